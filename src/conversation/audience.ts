import type { Personal, Reply } from './reply.ts';
import type { Member, MemberTurn, Turn } from './turn.ts';

/** Whether the asker alone reads the answer: in the personal chat, or as the answer to a click, which others do not see. */
export function isPrivate(turn: Turn): boolean {
  return turn.place.kind === 'personal' || (turn.input.kind === 'click' && turn.answer === 'returned');
}

/** Whose own view an answer shows: the asker's where they alone read it, else nobody's. */
export function readerOf(turn: MemberTurn): Member | undefined {
  return isPrivate(turn) ? turn.member : undefined;
}

/** Whether the clicked message stands in the asker's own chat, so that it may become what only they may read. */
export function mayReplace(turn: Turn): boolean {
  return turn.place.kind === 'personal';
}

/** What has not been published, where others read along, for the asker alone. */
export function unpublished(turn: Turn, reply: Reply, shown: NonNullable<Personal['draft']> & { twin: string }): Reply {
  const { twin, ...draft } = shown;
  return isPrivate(turn) ? reply : { ...reply, personal: { twin, confidential: true, draft } };
}

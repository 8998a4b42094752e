import type { Turn } from './turn.ts';

/** Whether the asker alone reads the answer: in the personal chat, or as the answer to a click, which others do not see. */
export function isPrivate(turn: Turn): boolean {
  return turn.place.kind === 'personal' || (turn.input.kind === 'click' && turn.answer === 'returned');
}

/** Whether the clicked message stands in the asker's own chat, so that it may become what only they may read. */
export function mayReplace(turn: Turn): boolean {
  return turn.place.kind === 'personal';
}

import type { Db } from '../../conversation/database.ts';
import { foundOr } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { RepliesNeeds } from '../needs.ts';
import { standing } from '../reply.ts';
import { answeredLetter, type ReplyFile, type Split } from '../reply-file.ts';
import { findReplyFile } from '../reply-file-store.ts';
import { repliesTo } from '../store.ts';
import { adoptedCard, discardedCard, previewCard } from './preview-card.ts';

/** The file of this number; a refusal that says how one is brought in, when there is none. */
export async function fileFor(db: Db, { roundId }: MemberTurn, number: number): Promise<ReplyFile> {
  return foundOr(await findReplyFile(db, roundId, number), {
    code: 'replies.unknown-file',
    kind: 'Antwort des MAGS',
    what: `Eine Antwortdatei ${number}`,
    text: 'Eine Datei senden Sie im persönlichen Chat mit den Worten „antwort auf schreiben 3“.',
    way: { title: 'Antwort als Datei senden', verb: 'replies.send' },
  });
}

/** What a form holds that is shown again. */
interface Again {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors?: Readonly<Record<string, string>>;
  readonly attempt?: number;
}

/** Shows a file as it stands: what was found in it, or what has become of it. */
export async function shownFile(
  needs: RepliesNeeds,
  turn: MemberTurn,
  { number, again = { values: {} }, db }: { number: number; again?: Again; db: Db },
): Promise<Reply> {
  const file = await fileFor(db, turn, number);
  if (file.state === 'discarded') return discardedCard(file);
  const letter = file.split && (await needs.letters(db, turn.roundId, file.letter));
  if (!file.split || !letter) return adoptedCard(file, [], false);
  const answered = await answeredAmong(db, turn.roundId, file.split);
  return previewCard({ file, split: file.split, letter: answeredLetter(letter, file.split), answered }, again);
}

async function answeredAmong(db: Db, roundId: string, { pieces }: Split): Promise<readonly number[]> {
  const answered: number[] = [];
  for (const { number } of pieces)
    if (standing(await repliesTo(db, roundId, number)).some(({ scope }) => scope === 'whole')) answered.push(number);
  return answered;
}

import type { Db } from '../../conversation/database.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { collectionName, type QuestionList } from '../collection.ts';
import type { Letter } from '../letter.ts';
import { findLetter } from '../letter-store.ts';
import { notLeaving } from '../mailable.ts';
import { composeInquiry } from './inquiry.ts';
import type { ShownInquiry } from './inquiry-card.ts';
import { type Inquiry, inquiriesOf } from './inquiry-store.ts';

/** Which letter is asked again about, and which of its inquiries is meant; without a number the last. */
export interface Which {
  readonly number: number;
  readonly inquiry?: number | undefined;
}

/** An inquiry as it stands: as it was sent, else made of what still waits. */
export async function shownInquiry(
  db: Db,
  roundId: string,
  { number, one, list }: { number: number; one: Inquiry; list: QuestionList },
): Promise<ShownInquiry> {
  return { ...one, number, letter: one.sent?.letter ?? (await drafted(db, roundId, { number, one, list })) };
}

async function drafted(
  db: Db,
  roundId: string,
  { number, one, list }: { number: number; one: Inquiry; list: QuestionList },
): Promise<Letter> {
  const { sent } = await findLetter(db, roundId, number);
  if (!sent) throw new Error('an inquiry about a letter that was not sent');
  const questions = (await list.waiting(db, roundId)).filter(({ collection }) => collection === number);
  const { contact: office } = await findRoundOrThrow(db, roundId);
  const before = (await inquiriesOf(db, roundId, number)).flatMap(({ inquiry, sent: its }) =>
    its && inquiry < one.inquiry ? [its.on] : [],
  );
  return composeInquiry(one, { sent, questions, before, office });
}

/** The inquiry that is meant, as far as the member may see it: a draft is for the Koordination. */
export async function inquiryFor(
  db: Db,
  turn: MemberTurn,
  { number, inquiry, list }: Which & { list: QuestionList },
): Promise<ShownInquiry> {
  const all = await inquiriesOf(db, turn.roundId, number);
  const seen = all.filter(({ sent }) => sent !== undefined || coordinates(turn.member));
  const one = inquiry === undefined ? seen.at(-1) : seen.find((each) => each.inquiry === inquiry);
  if (one) return shownInquiry(db, turn.roundId, { number, one, list });
  throw new Refusal({
    code: 'collections.no-inquiry',
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    title: 'Zu diesem Schreiben gibt es keine Nachfrage',
    text: 'Die Koordination kann eine entwerfen, solange eine Antwort aussteht; gesendet steht sie im Kanal.',
    ways: [{ title: 'Schreiben ansehen', verb: 'collections.letter', data: { number } }],
  });
}

/** A draft that is still to be sent; refuses one that was. */
export async function unsentInquiry(
  db: Db,
  turn: MemberTurn,
  which: Which & { list: QuestionList },
): Promise<ShownInquiry> {
  const shown = await inquiryFor(db, turn, which);
  const meant = { number: shown.number, inquiry: shown.inquiry };
  await notLeaving(db, turn.roundId, { kind: 'inquiries', which: meant });
  if (!shown.sent) return shown;
  const { number, inquiry } = shown;
  throw new Refusal({
    code: 'collections.inquiry-sent',
    kind: `Schreiben ans MAGS: ${collectionName({ number })}`,
    title: 'Diese Nachfrage ist schon gesendet',
    text: 'Sie bleibt, wie sie gesendet wurde. Fehlt die Antwort weiter, lässt sich eine neue entwerfen.',
    ways: [
      { title: 'Nachfrage ansehen', verb: 'collections.inquiry', data: { number, inquiry } },
      { title: 'Nachfrage entwerfen …', verb: 'collections.inquiry-form', data: { number } },
    ],
  });
}

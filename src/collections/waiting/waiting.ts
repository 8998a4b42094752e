import type { Db } from '../../conversation/database.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Waiting, WaitingList } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { enumerate } from '../../german/list.ts';
import { dayOf, fromBerlin } from '../../german/time.ts';
import { dotted, NBSP, numericDay } from '../../german/write.ts';
import { collectionName, type QuestionList, type WaitingQuestion } from '../collection.ts';
import { findLetter, type SentLetter, sentLetters } from '../letter-store.ts';
import { remindedSince } from './reminder.ts';

/** A letter that the ministry has, with those of its questions that wait for an answer. */
export interface WaitingLetter {
  readonly number: number;
  readonly sent: SentLetter;
  readonly questions: readonly WaitingQuestion[];
}

/** Letters wait for the Koordination once it is to be told of them: what is answered, closed or withdrawn never. */
export function lettersWaiting(list: QuestionList): WaitingList {
  return async (db, roundId, now) => {
    const letters = await sentLetters(db, roundId);
    if (letters.size === 0) return [];
    const questions = Map.groupBy(await list.waiting(db, roundId), ({ collection }) => collection);
    return [...letters].flatMap(([number, sent]) => {
      const since = remindedSince(sent, dayOf(now));
      const own = questions.get(number) ?? [];
      return since === undefined || own.length === 0
        ? []
        : [{ ...toldWaiting({ number, sent, questions: own }), since: fromBerlin(since) ?? now }];
    });
  };
}

/** What the Koordination is told of a letter that waits, with what it can do about it. */
export function toldWaiting({ number, sent, questions }: WaitingLetter): Omit<Waiting, 'since'> {
  const data = { number };
  const count = questions.length === 1 ? 'eine Frage' : `${questions.length}${NBSP}Fragen`;
  return {
    key: `letters:${number}`,
    name: `Schreiben ans MAGS (${collectionName({ number })})`,
    sentence: `Schreiben ans MAGS vom ${numericDay(sent.on)}: ${count} ohne Antwort`,
    note: dotted(namesOf(questions), `bei ${sent.addressee}`, ...latelyOf(questions)),
    ways: [
      { title: 'Nachfrage entwerfen …', verb: 'collections.inquiry-form', data },
      { title: 'Warten bis …', verb: 'collections.wait-form', data },
      { title: 'Ohne Antwort abschließen …', verb: 'collections.unanswered-form', data },
    ],
    atOnce: true,
  };
}

/** *Frage 1 und Frage 4*. */
export function namesOf(questions: readonly { readonly number: number }[]): string {
  return enumerate(questions.map(({ number }) => `Frage${NBSP}${number}`));
}

/** What was heard of them last, said once where it is the same. */
function latelyOf(questions: readonly WaitingQuestion[]): string[] {
  return [...new Set(questions.flatMap(({ lately }) => lately ?? []))];
}

/** A letter that was sent and of which something waits for an answer; a refusal that says what can be done, otherwise. */
export async function waitingLetter(
  db: Db,
  { roundId }: MemberTurn,
  { number, list }: { number: number; list: QuestionList },
): Promise<WaitingLetter> {
  const { sent } = await findLetter(db, roundId, number);
  const kind = `Schreiben ans MAGS: ${collectionName({ number })}`;
  if (!sent)
    throw new Refusal({
      ...{ code: 'collections.not-sent', kind, title: 'Dieses Schreiben ist noch nicht gesendet' },
      text: 'Ist es schon unterwegs, vermerken Sie es bitte zuerst als gesendet.',
      ways: [{ title: 'Sammlungen ansehen', verb: 'collections.list' }],
    });
  const questions = (await list.waiting(db, roundId)).filter(({ collection }) => collection === number);
  if (questions.length > 0) return { number, sent, questions };
  throw new Refusal({
    ...{ code: 'collections.nothing-waits', kind, title: 'Zu diesem Schreiben ist keine Frage mehr offen' },
    text: 'Alle sind beantwortet oder abgeschlossen. Eine Frage, auf die doch noch gewartet wird, öffnen Sie bitte wieder: „frage 3 wieder offen“.',
    ways: [{ title: 'Fragen ans MAGS ansehen', verb: 'questions.list' }],
  });
}

import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { type Command, command } from '../conversation/feature.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { touch } from '../delivery/outbox.ts';
import { tellMunicipality } from '../delivery/recipients.ts';
import { answerOf, isOpen, type NewAnswer } from '../responses/asking.ts';
import type { Held } from '../responses/askings.ts';
import type { Kind } from '../responses/kind.ts';
import {
  enteredCard,
  readTold,
  type Told,
  TYPED_TOLD,
  toldAgain,
  toldBy,
  toldFields,
  toldForm,
  toldToday,
} from '../responses/told.ts';
import { collectionCard, statusOf } from './cards.ts';
import { type Brought, type Collection, collectionName, type QuestionList, withQuestion } from './collection.ts';
import { collectionNumber, heldCollection } from './finding.ts';
import { findCollectionOrThrow } from './store.ts';

const QUESTION = 'Bitte die Frage auf 1.500\u00a0Zeichen kürzen.';

/** The form for what a municipality told the Koordination. */
export function enterForm(one: Collection, filled: Parameters<typeof toldForm>[1]) {
  const { number, asking } = one;
  return toldForm(
    {
      kind: collectionName(one),
      title: 'Mitgeteilte Frage eintragen',
      hint: 'Ohne Frage gilt: keine weiteren.',
      asked: asking.asked,
      fields: [{ kind: 'text', name: 'question', label: 'Frage', multiline: true, maxLength: 1500 }],
      submit: { title: 'Eintragen', verb: 'collections.enter', data: { number } },
      twin: `sammlung ${number} für Hilden per E-Mail: …`,
    },
    filled,
  );
}

/** Opens it. */
export function openTold(kind: Kind<Brought>): Command {
  return command({
    verb: 'collections.enter-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /sammlung (?<number>\d{1,6}) eintragen/u, example: 'sammlung 3 eintragen' }],
    input: z.object({ number: collectionNumber }),
    run: async (turn, { number }, db) => {
      const { one, held } = await heldCollection(db, turn, number);
      if (!isOpen(held, turn.at)) throw kind.refuses.closed(held);
      return enterForm(one, { values: toldToday(turn.at, { asked: held.asked }) });
    },
  });
}

const FOR = `sammlung (?<number>\\d{1,6}) fuer (?<municipality>.{2,60}?) ${TYPED_TOLD}`;
const TOLD = new RegExp(FOR, 'u');
const TOLD_NOTHING = new RegExp(`${FOR}(?: keine weiteren)?`, 'u');

/** Enters the question of another municipality, or that it has no more, marked as it came; it is told. */
export function enter({ kind, list }: { kind: Kind<Brought>; list: QuestionList }): Command {
  return command({
    verb: 'collections.enter',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: TOLD_NOTHING, example: 'sammlung 3 für Hilden per E-Mail' },
      {
        pattern: TOLD,
        tail: 'question',
        example: 'sammlung 3 für Hilden per E-Mail: Zählt die Miete für ein Zelt?',
      },
    ],
    input: z.object({ number: collectionNumber, ...toldFields, question: z.string().max(1500, QUESTION).optional() }),
    reads: readTold,
    run: async (turn, { number, question = '', ...told }, db) => {
      await list.hold(db, turn.roundId);
      const { one, held } = await heldCollection(db, turn, number);
      if (!isOpen(held, turn.at)) throw kind.refuses.closed(held);
      const content = await broughtBy(turn, { told, text: question.trim(), held }, { db, list });
      const answer = toldBy(turn, { ...told, content }, held);
      if ((await kind.give(db, held, answer)) !== 'same') await tell(turn, { number, answer }, { db, list });
      return entered(one, answer, turn);
    },
    about: 'number',
    invalid: async (turn, attempt, db) => {
      const { one } = await heldCollection(db, turn, collectionNumber.parse(attempt.raw['number']));
      return enterForm(one, toldAgain(attempt, one.asking.asked, turn.at));
    },
  });
}

/** What the municipality has brought by now; a question that is told is taken up for it. */
async function broughtBy(
  turn: MemberTurn,
  { told, text, held }: { told: Told; text: string; held: Held<Brought> },
  { db, list }: { db: Db; list: QuestionList },
): Promise<Brought> {
  const { municipality } = toldBy(turn, { ...told, content: { questions: [] } }, held);
  const before = answerOf(held, municipality.id)?.content;
  if (text === '') return before ?? { questions: [] };
  return withQuestion(before, await list.takeUp(db, turn, { text, municipality }));
}

async function tell(
  { roundId, at }: MemberTurn,
  { number, answer }: { number: number; answer: NewAnswer<Brought> },
  { db, list }: { db: Db; list: QuestionList },
): Promise<void> {
  await touch(db, roundId, `collections.card:${number}`);
  const one = await findCollectionOrThrow(db, roundId, number);
  const questions = await list.collected(db, roundId);
  await tellMunicipality(db, answer.municipality.id, {
    ...{ roundId, at, line: entered(one, answer, { at }) },
    personal: (reader) => collectionCard(one, { now: at, questions, reader }),
  });
}

function entered(one: Collection, answer: NewAnswer<Brought>, { at }: Pick<MemberTurn, 'at'>) {
  const { number, asking, title } = one;
  const way = { title: `Sammlung ${number} ansehen`, verb: 'collections.show', data: { number } };
  return enteredCard(
    { kind: collectionName(one), status: statusOf({ ...one, state: asking.state }, at), title, way },
    answer,
  );
}

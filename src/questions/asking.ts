import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { type Attempt, type Command, command } from '../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../conversation/inputs.ts';
import { readFields } from '../conversation/phrase.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { topicAreaOf } from '../municipalities/topic-area.ts';
import { formCard, joinedCard, savedCard, similarCard, TWIN } from './cards.ts';
import { actingIn, numberField, questionFor, readerOf } from './finding.ts';
import { tooLate } from './permission.ts';
import { draftSchema, mayJoin, type QuestionDraft, similarTo } from './question.ts';
import { adding, asking, joining } from './sayings.ts';
import { allQuestions, findByOperation, findQuestionOrThrow, saveAsker, saveQuestion } from './store.ts';

/** Opens the form, from a message with its words as the question. */
export const openForm = command({
  verb: 'questions.form',
  may: 'known',
  writes: false,
  typed: [{ pattern: /(?:neue )?frage ans mags/u, example: 'frage ans mags' }],
  asked: asking,
  input: z.object({
    operation: z.uuid().optional(),
    question: z.string().max(3000).optional(),
    topicArea: z.string().max(80).optional(),
  }),
  run: async (turn, { operation, question = '', topicArea }, db) => {
    const round = await findRoundOrThrow(db, turn.roundId);
    return formCard(round.topicAreas, { values: { operation, question, topicArea } });
  },
});

/** What becomes of a question besides, once a municipality asks it: while questions are collected, it has answered. */
export type Taken = (db: Db, turn: MemberTurn, number: number) => Promise<void>;

/** Tells where the form came from that something was made of it: `questions:4`. */
export type Made = (
  db: Db,
  roundId: string,
  made: { readonly operation: string; readonly ref: string },
) => Promise<void>;

interface Adding {
  readonly taken: Taken;
  readonly made: Made;
}

/** Takes a question up; where the list holds a similar one, it asks first whether that is meant. */
export function add({ taken, made }: Adding): Command {
  return command({
    verb: 'questions.add',
    may: 'known',
    writes: true,
    creates: true,
    typed: [
      { pattern: /frage ans mags/u, tail: 'typed', example: TWIN },
      { pattern: /neue frage ans mags/u, tail: 'typedOwn', example: 'neue frage ans mags: …' },
    ],
    asked: adding,
    input: draftSchema,
    reads: typedDraft,
    run: (turn, draft, db) => addQuestion(turn, draft, { db, taken, made }),
    invalid: showAgain,
  });
}

/** The typed twin brings its fields in one text; a new question („neue frage ans mags“) stands beside a similar one. */
function typedDraft(raw: Raw): Raw {
  const { typed, typedOwn } = raw;
  if (typeof typedOwn === 'string') return { ...read(typedOwn), own: 'yes' };
  return typeof typed === 'string' ? read(typed) : raw;
}

function read(typed: string): Record<string, string> {
  return readFields(typed, 'question', { themenfeld: 'topicArea', frage: 'question' });
}

async function addQuestion(
  turn: MemberTurn,
  draft: QuestionDraft,
  { db, taken, made: tell }: Adding & { db: Db },
): Promise<Reply> {
  const topicArea = await topicAreaFor(turn, draft, db);
  const operation = draft.operation ?? randomUUID();
  const before = await findByOperation(db, turn.roundId, operation);
  if (before !== undefined) return saved(turn, before, db);
  const similar = draft.own === 'yes' ? undefined : similarTo(draft.question, await allQuestions(db, turn.roundId));
  if (similar) return similarCard({ ...draft, topicArea }, similar, turn.member.municipality);
  const made = await saveQuestion(db, turn.roundId, { operation, text: draft.question, topicArea, at: turn.at });
  const number = made ?? (await findByOperation(db, turn.roundId, operation)) ?? 0;
  await saveAsker(db, turn, number);
  await taken(db, turn, number);
  await tell(db, turn.roundId, { operation, ref: `questions:${number}` });
  return saved(turn, number, db);
}

async function saved(turn: MemberTurn, number: number, db: Db): Promise<Reply> {
  const question = await findQuestionOrThrow(db, turn.roundId, number);
  return savedCard(question, { reader: readerOf(turn), isForm: isForm(turn) });
}

/** Only a form numbers its inputs. */
function isForm({ input }: MemberTurn): boolean {
  return input.kind === 'click' && Object.keys(input.data).some((id) => /~\d+$/u.test(id));
}

async function topicAreaFor(turn: MemberTurn, draft: QuestionDraft, db: Db): Promise<string | undefined> {
  if (draft.topicArea === undefined) return undefined;
  const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
  const topicArea = topicAreaOf(draft.topicArea, topicAreas);
  if (topicArea === undefined)
    throw new InvalidInput({ topicArea: `Bitte eines dieser Themenfelder wählen: ${topicAreas.join(', ')}.` });
  return topicArea;
}

async function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const round = await findRoundOrThrow(db, turn.roundId);
  const { raw, fields: values, errors } = attempt;
  return formCard(round.topicAreas, { values, errors, attempt: attemptOf(raw) });
}

/** The municipality asks too. */
export function join(taken: Taken): Command {
  return command({
    verb: 'questions.join',
    may: 'known',
    writes: true,
    typed: [
      { pattern: /frage (?:nr\.? )?(?<number>\d{1,6}) betrifft uns auch/u, example: 'frage 3 betrifft uns auch' },
    ],
    asked: joining,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const question = await questionFor(db, turn, number);
      if (!mayJoin(question)) throw tooLate(question);
      const isNew = await saveAsker(db, turn, number);
      await taken(db, turn, number);
      return joinedCard(
        await findQuestionOrThrow(db, turn.roundId, number),
        { reader: actingIn(turn), name: turn.member.municipality.name },
        isNew,
      );
    },
  });
}

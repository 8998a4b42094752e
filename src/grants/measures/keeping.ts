import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import type { Knowledge } from '../basis.ts';
import { noteFound } from '../basis-proposals.ts';
import { changesBetween, typedValues } from '../measure.ts';
import { measureFor, NAMED, numberField } from '../measure-access.ts';
import { changeMeasure, historyOf, saveMeasure } from '../measure-store.ts';
import { draftFrom, fieldsOf } from './input.ts';
import { formCard, TWIN } from './measure-cards.ts';
import { ADDED, CHANGED as ASKED_CHANGE, DROPPED as ASKED_DROP, FORM } from './sayings.ts';
import { shownMeasure } from './view.ts';

/** The commands that keep measures: the form, a new one, a change, dropping one. */
export function measureCommands(knowledge: Knowledge): Command[] {
  return [addMeasure(knowledge), change(knowledge), openForm, dropMeasure(knowledge)];
}

const openForm = command({
  verb: 'grants.measure-form',
  asked: FORM,
  may: 'speak',
  writes: false,
  typed: [
    { pattern: /(?:neue )?massnahme(?: anlegen)?/u, example: 'maßnahme anlegen' },
    { pattern: new RegExp(`${NAMED} aendern`, 'u'), example: 'maßnahme 3 ändern' },
  ],
  input: z.object({ number: numberField.optional() }),
  run: async (turn, { number }, db) => {
    const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
    if (number === undefined) return formCard(topicAreas, { values: {} });
    const measure = await measureFor(db, turn, number);
    return formCard(topicAreas, { values: { ...typedValues(measure), number, version: measure.version } });
  },
});

function addMeasure(knowledge: Knowledge) {
  return command({
    verb: 'grants.add',
    asked: ADDED,
    may: 'speak',
    writes: true,
    creates: true,
    typed: [{ pattern: /(?:neue )?massnahme anlegen/u, tail: 'typed', example: TWIN }],
    input: z.looseObject({ operation: z.uuid('Bitte öffnen Sie das Formular neu.').optional() }),
    run: async (turn, { operation = randomUUID(), ...raw }, db) => {
      const draft = await draftFrom(turn, fieldsOf(raw, {}), db);
      const number = await saveMeasure(db, turn, { operation, draft });
      return { ...(await shownMeasure(knowledge, turn, { number, status: 'angelegt', db })), replaces: true };
    },
    invalid: showAgain,
  });
}

const CHANGED: readonly Grammar[] = [
  { pattern: new RegExp(`${NAMED} aendern`, 'u'), tail: 'typed', example: 'maßnahme 3 ändern: verausgabt: 4.000' },
];

/** Changes a measure: the form sends all of its fields, a typed change those that are named. */
function change(knowledge: Knowledge) {
  return command({
    verb: 'grants.change',
    asked: ASKED_CHANGE,
    may: 'speak',
    writes: true,
    typed: CHANGED,
    input: z.looseObject({ number: numberField, version: z.int().positive().optional() }),
    run: async (turn, { number, version, ...raw }, db) => {
      const before = await measureFor(db, turn, number);
      const seen = version ?? before.version;
      if (seen !== before.version) throw await overtaken(db, turn, { number, seen });
      const draft = await draftFrom(turn, fieldsOf(raw, typedValues(before)), db);
      if (!(await changeMeasure(db, turn, { number, seen, draft, state: 'active' })))
        throw await overtaken(db, turn, { number, seen });
      await noteFound(knowledge, turn, { number, db });
      return { ...(await shownMeasure(knowledge, turn, { number, status: 'geändert', db })), replaces: true };
    },
    invalid: showAgain,
  });
}

/** Somebody else was faster: the form comes back with what was typed, and says what changed. */
async function overtaken(db: Db, turn: MemberTurn, of: { number: number; seen: number }): Promise<InvalidInput> {
  const versions = await historyOf(db, turn, of.number);
  const seen = versions.find(({ version }) => version === of.seen);
  const last = versions.at(-1);
  const what = seen && last ? ` durch ${last.office}: ${changesBetween(seen, last).join('; ')}` : '';
  return new InvalidInput({
    title: `Diese Maßnahme wurde inzwischen geändert${what}. Ihre Angaben stehen noch hier. Bitte prüfen Sie sie und speichern Sie noch einmal.`,
  });
}

const DROPPED: readonly Grammar[] = [
  { pattern: new RegExp(`${NAMED} streichen`, 'u'), example: 'maßnahme 3 streichen' },
];

/** A measure that was entered by mistake or is not carried out counts no more and stays in the history. */
function dropMeasure(knowledge: Knowledge) {
  return command({
    verb: 'grants.drop',
    asked: ASKED_DROP,
    may: 'speak',
    writes: true,
    typed: DROPPED,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const draft = await measureFor(db, turn, number);
      const dropped = { number, seen: draft.version, draft, state: 'dropped' } as const;
      if (draft.state === 'active') await changeMeasure(db, turn, dropped);
      return shownMeasure(knowledge, turn, { number, db });
    },
  });
}

async function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
  const { number: wanted, version: _seen, operation, ...raw } = attempt.raw;
  const number = numberField.safeParse(wanted).data;
  const before = number === undefined ? undefined : await measureFor(db, turn, number);
  const fields = fieldsOf(raw, before ? typedValues(before) : {});
  const of = before ? { number, version: before.version } : { operation: operation ?? randomUUID() };
  const filled = { values: { ...fields, ...of }, errors: attempt.errors, attempt: attemptOf(attempt.raw) };
  return formCard(topicAreas, filled);
}

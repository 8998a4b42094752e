import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { type Attempt, command, type Raw } from '../conversation/feature.ts';
import { attemptOf, fieldErrors, InvalidInput } from '../conversation/form.ts';
import { readFields } from '../conversation/phrase.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { topicAreaOf } from '../municipalities/topic-area.ts';
import { doubles } from './funds.ts';
import { draftSchema, LABELS, type Measure, type MeasureDraft, typedValues } from './measure.ts';
import { formCard, measureCard, TWIN } from './measure-cards.ts';
import { changesBetween } from './measure-history.ts';
import { changeMeasure, findMeasure, historyOf, measuresOf, saveMeasure } from './measure-store.ts';

/** The number of a measure, as it is typed or clicked. */
export const numberField = z.coerce.number('Bitte die Nummer der Maßnahme angeben.').int().positive();
/** How a measure is named in a typed command. */
export const NAMED = String.raw`massnahme (?:nr\.? )?(?<number>\d{1,6})`;

/** The measure of this number of the member's municipality; a refusal that leads to the list, when there is none. */
export async function measureFor(db: Db, turn: MemberTurn, number: number): Promise<Measure> {
  const measure = await findMeasure(db, turn, number);
  if (measure) return measure;
  throw new Refusal({
    code: 'grants.unknown-measure',
    kind: 'Mittel',
    title: `Eine Maßnahme ${number} gibt es nicht`,
    text: `Die Nummern der Maßnahmen von ${turn.member.municipality.name} stehen in der Liste.`,
    ways: [{ title: 'Maßnahmen ansehen', verb: 'grants.measures' }],
  });
}

/** Shows a measure with what stands around it. */
export async function shown(db: Db, turn: MemberTurn, of: { number: number; status?: string }): Promise<Reply> {
  const measure = await measureFor(db, turn, of.number);
  const own = await measuresOf(db, turn.roundId, turn.member.municipality.id);
  const group = doubles(own).find((measures) => measures.some(({ number }) => number === of.number)) ?? [];
  const doubled = group.filter(({ number }) => number !== of.number);
  return measureCard(measure, { doubled, ...(of.status === undefined ? {} : { status: of.status }) });
}

/** Opens the form, empty or with a measure to change. */
export const openMeasureForm = command({
  verb: 'grants.measure-form',
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

/** Keeps a new measure. */
export const addMeasure = command({
  verb: 'grants.add',
  may: 'speak',
  writes: true,
  creates: true,
  typed: [{ pattern: /(?:neue )?massnahme anlegen/u, tail: 'typed', example: TWIN }],
  input: z.looseObject({ operation: z.uuid('Bitte öffnen Sie das Formular neu.').optional() }),
  run: async (turn, { operation = randomUUID(), ...raw }, db) => {
    const draft = await draftFrom(turn, fieldsOf(raw, {}), db);
    const number = await saveMeasure(db, turn, { operation, draft });
    return saved(turn, { number, status: 'angelegt' }, db);
  },
  invalid: showAgain,
});

/** Changes a measure: the form sends all of its fields, a typed change those that are named. */
export const changeMeasureCommand = command({
  verb: 'grants.change',
  may: 'speak',
  writes: true,
  typed: [
    { pattern: new RegExp(`${NAMED} aendern`, 'u'), tail: 'typed', example: 'maßnahme 3 ändern: verausgabt: 4.000' },
  ],
  input: z.looseObject({ number: numberField, version: z.int().positive().optional() }),
  run: async (turn, { number, version, ...raw }, db) => {
    const before = await measureFor(db, turn, number);
    const seen = version ?? before.version;
    if (seen !== before.version) throw await overtaken(db, turn, { number, seen });
    const draft = await draftFrom(turn, fieldsOf(raw, typedValues(before)), db);
    if (!(await changeMeasure(db, turn, { number, seen, draft, state: 'active' })))
      throw await overtaken(db, turn, { number, seen });
    return saved(turn, { number, status: 'geändert' }, db);
  },
  invalid: showAgain,
});

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

/** A measure that was entered by mistake or is not carried out: it counts no more and stays in the history. */
export const dropMeasure = command({
  verb: 'grants.drop',
  may: 'speak',
  writes: true,
  typed: [{ pattern: new RegExp(`${NAMED} streichen`, 'u'), example: 'maßnahme 3 streichen' }],
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const draft = await measureFor(db, turn, number);
    const change = { number, seen: draft.version, draft, state: 'dropped' } as const;
    if (draft.state === 'active') await changeMeasure(db, turn, change);
    return shown(db, turn, { number });
  },
});

/** A typed text names its fields; those that it does not name stay as they were. */
function fieldsOf(raw: Raw, before: Readonly<Record<string, string>>): Raw {
  const { typed, ...fields } = raw;
  if (typeof typed !== 'string') return fields;
  const named = readFields(startsLabelled(typed) ? `;${typed}` : typed, 'title', LABELS);
  const given = Object.entries(named).filter(([field, text]) => field !== 'title' || text !== '');
  const said = Object.entries({ ...before, ...Object.fromEntries(given) });
  return Object.fromEntries(said.filter(([, text]) => !/^[-–]?$/u.test(text)));
}

/** Whether a text begins with a label, so that no name of a measure stands before it. */
function startsLabelled(typed: string): boolean {
  const [first = ''] = typed.split(';');
  return readFields(`;${first}`, '', LABELS)[''] === '';
}

async function draftFrom(turn: MemberTurn, fields: Raw, db: Db): Promise<MeasureDraft> {
  const { data, error } = draftSchema.safeParse(fields);
  if (!data) throw new InvalidInput(fieldErrors(error));
  const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
  const topicArea = topicAreaOf(data.topicArea, topicAreas);
  if (topicArea === undefined)
    throw new InvalidInput({ topicArea: `Bitte eines dieser Themenfelder wählen: ${topicAreas.join(', ')}.` });
  return { ...data, topicArea };
}

/** A form that was sent becomes the confirmation. */
async function saved(turn: MemberTurn, of: { number: number; status: string }, db: Db): Promise<Reply> {
  return { ...(await shown(db, turn, of)), replaces: true };
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

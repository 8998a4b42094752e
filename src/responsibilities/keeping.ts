import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Filled } from '../cards/form.ts';
import type { Db } from '../conversation/database.ts';
import { dayField, readDayFields } from '../conversation/day-fields.ts';
import { type Command, command } from '../conversation/feature.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../conversation/inputs.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { longDay } from '../german/write.ts';
import { municipalityNamed } from '../municipalities/named.ts';
import { savedCard } from './cards.ts';
import { type Decisions, knownOf, responsibilityFor } from './finding.ts';
import { endCard, formCard, formFields, openingFields, TWIN, termsFields } from './form.ts';
import { isSame } from './history.ts';
import { editing, ending, endOpening, opening, submitting } from './keeping-sayings.ts';
import { numberField, type Terms } from './responsibility.ts';
import { changeResponsibility, findResponsibility, madeBy, saveResponsibility } from './store.ts';
import { NO_MUNICIPALITY, resolve, saidSchema } from './terms.ts';

const submitSchema = saidSchema.extend({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  responsibility: numberField.optional(),
  version: wholeNumber('Bitte öffnen Sie das Formular neu.').optional(),
});

/** What keeps the register: entering, changing, ending. The decisions are those that a source may name. */
export function keepingCommands(decisions: Decisions): Command[] {
  return [submit(decisions), end, endForm, edit(decisions), openForm(decisions)];
}

function openForm(decisions: Decisions) {
  return command({
    verb: 'responsibilities.form',
    may: 'coordinate',
    writes: false,
    typed: [
      { pattern: /(?:neue )?zustaendigkeit(?: erfassen)?/u, example: 'zuständigkeit erfassen' },
      { pattern: /(?:neue )?zustaendigkeit/u, tail: 'task', example: 'zuständigkeit: Notunterkünfte' },
    ],
    asked: opening,
    input: saidSchema.partial(),
    reads: openingFields,
    run: (turn, said, db) => formFor(turn, { values: said }, { decisions, db }),
    invalid: (turn, { raw, fields, errors }, db) =>
      formFor(turn, { values: fields, errors, attempt: attemptOf(raw) }, { decisions, db }),
  });
}

function edit(decisions: Decisions) {
  return command({
    verb: 'responsibilities.edit',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /zustaendigkeit (?:nr\.? )?(?<number>\d{1,6}) aendern/u, example: 'zuständigkeit 3 ändern' }],
    asked: editing,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) =>
      formFor(turn, { values: formFields(await responsibilityFor(db, turn, number)) }, { decisions, db }),
  });
}

/** The form; a municipality that was named is chosen in it. */
async function formFor(
  turn: MemberTurn,
  filled: Filled,
  { decisions, db }: { decisions: Decisions; db: Db },
): Promise<Reply> {
  const known = await knownOf(db, turn.roundId, decisions);
  const { municipality: typed } = filled.values;
  const found = typeof typed === 'string' ? municipalityNamed(typed, known.municipalities) : undefined;
  const chosen = found?.id ?? (typed === NO_MUNICIPALITY ? typed : undefined);
  return formCard({ ...filled, values: { ...filled.values, municipality: chosen } }, known);
}

function submit(decisions: Decisions) {
  return command({
    verb: 'responsibilities.submit',
    may: 'coordinate',
    writes: true,
    creates: true,
    typed: [{ pattern: /zustaendigkeit erfassen/u, tail: 'typed', example: TWIN }],
    asked: submitting,
    input: submitSchema,
    reads: termsFields,
    run: (turn, input, db) => keep(turn, input, { decisions, db }),
    invalid: async (turn, { raw, fields, errors }, db) => {
      const values = await seenNow(turn, fields, { errors, db });
      return formFor(turn, { values, errors, attempt: attemptOf(raw) }, { decisions, db });
    },
  });
}

const CHANGED = 'Die Zuständigkeit wurde inzwischen geändert. Bitte vergleichen Sie Ihre Angaben mit dem Verlauf.';

/** Who has been told that somebody changed it may send the form again. */
async function seenNow(
  { roundId }: MemberTurn,
  fields: Raw,
  { errors, db }: { errors: Readonly<Record<string, string>>; db: Db },
): Promise<Raw> {
  if (errors['version'] === undefined) return fields;
  const { data: number } = wholeNumber('').safeParse(fields['responsibility']);
  const one = number === undefined ? undefined : await findResponsibility(db, roundId, number);
  return { ...fields, version: one?.version };
}

async function keep(
  turn: MemberTurn,
  input: z.output<typeof submitSchema>,
  { decisions, db }: { decisions: Decisions; db: Db },
): Promise<Reply> {
  const { operation, responsibility: number, version, ...said } = input;
  const resolved = resolve(said, await knownOf(db, turn.roundId, decisions));
  if (resolved.kind === 'wrong') throw new InvalidInput(resolved.errors);
  const { terms } = resolved;
  if (number !== undefined) return change(turn, { number, seen: version, operation, terms }, db);
  const kept = await saveResponsibility(db, turn, { operation, terms });
  return savedCard(await responsibilityFor(db, turn, kept), 'Die Zuständigkeit ist gespeichert.');
}

async function change(
  turn: MemberTurn,
  asked: { number: number; seen?: number | undefined; operation: string; terms: Terms },
  db: Db,
): Promise<Reply> {
  const { number, operation, terms } = asked;
  const before = await responsibilityFor(db, turn, number);
  const isDone = isSame(before, terms) || (await madeBy(db, turn.roundId, operation)) === number;
  const changed = { number, seen: asked.seen ?? before.version, operation, terms };
  if (!isDone && !(await changeResponsibility(db, turn, changed))) throw new InvalidInput({ version: CHANGED });
  return savedCard(await responsibilityFor(db, turn, number), 'Die Änderung ist gespeichert.');
}

const endForm = command({
  verb: 'responsibilities.end-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /zustaendigkeit (?:nr\.? )?(?<number>\d{1,6}) beenden/u, example: 'zuständigkeit 3 beenden' }],
  asked: endOpening,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const one = await responsibilityFor(db, turn, number);
    return endCard(one, { values: { on: one.validTo } });
  },
});

const LAST_DAY = 'Bitte den letzten Tag eingeben, z. B. 31.12.2023.';

const end = command({
  verb: 'responsibilities.end',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: /zustaendigkeit (?:nr\.? )?(?<number>\d{1,6}) beenden (?:zum |am |bis |mit )?(?<on>\S.{0,60})/u,
      example: 'zuständigkeit 3 beenden zum 31.12.2023',
    },
  ],
  asked: ending,
  about: 'number',
  input: z.object({ number: numberField, on: dayField(LAST_DAY) }),
  reads: (raw, now) => readDayFields(raw, { day: 'on', of: 'last' }, now),
  run: async (turn, { number, on }, db) => {
    const one = await responsibilityFor(db, turn, number);
    if (one.validFrom !== undefined && on < one.validFrom)
      throw new InvalidInput({ on: `Der Tag liegt vor dem Beginn am ${longDay(one.validFrom)}. ${LAST_DAY}` });
    const terms = { ...one, validTo: on };
    const changed = { number, seen: one.version, operation: randomUUID(), terms };
    if (!isSame(one, terms) && !(await changeResponsibility(db, turn, changed)))
      throw new InvalidInput({ on: CHANGED });
    return savedCard({ ...one, validTo: on }, `Die Zuständigkeit gilt bis ${longDay(on)}.`);
  },
  invalid: async (turn, { raw, fields, errors }, db) =>
    endCard(await responsibilityFor(db, turn, Number(fields['number'])), {
      values: fields,
      errors,
      attempt: attemptOf(raw),
    }),
});

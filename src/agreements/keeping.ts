import { z } from 'zod';
import type { Filled } from '../cards/form.ts';
import type { Db } from '../conversation/database.ts';
import { dayField } from '../conversation/day-fields.ts';
import { type Attempt, command } from '../conversation/feature.ts';
import { shortText } from '../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../conversation/inputs.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import { post, touch } from '../delivery/outbox.ts';
import { dropOwed, planOwed } from '../delivery/owed.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf } from '../german/time.ts';
import { numericDay } from '../german/write.ts';
import { coordinates } from '../municipalities/rights.ts';
import { findRoundOrThrow, municipalitiesOf } from '../municipalities/store.ts';
import { type Agreement, KINDS, mayKeep, numberField, readKind, type Terms, termsSchema } from './agreement.ts';
import { agreementCard, savedCard } from './cards.ts';
import { dueReminder } from './due.ts';
import { agreementFor, notYours } from './finding.ts';
import { EVERYONE, fieldsOf, formCard, municipalityOf, openingFields, TWIN, termsFields } from './form.ts';
import { editing, opening, submitting } from './keeping-sayings.ts';
import { changeTerms, findAgreementOrThrow, saveAgreement } from './store.ts';

/** Opens the form, empty or with the text that was typed. */
export const openForm = command({
  verb: 'agreements.form',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /absprache|neue absprache|absprache erfassen/u, example: 'absprache' },
    { pattern: /(?:neue )?absprache/u, tail: 'text', example: 'absprache: Haan klärt eine Vorlage' },
  ],
  asked: opening,
  input: z.object({
    operation: z.uuid().optional(),
    text: z.string().max(3000).optional(),
    municipality: shortText('Bitte die Kommune wählen.').optional(),
    dueOn: dayField('Bitte den Tag eingeben, z. B. 12.10.2023.').optional(),
    kind: shortText().optional(),
  }),
  reads: openingFields,
  run: async (turn, said, db) => formFor(turn, { values: await saidOf(turn, said, db) }, db),
  invalid: async (turn, { raw, fields, errors }, db) =>
    formFor(turn, { values: await saidOf(turn, fields, db), errors, attempt: attemptOf(raw) }, db),
});

/** What was said of an agreement, with the municipality as its form knows it. */
async function saidOf(turn: MemberTurn, { municipality: name, ...said }: Raw, db: Db): Promise<Raw> {
  const all = await municipalitiesOf(db, turn.roundId);
  const found = typeof name === 'string' ? municipalityOf(name, all)?.id : undefined;
  const isAll = typeof name === 'string' && municipalityOf(name, all) === undefined;
  const municipality = mayKeep(turn.member, found) ? (isAll ? EVERYONE : found) : undefined;
  const kind = readKind(String(said['kind'])) ?? said['kind'];
  return Object.fromEntries(Object.entries({ ...said, kind, municipality }).filter(([, value]) => value !== undefined));
}

/** Opens the form of an agreement with what stands in it. */
export const edit = command({
  verb: 'agreements.edit',
  may: 'known',
  writes: false,
  typed: [{ pattern: /absprache (?:nr\.? )?(?<number>\d{1,6}) aendern/u, example: 'absprache 3 ändern' }],
  asked: editing,
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const agreement = await agreementFor(db, turn, number);
    if (!mayKeep(turn.member, agreement.municipality?.id)) throw notYours(agreement);
    return formFor(turn, { values: fieldsOf(agreement) }, db);
  },
});

async function formFor(turn: MemberTurn, filled: Filled, db: Db): Promise<Reply> {
  const all = await municipalitiesOf(db, turn.roundId);
  const everyone = coordinates(turn.member);
  const own = turn.member.municipality;
  return formCard(filled, everyone ? [own, ...all.filter(({ id }) => id !== own.id)] : [own], everyone);
}

/** Tells where the form came from that something was made of it: `agreements:9`. */
export type Made = (
  db: Db,
  roundId: string,
  made: { readonly operation: string; readonly ref: string },
) => Promise<void>;

/** Keeps a new or changed agreement. */
export function submit(made: Made) {
  return command({
    verb: 'agreements.submit',
    may: 'known',
    writes: true,
    creates: true,
    typed: [{ pattern: /absprache erfassen/u, tail: 'typed', example: TWIN }],
    asked: submitting,
    input: termsSchema,
    reads: termsFields,
    run: (turn, input, db) => keep(turn, { ...input, made }, db),
    invalid: (turn, attempt, db) => showAgain(turn, attempt, db),
  });
}

function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const { raw, fields: values, errors } = attempt;
  return formFor(turn, { values, errors, attempt: attemptOf(raw) }, db);
}

type Submitted = z.output<typeof termsSchema> & { readonly made: Made };

async function keep(turn: MemberTurn, input: Submitted, db: Db): Promise<Reply> {
  const terms = await termsOf(turn, input, db);
  if (input.agreement !== undefined) return change(turn, { number: input.agreement, terms }, db);
  const { roundId, at, member } = turn;
  const kept = { ...terms, operation: input.operation, agreedOn: dayOf(at), office: member.office, at };
  const { number, isNew } = await saveAgreement(db, roundId, kept);
  const agreement = await findAgreementOrThrow(db, roundId, number);
  if (isNew) {
    await announce(turn, agreement, db);
    await input.made(db, roundId, { operation: input.operation, ref: `agreements:${number}` });
  }
  return savedCard(agreement, true);
}

/** In whose hands it is, as far as the member may say so. */
async function termsOf(turn: MemberTurn, input: z.output<typeof termsSchema>, db: Db): Promise<Terms> {
  const { text, kind, dueOn, municipality: typed = turn.member.municipality.id } = input;
  const all = await municipalitiesOf(db, turn.roundId);
  const municipality = municipalityOf(typed, all);
  if (municipality === null)
    throw new InvalidInput({
      municipality: `Bitte eine Kommune der Runde wählen: ${all.map(({ name }) => name).join(', ')}.`,
    });
  if (!mayKeep(turn.member, municipality?.id))
    throw new InvalidInput({
      municipality: `Sie können für ${turn.member.municipality.name} Absprachen erfassen, für andere die Koordination.`,
    });
  return { text, kind, municipalityId: municipality?.id, dueOn };
}

async function announce(turn: MemberTurn, agreement: Agreement, db: Db): Promise<void> {
  const { roundId, at } = turn;
  const { channel } = await findRoundOrThrow(db, roundId);
  const subject = `agreements.card:${agreement.number}`;
  await post(db, { roundId, conversationId: channel, at, reply: agreementCard(agreement), subject });
  await plan(turn, { number: agreement.number, after: agreement.dueOn }, db);
}

async function change(turn: MemberTurn, changed: { number: number; terms: Terms }, db: Db): Promise<Reply> {
  const { roundId, at, member } = turn;
  const { number, terms } = changed;
  const before = await agreementFor(db, turn, number);
  if (!mayKeep(member, before.municipality?.id)) throw notYours(before);
  const what = await differences(turn, before, { terms, db });
  if (what === '') return savedCard(before, false);
  await changeTerms(db, roundId, { number, terms, change: { at, office: member.office, what } });
  await plan(turn, { number, before: before.dueOn, after: terms.dueOn }, db);
  await touch(db, roundId, `agreements.card:${number}`);
  return savedCard(await findAgreementOrThrow(db, roundId, number), false);
}

/** What a change changes, in words: *Frist bisher 09.03.2023*. */
async function differences(
  turn: MemberTurn,
  before: Agreement,
  { terms, db }: { terms: Terms; db: Db },
): Promise<string> {
  const all = await municipalitiesOf(db, turn.roundId);
  const after = all.find(({ id }) => id === terms.municipalityId)?.name;
  const said = [
    before.text === terms.text ? '' : `Wortlaut bisher: „${before.text}“`,
    before.municipality?.name === after ? '' : `zuständig bisher: ${before.municipality?.name ?? 'alle Kommunen'}`,
    before.dueOn === terms.dueOn
      ? ''
      : `Frist bisher: ${before.dueOn === undefined ? 'keine' : numericDay(before.dueOn)}`,
    before.kind === terms.kind ? '' : `Art bisher: ${KINDS[before.kind]}`,
  ].filter((one) => one !== '');
  return said.length === 0 ? '' : `Geändert: ${said.join('; ')}`;
}

/** Moves the reminder along with the due day. */
async function plan(
  { roundId, at }: MemberTurn,
  moved: { number: number; before?: Day | undefined; after?: Day | undefined },
  db: Db,
): Promise<void> {
  const { number, before, after } = moved;
  if (before === after) return;
  const owed = { roundId, key: `agreements:${number}` };
  await dropOwed(db, owed);
  const moment = after === undefined ? undefined : dueReminder(after, at, northRhineWestphalia);
  if (moment !== undefined) await planOwed(db, owed, moment);
}

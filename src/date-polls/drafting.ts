import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mayReplace, readerOf } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { dayField, readDayFields, timeField } from '../conversation/day-fields.ts';
import { type Attempt, command } from '../conversation/feature.ts';
import type { Raw } from '../conversation/inputs.ts';
import { attemptOf, InvalidInput } from '../conversation/inputs.ts';
import { readFields } from '../conversation/phrase.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { post } from '../delivery/outbox.ts';
import { tellCoordination } from '../delivery/recipients.ts';
import type { Instant } from '../german/berlin.ts';
import { weekdayTime } from '../german/write.ts';
import { coordinates } from '../municipalities/rights.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { deadlineFields, readDeadline } from '../responses/deadline.ts';
import { endFields, openingEnd, publishedEnd, saidEnd } from '../responses/draft-end.ts';
import { asOwner } from '../responses/finding.ts';
import { oneALine } from '../text/ends.ts';
import { formCard, pollCard, TWIN, valuesOf, waitingLine } from './cards.ts';
import { type DatePoll, type DateProposal, fittingEnd, pollName, usualEnd } from './date-poll.ts';
import { datesField, readDates } from './dates-field.ts';
import { discreet, heldPoll, pollFor, pollNumber } from './finding.ts';
import { changing, opening, publishing, submitting } from './poll-sayings.ts';
import { polls } from './polls.ts';
import { changeDatePoll, findDatePollOrThrow, saveDatePoll } from './store.ts';

const LABELS = {
  titel: 'title',
  'worum geht es': 'title',
  termine: 'dates',
  frist: 'deadline',
  'antworten bis': 'deadline',
  'antworten bis: tag': 'closesOn',
  'antworten bis (datum)': 'closesOn',
  'antworten bis: uhrzeit': 'closesTime',
  'antworten bis (uhrzeit)': 'closesTime',
};
/** What is said may be longer than a form takes: nothing typed is lost. */
const LONGEST_SAID = 3000;

const schema = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  poll: pollNumber.optional(),
  title: z
    .string('Bitte eingeben, worum es geht.')
    .min(3, 'Bitte eingeben, worum es geht.')
    .max(90, 'Bitte auf 90\u00a0Zeichen kürzen.'),
  dates: datesField,
  closesOn: dayField('Bitte den Tag der Frist eingeben.').optional(),
  closesTime: timeField('Bitte die Uhrzeit der Frist eingeben.').optional(),
  proposed: endFields.proposed,
});

/** Opens the form. */
export const openForm = command({
  verb: 'date-polls.form',
  may: 'draft',
  writes: false,
  typed: [{ pattern: /terminfindung|termin finden|neue terminfindung/u, example: 'terminfindung' }],
  asked: opening,
  input: z.object({
    title: z.string().max(LONGEST_SAID).optional(),
    dates: z.string().max(LONGEST_SAID).optional(),
    closesOn: dayField('Bitte den Tag der Frist eingeben.').optional(),
  }),
  run: async ({ at }, said) => {
    const values = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    return formCard({ values: { ...openingEnd(values, at, usualEnd), ...values } });
  },
});

/** Keeps a draft and shows it; who may publish it gets the button. With a number it changes the draft of that number. */
export const submit = command({
  verb: 'date-polls.submit',
  may: 'draft',
  writes: true,
  creates: true,
  typed: [{ pattern: /terminfindung anlegen/u, tail: 'typed', example: TWIN }],
  asked: submitting,
  input: schema,
  reads: (raw, now) => {
    const { dates, ...fields } = fieldsOf(raw, now);
    return { ...fields, typedDates: dates, dates: readDates(dates, now) };
  },
  run: keep,
  invalid: async ({ at }, { raw, fields, errors }: Attempt) => {
    const { typedDates, ...rest } = fields;
    const dates = typeof typedDates === 'string' ? oneALine(typedDates) : '';
    const filled = { values: { ...usualEnd(at), ...rest, dates }, errors, attempt: attemptOf(raw) };
    return formCard(filled, pollNumber.safeParse(raw['poll']).data);
  },
});

/** The fields of an input with its deadline read; the typed twin brings them in one text, and an operation of its own. */
function fieldsOf(raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  const named = typeof typed === 'string' ? { operation: randomUUID(), ...readFields(typed, 'title', LABELS) } : raw;
  const { deadline, ...fields } = named;
  const closesOn = typeof deadline === 'string' ? { closesOn: deadline } : {};
  return readDayFields({ ...fields, ...closesOn }, { day: 'closesOn', time: 'closesTime', of: 'last' }, now);
}

async function keep(turn: MemberTurn, input: z.output<typeof schema>, db: Db): Promise<Reply> {
  const { operation, poll: changed } = input;
  const proposal = proposedBy(input, turn.at);
  if (changed !== undefined) return change(turn, { number: changed, proposal }, db);
  const { number, isNew } = await saveDatePoll(db, turn, { operation, proposal });
  const poll = await findDatePollOrThrow(db, turn.roundId, number);
  if (isNew && (!coordinates(turn.member) || turn.dialog === true))
    await layBefore(turn, { poll, line: waitingLine(poll) }, db);
  return shown(turn, poll);
}

function proposedBy(input: z.output<typeof schema>, now: Instant): DateProposal {
  const { title, dates } = input;
  const end = saidEnd(input, now, usualEnd);
  const { closesAt } = end;
  const [first = ''] = dates;
  if (first <= closesAt)
    throw new InvalidInput({ dates: `Alle Termine müssen nach der Frist liegen (${weekdayTime(closesAt)}).` });
  return { title, dates, ...end };
}

function shown(turn: MemberTurn, poll: DatePoll): Reply {
  return discreet(turn, poll, { ...pollCard(poll, turn.at, turn.member), replaces: mayReplace(turn) });
}

/** Each coordinator gets the draft, once more when it has changed; the line in the channel that one waits says nothing of it. */
async function layBefore(
  { roundId, at }: MemberTurn,
  { poll, line }: { poll: DatePoll; line: Reply | undefined },
  db: Db,
): Promise<void> {
  await tellCoordination(db, { roundId, at, personal: (member) => pollCard(poll, at, member), line });
}

/** Opens the form of a draft with what stands in it. */
export const openChange = command({
  verb: 'date-polls.change',
  may: 'draft',
  writes: false,
  typed: [{ pattern: /terminfindung (?<poll>\d{1,6}) aendern/u, example: 'terminfindung 2 ändern' }],
  asked: changing,
  input: z.object({ poll: pollNumber }),
  run: async (turn, { poll }, db) => formCard({ values: valuesOf(await ownDraft(turn, poll, db), turn.at) }, poll),
});

async function change(
  turn: MemberTurn,
  { number, proposal }: { number: number; proposal: DateProposal },
  db: Db,
): Promise<Reply> {
  await ownDraft(turn, number, db);
  await changeDatePoll(db, { roundId: turn.roundId, number }, proposal);
  const poll = await findDatePollOrThrow(db, turn.roundId, number);
  if (!coordinates(turn.member)) await layBefore(turn, { poll, line: undefined }, db);
  return shown(turn, poll);
}

/** A draft, held, that its municipality and the Koordination change. */
async function ownDraft(turn: MemberTurn, number: number, db: Db): Promise<DatePoll> {
  const { one: poll } = await heldPoll(db, asOwner(turn), number);
  if (poll.municipalityId !== turn.member.municipality.id && !coordinates(turn.member)) throw notYours(poll);
  if (poll.state !== 'draft') throw isPublished(poll);
  return poll;
}

function notYours(poll: DatePoll): Refusal {
  return new Refusal({
    code: 'date-polls.not-yours',
    kind: pollName(poll),
    title: 'Diese Terminfindung können Sie nicht ändern',
    text: 'Einen Entwurf ändern die Kommune, die ihn vorbereitet hat, und die Koordination. Bitte wenden Sie sich dorthin.',
  });
}

function isPublished(poll: DatePoll): Refusal {
  return new Refusal({
    code: 'date-polls.published',
    kind: pollName(poll),
    title: 'Diese Terminfindung ist veröffentlicht',
    text: 'Wonach schon gefragt ist, ändert sich nicht mehr. Andere Termine gehen als neue Terminfindung herum.',
    ways: [{ title: 'Terminfindung vorbereiten …', verb: 'date-polls.form' }],
  });
}

/** Publishes a draft: who is asked is fixed, the card stands in the channel, its end and its reminder are planned. */
export const publish = command({
  verb: 'date-polls.open',
  may: 'coordinate',
  writes: true,
  typed: [
    { pattern: /terminfindung (?<poll>\d{1,6}) veroeffentlichen/u, example: 'terminfindung 2 veröffentlichen' },
    {
      pattern: /terminfindung (?<poll>\d{1,6}) veroeffentlichen bis (?<deadline>.{2,60})/u,
      example: 'terminfindung 2 veröffentlichen bis 06.10.2023 12 Uhr',
    },
  ],
  asked: publishing,
  input: z.object({ poll: pollNumber, ...deadlineFields }),
  reads: readDeadline,
  run: async (turn, { poll: number, ...said }, db) => {
    const { one: draft } = await heldPoll(db, turn, number);
    if (draft.state === 'draft') {
      const closesAt = endOfDraft(draft, said, turn.at);
      if (closesAt === undefined) throw tooLate(draft);
      if (await polls.open(db, turn, { number, closesAt })) await announce(turn, number, db);
    }
    const poll = await findDatePollOrThrow(db, turn.roundId, number);
    return { ...pollCard(poll, turn.at, readerOf(turn)), replaces: mayReplace(turn) };
  },
  about: 'poll',
  invalid: async (turn, { raw, errors }, db) => {
    const poll = await pollFor(db, turn, { number: pollNumber.parse(raw['poll']) });
    return discreet(turn, poll, pollCard(poll, turn.at, turn.member, errors));
  },
});

/** As it is said with publishing, before the first date; else as it was drafted, as far as that fits. */
function endOfDraft(draft: DatePoll, said: Parameters<typeof publishedEnd>[1], now: Instant): Instant | undefined {
  const [first = ''] = draft.dates;
  const end = publishedEnd(draft, said, { now, propose: usualEnd });
  const isSaid = said.closesOn !== undefined || said.closesTime !== undefined;
  if (isSaid && end !== undefined && end >= first)
    throw new InvalidInput({ closesOn: `Die Frist muss vor dem ersten Termin liegen (${weekdayTime(first)}).` });
  return isSaid ? end : fittingEnd(draft, now);
}

function tooLate(poll: DatePoll): Refusal {
  return new Refusal({
    code: 'date-polls.too-late',
    kind: pollName(poll),
    status: 'Entwurf',
    title: 'Die Frist ist zu nah oder schon vorbei',
    text: `Eine neue geben Sie in der Vorschau ein, oder so: „terminfindung ${poll.number} veröffentlichen bis 06.10.2023 12:00“.`,
    ways: [{ title: 'Neue Frist eingeben …', verb: 'date-polls.show', data: { poll: poll.number } }],
  });
}

async function announce({ roundId, at }: MemberTurn, number: number, db: Db): Promise<void> {
  const poll = await findDatePollOrThrow(db, roundId, number);
  const { channel } = await findRoundOrThrow(db, roundId);
  const subject = `date-polls.card:${number}`;
  await post(db, { roundId, conversationId: channel, at, reply: pollCard(poll, at), subject });
}

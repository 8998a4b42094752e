import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { enumerate } from '../../german/list.ts';
import { weekdayTime } from '../../german/write.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { deadlineFields, momentOf, proposedDeadline, readDeadline } from '../../responses/deadline.ts';
import type { Polls } from '../polls.ts';
import { resultCard } from '../result-card.ts';
import { findPollOrThrow } from '../store.ts';
import { missingFrom, type Poll } from '../vote.ts';
import { runningStatus, voteName } from '../wording.ts';
import { draftSchema, QUESTION_LENGTH } from './draft.ts';
import { saveDraft } from './draft-store.ts';
import { recording, recordingForm } from './meeting-sayings.ts';
import { begin, publish } from './opening.ts';
import { TEXT_FIELD } from './text-field.ts';

const TWIN =
  'beschluss in der sitzung: Frage; Beschlusstext: …; Hintergrund: …; Abwesend: Monheim am Rhein; Frist: 21.04.2023 12:00';
const LABELS = {
  frage: 'question',
  'worauf hat sich die runde verstaendigt': 'question',
  beschlusstext: 'text',
  hintergrund: 'background',
  abwesend: 'absent',
  abwesende: 'absent',
  'abwesende kommunen': 'absent',
  frist: 'deadline',
  'antwort der abwesenden bis': 'deadline',
  'antwort der abwesenden bis: tag': 'closesOn',
  'antwort der abwesenden bis (datum)': 'closesOn',
  'antwort der abwesenden bis: uhrzeit': 'closesTime',
  'antwort der abwesenden bis (uhrzeit)': 'closesTime',
};

const schema = draftSchema
  .pick({ operation: true, question: true, text: true, background: true, closesOn: true, closesTime: true })
  .extend({ absent: z.string().max(600, 'Bitte nur die Namen der abwesenden Kommunen eingeben.').default('') });

/** Who was away from the meeting that was last, by their ids: those who neither came nor were represented, silence included. */
export type Attended = (
  db: Db,
  roundId: string,
  now: Instant,
) => Promise<{ readonly called: string; readonly absent: readonly string[]; readonly recorded: boolean } | undefined>;

/** Tells where the form came from that something was made of it: `votes:7`. */
export type Made = (
  db: Db,
  roundId: string,
  made: { readonly operation: string; readonly ref: string },
) => Promise<void>;

/** Opens the form for what was decided in a meeting, with those ticked who had not said that they come. */
export function meetingForm(attended: Attended) {
  return command({
    verb: 'votes.meeting-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /beschluss in der sitzung|sitzungsbeschluss/u, example: 'beschluss in der sitzung' }],
    asked: recordingForm,
    input: z.object({
      operation: z.uuid().optional(),
      question: z.string().max(3000).optional(),
      text: z.string().max(4000).optional(),
      absent: z.string().max(600).optional(),
      ...deadlineFields,
    }),
    reads: readDeadline,
    run: async (turn, said, db) => {
      const given = Object.entries(said).filter(([, value]) => value !== undefined);
      const values: Raw = { ...proposedDeadline(turn.at), ...Object.fromEntries(given) };
      const all = await municipalitiesOf(db, turn.roundId);
      const meeting = values['absent'] === undefined ? await attended(db, turn.roundId, turn.at) : undefined;
      if (!meeting) return form({ values }, { all });
      const from = meeting.recorded ? `in der ${meeting.called} fehlte` : `zur ${meeting.called} nicht zugesagt hatte`;
      return form({ values: { ...values, absent: meeting.absent.join(',') } }, { all, from });
    },
  });
}

/**
 * Records what those present in a meeting consented to, and asks the absent until a date. It is decided when they have
 * answered or the date has passed; who stays silent is named.
 */
export function recordInMeeting(polls: Polls, made: Made) {
  return command({
    verb: 'votes.record',
    may: 'coordinate',
    writes: true,
    creates: true,
    typed: [{ pattern: /beschluss in der sitzung/u, tail: 'typed', example: TWIN }],
    asked: recording,
    input: schema,
    reads: typedFields,
    run: (turn, input, db) => record(turn, { ...input, polls, made }, db),
    invalid: async (turn, { raw, fields: values, errors }: Attempt, db) =>
      form({ values, errors, attempt: attemptOf(raw) }, { all: await municipalitiesOf(db, turn.roundId) }),
  });
}

function typedFields(raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  if (typeof typed !== 'string') return readDeadline(raw, now);
  return readDeadline({ operation: randomUUID(), ...readFields(typed, 'question', LABELS) }, now);
}

type Municipalities = Awaited<ReturnType<typeof municipalitiesOf>>;

const HINT =
  'Die Anwesenden gelten als zustimmend und können das bis zur Frist ändern. Die Abwesenden werden im Kanal gefragt.';

function form(filled: Filled, { all, from }: { all: Municipalities; from?: string }): Reply {
  const { operation, absent } = filled.values;
  const ticked = typeof absent === 'string' ? namedIn(absent, all).flatMap((one) => (one ? [one.id] : [])) : [];
  const fields: readonly Field[] = [
    {
      kind: 'text',
      name: 'question',
      label: 'Worauf hat sich die Runde verständigt',
      required: true,
      maxLength: QUESTION_LENGTH,
    },
    TEXT_FIELD,
    { kind: 'text', name: 'background', label: 'Hintergrund', multiline: true, maxLength: 2000 },
    {
      kind: 'ticks',
      name: 'absent',
      label: 'Abwesende Kommunen',
      choices: all.map(({ id, name }) => ({ value: id, title: name })),
    },
    { kind: 'date', name: 'closesOn', label: 'Antwort der Abwesenden bis (Datum)', required: true },
    { kind: 'time', name: 'closesTime', label: 'Antwort der Abwesenden bis (Uhrzeit)', required: true },
  ];
  const content = {
    kind: 'Beschluss in der Sitzung',
    title: 'Konsent der Anwesenden festhalten',
    hint: from === undefined ? HINT : `${HINT} Angekreuzt ist, wer ${from}.`,
    fields,
    submit: {
      title: 'Beschluss festhalten',
      verb: 'votes.record',
      data: { operation: typeof operation === 'string' ? operation : randomUUID() },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(content, { ...filled, values: { ...filled.values, absent: ticked.join(',') } }),
    summary: 'Beschluss in der Sitzung',
    personal: { twin: TWIN },
  };
}

type Recorded = z.output<typeof schema> & { readonly polls: Polls; readonly made: Made };

async function record(turn: MemberTurn, recorded: Recorded, db: Db): Promise<Reply> {
  const { roundId, at } = turn;
  const absent = await absentIn(turn, recorded.absent, db);
  const proposed = proposedDeadline(at);
  const { closesOn = proposed.closesOn, closesTime = proposed.closesTime } = recorded;
  const { question, text, background, operation, polls } = recorded;
  const closesAt = momentOf({ closesOn, closesTime }, at);
  const proposal = {
    question,
    text,
    background,
    rule: 'consent',
    referrals: 1,
    resultsVisible: true,
    closesAt,
  } as const;
  const { vote, changed } = await saveDraft(db, turn, { operation, proposal });
  if (changed) {
    await begin(turn, { vote, polls }, db);
    await consent(turn, { polls, number: vote.number, absent }, db);
    await publish(turn, await findPollOrThrow(db, roundId, vote.number), db);
    await recorded.made(db, roundId, { operation, ref: `votes:${vote.number}` });
  }
  return recordedCard(await ended(turn, { polls, number: vote.number }, db));
}

/** It is decided where nobody was absent. */
async function ended({ roundId, at }: MemberTurn, of: { polls: Polls; number: number }, db: Db): Promise<Poll> {
  const poll = await findPollOrThrow(db, roundId, of.number);
  if (missingFrom(poll).length > 0 || poll.vote.state !== 'open') return poll;
  await of.polls.end(db, await of.polls.askings.hold(db, roundId, of.number), at);
  return findPollOrThrow(db, roundId, of.number);
}

/** The ids of the municipalities that were named as absent. */
async function absentIn(turn: MemberTurn, typed: string, db: Db): Promise<ReadonlySet<string>> {
  const all = await municipalitiesOf(db, turn.roundId);
  const found = namedIn(typed, all);
  if (found.includes(undefined))
    throw new InvalidInput({ absent: `Bitte Kommunen der Runde eingeben: ${all.map(({ name }) => name).join(', ')}.` });
  if (found.length >= all.length)
    throw new InvalidInput({ absent: 'Mindestens eine Kommune muss anwesend gewesen sein.' });
  return new Set(found.flatMap((one) => (one ? [one.id] : [])));
}

/** The municipalities that are ticked, by their ids, or typed by their names; undefined for each that is none. */
function namedIn(typed: string, all: Municipalities) {
  const named = typed
    .split(/[,;\n]|\bund\b/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return named.map((one) => all.find(({ id }) => id === one) ?? municipalityNamed(one, all));
}

async function consent(
  { roundId, at, member: { office } }: MemberTurn,
  put: { polls: Polls; number: number; absent: ReadonlySet<string> },
  db: Db,
): Promise<void> {
  const held = await put.polls.askings.hold(db, roundId, put.number);
  for (const municipality of held.asked.filter(({ id }) => !put.absent.has(id)))
    await put.polls.give(db, held, { municipality, content: { choice: 'yes' }, office, given: 'present', at });
}

function recordedCard(poll: Poll): Reply {
  const { vote } = poll;
  if (vote.state !== 'open') return { ...resultCard(poll), replaces: true };
  const text = `Die Karte steht im Kanal. Gefragt werden bis ${weekdayTime(vote.closesAt)}: ${enumerate(missingFrom(poll))}.`;
  const way = { title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } };
  const card = notice({ kind: voteName(vote), status: runningStatus(vote), title: vote.question, text, ways: [way] });
  return { ...card, replaces: true };
}

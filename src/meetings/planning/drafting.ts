import { z } from 'zod';
import type { Filled } from '../../cards/form.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField, timeField } from '../../conversation/day-fields.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Member, MemberTurn } from '../../conversation/turn.ts';
import { personalChat } from '../../delivery/conversations.ts';
import { northRhineWestphalia } from '../../delivery/hours/holidays.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf, inBerlin } from '../../german/time.ts';
import { coordinates, may } from '../../municipalities/rights.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { waitingItems } from '../agenda-store.ts';
import type { TellByMail } from '../invitations.ts';
import { draftSchema, type Meeting, pastError, type ReadDraft } from '../meeting.ts';
import { discreet, isMalformed, numberField } from '../meeting-access.ts';
import { offsetWords } from '../offsets.ts';
import { type OpenLists, openGroups } from '../open-matter.ts';
import { plannedReminders } from '../reminders.ts';
import { saveDraft } from '../store.ts';
import { type Beside, draftCard, waitingCard } from './cards.ts';
import { change } from './changing.ts';
import { draftFields, formCard, formValues, openingFields, TWIN } from './draft-form.ts';
import { draftingMeeting, planningMeeting } from './planning-sayings.ts';

/** What may have been said of a meeting before its form opens; the form itself says what is wrong with it. */
const SAID = {
  date: dayField('Bitte das Datum eingeben, z. B. 20.10.2023.').optional(),
  time: timeField('Bitte die Uhrzeit eingeben, z. B. 14:00.').optional(),
  minutes: z.union([z.number(), z.string().max(20)]).optional(),
  place: z.string().max(1000).optional(),
  link: z.string().max(1000).optional(),
  agenda: z.string().max(3000).optional(),
  attachments: z.string().max(3000).optional(),
  reminders: z.string().max(300).optional(),
};

/** Opens the form with the round's usual reminders. */
export const openForm = command({
  verb: 'meetings.form',
  may: 'draft',
  writes: false,
  typed: [
    { pattern: /sitzung|neue sitzung|sitzung (?:vorbereiten|anlegen)/u, example: 'sitzung' },
    { pattern: /sitzung/u, tail: 'title', example: 'sitzung: Austausch zur Einzelfallhilfe' },
  ],
  asked: planningMeeting,
  input: z.object({ title: z.string().max(3000).optional(), ...SAID }),
  reads: openingFields,
  run: (turn, said, db) => openedForm(turn, { values: said }, db),
  invalid: (turn, { raw, fields, errors }, db) =>
    openedForm(turn, { values: fields, errors, attempt: attemptOf(raw) }, db),
});

/** The form with what was said, and the usual reminders where nothing was said of them. */
async function openedForm(turn: MemberTurn, { values, ...rest }: Filled, db: Db): Promise<Reply> {
  const reminders = offsetWords((await findRoundOrThrow(db, turn.roundId)).reminders);
  const { title, ...said } = values;
  const shown = { ...formValues(given(said)), ...prefilled(typeof title === 'string' ? title : undefined) };
  return formCard({ ...rest, values: { reminders, ...shown } });
}

/** The form of a meeting whose title and date are known: the place is still to be said. */
export async function planMeeting(
  turn: MemberTurn,
  planned: { readonly title: string; readonly startsAt: Instant },
  db: Db,
): Promise<Reply> {
  const reminders = offsetWords((await findRoundOrThrow(db, turn.roundId)).reminders);
  const begins = inBerlin(planned.startsAt);
  const values = {
    reminders,
    ...prefilled(planned.title),
    date: dayOf(planned.startsAt),
    time: begins.toFormat('HH:mm'),
  };
  return formCard({ values });
}

/** The values that were said, as the fields of the form take them. */
function given(said: Raw): Record<string, string> {
  const values = Object.entries(said).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(values.map(([name, value]) => [name, String(value)]));
}

/** A long first line becomes the agenda, so that nothing typed is lost. */
function prefilled(title: string | undefined): Record<string, string> {
  if (title === undefined) return {};
  return title.length <= 90 ? { title } : { agenda: title };
}

/** Keeps a meeting as a draft, shows it, and lays it before the Koordination. */
export function draft(needs: DraftNeeds) {
  return command({
    verb: 'meetings.draft',
    may: 'draft',
    writes: true,
    creates: true,
    typed: [{ pattern: /sitzung anlegen/u, tail: 'typed', example: TWIN }],
    asked: draftingMeeting,
    input: draftSchema,
    reads: draftFields,
    run: (turn, input, db) => keepDraft(needs, turn, { input, db }),
    invalid: showAgain,
  });
}

async function keepDraft(
  needs: DraftNeeds,
  turn: MemberTurn,
  { input, db }: { input: ReadDraft; db: Db },
): Promise<Reply> {
  const wrong = pastError(input.startsAt, turn.at);
  if (wrong) throw new InvalidInput(wrong);
  const round = await findRoundOrThrow(db, turn.roundId);
  const draft = { ...input, reminders: input.reminders ?? round.reminders };
  const { number } = input;
  const { meeting, isNew } =
    number === undefined
      ? await saveDraft(db, turn, draft)
      : { meeting: await change(turn, { number, draft }, db), isNew: false };
  const isOthers = !coordinates(turn.member);
  const beside = await besideDraft(needs, turn, db);
  if (isNew ? isOthers || turn.dialog === true : number !== undefined && isOthers)
    await layBefore(db, turn, { meeting, beside, line: isNew ? waitingCard(meeting) : undefined });
  return discreet(turn, meeting, { ...draftFor(turn, { meeting, beside }), replaces: turn.place.kind === 'personal' });
}

/** What a draft is shown with: what is open in the round, and who is reached by e-mail. */
export interface DraftNeeds {
  readonly open: OpenLists;
  readonly byMail: TellByMail;
}

/** What lies beside a draft now. */
export async function besideDraft({ open, byMail }: DraftNeeds, turn: MemberTurn, db: Db): Promise<Beside> {
  const { roundId } = turn;
  return {
    waiting: await waitingItems(db, roundId),
    open: await openGroups(open, db, turn),
    mailed: await byMail.reached(db, roundId),
  };
}

/** A draft as this member sees it. */
export function draftFor(
  viewer: { readonly member: Member; readonly at: Instant },
  { meeting, beside }: { readonly meeting: Meeting; readonly beside: Beside },
): Reply {
  const { member, at: now } = viewer;
  const reminders = plannedReminders({ ...meeting, announcedAt: now }, northRhineWestphalia).map(({ at }) => at);
  return draftCard(meeting, {
    coordinator: coordinates(member),
    own: meeting.office === member.office,
    changes: may(member, 'draft') === undefined,
    reminders,
    beside,
  });
}

/**
 * What the Koordination has not seen (a dialog ends without showing it) goes to each coordinator's personal chat, once
 * more when it has changed; where none has one, a line in the channel says that it waits.
 */
async function layBefore(
  db: Db,
  turn: MemberTurn,
  { line, ...draft }: { meeting: Meeting; beside: Beside; line: Reply | undefined },
): Promise<void> {
  const { roundId, at } = turn;
  const personal = (member: Member) => draftFor({ member, at }, draft);
  await tellCoordination(db, { roundId, at, personal, line });
}

/**
 * The form with the errors at its fields. What was typed in a channel by someone without a personal chat cannot be shown
 * as a form: the errors are said there.
 */
async function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const { roundId, member, place, input } = turn;
  const spoken = input.kind === 'text' && place.kind === 'channel';
  if (spoken && (await personalChat(db, roundId, member.personId)) === undefined)
    throw isMalformed(attempt.errors, TWIN);
  const values = formValues(attempt.fields);
  return formCard(
    { values, errors: attempt.errors, attempt: attemptOf(attempt.raw) },
    numberField.safeParse(attempt.raw['number']).data,
  );
}

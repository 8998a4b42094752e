import { z } from 'zod';
import { type Attachment, MOST_ATTACHMENTS, type NewAttachment, parseAttachments } from '../attachments/attachment.ts';
import { neutral } from '../cards/parts.ts';
import { dayField, timeField } from '../conversation/day-fields.ts';
import { shortText, wholeNumber } from '../conversation/fields.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf, fromBerlin, later } from '../german/time.ts';
import { coordinates } from '../municipalities/rights.ts';
import type { Offset } from '../municipalities/round.ts';
import type { Asked, Asking } from '../responses/asking.ts';
import { cutText } from '../text/clean.ts';
import type { AgendaItem, NewTop } from './agenda.ts';
import type { AnswerKind } from './answer.ts';
import { parseAgenda } from './item-details.ts';
import { parseOffsets } from './offsets.ts';

/** How far a meeting has come, with the word that users read. */
export const STATES = { draft: 'Entwurf', planned: 'geplant', cancelled: 'abgesagt' } as const;

/** A state by its key. */
export type MeetingState = keyof typeof STATES;

/** How long a meeting may be, in minutes. */
export const LENGTHS = [60, 90, 120, 180] as const;

/** How long a meeting is where nobody says. */
export const USUAL_LENGTH = 120;

/** What somebody plans; `operation` is the form that it came from. */
export interface MeetingDraft {
  readonly operation: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly agenda: readonly NewTop[];
  readonly attachments: readonly NewAttachment[];
  readonly reminders: readonly Offset[];
}

/** A meeting as lists show it, with its running number; `sequence` counts how often its date has been changed. */
export interface MeetingEntry extends Omit<MeetingDraft, 'agenda' | 'attachments'> {
  readonly number: number;
  readonly sequence: number;
  readonly state: MeetingState;
  readonly municipality: Asked;
  readonly office: string;
  readonly createdAt: Instant;
  readonly announcedAt?: Instant | undefined;
  readonly cancellation?: { readonly at: Instant; readonly office: string; readonly reason: string } | undefined;
}

/** A meeting with its agenda, the municipalities that are invited, and their answers to its date. */
export interface Meeting extends MeetingEntry, Pick<Asking<AnswerKind>, 'asked' | 'answers' | 'replaced'> {
  readonly agenda: readonly AgendaItem[];
  readonly attachments: readonly Attachment[];
  /** The last change of its date. */
  readonly move?: Move | undefined;
}

/** How a meeting came to its date: by which office, why, and when it was to begin before. */
export interface Move {
  readonly at: Instant;
  readonly office: string;
  readonly reason: string;
  readonly startsBefore: Instant;
}

/** What the reminders of a meeting hang on: none goes out that was due before its date was announced. */
export function remindedOf({ startsAt, announcedAt, move, reminders }: Meeting) {
  const since = announcedAt !== undefined && move && move.at > announcedAt ? move.at : announcedAt;
  return { startsAt, announcedAt: since, reminders };
}

/** Whether a meeting has been announced, is not cancelled and has not begun. */
export function isComing({ state, startsAt }: Pick<MeetingEntry, 'state' | 'startsAt'>, now: Instant): boolean {
  return state === 'planned' && now < startsAt;
}

/** Whether a meeting can still be changed: neither cancelled nor begun. */
export function isOpen({ state, startsAt }: Pick<MeetingEntry, 'state' | 'startsAt'>, now: Instant): boolean {
  return state !== 'cancelled' && now < startsAt;
}

/** When a meeting ends. */
export function endOf(meeting: Pick<MeetingDraft, 'startsAt' | 'minutes'>): Instant {
  return later(meeting.startsAt, { minutes: meeting.minutes });
}

/** What has not been announced is seen by the municipality that drafted it and by the Koordination. */
export function maySee(member: Member, meeting: MeetingEntry): boolean {
  return meeting.announcedAt !== undefined || coordinates(member) || meeting.municipality.id === member.municipality.id;
}

/** A text that `parse` understands; `wrong` says what to enter, with „%“ for what was typed. */
function read<Value>(parse: (typed: string) => Value | undefined, wrong: string, most = 120) {
  return shortText(wrong, most).transform((typed, context): Value => {
    const value = parse(typed);
    const message = wrong.replace('%', () => neutral(cutText(typed, 60)));
    if (value === undefined) context.addIssue({ code: 'custom', message });
    return value ?? z.NEVER;
  });
}

function parseLength(typed: string): number | undefined {
  const minutes = Number(/^(\d{1,4})\s*(?:min(?:uten)?\.?)?$/iu.exec(typed.trim())?.[1]);
  return LENGTHS.find((length) => length === minutes);
}

const link = z
  .string()
  .max(1000, 'Bitte einen kürzeren Link eingeben.')
  .refine(
    (typed) => URL.canParse(typed) && /^https:\/\//u.test(typed),
    'Bitte den ganzen Link eingeben, er beginnt mit https://.',
  );

/** The fields that say when and where a meeting is. */
export const whenAndWhere = {
  date: dayField('Bitte das Datum eingeben, z. B. 12.10.2023.'),
  time: timeField('Bitte die Uhrzeit eingeben, z. B. 14:00.'),
  place: z.string().max(120, 'Bitte den Ort auf 120 Zeichen kürzen.').optional(),
  link: link.optional(),
};

const fields = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  /** Of a draft that is changed. */
  number: wholeNumber('Bitte die Nummer der Sitzung angeben.').optional(),
  title: z
    .string('Bitte einen Titel eingeben.')
    .min(3, 'Bitte einen Titel eingeben.')
    .max(90, 'Bitte den Titel auf 90 Zeichen kürzen.'),
  ...whenAndWhere,
  minutes: read(parseLength, 'Bitte 60, 90, 120 oder 180 Minuten wählen.').default(USUAL_LENGTH),
  agenda: read(parseAgenda, 'Bitte höchstens 20 TOPs mit je höchstens 200 Zeichen eingeben.', 4500).default([]),
  attachments: read(
    parseAttachments,
    `Bitte höchstens ${MOST_ATTACHMENTS} Links eingeben, je Zeile einen: Titel https://…`,
    10_500,
  ).default([]),
  reminders: read(
    parseOffsets,
    'Bitte höchstens fünf Zeiten bis 60 Tage eingeben, z. B. 7 Tage, 1 Tag, 2 Stunden, oder „keine“.',
  ).optional(),
});

/** When a meeting begins; a place or a link must say where. */
export function readStart(
  where: { date: string; time: string; place?: string | undefined; link?: string | undefined },
  context: z.RefinementCtx,
): Instant {
  const startsAt = fromBerlin(`${where.date}T${where.time}`);
  if (startsAt === undefined) {
    const message = 'Diese Uhrzeit gibt es an diesem Tag nicht, weil die Uhren vorgestellt werden.';
    context.addIssue({ code: 'custom', path: ['time'], message });
  }
  if (where.place === undefined && where.link === undefined)
    context.addIssue({ code: 'custom', path: ['place'], message: 'Bitte einen Ort oder einen Link eingeben.' });
  return startsAt ?? z.NEVER;
}

/** What is wrong with a beginning that lies in the past; undefined when it does not. */
export function pastError(startsAt: Instant, now: Instant): Record<string, string> | undefined {
  if (startsAt > now) return undefined;
  return dayOf(startsAt) === dayOf(now)
    ? { time: 'Diese Uhrzeit ist heute schon vorbei. Bitte eine spätere eingeben.' }
    : { date: 'Dieser Tag liegt in der Vergangenheit. Bitte einen späteren eingeben.' };
}

/** What the form or the typed twin sends; without reminders the round's usual ones count. */
export const draftSchema = fields.transform(({ date, time, ...rest }, context) => ({
  ...rest,
  startsAt: readStart({ ...rest, date, time }, context),
}));

/** What the schema makes of an input. */
export type ReadDraft = z.output<typeof draftSchema>;

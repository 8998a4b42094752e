import type { Generated } from 'kysely';
import { numberIn, type Owing } from '../conversation/database.ts';
import type { ItemKind } from './agenda.ts';
import type { AnswerKind } from './answer.ts';
import type { MeetingState } from './meeting.ts';

/** A meeting; `operation_id` is the form that it came from. It is announced once and cancelled once. */
export interface MeetingsTable {
  round_id: string;
  number: number;
  operation_id: string;
  /** How often the date has been changed; reminders and calendar entries of an older one are void. */
  sequence: number;
  title: string;
  starts_at: string;
  minutes: number;
  place: string | null;
  link: string | null;
  /** JSON list of offsets before the beginning. */
  reminders: string;
  state: MeetingState;
  municipality_id: string;
  office: string;
  created_at: string;
  announced_at: string | null;
  announced_by: string | null;
  cancelled_at: string | null;
  cancelled_by: string | null;
  cancel_reason: string | null;
}

/** An item of an agenda; without `meeting` it waits for the next one that is announced. */
export interface AgendaTable {
  round_id: string;
  number: number;
  meeting: number | null;
  /** Its place on the agenda; gaps do not matter. */
  position: number;
  title: string;
  /** 1 when the meeting was not drafted with it. */
  proposed: number;
  municipality_id: string;
  office: string;
  added_at: string;
  /** What it came from: `ideas:3`. */
  origin: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  kind: ItemKind | null;
  minutes_planned: number | null;
  presenter: string | null;
  paper_title: string | null;
  paper_url: string | null;
}

/** Answers to invitations, as the version before reads and writes them: the database keeps them in step with `responses`. */
export interface MeetingAnswersTable {
  round_id: string;
  meeting: number;
  /** The date that was answered, as the meeting counts them. */
  sequence: number;
  municipality_id: string;
  /** 1 for the first, one more for each that replaced it. */
  version: number;
  answer: AnswerKind;
  office: string;
  answered_at: string;
}

/** A link that belongs to a meeting, as the version before reads it. */
interface MeetingLinksTable {
  round_id: string;
  meeting: number;
  /** Counts within its meeting. */
  number: number;
  title: string;
  url: string;
  office: string;
  added_at: string;
  removed_at: string | null;
  removed_by: string | null;
}

/** A file that belongs to a meeting, as the version before reads it. */
interface MeetingFilesTable {
  round_id: string;
  meeting: number;
  number: number;
  /** The message that brought it. */
  origin: string;
  title: string;
  name: string;
  /** Gone when it has been removed. */
  content: Uint8Array | null;
  office: string;
  added_at: string;
  removed_at: string | null;
  removed_by: string | null;
}

/** The calendar address of a person; the one in force bears this serial number, which is no secret. */
export interface CalendarAddressesTable {
  round_id: string;
  person_id: string;
  serial: string;
  made_at: string;
  /** JSON list of the kinds of entries that they want left out. */
  left_out: Generated<string>;
}

/** A change of a meeting's date: from where it was moved to the date that `sequence` counts. */
export interface MeetingMovesTable {
  round_id: string;
  meeting: number;
  sequence: number;
  moved_at: string;
  office: string;
  reason: string;
  starts_before: string;
  place_before: string | null;
  link_before: string | null;
}

/** The tables of meetings. */
export type MeetingsTables = {
  meetings: MeetingsTable;
  agenda: AgendaTable;
  meeting_answers: MeetingAnswersTable;
  meeting_moves: MeetingMovesTable;
  replaced_meeting_answers: MeetingAnswersTable;
  meeting_links: MeetingLinksTable;
  meeting_files: MeetingFilesTable;
  calendar_addresses: CalendarAddressesTable;
};

/** What its tables owe. */
export const owing: Owing<MeetingsTables> = {
  tables: {
    meetings: { personal: { office: 'stays', announced_by: 'stays', cancelled_by: 'stays' }, kept: 'round' },
    agenda: { personal: { office: 'stays', withdrawn_by: 'stays' }, kept: 'round' },
    meeting_answers: { personal: { office: 'stays' }, kept: 'round' },
    meeting_moves: { personal: { office: 'stays' }, kept: 'round' },
    replaced_meeting_answers: { personal: { office: 'stays' }, kept: 'round' },
    meeting_links: { personal: { office: 'stays', removed_by: 'stays' }, kept: 'round' },
    meeting_files: { personal: { office: 'stays', removed_by: 'stays' }, kept: 'round' },
    calendar_addresses: { personal: { person_id: 'row' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'Sitzungen',
      called: 'Sitzung',
      matter: 'meetings',
      title: 'title',
      asks: 'meetings',
      rows: { meeting: ['meeting_moves'] },
      files: [{ kind: 'case-files.word', subject: 'meeting/{number}' }],
    },
    { folder: 'Sitzungen/Tagesordnung und Themenspeicher', matter: 'agenda' },
  ],
  unfiled: {
    'Stand der Vorgängerversion, steht in „Antworten“': ['meeting_answers', 'replaced_meeting_answers'],
    'Stand der Vorgängerversion, steht in „Anlagen“': ['meeting_links', 'meeting_files'],
    'Adresse des Kalenders einer Person': ['calendar_addresses'],
  },
  invariants: [
    {
      says: 'Die Nummern der Sitzungen haben keine Lücke',
      counts: [{ table: 'meetings', columns: ['number'] }],
      series: 'meetings',
    },
    {
      says: 'Die Nummern der TOPs haben keine Lücke',
      counts: [{ table: 'agenda', columns: ['number'] }],
      series: 'agenda',
    },
    {
      says: 'Jede Kommune hat zu einem Termin eine Antwort, und jede ersetzte ist noch da',
      counts: [
        { table: 'meeting_answers', columns: ['meeting', 'sequence', 'municipality_id', 'version'] },
        { table: 'replaced_meeting_answers', columns: ['meeting', 'sequence', 'municipality_id', 'version'] },
      ],
    },
    {
      says: 'Zu jeder veröffentlichten Sitzung wird nach dem Termin gefragt, der gilt',
      each: { table: 'meetings', columns: ['number', 'sequence'], filled: ['announced_at'] },
      leadsTo: { table: 'askings', columns: ['number', 'wording'], where: { kind: 'meetings' } },
    },
    {
      says: 'Die Verlegungen einer Sitzung haben keine Lücke',
      counts: [{ table: 'meeting_moves', columns: ['meeting', 'sequence'] }],
    },
    {
      says: 'Jede verlegte Sitzung hat ihre letzte Verlegung',
      each: {
        table: 'meetings',
        columns: ['number', 'sequence'],
        as: (number, sequence) => (sequence === '0' ? undefined : `${number}/${sequence}`),
      },
      leadsTo: { table: 'meeting_moves', columns: ['meeting', 'sequence'] },
    },
    {
      says: 'Jede abgesagte Sitzung hat einen Grund',
      none: { table: 'meetings', columns: ['number'], where: { state: 'cancelled', cancel_reason: null } },
    },
    {
      says: 'Jede geplante Erinnerung an eine Sitzung führt zu einer Sitzung',
      each: {
        table: 'work',
        columns: ['subject'],
        where: { kind: 'meetings.remind', state: 'waiting' },
        as: (subject) => subject.split('/')[0],
      },
      leadsTo: { table: 'meetings', columns: ['number'], filled: ['announced_at'] },
    },
    {
      says: 'Jede Einladung führt zu einer Sitzung',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'meetings.card:') },
      leadsTo: { table: 'meetings', columns: ['number'] },
    },
  ],
};

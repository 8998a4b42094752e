import type { Owing } from '../conversation/database.ts';

/** What a municipality has been reminded of on a day, and by which message (`haan/2023-10-11T10:00:00.000Z`). */
export interface OwedRemindersTable {
  round_id: string;
  municipality_id: string;
  day: string;
  key: string;
  message: string;
}

/** A person who wants no personal copies of reminders; the channel is not muted by it. */
export interface MutedRemindersTable {
  round_id: string;
  person_id: string;
  muted_at: string;
}

/** A post of a day, counted from 1: the day's own, a further one, or one that was asked for; due then, late or not (0, 1). */
export interface DayPostsTable {
  round_id: string;
  day: string;
  number: number;
  kind: 'day' | 'further' | 'asked';
  due_at: string;
  late: number;
}

/** What stands in such a post, in its order: until when it was asked, whom it named (ids), and how it was shown, as JSON. */
export interface DayPostMattersTable {
  round_id: string;
  day: string;
  number: number;
  key: string;
  place: number;
  until: string | null;
  named: string;
  shown: string;
}

/** What the Koordination noted: it has reminded a municipality of a matter in another way (*telefonisch erinnert*). */
export interface ReminderNotesTable {
  round_id: string;
  key: string;
  municipality_id: string;
  noted_at: string;
  office: string;
  note: string;
}

/** That something which waits for the Koordination since a moment was told, to whom (every coordinator, its author), and when. */
export interface WaitingToldTable {
  round_id: string;
  key: string;
  since: string;
  stage: 'coordination' | 'author';
  told_at: string;
}

export type RemindersTables = {
  owed_reminders: OwedRemindersTable;
  muted_reminders: MutedRemindersTable;
  day_posts: DayPostsTable;
  day_post_matters: DayPostMattersTable;
  reminder_notes: ReminderNotesTable;
  waiting_told: WaitingToldTable;
};

/** What its tables owe. */
export const owing: Owing<RemindersTables> = {
  tables: {
    owed_reminders: { personal: {}, kept: 'round' },
    muted_reminders: { personal: { person_id: 'row' }, kept: 'round' },
    day_posts: { personal: {}, kept: 'round' },
    day_post_matters: { personal: {}, kept: 'round' },
    reminder_notes: { personal: { office: 'stays' }, kept: 'round' },
    waiting_told: { personal: {}, kept: 'round' },
  },
  filed: [
    {
      folder: 'Erinnerungen/Sammelposts',
      matter: 'day_posts',
      key: ['day', 'number'],
      apart: true,
      rows: { 'day/number': ['day_post_matters'] },
    },
    { folder: 'Erinnerungen/Vermerke', matter: 'reminder_notes', apart: true },
  ],
  unfiled: {
    'Zustellung: wer schon erinnert oder benachrichtigt ist': ['owed_reminders', 'waiting_told'],
    'Wunsch einer Person': ['muted_reminders'],
  },
  invariants: [
    {
      says: 'Erinnert wurde nur, wer zur Runde gehört',
      each: { table: 'owed_reminders', columns: ['municipality_id'] },
      leadsTo: { table: 'municipalities', columns: ['id'] },
    },
    {
      says: 'Notiert ist eine Erinnerung nur an Kommunen der Runde',
      each: { table: 'reminder_notes', columns: ['municipality_id'] },
      leadsTo: { table: 'municipalities', columns: ['id'] },
    },
    {
      says: 'Alles, was in einer Tageserinnerung steht, führt zu dieser Erinnerung',
      each: { table: 'day_post_matters', columns: ['day', 'number'] },
      leadsTo: { table: 'day_posts', columns: ['day', 'number'] },
    },
    {
      says: 'Wer etwas vorgelegt hat, hört nicht vor der Koordination, dass es wartet',
      each: { table: 'waiting_told', columns: ['key', 'since'], where: { stage: 'author' } },
      leadsTo: { table: 'waiting_told', columns: ['key', 'since'], where: { stage: 'coordination' } },
    },
  ],
};

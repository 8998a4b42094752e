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

export type RemindersTables = { owed_reminders: OwedRemindersTable; muted_reminders: MutedRemindersTable };

/** What its tables owe. */
export const owing: Owing<RemindersTables> = {
  tables: {
    owed_reminders: { personal: {}, kept: 'round' },
    muted_reminders: { personal: { person_id: 'row' }, kept: 'round' },
  },
  invariants: [
    {
      says: 'Erinnert wurde nur, wer zur Runde gehört',
      each: { table: 'owed_reminders', columns: ['municipality_id'] },
      leadsTo: { table: 'municipalities', columns: ['id'] },
    },
  ],
};

import type { Owing } from '../conversation/database.ts';

/**
 * A message with files that is being read: claimed, noted here in the same transaction, and gone with its answer. Where
 * the files can be fetched is kept, never what stands in them: nobody has looked through that yet.
 */
export interface IntakeTable {
  round_id: string;
  activity: string;
  person_id: string;
  /** JSON: place, words, files and way of the answer, as they came. */
  turn: string;
  files: number;
  received_at: string;
  /** 1 when its sender has been told that it is being read. */
  told: number;
  /** How many processes have begun with it. */
  attempts: number;
  lease: string;
  lease_until: string;
}

export type IntakeTables = { intake: IntakeTable };

/** What its tables owe. */
export const owing: Owing<IntakeTables> = {
  tables: {
    intake: { personal: { person_id: 'row' }, kept: 'settled' },
  },
  invariants: [],
};

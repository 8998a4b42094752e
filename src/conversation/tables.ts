import type { ColumnType } from 'kysely';
import { GUARDS, type Owing } from './database.ts';

/**
 * What has been said once: one row per activity with the stored answer, no message text. `reply` is emptied after
 * 24 hours, who sent it at night after its time; the row stays, so that a late redelivery still does nothing.
 */
export interface InboxTable {
  round_id: string;
  activity: string;
  received_at: string;
  reply: string | null;
  /** Who sent it, and digits of a hash of what they sent; null in rows that were written before this was kept. */
  person_id: string | null;
  input: string | null;
}

/** Typed creations of the last minutes: the same words by the same person in the same place give the first result. */
export interface RepeatsTable {
  round_id: string;
  fingerprint: string;
  said_at: string;
  reply: string;
}

/** What has been done, an act a row: by whom, through which command, about what (`votes:4`); never what was said. */
export interface AuditTable {
  round_id: string;
  activity: string;
  acted_at: string;
  person_key: string;
  verb: string;
  subject: string | null;
  /** Its number in the chain of seals; null until it is sealed. */
  seal: ColumnType<number | null, number | null | undefined, number>;
}

/** The seals of the record of acts, a chain in each round; they stay when the act is forgotten after its time. */
export interface AuditSealsTable {
  round_id: string;
  number: number;
  acted_at: string;
  /** The hash of the act alone, and the one that holds it to all acts before it. */
  digest: string;
  hash: string;
}

/** By which key the record of acts knows a person: without this row its entries are nobody's. */
export interface PersonKeysTable {
  round_id: string;
  person_id: string;
  person_key: string;
}

export type ConversationTables = {
  inbox: InboxTable;
  repeats: RepeatsTable;
  audit: AuditTable;
  audit_seals: AuditSealsTable;
  person_keys: PersonKeysTable;
};

/** As long as the papers of a grant are kept after its proof of use, and the year in which that is due. */
export const ACTS_KEPT = { years: 6 };

/** What its tables owe. */
export const owing: Owing<ConversationTables> = {
  tables: {
    inbox: { personal: { person_id: 'emptied', reply: 'emptied' }, kept: GUARDS, unnamed: 'messages' },
    repeats: { personal: {}, kept: { hours: 24 } },
    audit: { personal: { person_key: 'stays' }, kept: ACTS_KEPT },
    audit_seals: { personal: {}, kept: 'round' },
    person_keys: { personal: { person_id: 'row', person_key: 'row' }, kept: ACTS_KEPT },
  },
  filed: [
    { folder: 'Handlungen', matter: 'audit', apart: true },
    { folder: 'Siegel der Handlungen', matter: 'audit_seals', apart: true },
  ],
  unfiled: { 'Kennungen von Personen': ['person_keys'] },
  invariants: [],
};

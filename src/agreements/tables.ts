import { numberIn, type Owing } from '../conversation/database.ts';
import type { AgreementKind, AgreementState } from './agreement.ts';

/** An agreement; `operation_id` is the form or the seed that it came from. Without a municipality it concerns all. */
export interface AgreementsTable {
  round_id: string;
  number: number;
  operation_id: string;
  text: string;
  kind: AgreementKind;
  municipality_id: string | null;
  due_on: string | null;
  state: AgreementState;
  agreed_on: string;
  office: string;
  created_at: string;
}

/** A change of an agreement, in words: nothing is overwritten without a trace. */
export interface AgreementChangesTable {
  round_id: string;
  agreement: number;
  position: number;
  changed_at: string;
  office: string;
  what: string;
  note: string | null;
}

export type AgreementsTables = { agreements: AgreementsTable; agreement_changes: AgreementChangesTable };

/** What its tables owe. */
export const owing: Owing<AgreementsTables> = {
  tables: {
    agreements: { personal: { office: 'stays' }, kept: 'round' },
    agreement_changes: { personal: { office: 'stays' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'Absprachen',
      called: 'Absprache',
      matter: 'agreements',
      title: 'text',
      rows: { agreement: ['agreement_changes'] },
    },
  ],
  invariants: [
    {
      says: 'Die Nummern der Absprachen haben keine Lücke',
      counts: [{ table: 'agreements', columns: ['number'] }],
      series: 'agreements',
    },
    {
      says: 'Jede Änderung einer Absprache ist noch da',
      counts: [{ table: 'agreement_changes', columns: ['agreement', 'position'] }],
    },
    {
      says: 'Jede geplante Erinnerung an eine Absprache führt zu einer Absprache',
      each: {
        table: 'work',
        columns: ['subject'],
        where: { kind: 'delivery.owed', state: 'waiting' },
        as: (subject) => numberIn(subject, 'agreements:'),
      },
      leadsTo: { table: 'agreements', columns: ['number'] },
    },
    {
      says: 'Jede Karte einer Absprache führt zu einer Absprache',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'agreements.card:') },
      leadsTo: { table: 'agreements', columns: ['number'] },
    },
  ],
};

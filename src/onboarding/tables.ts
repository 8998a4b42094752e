import type { Owing } from '../conversation/database.ts';

/** A person who asks to be let in; the name that Teams shows is kept until the Koordination has decided. */
export interface AccessRequestsTable {
  round_id: string;
  number: number;
  person_id: string;
  /** In which tenant the id is theirs; null of what was asked before that was kept. */
  tenant_id: string | null;
  name: string | null;
  conversation_id: string;
  state: 'open' | 'granted' | 'declined';
  asked_at: string;
  decided_at: string | null;
  decided_by: string | null;
}

/** Who has been welcomed: a person in their personal chat, or the channel. */
export interface WelcomesTable {
  round_id: string;
  welcomed: string;
  at: string;
}

/** That the people of a week, named by its Monday, have been compared with those of the channel, and how many were found. */
interface RosterChecksTable {
  round_id: string;
  week: string;
  compared_at: string;
  gone: number;
  strangers: number;
}

export type OnboardingTables = {
  access_requests: AccessRequestsTable;
  welcomes: WelcomesTable;
  roster_checks: RosterChecksTable;
};

/** What its tables owe. */
export const owing: Owing<OnboardingTables> = {
  tables: {
    access_requests: {
      personal: { person_id: 'nobody', conversation_id: 'nobody', name: 'emptied', decided_by: 'stays' },
      kept: 'requests',
    },
    welcomes: { personal: { welcomed: 'row' }, kept: 'round' },
    roster_checks: { personal: {}, kept: 'round' },
  },
  filed: [{ folder: 'Zugänge/Anfragen', matter: 'access_requests', apart: true }],
  unfiled: { 'Zustellung: wer begrüßt und wann abgeglichen ist': ['welcomes', 'roster_checks'] },
  invariants: [
    {
      says: 'Die Nummern der Zugangsanfragen haben keine Lücke',
      counts: [{ table: 'access_requests', columns: ['number'] }],
      series: 'access',
      forgets: true,
    },
    {
      says: 'Wem Zugang gegeben wurde, steht in der Runde',
      each: {
        table: 'access_requests',
        columns: ['person_id'],
        where: { state: 'granted' },
        // Who has been deleted stands there by a key with a dot, as no id has one.
        as: (person) => (person.includes('.') ? undefined : person.toLowerCase()),
      },
      leadsTo: { table: 'memberships', columns: ['person_id'], as: (person) => person.toLowerCase() },
    },
    {
      says: 'Von wem über den Zugang entschieden ist, dessen Name ist nicht mehr da',
      none: {
        table: 'access_requests',
        columns: ['number'],
        where: { state: ['granted', 'declined'] },
        filled: ['name'],
      },
    },
  ],
};

import { filesOf, numberIn, type Owing } from '../conversation/database.ts';

/** A decision that a later one has replaced; it stays in the register. */
export interface ReplacedDecisionsTable {
  round_id: string;
  year: number;
  number: number;
  by_year: number;
  by_number: number;
  replaced_at: string;
  office: string;
}

/** A decision that is to be implemented until a day; by the number of its vote it is asked how far that has come. */
interface DecisionImplementationsTable {
  round_id: string;
  vote: number;
  year: number;
  number: number;
  question: string;
  office: string;
  set_at: string;
}

/** Until when a decision holds, each change a version; the last one counts. */
interface DecisionValiditiesTable {
  round_id: string;
  year: number;
  number: number;
  version: number;
  /** The last day on which it holds; empty where it has no end. */
  valid_to: string | null;
  /** 1 where the round has repealed it. */
  repealed: number;
  /** The decision that said so. */
  by_year: number | null;
  by_number: number | null;
  office: string;
  set_at: string;
}

/** A vote on what comes after a decision: that it goes on until a day, in other words, or not at all. */
interface DecisionRenewalsTable {
  round_id: string;
  vote: number;
  year: number;
  number: number;
  renewal: 'prolong' | 'amend' | 'repeal';
  valid_to: string | null;
  operation_id: string;
  office: string;
  drafted_at: string;
}

export type DecisionsTables = {
  replaced_decisions: ReplacedDecisionsTable;
  decision_implementations: DecisionImplementationsTable;
  decision_validities: DecisionValiditiesTable;
  decision_renewals: DecisionRenewalsTable;
};

const DECISION = { table: 'decisions', columns: ['year', 'number'] } as const;

/** What its tables owe. */
export const owing: Owing<DecisionsTables> = {
  tables: {
    replaced_decisions: { personal: { office: 'stays' }, kept: 'round' },
    decision_implementations: { personal: { office: 'stays' }, kept: 'round' },
    decision_validities: { personal: { office: 'stays' }, kept: 'round' },
    decision_renewals: { personal: { office: 'stays' }, kept: 'round' },
  },
  filed: [
    {
      ...{ folder: 'Beschlüsse', called: 'Beschluss', matter: 'decisions', key: ['year', 'number'], title: 'wording' },
      files: filesOf('decisions.word', 'decisions.excel'),
    },
    {
      folder: 'Beschlüsse/Umsetzung',
      called: 'Umsetzung zu Abstimmung',
      matter: 'decision_implementations',
      key: ['vote'],
      asks: 'implementations',
    },
    { folder: 'Beschlüsse/Geltung', matter: 'decision_validities' },
    { folder: 'Beschlüsse/Verlängerungen', matter: 'decision_renewals' },
    { folder: 'Beschlüsse/Ersetzte Beschlüsse', matter: 'replaced_decisions' },
  ],
  invariants: [
    {
      says: 'Jeder ersetzte Beschluss steht im Beschlussregister',
      each: { table: 'replaced_decisions', columns: ['year', 'number'] },
      leadsTo: { table: 'decisions', columns: ['year', 'number'] },
    },
    {
      says: 'Jeder Beschluss, der einen anderen ersetzt, steht im Beschlussregister',
      each: { table: 'replaced_decisions', columns: ['by_year', 'by_number'] },
      leadsTo: { table: 'decisions', columns: ['year', 'number'] },
    },
    {
      says: 'Umgesetzt wird nur, was im Beschlussregister steht',
      each: { table: 'decision_implementations', columns: ['year', 'number'] },
      leadsTo: DECISION,
    },
    {
      says: 'Jede Rückmeldung zur Umsetzung gehört zu einem Beschluss',
      each: { table: 'askings', columns: ['number'], where: { kind: 'implementations' } },
      leadsTo: { table: 'decision_implementations', columns: ['vote'] },
    },
    {
      says: 'Jede Karte zur Umsetzung führt zu einem Beschluss',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'implementations.card:') },
      leadsTo: { table: 'decision_implementations', columns: ['vote'] },
    },
    {
      says: 'Jede geplante Erinnerung an eine Umsetzung führt zu einem Beschluss',
      each: {
        table: 'work',
        columns: ['subject'],
        where: { kind: 'delivery.owed', state: 'waiting' },
        as: (subject) => numberIn(subject, 'implementations:'),
      },
      leadsTo: { table: 'decision_implementations', columns: ['vote'] },
    },
    {
      says: 'Jede Geltungsdauer gehört zu einem Beschluss',
      each: { table: 'decision_validities', columns: ['year', 'number'] },
      leadsTo: DECISION,
    },
    {
      says: 'Alles, was zur Geltung eines Beschlusses gesagt wurde, ist noch da',
      counts: [{ table: 'decision_validities', columns: ['year', 'number', 'version'] }],
    },
    {
      says: 'Jede Abstimmung über einen früheren Beschluss ist eine Abstimmung',
      each: { table: 'decision_renewals', columns: ['vote'] },
      leadsTo: { table: 'votes', columns: ['number'] },
    },
  ],
};

import { numberIn, type Owing } from '../conversation/database.ts';

/** What goes round for all to take note of; `operation_id` is the form that it came from. Who has stands in `responses`. */
export interface AcknowledgementsTable {
  round_id: string;
  number: number;
  operation_id: string;
  title: string;
  text: string | null;
  link: string | null;
  /** A version of a document, by its name and the day from which it holds. */
  document: string | null;
  valid_from: string | null;
  /** 1: staff may confirm too. */
  staff_may: number;
  closes_at: string;
  /** 1 where that was only proposed: it counts from when it is published. */
  end_proposed: number;
  municipality_id: string;
  office: string;
  created_at: string;
  /** What came after it. */
  newer_version: string | null;
}

/** A question to the Koordination on what goes round, numbered within it, and what it answered. */
export interface AcknowledgementQueriesTable {
  round_id: string;
  number: number;
  query: number;
  text: string;
  municipality_id: string;
  office: string;
  asked_at: string;
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
}

export type AcknowledgementsTables = {
  acknowledgements: AcknowledgementsTable;
  acknowledgement_queries: AcknowledgementQueriesTable;
};

/** What its table owes. */
export const owing: Owing<AcknowledgementsTables> = {
  tables: {
    acknowledgements: { personal: { office: 'stays' }, kept: 'round' },
    acknowledgement_queries: { personal: { office: 'stays', answered_by: 'stays' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'Kenntnisnahmen',
      called: 'Kenntnisnahme',
      matter: 'acknowledgements',
      title: 'title',
      asks: 'acknowledgements',
      rows: { number: ['acknowledgement_queries'] },
      files: [{ kind: 'case-files.word', subject: 'acknowledgement/{number}' }],
    },
  ],
  invariants: [
    {
      says: 'Die Nummern der Kenntnisnahmen haben keine Lücke',
      counts: [{ table: 'acknowledgements', columns: ['number'] }],
      series: 'acknowledgements',
    },
    {
      says: 'Die Nummern der Rückfragen einer Kenntnisnahme haben keine Lücke',
      counts: [{ table: 'acknowledgement_queries', columns: ['number', 'query'] }],
    },
    {
      says: 'Jede Rückfrage gehört zu einer Kenntnisnahme',
      each: { table: 'acknowledgement_queries', columns: ['number'] },
      leadsTo: { table: 'acknowledgements', columns: ['number'] },
    },
    {
      says: 'Alles, was zur Kenntnis gegeben ist, ist eine Kenntnisnahme',
      each: { table: 'askings', columns: ['number'], where: { kind: 'acknowledgements' } },
      leadsTo: { table: 'acknowledgements', columns: ['number'] },
    },
    {
      says: 'Jede geplante Erinnerung an eine Kenntnisnahme führt zu einer Kenntnisnahme',
      each: {
        table: 'work',
        columns: ['subject'],
        where: { kind: 'delivery.owed', state: 'waiting' },
        as: (subject) => numberIn(subject, 'acknowledgements:'),
      },
      leadsTo: { table: 'acknowledgements', columns: ['number'] },
    },
    {
      says: 'Jede Karte einer Kenntnisnahme führt zu einer Kenntnisnahme',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'acknowledgements.card:') },
      leadsTo: { table: 'acknowledgements', columns: ['number'] },
    },
  ],
};

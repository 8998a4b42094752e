import { numberIn, type Owing } from '../conversation/database.ts';
import type { PollState } from './date-poll.ts';

/**
 * A date poll; `operation_id` is the form that it came from. What is asked, by whom it was answered and how far it has
 * come stand in the tables of `responses`; `state` and `opened_at` say so to the version before.
 */
export interface DatePollsTable {
  round_id: string;
  number: number;
  operation_id: string;
  title: string;
  /** JSON list of moments, in order. */
  dates: string;
  closes_at: string;
  /** 1 where that was only proposed: it counts from when it is published. */
  end_proposed: number;
  state: PollState;
  chosen: number | null;
  municipality_id: string;
  office: string;
  created_at: string;
  opened_at: string | null;
}

/** Who is asked, as the version before reads and writes it: the database keeps it in step with `asked`. */
export interface DateElectorateTable {
  round_id: string;
  poll: number;
  municipality_id: string;
}

/** Answers, as the version before reads and writes them: the database keeps them in step with `responses`. */
export interface DateBallotsTable {
  round_id: string;
  poll: number;
  municipality_id: string;
  version: number;
  /** JSON list of answers, in the order of the dates. */
  answers: string;
  office: string;
  answered_at: string;
}

export type DatePollsTables = {
  date_polls: DatePollsTable;
  date_electorate: DateElectorateTable;
  date_ballots: DateBallotsTable;
  replaced_date_ballots: DateBallotsTable;
};

/** What its tables owe. */
export const owing: Owing<DatePollsTables> = {
  tables: {
    date_polls: { personal: { office: 'stays' }, kept: 'round' },
    date_electorate: { personal: {}, kept: 'round' },
    date_ballots: { personal: { office: 'stays' }, kept: 'round' },
    replaced_date_ballots: { personal: { office: 'stays' }, kept: 'round' },
  },
  filed: [
    { folder: 'Terminfindungen', called: 'Terminfindung', matter: 'date_polls', title: 'title', asks: 'date-polls' },
  ],
  unfiled: {
    'Stand der Vorgängerversion, steht in „Gefragt“ und „Antworten“': [
      ...(['date_electorate', 'date_ballots', 'replaced_date_ballots'] as const),
    ],
  },
  invariants: [
    {
      says: 'Die Nummern der Terminfindungen haben keine Lücke',
      counts: [{ table: 'date_polls', columns: ['number'] }],
      series: 'date-polls',
    },
    {
      says: 'Jede veröffentlichte Terminfindung ist etwas, das gefragt ist',
      each: { table: 'date_polls', columns: ['number'], filled: ['opened_at'] },
      leadsTo: { table: 'askings', columns: ['number'], where: { kind: 'date-polls' } },
    },
    {
      says: 'Jede geplante Erinnerung an eine Terminfindung führt zu einer Terminfindung',
      each: {
        table: 'work',
        columns: ['subject'],
        where: { kind: 'delivery.owed', state: 'waiting' },
        as: (subject) => numberIn(subject, 'date-polls:'),
      },
      leadsTo: { table: 'date_polls', columns: ['number'] },
    },
    {
      says: 'Jede Karte einer Terminfindung führt zu einer Terminfindung',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'date-polls.card:') },
      leadsTo: { table: 'date_polls', columns: ['number'] },
    },
  ],
};

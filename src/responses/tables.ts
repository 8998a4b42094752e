import type { Owing } from '../conversation/database.ts';
import type { ActKind, AskingState, How } from './asking.ts';

/** Something that municipalities are asked, by the kind that asks and its number there (`date-polls`, 3). */
export interface AskingsTable {
  round_id: string;
  kind: string;
  number: number;
  state: Exclude<AskingState, 'draft'>;
  /** Which wording is asked, from 0: answers to an earlier one stay on record and do not count. */
  wording: number;
  opened_at: string;
  closes_at: string | null;
  /** Counted up by whoever answers, acts or closes: the lock that both databases know. */
  held: number;
}

/** Who is asked: fixed when it opens. */
interface AskedTable {
  round_id: string;
  kind: string;
  number: number;
  municipality_id: string;
}

/** The answer of a municipality to a wording: its key is the rule that there is one. Only who is asked can have one. */
export interface ResponsesTable {
  round_id: string;
  kind: string;
  number: number;
  wording: number;
  municipality_id: string;
  /** 1 for the first, one more for each that replaced it. */
  version: number;
  /** JSON, by the schema of its kind. */
  content: string;
  office: string;
  /** How it was given; empty for what was answered before this was recorded. */
  given: How | null;
  /** The day on which the Koordination was told it; empty of what an office gave itself. */
  told_on: string | null;
  given_at: string;
}

/** An answer that counts no more: replaced by a later one, or taken back, by which office and when. */
interface ReplacedResponsesTable extends ResponsesTable {
  withdrawn_by: string | null;
  withdrawn_at: string | null;
}

/** What was done with something that is asked, in order, with its reason and the end that held before. */
interface AskingActsTable {
  round_id: string;
  kind: string;
  number: number;
  position: number;
  act: ActKind;
  acted_at: string;
  office: string;
  reason: string;
  end_before: string | null;
}

/** A question on something that is asked, numbered within it, where it was asked, and its answer. */
interface AskingQueriesTable {
  round_id: string;
  kind: string;
  number: number;
  query: number;
  text: string;
  municipality_id: string;
  office: string;
  asked_at: string;
  conversation_id: string;
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
}

/** A draft that was discarded before it was asked: its row and its number stay with its kind. */
interface DiscardedDraftsTable {
  round_id: string;
  kind: string;
  number: number;
  office: string;
  discarded_at: string;
}

export type ResponsesTables = {
  askings: AskingsTable;
  asked: AskedTable;
  responses: ResponsesTable;
  replaced_responses: ReplacedResponsesTable;
  asking_acts: AskingActsTable;
  asking_queries: AskingQueriesTable;
  discarded_drafts: DiscardedDraftsTable;
};

/** What its tables owe. */
export const owing: Owing<ResponsesTables> = {
  tables: {
    askings: { personal: {}, kept: 'round' },
    asked: { personal: {}, kept: 'round' },
    responses: { personal: { office: 'stays', content: 'stays' }, kept: 'round' },
    replaced_responses: {
      personal: { office: 'stays', withdrawn_by: 'stays', content: 'stays' },
      kept: 'round',
    },
    asking_acts: { personal: { office: 'stays' }, kept: 'round' },
    asking_queries: {
      personal: { office: 'stays', answered_by: 'stays', conversation_id: 'channel' },
      kept: 'round',
    },
    discarded_drafts: { personal: { office: 'stays' }, kept: 'round' },
  },
  filedWith: {
    'kind/number': [
      ...(['askings', 'asked', 'responses', 'replaced_responses', 'asking_acts', 'asking_queries'] as const),
      'discarded_drafts',
    ],
  },
  invariants: [
    {
      says: 'Von allem, was gefragt ist, steht fest, wer gefragt ist',
      each: { table: 'askings', columns: ['kind', 'number'] },
      leadsTo: { table: 'asked', columns: ['kind', 'number'] },
    },
    {
      says: 'Geantwortet haben nur Kommunen, die gefragt sind',
      each: { table: 'responses', columns: ['kind', 'number', 'municipality_id'] },
      leadsTo: { table: 'asked', columns: ['kind', 'number', 'municipality_id'] },
    },
    {
      says: 'Jede Kommune hat auf das, was gefragt ist, eine Antwort, und jede ersetzte ist noch da',
      counts: [
        { table: 'responses', columns: ['kind', 'number', 'wording', 'municipality_id', 'version'] },
        { table: 'replaced_responses', columns: ['kind', 'number', 'wording', 'municipality_id', 'version'] },
      ],
    },
    {
      says: 'Alles, was offen gefragt ist, hat sein Ende geplant',
      each: {
        table: 'askings',
        columns: ['kind', 'number', 'closes_at'],
        where: { state: 'open' },
        filled: ['closes_at'],
        // An invitation is over when its meeting begins, and nothing has to be done then; nor at the day of an implementation.
        as: (kind, number, closesAt) =>
          ['meetings', 'implementations'].includes(kind) ? undefined : `${kind}.close/${number}/${closesAt}`,
      },
      leadsTo: { table: 'work', columns: ['kind', 'subject', 'due_at'], where: { state: 'waiting' } },
    },
    {
      says: 'Alles, was mit dem Gefragten getan wurde, ist noch da',
      counts: [{ table: 'asking_acts', columns: ['kind', 'number', 'position'] }],
    },
    {
      says: 'Die Nummern der Rückfragen zu dem, was gefragt ist, haben keine Lücke',
      counts: [{ table: 'asking_queries', columns: ['kind', 'number', 'query'] }],
    },
    {
      says: 'Jede Rückfrage gehört zu etwas, das gefragt ist',
      each: { table: 'asking_queries', columns: ['kind', 'number'] },
      leadsTo: { table: 'askings', columns: ['kind', 'number'] },
    },
  ],
};

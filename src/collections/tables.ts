import { numberIn, type Owing } from '../conversation/database.ts';

/**
 * A collection of questions to the ministry; `operation_id` is the form that it came from. What the municipalities brought
 * stands in `responses`, which questions go out with it in `ministry_questions`.
 */
export interface CollectionsTable {
  round_id: string;
  number: number;
  operation_id: string;
  title: string;
  occasion: string | null;
  closes_at: string;
  office: string;
  created_at: string;
}

/** The letter of a collection, once something was written of it; `content` is the letter as it was sent, in JSON. */
export interface LettersTable {
  round_id: string;
  number: number;
  reference: string | null;
  tried: string | null;
  reply_by: string | null;
  circulated_at: string | null;
  sent_on: string | null;
  addressee: string | null;
  content: string | null;
  office: string | null;
  /** From when on it is told anew that it waits; without one, six weeks after it was sent. */
  remind_on: string | null;
}

/** A letter that asks again for what a letter (`number`) waits for, numbered from 1; `content` is it as it was sent, in JSON. */
export interface LetterInquiriesTable {
  round_id: string;
  number: number;
  inquiry: number;
  note: string | null;
  reply_by: string | null;
  sent_on: string | null;
  addressee: string | null;
  content: string | null;
  office: string;
}

export type CollectionsTables = {
  collections: CollectionsTable;
  letters: LettersTable;
  letter_inquiries: LetterInquiriesTable;
};

/** What its table owes. */
export const owing: Owing<CollectionsTables> = {
  tables: {
    collections: { personal: { office: 'stays' }, kept: 'round' },
    letters: { personal: { office: 'stays', reply_by: 'stays' }, kept: 'round' },
    letter_inquiries: { personal: { office: 'stays', reply_by: 'stays' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'Sammlungen ans MAGS',
      called: 'Sammlung',
      matter: 'collections',
      title: 'title',
      asks: 'collections',
      files: [{ kind: 'case-files.word', subject: 'collection/{number}' }],
    },
    {
      folder: 'Schreiben ans MAGS',
      called: 'Schreiben',
      matter: 'letters',
      asks: 'letters',
      rows: { number: ['letter_inquiries'] },
      files: [
        { kind: 'letters.word', subject: '{number}' },
        { kind: 'letters.mail', subject: '{number}' },
      ],
    },
  ],
  invariants: [
    {
      says: 'Die Nummern der Sammlungen haben keine Lücke',
      counts: [{ table: 'collections', columns: ['number'] }],
      series: 'collections',
    },
    {
      says: 'Alles, wozu Fragen gesammelt werden, ist eine Sammlung',
      each: { table: 'askings', columns: ['number'], where: { kind: 'collections' } },
      leadsTo: { table: 'collections', columns: ['number'] },
    },
    {
      says: 'Jede Frage, die gebündelt ist, gehört zu einer Sammlung',
      each: { table: 'ministry_questions', columns: ['collection'], filled: ['collection'] },
      leadsTo: { table: 'collections', columns: ['number'] },
    },
    {
      says: 'Jedes Schreiben gehört zu einer Sammlung',
      each: { table: 'letters', columns: ['number'] },
      leadsTo: { table: 'collections', columns: ['number'] },
    },
    {
      says: 'Jedes Schreiben, das umläuft, gibt es',
      each: { table: 'askings', columns: ['number'], where: { kind: 'letters' } },
      leadsTo: { table: 'letters', columns: ['number'] },
    },
    {
      says: 'Jedes gesendete Schreiben ist noch da, wie es gesendet wurde',
      none: { table: 'letters', columns: ['number'], where: { content: null }, filled: ['sent_on'] },
    },
    {
      says: 'Jede Nachfrage gehört zu einem gesendeten Schreiben',
      each: { table: 'letter_inquiries', columns: ['number'] },
      leadsTo: { table: 'letters', columns: ['number'], filled: ['sent_on'] },
    },
    {
      says: 'Jede gesendete Nachfrage ist noch da, wie sie gesendet wurde',
      none: { table: 'letter_inquiries', columns: ['number'], where: { content: null }, filled: ['sent_on'] },
    },
    {
      says: 'Jede Karte eines Schreibens führt zu einem Schreiben',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'letters.card:') },
      leadsTo: { table: 'letters', columns: ['number'] },
    },
    {
      says: 'Jede Karte einer Sammlung führt zu einer Sammlung',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'collections.card:') },
      leadsTo: { table: 'collections', columns: ['number'] },
    },
  ],
};

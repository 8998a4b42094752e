import { numberIn, type Owing } from '../conversation/database.ts';
import type { Visibility } from './survey.ts';

/** A survey; `operation_id` is the form that it came from. What is asked and answered stands in the tables of `responses`. */
export interface SurveysTable {
  round_id: string;
  number: number;
  operation_id: string;
  title: string;
  purpose: string | null;
  /** JSON list of fields, in order. */
  fields: string;
  visibility: Visibility;
  /** As it was drafted; once it is open, its end is that of what is asked. */
  closes_at: string;
  /** 1 where that was only proposed: it counts from when it is published. */
  end_proposed: number;
  municipality_id: string;
  office: string;
  created_at: string;
  /** Since when nothing is added any more, and who closed it for good. */
  finished_at: string | null;
  finished_by: string | null;
}

export type SurveysTables = { surveys: SurveysTable };

/** What its table owes. */
export const owing: Owing<SurveysTables> = {
  tables: { surveys: { personal: { office: 'stays', finished_by: 'stays' }, kept: 'round' } },
  filed: [
    {
      folder: 'Rundfragen',
      called: 'Rundfrage',
      matter: 'surveys',
      title: 'title',
      asks: 'surveys',
      answersApart: { visibility: ['coordination'] },
      sealed: { visibility: ['coordination', 'after-end'] },
      files: [
        { kind: 'surveys.excel', subject: '{number}' },
        { kind: 'case-files.word', subject: 'survey/{number}' },
        { kind: 'case-files.confidential', subject: 'survey/{number}' },
      ],
    },
  ],
  invariants: [
    {
      says: 'Die Nummern der Rundfragen haben keine Lücke',
      counts: [{ table: 'surveys', columns: ['number'] }],
      series: 'surveys',
    },
    {
      says: 'Alles, was als Rundfrage gefragt ist, ist eine Rundfrage',
      each: { table: 'askings', columns: ['number'], where: { kind: 'surveys' } },
      leadsTo: { table: 'surveys', columns: ['number'] },
    },
    {
      says: 'Jede geplante Erinnerung an eine Rundfrage führt zu einer Rundfrage',
      each: {
        table: 'work',
        columns: ['subject'],
        where: { kind: 'delivery.owed', state: 'waiting' },
        as: (subject) => numberIn(subject, 'surveys:'),
      },
      leadsTo: { table: 'surveys', columns: ['number'] },
    },
    {
      says: 'Jede Karte einer Rundfrage führt zu einer Rundfrage',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'surveys.card:') },
      leadsTo: { table: 'surveys', columns: ['number'] },
    },
  ],
};

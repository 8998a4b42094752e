import type { Owing } from '../conversation/database.ts';

/** A guideline of the round's own; `operation_id` is the form or the seed that it came from. */
export interface CommonGuidelinesTable {
  round_id: string;
  number: number;
  operation_id: string;
  office: string;
  created_at: string;
}

/** What a guideline is called and which municipality holds it, from this version on; without one the Koordination. */
export interface GuidelineHeadsTable {
  round_id: string;
  guideline: number;
  version: number;
  title: string;
  municipality_id: string | null;
  office: string;
  changed_at: string;
}

/** A wording of a section; the last version is the draft as it reads now. Without a text the section was struck. */
export interface GuidelineWordingsTable {
  round_id: string;
  guideline: number;
  section: string;
  version: number;
  heading: string;
  text: string | null;
  office: string;
  written_at: string;
}

export type CommonGuidelineTables = {
  common_guidelines: CommonGuidelinesTable;
  guideline_heads: GuidelineHeadsTable;
  guideline_wordings: GuidelineWordingsTable;
};

/** What its tables owe. */
export const owing: Owing<CommonGuidelineTables> = {
  tables: {
    common_guidelines: { personal: { office: 'stays' }, kept: 'round' },
    guideline_heads: { personal: { office: 'stays' }, kept: 'round' },
    guideline_wordings: { personal: { office: 'stays' }, kept: 'round' },
  },
  invariants: [
    {
      says: 'Die Nummern der gemeinsamen Richtlinien haben keine Lücke',
      counts: [{ table: 'common_guidelines', columns: ['number'] }],
      series: 'common-guidelines',
    },
    {
      says: 'Jede gemeinsame Richtlinie hat einen Titel, und jeder frühere ist noch da',
      counts: [{ table: 'guideline_heads', columns: ['guideline', 'version'] }],
    },
    {
      says: 'Jeder Titel gehört zu einer gemeinsamen Richtlinie',
      each: { table: 'guideline_heads', columns: ['guideline'] },
      leadsTo: { table: 'common_guidelines', columns: ['number'] },
    },
    {
      says: 'Jeder Wortlaut eines Abschnitts ist noch da',
      counts: [{ table: 'guideline_wordings', columns: ['guideline', 'section', 'version'] }],
    },
    {
      says: 'Jeder Abschnitt gehört zu einer gemeinsamen Richtlinie',
      each: { table: 'guideline_wordings', columns: ['guideline'] },
      leadsTo: { table: 'common_guidelines', columns: ['number'] },
    },
  ],
};

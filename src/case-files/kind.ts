import type { WayOn } from '../conversation/refusal.ts';
import type { Matters } from '../responses/case-file/matter.ts';

/** What has a case file: how it is called and typed, and where others of it are listed. */
export interface CaseKind {
  readonly called: string;
  /** *zur Abstimmung*, *zum Beschluss*. */
  readonly to: 'zur' | 'zum';
  /** How its case file is typed, with an example of its number. */
  readonly pattern: RegExp;
  readonly number: RegExp;
  readonly example: string;
  readonly list: WayOn;
}

const COUNTED = { to: 'zur', number: /^\d{1,6}$/u, example: '3' } as const;

/** What has a case file, by the standard name of its value. */
export const KINDS = {
  vote: {
    ...COUNTED,
    called: 'Abstimmung',
    pattern: /(?:vorgang|akte) (?:zu |zur )?abstimmung (?:nr\.? )?(?<number>\d{1,6})/u,
    list: { title: 'Abstimmungen ansehen', verb: 'votes.list' },
  },
  decision: {
    called: 'Beschluss',
    to: 'zum',
    pattern: /(?:vorgang|akte) (?:zu |zum )?beschluss (?:nr\.? )?(?<number>\d{4}\/\d{1,4})/u,
    number: /^\d{4}\/\d{1,4}$/u,
    example: '2023/04',
    list: { title: 'Beschlüsse ansehen', verb: 'decisions.list' },
  },
  meeting: {
    ...COUNTED,
    called: 'Sitzung',
    pattern: /(?:vorgang|akte) (?:zu |zur )?sitzung (?:nr\.? )?(?<number>\d{1,6})/u,
    list: { title: 'Sitzungen ansehen', verb: 'meetings.list' },
  },
  collection: {
    ...COUNTED,
    called: 'Sammlung',
    pattern: /(?:vorgang|akte) (?:zu |zur )?sammlung (?:nr\.? )?(?<number>\d{1,6})/u,
    list: { title: 'Sammlungen ansehen', verb: 'collections.list' },
  },
  survey: {
    ...COUNTED,
    called: 'Rundfrage',
    pattern: /(?:vorgang|akte) (?:zu |zur )?rundfrage (?:nr\.? )?(?<number>\d{1,6})/u,
    list: { title: 'Rundfragen ansehen', verb: 'surveys.list' },
  },
  acknowledgement: {
    ...COUNTED,
    called: 'Kenntnisnahme',
    pattern: /(?:vorgang|akte) (?:zu |zur )?kenntnisnahme (?:nr\.? )?(?<number>\d{1,6})/u,
    list: { title: 'Kenntnisnahmen ansehen', verb: 'acknowledgements.list' },
  },
} as const satisfies Readonly<Record<string, CaseKind>>;

/** A kind by its name. */
export type KindName = keyof typeof KINDS;

/** Where the matters of each kind come from. */
export type Sources = Readonly<Record<KindName, Matters>>;

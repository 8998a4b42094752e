import type { quote } from '../cards/parts.ts';
import type { WayOn } from '../conversation/refusal.ts';
import type { Instant } from '../german/berlin.ts';
import { NBSP } from '../german/write.ts';

/** An entry of another register: under which topic area it stands, what it is, and the button that leads to it. */
export interface AreaEntry {
  readonly topicArea?: string | undefined;
  /** *Idee*, *Best Practice*, *Frage*. */
  readonly kind: string;
  /** *Idee 3*. */
  readonly name: string;
  readonly title: string;
  readonly line: string;
  readonly way: WayOn;
  /** It does not count yet. */
  readonly later?: boolean | undefined;
}

/** A stored passage: how a card quotes it, and all of its words with what cites them, line by line. */
export interface AreaPassage {
  readonly heading: string;
  readonly status: string;
  readonly box: ReturnType<typeof quote>;
  readonly words: readonly string[];
  readonly source: readonly string[];
}

/** What the sources say about an area: a rule, where one answers, and what else is told. */
export interface AreaKnown {
  readonly rule?: AreaPassage | undefined;
  readonly question: string;
  readonly differs: boolean;
  readonly possible: readonly AreaPassage[];
}

/** What the Koordination wrote down as the round's view of what is possible; without a text it was taken back. */
export interface Possibilities {
  readonly topicArea: string;
  readonly version: number;
  readonly text?: string | undefined;
  readonly office: string;
  readonly writtenAt: Instant;
}

/** What a topic area has been given: a row of the matrix. Measures are there only for the eyes of their municipality. */
export interface Area {
  /** Its place in the list, counted from 1; what is no longer on the list comes behind it. */
  readonly number: number;
  readonly name: string;
  readonly standing: 'listed' | 'former' | 'none';
  /** The latest first. */
  readonly possibilities: readonly Possibilities[];
  readonly known: AreaKnown | undefined;
  readonly responsible: readonly AreaEntry[];
  readonly ideas: readonly AreaEntry[];
  readonly measures: readonly AreaEntry[] | undefined;
  readonly questions: readonly AreaEntry[];
}

/** What has none. */
export const NO_AREA = 'Ohne Themenfeld';

/** What an area needs to have, as it is said where it is missing. */
export const GAPS = {
  possible: 'noch nichts beschrieben',
  rule: 'keine Regel gefunden',
  responsible: 'noch niemand',
  idea: 'noch keine Idee',
} as const;

export type Gap = keyof typeof GAPS;

/** What stands in an area as the round's view now. */
export function viewOf({ possibilities: [latest] }: Area): (Possibilities & { readonly text: string }) | undefined {
  return latest?.text === undefined ? undefined : { ...latest, text: latest.text };
}

/** What nobody covers yet; of what has no area, or one that is no longer on the list, nothing is expected. */
export function gapsOf(area: Area): Gap[] {
  if (area.standing !== 'listed') return [];
  const has: Readonly<Record<Gap, boolean>> = {
    possible: viewOf(area) !== undefined || (area.known?.possible.length ?? 0) > 0,
    rule: area.known?.rule !== undefined,
    responsible: area.responsible.some(({ later }) => later !== true),
    idea: area.ideas.length > 0,
  };
  return (Object.keys(GAPS) as Gap[]).filter((gap) => !has[gap]);
}

/** *noch niemand zuständig*, as it stands by itself. */
export function gapWords(gap: Gap): string {
  return gap === 'responsible' ? `${GAPS.responsible} zuständig` : GAPS[gap];
}

/** *Themenfeld 3*, *Früheres Themenfeld*, *Einträge*. */
export function areaKind({ standing, number }: Area): string {
  if (standing === 'none') return 'Themenfelder';
  return standing === 'former' ? 'Früheres Themenfeld' : `Themenfeld${NBSP}${number}`;
}

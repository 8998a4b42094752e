import type { Decimal } from 'decimal.js';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import type { Owner } from './committee.ts';

/** A passage of the knowledge that others than the round may read: its words, whose they are, and the lines with its sources. */
export interface Passage {
  readonly heading: string;
  readonly text: string;
  /** *verbindlich*, *Bericht, Zusammenfassung*. */
  readonly standing: string;
  readonly sources: readonly string[];
}

/** A measure of the own municipality, without note and evidence. */
export interface OwnMeasure {
  readonly title: string;
  readonly topicArea: string;
  readonly provider?: string | undefined;
  readonly planned: Decimal;
  readonly committed: Decimal;
  readonly spent: Decimal;
  readonly goesOn?: 'yes' | 'no' | undefined;
}

/** The funds of the own municipality: what was granted, where it is kept, the sums, and the measures behind them. */
export interface OwnFunds {
  readonly grant?: Decimal | undefined;
  readonly planned: Decimal;
  readonly committed: Decimal;
  readonly spent: Decimal;
  readonly measures: readonly OwnMeasure[];
}

/** An entry of the idea book that is the own municipality's. */
export interface OwnIdea {
  readonly name: string;
  readonly title: string;
  readonly topicArea: string;
  readonly cost?: Decimal | undefined;
  readonly goesOn?: 'yes' | 'no' | undefined;
}

/** An unanswered question to the ministry: whether it has gone out, and which municipalities ask it. */
export interface OpenQuestion {
  readonly number: number;
  readonly text: string;
  readonly topicArea?: string | undefined;
  /** The day on which it went to the ministry; undefined as long as it is only collected. */
  readonly sentOn?: Day | undefined;
  readonly askers: readonly string[];
}

/** A decision of the round that holds, by its adopted wording; of one with many items each item. */
export interface Adopted {
  readonly key: string;
  /** *Beschluss 2023/04*. */
  readonly name: string;
  /** What was asked, by which it is chosen; it stands in no paper. */
  readonly title: string;
  readonly text: string;
}

/** What other features give for a paper of one municipality; of others they give nothing. */
export interface Sources {
  readonly frame: (db: Db, roundId: string, day: Day) => Promise<readonly Passage[]>;
  readonly funds: (db: Db, roundId: string, municipalityId: string) => Promise<OwnFunds>;
  readonly ideas: (db: Db, roundId: string, municipalityId: string) => Promise<readonly OwnIdea[]>;
  readonly questions: (db: Db, roundId: string) => Promise<readonly OpenQuestion[]>;
  readonly decisions: (db: Db, roundId: string, now: Instant) => Promise<readonly Adopted[]>;
}

/** A decision of the round that stood in a paper which a municipality presented to its committee on a day. */
export interface Presented {
  readonly decision: { readonly year: number; readonly number: number };
  readonly municipality: Owner;
  readonly on: Day;
  /** *Ausschussvorlage 3*. */
  readonly paper: string;
  readonly office: string;
  readonly at: Instant;
}

/** Tells whoever follows how decisions are carried out that one was presented to a committee. */
export type TellPresented = (db: Db, roundId: string, presented: Presented) => Promise<unknown>;

import type { Decimal } from 'decimal.js';
import { fold } from '../conversation/phrase.ts';
import { Exact } from './figures.ts';
import { type Amounts, bound, claimed, type Measure } from './measure.ts';

/** The sums of one topic area, and the measures that make them up. */
export interface TopicAreaFunds {
  readonly topicArea: string;
  readonly measures: readonly Measure[];
  readonly sums: Amounts;
}

/** What is left of the grant: not yet planned (negative where more is planned than granted), committed, spent. */
export interface Left {
  readonly unplanned: Decimal;
  readonly uncommitted: Decimal;
  readonly unspent: Decimal;
}

/** What was granted, and what becomes of it; what is left is undefined until a notice is kept. */
export interface Funds {
  readonly grant?: Decimal | undefined;
  readonly left?: Left | undefined;
  readonly measures: readonly Measure[];
  readonly sums: Amounts;
  readonly topicAreas: readonly TopicAreaFunds[];
}

/** Adds up measures exactly; dropped ones do not count. Topic areas come in the order of the round. */
export function fundsOf(grant: Decimal | undefined, all: readonly Measure[], topicAreas: readonly string[]): Funds {
  const measures = all.filter(({ state }) => state === 'active');
  const sums = sumsOf(measures);
  return { grant, left: grant && leftOf(grant, sums), measures, sums, topicAreas: byTopicArea(measures, topicAreas) };
}

/** The funds of several municipalities together: what one has planned too much is no less left for another. */
export function togetherOf(all: readonly Funds[], topicAreas: readonly string[]): Funds {
  const measures = all.flatMap((one) => one.measures);
  const lefts = all.flatMap(({ left }) => left ?? []);
  const grants = all.flatMap(({ grant }) => grant ?? []);
  const left = {
    unplanned: total(lefts.map(({ unplanned }) => Exact.max(0, unplanned))),
    uncommitted: total(lefts.map(({ uncommitted }) => Exact.max(0, uncommitted))),
    unspent: total(lefts.map(({ unspent }) => Exact.max(0, unspent))),
  };
  const granted = grants.length > 0 ? { grant: total(grants), left } : {};
  return { ...granted, measures, sums: sumsOf(measures), topicAreas: byTopicArea(measures, topicAreas) };
}

function byTopicArea(measures: readonly Measure[], topicAreas: readonly string[]): TopicAreaFunds[] {
  const byArea = Map.groupBy(measures, ({ topicArea }) => topicArea);
  const order = [...new Set([...topicAreas, ...byArea.keys()])];
  return order.flatMap((topicArea) => {
    const own = byArea.get(topicArea);
    return own ? [{ topicArea, measures: own, sums: sumsOf(own) }] : [];
  });
}

function total(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0));
}

function leftOf(grant: Decimal, sums: Amounts): Left {
  return {
    unplanned: grant.minus(sums.planned),
    uncommitted: grant.minus(sums.committed),
    unspent: grant.minus(sums.spent),
  };
}

/** Sums to the cent; what is committed counts as planned too, what is spent as committed and planned. */
function sumsOf(measures: readonly Measure[]): Amounts {
  return {
    planned: total(measures.map(claimed)),
    committed: total(measures.map(bound)),
    spent: total(measures.map(({ spent }) => spent)),
  };
}

/** Active measures with the same provider and topic area, which may be paid for twice. */
export function doubles(measures: readonly Measure[]): Measure[][] {
  const named = measures.filter(({ state, provider }) => state === 'active' && provider !== undefined);
  const groups = Map.groupBy(named, ({ topicArea, provider = '' }) => `${topicArea}\n${sameProvider(provider)}`);
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** A provider without its legal form and signs, so that *Diakonie e. V.* and *Diakonie* are one. */
export function sameProvider(name: string): string {
  return fold(name)
    .folded.replace(/\b(?:e\.? ?v\.?|g?gmbh|ag|stiftung)(?=\W|$)/gu, ' ')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

import type { Slots, Value } from '../../conversation/asked.ts';
import { tokensOf } from '../message.ts';
import { municipalitiesIn } from '../municipality.ts';
import type { NamedMunicipality, Seen } from '../reading.ts';
import type { Scored } from '../scored.ts';
import { answersIn } from './answers.ts';
import { chosen } from './choice.ts';
import { dayRoles } from './day-role.ts';
import { daysOf, lengthsOf, type Unclear } from './days.ts';
import { countIn, linkIn, percentIn } from './figures.ts';
import { freeTexts } from './free-text.ts';
import { thingsOf } from './things.ts';

/** The values of a reading, and those that could be several. */
export interface Values {
  readonly slots: Slots;
  readonly unclear: readonly Unclear[];
}

type Entry = readonly [string, Value];

/** Reads the values that the command of a reading brings. */
export function valuesOf(whole: Seen, scored: Scored, names: readonly string[]): Values {
  const seen = firstWish(whole, scored.command.things);
  const brings: readonly Entry[] = Object.entries(scored.command.asked.brings ?? {});
  const texts = freeTexts(seen, scored);
  const literal = Object.values(texts).filter((text) => text.literal);
  const isFree = (place: number) => literal.some(({ from, to }) => from <= place && place < to);
  const { slots: days, unclear } = daysOf(brings, dayRoles(seen, isFree), seen.message.text);
  const slots: Record<string, string | number | readonly string[]> = { ...thingsOf(seen, scored.command), ...days };
  for (const [name, value] of brings) {
    const read = single(seen, value, { names, isFree });
    if (read !== undefined) slots[name] = read;
  }
  for (const [name, { value }] of Object.entries(texts)) slots[name] = value;
  const [actor] = scored.command.does === 'action' ? namesIn(seen, { names, isFree }) : [];
  if (actor !== undefined && slots['municipality'] === undefined) slots['municipality'] = actor;
  Object.assign(slots, amountsOf(seen, brings));
  return { slots, unclear };
}

/** Of two wishes the first: what follows a second number of the same thing, in another clause, is left out. */
function firstWish(seen: Seen, things: ReadonlySet<string>): Seen {
  const { tokens, numbers } = seen;
  const named = numbers.named.filter(({ thing }) => things.has(thing));
  const all = things.size === 1 ? [...named, ...numbers.bare] : numbers.bare;
  if (all.length < 2) return seen;
  const places = all.map(({ from }) => from).toSorted((one, other) => one - other);
  const [first, second] = places.map((at) => tokens[at]?.clause ?? 0);
  if (first === undefined || second === undefined || first === second) return seen;
  const end = tokens.findIndex(({ clause }) => clause >= second);
  const isBefore = (one: { readonly from: number }) => one.from < end;
  return {
    ...seen,
    tokens: tokens.slice(0, end),
    hits: seen.hits.filter(isBefore),
    numbers: { named: numbers.named.filter(isBefore), bare: numbers.bare.filter(isBefore) },
  };
}

interface Around {
  readonly names: readonly string[];
  readonly isFree: (place: number) => boolean;
}

function single(seen: Seen, value: Value, around: Around): string | number | readonly string[] | undefined {
  if (typeof value === 'object') return chosen(value, seen.tokens);
  switch (value) {
    case 'municipality':
      return namesIn(seen, around)[0];
    case 'municipalities':
      return some(namesIn(seen, around));
    case 'days':
      return lengthsOf(seen).days;
    case 'duration':
      return lengthsOf(seen).minutes ?? spanOf(seen);
    case 'link':
      return linkIn(seen.message.text);
    case 'percent':
      return percentIn(seen.message.text);
    case 'answers':
      return answersIn(seen);
    case 'count':
      return countIn(seen.message.text, seen.claims);
    default:
      return undefined;
  }
}

function some(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names;
}

/** The municipalities that are named outside of what is quoted; else the one that signed. */
function namesIn({ municipalities, tokens, message }: Seen, { names, isFree }: Around): readonly string[] {
  const all = municipalities.filter(({ from }) => !isFree(tokens[from]?.start ?? 0));
  const acting = all.filter(({ from }) => tokens[from - 1]?.folded !== 'aus');
  const outside = acting.length > 0 ? acting : all;
  const signed = message.signature === '' ? [] : municipalitiesIn(tokensOf(message.signature), names);
  return unique(
    outside.length > 0 ? outside : municipalities.length > 0 ? municipalities.slice(0, 1) : signed.slice(0, 1),
  );
}

function unique(named: readonly NamedMunicipality[]): readonly string[] {
  return [...new Set(named.map(({ name }) => name))];
}

/** *von 9:30 bis 12 Uhr*: how many minutes that are. */
function spanOf({ claims }: Seen): number | undefined {
  const said = claims.whens.flatMap((when) => (when.kind === 'said' && when.said.kind === 'times' ? [when.said] : []));
  const [from, to] = [said[0]?.from, said[0]?.to].map((time) => {
    const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number);
    return hours * 60 + minutes;
  });
  return said.length === 1 && from !== undefined && to !== undefined && to > from ? to - from : undefined;
}

/** Of a sum and what is paid a head the smaller is that: nobody pays thousands a head. */
const A_HEAD = 1000;

/** The amounts in their order: of *5.400 statt 4.000* the first. */
function amountsOf({ claims }: Seen, brings: readonly Entry[]): Slots {
  const wanted = brings.filter(([, value]) => value === 'amount');
  const isAHead = ({ value }: { readonly value: string }) => Number(value) < A_HEAD;
  if (wanted.some(([name]) => name === 'rate')) {
    const [rate, amount] = [claims.amounts.find(isAHead), claims.amounts.find((one) => !isAHead(one))];
    return { ...(rate && { rate: rate.value }), ...(amount && { amount: amount.value }) };
  }
  const pairs = wanted.flatMap(([name], at) => {
    const amount = claims.amounts[at];
    return amount ? [[name, amount.value] as const] : [];
  });
  return Object.fromEntries(pairs);
}

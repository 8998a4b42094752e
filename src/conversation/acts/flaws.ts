import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import { ACTS_KEPT } from '../tables.ts';
import { digestOf, hashOf, type Seal } from './chain.ts';
import type { Kept } from './store.ts';

/** What stands of the acts of a round. */
export interface Chain {
  readonly roundId: string;
  /** In the order of their numbers. */
  readonly seals: readonly Seal[];
  readonly acts: readonly Kept[];
  readonly now: Instant;
}

/** What is broken of a chain, a plain sentence each. */
export function flawsOf(chain: Chain): readonly string[] {
  return [...gapsIn(chain), ...breaksIn(chain), ...actsAmiss(chain), ...strangers(chain)];
}

function gapsIn({ seals }: Chain): readonly string[] {
  const there = new Set(seals.map(({ number }) => number));
  const numbers = Array.from({ length: seals.at(-1)?.number ?? 0 }, (_, at) => at + 1);
  return numbers.filter((number) => !there.has(number)).map((number) => `Siegel ${number} fehlt.`);
}

type ByNumber = ReadonlyMap<number, Pick<Seal, 'number' | 'hash'>>;

/** Where a link does not hold to the one before it. */
function breaksIn({ roundId, seals }: Chain): readonly string[] {
  const stored: ByNumber = new Map([{ number: 0, hash: roundId }, ...seals].map((one) => [one.number, one]));
  const broken = seals.filter((seal) => !isHeld(seal, stored.get(seal.number - 1)?.hash));
  const reckoned = new Map(broken.map((seal) => [seal.number, rightHash(seal, stored)]));
  const open = broken.filter((seal) => !isHeld(seal, reckoned.get(seal.number - 1)) || !reckoned.has(seal.number - 1));
  const near = open.flatMap(({ number }) => [number - 2, number - 1, number]).flatMap((one) => stored.get(one) ?? []);
  const wrong = new Set(open.map(({ number }) => number));
  return open.map((seal) => {
    const right = near.find(({ number, hash }) => number !== seal.number - 1 && isHeld(seal, hash));
    return breakWords(seal.number, right?.number, wrong);
  });
}

/** Where the one before is missing, its gap says so. */
function isHeld(seal: Seal, previous: string | undefined): boolean {
  return previous === undefined || hashOf(previous, seal) === seal.hash;
}

function rightHash(seal: Seal, stored: ByNumber): string | undefined {
  const previous = stored.get(seal.number - 1);
  return previous && hashOf(previous.hash, seal);
}

function breakWords(number: number, after: number | undefined, wrong: ReadonlySet<number>): string {
  if (after === undefined) return `Siegel ${number} wurde geändert, oder davor wurde etwas entfernt.`;
  if (after === number - 2 && !wrong.has(number - 1))
    return `Siegel ${number - 1} wurde hinzugefügt: Siegel ${number} schließt an ${placeOf(after)} an.`;
  return `Siegel ${number} steht in der falschen Reihenfolge: Es schließt an ${placeOf(after)} an.`;
}

function placeOf(number: number): string {
  return number === 0 ? 'den Anfang' : `Siegel ${number}`;
}

/** Where an act is not what was sealed; that it is gone is right only after its time. */
function actsAmiss({ seals, acts, now }: Chain): readonly string[] {
  const over = later(now, { years: -ACTS_KEPT.years });
  const byNumber = Map.groupBy(acts, ({ seal }) => seal);
  const places = new Map(seals.map(({ digest, number }) => [digest, number]));
  return seals.flatMap(({ number, digest, actedAt }) => {
    const [act, ...more] = byNumber.get(number) ?? [];
    const added = more.map(() => `Eine Handlung wurde hinzugefügt: Nummer ${number} steht mehrmals da.`);
    if (!act) return actedAt < over ? [] : [`Handlung ${number} fehlt.`];
    const found = digestOf(act);
    return found === digest ? added : [amiss(number, places.get(found)), ...added];
  });
}

function amiss(number: number, place: number | undefined): string {
  return place === undefined
    ? `Handlung ${number} wurde nach dem Versiegeln geändert.`
    : `Handlung ${number} steht in der falschen Reihenfolge: Sie gehört an Stelle ${place}.`;
}

/** Acts that say they are sealed, behind the last seal. */
function strangers({ seals, acts }: Chain): readonly string[] {
  const last = seals.at(-1)?.number ?? 0;
  const behind = acts.flatMap(({ seal }) => (seal !== undefined && (seal > last || seal < 1) ? [seal] : []));
  return behind
    .sort((one, other) => one - other)
    .map(
      (number) => `Handlung ${number} hat kein Siegel: Sie wurde hinzugefügt, oder die Kette wurde am Ende gekürzt.`,
    );
}

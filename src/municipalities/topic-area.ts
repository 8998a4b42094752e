import { fold } from '../conversation/phrase.ts';

/** So many letters of a word within a name tell it. */
const LEAST_LETTERS = 4;

/**
 * The topic area of the round that was typed: by its whole name, by its beginning, or by a word that only one of them
 * has (*Schuldnerberatung* of *Sozial- und Schuldnerberatung*); undefined when it is none.
 */
export function topicAreaOf(typed: string, areas: readonly string[]): string | undefined {
  const wanted = fold(typed).folded;
  const beginning = (area: string) => wanted.length > 2 && fold(area).folded.startsWith(wanted);
  const within = (area: string) => ` ${fold(area).folded}`.includes(` ${wanted}`);
  const holding = wanted.length < LEAST_LETTERS ? [] : areas.filter(within);
  return (
    areas.find((area) => fold(area).folded === wanted) ??
    areas.find(beginning) ??
    (holding.length === 1 ? holding[0] : undefined)
  );
}

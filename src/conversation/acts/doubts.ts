import { later } from '../../german/time.ts';
import type { Chain } from './flaws.ts';

/** So far apart lie the times of two acts of which the later was sealed first, where all is well. */
const APART = { hours: -1 };

/** So long acts wait for their seal, where all is well. */
const WAITED = { minutes: -10 };

/** What may be right, and should be looked at. */
export function doubtsAbout(chain: Chain): readonly string[] {
  return [...waiting(chain), ...early(chain)];
}

function waiting({ acts, now }: Chain): readonly string[] {
  const since = later(now, WAITED);
  const { length } = acts.filter(({ seal, actedAt }) => seal === undefined && actedAt < since);
  if (length === 0) return [];
  return [`${length === 1 ? 'Eine Handlung wartet' : `${length} Handlungen warten`} länger als üblich auf das Siegel.`];
}

function early({ seals }: Chain): readonly string[] {
  let latest: string | undefined;
  const found: number[] = [];
  for (const { number, actedAt } of seals) {
    if (latest !== undefined && actedAt < later(latest, APART)) found.push(number);
    if (latest === undefined || actedAt > latest) latest = actedAt;
  }
  return found.map(
    (number) =>
      `Handlung ${number} trägt eine frühere Zeit als Handlungen, die vor ihr versiegelt wurden: nachträglich hinzugefügt, oder eine Uhr ging falsch.`,
  );
}

import { type Answer, type Asked, DRIVE, refusal, shown } from './answers.ts';
import type { Library } from './library.ts';

/** What is known of asking for changes: graph/api/driveitem-delta. */
export interface Tokens {
  /** How many items a page holds. */
  size: number;
  /** All links that were given are forgotten: 410 with where to begin anew, and what to do with what is not told. */
  expire(how: 'resyncChangesApplyDifferences' | 'resyncChangesUploadDifferences'): void;
  /** From which change on links hold. */
  readonly holds: { from: number; how: string };
  next(): number;
}

export function openTokens(): Tokens {
  let given = 0;
  const holds = { from: 0, how: '' };
  return {
    size: 2,
    holds,
    next: () => {
      given += 1;
      return given;
    },
    expire: (how) => {
      holds.from = given + 1;
      holds.how = how;
    },
  };
}

const DELTA = `https://graph.microsoft.com/v1.0/drives/${DRIVE}/root/delta`;

/** Pages of what changed since a link was given, each item once, without the path of its folder; gone ones as `deleted`. */
export function answerChanges(library: Library, tokens: Tokens, { query }: Asked): Answer {
  const token = query.get('token');
  if (token === 'latest')
    return { status: 200, body: { value: [], '@odata.deltaLink': link(tokens, { since: highest(library) }) } };
  const [, given, since = '0', skip = '0'] = /^(\d+)\.(\d+)\.(\d+)$/u.exec(token ?? '') ?? [];
  if (token !== null && given === undefined) return refusal(400, 'invalidRequest');
  if (given !== undefined && Number(given) < tokens.holds.from)
    return { ...refusal(410, tokens.holds.how, { location: `${DELTA}?token=${tokens.next()}.0.0` }) };
  const changed = [...library.entries.values()]
    .filter((entry) => entry.at > Number(since) && (Number(since) > 0 || !entry.deleted))
    .toSorted((one, other) => one.at - other.at);
  const page = changed.slice(Number(skip), Number(skip) + tokens.size);
  const value = page.map((entry) => shown(library, entry, { path: false }));
  const more = Number(skip) + page.length < changed.length;
  const way = more
    ? { '@odata.nextLink': link(tokens, { since: Number(since), skip: Number(skip) + page.length }) }
    : { '@odata.deltaLink': link(tokens, { since: highest(library) }) };
  return { status: 200, body: { value, ...way } };
}

function link(tokens: Tokens, { since, skip = 0 }: { since: number; skip?: number }): string {
  return `${DELTA}?token=${tokens.next()}.${since}.${skip}`;
}

function highest(library: Library): number {
  return Math.max(0, ...[...library.entries.values()].map(({ at }) => at));
}

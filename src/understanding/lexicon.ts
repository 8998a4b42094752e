import { type Entry, entriesOf, rowEnd, type WordEntry } from './entry.ts';
import { type Group, groupOf, type Hit } from './group.ts';
import type { Token } from './message.ts';

/** The groups by name, and where they stand in a message. */
export interface Lexicon {
  readonly groups: ReadonlyMap<string, Group>;
  readonly hitsIn: (tokens: readonly Token[]) => readonly Hit[];
  /** The groups that a word belongs to by itself. */
  readonly groupsOf: (token: Token) => readonly Group[];
}

type Row = Extract<Entry, { kind: 'row' }>;
type Parted = Extract<Entry, { kind: 'parted' }>;
type Filed<T> = { readonly entry: T; readonly group: Group };

/** Entries by what a word must show to be one of them. */
interface Drawers {
  readonly words: Map<string, Group[]>;
  readonly beginnings: Map<string, Group[]>;
  readonly endings: Map<string, Group[]>;
  readonly inside: Filed<WordEntry & { kind: 'inside' }>[];
  readonly rows: Filed<Row>[];
  /** Parted verbs by their beginning: *stimm*. */
  readonly parted: Map<string, Filed<Parted>[]>;
}

/** Files the groups so that a word finds its own in a time that grows with its length alone. */
export function lexiconOf(words: Readonly<Record<string, string>>): Lexicon {
  const drawers: Drawers = {
    words: new Map(),
    beginnings: new Map(),
    endings: new Map(),
    inside: [],
    rows: [],
    parted: new Map(),
  };
  const groups = new Map<string, Group>();
  for (const [name, written] of Object.entries(words)) {
    const { weight, entries } = entriesOf(written);
    const group = groupOf(name, weight);
    groups.set(name, group);
    for (const entry of entries) fileEntry(drawers, entry, group);
  }
  const byFirst = rowsByFirst(drawers.rows);
  const known = new Map<string, readonly Group[]>();
  const groupsOf = (token: Token) => remembered(known, token, () => ownGroups(drawers, token));
  const hitsIn = (tokens: readonly Token[]) =>
    tokens.flatMap((token, at) => [
      ...groupsOf(token).map((group) => ({ group, from: at, to: at + 1 })),
      ...partedAt(drawers.parted, tokens, at),
      ...rowsAt(byFirst, tokens, at),
    ]);
  return { groups, hitsIn, groupsOf };
}

const CACHE_LIMIT = 20_000;

function remembered<T>(known: Map<string, T>, { folded }: Token, make: () => T): T {
  const found = known.get(folded);
  if (found !== undefined) return found;
  if (known.size >= CACHE_LIMIT) known.clear();
  const made = make();
  known.set(folded, made);
  return made;
}

function fileEntry(drawers: Drawers, entry: Entry, group: Group): void {
  switch (entry.kind) {
    case 'word':
      for (const form of new Set([`.${entry.folded}`, entry.stem])) file(drawers.words, form, group);
      break;
    case 'beginning':
      file(drawers.beginnings, entry.part, group);
      break;
    case 'ending':
      file(drawers.endings, entry.part, group);
      break;
    case 'inside':
      drawers.inside.push({ entry: { kind: 'inside', part: entry.part }, group });
      break;
    case 'row':
      drawers.rows.push({ entry, group });
      break;
    case 'parted':
      fileParted(drawers, entry, group);
  }
}

/** *zustimmen*, *zugestimmt*, *zuzustimmen*; and *stimmen*, whose particle must stand at the end. */
function fileParted(drawers: Drawers, entry: Parted, group: Group): void {
  const { particle, verbs } = entry;
  for (const verb of verbs) {
    for (const joint of ['', 'ge', 'zu']) file(drawers.beginnings, `${particle}${joint}${verb}`, group);
    file(drawers.parted, verb, { entry, group });
  }
}

function file<T>(drawer: Map<string, T[]>, key: string, one: T): void {
  const filed = drawer.get(key);
  if (filed === undefined) drawer.set(key, [one]);
  else if (!filed.includes(one)) filed.push(one);
}

const SHORTEST = 2;

function ownGroups({ words, beginnings, endings, inside }: Drawers, token: Token): readonly Group[] {
  const { folded, stem } = token;
  const found = new Set([...(words.get(`.${folded}`) ?? []), ...(words.get(stem) ?? [])]);
  for (let length = SHORTEST; length <= folded.length; length += 1) {
    for (const group of beginnings.get(folded.slice(0, length)) ?? []) found.add(group);
    for (const whole of [folded, withoutEnding(folded)])
      for (const group of endings.get(whole.slice(-length)) ?? []) found.add(group);
  }
  for (const { entry, group } of inside) if (folded.includes(entry.part)) found.add(group);
  return [...found];
}

function withoutEnding(folded: string): string {
  return folded.replace(/(?<=.{4})(?:en|n|e|s|es)$/u, '');
}

const VERB_ENDING = /^(?:e|st|est|t|et|n|en|te|ten|ete|eten|est)?$/u;
const BEHIND_PARTICLE = new Set([
  'und',
  'oder',
  'weil',
  'da',
  'bitte',
  'mit',
  'wenn',
  'falls',
  'dass',
  'denn',
  'fur',
  'wegen',
  'aber',
]);

/** *stimmen … zu*: the particle ends the clause of its verb, or stands before what goes on. */
function partedAt(parted: Drawers['parted'], tokens: readonly Token[], at: number): Hit[] {
  const token = tokens[at];
  if (!token || token.isNumber) return [];
  const hits: Hit[] = [];
  for (let length = SHORTEST; length <= token.folded.length; length += 1) {
    if (!VERB_ENDING.test(token.folded.slice(length))) continue;
    for (const { entry, group } of parted.get(token.folded.slice(0, length)) ?? []) {
      const end = particleAt(tokens, at, entry.particle);
      if (end !== undefined) hits.push({ group, from: at, to: at + 1 }, { group, from: end, to: end + 1 });
    }
  }
  return hits;
}

function particleAt(tokens: readonly Token[], at: number, particle: string): number | undefined {
  const clause = tokens[at]?.clause;
  for (let next = at + 1; tokens[next]?.clause === clause; next += 1) {
    if (tokens[next]?.folded !== particle) continue;
    const behind = tokens[next + 1];
    if (!behind || behind.clause !== clause || BEHIND_PARTICLE.has(behind.folded)) return next;
  }
  return undefined;
}

/** Rows by what their first word must show, so that only those are tried; the few others under nothing. */
function rowsByFirst(rows: readonly Filed<Row>[]): ReadonlyMap<string, readonly Filed<Row>[]> {
  return Map.groupBy(rows, ({ entry }) => {
    const [first] = entry.parts;
    if (first?.kind === 'word') return first.stem;
    return first?.kind === 'beginning' ? `${first.part}*` : '';
  });
}

function rowsAt(rows: ReadonlyMap<string, readonly Filed<Row>[]>, tokens: readonly Token[], at: number): Hit[] {
  const { stem = '', folded = '' } = tokens[at] ?? {};
  const hits: Hit[] = [];
  const tryAll = (tried: readonly Filed<Row>[] | undefined) => {
    for (const { entry, group } of tried ?? []) {
      const to = rowEnd(tokens, at, entry.parts);
      if (to !== undefined) hits.push({ group, from: at, to });
    }
  };
  tryAll(rows.get(stem));
  tryAll(rows.get(''));
  for (let length = SHORTEST; length <= folded.length; length += 1) tryAll(rows.get(`${folded.slice(0, length)}*`));
  return hits;
}

/** No command can begin with more words; what could is looked at for every message. */
const MOST = 60;

/** What a pattern can begin with, as far as it has been read; `over` when the first word has ended. */
interface Beginning {
  readonly said: string;
  readonly over: boolean;
}

/** Thrown where a first word is not written out. */
const OPEN = Symbol('any word');

/** What patterns were found to begin with, by their source: the next bot of the process has the same commands. */
const known = new Map<string, ReadonlySet<string> | undefined>();

/**
 * The words with which a phrase can begin that this pattern matches as a whole; undefined where they are not written out,
 * so that any word could. The pattern sees single spaces.
 */
export function firstWords({ source }: RegExp): ReadonlySet<string> | undefined {
  if (!known.has(source)) known.set(source, wordsBeginning(source));
  return known.get(source);
}

function wordsBeginning(source: string): ReadonlySet<string> | undefined {
  try {
    const { ways } = alternatives(source, 0, [{ said: '', over: false }]);
    return new Set(ways.map(({ said }) => said));
  } catch (error) {
    if (error !== OPEN) throw error;
    return undefined;
  }
}

interface Read {
  readonly ways: Beginning[];
  /** Where reading goes on. */
  readonly at: number;
}

function alternatives(source: string, from: number, before: readonly Beginning[]): Read {
  const ways: Beginning[] = [];
  let at = from - 1;
  do {
    const read = sequence(source, at + 1, before);
    ways.push(...read.ways);
    at = read.at;
  } while (source[at] === '|');
  return { ways: apart(ways), at };
}

/** Reads to the end of an alternative, though no word begins with what stands behind the first. */
function sequence(source: string, from: number, before: readonly Beginning[]): Read {
  let ways = [...before];
  let at = from;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const open = ways.filter(({ over }) => !over);
    const read = element(source, at, open);
    const optional = source[read.at] === '?';
    if (open.length > 0 && /^[*+{]/u.test(source.slice(read.at))) throw OPEN;
    ways = apart([...ways.filter(({ over }) => over), ...read.ways, ...(optional ? open : [])]);
    at = read.at + (/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u.exec(source.slice(read.at))?.[0].length ?? 0);
  }
  return { ways, at };
}

const GROUP = /^\((?:\?(?:<[a-zA-Z]\w*>|:))?/u;
/** Looks ahead or behind, and says nothing by itself. */
const LOOK = /^\(\?<?[=!]/u;
const SIGN = /^(?:\\u\{[0-9a-f]+\}|\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|.)/su;

/** Reads one sign, class or group. */
function element(source: string, at: number, before: readonly Beginning[]): Read {
  const rest = source.slice(at);
  const group = (LOOK.exec(rest) ?? GROUP.exec(rest))?.[0];
  if (group !== undefined) {
    if (LOOK.test(rest) && before.length > 0) throw OPEN;
    const inside = alternatives(source, at + group.length, before);
    return { ways: inside.ways, at: inside.at + 1 };
  }
  const sign = SIGN.exec(rest)?.[0] ?? '';
  return { ways: before.map((way) => further(way, literal(sign))), at: at + sign.length };
}

function further({ said }: Beginning, sign: string): Beginning {
  return sign === ' ' ? { said, over: true } : { said: said + sign, over: false };
}

/** The sign that stands for itself alone. */
function literal(sign: string): string {
  if (/^\\[.\-/()?+*|[\]{}^$\\]$/u.test(sign)) return sign.charAt(1);
  if (sign.length === 1 && !/[.^$*+?{}[\]\\()|]/u.test(sign)) return sign;
  throw OPEN;
}

function apart(ways: readonly Beginning[]): Beginning[] {
  const kept = [...new Map(ways.map((way) => [`${way.over} ${way.said}`, way])).values()];
  if (kept.length > MOST) throw OPEN;
  return kept;
}

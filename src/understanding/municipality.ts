import { fold } from '../search/analysis.ts';
import type { Token } from './message.ts';
import type { NamedMunicipality } from './reading.ts';

/** A municipality as it can be named: *Monheim* for *Monheim am Rhein*. */
interface Known {
  readonly name: string;
  readonly words: readonly string[];
}

/** How the district is called. */
const DISTRICT = 'Kreis';
const ARTICLES = new Set('der den dem des vom beim im zum fur durch'.split(' '));
const SAYS =
  /^(?:sagt|fragt|stimmt|meldet|kommt|ubernimmt|klart|hat|will|kann|mochte|ist|nimmt|wird|bittet|lehnt|erklart|kummert|liefert|erstellt|pruft)$/u;
/** *im Kreis der Kollegen*. */
const OF = new Set(['der', 'von', 'aus', 'unserer']);
const DISTRICT_OFFICE = /^kreis(?:sozialamt|haus|verwaltung)\p{L}*$/u;

/** Reads the municipalities that a message names, in their order. */
export function municipalitiesIn(tokens: readonly Token[], names: readonly string[]): readonly NamedMunicipality[] {
  const known = knownOf(names);
  const found: NamedMunicipality[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const one = namedAt(tokens, at, known);
    if (!one) continue;
    found.push(one);
    at = one.to - 1;
  }
  return found;
}

const lists = new WeakMap<readonly string[], readonly Known[]>();

function knownOf(names: readonly string[]): readonly Known[] {
  const kept = lists.get(names);
  if (kept) return kept;
  const made = names.map((name) => ({ name, words: name.split(/\s+/u).map(fold) }));
  lists.set(names, made);
  return made;
}

function namedAt(tokens: readonly Token[], at: number, known: readonly Known[]): NamedMunicipality | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const district = known.find(({ words }) => words[0] === fold(DISTRICT));
  if (district && isDistrict(tokens, at)) {
    const isFull = district.words.every((word, next) => tokens[at + next]?.folded === word);
    return { name: district.name, from: at, to: at + (isFull ? district.words.length : 1) };
  }
  for (const { name, words } of known) {
    const [first = ''] = words;
    if (first === fold(DISTRICT) || !isForm(token.folded, first)) continue;
    const isFull = words.every((word, next) => next === 0 || tokens[at + next]?.folded === word);
    return { name, from: at, to: at + (isFull ? words.length : 1) };
  }
  return undefined;
}

/** *Haan*, *Haans*, *Haaner*. */
function isForm(folded: string, name: string): boolean {
  return folded.startsWith(name) && /^(?:s|er)?$/u.test(folded.slice(name.length));
}

/** *der Kreis*, *Kreissozialamt*, *Kreis fragt nach*; not *Kreis* as a word alone. */
function isDistrict(tokens: readonly Token[], at: number): boolean {
  const [token, last, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!token) return false;
  if (DISTRICT_OFFICE.test(token.folded)) return true;
  if (!/^kreis(?:es)?$/u.test(token.folded) || OF.has(next?.folded ?? '')) return false;
  return (
    (last !== undefined && ARTICLES.has(last.folded)) ||
    next?.folded === 'mettmann' ||
    SAYS.test(next?.folded ?? '') ||
    token.sign === ':'
  );
}

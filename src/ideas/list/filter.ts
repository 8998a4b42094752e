import { fold } from '../../conversation/phrase.ts';
import { dotted } from '../../german/write.ts';
import { analyse } from '../../search/index.ts';
import { type Idea, type IdeaKind, KINDS, ORIGINS, type Origin, STATES, type State } from '../idea.ts';

/** What narrows the list: each filter at most once, and words to search for among what is left. */
export interface Filter {
  readonly municipality?: { readonly id: string; readonly name: string } | undefined;
  readonly topicArea?: string | undefined;
  readonly kind?: IdeaKind | undefined;
  readonly origin?: Origin | undefined;
  readonly state?: State | undefined;
  readonly words?: string | undefined;
}

/** What a round calls its municipalities and topic areas. */
export interface Names {
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly topicAreas: readonly string[];
}

/** Further words for a filter, folded; what is listed here is no search word. */
const KIND_WORDS: Readonly<Record<IdeaKind, readonly string[]>> = {
  idea: ['nur ideen'],
  practice: ['best practice', 'best practices'],
  need: ['absprachebedarf', 'absprachebedarfe'],
};
const STATE_WORDS: Readonly<Record<State, readonly string[]>> = {
  new: ['neu', 'neue'],
  reviewed: ['in pruefung'],
  tried: ['erprobt', 'erprobte'],
  done: ['umgesetzt', 'umgesetzte'],
  withdrawn: ['zurueckgezogen', 'zurueckgezogene'],
};

/**
 * Reads what was typed after *ideen*: whatever names a municipality, a topic area (its whole name), a kind, an origin or
 * a state filters, all other words are searched for. Longer names come first: *Kreis Mettmann* is not *Mettmann*.
 */
export function readFilter(typed: string, names: Names): Filter {
  const phrases = phrasesOf(names);
  const words = typed.split(/\s+/u).filter((word) => word !== '');
  let filter: Filter = {};
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words.slice(at), phrases);
    const isFree = found && Object.keys(found.filter).every((key) => filter[key as keyof Filter] === undefined);
    if (found && isFree) filter = { ...filter, ...found.filter };
    else rest.push(words[at] ?? '');
    at += found && isFree ? found.length : 1;
  }
  const searched = rest.join(' ');
  return analyse(searched).length === 0 ? filter : { ...filter, words: searched };
}

/** The longest phrase that these words begin with. */
function phraseAt(words: readonly string[], phrases: ReadonlyMap<string, Filter>) {
  for (let length = Math.min(words.length, 8); length > 0; length -= 1) {
    const filter = phrases.get(fold(words.slice(0, length).join(' ')).folded);
    if (filter) return { filter, length };
  }
  return undefined;
}

/** All phrases that filter, folded. */
function phrasesOf({ municipalities, topicAreas }: Names): ReadonlyMap<string, Filter> {
  const folded = (text: string) => fold(text).folded;
  const firstOf = (name: string) => folded(name).split(' ')[0] ?? '';
  const isOnly = (first: string) => municipalities.filter(({ name }) => firstOf(name) === first).length === 1;
  const entries: [string, Filter][] = [
    ...Object.entries(KIND_WORDS).flatMap(([kind, words]) =>
      words.map((word) => pair(word, { kind: kind as IdeaKind })),
    ),
    ...Object.entries(STATE_WORDS).flatMap(([state, words]) =>
      words.map((word) => pair(word, { state: state as State })),
    ),
    ...Object.entries(ORIGINS).map(([origin, word]) => pair(folded(word), { origin: origin as Origin })),
    ...topicAreas.map((topicArea) => pair(folded(topicArea), { topicArea })),
    ...municipalities
      .filter(({ name }) => isOnly(firstOf(name)))
      .map((municipality) => pair(firstOf(municipality.name), { municipality })),
    ...municipalities.map((municipality) => pair(folded(municipality.name), { municipality })),
  ];
  return new Map(entries);
}

function pair(phrase: string, filter: Filter): [string, Filter] {
  return [phrase, filter];
}

/** Whether an entry passes all filters; withdrawn ones only where they are asked for. */
export function passes(idea: Idea, filter: Filter): boolean {
  const { municipality, topicArea, kind, origin, state } = filter;
  return (
    (municipality === undefined || idea.municipality.id === municipality.id) &&
    (topicArea === undefined || idea.topicArea === topicArea) &&
    (kind === undefined || idea.kind === kind) &&
    (origin === undefined || idea.origin === origin) &&
    (state === undefined ? idea.state !== 'withdrawn' : idea.state === state)
  );
}

/** *Haan · Energie · umgesetzt*. */
export function filterLine({ municipality, topicArea, kind, origin, state }: Filter): string {
  return dotted(
    municipality?.name ?? '',
    topicArea ?? '',
    kind === undefined ? '' : KINDS[kind],
    origin === undefined ? '' : ORIGINS[origin],
    state === undefined ? '' : STATES[state],
  );
}

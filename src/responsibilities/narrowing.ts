import { municipalityNamed } from '../municipalities/named.ts';
import { analyse, createSearchIndex } from '../search/index.ts';
import { type Bearer, concerns, type Responsibility } from './responsibility.ts';

/** What is asked for: words of the task or its topic area, and where. */
export interface Sought {
  readonly words: string;
  readonly municipality?: Bearer | undefined;
}

/** No name of a municipality has more words, with *der Stadt* before it. */
const LONGEST_NAME = 5;
/** More words are no request for a responsibility. */
const MOST_WORDS = 40;
const BEFORE = /^(?:in|im|für|bei|beim|von|vom|aus)$/iu;

/** Reads what was typed: the municipality that is named in it (the longest name counts), and all other words. */
export function soughtIn(typed: string, municipalities: readonly Bearer[]): Sought {
  const all = wordsOf(typed);
  for (let length = Math.min(LONGEST_NAME, all.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= all.length; at += 1) {
      const municipality = municipalityNamed(all.slice(at, at + length).join(' '), municipalities);
      if (municipality) return without(all, { at, length, municipality });
    }
  }
  return { words: all.join(' ') };
}

function wordsOf(typed: string): string[] {
  return typed
    .split(/\s+/u)
    .map((word) => word.replace(/^[„“"(]|[?!.,;:“”")]$/gu, ''))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

/** *beim Kreis* means the Kreis, *im Kreis* everywhere in it. */
function without(
  all: readonly string[],
  { at, length, municipality }: { at: number; length: number; municipality: Bearer },
): Sought {
  const lead = all[at - 1] ?? '';
  const start = BEFORE.test(lead) ? at - 1 : at;
  const words = [...all.slice(0, start), ...all.slice(at + length)].join(' ');
  return municipality.kind === 'district' && /^im$/iu.test(lead) ? { words } : { words, municipality };
}

/** Where a passage has less than this share of what it could score, it is about something else. */
const NEAR = 0.3;

/** The entries that are asked for, the nearest first; without words all that are about the municipality. */
export function find(all: readonly Responsibility[], { words, municipality }: Sought): readonly Responsibility[] {
  const some = municipality ? all.filter((one) => concerns(one, municipality)) : all;
  if (analyse(words).length === 0) return words === '' || municipality ? some : [];
  const index = createSearchIndex(
    some.map(({ number, task, topicArea = '', network = '' }) => ({
      id: String(number),
      title: task,
      text: [task, topicArea, network].filter((part) => part !== '').join('. '),
    })),
  );
  const { hits } = index.search(words, { limit: some.length });
  const byNumber = new Map(some.map((one) => [String(one.number), one]));
  return hits.flatMap(({ id, share }) => (share < NEAR ? [] : (byNumber.get(id) ?? [])));
}

import MiniSearch from 'minisearch';
import snowball from 'snowball-stemmers';
import type { SearchEngine } from './engine.ts';
import { HITS, TITLE_BOOST } from './engine.ts';
import { isGermanStopWord } from './lunr.ts';

const FUZZY = 0.2;
const SHORTEST_FUZZY = 5;
const SHORTEST_PREFIX = 4;

/** MiniSearch with Snowball's German stems, lunr-languages' stop words, fuzzy and prefix search: its best setting found. */
export const MINISEARCH: SearchEngine = {
  name: 'minisearch',
  build(passages) {
    const index = new MiniSearch({ fields: ['title', 'text'], processTerm: germanStems() });
    index.addAll(passages);
    const options = {
      boost: { title: TITLE_BOOST },
      fuzzy: (term: string) => (term.length >= SHORTEST_FUZZY ? FUZZY : false),
      prefix: (term: string) => term.length >= SHORTEST_PREFIX,
    };
    return (question) =>
      index
        .search(question, options)
        .slice(0, HITS)
        .map(({ id }) => String(id));
  },
};

/** Stems in small letters, none for stop words; each worked out once, as this project's own engine does. */
function germanStems(): (word: string) => string | null {
  const stemmer = snowball.newStemmer('german');
  const stems = new Map<string, string | null>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const small = word.toLowerCase();
    const stem = isGermanStopWord(small) ? null : stemmer.stem(small);
    stems.set(word, stem);
    return stem;
  };
}

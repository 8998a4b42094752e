import lunr from 'lunr';
import german from 'lunr-languages/lunr.de.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import type { SearchEngine } from './engine.ts';
import { HITS, TITLE_BOOST } from './engine.ts';

stemmerSupport(lunr);
german(lunr);
/** what lunr-languages adds to lunr */
const { de } = lunr as typeof lunr & {
  readonly de: lunr.Builder.Plugin & { stopWordFilter(token: lunr.Token): lunr.Token | undefined };
};

/** Whether a word in small letters is one of lunr-languages' German stop words. */
export function isGermanStopWord(word: string): boolean {
  return de.stopWordFilter(new lunr.Token(word, {})) === undefined;
}

/** lunr with the German trimmer, stop words and stemmer of lunr-languages. */
export const LUNR: SearchEngine = {
  name: 'lunr',
  build(passages) {
    const index = lunr((builder) => {
      builder.use(de);
      builder.field('title', { boost: TITLE_BOOST });
      builder.field('text');
      for (const passage of passages) builder.add(passage);
    });
    return (question) =>
      index
        .query((query) => {
          for (const token of lunr.tokenizer(question)) query.term(token, {});
        })
        .slice(0, HITS)
        .map(({ ref }) => ref);
  },
};

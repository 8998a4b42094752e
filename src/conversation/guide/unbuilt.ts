import { z } from 'zod';
import { notice } from '../cards.ts';
import { command, type Feature } from '../feature.ts';
import type { Grammar } from '../phrase.ts';

/** Whatever stands behind them, the answer is the same. */
const LONGEST = 30_000;

/** Words of abilities that are still to come; each goes when its feature takes it over. */
const WORDS: readonly Grammar[] = [{ pattern: /planner/u, example: 'planner' }];

/** Says calmly what is not there yet, instead of looking it up in the rules. */
export const unbuilt: Feature = {
  name: 'unbuilt',
  purpose: 'Answers the words of abilities that are still to come.',
  help: [],
  menu: [],
  commands: [
    command({
      verb: 'help.unbuilt',
      may: 'known',
      writes: false,
      typed: WORDS,
      input: z.object({ text: z.string().max(LONGEST).optional(), words: z.string().max(LONGEST).optional() }),
      run: async () =>
        notice({
          kind: 'Hinweis',
          title: 'Das ist noch nicht eingerichtet',
          text: 'Diese Funktion ist noch nicht eingerichtet. Es ist nichts gespeichert. Was schon möglich ist, zeigt die Hilfe.',
          ways: [{ title: 'Hilfe', verb: 'help.show' }],
        }),
    }),
  ],
};

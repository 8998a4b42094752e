import { z } from 'zod';
import type { Asked } from '../../src/conversation/asked.ts';
import { notice } from '../../src/conversation/cards.ts';
import { type Command, command, type Feature } from '../../src/conversation/feature.ts';

/** A command that does nothing but to be asked for. */
export function askedFor(verb: string, writes: boolean, asked: Asked): Command {
  return command({
    verb,
    may: 'known',
    writes,
    typed: [],
    asked,
    input: z.object({}),
    run: async () => notice({ kind: 'Hinweis', title: 'Getan', text: 'Getan.', ways: [] }),
  });
}

/** A feature of a garden club with its words. */
export function featureOf(
  name: string,
  words: Readonly<Record<string, string>>,
  commands: readonly Command[],
): Feature {
  return { name, purpose: 'Tried in tests.', help: [], menu: [], words, commands };
}

/** Beds are watered, moved and listed. */
export const beds = featureOf(
  'beds',
  { bed: '=2.5 beet* hochbeet*', water: 'gieß* gegossen begieß* wässer*', seed: '=2 saatgut samen sämerei*' },
  [
    askedFor('beds.water', true, {
      ways: ['bed water', 'bed-number water =0.5'],
      sayings: [
        '(bitte|) Beet {bed} gießen',
        'das Hochbeet {bed} am {date} wässern',
        'Beet {bed} braucht Wasser',
        'gießen Sie Beet {bed}',
        'kann jemand Beet {bed} gießen?',
      ],
      brings: { bed: 'thing', date: 'day', time: 'time' },
      button: 'Gießen',
    }),
    askedFor('beds.move', true, {
      ways: ['bed move'],
      sayings: [
        'Beet {bed} verlegen',
        'das Beet {bed} auf den {date} verschieben',
        'Beet {bed} kommt nach hinten',
        'Beet {bed} woanders hin',
        'wir verlegen Beet {bed}',
      ],
      brings: { bed: 'thing', date: 'day', on: 'old', reason: 'reason' },
      button: 'Verlegen',
    }),
    askedFor('beds.list', false, {
      ways: ['~ bed see/list', '~ bed open', '~ bed howmany'],
      sayings: [
        'alle Beete zeigen',
        'Beetübersicht',
        'welche Beete haben wir?',
        'Liste der Beete',
        'unsere Beete (bitte|)',
      ],
      brings: { search: 'search' },
      button: 'Beete',
    }),
    askedFor('beds.show', false, {
      ways: ['~ bed-number', '~ bed-number see'],
      sayings: [
        'Beet {bed} zeigen',
        'wie steht es um Beet {bed}?',
        'was ist mit Beet {bed}',
        'Beet {bed}',
        'öffne Beet {bed}',
      ],
      brings: { bed: 'thing' },
      button: 'Beet',
    }),
  ],
);

/** What people want in their own words, offered to the one who said it: nothing is done without their click. */
import type { Db } from '../conversation/database.ts';
import type { PlainWords } from '../conversation/dispatch/meaning.ts';
import type { Feature } from '../conversation/feature.ts';
import type { PlainNeeds } from './hearing.ts';
import { plainWordsOf } from './meaning.ts';
import { plain } from './offer.ts';
import { other, show } from './other.ts';
import { unknownWords } from './store.ts';
import { owing } from './tables.ts';

export { forgetOffers, pendingOf } from './store.ts';

/** The feature, and what reads messages that are no commands. */
export function openOffers(needs: PlainNeeds): { readonly feature: Feature; readonly plainWords: PlainWords } {
  const feature: Feature = {
    name: 'offers',
    owing,
    purpose: 'Shows and offers what people want in their own words.',
    help: [],
    menu: [],
    commands: [other(needs), show(needs)],
  };
  return { feature, plainWords: plainWordsOf(needs) };
}

/** The words that were not understood, below what was wanted, as its button calls it. */
export async function notUnderstood({ named }: Pick<PlainNeeds, 'named'>, db: Db, roundId: string) {
  const groups = Map.groupBy(await unknownWords(db, roundId), ({ verb }) => plain(named(verb)?.asked?.button ?? verb));
  return [...groups].map(([wanted, words]) => ({ wanted, words }));
}

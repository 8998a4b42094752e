import type { WaitingList } from '../conversation/reply.ts';
import { NBSP } from '../german/write.ts';
import { waitingImports } from './store.ts';

/** What was brought in waits for the Koordination to make it count. */
export const importsWaiting: WaitingList = async (db, roundId) =>
  (await waitingImports(db, roundId)).map(({ number, title, office, since }) => ({
    ...{ key: `imports:${number}`, since, office, name: `Import${NBSP}${number}` },
    sentence: `Import${NBSP}${number}: ${title}`,
    ways: [{ title: 'Prüfen und übernehmen …', verb: 'imports.show', data: { number } }],
  }));

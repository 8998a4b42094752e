import type { Thing } from '../../conversation/asked.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { openFiles } from './file-store.ts';

/** The Word files that were sent back and wait, for the Koordination. */
export const knownFiles: Thing = {
  called: 'Protokolldatei',
  leads: [{ title: 'Niederschriften ansehen', verb: 'minutes.list' }],
  none: 'Zurzeit wartet keine Protokolldatei.',
  known: async (db, { roundId, member }) =>
    coordinates(member)
      ? (await openFiles(db, roundId)).map(({ number, name }) => ({ number, title: name, open: true }))
      : [],
};

import type { Thing } from '../../conversation/asked.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { openReplyFiles } from '../reply-file-store.ts';

/** Files of the ministry that wait to be taken over; the Koordination alone sees them. */
export const knownFiles: Thing = {
  called: 'Antwortdatei',
  leads: [{ title: 'Antwort als Datei senden', verb: 'replies.send' }],
  none: 'Es wartet keine Antwortdatei auf ihre Übernahme.',
  known: async (db, { roundId, member }) =>
    coordinates(member)
      ? (await openReplyFiles(db, roundId)).toReversed().map(({ number, name }) => ({
          ...{ number, title: name, open: true },
          facts: [{ label: 'Datei', value: name }],
        }))
      : [],
};

import type { Thing } from '../../conversation/asked.ts';
import { dayOf } from '../../german/time.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { cutText } from '../../text/clean.ts';
import { inListOrder } from '../check.ts';
import { openChecks } from '../check-store.ts';
import { questionName } from '../reply.ts';

/** What is to be checked, as the Koordination names it; nobody else sees it. */
export const knownChecks: Thing = {
  called: 'Prüfung',
  leads: [{ title: 'Liste ansehen', verb: 'replies.checks' }],
  none: 'Nach Antworten des MAGS ist nichts zu prüfen.',
  noneOpen: 'Zurzeit ist nichts zu prüfen.',
  known: async (db, { roundId, member }) =>
    coordinates(member)
      ? inListOrder(await openChecks(db, roundId)).map((check) => ({
          number: check.number,
          title: cutText(`${check.name}: ${check.title}`, 120),
          open: true,
          day: dayOf(check.since),
          facts: [{ label: 'Antwort auf', value: questionName(check.question) }],
        }))
      : [],
};

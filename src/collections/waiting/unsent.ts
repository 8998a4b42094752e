import type { Db } from '../../conversation/database.ts';
import type { Waiting, WaitingList } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import type { Asking } from '../../responses/asking.ts';
import { collectionName, type QuestionList } from '../collection.ts';
import { type LetterOutline, letterAskings, letterOutlines } from '../letter-store.ts';
import { broughtAskings, draftsSince } from '../store.ts';

/** What nobody has gone on with in so long stands in its own list alone. */
const WAITING = { months: 3 };

/** A collection that nobody has published yet waits for the Koordination from when it was drafted. */
export const draftsWaiting: WaitingList = async (db, roundId, now) =>
  (await draftsSince(db, roundId, later(now, { months: -WAITING.months }))).map(
    ({ number, title, office, createdAt: since }) => ({
      ...{ key: `collections:${number}`, since, office, name: collectionName({ number }) },
      sentence: `Entwurf der ${collectionName({ number })}: ${title}`,
      ways: [{ title: 'Entwurf prüfen', verb: 'collections.show', data: { number } }],
    }),
  );

/** A letter waits for the Koordination once its questions are there, and once more when its round is over, until it is sent. */
export function lettersUnsent(list: QuestionList, mails = false): WaitingList {
  return async (db, roundId, now) => {
    const earliest = later(now, { months: -WAITING.months });
    const unsent = (await letterOutlines(db, roundId)).filter(isUnsent);
    const all = await Promise.all(unsent.map((one) => waitingLetter(db, { roundId, one, list, mails })));
    return all.flatMap((one) => (one !== undefined && one.since >= earliest ? [one] : []));
  };
}

function isUnsent({ collected, circulated, sentOn }: LetterOutline): boolean {
  return collected === 'closed' && circulated !== 'open' && sentOn === undefined;
}

async function waitingLetter(
  db: Db,
  { roundId, one, list, mails }: { roundId: string; one: LetterOutline; list: QuestionList; mails: boolean },
): Promise<Waiting | undefined> {
  const { number, title } = one;
  const data = { number };
  const wentRound = one.circulated !== 'draft';
  const since = overSince(await (wentRound ? letterAskings : broughtAskings).find(db, roundId, number));
  if (since === undefined || (await list.collected(db, roundId, number)).length === 0) return undefined;
  const show = { title: 'Schreiben ansehen', verb: 'collections.letter', data };
  const sent = mails
    ? { title: 'Per E-Mail senden …', verb: 'collections.mail-form', data }
    : { title: 'Als gesendet vermerken …', verb: 'collections.sent-form', data };
  const round = { title: 'Umlauf starten …', verb: 'collections.circulate-form', data };
  return {
    ...{ key: `letters:${number}`, since, name: `Schreiben ans MAGS (${collectionName({ number })})` },
    sentence: `Schreiben ans MAGS${wentRound ? ' nach dem Umlauf' : ''}, noch nicht gesendet: ${title}`,
    ways: [show, wentRound ? sent : round],
  };
}

/** Since when it takes no more answers: its end, or the moment at which it was closed or cancelled before. */
function overSince({ acts, closesAt }: Asking<unknown>): Instant | undefined {
  return acts.find(({ kind }) => kind !== 'extended')?.at ?? closesAt;
}

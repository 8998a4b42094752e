import type { Waiting, WaitingList } from '../conversation/reply.ts';
import { NBSP } from '../german/write.ts';
import { type AccessRequest, openRequests } from './store.ts';

/** Whoever asks to be let in waits for the Koordination to decide. */
export const requestsWaiting: WaitingList = async (db, roundId) => (await openRequests(db, roundId)).map(waiting);

function waiting({ number, name: asker, askedAt: since, personId }: AccessRequest): Waiting {
  const data = { number: String(number) };
  return {
    ...{ key: `access:${number}`, since, name: `Anfrage${NBSP}${number}` },
    sentence: `Anfrage${NBSP}${number} um Zugang: ${asker}`,
    ways: [
      { title: 'Zugang geben …', verb: 'access.form', data },
      { title: 'Anfrage ablehnen', verb: 'access.decline', data },
    ],
    author: { personId, sentence: 'Ihre Anfrage um Zugang zur Runde', ways: [] },
  };
}

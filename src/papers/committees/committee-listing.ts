import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import { noSuch } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { inListOrder } from '../committee.ts';
import { allCommittees, allSessions } from '../committee-store.ts';
import { keeperFor } from '../keeper.ts';
import { committeesCard, type ListedCommittee } from './committee-cards.ts';
import { committeesListing } from './committee-sayings.ts';

/** Lists the committees of all municipalities with their sessions, the own ones first: their dates are public. */
export const listCommittees = command({
  verb: 'papers.committees',
  may: 'known',
  speaks: true,
  writes: false,
  typed: [
    {
      pattern: /(?:ausschuesse|fachausschuesse|ausschusstermine)(?: seite (?<page>\d{1,4}))?/u,
      example: 'ausschüsse',
    },
    { pattern: /(?:ausschuesse|ausschusstermine) (?:in |von )?(?<of>\S.{0,60})/u, example: 'ausschusstermine velbert' },
  ],
  asked: committeesListing,
  input: z.object({ of: z.string().max(100).optional(), page: pageField }),
  run: async (turn, { of, page }, db) => {
    const whose = of === undefined ? undefined : await municipalityOr(db, turn, of);
    const all = await listed(db, turn);
    const found = whose === undefined ? all : all.filter(({ committee }) => committee.municipality.id === whose.id);
    return committeesCard(pageOf(found, page), { today: dayOf(turn.at), of: whose?.name });
  },
});

async function municipalityOr(db: Db, { roundId }: MemberTurn, typed: string) {
  const found = municipalityNamed(typed, await municipalitiesOf(db, roundId));
  if (found) return found;
  throw noSuch({
    ...{ code: 'papers.unknown-municipality', kind: 'Ausschüsse', what: `Eine Kommune „${typed}“ in der Runde` },
    text: 'Bitte eine Kommune der Runde nennen.',
    way: { title: 'Ausschüsse ansehen', verb: 'papers.committees' },
  });
}

async function listed(db: Db, turn: MemberTurn): Promise<ListedCommittee[]> {
  const own = await keeperFor(db, turn);
  const sessions = inListOrder(await allSessions(db, turn.roundId), dayOf(turn.at));
  const all = (await allCommittees(db, turn.roundId)).map((committee) => ({
    committee,
    sessions: sessions.filter(
      ({ municipality, committee: of }) => municipality.id === committee.municipality.id && of === committee.number,
    ),
    own: committee.municipality.id === own.id,
  }));
  return [...all.filter((one) => one.own), ...all.filter((one) => !one.own)];
}

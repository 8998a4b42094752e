import { z } from 'zod';
import { pageOf } from '../cards/page.ts';
import { command } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import { coordinates } from '../municipalities/rights.ts';
import { type Listed, listCard } from './cards.ts';
import { sessionTitle } from './committee.ts';
import { allSessions } from './committee-store.ts';
import type { PapersNeeds } from './finding.ts';
import { keeperFor } from './keeper.ts';
import { isKnownOutside, NAMED, numberField } from './paper.ts';
import { papersOf } from './paper-store.ts';
import { listing, showing } from './sayings.ts';
import { shownPaper } from './showing.ts';

const ONE = new RegExp(NAMED, 'u');

/** Shows an own paper: what goes into it, before it is made and after, and what became of it. */
export function show(needs: PapersNeeds) {
  return command({
    verb: 'papers.show',
    may: 'known',
    speaks: true,
    writes: false,
    typed: [{ pattern: ONE, example: 'ausschussvorlage 3' }],
    asked: showing,
    about: 'number',
    input: z.object({ number: numberField }),
    run: (turn, { number }, db) => shownPaper(turn, number, { needs, db }),
  });
}

/**
 * Lists the own papers; the Koordination sees besides what committees of other municipalities have seen: that a paper is
 * there, and its result. Drafts and files are their municipality's alone.
 */
export const list = command({
  verb: 'papers.list',
  may: 'known',
  speaks: true,
  writes: false,
  typed: [{ pattern: /(?:meine )?ausschussvorlagen(?: seite (?<page>\d{1,4}))?/u, example: 'ausschussvorlagen' }],
  asked: listing,
  input: z.object({ page: pageField }),
  run: async (turn, { page }, db) => {
    const own = await keeperFor(db, turn);
    const all = await papersOf(db, turn.roundId);
    const sessions = await allSessions(db, turn.roundId);
    const isOwn = (id: string) => id === own.id;
    const seen = all.filter(
      (paper) => isOwn(paper.municipality.id) || (coordinates(turn.member) && isKnownOutside(paper)),
    );
    const listed = seen.map((paper): Listed => {
      const { id } = paper.municipality;
      const session = sessions.find(({ municipality, number }) => municipality.id === id && number === paper.session);
      return { paper, session: session && sessionTitle(session), own: isOwn(id) };
    });
    const inOrder = [...listed.filter((one) => one.own), ...listed.filter((one) => !one.own)];
    return listCard(pageOf(inOrder, page), { municipality: own.name });
  },
});

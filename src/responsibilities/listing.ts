import { z } from 'zod';
import { pageOf } from '../cards/page.ts';
import type { Db } from '../conversation/database.ts';
import { dayField, readDayFields } from '../conversation/day-fields.ts';
import { command, type Finder } from '../conversation/feature.ts';
import { pageField } from '../conversation/fields.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf } from '../german/time.ts';
import { dotted } from '../german/write.ts';
import { coordinates } from '../municipalities/rights.ts';
import { findRoundOrThrow, municipalitiesOf } from '../municipalities/store.ts';
import { listCard, responsibilityCard } from './cards.ts';
import { responsibilityFor } from './finding.ts';
import { find, soughtIn } from './narrowing.ts';
import { bearerName, hasEnded, holdsOn, inListOrder, numberField, responsibilityName } from './responsibility.ts';
import { listing, showing } from './sayings.ts';
import { allResponsibilities, versionsOf } from './store.ts';

/** Shows one responsibility with its history. */
export const show = command({
  verb: 'responsibilities.show',
  may: 'known',
  writes: false,
  typed: [{ pattern: /zustaendigkeit (?:nr\.? )?(?<number>\d{1,6})/u, example: 'zuständigkeit 3' }],
  asked: showing,
  input: z.object({ number: numberField }),
  run: async ({ roundId, at, member }, { number }, db) => {
    const one = await responsibilityFor(db, { roundId }, number);
    const versions = await versionsOf(db, roundId, number);
    return responsibilityCard(one, versions, { today: dayOf(at), keeps: coordinates(member) });
  },
});

const PAGE = String.raw`(?: seite (?<page>\d{1,4}))?`;
const typed = (before: string, example: string) => ({ pattern: new RegExp(`${before}${PAGE}`, 'u'), example });

/** Lists the responsibilities by topic area, or finds those for words and a municipality. */
export const list = command({
  verb: 'responsibilities.list',
  may: 'known',
  writes: false,
  typed: [
    typed('zustaendigkeiten', 'zuständigkeiten'),
    typed('zustaendigkeiten stand (?:vom |am )?(?<on>\\S.{0,40}?)', 'zuständigkeiten stand 01.02.2023'),
    typed(
      '(?:zustaendigkeiten|zustaendig)(?: ist)?(?: fuer)? (?<words>\\S.{0,120}?)',
      'zuständig wohnungslosenhilfe in Velbert',
    ),
  ],
  asked: listing,
  input: z.object({
    words: z.string().max(200).optional(),
    on: dayField('Bitte den Tag eingeben, z. B. 01.02.2023.').optional(),
    page: pageField,
  }),
  reads: (raw, now) => readDayFields(raw, { day: 'on' }, now),
  run: (turn, asked, db) => listed(turn, asked, db),
});

async function listed(
  { roundId, at, member }: MemberTurn,
  { words, on, page }: { words?: string | undefined; on?: Day | undefined; page: number },
  db: Db,
): Promise<Reply> {
  const { topicAreas } = await findRoundOrThrow(db, roundId);
  const today = dayOf(at);
  const all = inListOrder(await allResponsibilities(db, roundId), { topicAreas, today });
  const current = all.filter((one) => (on === undefined ? !hasEnded(one, today) : holdsOn(one, on)));
  const found = words === undefined ? current : find(current, soughtIn(words, await municipalitiesOf(db, roundId)));
  const reader = { today, keeps: coordinates(member) };
  return listCard(pageOf(found, page), { ...reader, words, on, none: all.length === 0 });
}

/** Finds responsibilities for the compose box. */
export const finder: Finder = async (db, { roundId, words, limit, now }) => {
  const today = dayOf(now);
  const current = (await allResponsibilities(db, roundId)).filter((one) => !hasEnded(one, today));
  const found = find(current, soughtIn(words, await municipalitiesOf(db, roundId))).slice(0, limit);
  return found.map((one) => ({
    title: one.task,
    subtitle: dotted(responsibilityName(one), bearerName(one)),
    reply: responsibilityCard(one, [], { today, keeps: false }),
  }));
};

import { z } from 'zod';
import { readerOf } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { NBSP, numericDay } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { minutesFor, seenMinutes } from '../finding.ts';
import { OF, placeField, type Which, which } from '../minutes.ts';
import type { MinutesNeeds } from '../needs.ts';
import { decisionsOf, shownItem, shownMinutes } from '../showing.ts';
import { discreet, readWhich } from '../which.ts';
import { agreementsCard } from './agreements-card.ts';
import { agreementsSaid, itemSaid, showingSaid } from './overview-sayings.ts';

const AGREED = new RegExp(`${OF} absprachen`, 'u');

const ITEM = new RegExp(`${OF} top (?<place>\\d{1,2})`, 'u');

const SHOWN = new RegExp(`${OF}(?: seite (?<page>\\d{1,4}))?`, 'u');

/** Shows minutes by their TOPs; to the Koordination, that a meeting has none yet. */
export function show(needs: MinutesNeeds): Command {
  return command({
    verb: 'minutes.show',
    may: 'known',
    writes: false,
    typed: [
      { pattern: SHOWN, example: 'protokoll 3' },
      {
        pattern:
          /(?:sitzung (?<meeting>\d{1,6}) (?:protokoll|niederschrift)|(?:protokoll|niederschrift) (?:zur |der )?letzten sitzung)/u,
        example: 'sitzung 3 protokoll',
      },
    ],
    asked: showingSaid,
    input: z.object({ ...which, page: pageField }),
    reads: readWhich,
    run: async (turn, { page, ...wanted }, db) => {
      const missing = await missingFor(needs, turn, { wanted, db });
      if (missing) return missing;
      const minutes = await minutesFor(db, turn, wanted);
      return discreet(turn, minutes, await shownMinutes(needs, turn, { minutes, page, db }));
    },
  });
}

/** A meeting that has begun and has no minutes yet: of this number, or the last where none is named. */
async function missingFor(
  needs: MinutesNeeds,
  turn: MemberTurn,
  { wanted, db }: { wanted: Which; db: Db },
): Promise<Reply | undefined> {
  if (!coordinates(turn.member) || wanted.day !== undefined) return undefined;
  const meeting = await meetingMeant(needs, turn, { number: wanted.meeting, db });
  if (!meeting || (await seenMinutes(db, turn, { meeting: meeting.number }))) return undefined;
  return missingCard(meeting);
}

/** A meeting that has begun, by its number, or the last that is over. */
async function meetingMeant(
  { past, held }: MinutesNeeds,
  { roundId, at }: MemberTurn,
  { number, db }: { number: number | undefined; db: Db },
) {
  if (number === undefined) return (await past(db, roundId, at)).at(-1);
  const found = await held(db, roundId, number);
  return found && found.startsAt <= at ? found : undefined;
}

/** Offers to draft the minutes of a meeting. */
export function missingCard({ number, title, startsAt }: { number: number; title: string; startsAt: string }): Reply {
  return notice({
    kind: `Sitzung${NBSP}${number}`,
    title: 'Zu dieser Sitzung gibt es noch keine Niederschrift',
    text: `${title}, ${numericDay(startsAt)}. Der Entwurf entsteht aus dem, was bekannt ist: Anwesenheit, TOPs, Notizen, Beschlüsse, Absprachen und Anlagen.`,
    ways: [
      { title: 'Niederschrift entwerfen', verb: 'minutes.draft', data: { meeting: number } },
      { title: 'Niederschriften ansehen', verb: 'minutes.list' },
    ],
  });
}

/** Shows a TOP of minutes. */
export function showItem(needs: MinutesNeeds): Command {
  return command({
    verb: 'minutes.item',
    may: 'known',
    writes: false,
    typed: [{ pattern: ITEM, example: 'protokoll 3 top 2' }],
    asked: itemSaid,
    input: z.object({ ...which, place: placeField }),
    reads: readWhich,
    about: 'place',
    run: async (turn, { place, ...wanted }, db) => {
      const minutes = await minutesFor(db, turn, wanted);
      return discreet(turn, minutes, await shownItem(needs, turn, { minutes, place, db }));
    },
  });
}

/** Shows what was decided and agreed in the meeting: the registers' entries. */
export function showAgreements(needs: MinutesNeeds): Command {
  return command({
    verb: 'minutes.agreements',
    may: 'known',
    writes: false,
    typed: [{ pattern: AGREED, example: 'protokoll 3 absprachen' }],
    asked: agreementsSaid,
    input: z.object(which),
    reads: readWhich,
    run: async (turn, wanted, db) => {
      const minutes = await minutesFor(db, turn, wanted);
      const decisions = await decisionsOf(needs, db, { roundId: turn.roundId, day: minutes.heldOn });
      return discreet(turn, minutes, agreementsCard(minutes, { now: turn.at, reader: readerOf(turn), decisions }));
    },
  });
}

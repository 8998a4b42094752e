import type { Db } from '../conversation/database.ts';
import { foundOr, Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { NBSP, numericDay } from '../german/write.ts';
import type { MinutesItem } from './content.ts';
import { kindLine, type Minutes, maySee, placeName, type Remark, refOf, statusOf, type Which } from './minutes.ts';
import { findMinutes, findMinutesOrThrow, holdMinutes, outlineOf, outlines } from './store.ts';

/** The minutes that are meant, as far as their author may see them; undefined where there are none. */
export async function seenMinutes(db: Db, turn: MemberTurn, which: Which): Promise<Minutes | undefined> {
  const { roundId, member } = turn;
  const isNamed = which.meeting !== undefined || which.day !== undefined;
  const outline = isNamed
    ? await outlineOf(db, roundId, which)
    : (await outlines(db, roundId)).find((one) => maySee(member, one));
  const found = outline && (await findMinutes(db, roundId, outline.number));
  return found && maySee(member, found) ? found : undefined;
}

/** The same; a refusal that leads to all of them, when there are none. */
export async function minutesFor(db: Db, turn: MemberTurn, which: Which): Promise<Minutes> {
  return foundOr(await seenMinutes(db, turn, which), {
    code: 'minutes.unknown',
    kind: 'Niederschrift',
    what: `Eine Niederschrift${ofWhich(which)}`,
    text: 'Entwürfe sieht die Koordination. Für alle steht eine Niederschrift hier, sobald sie in Abstimmung ist.',
    way: { title: 'Niederschriften ansehen', verb: 'minutes.list' },
  });
}

function ofWhich({ meeting, day }: Which): string {
  if (meeting !== undefined) return ` der Sitzung${NBSP}${meeting}`;
  return day === undefined ? '' : ` vom ${numericDay(day)}`;
}

/** The same, held until the transaction ends: two who write see what the other has written. */
export async function heldMinutes(db: Db, turn: MemberTurn, which: Which): Promise<Minutes> {
  const { number } = await minutesFor(db, turn, which);
  await holdMinutes(db, turn.roundId, number);
  return findMinutesOrThrow(db, turn.roundId, number);
}

/** A TOP of minutes; a refusal that leads to all of them, when there is none of this place. */
export function itemIn(minutes: Minutes, place: number): MinutesItem {
  return foundOr(
    minutes.content.items.find((one) => one.place === place),
    {
      code: 'minutes.unknown-item',
      kind: kindLine(minutes),
      what: `Einen ${placeName(place)}`,
      text: 'Die Nummern der TOPs stehen in der Niederschrift.',
      way: { title: 'Niederschrift ansehen', verb: 'minutes.show', data: refOf(minutes) },
    },
  );
}

/** A remark on minutes; a refusal that leads to all of them, when there is none of this number. */
export function remarkIn(minutes: Minutes, number: number): Remark {
  return foundOr(
    minutes.remarks.find((one) => one.number === number),
    {
      code: 'minutes.unknown-remark',
      kind: kindLine(minutes),
      what: `Eine Anmerkung${NBSP}${number}`,
      text: 'Die Nummern stehen in der Liste der Anmerkungen.',
      way: { title: 'Anmerkungen ansehen', verb: 'minutes.remarks', data: refOf(minutes) },
    },
  );
}

/** What is not possible with minutes as far as they have come. */
export function notNow(
  minutes: Minutes,
  { now, code, title, text }: { now: string; code: string; title: string; text: string },
): Refusal {
  return new Refusal({
    code: `minutes.${code}`,
    kind: kindLine(minutes),
    status: statusOf(minutes, now),
    title,
    text,
    ways: [{ title: 'Niederschrift ansehen', verb: 'minutes.show', data: refOf(minutes) }],
  });
}

/** Refuses what changes words of minutes that have been agreed. */
export function refuseAgreed(minutes: Minutes, now: string): void {
  if (minutes.state !== 'agreed') return;
  throw notNow(minutes, {
    ...{ now, code: 'agreed', title: 'Diese Niederschrift ist abgestimmt' },
    text: 'Sie wird nur noch berichtigt: mit Grund, als neue Fassung, die alle sehen.',
  });
}

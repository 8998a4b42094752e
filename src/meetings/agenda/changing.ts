import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import type { AgendaItem, ItemDetails } from '../agenda.ts';
import { changeItem, findItem } from '../agenda-store.ts';
import { detailFields, readChange, valuesOf } from '../item-details.ts';
import type { Meeting } from '../meeting.ts';
import { discreet, MEETING } from '../meeting-access.ts';
import { findMeeting } from '../store.ts';
import { mayStrike, proposedCard } from './agenda-card.ts';
import { changeForm } from './item-form.ts';
import { changingItem } from './order-sayings.ts';
import { titleField } from './proposing.ts';
import { isOthersToChange, isUnknownItem } from './refusals.ts';
import { itemFor, which } from './which-item.ts';

const OPENED: readonly Grammar[] = [
  { pattern: new RegExp(`${MEETING} top (?<top>\\d{1,2}) aendern`, 'u'), example: 'sitzung 3 top 2 ändern' },
  { pattern: /vormerkung (?<item>\d{1,7}) aendern/u, example: 'vormerkung 12 ändern' },
];

/** The TOP that is meant, if the member may change it: the Koordination any, a municipality what it proposed. */
async function changeable(turn: MemberTurn, input: z.infer<typeof which>, db: Db) {
  const found = await itemFor(turn, input, db);
  if (!mayStrike(turn.member, found.item)) throw isOthersToChange();
  return found;
}

/** Opens the form of a TOP with what stands in it. */
export const openItemChange = command({
  verb: 'meetings.item-change',
  may: 'known',
  writes: false,
  typed: OPENED,
  asked: changingItem,
  input: which,
  run: async (turn, input, db) => {
    const { item, meeting } = await changeable(turn, input, db);
    return changeForm(item, meeting, { values: { title: item.title, ...valuesOf(item) } });
  },
});

/** Changes a TOP before its meeting begins: all of it by its form, what is named by its typed twin. */
export const change = command({
  verb: 'meetings.change-item',
  may: 'known',
  writes: true,
  typed: OPENED.map(({ pattern, example }) => ({
    pattern,
    tail: 'typed',
    example: `${example}: Art: Beschluss; Minuten: 20`,
  })),
  input: which.extend({ title: titleField.optional(), whole: z.string().max(5).optional(), ...detailFields }),
  reads: readChange,
  run: async (turn, { item: number, number: of, top, whole, title, ...details }, db) => {
    const { item, meeting } = await changeable(turn, { item: number, number: of, top }, db);
    const before: ItemDetails = whole === undefined ? item : {};
    await changeItem(db, turn.roundId, { ...merged(before, details), number: item.number, title: title ?? item.title });
    if (meeting) await touch(db, turn.roundId, `meetings.card:${meeting.number}`);
    return changed(turn, { item, meeting }, db);
  },
  invalid: showAgain,
});

/** What is said now, else what was said before. */
function merged(before: ItemDetails, now: ItemDetails): ItemDetails {
  return {
    kind: now.kind ?? before.kind,
    minutes: now.minutes ?? before.minutes,
    presenter: now.presenter ?? before.presenter,
    paper: now.paper ?? before.paper,
  };
}

async function changed(
  turn: MemberTurn,
  { item, meeting }: { item: AgendaItem; meeting?: Meeting },
  db: Db,
): Promise<Reply> {
  const now = await findItem(db, turn.roundId, item.number);
  if (!now) throw isUnknownItem();
  const shown = meeting && (await findMeeting(db, turn.roundId, meeting.number));
  return discreet(turn, shown, { ...proposedCard(now, shown, 'geändert'), replaces: mayReplace(turn) });
}

async function showAgain(turn: MemberTurn, { raw, fields, errors }: Attempt, db: Db): Promise<Reply> {
  const { item, meeting } = await changeable(turn, which.parse(raw), db);
  const values = { ...(fields['whole'] === undefined ? { title: item.title, ...valuesOf(item) } : {}), ...fields };
  return changeForm(item, meeting, { values, errors, attempt: attemptOf(raw) });
}

import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { AgendaItem } from '../agenda.ts';
import { MEETING, numberField } from '../meeting-access.ts';
import { itemAt, recordOf } from './access.ts';
import { carryingItem } from './record-sayings.ts';

/** Puts a TOP that was not dealt with on the next agenda, or where it waits for one; gives the card that says where. */
export type Carry = (turn: MemberTurn, item: AgendaItem, db: Db) => Promise<Reply>;

const PUT_OFF: Grammar = {
  pattern: new RegExp(`${MEETING} top (?<top>\\d{1,2}) vertagen`, 'u'),
  example: 'sitzung 3 top 4 vertagen',
};

/** Carries a TOP of a meeting over to the next one; twice, it stands there once. */
export function carry(put: Carry) {
  return command({
    verb: 'meetings.carry',
    may: 'coordinate',
    writes: true,
    typed: [PUT_OFF],
    asked: carryingItem,
    input: z.object({
      number: numberField,
      top: wholeNumber('Bitte die Nummer des TOP angeben.', { to: 99 }).optional(),
      item: wholeNumber('Bitte die Nummer des TOP angeben.', { to: 9_999_999 }).optional(),
    }),
    run: async (turn, { number, top = 0, item }, db) => {
      const { meeting, held } = await recordOf(db, turn, number);
      const found =
        meeting.agenda.find((one) => one.number === item) ??
        meeting.agenda.find((one) => one.number === itemAt(held, top).number);
      if (!found) throw new Error('no such item');
      return { ...(await put(turn, found, db)), replaces: mayReplace(turn) };
    },
  });
}

import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { itemOf, type Tabled } from '../entry.ts';
import { ENTRY, holdEntry, numberField } from '../entry-access.ts';
import { saveStep } from '../entry-store.ts';
import { tabledCard } from '../kept-card.ts';
import { TO_AGENDA } from './sayings.ts';

/** Puts something on the agenda of the next meeting; the same origin (`ideas:3`) gives the TOP that still lies ahead. */
export type ProposeItem = (
  turn: MemberTurn,
  proposal: { readonly title: string; readonly origin: string },
  db: Db,
) => Promise<Tabled>;

const PUT_ON_AGENDA: readonly Grammar[] = [
  { pattern: new RegExp(`${ENTRY} (?:als top|auf die tagesordnung)`, 'u'), example: 'idee 3 als top' },
];

/** Makes an entry a TOP, which leads back to it. */
export function table(proposeItem: ProposeItem) {
  return command({
    verb: 'ideas.table',
    asked: TO_AGENDA,
    may: 'known',
    writes: true,
    typed: PUT_ON_AGENDA,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const entry = await holdEntry(db, turn, number);
      const tabled = await proposeItem(turn, { title: entry.idea.title, origin: `ideas:${number}` }, db);
      if (itemOf(entry) !== tabled.number) {
        await saveStep(db, turn, { number, event: 'item', value: String(tabled.number) });
        await touch(db, turn.roundId, `ideas.card:${number}`);
      }
      return tabledCard(entry.idea, tabled);
    },
  });
}

import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import { mayReplace, readerOf } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { minutesFor } from '../finding.ts';
import { OF, which } from '../minutes.ts';
import { findMinutesOrThrow } from '../store.ts';
import { readWhich } from '../which.ts';
import { REMARKS, remarksCard } from './remark-card.ts';
import { listingSaid } from './remark-sayings.ts';

/** Shows the remarks on minutes, with office, time and what came of each. */
export const remarks = command({
  verb: 'minutes.remarks',
  may: 'known',
  writes: false,
  typed: [
    { pattern: new RegExp(`${OF} anmerkungen(?: seite (?<page>\\d{1,4}))?`, 'u'), example: 'protokoll 3 anmerkungen' },
  ],
  asked: listingSaid,
  input: z.object({ ...which, page: pageField }),
  reads: readWhich,
  run: async (turn, { page, ...wanted }, db) => {
    const minutes = await minutesFor(db, turn, wanted);
    return remarksCard(minutes, pageOf(minutes.remarks, page, REMARKS), readerOf(turn));
  },
});

/** The page on which a remark stands, after something came of it. */
export async function remarksAfter(
  turn: MemberTurn,
  { minutes, remark }: { minutes: number; remark: number },
  db: Db,
): Promise<Reply> {
  const now = await findMinutesOrThrow(db, turn.roundId, minutes);
  const page = Math.floor((remark - 1) / REMARKS) + 1;
  return { ...remarksCard(now, pageOf(now.remarks, page, REMARKS), readerOf(turn)), replaces: mayReplace(turn) };
}

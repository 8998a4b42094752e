import type { Named } from '../conversation/asked.ts';
import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { coordinates } from '../municipalities/rights.ts';
import { openImports } from './store.ts';

/** What waits for its confirmation, the newest first; the Koordination alone sees imports. */
export async function knownImports(db: Db, { roundId, member }: MemberTurn): Promise<readonly Named[]> {
  if (!coordinates(member)) return [];
  const waiting = await openImports(db, roundId);
  return waiting.map(({ number, file }) => ({
    number,
    title: file,
    open: true,
    facts: [{ label: 'Datei', value: file }],
  }));
}

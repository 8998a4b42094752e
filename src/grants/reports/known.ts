import type { Named } from '../../conversation/asked.ts';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { receivedFiles } from './file-store.ts';

/** The filled-in files of the member's own municipality that wait to be taken over, the newest first. */
export async function knownFiles(db: Db, turn: MemberTurn): Promise<readonly Named[]> {
  const waiting = await receivedFiles(db, turn);
  return waiting.map(({ number, file }) => ({
    number,
    title: file,
    open: true,
    facts: [{ label: 'Datei', value: file }],
  }));
}

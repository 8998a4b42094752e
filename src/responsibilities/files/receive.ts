import type { Named } from '../../conversation/asked.ts';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { type Taker, taker } from '../../intake/taker.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { cutText } from '../../text/clean.ts';
import { type Decisions, knownOf } from '../finding.ts';
import { allResponsibilities } from '../store.ts';
import { showFile } from './adopting.ts';
import { keepFile, waitingFiles } from './file-store.ts';
import { readFilled, responsibilitiesIn } from './filled-file.ts';

/** Takes a filled-in table that the Koordination sends; other Excel files turn out to be none when they are read. */
export function filledTables(decisions: Decisions): Taker {
  return taker({
    form: 'sheets',
    takes: async (_db, { member }, [file, ...more]) =>
      file !== undefined && more.length === 0 && /\.xlsx$/iu.test(file.name) && coordinates(member),
    keep: async (db, turn, [file]) => {
      const sheet = file?.examined.kind === 'sheets' ? responsibilitiesIn(file.examined) : undefined;
      if (!file || !sheet || !coordinates(turn.member)) return undefined;
      const { roundId, at: now } = turn;
      const known = await knownOf(db, roundId, decisions);
      const filled = readFilled(sheet, { ...known, all: await allResponsibilities(db, roundId), now });
      const kept = { origin: `${turn.activity}#0`, file: cutText(file.name, 200), filled };
      return showFile(db, turn, await keepFile(db, turn, kept));
    },
  });
}

/** The tables that wait to be taken over, which the Koordination alone sees. */
export async function knownFiles(db: Db, { roundId, member }: MemberTurn): Promise<readonly Named[]> {
  if (!coordinates(member)) return [];
  return (await waitingFiles(db, roundId)).map(({ number, file }) => ({
    number,
    title: file,
    open: true,
    facts: [{ label: 'Datei', value: file }],
  }));
}

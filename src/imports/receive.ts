import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Refused } from '../documents/reading.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf } from '../german/time.ts';
import { heldSentence } from '../intake/cards.ts';
import type { Held } from '../intake/examined.ts';
import { type Received, type Taker, taker } from '../intake/taker.ts';
import { coordinates } from '../municipalities/rights.ts';
import { cutText } from '../text/clean.ts';
import type { Knowing } from './adopting.ts';
import { listCard, notTheirs } from './cards.ts';
import { proposed } from './import.ts';
import { shown } from './showing.ts';
import { findImports, keepRead, openImports, type ReadFile } from './store.ts';

/** Takes the files of the Koordination and keeps what was read of them for confirmation; nothing counts yet. */
export function importedFiles(knowing: Knowing): Taker {
  return taker({
    form: 'document',
    keepsFiles: true,
    takes: async (_db, { member }) => {
      if (!coordinates(member)) throw notTheirs();
      return true;
    },
    keep: async (db, turn, received) => {
      const numbers: number[] = [];
      for (const [at, file] of received.entries()) numbers.push(await keep(db, turn, { file, at }));
      const { roundId } = turn;
      const found = await findImports(db, roundId, numbers);
      const [one, ...more] = found;
      if (one && more.length === 0) return shown(knowing, db, { roundId, found: one, now: turn.at });
      return listCard(
        await openImports(db, roundId),
        found.filter((each) => each.state === 'refused'),
      );
    },
  });
}

async function keep(
  db: Db,
  { roundId, activity, member, at: now }: MemberTurn,
  { file, at }: { file: Received<'document'>; at: number },
): Promise<number> {
  const from = { key: `${activity}#${at}`, office: member.office, today: dayOf(now) };
  return keepRead(db, roundId, { read: readFile(file, from), now });
}

/** A received file as it is kept; of what looks like the case of a client, only that it was refused. */
export function readFile(
  { name, bytes, checksum, examined }: Received<'document'>,
  from: { key: string; office: string; today: Day },
): ReadFile {
  const reading = examined.kind === 'held' ? refused(examined) : examined;
  const details = reading.kind === 'document' ? proposed(reading, from.today) : undefined;
  const file = cutText(name, 200);
  return { origin: from.key, office: from.office, file, name, bytes, checksum, reading, details };
}

function refused(held: Held): Refused {
  return { kind: 'refused', why: 'broken', reason: heldSentence(held, 'Die Datei wurde nicht gespeichert. ') };
}

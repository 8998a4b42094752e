import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { touch } from '../delivery/outbox.ts';
import { LONGEST, withText } from './content.ts';
import { type Minutes, placeName } from './minutes.ts';
import { saveVersion } from './store.ts';

const TEXT = 'Bitte den Text des TOP eingeben.';

/** The text of a TOP as it is written. */
export const itemText = z.string(TEXT).trim().min(2, TEXT).max(LONGEST.text, 'Bitte auf 6.000\u00a0Zeichen kürzen.');

/** Keeps a text of a TOP as the next version of minutes that are held; what goes round shows it. */
export async function saveText(
  { roundId, member, at }: MemberTurn,
  { minutes, place, text, what }: { minutes: Minutes; place: number; text: string; what?: string },
  db: Db,
): Promise<number> {
  const content = withText(minutes.content, place, text);
  const said = what ?? `${placeName(place)} bearbeitet`;
  const of = { minutes: minutes.number, content, what: said, office: member.office, at };
  const version = await saveVersion(db, roundId, of);
  await touchMinutes(db, roundId, minutes);
  return version;
}

/** What goes round shows how it reads now. */
export async function touchMinutes(db: Db, roundId: string, { circulation }: Minutes): Promise<void> {
  if (circulation) await touch(db, roundId, `minutes.card:${circulation.number}`);
}

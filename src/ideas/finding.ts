import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Entry } from './entry.ts';
import { findEntry, holdIdea } from './entry-store.ts';
import { ideaName } from './idea.ts';

/** How an entry is typed: `idee 3`, `best practice nr. 3`. */
export const ENTRY = '(?:idee|best practice|absprachebedarf|eintrag) (?:nr\\.? )?(?<number>\\d{1,6})';

/** The number of an entry, as it is typed or clicked. */
export const numberField = z.coerce
  .number('Bitte die Nummer des Eintrags angeben.')
  .int('Bitte die Nummer des Eintrags angeben.')
  .positive('Bitte die Nummer des Eintrags angeben.')
  .max(999_999, 'Bitte die Nummer des Eintrags angeben.');

/** The entry of this number; a refusal that leads to the list, when there is none. */
export async function entryFor(db: Db, turn: MemberTurn, number: number): Promise<Entry> {
  const entry = await findEntry(db, turn.roundId, number);
  if (entry) return entry;
  throw new Refusal({
    code: 'ideas.unknown',
    kind: 'Ideen',
    title: `Einen Eintrag ${number} gibt es nicht`,
    text: 'Die Nummern stehen in der Liste.',
    ways: [{ title: 'Ideen ansehen', verb: 'ideas.list' }],
  });
}

/** An entry that takes part in the exchange; a withdrawn one only stays on record. */
export async function openEntryFor(db: Db, turn: MemberTurn, number: number): Promise<Entry> {
  const entry = await entryFor(db, turn, number);
  if (entry.idea.state !== 'withdrawn') return entry;
  throw new Refusal({
    code: 'ideas.withdrawn',
    kind: ideaName(entry.idea),
    status: 'zurückgezogen',
    title: `${ideaName(entry.idea)} wurde zurückgezogen`,
    text: `Der Eintrag bleibt zum Nachlesen erhalten. Wieder aufnehmen kann ihn, wer ihn eingereicht hat: ${entry.idea.office}.`,
    ways: [{ title: 'Eintrag ansehen', verb: 'ideas.show', data: { number: String(number) } }],
  });
}

/** An entry held until the transaction ends, with the number of the step that is about to be made. */
export async function hold(db: Db, turn: MemberTurn, number: number): Promise<{ entry: Entry; step: number }> {
  const step = await holdIdea(db, turn.roundId, number);
  return { entry: await openEntryFor(db, turn, number), step };
}

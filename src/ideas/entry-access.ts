import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { foundOr, Refusal } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { type Entry, mayManage } from './entry.ts';
import { findEntry, holdIdea } from './entry-store.ts';
import { ideaName } from './idea.ts';

/** How an entry is typed: `idee 3`, `best practice nr. 3`. */
export const ENTRY = '(?:idee|best practice|absprachebedarf|eintrag) (?:nr\\.? )?(?<number>\\d{1,6})';

/** The number of an entry, as it is typed or clicked. */
export const numberField = wholeNumber('Bitte die Nummer des Eintrags angeben.');

/** The entry of this number; a refusal that leads to the list, when there is none. */
export async function entryFor(db: Db, turn: MemberTurn, number: number): Promise<Entry> {
  return foundOr(await findEntry(db, turn.roundId, number), {
    code: 'ideas.unknown',
    kind: 'Ideen',
    what: `Einen Eintrag ${number}`,
    way: { title: 'Ideen ansehen', verb: 'ideas.list' },
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

/** An open entry, held until the transaction ends. */
export async function holdEntry(db: Db, turn: MemberTurn, number: number): Promise<Entry> {
  await holdIdea(db, turn.roundId, number);
  return openEntryFor(db, turn, number);
}

/** An entry, withdrawn or not, held for a member who may edit it and change its state. */
export async function holdToManage(db: Db, turn: MemberTurn, number: number): Promise<Entry> {
  await holdIdea(db, turn.roundId, number);
  return entryToManage(db, turn, number);
}

/** An entry that a member may edit and whose state they may change. */
export async function entryToManage(db: Db, turn: MemberTurn, number: number): Promise<Entry> {
  const entry = await entryFor(db, turn, number);
  if (mayManage(turn.member, entry.idea)) return entry;
  throw new Refusal({
    code: 'ideas.not-yours',
    kind: ideaName(entry.idea),
    title: 'Diesen Eintrag können Sie nicht ändern',
    text: `Ändern können ihn, wer ihn eingereicht hat (${entry.idea.office}), und die Koordination. Kommentieren können Sie ihn.`,
    ways: [{ title: 'Kommentieren …', verb: 'ideas.comment-form', data: { number: String(number) } }],
  });
}

import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { pageField, wholeNumber } from '../../conversation/fields.ts';
import { foundOr, Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { allResponsibilities, changeResponsibility, saveResponsibility } from '../store.ts';
import { faultsCard, type Planned, previewCard, settledCard } from './file-cards.ts';
import { findFile, type RegisterFile, settleFile } from './file-store.ts';
import { FILE_DROPPED, FILE_SHOWN, FILE_TAKEN } from './sayings.ts';

const number = wholeNumber('Bitte die Nummer der Datei angeben.');
const NAMED = String.raw`zustaendigkeiten datei (?:nr\.? )?(?<number>\d{1,6})`;

const show = command({
  verb: 'responsibilities.show-file',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(`${NAMED}(?: seite (?<page>\\d{1,4}))?`, 'u'), example: 'zuständigkeiten datei 3' }],
  asked: FILE_SHOWN,
  input: z.object({ number, page: pageField }),
  run: async (turn, { number: wanted, page }, db) => shown(turn, { file: await fileFor(db, turn, wanted), page, db }),
});

async function fileFor(db: Db, { roundId }: MemberTurn, wanted: number): Promise<RegisterFile> {
  return foundOr(await findFile(db, roundId, wanted), {
    code: 'responsibilities.unknown-file',
    kind: 'Zuständigkeiten',
    what: `Eine Datei ${wanted}`,
    text: 'Laden Sie die Excel-Datei, füllen Sie sie aus und senden Sie sie im persönlichen Chat zurück.',
    way: { title: 'Excel-Datei laden', verb: 'responsibilities.export' },
  });
}

/** Shows what a file says. */
export async function showFile(db: Db, turn: MemberTurn, wanted: number): Promise<Reply> {
  return shown(turn, { file: await fileFor(db, turn, wanted), db });
}

async function shown(
  turn: MemberTurn,
  { file, page = 1, db }: { file: RegisterFile; page?: number; db: Db },
): Promise<Reply> {
  if (file.state !== 'open') return settledCard(file);
  if (file.filled.faults.length > 0) return faultsCard(file, page);
  return previewCard(file, await plannedOf(turn, file, db), page);
}

/** What a file would do to the entries as they stand now; throws where somebody has changed one of them since. */
async function plannedOf({ roundId }: MemberTurn, { filled }: RegisterFile, db: Db): Promise<Planned[]> {
  const all = new Map((await allResponsibilities(db, roundId)).map((one) => [one.number, one]));
  return filled.rows.map(({ number: wanted, version, terms }) => {
    const before = wanted === undefined ? undefined : all.get(wanted);
    if (before?.version !== version) throw overtaken();
    return { before, terms };
  });
}

function overtaken(): Refusal {
  return new Refusal({
    code: 'responsibilities.file-overtaken',
    kind: 'Zuständigkeiten',
    status: 'nicht gespeichert',
    title: 'Die Zuständigkeiten wurden inzwischen geändert',
    text: 'Bitte laden Sie die Excel-Datei neu und tragen Sie Ihre Angaben dort ein. Von der Datei wurde nichts übernommen.',
    ways: [{ title: 'Excel-Datei laden', verb: 'responsibilities.export' }],
  });
}

const adopt = command({
  verb: 'responsibilities.adopt-file',
  may: 'coordinate',
  writes: true,
  typed: [{ pattern: new RegExp(`${NAMED} uebernehmen`, 'u'), example: 'zuständigkeiten datei 3 übernehmen' }],
  asked: FILE_TAKEN,
  input: z.object({ number }),
  run: async (turn, input, db) => {
    const file = await fileFor(db, turn, input.number);
    if (file.state !== 'open' || file.filled.faults.length > 0) return shown(turn, { file, db });
    const planned = await plannedOf(turn, file, db);
    if (!(await settleFile(db, turn, { number: file.number, state: 'adopted' })))
      return shown(turn, { file: await fileFor(db, turn, file.number), db });
    for (const [at, one] of planned.entries()) await keep(turn, one, { operation: `file-${file.number}-${at}`, db });
    return { ...settledCard({ ...file, state: 'adopted' }, planned.length), replaces: true };
  },
});

async function keep(
  turn: MemberTurn,
  { before, terms }: Planned,
  { operation, db }: { operation: string; db: Db },
): Promise<void> {
  if (!before) {
    await saveResponsibility(db, turn, { operation, terms });
    return;
  }
  const { number: changed, version: seen } = before;
  if (!(await changeResponsibility(db, turn, { number: changed, seen, operation, terms }))) throw overtaken();
}

const discard = command({
  verb: 'responsibilities.discard-file',
  may: 'coordinate',
  writes: true,
  typed: [{ pattern: new RegExp(`${NAMED} verwerfen`, 'u'), example: 'zuständigkeiten datei 3 verwerfen' }],
  asked: FILE_DROPPED,
  input: z.object({ number }),
  run: async (turn, input, db) => {
    const file = await fileFor(db, turn, input.number);
    await settleFile(db, turn, { number: file.number, state: 'discarded' });
    return settledCard(await fileFor(db, turn, file.number));
  },
});

/** The commands around a filled-in file: taking it over, discarding it, what it says. */
export const fileCommands: readonly Command[] = [adopt, discard, show];

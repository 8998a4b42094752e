import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { pageField, wholeNumber } from '../../conversation/fields.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { foundOr, Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import type { Knowledge } from '../basis.ts';
import { noteFound } from '../basis-proposals.ts';
import { changeMeasure, measuresOf, saveMeasure } from '../measure-store.ts';
import { faultsCard, type Planned, previewCard, settledCard } from './file-cards.ts';
import { type FundsFile, findFile, settleFile } from './file-store.ts';
import { draftOf } from './filled-file.ts';
import { FILE_DROPPED, FILE_SHOWN, FILE_TAKEN } from './sayings.ts';

const number = wholeNumber('Bitte die Nummer der Datei angeben.');
const NAMED = String.raw`mittel datei (?:nr\.? )?(?<number>\d{1,6})`;

/** The commands around a filled-in file: what it says, taking it over, discarding it. */
export function fileCommands(knowledge: Knowledge): Command[] {
  return [adopt(knowledge), discard, show];
}

const show = command({
  verb: 'grants.show-file',
  asked: FILE_SHOWN,
  may: 'speak',
  writes: false,
  typed: [{ pattern: new RegExp(`${NAMED}(?: seite (?<page>\\d{1,4}))?`, 'u'), example: 'mittel datei 3' }],
  input: z.object({ number, page: pageField }),
  run: async (turn, { number: wanted, page }, db) => shown(turn, { file: await fileFor(db, turn, wanted), page, db }),
});

async function fileFor(db: Db, turn: MemberTurn, wanted: number): Promise<FundsFile> {
  return foundOr(await findFile(db, turn, wanted), {
    code: 'grants.unknown-file',
    kind: 'Mittel',
    what: `Eine Datei ${wanted}`,
    text: 'Laden Sie den Bericht, füllen Sie ihn aus und senden Sie ihn im persönlichen Chat zurück.',
    way: { title: 'Mittel ansehen', verb: 'grants.funds' },
  });
}

/** Shows what a file of the member's municipality says. */
export async function showFile(db: Db, turn: MemberTurn, wanted: number): Promise<Reply> {
  return shown(turn, { file: await fileFor(db, turn, wanted), db });
}

async function shown(
  turn: MemberTurn,
  { file, page = 1, db }: { file: FundsFile; page?: number; db: Db },
): Promise<Reply> {
  if (file.state !== 'open') return settledCard(file);
  if (file.filled.faults.length > 0) return faultsCard(file, page);
  return previewCard(file, await plannedOf(turn, file, db), page);
}

/** What a file would do to the measures as they stand now; throws where somebody has changed one of them since. */
async function plannedOf(turn: MemberTurn, { filled }: FundsFile, db: Db): Promise<Planned[]> {
  const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
  const measures = new Map(
    (await measuresOf(db, turn.roundId, turn.member.municipality.id)).map((one) => [one.number, one]),
  );
  return filled.rows.map(({ number: wanted, version, fields }) => {
    const before = wanted === undefined ? undefined : measures.get(wanted);
    const draft = draftOf(fields, topicAreas);
    if (!draft || before?.version !== version) throw overtaken();
    return { before, draft };
  });
}

function overtaken(): Refusal {
  return new Refusal({
    code: 'grants.file-overtaken',
    kind: 'Mittel',
    status: 'nicht gespeichert',
    title: 'Die Maßnahmen wurden inzwischen geändert',
    text: 'Bitte laden Sie den Bericht neu und tragen Sie Ihre Angaben dort ein. Von der Datei wurde nichts übernommen.',
    ways: [{ title: 'Mittel ansehen', verb: 'grants.funds' }],
  });
}

const ADOPTED: readonly Grammar[] = [
  { pattern: new RegExp(`${NAMED} uebernehmen`, 'u'), example: 'mittel datei 3 übernehmen' },
];

function adopt(knowledge: Knowledge) {
  return command({
    verb: 'grants.adopt-file',
    asked: FILE_TAKEN,
    may: 'speak',
    writes: true,
    typed: ADOPTED,
    input: z.object({ number }),
    run: async (turn, input, db) => {
      const file = await fileFor(db, turn, input.number);
      if (file.state !== 'open' || file.filled.faults.length > 0) return shown(turn, { file, db });
      const planned = await plannedOf(turn, file, db);
      if (!(await settleFile(db, turn, { number: file.number, state: 'adopted' })))
        return shown(turn, { file: await fileFor(db, turn, file.number), db });
      for (const [at, one] of planned.entries())
        await keep(knowledge, turn, { one, operation: `file-${file.number}-${at}`, db });
      return { ...settledCard({ ...file, state: 'adopted' }, planned.length), replaces: true };
    },
  });
}

async function keep(
  knowledge: Knowledge,
  turn: MemberTurn,
  { one, operation, db }: { one: Planned; operation: string; db: Db },
): Promise<void> {
  const { before, draft } = one;
  if (!before) {
    await saveMeasure(db, turn, { operation, draft });
    return;
  }
  const change = { number: before.number, seen: before.version, draft, state: 'active' } as const;
  if (!(await changeMeasure(db, turn, change))) throw overtaken();
  await noteFound(knowledge, turn, { number: before.number, db });
}

const discard = command({
  verb: 'grants.discard-file',
  asked: FILE_DROPPED,
  may: 'speak',
  writes: true,
  typed: [{ pattern: new RegExp(`${NAMED} verwerfen`, 'u'), example: 'mittel datei 3 verwerfen' }],
  input: z.object({ number }),
  run: async (turn, input, db) => {
    const file = await fileFor(db, turn, input.number);
    await settleFile(db, turn, { number: file.number, state: 'discarded' });
    return settledCard(await fileFor(db, turn, file.number));
  },
});

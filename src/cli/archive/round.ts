import type { Db } from '../../conversation/database.ts';
import type { Member } from '../../conversation/turn.ts';
import { writeCsv } from '../../documents/written/csv-file.ts';
import { safeName, type ZipWriter } from '../../documents/written/zip-file.ts';
import type { Instant } from '../../german/berlin.ts';
import { findRoundOrThrow, municipalitiesOf } from '../../municipalities/store.ts';
import { type Filing, fileAll, type IndexLine, json, type Put } from './filing.ts';
import { listSchema, type Saying, sayRow } from './matter.ts';
import type { ArchivePlan } from './plan.ts';
import type { ReadmeRound } from './readme.ts';
import { openRows } from './rows.ts';

/** Where what is for the Koordination alone lies. */
export const APART = 'vertraulich - nur Koordination';

/** What a round is archived with. */
export interface ArchiveNeeds {
  readonly db: Db;
  readonly plan: ArchivePlan;
  readonly zip: ZipWriter;
  readonly now: Instant;
  readonly confidential: boolean;
}

/** Writes all that a round holds into its folder. */
export async function archiveRound(needs: ArchiveNeeds, roundId: string): Promise<ReadmeRound> {
  const { db, plan, zip, now, confidential } = needs;
  const round = await findRoundOrThrow(db, roundId);
  const folder = safeName(round.name);
  const counted = { withheld: 0 };
  const put: Put = async (path, body, apart) => {
    if (!apart) return zip.add([folder, ...path], body);
    if (confidential) return zip.add([folder, APART, ...path], body);
    counted.withheld += 1;
    return undefined;
  };
  const municipalities = await municipalitiesOf(db, roundId);
  const saying = {
    rows: await openRows(db, roundId),
    municipalities: namesOf(municipalities),
    personal: plan.personal,
  };
  const index: IndexLine[] = [];
  const filing: Filing = {
    ...{ db, roundId, now, plan, put, saying, rows: saying.rows },
    reader: readerOf,
    note: (line) => index.push(line),
  };
  const { tenants: _, channel: __, people: ___, ...kept } = round;
  await put(['Runde.json'], json({ stand: now, runde: kept }), false);
  const counts = [];
  for (const filed of plan.filed) counts.push({ filed, count: await fileAll(filing, filed) });
  await fileRest(filing, saying);
  await put(['Verzeichnis.csv'], indexOf(index), false);
  return { name: round.name, folder, counts, withheld: counted.withheld };
}

function namesOf(
  municipalities: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  return new Map(municipalities.map(({ id, name }) => [id, name]));
}

/** Who asks from the shell reads as the Koordination does; files of a municipality are made as for its head. */
function readerOf(municipality = { id: '', name: '' }): Member {
  const roles = municipality.id === '' ? (['coordinator'] as const) : (['head'] as const);
  return { personId: '', office: 'Archiv (Befehlszeile)', municipality, roles: [...roles] };
}

/** Nothing is lost that a matter does not lead to. */
async function fileRest({ plan, rows, put, now }: Filing, saying: Saying): Promise<void> {
  const named = plan.filed.flatMap(({ rows: own = {} }) => Object.values(own).flat());
  for (const table of new Set([...named, ...plan.filedWith.keys()])) {
    const left = (await rows.left(table)).map((row) => sayRow(table, row, saying));
    if (left.length === 0) continue;
    const list = listSchema.parse({ inhalt: table, stand: now, einträge: left, dateien: [] });
    await put(['Weiteres', `${table}.json`], json(list), true);
  }
}

function indexOf(lines: readonly IndexLine[]): Uint8Array {
  const said = lines.map(({ folder, called, number, title, file }) => [folder, called, number, title, file]);
  return writeCsv([['Ordner', 'Art', 'Nummer', 'Titel', 'Datei'], ...said]);
}

import type { Db, Duty, Owing } from '../conversation/database.ts';
import type { MadeFile } from '../conversation/feature.ts';
import { WORD, type WordBlock, writeWord } from '../documents/written/word-file.ts';
import type { Instant } from '../german/berlin.ts';
import { longDayTime, NBSP } from '../german/write.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { momentOf, rowLines } from './column-names.ts';
import type { Identity } from './identity.ts';
import { personalTables, type Row } from './rows.ts';
import { rowsOf } from './store.ts';
import { TABLES } from './table-names.ts';

/** What is kept of a person in a table. */
export interface Held {
  readonly table: string;
  readonly called: string;
  readonly kept: string;
  readonly rows: readonly Row[];
}

/** All that a round holds of a person, table by table. */
export async function heldOf(
  db: Db,
  { owing, who }: { owing: Pick<Owing, 'tables'>; who: Identity },
): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (const kept of personalTables(owing)) {
    const rows = await rowsOf(db, kept, who);
    const { table, duty } = kept;
    if (rows.length > 0) held.push({ table, called: TABLES[table] ?? table, kept: keptWords(duty), rows });
  }
  return held;
}

const UNITS: readonly (readonly [string, string, string])[] = [
  ['years', 'Jahr', 'Jahre'],
  ['months', 'Monat', 'Monate'],
  ['days', 'Tag', 'Tage'],
  ['hours', 'Stunde', 'Stunden'],
  ['minutes', 'Minute', 'Minuten'],
];

/** How long rows are kept: *12 Monate*, *30 Tage, danach ohne Sie*. */
function keptWords({ kept, unnamed }: Duty): string {
  if (unnamed !== undefined) return `${spanWords(unnamed)}, danach ohne Sie`;
  if (kept === 'settled') return 'bis sie erledigt sind';
  if (typeof kept === 'string') return 'als Akte der Runde';
  return spanWords(kept);
}

function spanWords(span: Duty['kept']): string {
  return UNITS.flatMap(([unit, one, many]) => {
    const count = (span as Readonly<Record<string, number>>)[unit];
    return count === undefined ? [] : [`${count}${NBSP}${count === 1 ? one : many}`];
  }).join(', ');
}

const WHAT = [
  'Aufgeführt ist jede Zeile, in der Ihre Kennung, Ihr Chat oder der Name Ihrer Stelle steht, mit dem, was Sie dort geschrieben haben.',
  'Handlungen sind mit Zeit, Befehl und Vorgang verzeichnet, ohne Text.',
  'Nachrichten in Teams, geladene Dateien, E-Mails und Sicherungen liegen nicht in Kreisrunde und stehen hier nicht.',
];

/** Writes the file with all that a round holds of a person. */
export async function ownFile(
  db: Db,
  { who, held, now }: { who: Identity; held: readonly Held[]; now: Instant },
): Promise<MadeFile> {
  const { name } = await findRoundOrThrow(db, who.roundId);
  const shared = who.shared.map(
    (office) => `„${office}“ heißen in der Runde auch andere: Was unter diesem Namen steht, kann von ihnen sein.`,
  );
  const blocks: WordBlock[] = [
    line(`Stand: ${longDayTime(now)}.`),
    { kind: 'list', items: [...WHAT, ...shared].map((text) => [{ text }]) },
    { kind: 'heading', text: 'Überblick' },
    { kind: 'table', rows: [['Was', 'Einträge', 'Aufbewahrt'], ...held.map(overview)], shares: [5, 2, 4] },
    ...held.flatMap(part),
  ];
  const body = await writeWord({ title: 'Meine Daten', subtitle: name, blocks, footer: 'Meine Daten' });
  return { name: 'Meine-Daten.docx', contentType: WORD, body };
}

function overview({ called, rows, kept }: Held): string[] {
  return [called, String(rows.length), kept];
}

function part({ called, rows, kept }: Held): WordBlock[] {
  const inOrder = rows.toSorted((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1));
  const items = inOrder.map((row) => [{ text: rowLines(row).join(' · ') }]);
  return [
    { kind: 'heading', text: called },
    { ...line(`Aufbewahrt: ${kept}.`), small: true },
    { kind: 'list', items },
  ];
}

function line(text: string): Extract<WordBlock, { kind: 'paragraph' }> {
  return { kind: 'paragraph', runs: [{ text }] };
}

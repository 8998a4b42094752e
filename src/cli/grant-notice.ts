import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readRound } from '../config.ts';
import { type FieldErrors, fieldErrors, InvalidInput } from '../conversation/inputs.ts';
import { fold } from '../conversation/phrase.ts';
import { readCsvRows } from '../documents/csv-rows.ts';
import { decode } from '../documents/plain-text.ts';
import { type Checked, noticeSchema, recompute } from '../grants/notice/input.ts';
import { checkCard } from '../grants/notice/notice-cards.ts';
import { namedIn } from '../grants/notice/rate.ts';
import { recordOf } from '../grants/notice/record.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { SAMPLE_ROUND_FILE } from '../round-file.ts';
import { createRenderer } from '../teams/render.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';

const CARDS = fileURLToPath(new URL('../../cards', import.meta.url));
const options = {
  rate: { type: 'string' },
  population: { type: 'string' },
  share: { type: 'string' },
  amount: { type: 'string' },
  batch: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** The columns of a file, by their English names and by those of a German table. */
const COLUMNS = {
  name: /^(?:name|kommune)$/u,
  rate: /^(?:rate|satz(?:_eur)?)$/u,
  population: /^(?:population|einwohner|bevoelkerung(?:_[\d_]+)?)$/u,
  share: /^(?:share|quote(?:_angezeigt)?(?:_prozent)?)$/u,
  amount: /^(?:amount|betrag(?:_eur)?)$/u,
} as const;
type Column = keyof typeof COLUMNS;
type Fields = Partial<Record<Column, string>>;

/** Recomputes grant notices, one or a file of them, without a running bot. */
export const grantNotice: ShellCommand = {
  name: 'grant-notice',
  usage: [
    'grant-notice --rate 63 --population 30298 --share 7.5 --amount 143325 [--json]',
    'grant-notice --batch DATEI.csv [--json]',
  ],
  run: async (args, env) => {
    const { values } = parseArgs({ args: [...args], options });
    const { batch, json, ...typed } = values;
    const round = readRound(env['ROUND_FILE']?.trim() || SAMPLE_ROUND_FILE);
    if (batch !== undefined && Object.keys(typed).length > 0)
      throw new UsageError('--batch nimmt alle Angaben aus der Datei.');
    const show = json ? writeJson : writeText;
    if (batch === undefined) show(null, recomputedOrUsage(typed, round));
    else recomputeFile(batch, round, show);
  },
};

/** Shows what came of a notice; of one that cannot be recomputed there is nothing but its name. */
type Show = (name: string | null, checked?: Checked) => void;

function writeJson(name: string | null, checked?: Checked): void {
  process.stdout.write(`${JSON.stringify(recordOf(name, checked?.check))}\n`);
}

function writeText(name: string | null, checked?: Checked): void {
  if (checked) process.stdout.write(`${createRenderer(CARDS)(checkCard(name ?? 'Bescheid', checked)).text}\n\n`);
}

/** The recomputed notice, or what is wrong with which figure. */
type Outcome = { readonly checked: Checked; errors?: never } | { checked?: never; readonly errors: FieldErrors };

/** What comes of the typed figures. */
function recomputed(typed: Fields, round: RoundPlan): Outcome {
  const { data, error } = noticeSchema.safeParse(typed);
  if (!data) return { errors: fieldErrors(error) };
  try {
    const whose = typed.name === undefined ? 'nobody' : namedIn(typed.name, round.municipalities);
    return { checked: recompute(data, round.programme, whose) };
  } catch (refused) {
    if (refused instanceof InvalidInput) return { errors: refused.errors };
    throw refused;
  }
}

function recomputedOrUsage(typed: Fields, round: RoundPlan): Checked {
  const outcome = recomputed(typed, round);
  if (outcome.checked) return outcome.checked;
  const lines = Object.entries(outcome.errors).map(([field, problem]) => `--${field}: ${problem}`);
  throw new UsageError(lines.join('\n'));
}

/** Shows a row after the other; what is wrong with one is said, and does not keep the others back. */
function recomputeFile(file: string, round: RoundPlan, show: Show): void {
  let broken = 0;
  const { titles, rows } = tableIn(file);
  for (const { line, fields } of rows) {
    const { checked, errors } = recomputed(fields, round);
    show(fields.name ?? null, checked);
    if (errors) broken += 1;
    for (const [field, problem] of Object.entries(errors ?? {}))
      console.error(`${file}, Zeile ${line}, Spalte ${titles[field as Column] ?? field}: ${problem}`);
  }
  if (broken > 0)
    throw new CommandError(
      `${broken} von ${rows.length} Zeilen ${broken === 1 ? 'ließ' : 'ließen'} sich nicht nachrechnen.`,
    );
}

/** A file with its rows by column; empty cells are left out. */
function tableIn(file: string) {
  const [head, ...body] = readCsvRows(textOf(file));
  const columns = (head?.cells ?? []).map(columnOf);
  const titles = Object.fromEntries(columns.flatMap((column, at) => (column ? [[column, head?.cells[at]]] : [])));
  const missing = (Object.keys(COLUMNS) as Column[]).filter((column) => column !== 'name' && !columns.includes(column));
  if (missing.length > 0)
    throw new CommandError(
      `${file}: ${missing.length === 1 ? 'Es fehlt die Spalte' : 'Es fehlen die Spalten'} ${missing.join(', ')}. Erwartet wird die Kopfzeile name,rate,population,share,amount.`,
    );
  const rows = body.map(({ line, cells }) => ({ line, fields: fieldsOf(columns, cells) }));
  return { titles: titles as Fields, rows };
}

function columnOf(title: string): Column | undefined {
  const { folded } = fold(title);
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].test(folded));
}

function fieldsOf(columns: readonly (Column | undefined)[], cells: readonly string[]): Fields {
  const named = columns.flatMap((column, at) => (column && cells[at] ? [[column, cells[at]]] : []));
  return Object.fromEntries(named);
}

function textOf(file: string): string {
  try {
    return decode(readFileSync(file));
  } catch {
    throw new CommandError(`${file} lässt sich nicht lesen.`);
  }
}

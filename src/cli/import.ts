import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { InvalidInput } from '../conversation/inputs.ts';
import { LIMITS } from '../documents/reading.ts';
import { tooLarge } from '../documents/too-much.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf } from '../german/time.ts';
import { numericDay } from '../german/write.ts';
import { openShelf } from '../guidelines/index.ts';
import { versionsOf } from '../guidelines/sharing/imported.ts';
import { adopt, detailed } from '../imports/adopting.ts';
import { headingLines, previewFacts, unreadLines } from '../imports/cards.ts';
import { type Details, detailsSchema, KINDS, type OpenImport, readDetails, STATUSES } from '../imports/import.ts';
import { readFile } from '../imports/receive.ts';
import { keepRead, type ReadFile } from '../imports/store.ts';
import { read } from '../intake/reader.ts';
import { checksumOf } from '../intake/receiving.ts';
import { knowingOf } from '../wiring.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';
import { confirmed } from './confirm.ts';
import { type OpenRound, openRound, refuseClosed } from './open-round.ts';

const OFFICE = 'Befehlszeile';
const options = {
  status: { type: 'string' },
  'valid-from': { type: 'string' },
  'valid-to': { type: 'string' },
  title: { type: 'string' },
  publisher: { type: 'string' },
  kind: { type: 'string' },
  source: { type: 'string' },
  version: { type: 'string' },
  url: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const;

/** What was said of the files on the command line. */
interface Said {
  readonly details: Partial<Details>;
  readonly yes: boolean;
}

/** Shows what was understood of files, and makes them count once that is confirmed. */
export const importFiles: ShellCommand = {
  name: 'import',
  usage: [
    'import DATEI… [--status verbindlich] [--valid-from JJJJ-MM-TT] [--valid-to JJJJ-MM-TT] [--yes]',
    'import DATEI [--title "Titel"] [--publisher "MAGS NRW"] [--kind protokoll] [--source amtlich] [--yes]',
    'import DATEI [--version JJJJ-MM-TT] [--url https://…] [--yes]',
  ],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new UsageError('Bitte geben Sie mindestens eine Datei an.');
    if (positionals.length > 1 && values.title !== undefined)
      throw new UsageError('--title gilt für eine einzelne Datei.');
    const opened = await openRound(env);
    try {
      await refuseClosed(opened);
      const said = { details: detailsOf(values, opened.clock.now()), yes: values.yes };
      let failed = 0;
      for (const file of positionals) if (!(await importFile(opened, file, said))) failed += 1;
      if (failed > 0) throw new CommandError('Nicht alle Dateien ließen sich lesen.');
    } finally {
      await opened.storage.close();
    }
  },
};

/** The values of the options, by the names of the form. */
function detailsOf(values: Readonly<Record<string, string | boolean | undefined>>, now: Instant): Partial<Details> {
  const { status, title, publisher, kind, source, version, url } = values;
  const named = { status, title, publisher, kind, strength: source, version, url };
  const days = { validFrom: values['valid-from'], validTo: values['valid-to'] };
  const { data, error } = detailsSchema.safeParse(readDetails({ ...named, ...days }, now));
  if (data) return data as Partial<Details>;
  throw new UsageError(error.issues.map(({ message }) => message).join(' '));
}

/** Without a confirmation nothing is kept at all. */
async function importFile({ storage: { db }, round, clock }: OpenRound, file: string, said: Said): Promise<boolean> {
  const now = clock.now();
  const read = await readHere(file, dayOf(now));
  if (read.reading.kind === 'refused' || !read.details) {
    console.error(`${read.file}: ${read.reading.kind === 'refused' ? read.reading.reason : ''}`);
    return false;
  }
  const { sections, unread } = read.reading;
  const preview: OpenImport = { ...read, number: 0, state: 'open', details: read.details, sections, unread };
  const details = detailedOrUsage(preview, said.details);
  console.log(previewText({ ...preview, details }, await versionsOf(db, round.id, details.title)));
  if (!(said.yes || (await confirmed()))) {
    console.log('Nichts übernommen.');
    return true;
  }
  await db.transaction().execute(async (tx) => {
    const number = await keepRead(tx, round.id, { read, now });
    const adopted = { roundId: round.id, waiting: { ...preview, number }, details, by: OFFICE, now };
    await adopt(tx, knowingOf(openShelf()), adopted);
  });
  console.log(`Übernommen: ${details.title}`);
  return true;
}

/** Reads a file of this machine as one that was sent. */
async function readHere(path: string, today: Day): Promise<ReadFile> {
  const name = basename(path);
  const from = { office: OFFICE, key: `cli#${randomUUID()}`, today };
  const bytes = bytesOf(path);
  if (!bytes) {
    const examined = { kind: 'refused', why: 'limit', reason: tooLarge(LIMITS) } as const;
    return readFile({ name, bytes: new Uint8Array(), checksum: '', examined }, from);
  }
  const checksum = await checksumOf(bytes);
  return readFile({ name, bytes, checksum, examined: await read({ bytes, name }, 'document') }, from);
}

/** The bytes of a file; undefined where it is larger than is read. */
function bytesOf(file: string): Uint8Array | undefined {
  try {
    return statSync(file).size > LIMITS.bytes ? undefined : new Uint8Array(readFileSync(file));
  } catch {
    throw new CommandError(`${file} lässt sich nicht lesen.`);
  }
}

function detailedOrUsage(waiting: OpenImport, said: Partial<Details>): Details {
  try {
    return detailed(waiting, said);
  } catch (error) {
    if (error instanceof InvalidInput) throw new UsageError(Object.values(error.errors).join(' '));
    throw error;
  }
}

function previewText(shown: OpenImport, versions: Parameters<typeof previewFacts>[1]): string {
  const { details } = shown;
  const to = details.validTo === undefined ? 'unbefristet' : `bis ${numericDay(details.validTo)}`;
  const lines = [
    ['Titel', details.title],
    ...(details.publisher === undefined ? [] : [['Herausgeber', details.publisher]]),
    ['Art', KINDS[details.kind]],
    ['Status', STATUSES[details.status]],
    ...(details.version === undefined ? [] : [['Fassung', `vom ${numericDay(details.version)}`]]),
    ...(details.url === undefined ? [] : [['Adresse', details.url]]),
    ['Gültig', `ab ${numericDay(details.validFrom)}, ${to}`],
    ...previewFacts(shown, versions),
  ];
  lines.push(...unreadLines(shown).map((line): [string, string] => ['Hinweis', line]));
  const headings = headingLines(shown).map((line) => `  ${line}`);
  return [...lines.map(([name, value]) => `${name}: ${value}`), ...headings].join('\n');
}

import type { Db } from '../../conversation/database.ts';
import { type Overdue, overdueErrands } from '../../errands/store.ts';
import type { Instant } from '../../german/berlin.ts';
import { ago, millisecondsBetween } from '../../german/time.ts';
import { STUCK_MINUTES } from '../part.ts';
import type { Running } from '../process.ts';
import { fullParts, namedParts, type Readiness } from '../readiness.ts';
import { listenAlone, type OwnDoor } from './listening.ts';
import type { Meter } from './meter.ts';
import { openRegistry, type Registry, type Value } from './series.ts';

/** What is told beside what is counted. */
export interface Telling {
  readonly meter: Meter;
  readonly running: Running;
  readonly look: () => Promise<Readiness>;
  /** How many documents count in each round, by number alone. */
  readonly documents: (db: Db) => Promise<number>;
  readonly db: Db;
}

/** Tells at an address of its own how the process stands. */
export async function tellAlone(at: { host: string; port: number }, telling: Telling): Promise<OwnDoor> {
  const { running, look } = telling;
  const registry = telling.meter.registry ?? openRegistry();
  let last: Last;
  writeAbout(registry, running, () => last);
  writeErrands(registry, () => last);
  return listenAlone(at, {
    metrics: async () => {
      const now = await look();
      last = { now, ...(now.database ? await known(telling, now.at) : { documents: 0, errands: undefined }) };
      return registry.text();
    },
    ready: async () => {
      const now = await look();
      return { isReady: now.isReady, parts: fullParts(now) };
    },
  });
}

/** What was found at the last look. */
type Last = { readonly now: Readiness; readonly documents: number; readonly errands: Overdue | undefined } | undefined;

/** What ended without being done is told for so long. */
const TOLD = { days: 7 } as const;

async function known({ db, documents }: Telling, now: Instant) {
  const of = { now, waitingBefore: ago(now, { minutes: STUCK_MINUTES }), endedSince: ago(now, TOLD) };
  return { documents: await documents(db), errands: await overdueErrands(db, of) };
}

/** Reads one number of the last look; none where it is not known. */
function reading(last: () => Last) {
  return (read: (known: NonNullable<Last>) => number | undefined) => () => {
    const found = last();
    const value = found && read(found);
    return value === undefined ? [] : [{ value }];
  };
}

function writeAbout({ gauge }: Registry, running: Running, last: () => Last): void {
  const of = reading(last);
  gauge('kreisrunde_build_info', 'Version of the program and of Node.', () => [
    { labels: { version: running.version, node: process.versions.node }, value: 1 },
  ]);
  gauge(
    'kreisrunde_ready',
    'Whether it answers (1).',
    of(({ now }) => Number(now.isReady)),
  );
  gauge('kreisrunde_part_ok', 'Whether a part stands well (1), by part.', () => partValues(last()));
  gauge(
    'kreisrunde_outbox_waiting',
    'Messages that may go out and have not.',
    of(({ now }) => now.standing?.waiting),
  );
  gauge(
    'kreisrunde_outbox_oldest_seconds',
    'Age of the oldest of them.',
    of(({ now: { standing, at } }) => standing && ageOf(standing.oldest, at)),
  );
  gauge(
    'kreisrunde_last_delivery_timestamp_seconds',
    'When the last message was accepted.',
    of(({ now }) => seconds(now.standing?.delivered)),
  );
  gauge(
    'kreisrunde_work_overdue',
    'Pieces of work that are due since more than ten minutes.',
    of(({ now }) => now.standing?.overdue),
  );
  gauge(
    'kreisrunde_knowledge_documents',
    'Documents that count, of all rounds.',
    of(({ documents }) => documents),
  );
  gauge(
    'kreisrunde_credential_expires_timestamp_seconds',
    'Last day of the secret or certificate, where it is known.',
    () => {
      const { credential } = running;
      const value = credential && credential.kind !== 'identity' ? seconds(credential.ends) : undefined;
      return value === undefined ? [] : [{ value }];
    },
  );
}

/** What is to be done outside, e-mails among it. */
function writeErrands({ gauge }: Registry, last: () => Last): void {
  const of = reading(last);
  gauge(
    'kreisrunde_errands_overdue',
    'Errands (e-mails, files in SharePoint) that are due since more than ten minutes.',
    of(({ errands }) => errands?.late),
  );
  gauge(
    'kreisrunde_errands_oldest_seconds',
    'How long the oldest errand has been due.',
    of(({ now, errands }) => errands && ageOf(errands.oldest, now.at)),
  );
  gauge(
    'kreisrunde_errands_refused',
    'Errands of the last seven days that were refused or given up.',
    of(({ errands }) => errands?.refused),
  );
  gauge(
    'kreisrunde_errands_unsure',
    'Errands of the last seven days of which nobody knows whether they were done.',
    of(({ errands }) => errands?.unsure),
  );
}

function partValues(last: Last): Value[] {
  const named = last ? Object.entries(namedParts(last.now)) : [];
  return named.map(([part, state]) => ({ labels: { part }, value: Number(state === 'ok') }));
}

/** Seconds since then; 0 where there is nothing. */
function ageOf(oldest: Instant | undefined, at: Instant): number {
  return oldest === undefined ? 0 : Math.max(0, millisecondsBetween(oldest, at) / 1000);
}

function seconds(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : Date.parse(moment) / 1000;
}

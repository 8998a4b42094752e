import type { Db } from '../../conversation/database.ts';
import { millisecondsBetween } from '../../german/time.ts';
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
  let last: { readonly now: Readiness; readonly documents: number } | undefined;
  writeAbout(registry, running, () => last);
  return listenAlone(at, {
    metrics: async () => {
      const now = await look();
      last = { now, documents: now.database ? await telling.documents(telling.db) : 0 };
      return registry.text();
    },
    ready: async () => {
      const now = await look();
      return { isReady: now.isReady, parts: fullParts(now) };
    },
  });
}

type Last = { readonly now: Readiness; readonly documents: number } | undefined;

function writeAbout({ gauge }: Registry, running: Running, last: () => Last): void {
  const of = (read: (known: NonNullable<Last>) => number | undefined) => () => {
    const known = last();
    const value = known && read(known);
    return value === undefined ? [] : [{ value }];
  };
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
    of(({ now }) => ageOf(now)),
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

function partValues(last: Last): Value[] {
  const named = last ? Object.entries(namedParts(last.now)) : [];
  return named.map(([part, state]) => ({ labels: { part }, value: Number(state === 'ok') }));
}

function ageOf({ standing, at }: Readiness): number | undefined {
  if (!standing) return undefined;
  return standing.oldest === undefined ? 0 : Math.max(0, millisecondsBetween(standing.oldest, at) / 1000);
}

function seconds(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : Date.parse(moment) / 1000;
}

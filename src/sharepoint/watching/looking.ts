import type { Db } from '../../conversation/database.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import type { Errand, Given, Outcome } from '../../errands/errand.ts';
import { errandsOf, planAgain } from '../../errands/store.ts';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { findRound } from '../../municipalities/store.ts';
import { foldersIn, type Place } from '../address.ts';
import { changesAt, fromTheBeginning } from '../changes.ts';
import type { GraphNeeds } from '../graph.ts';
import { findLibrary, type Item, itemAt, itemBy } from '../items.ts';
import { Trouble } from '../trouble.ts';
import { watchTroubleCard } from './cards.ts';
import type { Seen } from './comparing.ts';
import type { Documents } from './documents.ts';
import { keepNews } from './keeping.ts';
import { findFolder, keepTrouble, watchedFiles } from './store.ts';

/** The errand that asks what has changed in the folder. */
export const WATCH = 'sharepoint.watch';

const EVERY = { minutes: 15 };
/** What was refused is tried again by itself: IT may have changed something. */
const AGAIN = { hours: 1 };

/** What looking needs: the way to SharePoint, and what brings in documents. */
export interface LookingNeeds {
  readonly db: Db;
  readonly graph: GraphNeeds;
  readonly documents: Documents;
}

/** Looks from now on in a round that names a folder; what is planned already stays as it is. */
export async function planWatch(db: Db, { id: roundId, sharepoint }: RoundPlan, now: Instant): Promise<void> {
  if (sharepoint?.watched === undefined) return;
  const [planned] = await errandsOf(db, roundId, { kind: WATCH, limit: 1 });
  if (planned?.state !== 'waiting' && planned?.state !== 'doing')
    await planAgain(db, { roundId, kind: WATCH, subject: '' }, now);
}

/** Asks what has changed since the last time, page by page, and keeps it together with where to ask from the next time. */
export function watching(needs: LookingNeeds): Errand {
  return {
    run: (given) => look(needs, given),
    refused: (db, { roundId, code, now }) => refuse(db, { roundId, code, now }),
  };
}

async function look(needs: LookingNeeds, { roundId, signal }: Given): Promise<Outcome> {
  const place = (await findRound(needs.db, roundId))?.sharepoint;
  if (place?.watched === undefined) return { kind: 'done' };
  try {
    const seen = await changes(needs, { roundId, place, signal });
    const settle = async (db: Db, now: Instant) => {
      const again = await keepNews(db, needs.documents, { ...seen, roundId, now });
      await planAgain(db, { roundId, kind: WATCH, subject: '' }, again ? now : later(now, EVERY));
    };
    return { kind: 'done', settle };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const { kind, code, seconds } = error;
    if (kind === 'later') return { kind, code, seconds };
    return { kind, code, settle: (db, now) => refuse(db, { roundId, code, now }) };
  }
}

interface Looking {
  readonly roundId: string;
  readonly place: Place;
  readonly signal: AbortSignal;
}

async function changes({ db, graph }: LookingNeeds, { roundId, place, signal }: Looking): Promise<Seen> {
  const path = foldersIn(place.watched);
  const { id: library } = await findLibrary(graph, place, signal);
  const folder = await itemAt(graph, library, { path, signal });
  if (folder?.kind !== 'folder') throw new Trouble('refused', 'watched');
  const before = await findFolder(db, roundId);
  const same = before?.library === library && before.folder === folder.id;
  const from = (same ? before.token : null) ?? undefined;
  const { since, how, items } = await allPages(graph, from ?? fromTheBeginning(library), signal);
  const whole = from === undefined || how !== undefined;
  const known = how === 'keep' ? (await watchedFiles(db, roundId)).map(({ item }) => item) : [];
  const kept = await stillThere(graph, { library, ids: known.filter((id) => !items.has(id)), signal });
  const told = { items: [...items.values(), ...kept], whole };
  return { library, folder: folder.id, name: path.at(-1) ?? '', told, since };
}

/** All pages up to the last one, each item as it was told last; where it was forgotten, all from the beginning. */
async function allPages(graph: GraphNeeds, from: string, signal: AbortSignal) {
  const items = new Map<string, Item>();
  let how: 'apply' | 'keep' | undefined;
  for (let link = from; ; ) {
    const page = await changesAt(graph, link, signal);
    if ('forgotten' in page) {
      if (how !== undefined) throw new Trouble('later', '410');
      items.clear();
      how = page.forgotten;
      link = page.next;
      continue;
    }
    for (const item of page.items) items.set(item.id, item);
    if (page.since !== undefined) return { since: page.since, how, items };
    if (page.next === undefined) throw new Trouble('refused', 'answer');
    link = page.next;
  }
}

/** What was not told and may be there nonetheless is asked for one by one. */
async function stillThere(
  graph: GraphNeeds,
  { library, ids, signal }: { library: string; ids: readonly string[]; signal: AbortSignal },
): Promise<Item[]> {
  const found: Item[] = [];
  for (const id of ids) {
    const item = await itemBy(graph, library, { id, signal });
    if (item) found.push(item);
  }
  return found;
}

/** The Koordination is told once, until the folder could be looked at again; it goes on by itself. */
async function refuse(db: Db, { roundId, code, now }: { roundId: string; code: string; now: Instant }): Promise<void> {
  await planAgain(db, { roundId, kind: WATCH, subject: '' }, later(now, AGAIN));
  if (!(await keepTrouble(db, roundId, { trouble: code, now }))) return;
  const name = (await findRound(db, roundId))?.sharepoint?.watched ?? '';
  const card = watchTroubleCard(name, code);
  await tellCoordination(db, { roundId, at: now, personal: () => card, line: undefined });
}

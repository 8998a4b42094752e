import { pageOf } from '../../cards/page.ts';
import type { Db } from '../../conversation/database.ts';
import type { Reply } from '../../conversation/reply.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import { planAgain } from '../../errands/store.ts';
import type { Instant } from '../../german/berlin.ts';
import { folderCard, goneCard, type Listed } from './cards.ts';
import { compare, type Found, type Seen, tagOf } from './comparing.ts';
import type { Documents, Fate } from './documents.ts';
import { allItems, dropItem, dropItems, findFolder, type Known, keepFolder, keepItem } from './store.ts';

/** The errand that reads what waits. */
export const READ = 'sharepoint.read';
/** So many documents are read unasked and offered together; of more, what lies there is listed. */
export const TOGETHER = 10;

type Looked = Seen & { readonly roundId: string; readonly now: Instant };

/**
 * Keeps what has changed in the folder and from where to ask the next time, in one transaction. What is new waits to be
 * read; what was deleted goes on to count until the Koordination ends it. True where all is to be asked for again.
 */
export async function keepNews(db: Db, documents: Documents, looked: Looked): Promise<boolean> {
  const { roundId, library, folder, name, told, since, now } = looked;
  const before = await findFolder(db, roundId);
  const stands = { round_id: roundId, library, folder, name, looked_at: now, trouble: null };
  await keepFolder(db, { ...stands, token: since });
  if (before && (before.library !== library || before.folder !== folder)) await dropItems(db, roundId);
  const known = await allItems(db, roundId);
  const news = compare(known, told, folder);
  if (news.askAgain) await keepFolder(db, { ...stands, token: null });
  for (const item of news.folders) await keepItem(db, folderRow(roundId, item));
  for (const item of news.foldersGone) await dropItem(db, { round_id: roundId, item });
  const waiting = news.added.length + news.changed.length > TOGETHER ? ('listed' as const) : ('waiting' as const);
  let number = Math.max(0, ...known.map((one) => one.number ?? 0));
  for (const item of news.added) {
    number += 1;
    await keepItem(db, { ...fileRow(roundId, item), number, state: waiting });
  }
  const fates = await fatesOf(db, documents, known, roundId);
  for (const one of news.changed) await keepItem(db, changedRow(one, waiting, fates));
  for (const one of news.renamed) await keepRenamed(db, documents, { one, roundId, now });
  await keepGone(db, { gone: news.gone, fates, looked });
  if (waiting === 'listed') await tellListed(db, documents, looked);
  else if (news.added.length + news.changed.length > 0) await planAgain(db, { roundId, kind: READ, subject: '' }, now);
  return news.askAgain;
}

type Item = Found['item'];

function folderRow(roundId: string, { id, parentId = '', name }: Item): Known {
  return {
    ...{ round_id: roundId, item: id, parent: parentId === '' ? null : parentId, kind: 'folder', name, address: null },
    ...{ tag: '', number: null, state: 'there', tries: 0, checksum: null, import: null, before: null },
  };
}

function fileRow(roundId: string, item: Item): Known {
  const { id, parentId, name, webUrl } = item;
  return {
    ...{ round_id: roundId, item: id, parent: parentId ?? null, kind: 'file', name, address: webUrl ?? null },
    ...{ tag: tagOf(item), number: null, state: 'waiting', tries: 0, checksum: null, import: null, before: null },
  };
}

/** What has counted before is what this is the next version of. */
function changedRow({ known, item }: Found, state: Known['state'], fates: ReadonlyMap<number, Fate>): Known {
  const counts = known.import !== null && fates.get(known.import)?.state === 'adopted';
  const { name, address, parent, tag } = fileRow(known.round_id, item);
  return { ...known, name, address, parent, tag, state, tries: 0, before: counts ? known.import : known.before };
}

async function keepRenamed(
  db: Db,
  documents: Documents,
  { one: { known, item }, roundId, now }: { one: Found; roundId: string; now: Instant },
): Promise<void> {
  const { name, address, parent } = fileRow(roundId, item);
  await keepItem(db, { ...known, name, address, parent, state: known.state === 'gone' ? 'offered' : known.state });
  if (address === null || address === known.address) return;
  for (const number of new Set([known.import, known.before]))
    if (number !== null) await documents.relink(db, roundId, { number, url: address }, now);
}

/** What counts stays known until its validity has ended; all else is forgotten. */
async function keepGone(
  db: Db,
  { gone, fates, looked }: { gone: readonly Known[]; fates: ReadonlyMap<number, Fate>; looked: Looked },
): Promise<void> {
  const { roundId, now, name } = looked;
  const counting: Listed[] = [];
  for (const one of gone) {
    const fate = fateOf(one, fates);
    if (fate?.state === 'adopted' && fate.validTo === undefined) {
      counting.push({ file: { ...one, state: 'gone' }, fate });
      await keepItem(db, { ...one, state: 'gone', import: fate.number });
    } else await dropItem(db, one);
  }
  if (counting.length > 0) await tell(db, { roundId, now, card: goneCard(name, counting) });
}

/** What of a file counts, else what it was offered as last. */
export function fateOf({ import: last, before }: Known, fates: ReadonlyMap<number, Fate>): Fate | undefined {
  const [one, other] = [last, before].map((number) => (number === null ? undefined : fates.get(number)));
  return one?.state !== 'adopted' && other?.state === 'adopted' ? other : one;
}

/** What has become of files that were offered, by the number of their import. */
export async function fatesOf(
  db: Db,
  documents: Documents,
  files: readonly Known[],
  roundId: string,
): Promise<ReadonlyMap<number, Fate>> {
  const numbers = files.flatMap(({ import: last, before }) => [last, before]).filter((one) => one !== null);
  return new Map((await documents.fates(db, roundId, [...new Set(numbers)])).map((fate) => [fate.number, fate]));
}

async function tellListed(db: Db, documents: Documents, { roundId, now, name }: Looked): Promise<void> {
  const files = (await allItems(db, roundId)).filter(({ kind }) => kind === 'file');
  const fates = await fatesOf(db, documents, files, roundId);
  const listed = files.map((file) => ({ file, fate: fateOf(file, fates) }));
  await tell(db, { roundId, now, card: folderCard(name, pageOf(listed, 1)) });
}

/** Says it to the Koordination alone. */
export async function tell(
  db: Db,
  { roundId, now, card }: { roundId: string; now: Instant; card: Reply },
): Promise<void> {
  await tellCoordination(db, { roundId, at: now, personal: () => card, line: undefined });
}

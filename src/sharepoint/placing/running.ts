import type { Db } from '../../conversation/database.ts';
import type { FileMaker, MadeFile } from '../../conversation/feature.ts';
import type { Member } from '../../conversation/turn.ts';
import { tellCoordination } from '../../delivery/recipients.ts';
import type { Errand, Given, Outcome } from '../../errands/errand.ts';
import type { Instant } from '../../german/berlin.ts';
import { allRounds, findRound } from '../../municipalities/store.ts';
import { foldersIn, type Place } from '../address.ts';
import type { GraphNeeds } from '../graph.ts';
import { findLibrary, folderAt } from '../items.ts';
import { placeableName } from '../names.ts';
import type { Placeable, Placeables } from '../placeable.ts';
import { beginTrouble, findPlaced, keepPlaced, keepRefused } from '../placed-store.ts';
import { Trouble } from '../trouble.ts';
import { troubleCard } from '../trouble-card.ts';
import { putFile } from './putting.ts';

/** What placing files needs: how they are made, and the way to SharePoint. */
export interface PlacingNeeds {
  readonly db: Db;
  readonly graph: GraphNeeds;
  readonly placeables: Placeables;
  readonly files: Readonly<Record<string, FileMaker>>;
}

/** Nobody in particular: files are made as they are for somebody of the round who has no further right. */
const READER: Member = { personId: '', office: '', municipality: { id: '', name: '' }, roles: [] };

/** Places a file as it is to lie there when the errand is run. */
export function placing(needs: PlacingNeeds): Errand {
  return {
    run: (given) => place(needs, given),
    refused: (db, { roundId, subject: key, code, now }) => refuse(db, roundId, { key, code, at: now }),
  };
}

async function place(needs: PlacingNeeds, given: Given): Promise<Outcome> {
  const { roundId, subject: key, now } = given;
  const at = (await findRound(needs.db, roundId))?.sharepoint;
  const wanted =
    at?.folder !== undefined && (await needs.placeables(needs.db, roundId, now)).find((one) => one.key === key);
  if (!at || !wanted) return { kind: 'done' };
  try {
    const item = await put(needs, { given, at, wanted });
    if (!item) return { kind: 'done' };
    const { id, name, cTag: tag = '', webUrl: address = '' } = item;
    const landed = { key, version: wanted.version, item: id, name, tag, address };
    return { kind: 'done', settle: (db, then) => keepPlaced(db, roundId, landed, then) };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const { kind, code, seconds } = error;
    if (kind === 'later') return { kind, code, seconds };
    return { kind, code, settle: (db, then) => refuse(db, roundId, { key, code, at: then }) };
  }
}

interface Putting {
  readonly given: Given;
  readonly at: Place;
  readonly wanted: Placeable;
}

async function put({ db, graph, files }: PlacingNeeds, { given, at, wanted }: Putting) {
  const { roundId, now, signal } = given;
  const made = await make(files, db, { roundId, wanted, now });
  if (!made) return undefined;
  const { id: library } = await findLibrary(graph, at, signal);
  const path = [...foldersIn(at.folder), placeableName(wanted.folder)];
  const { id } = await folderAt(graph, library, { path, signal });
  const placed = await findPlaced(db, roundId, wanted.key);
  const before = placed?.there && { item: placed.there.item, tag: placed.there.tag, name: placed.name };
  const shared = (await allRounds(db)).some((round) => round.id !== roundId && isSame(round.sharepoint, at));
  const name = placeableName(wanted.name);
  return putFile(graph, { library, folder: { id, path }, name, bytes: made.body, before, shared, now, signal });
}

function isSame(one: Place | undefined, other: Place): boolean {
  return one?.site === other.site && one.library === other.library && one.folder === other.folder;
}

function make(
  files: Readonly<Record<string, FileMaker>>,
  db: Db,
  { roundId, wanted, now }: { roundId: string; wanted: Placeable; now: Instant },
): Promise<MadeFile | undefined> {
  const { kind, subject } = wanted.file;
  return files[kind]?.(db, { roundId, subject, member: READER, now }) ?? Promise.resolve(undefined);
}

/** The Koordination is told once, until a file could be placed again. */
async function refuse(db: Db, roundId: string, refused: { key: string; code: string; at: Instant }): Promise<void> {
  await keepRefused(db, roundId, refused);
  if (!(await beginTrouble(db, roundId, refused))) return;
  await tellCoordination(db, { roundId, at: refused.at, personal: () => troubleCard(refused.code), line: undefined });
}

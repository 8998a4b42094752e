import type { Db } from '../../conversation/database.ts';
import { fold } from '../../conversation/phrase.ts';
import type { Member } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { type Period, touches } from '../../german/period.ts';
import { dayOf } from '../../german/time.ts';
import type { Matter } from '../../responses/case-file/matter.ts';
import { createSearchIndex } from '../../search/index.ts';
import { KINDS, type KindName, type Sources } from '../kind.ts';
import { apartTexts, openTexts } from './texts.ts';

/** What information is asked for: which words, of which time, in whose name it is given, and when. */
export interface Request extends Period {
  readonly roundId: string;
  readonly about: string;
  readonly reader: Member;
  readonly now: Instant;
}

/** What was found in the words that all may read, what in confidential ones alone, and in how many of each kind was looked. */
export interface Answered {
  readonly open: readonly Matter[];
  readonly apart: readonly Matter[];
  readonly searched: readonly { readonly called: string; readonly count: number }[];
}

/** Decisions stand with the votes that took them. */
const SEARCHED = (Object.keys(KINDS) as KindName[]).filter((name) => name !== 'decision');

/** Finds all matters of a time whose texts speak of something. */
export async function mattersAbout(db: Db, sources: Sources, request: Request): Promise<Answered> {
  const all: { readonly kind: KindName; readonly matter: Matter }[] = [];
  for (const kind of SEARCHED)
    for (const matter of await mattersOf(db, sources, { kind, request })) all.push({ kind, matter });
  const matters = all.map(({ matter }) => matter);
  const open = speaking(matters, openTexts, request.about);
  const apart = speaking(matters, apartTexts, request.about).filter((one) => !open.includes(one));
  const searched = SEARCHED.map((kind) => ({
    called: KINDS[kind].called,
    count: all.filter((one) => one.kind === kind).length,
  }));
  return { open, apart, searched };
}

async function mattersOf(db: Db, sources: Sources, { kind, request }: { kind: KindName; request: Request }) {
  const { roundId, reader, now, from, to } = request;
  const found: Matter[] = [];
  for (const number of await sources[kind].published(db, roundId)) {
    const matter = await sources[kind].find(db, { roundId, number, reader, now });
    if (matter && touches({ from, to }, dayOf(matter.since), dayOf(matter.until ?? now))) found.push(matter);
  }
  return found;
}

/** Those whose words hold each of the words, in another form of it or within a longer one too; in their order. */
function speaking(matters: readonly Matter[], texts: (matter: Matter) => string, about: string): readonly Matter[] {
  const all = matters.map((matter) => ({ matter, text: texts(matter) }));
  const index = createSearchIndex(all.map(({ text }, at) => ({ id: String(at), title: '', text })));
  const words = about.split(/\s+/u).filter((word) => word !== '');
  const found = words.map((word) => {
    const hits = new Set(index.search(word, { limit: all.length }).hits.map(({ id }) => Number(id)));
    const { folded } = fold(word);
    return (at: number, text: string) => hits.has(at) || fold(text).folded.includes(folded);
  });
  return all
    .filter(({ text }, at) => text !== '' && found.every((holds) => holds(at, text)))
    .map(({ matter }) => matter);
}

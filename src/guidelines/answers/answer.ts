import type { Day } from '../../german/calendar.ts';
import { placeReader, type ReadPlaces } from '../../municipalities/places.ts';
import { bestWindow, type Hit, type SearchIndex, type Unmet, unmet } from '../../search/index.ts';
import { type Chunk, holdsOn, isOfRound, type Status, sameStatement } from '../document.ts';
import type { Knowledge } from '../shelf.ts';
import { wishes } from '../wishes.ts';
import { disagree } from './conflict.ts';
import { contradicts, lookupsOf } from './lookups.ts';
import { findNumber, type Numbered } from './number.ts';
import { areApart, outranks, statusRank } from './rank.ts';
import { textOf } from './whole.ts';

/** A statement that held before the asked day, or holds from a later one. */
export interface OtherVersion {
  readonly when: 'before' | 'after';
  /** Its last day when it held before, its first when it holds after. */
  readonly day: Day;
  readonly chunks: readonly Chunk[];
}

/**
 * Sources say different things: the piece that contradicts the first, and whether the first stands higher; no piece where
 * the first tells of the contradiction itself.
 */
export interface Conflict {
  readonly piece?: Chunk | undefined;
  readonly outranked: boolean;
}

/**
 * What the sources say to a question on a day: an answer; a gap (known not to be known, so unanswered); nothing sure; or
 * nothing. `chunks` are the pieces that come nearest, best first, at most three.
 */
export interface Answer {
  readonly band: 'answer' | 'gap' | 'unsure' | 'nothing';
  readonly chunks: readonly Chunk[];
  readonly versions: readonly OtherVersion[];
  /** What contradicts the first piece. */
  readonly conflict?: Conflict | undefined;
  /** What the question asks for that the first piece, which comes nearest, does not hold: so nothing sure. */
  readonly unmet?: Unmet | undefined;
  /** The first piece was asked for as a whole, by its number. */
  readonly whole?: boolean | undefined;
  /** How many documents say something that holds on the day. */
  readonly searched: number;
}

/** The day that a question is asked for, and where: how places are read there, and the years of the programme. */
export interface Circumstances {
  readonly day: Day;
  readonly places?: ReadPlaces | undefined;
  readonly programme?: readonly string[] | undefined;
}

const ANYWHERE = placeReader();

/** Passages shown at most. */
const SHOWN = 3;
/** A longer question is cut for the search: it would only cost time. */
const LONGEST_QUESTION = 1000;

/**
 * Hits looked at for one of higher status, the share of the best score from which a hit may answer as well, and from which
 * it may lead: what the round agreed on, only where it is as near as the best, and that answers; it fills no gap.
 */
const RIVALS = { looked: 6, answers: 0.6, leads: 0.9 };
const OF_THE_RULE: readonly Status[] = ['binding', 'interpretation'];

/** Finds what answers a question, among the statements that hold on the day; of several that answer, the highest leads. */
export function findAnswer(knowledge: Knowledge, question: string, around: Circumstances): Answer {
  const numbered = findNumber(knowledge, { question, day: around.day, readable: knowledge.chunks });
  if (numbered?.section) return numberedAnswer(knowledge, numbered, around.day);
  return careful(searched(knowledge, question, around), numbered);
}

/** Where a number was asked for that nothing has, a wording that comes near by its words is another place; a summary may tell of it. */
function careful(answer: Answer, numbered: Numbered | undefined): Answer {
  const isElsewhere = numbered !== undefined && answer.chunks[0]?.document.origin !== 'starter';
  return answer.band === 'answer' && isElsewhere ? { ...answer, band: 'unsure' } : answer;
}

function searched(knowledge: Knowledge, question: string, around: Circumstances): Answer {
  const { chunks, index } = knowledge;
  const { day } = around;
  const asked = question.slice(0, LONGEST_QUESTION);
  const limit = RIVALS.looked;
  const found = index.search(asked, { limit, judged: limit, judgedFrom: RIVALS.answers, ...wishes(knowledge, day) });
  const hits = found.hits.flatMap(({ id }) => chunks.get(id) ?? []);
  const rivals = rivalsAmong(found.hits, chunks);
  const answering = rivals.map(({ chunk }) => chunk);
  const leading = leadingAmong(rivals);
  const first = leading ?? hits[0];
  const answered = leading ? 'answer' : found.band;
  const isNear = ['answer', 'unsure'].includes(bandOf(first, answered));
  const missing = isNear ? missingFrom(first, { index, question: asked, around }) : undefined;
  const band = missing ? 'unsure' : answered;
  return {
    band: bandOf(first, band),
    chunks: first ? [first, ...hits.filter((hit) => hit !== first)].slice(0, SHOWN) : [],
    versions: first ? otherVersions(first, knowledge, day) : [],
    conflict:
      first && band === 'answer' ? conflictOf(first, { knowledge, answering, question: asked, day }) : undefined,
    unmet: missing,
    searched: lookupsOf(knowledge).documentsOn(day),
  };
}

/** What a question asks for that the piece which comes nearest does not hold in its own words. */
function missingFrom(
  piece: Chunk | undefined,
  { index, question, around }: { index: SearchIndex; question: string; around: Circumstances },
): Unmet | undefined {
  if (!piece) return undefined;
  const { heading, path = [], text, lead = [] } = piece;
  const { places = ANYWHERE, programme = [] } = around;
  const asked = { question, weights: index.weigh(question), placesIn: places, programme };
  return unmet(asked, { heading: [...path, heading].join('\n'), text: [...lead, text].join('\n') });
}

/**
 * What the rules alone answer, for others than the round: nothing where what the round itself has put down comes clearly
 * nearer, since the next best would answer another question.
 */
export function findRule(knowledge: Knowledge, question: string, around: Circumstances): Answer {
  const own = rulesOf(knowledge);
  const { day } = around;
  const numbered = findNumber(knowledge, { question, day, readable: own.chunks });
  if (numbered?.section) return numberedAnswer(own, numbered, day);
  const { looked: limit, leads } = RIVALS;
  const { hits } = knowledge.index.search(question.slice(0, LONGEST_QUESTION), { limit, ...wishes(knowledge, day) });
  const near = hits.filter(({ score }) => score >= leads * (hits[0]?.score ?? 0));
  const answer = careful(searched(own, question, around), numbered);
  if (near.length === 0 || near.some(({ id }) => own.chunks.has(id))) return answer;
  return { band: 'nothing', chunks: [], versions: [], searched: answer.searched };
}

const rules = new WeakMap<Knowledge, Knowledge>();

/** The part of the knowledge that others than the round may read. */
export function rulesOf(knowledge: Knowledge): Knowledge {
  const { chunks, index } = knowledge;
  const known = rules.get(knowledge) ?? {
    chunks: new Map([...chunks].filter(([, chunk]) => !isOfRound(chunk))),
    index,
  };
  rules.set(knowledge, known);
  return known;
}

/** The answer that one piece gives on a day, as it is shown where nobody asked. */
export function answerOf(knowledge: Knowledge, chunk: Chunk, day: Day): Answer {
  const versions = otherVersions(chunk, knowledge, day);
  return { band: bandOf(chunk, 'answer'), chunks: [chunk], versions, searched: 1 };
}

/** What has the number that was asked for; where several documents count so, the asker has to say which. */
function numberedAnswer(knowledge: Knowledge, { chunks, section, sure }: Numbered, day: Day): Answer {
  const versions = section && sure ? otherSections(section, knowledge, day) : [];
  const searched = lookupsOf(knowledge).documentsOn(day);
  return { band: sure ? 'answer' : 'unsure', chunks, versions, whole: sure, searched };
}

function bandOf(first: Chunk | undefined, band: Answer['band']): Answer['band'] {
  if (!first) return 'nothing';
  return band === 'answer' && first.document.kind === 'gap' ? 'gap' : band;
}

/** A piece that would answer if those above were not there, and its score as a share of the best. */
interface Rival {
  readonly chunk: Chunk;
  readonly share: number;
}

function rivalsAmong(hits: readonly Hit[], chunks: Knowledge['chunks']): Rival[] {
  const best = hits[0]?.score ?? 0;
  return hits.flatMap(({ id, band, score }) => {
    const chunk = band === 'answer' && score >= RIVALS.answers * best ? chunks.get(id) : undefined;
    return chunk ? [{ chunk, share: score / best }] : [];
  });
}

/** The first of the highest status among those that may lead; none where nothing answers. */
function leadingAmong(rivals: readonly Rival[]): Chunk | undefined {
  const answered = rivals[0]?.share === 1 && rivals[0].chunk.document.kind !== 'gap';
  const least = answered ? RIVALS.leads : 1;
  return rivals
    .filter(({ chunk, share }) => OF_THE_RULE.includes(chunk.status) || share >= least)
    .map(({ chunk }) => chunk)
    .sort((one, other) => statusRank(one) - statusRank(other))[0];
}

interface Searched {
  readonly knowledge: Knowledge;
  readonly answering: readonly Chunk[];
  readonly question: string;
  readonly day: Day;
}

/** A contradiction that is known, or another answer of different status that says something else. */
function conflictOf(first: Chunk, { knowledge, answering, question, day }: Searched): Conflict | undefined {
  if (first.document.kind === 'contrast') return contradicts(first) ? { outranked: false } : undefined;
  const named = lookupsOf(knowledge)
    .contradicting(first.anchor)
    .find((chunk) => holdsOn(day, chunk));
  const piece = named ?? answering.find((other) => areOpposed(first, other, { index: knowledge.index, question }));
  return piece && { piece, outranked: outranks(first, piece) };
}

function areOpposed(first: Chunk, other: Chunk, asked: { index: SearchIndex; question: string }): boolean {
  if (statusRank(first) === statusRank(other) || other.document.kind === 'gap' || !areApart(first, other)) return false;
  const said = ({ heading, text }: Chunk): string => {
    const { best } = bestWindow(asked.index, asked.question, text);
    return `${heading}. ${text.slice(best.start, best.end)}`;
  };
  return disagree(said(first), said(other));
}

/** The other versions of a statement of which none says the same as a piece. */
function otherVersions(shown: Chunk, knowledge: Knowledge, day: Day): OtherVersion[] {
  return versionsOf(shown, knowledge, day).filter(({ chunks }) => chunks.every(({ text }) => text !== shown.text));
}

/** The other versions of a section that say something else. */
function otherSections(section: Chunk, knowledge: Knowledge, day: Day): OtherVersion[] {
  return versionsOf(section, knowledge, day).filter(({ chunks }) => textOf(chunks) !== section.text);
}

/** The versions of a statement that do not hold on a day, the nearest to it first. */
function versionsOf(shown: Chunk, knowledge: Knowledge, day: Day): OtherVersion[] {
  const under = lookupsOf(knowledge).under(shown.anchor);
  const same = under.filter((chunk) => sameStatement(chunk, shown) && !holdsOn(day, chunk));
  const byStart = Map.groupBy(same, (chunk) => chunk.validFrom);
  const versions = [...byStart.values()].flatMap((chunks) => versionOf(chunks, day));
  return versions.sort((one, other) => distance(one.day, day) - distance(other.day, day));
}

function versionOf(chunks: readonly Chunk[], day: Day): OtherVersion[] {
  const { validFrom, validTo } = chunks[0] ?? {};
  if (validTo !== undefined && validTo < day) return [{ when: 'before', day: validTo, chunks }];
  return validFrom === undefined ? [] : [{ when: 'after', day: validFrom, chunks }];
}

function distance(one: Day, other: Day): number {
  return Math.abs(Date.parse(one) - Date.parse(other));
}

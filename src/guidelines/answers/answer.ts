import type { Day } from '../../german/calendar.ts';
import { placeReader, type ReadPlaces } from '../../municipalities/places.ts';
import { bestWindow, type Hit, type SearchIndex, type Unmet, unknownNoun, unmet } from '../../search/index.ts';
import { disagree } from '../conflict.ts';
import { type Chunk, holdsOn, isOfRound } from '../document.ts';
import { meantBy } from '../follow-up.ts';
import { areApart, outranks, statusRank } from '../rank.ts';
import type { Knowledge } from '../shelf.ts';
import { wishes } from '../wishes.ts';
import { areRelated, LEADS, leadingAmong, type Rival } from './leading.ts';
import { contradicts, lookupsOf } from './lookups.ts';
import { findNumber, type Numbered } from './number.ts';
import { holdingFor, type OtherVersion, otherSections, otherVersions, wishesOfAll } from './versions.ts';

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
  /** What supplements the first piece, or is supplemented by it, and was found as well. */
  readonly beside?: readonly Chunk[] | undefined;
  /** What contradicts the first piece. */
  readonly conflict?: Conflict | undefined;
  /** What the question asks for that the first piece, which comes nearest, does not hold: so nothing sure. */
  readonly unmet?: Unmet | undefined;
  /** A noun of the question that stands in no source. */
  readonly unknown?: string | undefined;
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

/** Related statements shown beside the first at most. */
const BESIDE = 2;

/** Hits looked at for one of higher status, and the share of the best score from which a hit may answer as well. */
const RIVALS = { looked: 6, answers: 0.6 };

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
  const { index } = knowledge;
  const { day, places = ANYWHERE } = around;
  const asked = meantBy(question.slice(0, LONGEST_QUESTION));
  const limit = RIVALS.looked;
  const wanted = { limit, judged: limit, judgedFrom: RIVALS.answers, ...wishesOfAll(knowledge, day) };
  const found = index.search(asked, wanted);
  const placed = placedOn(knowledge, found.hits, day);
  const rivals = rivalsAmong(placed);
  const answering = rivals.map(({ chunk }) => chunk);
  const leading = leadingAmong(rivals, { question: asked, places, saysOf: (chunk) => said(chunk, index, asked) });
  const first = leading ?? placed[0]?.chunk;
  const answered = leading ? 'answer' : found.band;
  const isNear = ['answer', 'unsure'].includes(bandOf(first, answered));
  const matched = placed.find(({ chunk }) => chunk === first)?.matched;
  const missing = isNear ? missingFrom(matched, { index, question: asked, around }) : undefined;
  const band = missing ? 'unsure' : answered;
  const others = placed.map(({ chunk }) => chunk).filter((chunk) => chunk !== first);
  return {
    band: bandOf(first, band),
    chunks: first ? [first, ...others].slice(0, SHOWN) : [],
    versions: first ? otherVersions(first, knowledge, day) : [],
    beside: first && band === 'answer' ? besideOf(first, others, { knowledge, day }) : [],
    conflict:
      first && band === 'answer' ? conflictOf(first, { knowledge, answering, question: asked, day }) : undefined,
    unmet: missing,
    unknown: first && !missing ? unknownIn(first, index, asked) : undefined,
    searched: lookupsOf(knowledge).documentsOn(day),
  };
}

/** What changed or narrowed the first since, found or not, then what else of the hits belongs to it. */
function besideOf(
  first: Chunk,
  others: readonly Chunk[],
  { knowledge, day }: { knowledge: Knowledge; day: Day },
): Chunk[] {
  const since = lookupsOf(knowledge)
    .supplementing(first.anchor)
    .filter((one) => one.validFrom > first.validFrom && holdsOn(day, one));
  const related = others.filter((other) => areRelated(first, other));
  const sections = Map.groupBy([...since, ...related], ({ anchor }) => anchor);
  return [...sections.values()].flatMap(([piece]) => piece ?? []).slice(0, BESIDE);
}

/** What holds on the day, by the hit that led to it. */
interface Placed {
  readonly hit: Hit;
  readonly matched: Chunk;
  readonly chunk: Chunk;
}

function placedOn(knowledge: Knowledge, hits: readonly Hit[], day: Day): Placed[] {
  const shown = new Set<Chunk>();
  return hits.flatMap((hit) => {
    const matched = knowledge.chunks.get(hit.id);
    const chunk = matched && holdingFor(matched, knowledge, day);
    if (!chunk || shown.has(chunk)) return [];
    shown.add(chunk);
    return [{ hit, matched, chunk }];
  });
}

function unknownIn({ heading, text }: Chunk, index: SearchIndex, question: string): string | undefined {
  const passage = `${heading}\n${text}`;
  return unknownNoun(question, { passage, weights: index.weigh(question), knows: (word) => index.knows(word) });
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
  const limit = RIVALS.looked;
  const { hits } = knowledge.index.search(meantBy(question.slice(0, LONGEST_QUESTION)), {
    limit,
    ...wishes(knowledge, day),
  });
  const near = hits.filter(({ score }) => score >= LEADS * (hits[0]?.score ?? 0));
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

function rivalsAmong(placed: readonly Placed[]): Rival[] {
  const best = placed[0]?.hit.score ?? 0;
  return placed
    .filter(({ hit: { band, score } }) => band === 'answer' && score >= RIVALS.answers * best)
    .map(({ hit, chunk }) => ({ chunk, share: hit.score / best }));
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
  return disagree(said(first, asked.index, asked.question), said(other, asked.index, asked.question));
}

/** The heading of a piece, and the sentence that answers best. */
function said({ heading, text }: Chunk, index: SearchIndex, question: string): string {
  const { best } = bestWindow(index, question, text);
  return `${heading}. ${text.slice(best.start, best.end)}`;
}

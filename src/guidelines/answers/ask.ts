import { button, buttons, header, paragraph, words } from '../../cards/parts.ts';
import type { Db } from '../../conversation/database.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { placeReader, type ReadPlaces } from '../../municipalities/places.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { type Chunk, STATUSES } from '../document.ts';
import { type Knowledge, openShelf } from '../shelf.ts';
import { type Answer, type Circumstances, findAnswer } from './answer.ts';
import { type Asked, answerCard } from './answer-card.ts';
import { withoutCourtesy } from './courtesy.ts';

/** A passage as the command line prints it: days as `YYYY-MM-DD`, the status in German. */
interface AskedPassage {
  /** The whole stored piece, or the section that was asked for by its number. */
  readonly text: string;
  readonly document: string;
  readonly section: string;
  readonly version: Day | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly status: string;
  readonly url: string | null;
}

/** An answer as the command line prints it: best first, at most three; empty where nothing comes near. */
export interface AskedAnswer {
  readonly answered: boolean;
  readonly passages: readonly AskedPassage[];
}

/** Loads what one round knows, without a running bot; the starter knowledge is brought up to date first. */
export async function openKnowledge(db: Db, round: RoundPlan, now: Instant): Promise<Knowledge> {
  const shelf = openShelf();
  await shelf.load(db, [round], now);
  return shelf.of(db, round.id);
}

/** What a question is asked for on a day in a round: how places are read there, and the years of its programme. */
export function circumstancesIn({ municipalities, programme }: RoundPlan, day: Day): Circumstances {
  const places = readers.get(municipalities) ?? placeReader(municipalities);
  readers.set(municipalities, places);
  return { day, places, programme: yearsOf(programme) };
}

/** By the municipalities of a round, which stay the same object as long as its plan does. */
const readers = new WeakMap<RoundPlan['municipalities'], ReadPlaces>();

function yearsOf({ from, to }: RoundPlan['programme']): string[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, years) => String((first ?? 0) + years));
}

/** Answers a question as of a day, as data. */
export function askForPassages(knowledge: Knowledge, question: string, around: Circumstances): AskedAnswer {
  const answer = findAnswer(knowledge, questionIn(question) ?? oneLine(question), around);
  return { answered: answer.band === 'answer', passages: found(answer).map(passage) };
}

function found({ band, chunks }: Answer): readonly Chunk[] {
  return band === 'nothing' ? [] : chunks;
}

function passage(chunk: Chunk): AskedPassage {
  return {
    text: chunk.text,
    document: chunk.document.title,
    section: chunk.heading,
    version: chunk.version ?? null,
    validFrom: chunk.validFrom,
    validTo: chunk.validTo ?? null,
    status: STATUSES[chunk.status],
    url: chunk.sources.find(({ url }) => url !== undefined)?.url ?? null,
  };
}

/** Answers a question as a card, in the circumstances of the day that it is asked for. */
export function askForCard(knowledge: Knowledge, asked: Asked, around: Circumstances): Reply {
  const question = questionIn(asked.question);
  if (question === undefined) return nothingAskedCard();
  const answer = findAnswer(knowledge, question, around);
  return answerCard({ ...asked, question }, answer, knowledge.index);
}

/** The question in what was typed, on one line and without courtesies around it; undefined where nothing is asked. */
export function questionIn(typed: string): string | undefined {
  const question = withoutCourtesy(oneLine(typed));
  return /\p{L}/u.test(question) ? question : undefined;
}

function oneLine(question: string): string {
  return question.replace(/\s+/gu, ' ').trim();
}

/** What somebody gets who typed nothing that can be looked up. */
export function nothingAskedCard(): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header('Richtlinienfrage', 'Guten Tag'),
      lines: [paragraph(words('Bitte stellen Sie eine Frage oder tippen Sie „hilfe“.'))],
      buttons: buttons(button('Hilfe ansehen', 'help.show')),
    },
    summary: 'Bitte stellen Sie eine Frage oder tippen Sie „hilfe“.',
  };
}

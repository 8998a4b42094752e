import type { Slots } from '../conversation/asked.ts';
import type { Db } from '../conversation/database.ts';
import type { Log } from '../conversation/log.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { namesHeard } from '../municipalities/store.ts';
import type { Understanding, Understood } from '../understanding/index.ts';
import type { OfferNeeds } from './offer.ts';
import type { Typed } from './twin.ts';
import { singleWords } from './unknown.ts';

/** What is needed to make of plain words what is shown or offered. */
export interface PlainNeeds extends OfferNeeds {
  readonly log: Log;
  readonly typed: Typed;
  /** What is said between greeting, thanks and signature. */
  readonly withoutCourtesy: (text: string) => string;
  readonly understanding: () => Understanding;
  /** Whether a word, by its stem, stands in the knowledge of a round: it is no slip of typing. */
  readonly knows: (roundId: string, stem: string) => boolean;
  /** Whether something was sent into a conversation after this moment. */
  readonly sentSince: (db: Db, turn: MemberTurn, since: Instant) => Promise<boolean>;
}

/** A message as it was read for its author. */
export interface Heard {
  readonly turn: MemberTurn;
  readonly text: string;
  readonly read: Understood;
  readonly words: readonly string[];
  /** The municipality with which it begins. */
  readonly subject: string | undefined;
}

/** Reads a text as said by who speaks. */
export async function hear(needs: PlainNeeds, db: Db, turn: MemberTurn, text: string): Promise<Heard> {
  const names = await namesHeard(db, turn);
  const alone = needs.withoutCourtesy(text);
  const knows = (stem: string) => needs.knows(turn.roundId, stem);
  const around = { now: turn.at, own: turn.member.municipality.name, names, knows };
  const read = needs.understanding().read(/\p{L}/u.test(alone) ? alone : text, around);
  const slots = [...read.readings, ...read.others].map((reading): Slots => reading.slots);
  const words = singleWords(text, { unknown: read.unknown, names, slots });
  return { turn, text, read, words, subject: names.find((name) => text.trimStart().startsWith(`${name} `)) };
}

import { refusalCard } from '../conversation/cards.ts';
import type { Db } from '../conversation/database.ts';
import type { Meant, Offered, PlainWords, Waiting } from '../conversation/dispatch/meaning.ts';
import { referenceOf } from '../conversation/log.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { later } from '../german/time.ts';
import type { Control } from '../understanding/index.ts';
import { confirmCard, meantBlock, possibilitiesCard, type Said, understoodCard, unsureCard } from './cards.ts';
import { type Heard, hear, type PlainNeeds } from './hearing.ts';
import { apart, type Offer, offersOf } from './offer.ts';
import { NO_SUCH, NONE } from './reference.ts';
import { countUnknown, keepPending, takePending, WAITS } from './store.ts';
import { controlCard, droppedCard, talkCard } from './talk.ts';
import { twinOf } from './twin.ts';

/** How long after words that were not understood a typed command tells what they meant. */
const TELLS = { minutes: 2 };
/** The most readings that are offered at once. */
const MOST = 3;

/** Reads plain words as the dispatcher needs it. */
export function plainWordsOf(needs: PlainNeeds): PlainWords {
  return {
    take: async (db, turn) => (standsForClick(turn) ? takePending(db, turn) : undefined),
    meant: (db, turn, waiting) => meant(needs, db, { turn, waiting }),
    followed: async (db, turn, { verb, waiting }) => {
      if (waiting.since < later(turn.at, { minutes: -TELLS.minutes })) return;
      await countUnknown(db, turn, { verb, words: waiting.words });
    },
  };
}

/** In a channel nothing typed stands for a click: a click there need not take anything away. */
function standsForClick({ place, input }: MemberTurn): boolean {
  return place.kind === 'personal' || input.kind === 'text';
}

/** What a message means; a single word is looked up, and asked about where it is close to a command. */
async function meant(
  needs: PlainNeeds,
  db: Db,
  { turn, waiting }: { turn: MemberTurn; waiting: Waiting | undefined },
): Promise<Meant | undefined> {
  const text = turn.input.kind === 'text' ? turn.input.text : '';
  const heard = await hear(needs, db, turn, text);
  const { read } = heard;
  needs.log.info({ activity: referenceOf(turn.activity), kind: read.kind, why: read.why }, 'understood');
  if (read.kind === 'control' && read.control)
    return answered(needs, db, { turn, text, control: read.control, waiting });
  if (read.kind === 'chat') return saying(talkCard(text));
  if (read.kind === 'question') return asking(needs, db, heard);
  if (!/\S\s+\S/u.test(text)) return undefined;
  if (read.kind === 'unclear' && isWords(heard)) return asking(needs, db, heard);
  if (read.asks && read.kind !== 'action') return (await registered(needs, db, heard)) ?? asking(needs, db, heard);
  const found = await offered(needs, db, heard);
  return read.kind === 'unclear' ? unclear(db, heard, found) : wanted(needs, db, { heard, found });
}

const SIGNS = /(?<!\p{L})(?:bitte|wir|ich|uns|unsere?[nmrs]?|sie|du|mir|mich)(?!\p{L})/iu;

/** Words that are looked for, no wish: they are only near to what somebody could want, and nobody speaks in them. */
function isWords({ read, text }: Heard): boolean {
  return read.readings.every(({ way }) => way === undefined) && !SIGNS.test(text);
}

function saying(reply: Reply, sure = true): Meant {
  return { kind: 'saying', reply, sure };
}

/** What can be offered of the readings, and why some cannot. */
interface Found {
  readonly offers: readonly Offer[];
  readonly refused: readonly Refusal[];
}

async function offered(
  needs: PlainNeeds,
  db: Db,
  { turn, read, subject }: Heard,
  readings = read.readings,
): Promise<Found> {
  const offers: Offer[] = [];
  const refused: Refusal[] = [];
  for (const reading of readings) {
    try {
      offers.push(...(await offersOf(needs, db, { turn, meaning: { ...reading, subject } })));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
    }
  }
  return { offers: apart(offers).slice(0, MOST), refused };
}

/** A wish that was understood: shown at once, offered, or refused where nothing of it can be done. */
async function wanted(
  needs: PlainNeeds,
  db: Db,
  { heard, found: { offers, refused } }: { heard: Heard; found: Found },
): Promise<Meant> {
  const { turn, read } = heard;
  const [offer] = offers;
  const [refusal] = refused;
  const isKnown = isExact(heard) && refusal?.reasons.code !== NO_SUCH;
  if (!offer) return refusal ? saying(refusalCard(refusal), isKnown) : unclear(db, heard, { offers, refused });
  if (offers.length > 1) {
    await keep(db, heard, offers);
    return saying(possibilitiesCard(offers, saidOf(heard, offers)), isExact(heard));
  }
  if (!read.sure && read.readings.length === 1) return unclear(db, heard, { offers, refused });
  const reading = read.readings.find(({ verb }) => verb === offer.command.verb);
  if (reading?.does === 'view' && offer.complete) {
    const called = { command: offer.command, raw: offer.raw };
    return { kind: 'doing', called, as: twinOf(offer, needs.typed), asks: read.asks };
  }
  await keep(db, { turn, words: heard.words }, offers);
  return saying(understoodCard(offer, saidOf(heard, offers)), isExact(heard));
}

/** It is surely understood, with the number that it names. */
function isExact({ read, text }: Heard): boolean {
  const values = read.readings.flatMap(({ slots }) => Object.values(slots));
  return read.sure && (!/\d/u.test(text) || values.some((value) => /\d/u.test(String(value))));
}

async function unclear(db: Db, heard: Heard, { offers }: Found): Promise<Meant> {
  await keep(db, heard, offers.slice(0, 2));
  return saying(unsureCard(offers, saidOf(heard, offers)), false);
}

/**
 * A question that a register answers: that is shown, or that there is nothing in it; what else may be meant stands below.
 * Undefined where the likeliest reading is no register, or it could be about several things.
 */
async function registered(needs: PlainNeeds, db: Db, heard: Heard): Promise<Meant | undefined> {
  const { read } = heard;
  const [first, ...others] = read.readings;
  if (read.kind !== 'view' || first?.does !== 'view') return undefined;
  const { offers, refused } = await ofFirst(needs, db, heard);
  const [shown] = offers;
  const rest = await offered(needs, db, heard, others);
  const below = meantBlock(
    rest.offers.filter(({ command }) => !command.writes && command !== shown?.command),
    saidOf(heard, offers),
  );
  const [none] = refused.filter(({ reasons }) => reasons.code === NONE);
  if (none) return saying({ ...refusalCard(none), beside: false, below });
  if (!shown?.complete || offers.length > 1) return undefined;
  const called = { command: shown.command, raw: shown.raw };
  return { kind: 'doing', called, as: twinOf(shown, needs.typed), asks: true, below };
}

/** What can be shown of the first reading; where there is none of its things, of the other that the same word names. */
async function ofFirst(needs: PlainNeeds, db: Db, heard: Heard): Promise<Found> {
  const { readings } = heard.read;
  const found = await offered(needs, db, heard, readings.slice(0, 1));
  const namesake = readings.filter(({ namesake }) => namesake).slice(0, 1);
  if (found.offers.length > 0 || namesake.length === 0) return found;
  const instead = await offered(needs, db, heard, namesake);
  return instead.offers.length > 0 ? instead : found;
}

/** A question stays one; what else it may have meant stands below. */
async function asking(needs: PlainNeeds, db: Db, heard: Heard): Promise<Meant | undefined> {
  const { offers } = await offered(needs, db, heard);
  if (offers.length === 0) return undefined;
  await keep(db, heard, []);
  return { kind: 'asking', below: meantBlock(offers, saidOf(heard, offers)) };
}

function saidOf({ turn, text }: Heard, offers: readonly Offer[]): Said {
  return { personId: turn.member.personId, text, offered: offers.map(({ command }) => command.verb) };
}

/** Keeps what a typed word would stand for: the acts that were offered. */
export async function keep(
  db: Db,
  { turn, words }: Pick<Heard, 'turn' | 'words'>,
  offers: readonly Offer[],
): Promise<void> {
  if (offers.length === 0 && words.length === 0) return;
  await keepPending(db, turn, { offers: offers.map(({ button }) => button), words });
}

interface Answering {
  readonly turn: MemberTurn;
  readonly text: string;
  readonly control: Control;
  readonly waiting: Waiting | undefined;
}

/** A word that answers a card: it stands for the click where the last card here offers one act that a word can do. */
async function answered(needs: PlainNeeds, db: Db, answering: Answering): Promise<Meant | undefined> {
  const { turn, text, control, waiting } = answering;
  const fresh = waiting !== undefined && waiting.since >= later(turn.at, { minutes: -WAITS.minutes });
  const offers = fresh && !(await needs.sentSince(db, turn, waiting.since)) ? waiting.offers : [];
  if (offers.length === 0) return SECTION.test(text) ? undefined : saying(controlCard(control));
  if ('reply' in control && DROPS.has(control.reply)) return saying(droppedCard());
  const chosen = chosenBy(control, offers);
  const [only] = chosen;
  const command = only && needs.named(only.verb);
  const byWord = offers.length === 1 && turn.place.kind === 'personal' && !isClickOnly(needs, only);
  if (command && byWord) return { kind: 'doing', called: { command, raw: only.data ?? {} }, confirmed: true };
  if (chosen.length === 0) return saying(controlCard(control));
  await keepPending(db, turn, { offers: chosen, words: [] });
  return saying(confirmCard(chosen, turn.member.personId));
}

/** *Nummer 4* picks what was offered, and else is a section of a document. */
const SECTION = /^\s*(?:nummer|nr\.?|ziffer|punkt)\s/iu;
const DROPS: ReadonlySet<string> = new Set(['no', 'cancel', 'none']);

function chosenBy(control: Control, offers: readonly Offered[]): readonly Offered[] {
  if ('reply' in control) return control.reply === 'yes' || control.reply === 'both' ? offers : [];
  const at = control.pick === 'last' ? offers.length - 1 : control.pick - 1;
  return offers.slice(at, at + 1);
}

function isClickOnly(needs: PlainNeeds, offer: Offered | undefined): boolean {
  return offer?.clickOnly === true || (offer && needs.named(offer.verb)?.asked?.clickOnly) === true;
}

import type { Mood, Seen } from './reading.ts';
import { isNamesake, type Scored } from './scored.ts';

/** What a message is taken for. */
export type Kind = 'action' | 'view' | 'question' | 'chat' | 'control' | 'unclear';

/** What a message is taken for, which readings are shown with it, and why. */
export interface Judged {
  readonly kind: Kind;
  /** Those to show or offer, the best first, three at most. */
  readonly shown: readonly Scored[];
  /** One reading stands far enough before the others. */
  readonly sure: boolean;
  readonly why: string;
}

const FROM = {
  action: 2.6,
  actionWithoutSign: 5,
  viewShown: 3.6,
  viewExact: 2.6,
  viewExplained: 3.2,
  view: 4.6,
  permitted: 2.4,
  askedTogether: 4.2,
  below: 2.6,
  belowOurs: 1.9,
  belowWish: 1.5,
  /** More is asked of what is only near to a saying. */
  nearAlone: 0.3,
  unsure: 1.6,
  /** As near to a saying of the command as if it were that saying: nobody who says it asks for a rule. */
  said: 0.96,
};
const MARGIN = 1.2;
/** What is read by little may as well be something else. */
const WIDE_MARGIN = 2;
const STRONG = 4;
const MOST = 3;
const MOST_UNSURE = 2;

/** Judges the readings of a message, the best first. */
export function judged(seen: Seen, readings: readonly Scored[]): Judged {
  const { mood } = seen;
  const [first] = readings;
  if (!first) return nothing(seen);
  const said = readings.find(isSaid);
  if (said) return among(fromFirst(readings, said), said, { kind: said.command.does, why: 'a saying' });
  if (mood.asks && !mood.wants) return asked(seen, readings, first);
  const inQuestion = mood.asks && !mood.addressed;
  if (inQuestion && first.score < FROM.askedTogether) return below(seen, readings, 'a wish in question form');
  if (first.command.does === 'view') return viewed(seen, readings, first);
  return acted(seen, readings, first);
}

/** What shows anything, the knowledge too: *Nennen Sie …*. */
const SHOWING = new Set(['see', 'send']);

/** What wants something and is not understood gets a calm card, no rule. */
function nothing({ mood, hits }: Seen): Judged {
  const isOurs = hits.some(({ group: { kind, name } }) => kind === 'object' || (kind === 'act' && !SHOWING.has(name)));
  const isListed = hits.some(({ group }) => group.name === 'list');
  const isWish = (saysWish(mood) && !mood.marked && (isOurs || isListed)) || isOfUs(mood) || mood.bids;
  return { kind: isWish ? 'unclear' : 'question', shown: [], sure: false, why: 'no reading' };
}

/** Addressed as a wish; or somebody says what they do, and nothing of what is allowed or of other bodies. */
function saysWish({ addressed, speaks, permits, elsewhere }: Mood): boolean {
  return addressed || (speaks && !permits && !elsewhere);
}

/** A question: a view where one fits well enough, else the answer with what may be meant below. */
function asked(seen: Seen, readings: readonly Scored[], first: Scored): Judged {
  const { mood } = seen;
  const isView = first.command.does === 'view' && (first.way !== undefined || first.exact || !mood.marked);
  if (isView && first.score >= viewFrom(mood, first) && !isOver(seen, mood) && !mood.elsewhere)
    return among(readings, first, { kind: 'view', why: 'a question to a register' });
  return isOfUs(mood) ? unsure(seen, readings) : below(seen, readings, 'a question');
}

function isSaid({ alike }: Scored): boolean {
  return alike >= FROM.said;
}

/** The readings with this one as the first. */
function fromFirst(readings: readonly Scored[], first: Scored): readonly Scored[] {
  return [first, ...readings.filter((one) => one !== first)];
}

/** What somebody here has done is no rule. */
function isOfUs({ ofUs, permits, elsewhere }: Mood): boolean {
  return ofUs && !permits && !elsewhere;
}

function viewFrom(mood: Mood, { exact, left }: Scored): number {
  const from = exact ? FROM.viewExact : left === 0 ? FROM.viewExplained : FROM.view;
  return from + (mood.permits ? FROM.permitted : 0);
}

const KEPT = ['decision', 'vote', 'idea', 'agreement', 'last', 'reminder', 'meetings', 'whatwas', 'goneout', 'placed'];

/** What is over is no register's, unless registers keep it. */
function isOver({ present, tokens }: Seen, { past }: Mood): boolean {
  const isKept = KEPT.some((group) => present.has(group)) || tokens.some(({ stem }) => stem === 'letzt');
  return past && !isKept;
}

function below({ mood, hits }: Seen, readings: readonly Scored[], why: string): Judged {
  const isOurs = mood.ours || hits.some(({ group }) => group.weight >= OWN_THING);
  const from = isOurs ? FROM.belowOurs : FROM.below;
  const isNear = ({ score, way }: Scored) =>
    score >= (way === undefined ? from + FROM.nearAlone : mood.wants ? FROM.belowWish : from);
  return { kind: 'question', shown: near(readings.filter(isNear)), sure: false, why };
}

/** A thing that this product alone has. */
const OWN_THING = 2.5;

function viewed(seen: Seen, readings: readonly Scored[], first: Scored): Judged {
  if (first.score < FROM.action || first.way === undefined || isAside(seen, first)) return unsure(seen, readings);
  const judged = among(readings, first, { kind: 'view', why: 'a view' });
  return { ...judged, sure: judged.sure && first.score >= FROM.viewShown };
}

/** A thing is named by its number, and then something is said of it that is not understood: *Maßnahme 9 beerdigen wir*. */
function isAside({ mood, present }: Seen, { way, left, exact }: Scored): boolean {
  const isNumberAlone = exact && way !== undefined && way.needs.length === 1;
  return isNumberAlone && left > 0 && !mood.asks && !present.has('see') && (mood.states || left > 1);
}

function acted(seen: Seen, readings: readonly Scored[], first: Scored): Judged {
  const { mood } = seen;
  const from = mood.signs ? FROM.action : FROM.actionWithoutSign;
  if (first.score < from || (first.way === undefined && !first.exact)) return unsure(seen, readings);
  return among(readings, first, { kind: 'action', why: 'an action' });
}

function among(readings: readonly Scored[], first: Scored, { kind, why }: Pick<Judged, 'kind' | 'why'>): Judged {
  const shown = near(readings);
  return { kind, shown, sure: shown.length === 1 && (first.way !== undefined || isSaid(first)), why };
}

/**
 * Those that are not far behind the first, and the best of what the same word may name as well. What is said in the words
 * of an act, but without the number of its matter, is no more than near to it.
 */
function near(readings: readonly Scored[]): readonly Scored[] {
  const [first] = readings;
  if (!first) return [];
  const margin = first.score < STRONG ? WIDE_MARGIN : MARGIN;
  const isNear = (one: Scored) =>
    (isSaid(one) && (one.exact || one.command.does === 'view')) ||
    (one.score > first.score - margin && one.score >= FROM.unsure);
  const found = readings.filter(isNear).slice(0, MOST);
  const twin = readings.find((one) => one.score >= FROM.action && isNamesake(first, one));
  if (!twin || found.includes(twin) || (isSaid(first) && !isSaid(twin))) return found;
  return [first, twin, ...found.slice(1)].slice(0, MOST);
}

/** The calm card with what may be meant; what asks, or is about what is allowed, is answered first. */
function unsure(seen: Seen, readings: readonly Scored[]): Judged {
  const { mood } = seen;
  const shown = readings.filter(({ score }) => score >= FROM.unsure).slice(0, MOST_UNSURE);
  const isBid = mood.bids || isOfUs(mood);
  const isWish = isBid || (mood.addressed && !(mood.asks && (mood.permits || shown.length === 0)));
  if (!isWish && (mood.asks || mood.permits || mood.elsewhere)) return below(seen, readings, 'not sure');
  const kind = shown.length > 0 || isBid || saysWish(mood) ? 'unclear' : 'question';
  return { kind, shown, sure: false, why: 'not sure' };
}

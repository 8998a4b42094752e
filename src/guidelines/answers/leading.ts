import type { ReadPlaces } from '../../municipalities/places.ts';
import { settles } from '../conflict.ts';
import type { Chunk, Status } from '../document.ts';
import { statusRank } from '../rank.ts';

/** A piece that would answer if those above were not there, and its score as a share of the best. */
export interface Rival {
  readonly chunk: Chunk;
  readonly share: number;
}

/** A question with what it is read by: places, and the best sentence of a piece for it below its heading. */
export interface Asking {
  readonly question: string;
  readonly places: ReadPlaces;
  readonly saysOf: (chunk: Chunk) => string;
}

/** The share of the best score from which what the round agreed on may lead, and one statement in the place of another. */
export const LEADS = 0.9;
const OF_THE_RULE: readonly Status[] = ['binding', 'interpretation'];
/** „Darf …“, „Ist …“, „… förderfähig?“: answered by what allows or denies. */
const YES_OR_NO =
  /^(?:(?:und|aber|dann) )?(?:darf|dürfen|kann|können|ist|sind|muss|müssen|gilt|gelten|geht|gehen|wird|werden|zahlt|zahlen|gibt|zählt|zählen|übernimmt|bezahlt|fördert|lässt|lassen|reicht|braucht|brauchen)(?!\p{L})|(?<!\p{L})(?:förderfähig|erlaubt|zulässig|möglich|ok|okay)\s?\?$/iu;

/**
 * What leads among those that answer, none where nothing does: the highest by status; of statements that come equally near,
 * what allows or denies where that is asked, and the later of two of which one supplements the other; and no example of a
 * place that nobody asked for, where the rule behind it answers too.
 */
export function leadingAmong(rivals: readonly Rival[], asking: Asking): Chunk | undefined {
  const highest = highestAmong(rivals);
  if (!highest) return undefined;
  const equals = rivals.filter(({ chunk, share }) => share >= LEADS && statusRank(chunk) === statusRank(highest));
  const near = equals.some(({ chunk }) => chunk === highest) ? equals.map(({ chunk }) => chunk) : [];
  const settling = settlingOf(highest, near, asking);
  const latest =
    near.find((other) => areRelated(settling, other) && isLater(other, settling)) ?? decidedAmong(rivals, settling);
  return ruleBehind(latest, rivals, asking) ?? latest;
}

/** The first of the highest status among those that may lead. */
function highestAmong(rivals: readonly Rival[]): Chunk | undefined {
  const answered = rivals[0]?.share === 1 && rivals[0].chunk.document.kind !== 'gap';
  const least = answered ? LEADS : 1;
  return rivals
    .filter(({ chunk, share }) => OF_THE_RULE.includes(chunk.status) || share >= least)
    .map(({ chunk }) => chunk)
    .sort((one, other) => statusRank(one) - statusRank(other))[0];
}

function settlingOf(first: Chunk, near: readonly Chunk[], { question, saysOf }: Asking): Chunk {
  if (!YES_OR_NO.test(question) || settles(saysOf(first))) return first;
  return near.find((chunk) => chunk.document.kind === first.document.kind && settles(saysOf(chunk))) ?? first;
}

/** The share of the best score from which a decision leads over what was only agreed in a meeting. */
const DECIDED = 0.7;

/** What the round has decided since stands above what it had agreed in a meeting before. */
function decidedAmong(rivals: readonly Rival[], first: Chunk): Chunk {
  if (first.status !== 'agreement' || first.document.kind === 'decision') return first;
  const decided = rivals.find(
    ({ chunk, share }) => share >= DECIDED && chunk.document.kind === 'decision' && chunk.validFrom >= first.validFrom,
  );
  return decided?.chunk ?? first;
}

/** Whether one of two statements supplements the other. */
export function areRelated(one: Chunk, other: Chunk): boolean {
  return supplements(one, other) || supplements(other, one);
}

function supplements(one: Chunk, other: Chunk): boolean {
  return one.supplements?.includes(other.anchor) === true;
}

/** What holds since later; of two that hold since the same day, what the other supplements. */
function isLater(one: Chunk, other: Chunk): boolean {
  if (one.validFrom !== other.validFrom) return one.validFrom > other.validFrom;
  return supplements(other, one);
}

function ruleBehind(example: Chunk, rivals: readonly Rival[], { question, places }: Asking): Chunk | undefined {
  const asked = places(question).map(({ name }) => name);
  const told = places(example.heading).map(({ name }) => name);
  if (told.length === 0 || told.some((name) => asked.includes(name))) return undefined;
  return rivals.find(({ chunk }) => supplements(example, chunk))?.chunk;
}

import { analyse } from '../analysis.ts';
import { type AnswerKind, holdsKind, kindAsked } from '../kind.ts';
import { holdsNothingElse, unmetFocus, type Weights } from './focus.ts';
import { type OtherPlace, type PlacesIn, unmetPlace } from './place.ts';
import { type Said, unmetYears } from './year.ts';

/** What a question asks for that a passage does not hold, though it is about the same. */
export type Unmet =
  | { readonly what: 'year'; readonly years: readonly string[] }
  | ({ readonly what: 'place' } & OtherPlace)
  | { readonly what: 'kind'; readonly kind: AnswerKind }
  | { readonly what: 'focus'; readonly noun: string }
  | { readonly what: 'place-only'; readonly place: string };

/** A question as it is held against a passage: what its words weigh, how places are read, and the years of the programme. */
export interface Constraints {
  readonly question: string;
  readonly weights: Weights;
  readonly placesIn: PlacesIn;
  readonly programme: readonly string[];
}

/** The first thing asked for that a passage does not hold. */
export function unmet(constraints: Constraints, said: Said): Unmet | undefined {
  const { question, weights, placesIn, programme } = constraints;
  const whole = `${said.heading}\n${said.text}`;
  const years = unmetYears(question, said, programme);
  if (years.length > 0) return { what: 'year', years };
  const kind = kindAsked(question);
  const ofValue = kind !== undefined && VALUES.includes(kind);
  const place = unmetPlace(question, said, { placesIn, ofValue: ofValue || asksToName(question) });
  if (place) return { what: 'place', ...place };
  if (kind && !holdsKind(whole, kind)) return { what: 'kind', kind };
  const noun = unmetFocus(question, whole, weights);
  if (noun !== undefined) return { what: 'focus', noun };
  return ofValue ? undefined : placeOnly(constraints, whole);
}

/** „Welche Kita in Haan …“, „Wer leitet …“: what is there and not elsewhere. */
const TO_NAME = /^(?:und )?(?:wer|wo|welche[rs]?)(?!\p{L})/iu;
const OF_RULE =
  /(?<!\p{L})(?:förder|zuwendungs)fähig|(?<!\p{L})(?:zulässig|möglich|erlaubt|gilt|gelten|galt|darf|dürfen|kann|können|muss|müssen|soll|sollen)(?!\p{L})/iu;

function asksToName(question: string): boolean {
  return TO_NAME.test(question) && !OF_RULE.test(question);
}

const VALUES: readonly AnswerKind[] = ['percent', 'amount', 'count', 'contact'];

function placeOnly({ question, weights, placesIn }: Constraints, whole: string): Unmet | undefined {
  const [place] = placesIn(question);
  if (!place) return undefined;
  const without = new Set(placesIn(question).flatMap(({ name }) => analyse(name)));
  const isAlone = holdsNothingElse(question, weights, { passage: whole, without });
  return isAlone ? { what: 'place-only', place: place.name } : undefined;
}

import { placeReader } from '../../src/municipalities/places.ts';
import { isNear, type OwnQuestion } from './own-questions.ts';

/** Questions made of others by one change, so that none of them can be answered; `of` is the one that each was made of. */
export interface Contrast {
  readonly kind: 'city' | 'place' | 'year';
  readonly of: OwnQuestion;
  readonly question: string;
}

const placesIn = placeReader();
/** Of these the knowledge says nothing, of the last only what the Kreis of its name got. */
const OTHER_CITIES = ['Bocholt', 'Iserlohn', 'Gütersloh'];
/** Cities that it tells of, two of the round and another. */
const TOLD_OF = ['Haan', 'Velbert', 'Hückelhoven'];
const OTHER_YEAR = 2026;

/**
 * What is answered from a passage that names the city asked for, asked for one that the knowledge says nothing of; what is
 * answered, asked for another year; and what is about something else, asked for cities that it tells of.
 */
export function contrasts(of: OwnQuestion, passage: string): Contrast[] {
  const city = cityIn(of.question);
  const isOfCity = city !== undefined && passage.includes(city) && !passage.includes(`Kreis ${city}`);
  if (of.answerable) return [...(isOfCity ? otherCities(of, city) : []), ...otherYear(of)];
  return city && of.answerable === false && !isNear(of) ? citiesToldOf(of, city) : [];
}

/** The first city, as it is written. */
function cityIn(question: string): string | undefined {
  const place = placesIn(question).find(({ kind }) => kind === 'city');
  return place && [place.name, place.name.split(' ')[0] ?? ''].find((name) => question.includes(name));
}

function otherCities(of: OwnQuestion, city: string): Contrast[] {
  return OTHER_CITIES.map((other) => ({ kind: 'city', of, question: of.question.replaceAll(city, other) }));
}

function citiesToldOf(of: OwnQuestion, city: string): Contrast[] {
  return TOLD_OF.map((other) => ({ kind: 'place', of, question: of.question.replaceAll(city, other) }));
}

/** A question that names a day or a year already is another question. */
function otherYear(of: OwnQuestion): Contrast[] {
  if (/\d{4}|\d\.\d/u.test(of.question)) return [];
  return [{ kind: 'year', of, question: `${of.question.replace(/[\s?.!]+$/u, '')} im Jahr ${OTHER_YEAR}?` }];
}

import type { Said } from './year.ts';

/** A place: a city, or the district that may share its name. */
export interface NamedPlace {
  readonly name: string;
  readonly kind: 'city' | 'district';
}

/** The place that was asked for, and the one that the passage is about instead. */
export interface OtherPlace {
  readonly asked: string;
  readonly told?: string | undefined;
}

/** Reads the places that a text names. */
export type PlacesIn = (text: string) => readonly NamedPlace[];

const CITY = /(?<!\p{L})stadt(?!\p{L})/iu;
const DISTRICT = /^Kreis /u;
/** A district without its name is the one that everybody means. */
const THE_DISTRICT = /(?:^|[^\p{L}-])(?:kreis(?:es|e|s|weit|angehörig\p{L}{0,3})?)(?![\p{L}-])/iu;

/**
 * The place asked for that a passage does not name, where its heading names another, or where a value is asked, which no
 * rule for all can give; of several places a value is asked for the first.
 */
export function unmetPlace(question: string, said: Said, { placesIn, ofValue }: ForPlace): OtherPlace | undefined {
  const asked = placesOf(placesIn(question));
  const told = placesIn(`${said.heading}\n${said.text}`);
  const isApart = ofValue || CITY.test(question);
  const missing = asked.filter(
    (place) => !told.some((other) => (isApart ? isSame : haveOneName)(place, other)) && !isMeant(place, said),
  );
  const [first] = missing;
  if (!first || (ofValue ? first !== asked[0] : missing.length < asked.length)) return undefined;
  const [other] = placesIn(said.heading);
  return other || ofValue ? { asked: first.name, told: other?.name } : undefined;
}

interface ForPlace {
  readonly placesIn: PlacesIn;
  readonly ofValue: boolean;
}

/** Beside a city the district is only where it lies. */
function placesOf(places: readonly NamedPlace[]): readonly NamedPlace[] {
  const cities = places.filter(({ kind }) => kind === 'city');
  return cities.length > 0 ? cities : places;
}

function isSame(one: NamedPlace, other: NamedPlace): boolean {
  return one.kind === other.kind && one.name === other.name;
}

/** Who says no more than the name may mean the district as well. */
function haveOneName(one: NamedPlace, other: NamedPlace): boolean {
  return one.name.replace(DISTRICT, '') === other.name.replace(DISTRICT, '');
}

function isMeant({ kind }: NamedPlace, { heading, text }: Said): boolean {
  return kind === 'district' && THE_DISTRICT.test(`${heading}\n${text}`);
}

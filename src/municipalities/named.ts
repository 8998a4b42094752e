import { fold } from '../conversation/phrase.ts';
import type { Municipality } from './round.ts';

/** What can be named; without its kind, a *Kreis* is known by its name. */
interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly kind?: Municipality['kind'] | undefined;
}

/** A name as it is compared: what was said before it, and its own words. */
interface Said {
  readonly as: Municipality['kind'] | undefined;
  readonly words: string;
}

const ARTICLE = /^(?:der|die|das|dem|den|des|vom|von) /u;
const OFFICE = /^(?:sozialamt|stadtverwaltung|verwaltung|rathaus|kommune) /u;
const OFFICE_BEHIND = / (?:sozialamt|stadtverwaltung|verwaltung|rathaus)$/u;
const CITY = /^(?:kreis)?(?:stadt|gemeinde) /u;
const DISTRICT = /^(?:land)?kreis(?:es|e|s|sozialamt|sozialamts|verwaltung|haus)?(?= |$)/u;
/** What stands behind a name and tells it from its namesakes: *am Rhein*, *(Rheinland)*. */
const ADDED = / (?:am|an|auf|bei|im|in|ob|vor) /u;
const BRACKET = /\([^()]*\)/gu;

/**
 * The municipality that was chosen by its id, or typed: *Haan*, *Stadt Haan*, *Monheim*, *Kreis*, *der Kreis Mettmann*,
 * *Haans*, *Haaner Sozialamt*, *Wuelfrath*. None where no name fits, or two do equally well; a *Kreis* is no city of its name.
 */
export function municipalityNamed<Named extends Nameable>(
  typed: string,
  municipalities: readonly Named[],
): Named | undefined {
  const chosen = municipalities.find(({ id }) => id === typed);
  if (chosen) return chosen;
  const words = plain(typed);
  const said = saidIn(words);
  const cities = said.as === 'district' ? [] : municipalities.filter((one) => kindOf(one) === 'city');
  const districts = said.as === 'city' ? [] : municipalities.filter((one) => kindOf(one) === 'district');
  return (
    onlyOne([...cities, ...districts], ({ name }) => plain(name) === words) ??
    onlyOne(cities, ({ name }) => plain(name) === said.words) ??
    onlyOne(cities, (city) => formsOf(city).has(said.words) || isAbbreviated(said.words, plain(city.name))) ??
    onlyOne(districts, (district) => isOfDistrict(said, district))
  );
}

function kindOf({ kind, name }: Nameable): Municipality['kind'] {
  return kind ?? (/(?:^|[a-z] )(?:land)?kreis(?: |$)/u.test(plain(name)) ? 'district' : 'city');
}

/** Folded, with neither hyphens nor dots, brackets or apostrophes. */
function plain(name: string): string {
  return fold(name)
    .folded.replace(/['’.()]/gu, ' ')
    .replace(/[\s/-]+/gu, ' ')
    .trim();
}

function saidIn(words: string): Said {
  const named = bare(words.replace(OFFICE_BEHIND, ''));
  if (DISTRICT.test(named)) return { as: 'district', words: bare(named.replace(DISTRICT, '').trim()) };
  return CITY.test(named) ? { as: 'city', words: bare(named.replace(CITY, '')) } : { as: undefined, words: named };
}

/** Without article and office before it: *das Sozialamt der Stadt …*. */
function bare(words: string): string {
  return words.replace(ARTICLE, '').replace(OFFICE, '').replace(ARTICLE, '');
}

/** The only one that fits; none of several. */
function onlyOne<Named>(all: readonly Named[], fits: (one: Named) => boolean): Named | undefined {
  const found = all.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}

/** A name with and without what is added to it, and what is made of each: *Haans*, *Haaner*, *Ratinger*. */
function formsOf({ name }: Nameable): ReadonlySet<string> {
  const full = plain(name.replace(BRACKET, ' '));
  return new Set([full, full.split(ADDED)[0] ?? full].flatMap((one) => [one, `${one}s`, ...inhabitants(one)]));
}

function inhabitants(name: string): string[] {
  const shorter = name.endsWith('en') ? [`${name.slice(0, -2)}er`] : [];
  return [name.endsWith('e') ? `${name}r` : `${name}er`, ...shorter];
}

/** *Monheim a. Rh.*, *Langenfeld (Rhld.)*: its words, all but the first shortened. */
function isAbbreviated(words: string, name: string): boolean {
  const [short, long] = [words.split(' '), name.split(' ')];
  if (short.length !== long.length || short[0] !== long[0]) return false;
  return short.every((word, at) => shortens(word, long[at] ?? ''));
}

/** Its first letter, and further ones in their order. */
function shortens(short: string, word: string): boolean {
  let found = 0;
  for (const letter of word) if (letter === short[found]) found += 1;
  return short[0] === word[0] && found === short.length;
}

/** The *Kreis* alone is the one that there is; with a name it is the one of that name, or what its whole name begins with. */
function isOfDistrict({ as, words }: Said, { name }: Nameable): boolean {
  const own = plain(name);
  const after = own.replace(/^.*kreis ?/u, '');
  if (words === '') return as === 'district';
  return [after, `${after}s`].includes(words) || (as === undefined && [own, `${own}es`].includes(words));
}

import { isFirstName } from './first-names.ts';
import { INSTITUTION, ROLE, STAFF_VERB } from './words.ts';

/** Where a private person's name stands in a text. */
export interface Person {
  readonly start: number;
  readonly end: number;
}

interface Word extends Person {
  readonly text: string;
}

const WORD = String.raw`\p{Lu}[\p{L}'’]{1,40}(?:-\p{Lu}[\p{L}'’.]{0,40}){0,3}`;
const INITIAL = String.raw`\p{Lu}\.(?:-${WORD})?`;
const PARTICLE = '(?:(?:von|van|de|zu|el|al|da|di|Dr\\.|Prof\\.) ?)?';
const NAME = `${PARTICLE}(?:${WORD}(?: ${WORD})?|${INITIAL})`;
const TITLE =
  'Frau|Herrn?|Hr\\.|Fr\\.|Familie|Fam\\.|Eheleuten?|Ehepaar|Klient(?:in)?|Mandant(?:in)?|Kund(?:e|en|in)|Mieter(?:in)?|Bewohner(?:in)?|Antragsteller(?:in)?|Kontoinhaber(?:in)?|Witwer?|Rentner(?:in)?|Leistungsempfänger(?:in)?|Nachname|Vorname|Name|Fall|Betreff';
const TITLED = new RegExp(`(?<![\\p{L}-])(?:${TITLE}):? (?:(?:Frau|Herrn?) )?(${NAME})`, 'gu');
const LOWER =
  /(?<![\p{L}-])(?:frau|herrn?|familie) (\p{Ll}[\p{L}-]{2,})(?= (?:hat|ist|bezieht|bekommt|wohnt|geb)(?!\p{L}))/gu;
const WORDS = new RegExp(`(?<![\\p{L}\\p{N}-])${WORD}`, 'gu');

/** Words after a title or a first name that make no surname. */
const NO_SURNAME =
  /^(?:(?:\p{L}*(?:minister|rat|rät|meister|dezernent|präsident|vorsitz|kolleg|abgeordnet|direktor|sekretär|leiter)(?:in|innen|e|en|er)?)|(?:straße|str|platz|weg|haus|schule|hilf|stift|kirche|kita|zentrum|krankenhaus|heim|und|oder|herr|herrn|frau|vorname|nachname|name|geburtsdatum|anschrift|datum|adresse|iban|az|akte|antrag))$/iu;

const ROLE_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:\\p{L}*(?:${ROLE})\\p{Ll}{0,3})(?:[:,]? (?:ist|sind|an|für|ist für)?[^.;!?\\n]{0,24})?$`,
  'iu',
);
const OFFICE_BEFORE = new RegExp(`(?:${INSTITUTION})[^.;!?\\n]{0,45}[,:(/] ?$`, 'iu');
const OFFICE_AFTER = new RegExp(
  `^ ?(?:\\((?:[^)\\n]{0,30}[ ,-])?\\p{L}{0,20}(?:${INSTITUTION})|, (?:\\p{L}{0,20})?(?:${INSTITUTION})|,? (?:vom|von der|von den|aus dem|aus der) (?:\\p{L}+ )?\\p{L}{0,20}(?:${INSTITUTION}))`,
  'iu',
);
const STAFF_AFTER = new RegExp(`^[^.;:!?\\n]{0,25}?(?<!\\p{L})(?:${STAFF_VERB})(?!\\p{L})`, 'iu');

/** The private persons named in a text; who speaks for an office, holds one, or is greeted is none. */
export function findPersons(text: string): readonly Person[] {
  return [...titled(text), ...lowercase(text), ...byFirstName(text)].filter((person) => !isOfficial(text, person));
}

function titled(text: string): Person[] {
  return [...text.matchAll(TITLED)]
    .filter(([, name = '']) => !NO_SURNAME.test(name.split(' ')[0] ?? ''))
    .map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

function lowercase(text: string): Person[] {
  return [...text.matchAll(LOWER)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/** „Erika Mustermann“ and „Mustermann, Erika“. */
function byFirstName(text: string): Person[] {
  const words: Word[] = [...text.matchAll(WORDS)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return next && isFullName(text, word, next) ? [{ start: word.start, end: next.end }] : [];
  });
}

function isFullName(text: string, one: Word, other: Word): boolean {
  const between = text.slice(one.end, other.start);
  if (between === ' ') return isFirstName(one.text) && !NO_SURNAME.test(other.text);
  return between === ', ' && isFirstName(other.text) && !NO_SURNAME.test(one.text);
}

function isOfficial(text: string, { start, end }: Person): boolean {
  const before = text.slice(Math.max(0, start - 70), start);
  const after = text.slice(end, end + 70);
  return ROLE_BEFORE.test(before) || OFFICE_BEFORE.test(before) || OFFICE_AFTER.test(after) || STAFF_AFTER.test(after);
}

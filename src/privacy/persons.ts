import { isFirstName } from './first-names.ts';
import { nearOf, type Person, type Reading, type Span } from './reading.ts';
import { isSurname } from './surnames.ts';

/** Offices, carriers and houses, whose people and addresses are no clients; matched within words. */
const INSTITUTION =
  'amt(?:es)?\\b|amt |jobcenter|diakoni|caritas|awo\\b|drk\\b|skfm?\\b|spe mühle|verein|verband|zentrum|zentrale\\b|stadt |stadtverwaltung|kreis |kreishaus|kreisverwaltung|gemeinde |fachbereich|fachstelle|referat|mags\\b|ministerium|dezernat|kämmerei|bezirksregierung|landschaftsverband|lvr\\b|beratungsstelle|\\p{L}beratung\\b|krankenhaus|sozialdienst|frauenhaus|tafel\\b|schule\\b|kirche|e\\. ?v\\.|ggmbh|gmbh|stiftung|geschäftsstelle|stadtwerke|polizei|presse|wohnungslosenhilfe|koordination|geschäftsführ';

/** Offices held and parts played in the round: a person named with one of them is no client. */
const ROLE =
  'minister|staatssekretär|landrat|landrät|bürgermeister|dezernent|beigeordnet|kämmerer|amtsleit|vorsitzend|präsident|abgeordnet|leiterin|leiter|leitung|sachbearbeiter|sachbearbeiterin|ansprechpartner|ansprechpartnerin|ansprechperson|kolleg(?:e|en|in)|vertretung|vertreten durch|referent|referentin|streetwork|diensthandy|protokoll|anwesend|entschuldigt|sehr geehrte[rs]?|liebe[rs]?|hallo|guten tag|danke|dank an|glückwunsch|richter|rückruf|rücksprache|absprache|laut(?!\\p{L})|eingeladen|vorschlag von|rückmeldung|auskunft|journalist|journalistin|bearbeiterin|bearbeiter|ehrenamtlich\\p{L}*|sozialarbeiterin|sozialarbeiter|betreuer|betreuerin';

/** What staff do in chats and minutes: a person who does it speaks for an office. */
const STAFF_VERB =
  'fragt|fragte|berichtet|berichtete|erläutert|erläuterte|erklärt|weist|wies|teilt|teilte|stellt|stellte|bittet|bat|informiert|schlägt|schlug|meint|regt|nennt|sagt|sagte|bestätigt|ergänzt|protokolliert|moderiert|koordiniert|vertritt|leitet|nimmt|lädt|prüft|klärt|berät|sieht|trägt|dankt|begrüßt|verweist|betont|kündigt|schickt|fasst|plädiert|gibt|übernimmt|empfiehlt|meldet(?! sich)|hält|möchte wissen|will wissen|findet|antwortet|abgestimmt|besprochen|abgesprochen|vertreten|schilderte|schildert|rechnet|kennt|wohnt dem';

interface Word extends Span {
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
const LOWER_SURNAME =
  /(?<![\p{L}-])(?:(?:der |die |bei |von |für )?(?:frau|herrn?|familie)|die|der|bei) (\p{Ll}[\p{L}-]{2,})(?![\p{L}-])/gu;
const CASE_WORD = /(?:fall|antrag|akte|widerspruch|witwer?|vermieter)/iu;
const LEAD = String.raw`(?<![\p{L}-])(?:bei|von|für|zu|[Dd]er|[Dd]ie|[Dd]en|[Dd]em|(?:\p{L}*[Ff]all|\p{L}*[Aa]ntrag|\p{L}*[Aa]kte|\p{L}*[Ww]iderspruch)(?: der| des)?|[Ww]itwer?|[Vv]ermieter) |(?:^|[.!?:;\n„] ?)(?:(?:Zu|Bei|Für|Der|Die) )?`;
const BARE = new RegExp(
  `(${LEAD})(\\p{Lu}[\\p{L}’'-]{2,40})(?![\\p{L}-])(?! (?:Straße|Str\\.|Platz|Weg|Haus|Stift))`,
  'gu',
);
const LOWER_NAME = /(?<![\p{L}-])(\p{Ll}[\p{L}-]{2,}) (?=(\p{Ll}[\p{L}-]{2,})(?![\p{L}-]))/gu;
/** A house or a street bears the name that follows. */
const HOUSE_BEFORE = /(?:zentrum|haus|heim|kita|schule|stift|stiftung|gemeinde|kirche|kindergarten|straße) $/iu;
const SHORTENED = /(?<![\p{L}-])(\p{Lu}\p{Ll}+) \p{Lu}\.(?! ?\p{Lu}\p{Ll})/gu;
const WORDS = new RegExp(`(?<![\\p{L}\\p{N}-])${WORD}`, 'gu');

/** Words after a title or a first name that make no surname. */
const NO_SURNAME =
  /^(?:(?:\p{L}*(?:minister|rat|rät|meister|dezernent|präsident|vorsitz|kolleg|abgeordnet|direktor|sekretär|leiter)(?:in|innen|e|en|er)?)|(?:straße|str|platz|weg|haus|schule|hilf|stift|kirche|kita|zentrum|krankenhaus|heim|und|oder|herr|herrn|frau|vorname|nachname|name|geburtsdatum|anschrift|datum|adresse|iban|az|akte|antrag))$/iu;

const ROLES = new RegExp(ROLE, 'iu');
const INSTITUTIONS = new RegExp(INSTITUTION, 'iu');
const STAFF_VERBS = new RegExp(`(?<!\\p{L})(?:${STAFF_VERB})(?!\\p{L})`, 'iu');
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
export function findPersons(reading: Reading): readonly Person[] {
  const { text } = reading;
  const named = [...titled(text), ...lowercase(text), ...byFirstName(text)];
  const near = nearOf(named);
  const bare = bySurname(text).filter((one) => near({ start: one.start + 1, end: one.end - 1 }).length === 0);
  return [...named, ...bare].filter((person) => !isOfficial(reading, person));
}

function titled(text: string): Person[] {
  return [...text.matchAll(TITLED)].filter(([, name = '']) => !NO_SURNAME.test(name.split(' ')[0] ?? '')).map(personAt);
}

/** In a text without capitals a surname after a title or an article. */
function lowercase(text: string): Person[] {
  const surnames = /\p{Lu}\p{Ll}/u.test(text) ? [] : [...text.matchAll(LOWER_SURNAME)];
  const names = /\p{Lu}\p{Ll}/u.test(text) ? [] : [...text.matchAll(LOWER_NAME)];
  return [
    ...text.matchAll(LOWER),
    ...surnames.filter(([, name = '']) => isSurname(name) !== undefined),
    ...names.filter(([, first = '', last = '']) => isFirstName(first) && isSurname(last) !== undefined),
  ].map(personAt);
}

function personAt(found: RegExpExecArray): Person {
  return { start: found.index, end: found.index + found[0].length };
}

/** A surname by itself, at the beginning, after „bei“, „Fall“, „Antrag“ and the like, or after an article. */
function bySurname(text: string): Person[] {
  return [...text.matchAll(BARE)].flatMap((found) => {
    const [whole, lead = '', name = ''] = found;
    const known = isSurname(name) ?? (isFirstName(name) ? 'possibly' : undefined);
    if (known === undefined) return [];
    const start = found.index + lead.length;
    return [{ start, end: found.index + whole.length }];
  });
}

/** „Erika Mustermann“, „Mustermann, Erika“ and „Erika M.“. */
function byFirstName(text: string): Person[] {
  const shortened = [...text.matchAll(SHORTENED)].filter(([, name = '']) => isFirstName(name)).map(personAt);
  const words: Word[] = [...text.matchAll(WORDS)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
  const whole = words.flatMap((word, index): Person[] => {
    const next = words[index + 1];
    return next && isFullName(text, word, next) ? [{ start: word.start, end: next.end }] : [];
  });
  return [...whole, ...shortened];
}

function isFullName(text: string, one: Word, other: Word): boolean {
  const between = text.slice(one.end, other.start);
  if (between === ' ') return startsName(one.text, other.text) && !NO_SURNAME.test(other.text);
  return between === ', ' && isFirstName(other.text) && !NO_SURNAME.test(one.text);
}

/** A first name, or any word but one for the case itself before a surname that is no other word. */
function startsName(one: string, other: string): boolean {
  return isFirstName(one) || (isSurname(other) === 'surely' && !CASE_WORD.test(one));
}

function isOfficial(reading: Reading, person: Span): boolean {
  return holdsOffice(reading, person) || actsAsStaff(reading, person);
}

/** Whether a name stands for an office: beside a role, an institution, or as the name of a house. */
function holdsOffice(reading: Reading, { start, end }: Span): boolean {
  const before = { start: Math.max(0, start - 70), end: start };
  return (
    HOUSE_BEFORE.test(reading.text.slice(before.start, start)) ||
    fits(reading, before, [ROLES, ROLE_BEFORE]) ||
    fits(reading, before, [INSTITUTIONS, OFFICE_BEFORE]) ||
    fits(reading, { start: end, end: end + 70 }, [INSTITUTIONS, OFFICE_AFTER])
  );
}

/** Whether somebody named does what staff do. */
function actsAsStaff(reading: Reading, { end }: Span): boolean {
  return fits(reading, { start: end, end: end + 70 }, [STAFF_VERBS, STAFF_AFTER]);
}

function fits(reading: Reading, part: Span, [hint, shape]: readonly [RegExp, RegExp]): boolean {
  return reading.next(hint, part.start) < part.end && shape.test(reading.text.slice(part.start, part.end));
}

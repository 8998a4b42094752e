import { evidenceIn, speaksOfOwn } from './evidence.ts';
import { type Finding, type FindingKind, finding } from './finding.ts';
import { isFirstName } from './first-names.ts';
import type { Person } from './person.ts';
import { type Reading, type Span, standsIn } from './reading.ts';
import { BENEFIT, DEBT, GENERAL, INSTITUTION, NEED } from './words.ts';

const any = (...parts: readonly string[]) => new RegExp(parts.join('|'), 'iu');

/** What is said before the name of a client. */
const LIFE_BEFORE = any(
  `(?:${BENEFIT}|${DEBT}|${NEED}) (?:von|der|des|für|bei) ?$`,
  '(?:zwangsräumung|sanktion|stromsperre|räumung) (?:von|der|des|bei|gegen) ?$',
);
const LIFE = any(BENEFIT, DEBT, NEED, 'zwangsräumung|sanktion|stromsperre|räumung');
const REQUEST = /antrag|widerspruch|klage|bescheid/iu;
const FILE = /akte|az\.|aktenzeichen|geschäftszeichen/iu;
const REQUEST_BEFORE = /(?:antrag|widerspruch|klage|bescheid)(?:e|es|s)? (?:von|der|des|an) ?$/iu;
const REQUEST_AFTER = any(
  `^ (?:auf|wegen|zu|zum|zur|gegen)[^.\\n]{0,30}(?:${BENEFIT}|${NEED}|leistungsbescheid|ablehnung)`,
);

const CASE_FILE = any(
  '(?:leistungs|fall|sozialhilfe|wohngeld|einzelfall|jugendamts|betreuungs|grundsicherungs)akte:? (?:von |der |des )?$',
  '(?:az\\.|aktenzeichen|geschäftszeichen)[: ]{0,2}(?:von|der|des|für|in sachen) ?$',
);
/** A file number beside a bare name, which is never that of an office's staff. */
const CASE_NUMBER = /(?:az\.|aktenzeichen|geschäftszeichen):? ?[\d./-]{3,20} ?\(?$/iu;
const STREET =
  /^(?: ?\(\d{1,3}\))?(?:,|;| in der| im| aus der|, wohnhaft| wohnt| wohnhaft)?[^.;\n\d]{0,25}?(?:\p{L}[\p{L}-]*(?:straße|str\.)|\p{Lu}[\p{L}-]*(?:weg|gasse|allee|platz|ring|damm|ufer|markt|wall|promenade|stieg)|\p{Lu}\p{L}+er (?:Straße|Str\.|Platz|Weg|Allee)|(?:Am|An der|Auf dem|Im) \p{Lu}\p{L}+) \d{1,3}/u;
const NAMED_FILE =
  /(?<!\p{L})(?:Vorgang|Fall|Akte|Sache|Angelegenheit) (\p{Lu}\p{Ll}[\p{L}-]+),? \(?(?:Az\.?|Aktenzeichen)(?!\p{L})/gu;
const ADDRESSED =
  /(?:^|[.:;\n] ?|(?<=an |für |von ))(\p{Lu}\p{Ll}[\p{L}-]+,? \p{Lu}\p{Ll}[\p{L}-]+), (?:\p{L}[\p{L}-]*(?:straße|str\.)|\p{Lu}[\p{L}-]*(?:weg|gasse|allee|platz|ring|damm|ufer|markt)|(?:\p{Lu}\p{L}+er|Am|An der|Auf dem|Im) \p{Lu}[\p{L}.]+) \d{1,3} ?[a-z]?, (?:\d{5} )?\p{Lu}/gu;
/** Houses, offices, carriers and towns that bear names. */
const NO_PERSON = new RegExp(
  `${INSTITUTION}|haus|heim|stift|kita|hort|treff|café|laden|kammer|werk|bund|büro|stadt|kreis|amt|club|klub|team|praxis|firma|erkrath|haan|heiligenhaus|hilden|langenfeld|mettmann|monheim|ratingen|velbert|wülfrath`,
  'iu',
);
const REACHED =
  /(?<!\d)(?:\+49 ?1|01)[567]\d[ /-]{0,3}\d{6,9}(?!\d)|(?<=[\p{L}\d._-])@(?:web|gmx|gmail|t-online|freenet|hotmail|outlook|yahoo|icloud|googlemail|posteo)\./iu;
const CHILD =
  /(?<![\p{L}-])(?!(?:Sohn|Tochter|Kind|Enkel|Enkelin|Mutter|Vater) )(\p{Lu}[\p{L}-]{1,40})(?: \p{Lu}[\p{L}-]{1,40})?(?: ?\((\d{1,2})\)|, (\d{1,2}) Jahre)/gu;
const FAMILY =
  /(?<!\p{L})(?:sohn|tochter|töchter|söhne|kind|kinder|kindern|enkel|enkelin|mutter|vater|oma|opa|geschwister)(?!\p{L})/iu;
const OWN_CHILD =
  /(?:sohn|tochter|kind|enkel|enkelin) (?:\p{Lu}\p{L}+ )?$|(?:sohn|tochter|kind|enkel|enkelin) [^.;\n()]{0,30}, $/iu;
const AGED_CHILD =
  /(?:\d{1,2}|\p{Ll}{3,12})-?jährige[rns]? (?:Sohn|Tochter|Kind|Enkelin|Enkel|Mädchen|Junge) \p{Lu}\p{Ll}|(?:Sohn|Tochter|Kind|Mädchen|Junge) heißt \p{Lu}\p{Ll}|(?:Kinder|Kindern|Söhne|Töchter) \p{Lu}\p{Ll}{1,20} \(\d{1,2}\)/u;
/** „Die zwölfjährige Aylin“. */
const AGED_NAME = /(?:\d{1,2}|\p{Ll}{3,12})-?jährige[rns]? (\p{Lu}\p{Ll}+)/gu;
const GENERAL_WORD = new RegExp(`(?<!\\p{L})(?:${GENERAL})(?!\\p{L})`, 'u');
const SENTENCE_END =
  /(?<!(?:str|\d|\b(?:geb|jg|nr|az|dr|tel|ca|bzw|hr|fr|st|z)))[.!?]\s+(?!(?:Er|Sie|Ihm|Ihr|Ihre|Sein|Seine|Ihren|Es|Der Vater|Die Mutter|Der Sohn|Die Tochter|Das Kind|Die Kinder|Die (?:zwei|drei|vier|fünf) (?:Jungs|Mädchen|Kinder)) |(?:Obdachlos|Wohnungslos|Alleinerziehend|Arbeitslos|Verwitwet|Schwanger)(?!\p{L}))|\n/iu;

/** A private person with what makes a case of them: file, address, private contact, benefit, debt, illness. */
export function findCircumstances(reading: Reading, persons: readonly Person[]): Finding | undefined {
  for (const person of persons) {
    const kind = circumstanceOf(reading, person);
    if (kind) return finding(kind);
  }
  const { text } = reading;
  return findCaseFile(text) ?? findAddress(text) ?? findContact(reading) ?? findChild(text);
}

function circumstanceOf(reading: Reading, person: Person): FindingKind | undefined {
  const { text } = reading;
  const before = beforeIn(text, person.start);
  const after = sentenceAfter(text, person.end);
  const isReached =
    /[@\d]/u.test(text.slice(after.start, after.end)) && REACHED.test(text.slice(after.start, after.end));
  if (isFile(reading, before, person)) return 'file-number';
  if (/\d/u.test(text.slice(after.start, after.end)) && STREET.test(text.slice(after.start, after.end)))
    return 'address';
  if (isReached && evidenceIn(reading, before, after) > 0) return 'contact';
  return lives(reading, before) || asks(reading, before, after) || isCase(reading, person, { before, after })
    ? 'circumstances'
    : undefined;
}

/** What stands before an offset in its line. */
function beforeIn(text: string, end: number): Span {
  const start = Math.max(0, end - 80);
  return { start: start + text.slice(start, end).lastIndexOf('\n') + 1, end };
}

/** What still belongs to the sentence; one that goes on with a pronoun belongs to it too. */
function sentenceAfter(text: string, start: number): Span {
  const after = text.slice(start, start + 160);
  return { start, end: start + (SENTENCE_END.exec(after)?.index ?? after.length) };
}

function isFile(reading: Reading, before: Span, person: Person): boolean {
  if (reading.next(FILE, before.start) >= before.end) return false;
  const said = reading.text.slice(before.start, before.end);
  const name = reading.text.slice(person.start, person.end);
  return CASE_FILE.test(said) || (CASE_NUMBER.test(said) && !/^(?:Frau|Herr)/u.test(name));
}

/** A benefit, a debt or a need of the person that is named next, unless many are meant. */
function lives({ text, next }: Reading, { start, end }: Span): boolean {
  if (next(LIFE, start) >= end) return false;
  const said = text.slice(start, end);
  return LIFE_BEFORE.test(said) && !GENERAL_WORD.test(said.slice(-45));
}

function asks({ text, next }: Reading, before: Span, after: Span): boolean {
  if (next(REQUEST, before.start) >= before.end) return false;
  return (
    REQUEST_BEFORE.test(text.slice(before.start, before.end)) && REQUEST_AFTER.test(text.slice(after.start, after.end))
  );
}

/** What is said in the sentence of a single person, before and after the name. */
function isCase(reading: Reading, person: Person, { before, after }: { before: Span; after: Span }): boolean {
  const general = reading.next(GENERAL_WORD, after.start);
  const said = { start: leadFrom(reading, before), end: Math.min(after.end, general) };
  return evidenceIn(reading, said) >= (person.certain ? 2 : 3) || (person.certain && speaksOfOwn(reading, after));
}

/** Where the sentence of a name begins, or what is said after a word that speaks of many. */
function leadFrom({ text, next }: Reading, { start, end }: Span): number {
  const sentence =
    text
      .slice(start, end)
      .split(/[.!?]\s/u)
      .at(-1) ?? '';
  if (next(GENERAL_WORD, end - sentence.length) >= end) return end - sentence.length;
  return end - (sentence.split(GENERAL_WORD).at(-1) ?? '').length;
}

/** „Vorgang Muster, Az. 50-11“: the file of a person, whatever the name. */
function findCaseFile(text: string): Finding | undefined {
  return [...text.matchAll(NAMED_FILE)].some(([, name = '']) => !NO_PERSON.test(name))
    ? finding('file-number')
    : undefined;
}

/** Two names with street, house number and place. */
function findAddress(text: string): Finding | undefined {
  return [...text.matchAll(ADDRESSED)].some(([, names = '']) => !NO_PERSON.test(names))
    ? finding('address')
    : undefined;
}

/** A private address or mobile telephone beside a social situation, with or without a name. */
function findContact(reading: Reading): Finding | undefined {
  const { text } = reading;
  const ends = [...text.matchAll(/[.!?]\s|\n/gu)].map(({ index }) => index);
  const sentences = [...ends, text.length].map((end, at) => ({ start: (ends[at - 1] ?? -1) + 1, end }));
  return sentences.some((one) => standsIn(reading, REACHED, one) && evidenceIn(reading, one) >= 2)
    ? finding('contact')
    : undefined;
}

function findChild(text: string): Finding | undefined {
  if (AGED_CHILD.test(text) || [...text.matchAll(AGED_NAME)].some(([, name = '']) => isFirstName(name)))
    return finding('child');
  const children = [...text.matchAll(CHILD)].filter((found) => isUnderAge(found));
  const several = children.filter(([, name = '']) => isFirstName(name)).length > 1;
  return several || children.some((found) => isChild(text, found)) ? finding('child') : undefined;
}

function isUnderAge([, , one, other]: RegExpExecArray): boolean {
  return Number(one ?? other) <= 17;
}

function isChild(text: string, found: RegExpExecArray): boolean {
  const [whole, name = ''] = found;
  const before = text.slice(Math.max(0, found.index - 70), found.index);
  if (OWN_CHILD.test(before)) return true;
  const after = text.slice(found.index + whole.length, found.index + whole.length + 50);
  return isFirstName(name) && FAMILY.test(`${before} ${after}`);
}

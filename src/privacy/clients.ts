import { evidenceOfActs } from './evidence.ts';
import { type Finding, finding } from './finding.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { actsAsStaff, holdsOffice } from './persons.ts';
import type { Reading, Span } from './reading.ts';

/** What is said of a number's or a home's owner, who is not named. */
const CLIENT_WORD =
  /(?<!\p{L})(?:(?:[Dd](?:er|ie|en|em) )?(?:Klient(?:in)?|Mandant(?:in)?|Antragsteller(?:in)?|Mieter(?:in)?|Bewohner(?:in)?|Betreuten?|Kundin|Kunde (?:hat|ist|wartet|will|kann)|Haushalt(?! der| des)|Witwer?|Säugling|Schuldner(?:in)?)|(?:[Dd]ie|[Dd]er|[Dd]em) (?:Frau|Mann|Mutter|Familie|Dame)|Mutter (?:sagt|wartet|hat|ist)|Familie (?:lebt|hat|ist|wohnt|wartet))(?!\p{L})/u;

/** Where a sentence ends; one that goes on with a pronoun, or with what the person owns, belongs to it. */
const END =
  /(?<!(?:str|\d|\b(?:geb|jg|nr|az|dr|tel|ca|bzw|hr|fr|st|fam|pers|std|kd|gesch|verh|led|z|b|\p{L})))[.!?]\s+(?!(?:Er|Sie|Ihm|Ihr|Ihre|Ihrem|Sein|Seine|Ihren|Es|Die hat|Der hat|Der war|Die war|Das Jobcenter|Der Vater|Die Mutter|Die Kinder) )/iu;
/** A person of an office by what is done, where the verb stands at the end. */
const STAFF_DONE =
  /(?<!\p{L})(?:gesagt|gemeint|geschickt|geschrieben|geprüft|bestätigt|vorgeschlagen|erstellt|überarbeitet|verschickt|gezeichnet|zugesagt|angeboten|organisiert|formuliert|vorgestellt|besprochen|kümmert|zuständig|bearbeitet|hält|im urlaub|in elternzeit|macht|vertretung|nachfolger(?:in)?|kollegin|kollege|vortrag|tagesordnung|top|einwand|vorschlag|hat recht|\p{L}+beratung|sprachmittler(?:in)?|unterschr\p{L}+|beratung|sprechstunde|berät|tabelle|statistik|richtlinie|konzept|entwurf|projekte?|träger|haushalte|haushalten|familien|menschen|klienten|klientinnen|spende\p{L}*|verein|tafel|caritas|diakonie|förder\p{L}*|erlass|verwendungsnachweis)(?!\p{L})/giu;
/** The work of an office, and things named in their number: of many, not of one. */
const WORK =
  /(?<!\p{L})(?:kommunen?|formulare?s?|vordruck|protokoll|zahl(?:en)? (?:der|zu|von|für)|ihre zahlen|des landes|beim land|vom land|mittel|anheben|erfahrung(?:en)?|\p{L}*fraktion|top \d|stand und ausblick|mutterschutz|elternzeit|ihre vertretung|fristverlängerung|härtefonds|brillen|kühlschränke|waschmaschinen|stromsperren|energieschulden|zuzahlungen|der gutscheine|räumungstermine|schöffen\p{L}*|rahmenvertrag|praktikant(?:in)?|zugang|notunterkunft in|büro|kreishaus|\p{L}*bericht|die zahlen|sucht möbel|meinung|finde|frist|krankenhaus:|runde|grenze|alle mit|rezept|lieferant|supermarkt|digital|ratsfraktion|umfrage|fortbildung|schulung)(?!\p{L})/giu;
/** What is told of the one who speaks, not of others. */
const OWN_CLAUSE =
  /(?<!\p{L})(?:er|sie|ihm|ihre?[nrms]?|seine?[nrms]?) (?:\p{L}+ ){0,6}(?:hat|ist|kann|bezieht|bezog|bekommt|bekam|schläft|lebt|wohnt|hat|habe|sei|kriegt|sohn|tochter|enkel|mann|frau)(?!\p{L})/iu;
/** An office told after the name. */
const ROLE_AFTER =
  /^(?: ?\([^)\n]{0,30}(?:gericht|vollstreckung|polizei|schule|klinik|praxis)|,? (?:ist|war|als|wird|die|der|unsere?)(?: \p{L}+){0,4} \p{L}*(?:ansprechpartner|leiter|zuständig|kolleg|vermieter|sachbearbeit|berater|hausmeister|sprachmittler|dolmetscher|referent|betreuerin|anwalt|anwältin|ärztin|arzt|lehrer|erzieher))/iu;
const GREETED = /(?:sehr geehrter?|guten tag|hallo|liebe[r]?) $/iu;
const YOUR_REQUEST =
  /(?:zu|auf|wegen|über) ihre[nmrs]? (?:antrag|anträge|widerspruch)|ihr (?:antrag|widerspruch) (?:auf|gegen|vom)/iu;
const SOCIAL_REQUEST =
  /(?:heizkosten|stromkosten|miete|stromschuld|mietschuld|grundsicherung|kaution|wohngeld|energie|kühlschrank|waschmaschine|brille|nachzahlung|bestattung|klassenfahrt|erstausstattung|zuzahlung)/iu;

const LABELLED =
  /(?<![\p{L}-])(?:az\.?|aktenzeichen|gz\.?|geschäftszeichen|aktennummer|akten-?nr\.?|kundennummer|kunden-?nr\.?|kindergeldnummer|zählernummer|zähler-?nr\.?|fall-?nr\.?|fallnummer|vertragskonto|vertragsnummer|mitgliedsnummer|(?:kundin|kunde|klientin|klient|haushalt) (?:mit der )?(?:nr\.?|nummer)|vorgangsnummer)[^\d\n.;]{0,40}[\p{L}\d]{0,4}\d[\p{L}\d./-]{2,}/giu;
const STREET =
  /(?<![\p{L}-])(?:\p{Lu}[\p{L}-]*(?:straße|str\.|weg|gasse|allee|platz|ring|damm|ufer|wall|markt|promenade|kamp|stieg)|\p{Lu}\p{L}+er (?:Straße|Str\.|Platz|Weg|Allee)|(?:Am|An der|Auf dem|Im) \p{Lu}\p{L}+) \d{1,3}(?:[a-z](?!\p{L}))?(?!\d)/gu;
const REACHED =
  /(?<![\d.,/-])(?:\+49|0)\d{2,5}[ /-]{1,3}\d[\d -]{4,12}\d|(?<![\p{L}\d._-])[\p{L}\d._-]{2,40}@(?![\p{L}\d.-]{0,40}(?:stadt|kreis|amt|caritas|diakonie|awo|drk|verein|tafel|nrw|land|jobcenter|werk|skf|schule))[\p{L}\d-]{2,40}\./giu;
const OFFICIAL_PAPER =
  /erlass|zuwendung|förder|träger|bezirksregierung|ministerium|landes|widerspruch der stadt|verwendungs|vordruck|muster|verein|haushaltsstelle|rechnung des|vorlage|urteil|\bolg\b|\blsg\b|richtlinie|amtsblatt/iu;
const HOUSE =
  /öffnungszeiten|geöffnet|sprechstunde|ansprechpartner|tafel|wärmestube|verein|kleiderkammer|treffpunkt|träger|caritas|diakonie|zentrum|beratungsstelle|einrichtung|haushalte |familien|klient(?:en|innen)|spende|zimmer \d+[,.]? (?:tel|mo)/iu;

const PERSON =
  '(?:[Ww]itwer?|[Ff]rau|[Mm]ann|[Dd]ame|Herr|[Mm]utter|Vater|Familie|Rentner(?:in)?|Nachbar(?:in)?|Junge|Mieter(?:in)?|Paar|Ehepaar|Bruder|Schwester|Tochter|Sohn)';
/** One who can be only this one: a definite person with a place or a story, or the only or former bearer of a part. */
const DESCRIBED = new RegExp(
  [
    `(?<!\\p{L})(?:[Dd]er|[Dd]ie|[Dd]em|[Dd]en|[Uu]nsere?[rn]?) (?:\\p{Ll}+ ){0,2}${PERSON} (?:\\p{L}+ ){0,3}?(?:über|neben|gegenüber|hinter|aus|im|vom|in|am|an|vor|mit den|unseres|unserer|des früheren|des ehemaligen)(?!\\p{L})`,
    `(?<!\\p{L})(?:[Dd]er|[Dd]ie|[Dd]em) (?:\\p{Ll}+ ){0,2}${PERSON}, (?:der|die|dessen|deren)(?!\\p{L})`,
    '(?<!\\p{L})(?:[Dd]er|[Dd]ie|[Dd]em|[Dd]en|[Uu]nser|[Uu]nsere|[Uu]nserem) (?:einzige[nr]?|ehemalige[nr]?|frühere[nr]?) \\p{Lu}',
    `(?<!\\p{L})(?:nur einen|nur eine) (?:\\p{Ll}+ ){0,2}\\p{Lu}`,
    `(?<!\\p{L})(?:habe|haben|hab) (?:ich |wir )?(?:da |hier )?eine?n? ${PERSON}(?: mit|, )`,
    'den alle (?:hier )?kennen|die alle (?:hier )?kennen|Sie wissen schon',
  ].join('|'),
  'gu',
);
const NARROW =
  /(?<!\p{L})(?:einzige[nr]?|ehemalige[nr]?|frühere[nr]?|unseres|unserer|unserem|dorf|ort|einwohner|gemeinde|kirche|friedhof|bäckerei|apotheke|gegenüber|früher|edeka|markt|seit \p{L}+ jahren|\p{L}*straße|katzen|hund)(?!\p{L})/iu;
const PLACE_OF_HELP =
  /(?:vom|aus dem|aus der|von der|bei der|der|des) \p{L}*(?:amt|amts|caritas|diakonie|awo|drk|beratungsstelle|jobcenter|stadtverwaltung|verwaltung|stadt|einrichtung|zentrum|zentrums|treff)(?!\p{L})|träger|haushalte|familien|menschen|öffnungszeiten|sprechstunde|ansprechpartner/iu;
const DONE_THERE =
  /(?<!\p{L})(?:geschrieben|geprüft|vorgeschlagen|erstellt|spendet|spende|konzept|richtlinie|projekt|statistik|organisiert|vorgestellt|förder\p{L}*)(?!\p{L})/iu;
const TYPICAL =
  /(?<!\p{L})(?:beispiel|angenommen|grundsätzlich|generell|zum beispiel eine?|muster\p{L}*|fiktiv\p{L}*)(?!\p{L})/iu;

/** A client named, numbered, housed, reached or described, by the weight of what is said beside it. */
export function findClient(reading: Reading): Finding | undefined {
  if (mentionsIn(reading).some((one) => isClient(reading, one))) return finding('circumstances');
  if (isNumbered(reading)) return finding('file-number');
  if (isHoused(reading)) return finding('address');
  if (isReached(reading)) return finding('contact');
  return isDescribed(reading) ? finding('circumstances') : undefined;
}

function isClient(reading: Reading, mention: Mention): boolean {
  const { text } = reading;
  const around = sentenceOf(text, mention, mention.form);
  const said = text.slice(around.start, around.end);
  if (isAnswered(text, mention, around)) return true;
  if (!mention.client && (holdsOffice(reading, mention) || ROLE_AFTER.test(text.slice(mention.end, mention.end + 60))))
    return false;
  return weightOf(reading, around) - officeIn(reading, mention, said) >= mention.needed;
}

/** A letter to one who has asked for help. */
function isAnswered(text: string, { start, end }: Span, around: Span): boolean {
  if (!GREETED.test(text.slice(Math.max(0, start - 20), start))) return false;
  const after = text.slice(end, around.end);
  return YOUR_REQUEST.test(after) && SOCIAL_REQUEST.test(after) && !HOUSE.test(after);
}

function weightOf(reading: Reading, around: Span): number {
  return evidenceOfActs(reading, around);
}

/** What speaks for an office or for many, unless the sentence tells of the one named. */
function officeIn(reading: Reading, mention: Mention, said: string): number {
  if (TYPICAL.test(said)) return 2;
  const own = OWN_CLAUSE.test(said);
  const staff = !mention.client && actsAsStaff(reading, mention);
  if (staff && !own) return Number.POSITIVE_INFINITY;
  const done = [...said.matchAll(STAFF_DONE)].length;
  const work = Math.min(4, 2 * [...said.matchAll(WORK)].length);
  return work + (own ? Math.min(2, done) + (staff ? 1 : 0) : Math.min(6, done * 2));
}

/** The sentence around a place, or the lines after it in a form. */
function sentenceOf(text: string, { start, end }: Span, lines = false): Span {
  const before = text.slice(Math.max(0, start - 140), start);
  const from = start - (before.split(/(?<!\b(?:z|b|dr|hr|fr|nr|\d))[.!?]\s|\n/iu).at(-1) ?? '').length;
  const after = text.slice(end, end + 240);
  const line = after.indexOf('\n');
  const stop = END.exec(after)?.index ?? after.length;
  return { start: from, end: end + (lines ? after.length : Math.min(stop, line < 0 ? stop : line)) };
}

/** What stands around a place in its line. */
function lineOf(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - 140), start);
  const line = text.slice(end, end + 200).split('\n')[0] ?? '';
  return { start: start - (before.split('\n').at(-1) ?? '').length, end: end + line.length };
}

function isNumbered(reading: Reading): boolean {
  return [...reading.text.matchAll(LABELLED)].some((found) => isOnes(reading, found, OFFICIAL_PAPER));
}

function isHoused(reading: Reading): boolean {
  return [...reading.text.matchAll(STREET)].some((found) => isOnes(reading, found, HOUSE));
}

function isReached(reading: Reading): boolean {
  return [...reading.text.matchAll(REACHED)].some((found) => {
    const around = sentenceOf(reading.text, spanOf(found));
    const said = reading.text.slice(around.start, around.end);
    if (HOUSE.test(said) || OFFICIAL_PAPER.test(said)) return false;
    const own = /(?<!\p{L})(?:ihre?[nrms]?|seine?[nrms]?) \p{L}*schulden/iu.test(said) || CLIENT_WORD.test(said);
    return own && weightOf(reading, around) >= 2;
  });
}

/** Whether a number or a home stands beside a word for one client and what is said of one. */
function isOnes(reading: Reading, found: RegExpExecArray, harmless: RegExp): boolean {
  const around = lineOf(reading.text, spanOf(found));
  const said = reading.text.slice(around.start, around.end);
  return CLIENT_WORD.test(said) && !harmless.test(said) && weightOf(reading, around) >= 2;
}

function isDescribed(reading: Reading): boolean {
  return [...reading.text.matchAll(DESCRIBED)].some((found) => {
    const around = sentenceOf(reading.text, spanOf(found));
    const said = reading.text.slice(around.start, around.end);
    if (TYPICAL.test(said) || PLACE_OF_HELP.test(said) || DONE_THERE.test(said)) return false;
    return weightOf(reading, around) >= (NARROW.test(said) ? 3 : 4);
  });
}

function spanOf(found: RegExpExecArray): Span {
  return { start: found.index, end: found.index + found[0].length };
}

import { isFirstName } from './first-names.ts';
import type { Reading, Span } from './reading.ts';
import { isSurname } from './surnames.ts';

/** Where somebody is named or pointed at, and how much must be said beside it until a case is meant. */
export interface Mention extends Span {
  readonly needed: 1 | 2 | 3 | 4;
  /** Named as one who seeks help: no office is looked for. */
  readonly client: boolean;
  /** The lines that follow belong to it, as the fields of a form do. */
  readonly form: boolean;
}

const WORD = String.raw`\p{Lu}[\p{L}'’]{1,40}(?:-\p{Lu}[\p{L}'’]{1,40}){0,2}`;
const NAME = String.raw`(?:(?:Dr\.|Prof\.|a\. ?D\.|von|van|de|el|al|zu|der|ter|RA) ?){0,3}(?:${WORD}(?: ${WORD})?|\p{Lu}\.(?!\p{L}))`;
const TITLED = new RegExp(`(?<![\\p{L}-])(?:[Ff]rau|[Hh]errn?|Hr\\.|Fr\\.) (${NAME})`, 'gu');
const CLIENT = new RegExp(
  `(?<![\\p{L}-])(?:Familie|Fam\\.|Eheleuten?|Ehepaar|Geschwister|Witwer?|Oma|Opa|Klient(?:in)?|Mandant(?:in)?|Betreuten?|Betreuter|Hilfesuchende[rn]?|Antragsteller(?:in)?|Mieter(?:in)?|Bewohner(?:in)?|Rentner(?:in)?|Patient(?:in)?)(?: ist| heißt)?:? (?:(?:Frau|Herrn?) )?(${NAME})`,
  'gu',
);
const FIELD = new RegExp(
  `(?<![\\p{L}-])(?:Name|Nachname|Hilfesuchende[rn]?|Antragsteller(?:in)?|Klient(?:in)?|Von|Absender(?:in)?|Mutter|Vater|[Ii]ch bin|[Mm]ein Name ist|[Ii]ch heiße|(?:er|sie|Mutter|Vater|Frau|Mann) heißt):? (${WORD},? ${WORD})`,
  'gu',
);
const DICTATED =
  /(?<![\p{L}-])(?:frau|herrn?|familie|fam|eheleute|witwe|oma|opa) (\p{Ll}[\p{L}-]{2,40})(?: (\p{Ll}[\p{L}-]{2,40}))?(?![\p{L}-])/gu;
const HOUSEHOLD =
  /(?<![\p{L}-])(?:[Bb]ei|[Bb]ei den|[Dd]ie) (\p{L}[\p{L}-]{2,40})s (?=(?:im|aus|in|ist|nebenan|unten|oben|haben|sind|wohnen|brauchen|bekommen)(?!\p{L}))/gu;
const INITIALS =
  /(?<![\p{L}.-])\p{Lu}\. ?\p{Lu}\.(?=,? ?\(?(?:\d{2}(?!\d|\.)|aus \p{Lu}|Jg\.|(?<=, )\p{Ll}{4}|mit |hat |braucht |ist ))/gu;
const PAIR = new RegExp(`(?<![\\p{L}\\p{N}-])(${WORD})(?=(,? )(${WORD})(?![\\p{L}-]))`, 'gu');
const LOWER_PAIR = /(?<![\p{L}-])(\p{Ll}[\p{L}-]{2,30})(?= (\p{Ll}[\p{L}-]{2,30})(?![\p{L}-]))/gu;
const FILE =
  /(?<![\p{L}-])(?:[Aa]kte|[Aa]ntrag|[Ff]all)(?: \p{Ll}{2,20}){0,2} von (\p{Lu}\p{Ll}[\p{L}-]{2,40})(?![\p{L}-])/gu;
const AGAINST = new RegExp(`\\./\\. ?(${WORD})`, 'gu');

/** Words after a title that are no name: an office, or the going on of the sentence. */
const NO_NAME =
  /^(?:\p{L}*(?:minister|rat|rät|meister|dezernent|präsident|vorsitz|kolleg|abgeordnet|direktor|sekretär|leiter)(?:in|innen|e|en|er|ende|ender|enden)?|und|oder|herr|herrn|frau|die|der|das|den|dem|ist|hat|war|wird|wer|was|wie|wo|mit|ohne|von|vom|in|im|zu|zum|am|an|auf|aus|bei|als|für|über|nicht|auch|noch|aber|weil|wenn|dass|ob|sich|sie|er|ihr|ich|wir|kann|soll|darf|muss|will|sagt|fragt|kommt|braucht|bekommt|ein|eine|meint|steht|mann|kind|mustermann|muster|beispiel|unbekannt|xy)$/iu;
/** Endings and words that make a noun of our tongue, and no name. */
const NOUN =
  /^(?:\p{L}*(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ion|ionen|tät|täten|ismus|amt|ämter|geld|gelder|recht|kosten|hilfe|hilfen|stelle|stellen|straße|weg|platz|allee|haus|heim|schule|kirche|zentrum|verein|verband|verbände|stiftung|werke?|kasse|kreis|stadt|land|antrag|anträge|bescheid|gesetz|fonds|pakt|beratung|büro|träger|projekte?|mittel|betrag|euro|jahre?n?|monate?n?|tage?n?|uhr|woche|wochen|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|team|treff|café|tafel|laden|kammer|bank|karte|liste|plan|pläne|akte|datum|nummer|zeile|frage|antwort|thema|kita|konto|info|auto|foto|risiko|firma|uni|taxi|azubi|caritas|diakonie|musterstadt|nrw|westfalen|rheinland|niederlande|deutschland|syrien|ukraine|afghanistan|rumänien|bulgarien|polen|türkei|somalia|europa|mettmann|haan|erkrath|hilden|langenfeld|monheim|ratingen|velbert|wülfrath|heiligenhaus|düsseldorf))$/iu;
/** The shape of a surname from elsewhere: an ending that hardly any noun of our tongue has. */
const FOREIGN =
  /[ćčšžłńśźżşğıçőűâățșđ]|(?:ov|ova|ev|eva|ski|ska|cki|cka|wicz|iak|chuk|tschuk|yuk|iuk|enko|escu|eanu|[^e]iu|vić|vic|oglu|zade|zai|zadeh|poulos|[bdfghjklmnpqrtvwz]a|[bdfghjklmnpqrstvwxz]i|[bdfghjklmnpqrstvw]o|ou|aye|iam|bou|ouk|yan|ian|kh|gh|ssef|oud|eid)$/u;
/** What leads to a name of two words. */
const LED = /(?<!\p{L})(?:von|für|bei|wegen) $/u;
const PLURALS =
  /^(?:kita|team|büro|job|chat|club|klub|mail|café|info|fond|kid|handy|azubi|auto|foto|konto|caritas|carita|praxi|basi|hau|krei|da|de|da|awo|drk|elternteil|meeting|ticket|scheck|flyer|gutschein|test|link|news|new|sozialkaufhau|frauenhau|rathau|krankenhau|bürgerhau|zeugni|verhältni|ergebni|bu|kur|au|ga|bi|e|kiosk|park|limit|tipp|trend|kosten|tool|user|kontingent|heim|krankenkassen|gruppen|uni|lkw|pkw|plu|statu|bonu|zin|prei|beweis|hinwei|krise|allerding|neue|ander|link|recht|meist|ersten|mittag|abend|morgen)$/iu;

/** All places of a text where somebody is named as one person or household. */
export function mentionsIn({ text }: Reading): readonly Mention[] {
  return [
    ...[...text.matchAll(CLIENT)]
      .filter((found) => isNamed(found) && text[found.index - 1] !== '„')
      .map((found) => at(found, { needed: 1, client: true })),
    ...[...text.matchAll(FIELD)].filter(isNamed).map((found) => at(found, { needed: 2, form: true })),
    ...[...text.matchAll(TITLED)].filter(isNamed).map((found) => at(found, { needed: 2 })),
    ...[...text.matchAll(DICTATED)].filter(isNamed).map((found) => at(found, { needed: 2 })),
    ...[...text.matchAll(HOUSEHOLD)].filter(isHousehold).map((found) => at(found, { needed: 2, client: true })),
    ...[...text.matchAll(INITIALS)].map((found) => at(found, { needed: 2, client: true })),
    ...[...text.matchAll(AGAINST)].map((found) => at(found, { needed: 1, client: true })),
    ...[...text.matchAll(FILE)].filter(isBare).map((found) => at(found, { needed: 3, form: true })),
    ...[...text.matchAll(LOWER_PAIR)].filter(isLowerPair).map(lowerPair),
    ...pairs(text),
  ];
}

function at(found: RegExpExecArray, how: Partial<Mention> & Pick<Mention, 'needed'>): Mention {
  return { start: found.index, end: found.index + found[0].length, client: false, form: false, ...how };
}

function isNamed([, name = '']: RegExpExecArray): boolean {
  return !NO_NAME.test(name.replace(/^(?:(?:Dr\.|Prof\.|von|RA) ?)*/u, '').split(/,? /u)[0] ?? '');
}

function isHousehold([, name = '']: RegExpExecArray): boolean {
  return (
    !PLURALS.test(name) &&
    !NOUN.test(name) &&
    !NOUN.test(`${name}s`) &&
    (isSurname(name) !== undefined || /^\p{Lu}/u.test(name))
  );
}

function isBare([, name = '']: RegExpExecArray): boolean {
  return isSurname(name) !== undefined || (!NOUN.test(name) && !NO_NAME.test(name) && !/(?:en|ern|eln|s)$/u.test(name));
}

function isLowerPair([, first = '', last = '']: RegExpExecArray): boolean {
  return isFirstName(first) && isSurname(last) !== undefined;
}

function lowerPair(found: RegExpExecArray): Mention {
  const end = found.index + (found[1] ?? '').length + 1 + (found[2] ?? '').length;
  return { start: found.index, end, needed: 2, client: false, form: false };
}

/** Two words that make a name: a first name that is known, or the shape of a surname. */
function pairs(text: string): Mention[] {
  return [...text.matchAll(PAIR)].flatMap((found): Mention[] => {
    const [, one = '', between = ' ', other = ''] = found;
    const told = LED.test(text.slice(Math.max(0, found.index - 8), found.index));
    const needed = between === ' ' ? neededFor(one, other, told) : neededFor(other, one, false);
    const span = { start: found.index, end: found.index + one.length + between.length + other.length };
    return needed === undefined ? [] : [{ ...span, needed, client: false, form: false }];
  });
}

function neededFor(first: string, last: string, told: boolean): 2 | 3 | undefined {
  if ([first, last].some((word) => NOUN.test(word) || NO_NAME.test(word))) return undefined;
  if (isFirstName(first)) return 2;
  return told || (FOREIGN.test(last) && FOREIGN.test(first)) ? 3 : undefined;
}

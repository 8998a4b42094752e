import { BENEFIT, DEBT, NEED } from './words.ts';

/** A sort of statement that, said of a named person, makes a case of them; each counts once. */
interface Evidence {
  /** Tells of the social situation; the others only say that a single household is meant. */
  readonly social: boolean;
  readonly shape: RegExp;
  /** 2: enough beside a name; 1: with another. */
  readonly weight: 1 | 2;
}

const oneOf = (...parts: readonly string[]) => new RegExp(parts.join('|'), 'iu');
const word = (...parts: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'iu');

/** What is owed, lived on, needed, suffered: nouns of the social situation. */
const SITUATION = `(?:${DEBT}|${BENEFIT}|\\p{L}*(?:rente|einkommen|miete|kaution|rechnung|abschläge|wohnung|heizung|klage|kündigung|therapie|krankheit|schulden|kredite?|raten|leistungen|bescheid|aufenthaltstitel|duldung))`;
/** A household's sum: nothing that a municipality would be granted. */
const SUM = '(?<![\\d.,])(?:\\d{1,3}|\\d\\.?\\d{3})(?:,\\d{2})? ?(?:€|euro)(?!\\p{L}| je| pro)';

/** Said of one person, each of these is a case by itself. */
const STATE =
  '(?<!\\p{L})(?:wohnungslos|obdachlos|alleinerziehend|verwitwet|geschieden|arbeitslos|mittellos|zahlungsunfähig|verschuldet|schwanger|hilfebedürftig|pflegebedürftig|\\p{L}*(?:abhängig|süchtig|suchtkrank)|spielsüchtig|schwer ?behindert|schwer krank|sanktioniert|zwangsgeräumt)(?!\\p{L})';
const ILLNESS =
  '(?<!\\p{L})(?:krebs|\\p{L}*sucht|depression(?:en)?|hiv(?:-positiv)?|tuberkulose|demenz|parkinson|pflegegrad \\d|(?:gdb|behinderung von) (?:von )?\\d+|schwerbehindertenausweis|psychisch krank|an ms|im rollstuhl)(?!\\p{L})';

const EVIDENCE: readonly Evidence[] = [
  { social: true, weight: 2, shape: oneOf(STATE, ILLNESS, 'aufstocker') },
  {
    social: true,
    weight: 2,
    shape: oneOf(
      `(?:hat|haben|hatte|mit|wegen) [^,;:.]{0,40}${DEBT}`,
      `(?<!\\p{L})${DEBT} (?:bei|von|in höhe|gegenüber)`,
    ),
  },
  {
    social: true,
    weight: 2,
    shape: oneOf(`(?<!\\p{L})(?:ihre?[nrms]?|seine?[nrms]?) (?:eigene[nrms]? )?${SITUATION}(?!\\p{L})`),
  },
  {
    social: true,
    weight: 2,
    shape: oneOf(
      `${SITUATION}[^.;]{0,30} nicht (?:mehr )?(?:zahlen|bezahlen|bezahlt|aufbringen|tragen|zuzahlen)(?!\\p{L})|kein einkommen|nichts gegessen|keine? (?:krankenversicherung|meldeadresse|papiere)|(?:öffnet|liest) ihre post|weiß nicht weiter|spricht kein deutsch|aus der (?:haft|jva)|leidet an`,
    ),
  },
  {
    social: true,
    weight: 1,
    shape: oneOf(
      BENEFIT,
      '(?:witwen|mindest|alters)rente|(?<!\\p{L})rente(?!\\p{L})|rentner(?:in)?(?!\\p{L})|asylbewerberleistung|taschengeld|kleidergeld|beihilfe|leistungen gestrichen|leistungsbescheid',
    ),
  },
  {
    social: true,
    weight: 1,
    shape: oneOf(
      `(?<!\\p{L})${DEBT}`,
      'pfändung|insolven|gerichtsvollzieher|schuldet|ratenzahlung|nachzahlung|forderung der|monatsmieten|mieten|(?:euro|€) (?:miete|offen)|kredit|kein(?:en?)? geld|das geld fehlt',
    ),
  },
  {
    social: true,
    weight: 1,
    shape: oneOf(
      `\\p{L}*${NEED}`,
      '(?:strom|gas|wasser|heizung)[^.;]{0,25}(?:abgestellt|gesperrt|still|abgeklemmt|abgedreht)|(?:strom|gas|energie)sperre|sperrandrohung|sperrtermin|(?:keine?n?|ohne) (?:heizung|strom|winterjacken?|möbel|wohnung|(?:warmes )?essen|mittagessen)|friert|heizt nur|betten?(?!\\p{L})|medikamente|fahrkarten',
    ),
  },
  {
    social: true,
    weight: 1,
    shape: oneOf(
      'erkrankt|(?<!\\p{L})krank(?:e[nr]?)?(?!\\p{L})|behindert|rollstuhl|pflegegrad|pflegeheim|diagnose|trinkt wieder|psychisch|therapie|klinik',
    ),
  },
  {
    social: true,
    weight: 1,
    shape: oneOf(
      'räumung|geräumt|gekündigt|kündigung|(?:not|obdachlosen)unterkunft|schimmel|im (?:auto|park|zelt)(?!\\p{L})|(?:wohnung|arbeit|job|alles) verloren|in der unterkunft|(?:im|ins) frauenhaus',
    ),
  },
  {
    social: true,
    weight: 1,
    shape: oneOf(
      '(?<!\\p{L})witwer?(?!\\p{L})|scheidung|trennung|geschlagen|gewalt|sorgerecht|wohngruppe|nicht versorgt|gestorben|beerdigung|bestattung|allein ?lebend|(?<!\\p{L})(?:ein|zwei|drei|vier|fünf|sechs|sieben|\\d) (?:kleine )?kindern?(?!\\p{L})',
    ),
  },
  {
    social: true,
    weight: 1,
    shape: oneOf(
      '(?<!\\p{L})(?:haft|jva)(?!\\p{L})|duldung|aufenthaltstitel|abschiebung|asyl|staatsangehörig|jugendamt',
    ),
  },
  { social: true, weight: 1, shape: oneOf('sanktion|gestrichen|gekürzt|kürzung|abgelehnt|ablehnung') },
  { social: true, weight: 1, shape: oneOf('widerspruch|(?<!\\p{L})klage') },
  { social: false, weight: 1, shape: new RegExp(SUM, 'iu') },
  {
    social: false,
    weight: 1,
    shape: oneOf(
      '(?<!\\d)\\d{1,3} jahre(?: alt)?(?!\\p{L})|(?:jahrgang|(?<!\\p{L})jg\\.) ?19\\d\\d|[(,] ?\\d{2}[),]|\\d personen',
    ),
  },
  {
    social: false,
    weight: 1,
    shape: word(
      'bekommen',
      'erhalten',
      'bezieht',
      'bezog',
      'bezogen',
      'bekommt',
      'bekam',
      'erhält',
      'kriegt',
      'lebt',
      'leben',
      'wohnt',
      'braucht',
      'benötigt',
      'schläft',
      'sitzt',
      'fehlen',
      'fehlt',
      'wartet',
      'beantragt',
      'sucht',
      'gesucht',
      'schuldet',
      'ihm',
      'ihr mann',
      'ihre mutter',
      'seine mutter',
      'der vater',
      'die mutter',
      'ehemann',
      'ehefrau',
      'sohn',
      'tochter',
      'klient(?:in)?',
      'mandant(?:in)?',
      'bewohner(?:in)?',
      'fall (?:von|der|des)',
      'antrag (?:von|der|des)',
      'gestellt',
    ),
  },
];

const OWN =
  /(?<!\p{L})(?:ihre?[nrms]?|seine?[nrms]?) (?:\p{L}*schulden|\p{L}*miete|\p{L}*rente|einkommen|wohnung|kaution|krankheit|\p{L}*rückst(?:and|ände))(?!\p{L})/iu;

/** Whether a sentence speaks of somebody's own debts, rent, income or home. */
export function speaksOfOwn(sentence: string): boolean {
  return OWN.test(sentence);
}

/** How much a text says of the situation of a person named in it: 2 or more is a case; nothing without a social sign. */
export function evidenceIn(text: string): number {
  const found = EVIDENCE.filter(({ shape }) => shape.test(text));
  return found.some(({ social }) => social) ? found.reduce((sum, { weight }) => sum + weight, 0) : 0;
}

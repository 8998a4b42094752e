import { isFirstName } from './first-names.ts';
import { kindOf } from './kinds.ts';
import { nameLikeness } from './names.ts';
import { isSurname } from './surnames.ts';
import type { Token } from './tokens.ts';

/** A token with its sign: a name, a number or a kind of words stands for all alike. */
export interface Masked {
  readonly sign: string;
  /** The word itself where it is no name. */
  readonly word?: string;
}

const STREET =
  /(?:straße|strasse|str|gasse|allee|promenade)$|.(?:weg|platz|ring|damm|ufer|wall|markt|stieg|kamp|hof|busch|horst)$/u;
const ALWAYS_STREET = /(?:straße|strasse|str|gasse|allee)$/u;
const BUILDING =
  /(?:haus|hauses|heim|heims|schule|gymnasium|stift|stiftung|kirche|zentrum|kita|kindergarten|hort|treff|café|saal|halle|villa|klinik|krankenhaus|hospital|werk|akademie|institut|stiftes|kolleg|bad|bücherei)$/u;
const TOWN =
  /(?:dorf|heim|hausen|kirch|kirchen|bach|feld|felde|hagen|rath|berg|burg|stedt|ingen|hofen|stege|born|bruch|brück|furt|wald|au|stadt|mettmann|haan|erkrath|hilden|langenfeld|monheim|ratingen|velbert|wülfrath|heiligenhaus|düsseldorf|nrw|westfalen|köln|syrien|ukraine|afghanistan|rumänien|bulgarien|polen|türkei|somalia|eritrea|irak|iran)$/u;
const BEFORE_TOWN = new Set(
  'in aus nach stadt sozialamt rathaus gemeinde kreis kommune jobcenter stadtwerke tafel bei der'.split(' '),
);
/** Towns of the land, which are never meant as persons unless a title stands before them. */
const TOWNS = new Set(
  'übach-palenberg haan erkrath hilden langenfeld mettmann monheim ratingen velbert wülfrath heiligenhaus düsseldorf köln essen dortmund duisburg bochum wuppertal bielefeld bonn münster mönchengladbach gelsenkirchen aachen krefeld oberhausen hagen hamm herne solingen leverkusen neuss paderborn recklinghausen remscheid bergheim bottrop siegen gütersloh moers iserlohn lünen marl witten minden velen düren unna werl soest arnsberg dormagen grevenbroich kaarst meerbusch viersen kleve wesel dinslaken kamen ahlen rheine bocholt borken coesfeld detmold herford höxter lippe olpe euskirchen erftstadt kerpen hürth brühl troisdorf siegburg gummersbach berlin hamburg münchen frankfurt'.split(
    ' ',
  ),
);
const MONEY_MARK = /^(?:€|euro|eur|e)$/u;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{M}'’-]/u;
const CAPITAL = /^\p{Lu}/u;
const ALL_CAPITAL = /^\p{Lu}{3,}$/u;

/** How name-like a word must be: after a title, within a sentence, at its beginning. */
const AFTER_TITLE = 0.03;
const WITHIN = 0.6;
const AT_BEGINNING = 0.8;
const LOWER = 0.97;

/** The signs of the tokens of a sentence; several names in a row are one. */
export function masked(tokens: readonly Token[]): readonly Masked[] {
  const signs: Masked[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const next = maskOf(tokens, at, signs);
    const last = signs.at(-1);
    if (last !== undefined && isNamed(last) && (next.sign === 'NAME' || next.sign === 'INIT')) {
      signs[signs.length - 1] = { sign: 'FULL' };
    } else {
      signs.push(next);
    }
  }
  return signs;
}

/** Whether a sign stands for the name of a person. */
export function isNamed({ sign }: Masked): boolean {
  return sign === 'NAME' || sign === 'FULL' || sign === 'INIT';
}

function maskOf(tokens: readonly Token[], at: number, before: readonly Masked[]): Masked {
  const token = tokens[at];
  if (token === undefined) return { sign: '' };
  const { shape, lower } = token;
  if (shape === 'number') return { sign: numberSign(token, tokens[at + 1]?.lower ?? '', before.at(-1)?.sign ?? '') };
  if (shape === 'initial') return { sign: 'INIT' };
  if (shape === 'mark') return { sign: lower };
  if (shape !== 'word') return { sign: `#${shape}` };
  return wordSign(tokens, at, before);
}

function numberSign({ text }: Token, next: string, before: string): string {
  if (before === 'STREET') return '#house';
  if (MONEY_MARK.test(next) || /€|,\d\d$/u.test(text)) return '#money';
  if (/^(?:19|20)\d\d$/u.test(text)) return '#year';
  if (text.includes(':')) return '#time';
  return /^[1-9]\d$/u.test(text) ? '#nn' : '#n';
}

function wordSign(tokens: readonly Token[], at: number, before: readonly Masked[]): Masked {
  const { text, lower } = tokens[at] as Token;
  const last = before.at(-1);
  if (OTHER_SCRIPT.test(text)) return { sign: 'SCRIPT' };
  const next = tokens[at + 1];
  if (CAPITAL.test(text)) {
    const place = placeSign(lower, next, last);
    if (place !== undefined) return { sign: place };
  }
  const kind = kindOf(lower);
  if (last?.sign === 'title' && isTitled(lower, kind)) return { sign: 'NAME' };
  if (kind !== undefined) return { sign: kind, word: lower };
  return isName(tokens, at, last) ? { sign: 'NAME' } : { sign: lower.length <= 5 ? lower : 'w', word: lower };
}

function placeSign(lower: string, next: Token | undefined, last: Masked | undefined): string | undefined {
  if (ALWAYS_STREET.test(lower) || (STREET.test(lower) && next?.shape === 'number')) return 'STREET';
  if (last?.sign === 'title') return undefined;
  if (TOWNS.has(lower)) return 'PLACE';
  if (lower.includes('-') && BUILDING.test(lower)) return 'HOUSE';
  if (next !== undefined && CAPITAL.test(next.text) && BUILDING.test(next.lower) && nameLikeness(lower) > WITHIN)
    return 'HOUSE';
  if (last?.word !== undefined && BEFORE_TOWN.has(last.word) && isTown(lower)) return 'PLACE';
  if (last?.word !== undefined && BUILDING.test(last.word) && isAlike(lower)) return 'HOUSE';
  return undefined;
}

function isTown(lower: string): boolean {
  return TOWN.test(lower) || (kindOf(lower) === undefined && nameLikeness(lower) > 0.4);
}

function isAlike(lower: string): boolean {
  return isFirstName(lower) || (kindOf(lower) === undefined && nameLikeness(lower) > WITHIN);
}

function isTitled(lower: string, kind: string | undefined): boolean {
  if (kind === 'role' || kind === 'title' || kind === 'org') return false;
  if (kind !== undefined && kind !== 'month') return nameLikeness(lower) > 0.9 || isSurname(lower) !== undefined;
  return lower.length > 3 ? nameLikeness(lower) > AFTER_TITLE : nameLikeness(lower) > WITHIN;
}

function isName(tokens: readonly Token[], at: number, last: Masked | undefined): boolean {
  const { text, lower } = tokens[at] as Token;
  if (lower.length < 3) return false;
  const likeness = nameLikeness(lower);
  if (!CAPITAL.test(text)) return isLowerName(tokens, at, likeness);
  if (isFirstName(text) || isSurname(text) === 'surely') return true;
  if (last !== undefined && isNamed(last)) return likeness > 0.3;
  if (ALL_CAPITAL.test(text)) return likeness > 0.9;
  return likeness > (at === 0 ? AT_BEGINNING : WITHIN);
}

/** In lower case a name is one that is known, or that looks like nothing else beside one that is known. */
function isLowerName(tokens: readonly Token[], at: number, likeness: number): boolean {
  const { lower } = tokens[at] as Token;
  if (isSurname(lower) === 'surely') return true;
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (isFirstName(lower)) return likeness > WITHIN;
  return likeness > LOWER || (likeness > 0.5 && (isFirstName(before) || (isFirstName(after) && likeness > 0.8)));
}

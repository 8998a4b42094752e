import { type Finding, finding } from './finding.ts';
import type { Near } from './reading.ts';

const MONTH = 'jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez';
const DATE = String.raw`(?:\d{1,2}[./-] ?\d{1,2}[./-] ?(\d{4}|\d{2})|\d{1,2}\. ?(?:${MONTH})\p{L}* (\d{4}|\d{2})|(\d{4})-\d{2}-\d{2}|(\d{4}))(?!\d|\.\d)`;
const MARK = String.raw`(?:(?<!\p{L})geb(?:\.|oren)?(?: am)?|geburtsdatum|geburtstag|geb\.? ?-?dat(?:\.|um)?|\*)`;
const BORN = new RegExp(`${MARK}[:= ]{0,3}(?:ist |am |war |lautet )?(?:der |dem |den )?${DATE}`, 'giu');
const DATE_BORN = new RegExp(`(?<!\\d)${DATE} geboren(?!\\p{L})`, 'giu');
const SINGLE_PERSON =
  /(?<!\p{L})(?:frau|herrn?|\p{L}*kind|tochter|sohn|mutter|vater|mann|person|antragsteller|antragstellerin|klient|klientin|kunde|kundin|bewohner|bewohnerin|mieter|mieterin|witwe|witwer|rentner|rentnerin|junge|mädchen|säugling|enkel|enkelin)(?!\p{L})/iu;
const TWO_NAMES = /\p{Lu}\p{L}{1,40},? \p{Lu}[\p{L}-]{1,40}[,;:]? ?\(?$/u;
const LIMIT = /(?:vor|nach|ab|bis|zwischen)(?: dem)? ?$|stichtag[^.]{0,20}$/iu;
const LIMIT_AFTER = /^ ?(?:oder|und) (?:später|früher|jünger|älter|danach)/iu;

/** Nobody born earlier is a client: a historical person. */
const OLDEST_YEAR = 1915;

/** A date of birth beside a person: a name, or a word for one person. */
export function findBirth(text: string, near: Near): Finding | undefined {
  const marked = [...text.matchAll(BORN), ...text.matchAll(DATE_BORN)];
  return marked.some((found) => isClients(text, near, found)) ? finding('birth') : undefined;
}

function isClients(text: string, near: Near, found: RegExpExecArray): boolean {
  const end = found.index + found[0].length;
  const before = text.slice(Math.max(0, found.index - 80), found.index);
  if (LIMIT.test(before) || LIMIT_AFTER.test(text.slice(end, end + 20))) return false;
  const year = found[1] ?? found[2] ?? found[3] ?? found[4] ?? '';
  if (year.length === 4 && Number(year) < OLDEST_YEAR) return false;
  if (found[0].startsWith('*') || found[4])
    return near({ start: found.index - 3, end: found.index }).some(({ end: name }) => name <= found.index);
  if (near({ start: found.index - 99, end: end + 59 }).length > 0) return true;
  return isExact(found) || TWO_NAMES.test(before) || SINGLE_PERSON.test(before);
}

/** A marked day of birth is a person's, named or not. */
function isExact(found: RegExpExecArray): boolean {
  return found[4] === undefined && /^(?:geb|geburts)/iu.test(found[0]);
}

import { isHealthNumber, isIban, isPensionNumber, isTaxId } from './check-digits.ts';
import { type Finding, type FindingKind, finding } from './finding.ts';
import type { Near } from './reading.ts';

/** A number of a kind in a text: its shape, when it holds by itself, and the words beside which it counts. */
interface Identifier {
  readonly kind: FindingKind;
  readonly shape: RegExp;
  /** Counts wherever it stands. */
  readonly alone?: (number: string) => boolean;
  /** Counts after these words. */
  readonly label: RegExp;
  /** Counts beside a person without its label. */
  readonly named?: (number: string) => boolean;
}

const always = () => true;

const IDENTIFIERS: readonly Identifier[] = [
  {
    kind: 'pension-number',
    shape: /(?<![\p{L}\d])\d{2} ?(?:0[1-9]|[1-9]\d) ?(?:0[1-9]|1[0-2]) ?\d{2} ?[A-Z] ?\d{2} ?\d(?![\p{L}\d])/giu,
    alone: isPensionNumber,
    label: /versicherungs-?n|vsnr|versnr|versicherungsnr|\b(?:rv|sv)-?(?:nr|nummer)/iu,
    named: always,
  },
  {
    kind: 'tax-id',
    shape: /(?<![\p{L}\d])[1-9]\d(?:[ ]?\d{3}){3}(?![\p{L}\d])/gu,
    label: /steuer-?id|steuer-?identifikation|steuerliche identifikation|\bidnr|\btin\b/iu,
    named: isTaxId,
  },
  {
    kind: 'health-number',
    shape: /(?<![\p{L}\d])[A-Z] ?\d{3} ?\d{3} ?\d{3}(?![\p{L}\d])/gu,
    alone: isHealthNumber,
    label: /krankenversich|krankenkasse|versichertenn|versicherten-n|\bkvnr|\baok\b|\bkv-n/iu,
    named: always,
  },
  {
    kind: 'household-number',
    shape: /(?<![\p{L}\d])\d{5} ?(?:BG|\/\/) ?\d{7}(?![\p{L}\d])/giu,
    alone: always,
    label: /^$/u,
  },
  {
    kind: 'household-number',
    shape: /(?<![\p{L}\d])\d[\dA-Z/ -]{3,14}\d(?![\p{L}\d])/gu,
    label:
      /(?:\bbg-?(?:nr|nummer)|bedarfsgemeinschafts?-?n(?:r|ummer))[.: ]{0,3}(?:lautet |ist |von [^\d\n]{0,25})?$/iu,
  },
  {
    kind: 'customer-number',
    shape: /(?<![\p{L}\d])\d{3} ?[A-Z] ?\d{6}(?![\p{L}\d])/giu,
    label: /kunden-?n(?:r|ummer)|\bkd\.? ?-?nr/iu,
    named: always,
  },
  {
    kind: 'identity-card',
    shape: /(?<![\p{L}\d])(?=[A-Z]{0,3}\d)[A-Z0-9]{8,10}(?![\p{L}\d])/gu,
    label:
      /(?:ausweis|pass|aufenthaltstitel)[\p{L}-]{0,10}[.: ]{0,3}(?:nr\.?|nummer)?[.: ]{0,3}(?:von [^\d\n]{0,25}|lautet |ist )?$/iu,
  },
];

const IBAN =
  /(?<![\p{L}\d])DE(?:[ .-]?\d){20}(?!\d)|(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/giu;
const TREASURY =
  /(?:landes|kreis|stadt|bundes|gemeinde|finanz|ober)kasse|spende|verein(?!\p{L})|verbande?s?(?!\p{L})|e\. ?v\.|ggmbh|(?:konto|empfänger(?:in)?|kontoinhaber(?:in)?)(?: ist|:)? ?(?:der|des|die|das)? ?(?:stadt|kreis|land|träger)/iu;

/** A number that belongs to one person; an account of an office or a carrier is none. */
export function findIdentifier(text: string, near: Near): Finding | undefined {
  if ([...text.matchAll(IBAN)].some((found) => isPrivateAccount(text, near, found))) return finding('iban');
  const hit = IDENTIFIERS.find((one) => [...text.matchAll(one.shape)].some((found) => counts(text, near, one, found)));
  return hit && finding(hit.kind);
}

function isPrivateAccount(text: string, near: Near, found: RegExpExecArray): boolean {
  if (isNear(text, near, found)) return true;
  return isIban(found[0].replace(/[ .-]/gu, '')) && !TREASURY.test(around(text, found, 80));
}

function counts(text: string, near: Near, one: Identifier, found: RegExpExecArray): boolean {
  const number = found[0].replace(/ /gu, '');
  if (one.alone?.(number) === true) return true;
  const before = text.slice(Math.max(0, found.index - 60), found.index);
  return one.label.test(before) || (one.named?.(number) === true && isNear(text, near, found));
}

/** Whether a person stands in the same line, at most a hundred signs away. */
function isNear(text: string, near: Near, found: RegExpExecArray): boolean {
  const end = found.index + found[0].length;
  return near({ start: found.index - 100, end: end + 100 }).some(
    (person) => !text.slice(Math.min(person.end, end), Math.max(person.start, found.index)).includes('\n'),
  );
}

/** What stands around a number in its line. */
function around(text: string, found: RegExpExecArray, distance: number): string {
  const end = found.index + found[0].length;
  const before =
    text
      .slice(Math.max(0, found.index - distance), found.index)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + distance).split('\n')[0] ?? '';
  return `${before} ${after}`;
}

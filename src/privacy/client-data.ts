import { composed } from '../text/clean.ts';
import { findBirth } from './birth.ts';
import { type Finding, type FindingKind, finding } from './finding.ts';
import { findIdentifier } from './identifiers.ts';
import { findPersons } from './persons.ts';
import { type Near, nearOf, readingOf } from './reading.ts';
import { strongestSentence } from './weigh.ts';

/** The first sign that a text is the case of a client (§ 35 SGB I, §§ 67 ff. SGB X); undefined when it may be kept. */
export function findClientData(text: string): Finding | undefined {
  const plain = plainOf(text);
  return findNumber(plain) ?? findCase(plain);
}

/** Whether a text is held back for a date or number of a person alone, whatever else is said. */
export function isRuled(text: string): boolean {
  return findNumber(plainOf(text)) !== undefined;
}

/** A text as it is looked through: without signs that nobody sees, and with the cells of a table parted alike. */
export function plainOf(text: string): string {
  return composed(text)
    .replace(/\t+/gu, ' | ')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[^\S\n]+/gu, ' ');
}

/** A date or number of a person; persons are looked for only where one stands. */
function findNumber(plain: string): Finding | undefined {
  let persons: Near | undefined;
  const near: Near = (part) => {
    persons ??= nearOf(findPersons(readingOf(plain)));
    return persons(part);
  };
  return findBirth(plain, near) ?? findIdentifier(plain, near);
}

/** What of a case is named to the one who wrote it, by the sign of its sentence. */
const NAMED: readonly (readonly [sign: string, kind: FindingKind])[] = [
  ['u:#iban', 'iban'],
  ['u:#phone', 'contact'],
  ['u:#mail', 'contact'],
  ['u:#reference', 'file-number'],
  ['u:#house', 'address'],
];

/** A sentence in which more speaks for the case of a client than against it. */
function findCase(text: string): Finding | undefined {
  const found = strongestSentence(text);
  return found && finding(NAMED.find(([sign]) => found.signs.has(sign))?.[1] ?? 'circumstances');
}

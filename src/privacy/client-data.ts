import { composed } from '../text/clean.ts';
import { findBirth } from './birth.ts';
import { findCircumstances } from './circumstances.ts';
import type { Finding } from './finding.ts';
import { findIdentifier } from './identifiers.ts';
import { findPersons } from './persons.ts';

/** The first sign that a text is the case of a client (§ 35 SGB I, §§ 67 ff. SGB X); undefined when it may be kept. */
export function findClientData(text: string): Finding | undefined {
  const plain = composed(text)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[^\S\n]+/gu, ' ');
  const persons = findPersons(plain);
  return findBirth(plain, persons) ?? findIdentifier(plain, persons) ?? findCircumstances(plain, persons);
}

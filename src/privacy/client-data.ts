import { composed } from '../text/clean.ts';
import { findBirth } from './birth.ts';
import { findCircumstances } from './circumstances.ts';
import { findClient } from './clients.ts';
import type { Finding } from './finding.ts';
import { findIdentifier } from './identifiers.ts';
import { nearOf } from './person.ts';
import { findPersons } from './persons.ts';
import { readingOf } from './reading.ts';

/** The first sign that a text is the case of a client (§ 35 SGB I, §§ 67 ff. SGB X); undefined when it may be kept. */
export function findClientData(text: string): Finding | undefined {
  const plain = composed(text)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[^\S\n]+/gu, ' ');
  const reading = readingOf(plain);
  const persons = findPersons(reading);
  const near = nearOf(persons);
  return (
    findBirth(plain, near) ?? findIdentifier(plain, near) ?? findCircumstances(reading, persons) ?? findClient(reading)
  );
}

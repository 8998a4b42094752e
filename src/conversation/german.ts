import { NBSP } from '../german/write.ts';

/** *7 von 11 Kommunen*, held together. */
export function ofMunicipalities(some: number, all: number): string {
  return `${some}${NBSP}von${NBSP}${all}${NBSP}Kommunen`;
}

/** Joins parts with the middle dot, held to the word before it. */
export function dotted(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(`${NBSP}· `);
}

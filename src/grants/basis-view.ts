import { type Button, button } from '../cards/parts.ts';
import { type Basis, type Change, type Section, sectionKey } from './basis.ts';

/** What the legal basis of a measure is shown with: what it rests on, what changed since, what could be taken. */
export interface BasisView {
  readonly bases: readonly Basis[];
  readonly changes: readonly Change[];
  readonly proposed: readonly Section[];
  readonly status?: string;
}

/** Takes the proposed sections, those that were shown. */
export function takeButton(number: number, proposed: readonly Section[]): Button {
  return button('Rechtsstand übernehmen', 'grants.take-basis', { number, sections: proposed.map(sectionKey) });
}

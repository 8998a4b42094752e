import type { Field } from '../../cards/form.ts';
import { TEXT_LENGTH } from '../decision-text.ts';
import { LONGEST_LIST } from './item-lines.ts';

/** The field of the Beschlusstext. */
export const TEXT_FIELD: Field = {
  kind: 'text',
  name: 'text',
  label: 'Beschlusstext',
  placeholder: 'leer: beschlossen wird die Frage',
  multiline: true,
  maxLength: TEXT_LENGTH,
};

/** One more than it takes: what is pasted and cut by its field is refused, and its last items are not missing unseen. */
const PASTED = LONGEST_LIST + 1;

/** The field of the items: a list as it is written down or pasted. */
export const ITEMS_FIELD: Field = {
  kind: 'text',
  name: 'items',
  label: 'Einzelne Punkte',
  placeholder: 'je Punkt „3.2 Überschrift“, darunter der Text; leer: eine Stimme zum Ganzen',
  multiline: true,
  maxLength: PASTED,
};

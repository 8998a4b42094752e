import type { Field } from '../../cards/form.ts';
import { TEXT_LENGTH } from '../decision-text.ts';

/** The field of the Beschlusstext. */
export const TEXT_FIELD: Field = {
  kind: 'text',
  name: 'text',
  label: 'Beschlusstext',
  placeholder: 'leer: beschlossen wird die Frage',
  multiline: true,
  maxLength: TEXT_LENGTH,
};

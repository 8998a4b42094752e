import { wholeNumber } from '../conversation/fields.ts';
import { finding } from '../responses/finding.ts';
import type { Acknowledgement, Noted } from './acknowledgement.ts';
import { findAcknowledgement, notedAskings } from './store.ts';

/** The number of what goes round, as it is typed or clicked. */
export const acknowledgementNumber = wholeNumber('Bitte die Nummer der Kenntnisnahme angeben.');

/** What goes round under this number, as far as the member may see it, also held; a draft is shown to the asker alone. */
export const {
  found: acknowledgementFor,
  held: heldAcknowledgement,
  discreet,
} = finding<Acknowledgement, Noted>({
  ...{ name: 'acknowledgements', called: 'Kenntnisnahme', many: 'Kenntnisnahmen', field: 'number' },
  askings: notedAskings,
  find: findAcknowledgement,
  drafted: ({ municipalityId, asking: { state } }) => ({ municipalityId, state }),
});

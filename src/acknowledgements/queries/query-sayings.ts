import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

/** How people ask the Koordination something on what goes round, in their own words. */
export const asksQuery: Asked = {
  ways: ['acknowledgement query a-text =1', 'acknowledgement-number query a-text =1.5'],
  sayings: [
    'Rückfrage zur Kenntnisnahme {acknowledgement}: Gilt das auch für Honorarkräfte?',
    'zur Kenntnisnahme {acknowledgement} eine Rückfrage: Ab wann gilt das?',
    'Kenntnisnahme {acknowledgement}, Rückfrage: Wer ist gemeint?',
    'zur Kenntnisnahme {acknowledgement} noch eine Rückfrage: Wer zahlt das?',
    'Kenntnisnahme {acknowledgement}, Nachfrage: Gilt das rückwirkend?',
  ],
  brings: { acknowledgement: 'thing', text: 'text' },
  labels: { text: 'Rückfrage' },
  fills: ({ acknowledgement, text }) => ({ number: acknowledgement, text }),
  button: 'Rückfrage stellen',
  says: ({ acknowledgement }) =>
    `Eine Rückfrage zu ${acknowledgement === undefined ? 'einer Kenntnisnahme' : `Kenntnisnahme${NBSP}${acknowledgement}`} geht an die Koordination`,
  needs: ['acknowledgement', 'text'],
  form: 'acknowledgements.query-form',
};

/** How people ask for the form of such a question. */
export const asksQueryForm: Asked = {
  ways: ['acknowledgement query !a-text =1', 'acknowledgement-number query !a-text =1.5'],
  sayings: [
    '(ich|wir) (habe|haben) eine Rückfrage zur Kenntnisnahme {acknowledgement}',
    'Rückfrage zur Kenntnisnahme {acknowledgement} stellen',
    '(ich|wir) (möchte|möchten) zur Kenntnisnahme {acknowledgement} rückfragen',
    'eine Nachfrage zur Kenntnisnahme {acknowledgement}',
    'Rückfrage zu Kenntnisnahme {acknowledgement}',
  ],
  brings: { acknowledgement: 'thing' },
  fills: ({ acknowledgement }) => ({ number: acknowledgement }),
  button: 'Rückfrage …',
  needs: ['acknowledgement'],
};

import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

/** How people ask something on a vote, in their own words. */
export const asksQuery: Asked = {
  ways: ['vote query a-text =1.5', 'vote-number query a-text =2'],
  sayings: [
    'Rückfrage zur Abstimmung {vote}: Gilt das auch für Honorarkräfte?',
    'zur Abstimmung {vote} eine Rückfrage: Ab wann gilt das?',
    'Abstimmung {vote}, Rückfrage: Wer ist gemeint?',
    'zur Abstimmung {vote} noch eine Rückfrage: Wer zahlt das?',
    'Abstimmung {vote}, Nachfrage: Gilt das rückwirkend?',
  ],
  brings: { vote: 'thing', text: 'text' },
  labels: { text: 'Rückfrage' },
  fills: ({ vote, text }) => ({ vote, text }),
  button: 'Rückfrage stellen',
  says: ({ vote }) =>
    `Eine Rückfrage zu ${vote === undefined ? 'einer Abstimmung' : `Abstimmung${NBSP}${vote}`} wird gestellt`,
  needs: ['vote', 'text'],
  form: 'votes.query-form',
};

/** How people ask for the form of such a question. */
export const asksQueryForm: Asked = {
  ways: ['vote query !a-text !see !list =1.5', 'vote-number query !a-text !see !list =2'],
  sayings: [
    '(ich|wir) (habe|haben) eine Rückfrage zur Abstimmung {vote}',
    'Rückfrage zur Abstimmung {vote} stellen',
    '(ich|wir) (möchte|möchten) zur Abstimmung {vote} rückfragen',
    'eine Nachfrage zur Abstimmung {vote}',
    'Rückfrage zu Abstimmung {vote}',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }) => ({ vote }),
  button: 'Rückfrage …',
  needs: ['vote'],
};

/** How people ask what was asked. */
export const queriesShown: Asked = {
  ways: ['~ vote query see/list =2', '~ vote-number query see/list =2.5'],
  sayings: [
    '(zeig|zeigen Sie) (mir|) die Rückfragen zur Abstimmung {vote}',
    'Rückfragen der Abstimmung {vote} auflisten',
    'alle Rückfragen zur Abstimmung {vote} ansehen',
    'Liste der Rückfragen zu Abstimmung {vote}',
    'die Nachfragen zur Abstimmung {vote} anzeigen',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }) => ({ vote }),
  button: 'Rückfragen ansehen',
  needs: ['vote'],
};

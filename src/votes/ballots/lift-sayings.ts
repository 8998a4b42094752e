import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';

/** How people say that their objection is settled. */
export const lifting: Asked = {
  ways: ['objection settledword =2.4', 'objection settledword vote-number =2.6', 'objection settledword we =2.4'],
  sayings: [
    '(unser|der) Einwand (bei|zu|gegen) Abstimmung {vote} ist (behoben|erledigt|ausgeräumt)',
    'Einwand zur {vote} erledigt',
    'wir nehmen unseren Einwand bei der {vote} zurück',
    'der Einwand hat sich mit der neuen Fassung erledigt',
    'unsere Bedenken zur Abstimmung {vote} sind ausgeräumt',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }: Raw) => ({ vote }),
  button: 'Einwand behoben …',
  says: ({ vote }: Raw) =>
    typeof vote === 'number' ? `Der Einwand bei Abstimmung${NBSP}${vote} ist behoben` : 'Der Einwand ist behoben',
  needs: ['vote'],
  inParts: () => 'votes.cast-items',
  clickOnly: true,
};

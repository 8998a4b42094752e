import type { Asked } from '../../conversation/asked.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { NBSP } from '../../german/write.ts';

/** What people call taking back the ballot of their municipality. */
export const withdrawWords = {
  takeback: `=2 "stimme … zurück" "stimme … zurücknehmen" "stimme … zurückziehen" "stimme … zurückgezogen" "stimme … zurückgenommen"
    "votum … zurück" "votum … zurücknehmen" "votum … zurückziehen" "zustimmung … zurück" "zustimmung … zurücknehmen"
    "zustimmung … zurückziehen" "enthaltung … zurück" "enthaltung … zurücknehmen" "rücknahme … stimme" "rücknahme … votums"
    "rücknahme … zustimmung" "stimmabgabe … zurück" "stimmabgabe … widerrufen" "stimme … widerrufen" "stimme … streichen"
    "zustimmung … widerrufen"`,
} as const;

/** How people take back the ballot of their municipality. */
export const withdrawing: Asked = {
  ways: [
    'takeback =1',
    'takeback vote =1.5',
    'takeback vote-number =2',
    'takeback we vote =2',
    'takeback we vote-number =2.5',
    'ballot takeback vote =2',
  ],
  sayings: [
    '(wir|ich) (nehmen|nehme) (unsere|meine) Stimme (bei|zu) Abstimmung {vote} zurück',
    '(bitte|) unsere Stimme zur Abstimmung {vote} (zurücknehmen|zurückziehen)',
    'Rücknahme unserer Stimme zur Abstimmung {vote}',
    'wir ziehen unser Votum bei der {vote} zurück',
    'unsere Zustimmung zur Abstimmung {vote} zurücknehmen',
    'wir möchten unsere Stimmabgabe bei Abstimmung {vote} widerrufen',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }: Raw) => ({ vote }),
  button: 'Stimme zurücknehmen',
  says: ({ vote }, { member }) =>
    `${member.municipality.name} nimmt die Stimme${typeof vote === 'number' ? ` bei Abstimmung${NBSP}${vote}` : ''} zurück`,
  needs: ['vote'],
  clickOnly: true,
};

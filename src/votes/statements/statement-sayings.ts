import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

/** What people call the note of their municipality on a vote. */
export const statementWords = {
  declaration: `=2 erklärung erklärungen protokollerklärung* protokollnotiz* "erklärung zu protokoll" "zu protokoll geben" "zu protokoll erklären"
    "persönliche erklärung" "stellungnahme … beifügen" "anmerkung … beifügen"`,
  takeoff: '=0.8 zurücknehmen zurückziehen zurück|zieh,nehm,nimm streichen rücknahme entfernen löschen',
} as const;

function at(vote: unknown): string {
  return vote === undefined ? 'der Abstimmung' : `Abstimmung${NBSP}${String(vote)}`;
}

/** How people declare something on a vote that has ended. */
export const stating: Asked = {
  ways: ['declaration vote a-text !takeoff =1.5', 'declaration vote-number a-text !takeoff =2'],
  sayings: [
    'Erklärung zur Abstimmung {vote}: Wir setzen das erst ab Januar um.',
    'zur Abstimmung {vote} eine Erklärung: Wir tragen das nur für dieses Jahr mit.',
    'Protokollerklärung zu Abstimmung {vote}: Unser Ausschuss entscheidet noch.',
    'Abstimmung {vote}, Erklärung: Der Betrag ist uns zu niedrig.',
    'Protokollnotiz zur Abstimmung {vote}: Wir warten auf den Haushalt.',
  ],
  brings: { vote: 'thing', text: 'text' },
  labels: { text: 'Erklärung' },
  fills: ({ vote, text }) => ({ vote, text }),
  button: 'Erklärung beifügen',
  says: ({ vote }, { member }) => `${member.municipality.name} fügt ${at(vote)} eine Erklärung bei`,
  needs: ['vote', 'text'],
  form: 'votes.statement-form',
  clickOnly: true,
};

/** How people ask for the form of such a note. */
export const statingForm: Asked = {
  ways: ['declaration vote !a-text !takeoff =1.5', 'declaration vote-number !a-text !takeoff =2'],
  sayings: [
    '(ich|wir) (möchte|möchten) der Abstimmung {vote} eine Erklärung beifügen',
    'eine Protokollerklärung zur Abstimmung {vote} abgeben',
    'unsere Erklärung zur Abstimmung {vote} ändern',
    'zur Abstimmung {vote} etwas zu Protokoll geben',
    'Erklärung zu Abstimmung {vote} beifügen',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }) => ({ vote }),
  button: 'Erklärung beifügen …',
  needs: ['vote'],
};

/** How people take such a note back. */
export const dropping: Asked = {
  ways: ['declaration vote takeoff =3', 'declaration vote-number takeoff =3.5'],
  sayings: [
    'unsere Erklärung zur Abstimmung {vote} zurücknehmen',
    '(bitte|) die Erklärung zu Abstimmung {vote} streichen',
    'wir ziehen unsere Erklärung zur Abstimmung {vote} zurück',
    'Rücknahme der Erklärung zur Abstimmung {vote}',
    'die Protokollerklärung zu Abstimmung {vote} zurückziehen',
  ],
  brings: { vote: 'thing' },
  fills: ({ vote }) => ({ vote }),
  button: 'Erklärung zurücknehmen',
  says: ({ vote }, { member }) => `${member.municipality.name} nimmt die Erklärung zu ${at(vote)} zurück`,
  needs: ['vote'],
  clickOnly: true,
};

import type { Asked, Slots } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

const number = ({ question }: Slots) => ({ number: question });

/** How people ask to change the wording of a question, without saying it. */
export const CHANGED: Asked = {
  ways: [
    'question-number change =0.8 !topicfield !a-text !see',
    'question change ministry =0.4 !topicfield !a-text !see',
  ],
  sayings: [
    '(bitte|) (die|) Frage {question} (ändern|umformulieren|überarbeiten)',
    'Frage {question} (ans MAGS|) muss ich (noch|) korrigieren',
    'den Wortlaut (der|von) Frage {question} anpassen',
    'ich (möchte|würde gern) Frage {question} umschreiben',
    'Frage {question} stimmt so nicht mehr, bitte ändern',
    'können wir Frage {question} noch anders formulieren, sie soll geändert werden',
  ],
  brings: { question: 'thing' },
  fills: number,
  does: 'action',
  button: 'Wortlaut ändern …',
  needs: ['question'],
};

/** How people give the other wording. */
export const REWORDED: Asked = {
  ways: ['question-number change a-text =1 !topicfield'],
  sayings: [
    'Frage {question} (ändern|umformulieren) in: Zählen auch gebrauchte Geräte?',
    '(bitte|) Frage {question} korrigieren: Gilt das auch für Vereine?',
    'der neue Wortlaut von Frage {question}, bitte ändern: Wer trägt die Nebenkosten?',
    'Frage {question} umschreiben: Sind Gutscheine erlaubt?',
    'Frage {question} anpassen: Zählt Personal mit?',
  ],
  brings: { question: 'thing', text: 'text' },
  labels: { text: 'Frage' },
  fills: ({ question, text }) => ({ number: question, question: text }),
  button: 'Wortlaut speichern',
  says: ({ question, text }) => `Frage${NBSP}${String(question ?? '')} lautet dann: „${String(text ?? '')}“`,
  needs: ['question', 'text'],
  form: 'questions.change-form',
};

/** How people say that they ask something no more. */
export const WITHDRAWN: Asked = {
  ways: ['question-number withdraw =1 !see !ballot', 'question-number remove =0.6 !see', 'question-number cancel =0.4'],
  sayings: [
    '(bitte|) (die|) Frage {question} zurückziehen',
    'wir ziehen (unsere|die) Frage {question} zurück',
    'Frage {question} hat sich erledigt, bitte streichen',
    'Frage {question} (ans MAGS|) kann weg',
    'die Frage {question} nehmen wir zurück',
    'Frage {question} von der Liste (nehmen|streichen)',
  ],
  brings: { question: 'thing' },
  fills: number,
  button: 'Frage zurückziehen',
  says: ({ question }, { member }) => `${member.municipality.name} zieht Frage${NBSP}${String(question ?? '')} zurück.`,
  needs: ['question'],
};

/** How the Koordination says that a question is answered. */
export const ANSWERED: Asked = {
  ways: [
    'question-number answeredby a-text =1',
    'question-number answeredby add =0.6',
    'question-number answeredby markas =0.8',
  ],
  sayings: [
    'Frage {question} als beantwortet vermerken: MAGS NRW, E-Mail vom 12.10.2023',
    'Frage {question} ist beantwortet durch: Begleitinformation des MAGS',
    '(bitte|) Frage {question} als beantwortet (eintragen|vermerken)',
    'Frage {question} auf beantwortet setzen',
    'die Frage {question} als beantwortet markieren, Quelle: FAQ des MAGS',
    'Frage {question} gilt als beantwortet, bitte vermerken',
  ],
  brings: { question: 'thing', text: 'text' },
  labels: { text: 'Quelle' },
  fills: ({ question, text }) => ({ number: question, source: text }),
  does: 'action',
  button: 'Als beantwortet vermerken',
  says: ({ question, text }) => `Frage${NBSP}${String(question ?? '')} ist beantwortet: ${String(text ?? '')}`,
  needs: ['question', 'text'],
  form: 'questions.show',
};

/** How the Koordination takes back that a question is answered. */
export const REOPENED: Asked = {
  ways: ['question-number stillopen =1'],
  sayings: [
    'Frage {question} ist doch noch offen',
    'Frage {question} wieder öffnen',
    'Frage {question} wieder auf offen setzen',
    'die Frage {question} ist doch nicht beantwortet',
    'Frage {question} wurde zu Unrecht als beantwortet vermerkt, wieder aufmachen',
  ],
  brings: { question: 'thing' },
  fills: number,
  does: 'action',
  button: 'Wieder öffnen',
  says: ({ question }) => `Frage${NBSP}${String(question ?? '')} wartet wieder auf eine Antwort.`,
  needs: ['question'],
};

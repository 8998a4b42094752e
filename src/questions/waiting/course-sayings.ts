import type { Asked, Slots } from '../../conversation/asked.ts';

const number = ({ question }: Slots) => ({ number: question });

/** How the Koordination says that the ministry was asked again, or has written that an answer takes longer. */
export const COURSE: Asked = {
  ways: [
    'question-number interimword =1.4 !see',
    'question-number markas interimword =1.4',
    'question-number askedagain =2 !see',
  ],
  sayings: [
    'zu Frage {question} ist eine Zwischennachricht gekommen',
    'das MAGS hat zu Frage {question} einen Zwischenbescheid geschickt',
    'bei Frage {question} haben wir erneut nachgefragt, bitte vermerken',
    '(bitte|) Zwischennachricht zu Frage {question} (eintragen|vermerken)',
    'zu Frage {question} kam eine Eingangsbestätigung vom Ministerium',
  ],
  brings: { question: 'thing' },
  fills: number,
  does: 'action',
  button: 'Stand vermerken …',
  needs: ['question'],
};

/** How the Koordination says that an answer is waited for no longer. */
export const CLOSED: Asked = {
  ways: ['question-number noanswer =2'],
  sayings: [
    'Frage {question} ohne Antwort abschließen',
    'auf Frage {question} kommt keine Antwort mehr, bitte abschließen',
    'Frage {question} (bitte|) abschließen, das MAGS antwortet nicht mehr',
    'Frage {question} soll ohne Antwort beendet werden',
    'wir schließen Frage {question} ohne Antwort ab',
  ],
  brings: { question: 'thing' },
  fills: number,
  does: 'action',
  button: 'Ohne Antwort abschließen …',
  needs: ['question'],
};

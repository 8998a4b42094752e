import type { Asked } from '../../conversation/asked.ts';

/** How the Koordination asks to write what the letter says to a question. */
export const NOTED: Asked = {
  ways: ['question-number roundview =1.2 !see', 'question-number circumstances =1.2 !see'],
  sayings: [
    'die Auffassung der Runde zu Frage {question} (eintragen|ergänzen|festhalten)',
    'zu Frage {question} (den|einen) Sachverhalt (ergänzen|eintragen)',
    '(bitte|) Sachverhalt und Auffassung zu Frage {question} bearbeiten',
    'Auffassung der Runde bei Frage {question} ändern',
    'wie wir das sehen, soll bei Frage {question} als Auffassung stehen',
  ],
  brings: { question: 'thing' },
  fills: ({ question }) => ({ number: question }),
  does: 'action',
  button: 'Sachverhalt und Auffassung …',
  needs: ['question'],
};

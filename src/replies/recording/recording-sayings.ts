import type { Asked, Slots } from '../../conversation/asked.ts';

const number = ({ question }: Slots) => ({ number: question });

/** How the Koordination says that the ministry has replied. */
export const RECORDED: Asked = {
  ways: ['question-number recordanswer =1.2', 'question-number ministryreply replyin =1.4'],
  sayings: [
    'Antwort auf Frage {question} erfassen',
    'die Antwort des MAGS auf Frage {question} (bitte|) eintragen',
    'zu Frage {question} die Antwort des Ministeriums festhalten',
    'ich möchte die Antwort auf Frage {question} aufnehmen',
    'das MAGS hat uns auf Frage {question} geantwortet, bitte eintragen',
    'die mündliche Auskunft zu Frage {question} erfassen',
  ],
  brings: { question: 'thing' },
  fills: number,
  does: 'action',
  button: 'Antwort erfassen …',
  needs: ['question'],
};

/** How people ask for the words of a reply. */
export const SHOWN: Asked = {
  ways: ['question-number replywords =1.4 !recordanswer'],
  sayings: [
    'Wortlaut der Antwort auf Frage {question}',
    'den Wortlaut der Antwort des MAGS auf Frage {question} (bitte|zeigen|)',
    'alle Antworten zu Frage {question} (anzeigen|ansehen)',
    'die Antwort auf Frage {question} im Wortlaut',
    'auch die ersetzten Antworten zu Frage {question} (zeigen|ansehen)',
  ],
  brings: { question: 'thing' },
  fills: number,
  does: 'view',
  button: 'Antworten ansehen',
  needs: ['question'],
};

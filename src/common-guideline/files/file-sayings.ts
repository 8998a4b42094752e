import type { Asked, Slots } from '../../conversation/asked.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { NBSP } from '../../german/write.ts';

/** The words of files of a guideline. */
export const fileWords: Readonly<Record<string, string>> = {
  wordword:
    '=0.8 word docx worddatei* word-datei* worddokument* word-dokument* "als datei" "zum ausdrucken" ausdrucken herunterladen',
  readinword: '=1.6 einlesen eingelesen einzulesen importieren hochladen "aus word" "aus einer datei" "aus der datei"',
  guidelinefile: '=2.6 richtliniendatei richtliniendateien',
};

/** With which words a file is sent that is the draft of a guideline. */
export const SENT: Grammar = {
  pattern: /richtlinie(?: (?<number>\d{1,6}))? (?:einlesen|importieren)/u,
  example: 'richtlinie 1 einlesen',
};

/** How people ask for the guideline as a Word file. */
export const LOADED: Asked = {
  ways: ['~ guideline wordword =2'],
  sayings: [
    'die gemeinsame Richtlinie als Word (bitte|)',
    '(bitte|) die gemeinsame Richtlinie als Word-Datei',
    'den Richtlinienentwurf herunterladen',
    'ich brauche den Richtlinienentwurf als Worddatei',
    'gemeinsame Richtlinie zum Ausdrucken',
    'kann ich die gemeinsame Richtlinie als Worddokument haben',
  ],
  brings: { guideline: 'thing' },
  fills: ({ guideline }) => ({ number: typeof guideline === 'number' ? guideline : undefined }),
  does: 'view',
  button: 'Word-Datei laden',
};

/** How people ask how a file becomes the draft. */
export const SENDING: Asked = {
  ways: ['guideline readinword =3'],
  sayings: [
    'die gemeinsame Richtlinie (aus Word|) einlesen',
    'wie lese ich den Richtlinienentwurf ein, kann man ihn aus Word importieren',
    'Richtlinienentwurf importieren',
    'ich will die gemeinsame Richtlinie hochladen',
    'die gemeinsame Richtlinie aus einer Datei einlesen',
  ],
  brings: { guideline: 'thing' },
  fills: ({ guideline }) => ({ number: guideline }),
  does: 'view',
  button: 'Richtlinie einlesen',
};

const number = ({ guidelinefile }: Slots) => ({ number: guidelinefile });

/** How a file that was sent is asked for. */
export const SHOWN: Asked = {
  ways: ['~ guidelinefile-number see', '~ guidelinefile-number'],
  sayings: [
    'Richtliniendatei {guidelinefile} (zeigen|ansehen|öffnen)',
    '(zeig|zeigen Sie) (mir|) (bitte|) Richtliniendatei {guidelinefile}',
    'was steht in Richtliniendatei {guidelinefile}',
    'die Vorschau der Richtliniendatei {guidelinefile}',
    'Richtliniendatei {guidelinefile} noch einmal prüfen',
  ],
  brings: { guidelinefile: 'thing' },
  fills: number,
  does: 'view',
  button: 'Richtliniendatei ansehen',
  needs: ['guidelinefile'],
};

/** How a file is taken over. */
export const ADOPTED: Asked = {
  ways: ['guidelinefile-number release =1.2', 'guidelinefile release =0.8'],
  sayings: [
    'Richtliniendatei {guidelinefile} übernehmen',
    '(bitte|) die Abschnitte aus Richtliniendatei {guidelinefile} übernehmen',
    'Richtliniendatei {guidelinefile} freigeben',
    'Richtliniendatei {guidelinefile} soll gelten',
    'Freigabe der Richtliniendatei {guidelinefile}',
  ],
  brings: { guidelinefile: 'thing' },
  fills: number,
  button: 'Abschnitte übernehmen',
  says: ({ guidelinefile }) => `Der Entwurf lautet wie in Richtliniendatei${NBSP}${String(guidelinefile ?? '')}.`,
  needs: ['guidelinefile'],
  form: 'guideline.file',
};

/** How a file is discarded. */
export const DISCARDED: Asked = {
  ways: ['guidelinefile-number discarded =1.2', 'guidelinefile discarded =0.8'],
  sayings: [
    'Richtliniendatei {guidelinefile} verwerfen',
    'Richtliniendatei {guidelinefile} kann weg',
    '(bitte|) Richtliniendatei {guidelinefile} löschen',
    'Richtliniendatei {guidelinefile} war die falsche Datei',
    'die Richtliniendatei {guidelinefile} nicht übernehmen',
  ],
  brings: { guidelinefile: 'thing' },
  fills: number,
  button: 'Richtliniendatei verwerfen',
  says: ({ guidelinefile }) => `Richtliniendatei${NBSP}${String(guidelinefile ?? '')} wird verworfen.`,
  needs: ['guidelinefile'],
  clickOnly: true,
};

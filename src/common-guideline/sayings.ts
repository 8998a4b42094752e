import type { Asked, Slots } from '../conversation/asked.ts';

const number = ({ guideline }: Slots) => ({ number: guideline });
const numbers = ({ guideline, section }: Slots) => ({ number: guideline, section });

/** How people ask for the guideline. */
export const showing: Asked = {
  ways: [
    '~ guideline see/list/status !section !foundguideline',
    '~ guideline contentsword !foundguideline',
    '~ guideline when/who !section',
  ],
  sayings: [
    'wie weit ist Haan mit der gemeinsamen Richtlinie',
    'die gemeinsame Richtlinie (zeigen|ansehen|bitte)',
    '(zeig mir|bitte|) den Inhalt der gemeinsamen Richtlinie',
    'Stand der kreiseinheitlichen Richtlinie',
    'wer schreibt die gemeinsame Richtlinie',
    'Gliederung der gemeinsamen Richtlinie (bitte|)',
    'den Richtlinienentwurf ansehen',
  ],
  brings: { guideline: 'thing' },
  fills: number,
  button: 'Richtlinie ansehen',
};

/** How people ask for all of them. */
export const listing: Asked = {
  ways: ['~ guideline manyguidelines =2 !foundguideline', '~ guideline manyguidelines list =2.6 !foundguideline'],
  sayings: [
    'alle gemeinsamen Richtlinien (anzeigen|auflisten)',
    'Liste der gemeinsamen Richtlinien',
    'Übersicht der gemeinsamen Richtlinien',
    'gemeinsame Richtlinien der Runde auflisten',
    'welche gemeinsamen Richtlinien gibt es',
  ],
  fills: () => ({}),
  button: 'Richtlinien ansehen',
};

/** How people ask for one of its sections. */
export const showingSection: Asked = {
  ways: ['~ guideline section see =1', '~ guideline section =0.4'],
  sayings: [
    'Abschnitt {section} der gemeinsamen Richtlinie (zeigen|ansehen|)',
    'was steht in Abschnitt {section} der gemeinsamen Richtlinie',
    'zeig mir Abschnitt {section} des Richtlinienentwurfs',
    'den Abschnitt {section} aus dem Richtlinienentwurf ansehen',
    'wie lautet Abschnitt {section} der gemeinsamen Richtlinie',
  ],
  brings: { guideline: 'thing', section: 'number' },
  fills: numbers,
  button: 'Abschnitt ansehen',
  needs: ['section'],
};

/** How people want to write a section, or to change one. */
export const writing: Asked = {
  ways: ['guideline section change/add/draftsection =1', 'guideline draftsection =0.8'],
  sayings: [
    'einen Abschnitt der gemeinsamen Richtlinie schreiben',
    'Abschnitt {section} der gemeinsamen Richtlinie bearbeiten',
    'ich möchte Abschnitt {section} des Richtlinienentwurfs überarbeiten',
    'einen neuen Abschnitt für die gemeinsame Richtlinie entwerfen',
    'wir wollen im Richtlinienentwurf Abschnitt {section} umschreiben',
  ],
  brings: { guideline: 'thing', section: 'number' },
  fills: numbers,
  button: 'Abschnitt schreiben …',
};

/** How the Koordination begins one. */
export const founding: Asked = {
  ways: ['guideline foundguideline =1.6'],
  sayings: [
    'eine neue gemeinsame Richtlinie anlegen',
    '(bitte|) eine gemeinsame Richtlinie anlegen',
    'wir brauchen eine weitere gemeinsame Richtlinie, bitte anlegen',
    'gemeinsame Richtlinie für die Einzelfallhilfe anlegen',
    'noch eine kreiseinheitliche Richtlinie anlegen',
  ],
  fills: () => ({}),
  button: 'Richtlinie anlegen …',
};

/** How people ask for the earlier wordings of a section. */
export const remembering: Asked = {
  ways: ['~ guideline section earlierwords =2', '~ guideline earlierwords =1.4'],
  sayings: [
    'Verlauf von Abschnitt {section} der gemeinsamen Richtlinie',
    'frühere Wortlaute von Abschnitt {section} der gemeinsamen Richtlinie',
    'wie lautete Abschnitt {section} der gemeinsamen Richtlinie vorher',
    'wer hat Abschnitt {section} des Richtlinienentwurfs wann geändert',
    'den bisherigen Wortlaut von Abschnitt {section} im Richtlinienentwurf zeigen',
  ],
  brings: { guideline: 'thing', section: 'number' },
  fills: numbers,
  button: 'Verlauf ansehen',
  needs: ['section'],
};

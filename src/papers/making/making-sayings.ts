import type { Asked } from '../../conversation/asked.ts';

const NUMBERED = {
  brings: { committeepaper: 'thing' },
  needs: ['committeepaper'],
} as const;

/** How people ask for the file of a paper to be made. */
export const makingSaid: Asked = {
  ...NUMBERED,
  ways: ['committeepaper-number makesfile =0.8', 'committeepaper-number new =0.4'],
  sayings: [
    '(bitte|) Ausschussvorlage {committeepaper} (erstellen|neu erstellen|erzeugen|fertigstellen)',
    'Ausschussvorlage {committeepaper} noch einmal erstellen',
    'die Datei zu Ausschussvorlage {committeepaper} erzeugen',
    'mach aus Ausschussvorlage {committeepaper} das Dokument',
    'Ausschussvorlage {committeepaper} mit den neuen Zahlen neu erstellen',
    'Ausschussvorlage {committeepaper} generieren',
    'neue Fassung von Ausschussvorlage {committeepaper} erstellen',
    'Ausschussvorlage {committeepaper} ausfertigen',
    'Ausschussvorlage {committeepaper} kann jetzt erstellt werden',
    'bitte die Ausschussvorlage {committeepaper} erzeugen',
  ],
  fills: ({ committeepaper }) => ({ number: committeepaper }),
  button: 'Vorlage erstellen',
};

/** How people ask for a file that has been made. */
export const loadingSaid: Asked = {
  ...NUMBERED,
  ways: ['committeepaper-number send =0.5', 'committeepaper-number asfile =0.5'],
  sayings: [
    'Ausschussvorlage {committeepaper} (laden|herunterladen|als Word|schicken)',
    'schicken Sie mir die Ausschussvorlage {committeepaper}',
    'Word-Datei zu Ausschussvorlage {committeepaper}',
    'Ausschussvorlage {committeepaper} als Datei bitte',
    'ich brauche die Word-Fassung der Ausschussvorlage {committeepaper}',
    'Ausschussvorlage {committeepaper} zum Ausdrucken',
    'Download der Ausschussvorlage {committeepaper}',
    'die Ausschussvorlage {committeepaper} runterladen',
    'Ausschussvorlage {committeepaper} exportieren',
    'Ausschussvorlage {committeepaper} per Datei senden',
  ],
  fills: ({ committeepaper }) => ({ number: committeepaper }),
  does: 'view',
  button: 'Word-Datei laden',
};

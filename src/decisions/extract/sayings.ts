import type { Asked } from '../../conversation/asked.ts';

/** How people ask for the extract of one decision. */
export const extracting: Asked = {
  ways: [
    'decision-number extract =3',
    'decision extract =2',
    'extract =1',
    'decision-number decisionfile =1.5',
    'decision-number send =1',
  ],
  sayings: [
    'Beschlussauszug {decision}',
    'Auszug (von|aus|zu) Beschluss {decision}',
    'Beschluss {decision} als Word-Datei',
    'ich brauche einen Auszug von {decision} für die Akte',
    'Beschluss {decision} zum Ausdrucken',
    'bitte den Beschlussauszug zu {decision} erstellen',
    '(schick|schicken Sie) mir Beschluss {decision} als Dokument',
    'Word-Auszug von Beschluss {decision}',
    'Auszug aus dem Beschlussregister zu {decision}',
    'Beschluss {decision} einzeln herunterladen',
    'für den Ausschuss brauche ich einen Beschlussauszug von {decision}',
  ],
  brings: { decision: 'thing' },
  fills: ({ decision }) => ({ number: decision }),
  button: 'Auszug erstellen',
  needs: ['decision'],
};

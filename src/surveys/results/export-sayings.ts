import type { Asked } from '../../conversation/asked.ts';

/** How people ask for the answers as a file. */
export const exporting: Asked = {
  ways: ['survey export =0.5', 'survey-number export =1', 'survey-number send =1', 'survey send export =0.5'],
  sayings: [
    '(Ergebnis|Antworten) der Rundfrage {survey} als Excel',
    'Rundfrage {survey} als Excel-Datei herunterladen',
    'schick mir die Antworten der Rundfrage {survey} als Excel',
    'Excel zur Rundfrage {survey} bitte',
    'Rundfrage {survey} exportieren',
  ],
  brings: { survey: 'thing' },
  fills: ({ survey }) => ({ number: survey, format: 'excel' }),
  does: 'view',
  button: 'Excel laden',
  needs: ['survey'],
};

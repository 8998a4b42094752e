import type { Asked } from '../../conversation/asked.ts';

/** How people ask for one survey. */
export const showing: Asked = {
  ways: [
    '~ survey see survey-number =0.5',
    '~ survey-number !giveaway !publish !outgoing !a-text !extend !longer !shut !end !calloff !cancel !withdraw !remove !nilreturn !telephone !change !adjust !send !manage !askall =0.2',
    '~ survey outcome/status survey-number =1',
    '~ survey-number who =1',
    '~ survey who pendingvote',
    '~ survey outcome =0.5',
  ],
  sayings: [
    '(zeig mir|bitte|) (die|) Rundfrage {survey} (zeigen|öffnen|ansehen|)',
    '(Stand|Ergebnis|Zwischenstand) der Rundfrage {survey}',
    'wer hat bei der Rundfrage {survey} noch nicht geantwortet',
    'was ist bei der Rundfrage {survey} herausgekommen',
    'wie sieht es bei der Rundfrage {survey} aus',
    'Rücklauf zur Rundfrage {survey}',
    'was haben die anderen Städte zur Rundfrage gemeldet',
  ],
  brings: { survey: 'thing' },
  fills: ({ survey }) => ({ number: survey }),
  button: 'Rundfrage ansehen',
  needs: ['survey'],
};

/** How people ask for the surveys. */
export const listing: Asked = {
  ways: [
    '~ survey list !survey-number',
    '~ survey open/underway !survey-number',
    '~ survey goneout !survey-number =1',
    '~ survey all see !survey-number =0.5',
    '~ survey see !survey-number',
    '~ survey thereis !survey-number',
  ],
  sayings: [
    '(laufende|offene|alle|die) Rundfragen (anzeigen|)',
    'welche Rundfragen laufen (gerade|noch|)',
    'gibt es (gerade|noch) eine Rundfrage',
    'Übersicht der Rundfragen',
    'Rundfragen auflisten',
    'Rundfragen im Überblick',
  ],
  button: 'Rundfragen ansehen',
  fills: () => ({}),
};

import type { Asked } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

/** How people answer a survey in its own words. */
export const answering: Asked = {
  ways: [
    'survey-number a-text !askall !someone =1',
    'survey survey-number a-text giveaway =1',
    'survey survey-number we a-figure !see =0.5',
  ],
  sayings: [
    'Rundfrage {survey}: 12; 4.500 €; ja',
    'unsere Antwort zur Rundfrage {survey}: 96 Haushalte',
    'zur Rundfrage {survey} melden wir: 12; 4.500 €',
    'wir antworten auf Rundfrage {survey}: ja',
    'Rückmeldung zur Rundfrage {survey}: 143',
    'für die Erhebung: 14 Fälle',
    'unsere Zahlen für die Erhebung: 14 Fälle, 3 Anträge',
  ],
  brings: { survey: 'thing', text: 'text' },
  labels: { text: 'Antwort' },
  fills: ({ survey, text }) => ({ number: survey, typed: text }),
  button: 'Antwort speichern',
  says: ({ survey }, { member }) =>
    `${member.municipality.name} antwortet zu ${survey === undefined ? 'einer Rundfrage' : `Rundfrage${NBSP}${survey}`}`,
  needs: ['survey', 'text'],
  form: 'surveys.answer-form',
  clickOnly: true,
};

/** How people ask for the form in which they answer. */
export const answeringForm: Asked = {
  ways: [
    'survey giveaway !a-text =0.5',
    'survey-number giveaway !a-text =1',
    'survey change own !a-text',
    'survey-number we giveaway =0.5 !a-text',
  ],
  sayings: [
    '(ich|wir) (möchte|möchten|will) Rundfrage {survey} (beantworten|ausfüllen)',
    'auf die Rundfrage {survey} antworten',
    'Rundfrage {survey} ausfüllen',
    'unsere Antwort zur Rundfrage {survey} ändern',
    'wir müssen die Rundfrage {survey} noch beantworten',
    'Nachtrag zur Rundfrage {survey} abgeben',
  ],
  brings: { survey: 'thing' },
  fills: ({ survey }) => ({ number: survey }),
  button: 'Rundfrage beantworten …',
  needs: ['survey'],
};

/** How people say that they have nothing to report. */
export const sayingNothing: Asked = {
  ways: ['survey nilreturn =0.5', 'survey-number nilreturn =1', 'nilreturn survey we =0.5'],
  sayings: [
    'Rundfrage {survey}: Fehlanzeige',
    'Fehlanzeige zur Rundfrage {survey}',
    'zur Rundfrage {survey} haben wir nichts zu melden',
    'wir melden Fehlanzeige bei Rundfrage {survey}',
    'bei Rundfrage {survey} bitte Fehlanzeige für uns eintragen',
  ],
  brings: { survey: 'thing' },
  fills: ({ survey }) => ({ number: survey }),
  button: 'Fehlanzeige',
  says: ({ survey }, { member }) =>
    `${member.municipality.name} meldet Fehlanzeige zu ${survey === undefined ? 'einer Rundfrage' : `Rundfrage${NBSP}${survey}`}`,
  needs: ['survey'],
  clickOnly: true,
};

/** How the Koordination asks for the form for an answer that it was told. */
export const entering: Asked = {
  ways: [
    'survey telephone a-municipality =1',
    'survey forthem a-municipality =1',
    'survey-number telephone =1',
    'survey onrecord a-municipality =0.8',
  ],
  sayings: [
    'für {municipality} zur Rundfrage {survey} eine Antwort eintragen, kam per E-Mail',
    '{municipality} hat die Antwort zur Rundfrage {survey} telefonisch durchgegeben',
    'Rundfrage {survey}: {municipality} hat per Mail geantwortet, bitte eintragen',
    'Antwort von {municipality} zur Rundfrage {survey} nachtragen, kam telefonisch',
    'zur Rundfrage {survey} hat {municipality} angerufen, bitte erfassen',
  ],
  brings: { survey: 'thing', municipality: 'municipality' },
  fills: ({ survey, municipality }) => ({ number: survey, municipality }),
  button: 'Antwort eintragen …',
  needs: ['survey'],
};

import type { Asked } from '../../conversation/asked.ts';
import { narrowedData } from '../../conversation/fields.ts';
import { NARROWED, type Asked as State } from './narrowing.ts';

/** What is said to be with the ministry is what it has not answered, handed in or not. */
const MEANT: Readonly<Record<string, State>> = {
  beantwortet: 'answered',
  gesammelt: 'collected',
  zurückgezogen: 'withdrawn',
  'beim MAGS': 'open',
  nachgefragt: 'inquired',
  Zwischennachricht: 'interim',
  'teilweise beantwortet': 'partly',
  abgeschlossen: 'closed',
};

/** How people ask for the list as a file. */
export const EXPORTED: Asked = {
  ways: ['~ questionlist export =2 !question-number', '~ ministry question export =2 !question-number'],
  sayings: [
    'Fragen ans MAGS als Excel (bitte|)',
    'die Fragenliste als Exceltabelle (bitte|herunterladen)',
    'Export der Fragen ans Ministerium nach Excel',
    'alle Fragen ans MAGS als Tabelle exportieren',
    '(können|könnten) Sie mir die Fragen ans MAGS als Excel geben',
  ],
  fills: () => ({}),
  button: 'Fragen als Datei',
};

/** How people ask for all questions to the ministry. */
export const listedQuestions: Asked = {
  ways: [
    '~ questionlist =1 !question-number !add !joinin !topicfield',
    '~ ministry question list/all/see =0.6 !question-number !add',
    '~ ministry question pending/replied/open/closed =0.6 !question-number',
    '~ ministry pending =0.8 !question-number',
    '~ ministry anynews =0.8 !question-number !add',
    '~ ministry anynews thereis =0.6 !question-number',
    '~ ministry replied already =1.6 !question-number !inquire',
    '~ ministry haveasked we =1.6 !question-number',
    '~ ministry replied when !question-number',
    '~ questionlist open/see/list =0.6',
    '~ ministry inquire already =1 !question-number !a-text',
    '~ ministry replied open =0.4 !question-number !inquire',
    '~ ministry question howmany/whichones =0.4 !question-number',
    '~ question open see/list !question-number !vote !pending',
    'ministry see/list question !question-number',
    '~ ministry question unsent !question-number =2',
    '~ questionlist replied !question-number =1',
    '~ questionlist unsent !question-number =2',
    '~ questionlist a-date !question-number !a-text =1',
  ],
  sayings: [
    '(alle|die|sämtliche) Fragen ans (MAGS|Ministerium) (bitte|anzeigen|auflisten|)',
    'welche Fragen (liegen|sind) (noch|) (offen|unbeantwortet) (beim MAGS|)',
    'was liegt (noch|derzeit) beim (MAGS|Ministerium)',
    'was haben wir das (MAGS|Ministerium) (alles|schon|bisher) gefragt',
    '(Fragenkatalog|Fragenliste|Übersicht der Fragen ans MAGS) (bitte|)',
    'welche Fragen hat das MAGS (schon|bereits) beantwortet',
    'hat das Ministerium (schon|inzwischen) geantwortet',
    'gibt es (neue|) Antworten (vom|aus dem) (MAGS|Ministerium)',
    'wie viele Fragen (sind|liegen) (noch|) beim MAGS (offen|)',
    'offene Fragen ans (MAGS|Ministerium)',
    'Zusammenstellung der offenen Fragen an das Ministerium',
    'worauf warten wir (noch|) beim MAGS',
    'alle Fragen der Städte an das Ministerium untereinander',
    'Sachstand der Anfragen beim Ministerium',
    'zeig mal, was wir in Düsseldorf angefragt haben',
    'die unbeantworteten Fragen (ans MAGS|) (zeigen|bitte)',
    'Fragen zum Themenfeld Energie ans MAGS zeigen',
    'hat (schon|bereits) jemand beim Ministerium nachgefragt, wie mit Honorarkosten umzugehen ist',
    'hat eine andere Kommune beim MAGS schon angefragt',
    'was schlummert noch beim Ministerium',
    'was ist mit unseren ganzen Fragen ans MAGS',
    'Fragenspeicher (bitte|)',
    '(beantwortete|unbeantwortete|eingereichte) Fragen (ans MAGS|)',
    'Fragen ans MAGS, die noch nicht eingereicht sind',
    'Fragen ans MAGS (aus dem|vom|im) {from}',
    'hat das Ministerium sich zu unseren Fragen schon gemeldet',
  ],
  brings: {
    state: {
      one: {
        'teilweise beantwortet': '"teilweise beantwortet*" "zum teil beantwortet*"',
        abgeschlossen: '"ohne antwort abgeschlossen*"',
        Zwischennachricht: '"mit zwischennachricht"',
        nachgefragt: '"nachgefragt haben" "nachgefragte fragen"',
        beantwortet:
          '"schon beantwortet" "bereits beantwortet" "beantwortete fragen" "beantworteten fragen" "hat … beantwortet" "antworten vom"',
        zurückgezogen: 'zurückgezogene* "zurückgezogen worden" "wurden zurückgezogen"',
        gesammelt: 'gesammelt* "noch nicht gestellt" "noch nicht abgeschickt" "noch nicht eingereicht*"',
        'beim MAGS':
          '"beim mags" "beim ministerium" "in düsseldorf" unbeantwortet* "noch offen" offen* ausstehend* aussteh*',
      },
    },
    from: 'from',
    to: 'to',
  },
  fills: ({ state, ...slots }) => narrowedData(NARROWED.states, { ...slots, state: MEANT[String(state)] }),
  button: 'Fragen ans MAGS ansehen',
};

import type { Asked, Slots } from '../conversation/asked.ts';
import { LACKING, UNCOVERED } from './words.ts';

/** How people ask for the matrix, for what nobody covers in it, or for one area of it by its name. */
export const LISTED: Asked = {
  ways: [
    '~ topicmatrix see !topicarea-number =0.8',
    '~ topicmatrix list !topicarea-number =0.8',
    '~ topicmatrix see/list all !topicarea-number =0.4',
    '~ topicmatrix which =0.6',
    '~ topicmatrix uncovered =0.6',
    '~ topicmatrix lacking =0.8',
    '~ areasofus uncovered =1.4',
    '~ areasofus lacking =1',
    '~ topicarea uncovered =0.6',
    '~ topicmatrix status =0.8',
  ],
  sayings: [
    '(zeig|zeigen Sie) mir die Übersicht der Themenbereiche',
    'welche Bereiche deckt noch niemand ab',
    'die Themenfelder (bitte|anzeigen|auflisten)',
    'Themenmatrix (zeigen|ansehen|bitte)',
    'Überblick über alle Themenfelder',
    'welche Themenfelder haben wir',
    'in welchen Themenfeldern fehlt noch etwas',
    'um welche Bereiche kümmert sich noch niemand',
    'welche Themenfelder sind noch nicht abgedeckt',
    'wo sind die weißen Flecken in den Themenfeldern',
    'Themenfelder ohne Zuständigkeit (zeigen|)',
    'Lücken in der Themenmatrix (zeigen|)',
    'die Tabelle der Themenfelder aus Anlage 3 ansehen',
    'für welche Themenfelder ist noch niemand zuständig',
    'wie steht es um die Themenfelder',
    'zu welchen Themenfeldern gibt es noch keine Regel',
    'zeig mal den Themenbereich Energie',
    'Themenfeld Einzelfallhilfe auf einen Blick zeigen',
    'wie ist der Stand im Themenbereich Kinder und Familien',
    'ich möchte das Themenfeld Wohnungslosenhilfe sehen',
  ],
  brings: {
    missing: {
      one: {
        'ohne regel': '"ohne regel" "keine regel" "keine regeln"',
        'ohne idee': '"ohne idee" "ohne ideen" "keine idee" "keine ideen"',
        'ohne zuständigkeit': UNCOVERED,
        'mit lücken': LACKING,
      },
    },
    topic: 'search',
    about: 'search',
  },
  labels: { missing: 'Was fehlt', about: 'Themenfeld' },
  fills: ({ missing, topic, about }) => ({
    ...(missing === undefined ? {} : { missing }),
    ...((topic ?? about) === undefined ? {} : { about: String(topic ?? about) }),
  }),
  does: 'view',
  button: 'Themenfelder ansehen',
};

/** How people ask for one topic area as a whole. */
export const SHOWN: Asked = {
  ways: [
    '~ topicarea-number see !possibilities',
    '~ topicarea-number =0.4 !possibilities',
    '~ whatgoes topicarea =1',
    '~ whatgoes =1.2',
    '~ whatwehave onsubject =1.2',
    '~ whatwehave topicarea =1',
    '~ topicarea possibilities =0.4',
  ],
  sayings: [
    'was geht alles bei Wohnungslosenhilfe',
    '(zeig mir|bitte|) (das|) Themenfeld {topicarea} (ansehen|zeigen)',
    'was haben wir alles zum Thema Schuldnerberatung',
    'was geht alles im Themenfeld Suchthilfe',
    'was gibt es alles zum Thema Tafel',
    'das ganze Themenfeld Energie bitte anzeigen',
    'welche Möglichkeiten haben wir im Themenfeld {topicarea}',
    'alles auf einen Blick zu Seniorinnen und Senioren',
    'Energie: wer macht was, was ist noch ungeklärt',
  ],
  brings: { topicarea: 'thing', topic: 'search', about: 'search' },
  labels: { about: 'Themenfeld' },
  fills: ({ topicarea, topic, about }) =>
    topicarea === undefined ? { about: String(topic ?? about ?? '') } : { area: String(topicarea) },
  does: 'view',
  button: 'Themenfeld ansehen',
};

/** How people ask for the matrix as a file. */
export const EXPORTED: Asked = {
  ways: ['~ topicmatrix asfile =1', '~ topicmatrix send =0.8', '~ topicmatrix export =1', '~ topicmatrix wordfile =1'],
  sayings: [
    '(schick|schicken Sie) mir die Themenmatrix als Excel',
    'Übersicht der Themenfelder als (Excel|Word)',
    'Themenfelder als Word-Datei (bitte|herunterladen)',
    'ich brauche die Themenfelder als Exceltabelle',
    'die Themenmatrix herunterladen',
    'können Sie mir die Themenübersicht als Word schicken',
    'Anlage 3 als Datei (bitte|)',
    'die Themenbereiche bitte als Word exportieren',
    'Export der Themenmatrix nach Excel',
    'Themenfelder zum Ausdrucken als Word',
  ],
  brings: {
    format: {
      one: { word: 'word worddatei* "word datei*" docx', excel: 'excel* exceltabelle* exceldatei* tabelle xlsx' },
    },
  },
  fills: ({ format = 'word' }) => ({ format }),
  does: 'view',
  button: 'Themenfelder als Datei',
};

const FIELDS = { topicarea: 'thing', text: 'text' } as const;
const LABELS = { text: 'Möglichkeiten' } as const;

function textOf({ topicarea, text }: Slots) {
  return { area: topicarea === undefined ? undefined : String(topicarea), ...(text === undefined ? {} : { text }) };
}

/** How the Koordination asks to write down what is possible. */
export const OPENED: Asked = {
  ways: [
    'topicarea-number possibilities add =0.8 !a-text',
    'topicarea-number possibilities change =0.8 !a-text',
    'topicarea possibilities add =0.6 !a-text',
    'topicarea possibilities change =0.6 !a-text',
  ],
  sayings: [
    'Möglichkeiten im Themenfeld {topicarea} (festhalten|eintragen|erfassen|ändern)',
    'Ich möchte die Möglichkeiten für Themenfeld {topicarea} eintragen',
    'die Möglichkeiten zum Themenfeld {topicarea} ergänzen',
    'bei Themenfeld {topicarea} die Möglichkeiten überarbeiten',
    'Wir müssen im Themenfeld {topicarea} festhalten, was möglich ist',
    'die Möglichkeiten von Themenfeld {topicarea} anpassen',
  ],
  brings: { topicarea: 'thing' },
  fills: textOf,
  button: 'Möglichkeiten festhalten …',
  needs: ['topicarea'],
};

/** How the Koordination says what is possible. */
export const SAVED: Asked = {
  ways: [
    'topicarea-number possibilities a-text =1',
    'topicarea-number possibilities add a-text =1',
    'topicarea possibilities a-text =0.8',
  ],
  sayings: [
    'Möglichkeiten im Themenfeld {topicarea} festhalten: Zuschüsse über die Beratungsstellen',
    'Themenfeld {topicarea}, Möglichkeiten: Stromspar-Checks und Zuschüsse',
    'Zum Themenfeld {topicarea} als Möglichkeiten eintragen: Sprechstunden im Quartier',
    'Bitte bei Themenfeld {topicarea} die Möglichkeiten ergänzen: Zuschüsse für Träger',
    'Neue Möglichkeiten für Themenfeld {topicarea}: warme Räume und Mittagstisch',
  ],
  brings: FIELDS,
  labels: LABELS,
  fills: textOf,
  button: 'Möglichkeiten speichern',
  needs: ['topicarea', 'text'],
  form: 'topics.possibilities-form',
};

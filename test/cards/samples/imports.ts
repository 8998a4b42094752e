import {
  adoptedCard,
  discardedCard,
  listCard,
  previewCard,
  refusedCard,
  sendingCard,
} from '../../../src/imports/cards.ts';
import type { Details, OpenImport } from '../../../src/imports/import.ts';
import { answerForm } from '../../../src/imports/recording.ts';
import { type Sample, samplesOf } from '../sample.ts';

const LET_KNOW = { title: 'Zur Kenntnis geben …', verb: 'acknowledgements.form' };
const TITLE = 'Richtlinie über die Gewährung von Zuwendungen aus dem Stärkungspakt NRW';
const FILE = 'Richtlinie_Staerkungspakt_2023-03-27.pdf';
const HEADINGS = ['1 Zuwendungszweck', '2 Gegenstand der Förderung', '3 Personalausgaben', '4 Höhe', '5 Verfahren'];
const LONG =
  'Bewirtschaftungsgrundsätze für zusätzliche Unterstützungsleistungen an Einrichtungen der sozialen Infrastruktur '.repeat(
    2,
  );
const WORD = 'Zuwendungsrechtsnebenbestimmungsänderungsverordnungsentwurfsbegründungsanlage';

const details: Details = {
  title: TITLE,
  publisher: 'MAGS NRW',
  kind: 'report',
  status: 'binding',
  strength: 'amtlich',
  validFrom: '2023-03-27',
};

function waiting(change: Partial<OpenImport> = {}): OpenImport {
  const sections = HEADINGS.map((heading, at) => ({ heading, text: 'Text.', page: at + 1 }));
  const file = { number: 3, file: FILE, checksum: '', office: 'Koordination' };
  return { ...file, state: 'open', details, sections, unread: [], ...change };
}

const many = waiting({
  sections: Array.from({ length: 48 }, (_, at) => ({ heading: at === 0 ? LONG : (HEADINGS[at % 5] ?? ''), text: '' })),
});
const word = waiting({ number: 5, file: `${WORD}.docx`, details: { ...details, title: `${WORD} **fett**` } });
const typed = [TITLE, FILE, LONG, WORD, `${WORD} **fett**`, ...HEADINGS];

/** Questions that the document answers presumably. */
function answered(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    name: at === 0 ? 'Frage 128' : `Lücke ${at}`,
    question: at === 0 ? LONG : 'Zählt ein Gefrierschrank als Investition?',
    passage: { verb: 'guidelines.ask', data: { question: 'Zählt ein Gefrierschrank als Investition?', alone: 'ja' } },
    done: { verb: 'questions.answered', data: { number: '128', source: 'MAGS NRW', document: 'import-x' } },
  }));
}

const preview = samplesOf('Import: Vorschau');
const result = samplesOf('Import: Ergebnis');
const list = samplesOf('Import: Liste');
const recorded = samplesOf('Antwort erfassen');
const operation = '00000000-0000-4000-8000-000000000005';

/** The cards of imports. */
export const importSamples: readonly Sample[] = [
  preview('neu', previewCard(waiting(), []), typed),
  preview(
    'ersetzt Fassungen',
    previewCard(waiting(), [{ validFrom: '2023-01-01', validTo: '2023-03-26' }, { validFrom: '2023-03-27' }]),
    typed,
  ),
  preview(
    'nicht alles gelesen',
    previewCard(
      waiting({
        unread: [
          { kind: 'pages', count: 4, pages: [2, 3, 4, 6] },
          { kind: 'struck', count: 2, samples: ['Der Fonds zahlt.', LONG.slice(0, 80)] },
        ],
      }),
      [],
    ),
    typed,
  ),
  preview('viele Abschnitte', previewCard(many, []), typed),
  preview('sehr lange Wörter', previewCard(word, []), typed),
  preview(
    'mit Fehlern',
    previewCard(waiting(), [], {
      values: { title: '', validFrom: 'bald' },
      errors: { title: 'Bitte einen Titel eingeben.', validFrom: 'Bitte einen Tag eingeben, z. B. 27.03.2023.' },
      attempt: 1,
    }),
    typed,
  ),
  recorded(
    'zu einer Lücke',
    answerForm({ values: { operation, question: 'Zählt ein Gefrierschrank als Investition?' } }),
  ),
  recorded(
    'mit Fehlern',
    answerForm({
      values: { operation, question: 'Zählt ein Gefrierschrank?', day: 'bald', given: 'oral' },
      errors: { answer: 'Bitte die Antwort eingeben.', day: 'Bitte den Tag der Auskunft eingeben, z. B. 27.03.2023.' },
      attempt: 1,
    }),
  ),
  result('übernommen', adoptedCard(3, details, { sections: 48, ways: [LET_KNOW] }), typed),
  result('übernommen, befristet', adoptedCard(3, { ...details, validTo: '2023-12-31' }), typed),
  result('übernommen, beantwortet etwas', adoptedCard(3, details, { sections: 48, answers: answered(2) }), typed),
  result('übernommen, beantwortet viel', adoptedCard(3, details, { sections: 48, answers: answered(5) }), typed),
  result('verworfen', discardedCard(3, details), typed),
  result(
    'nicht gelesen',
    refusedCard({
      number: 3,
      file: FILE,
      checksum: '',
      office: 'Koordination',
      state: 'refused',
      reason: 'Die PDF-Datei enthält keinen Text, vermutlich ist sie eingescannt.',
    }),
    typed,
  ),
  result('von anderen gesendet', sendingCard()),
  list('leer', listCard([])),
  list('mehrere', listCard([waiting({ number: 4 }), waiting(), word]), typed),
];

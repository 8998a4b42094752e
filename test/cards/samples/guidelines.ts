import { pageOf } from '../../../src/cards/page.ts';
import { bold, button, paragraph, words } from '../../../src/cards/parts.ts';
import type { Answer } from '../../../src/guidelines/answers/answer.ts';
import { type Asked, answerCard } from '../../../src/guidelines/answers/answer-card.ts';
import { nothingAskedCard } from '../../../src/guidelines/answers/ask.ts';
import { joinButtons, type ListedQuestion } from '../../../src/guidelines/answers/ministry.ts';
import { passagesBelow } from '../../../src/guidelines/answers/passages-block.ts';
import type { Chunk } from '../../../src/guidelines/document.ts';
import { thanksCard } from '../../../src/guidelines/feedback/feedback-cards.ts';
import { gapsCard, type ListedGap, type ShownGaps } from '../../../src/guidelines/feedback/gaps-card.ts';
import { createSearchIndex } from '../../../src/search/index.ts';
import { type Sample, samplesOf } from '../sample.ts';

const URL = 'https://www.beispiel.de/hinweise';
const STAFF =
  'Löhne und Honorare können bezahlt werden, wenn die Beschäftigten unmittelbar beraten oder helfen und die Ausgabe zusätzlich entsteht. Dazu zählt auch, vorhandene Stellen befristet aufzustocken. Verwaltung im Rathaus zählt nicht dazu.';
const QUESTION = 'Sind Personalkosten förderfähig?';
const LONG_QUESTION =
  'Können wir die Honorare für zwei Dolmetscherinnen bezahlen, die in der offenen Sprechstunde der Schuldnerberatung im Rathaus übersetzen, wenn der Träger die Rechnung stellt und die Leistung erst im Januar abgerechnet wird?';

/** A passage with sample words; the samples change what they need. */
function chunk(change: Partial<Chunk> = {}): Chunk {
  return {
    id: '1',
    anchor: 'personal',
    heading: 'Personalausgaben: unter Bedingungen',
    text: STAFF,
    status: 'report',
    version: '2023-03-27',
    validFrom: '2023-03-27',
    synonyms: '',
    sources: [
      { label: 'Stadt Übach-Palenberg, Hinweise vom 16.05.2023', url: URL, strength: 'Kommune' },
      { label: 'Kreis Mettmann, Vorlage vom 24.04.2023', url: `${URL}/2`, strength: 'amtlich' },
    ],
    document: {
      name: 'personal',
      title: 'Personal und Honorare',
      kind: 'report',
      publisher: 'Koordination',
      origin: 'starter',
    },
    ...change,
  };
}

const before = chunk({
  id: '2',
  text: 'Ausgaben für Personal wurden nicht bezahlt.',
  version: '2023-01-01',
  validFrom: '2023-01-01',
  validTo: '2023-03-26',
});
const fees = chunk({
  id: '3',
  anchor: 'honorare',
  heading: 'Honorarkräfte',
  text: 'Honorare für zusätzliche Beratung werden wie Löhne behandelt. Die Rechnung nennt Leistung und Zeitraum.',
});
const proof = chunk({
  id: '4',
  anchor: 'nachweis',
  heading: 'Verwendungsnachweis der Kommunen',
  text: 'Der Nachweis nennt Ausgaben und Belege in Summe.',
  document: {
    name: 'nachweis',
    title: 'Verwendungsnachweis',
    kind: 'report',
    publisher: 'Koordination',
    origin: 'starter',
  },
});
const minutes = chunk({
  id: '5',
  anchor: 'einzelfallhilfe',
  heading: 'Einzelfallhilfe kreiseinheitlich',
  text: 'Haan legt der Runde einen Entwurf vor.\nDie anderen Kommunen nehmen bis zur nächsten Sitzung Stellung.',
  status: 'agreement',
  version: undefined,
  validFrom: '2023-02-07',
  sources: [{ label: 'Niederschrift der Runde vom 7.\u00a0Februar 2023, Punkt c', strength: 'Kommune' }],
  document: {
    name: 'protokoll',
    title: 'Niederschrift 07.02.2023',
    kind: 'minutes',
    publisher: 'Kreis Mettmann',
    origin: 'starter',
  },
});
const gap = chunk({
  id: '6',
  anchor: 'agh',
  heading: 'AGH-Stellen: keine Antwort',
  text: 'Eine Antwort des MAGS zu AGH-Stellen liegt nicht vor.',
  version: undefined,
  sources: [{ label: 'Suche der Koordination am 02.10.2023', strength: 'sonstige' }],
  document: {
    name: 'luecken',
    title: 'Was nicht belegt ist',
    kind: 'gap',
    publisher: 'Koordination',
    origin: 'starter',
  },
});
const binding = chunk({
  id: '7',
  document: { name: 'bescheid', title: 'Bescheid', kind: 'report', publisher: 'Bezirksregierung', origin: 'import' },
  status: 'binding',
  sources: [{ label: 'Bescheid der Bezirksregierung (Muster)', url: URL, strength: 'amtlich' }],
});
const denied = chunk({
  id: '9',
  anchor: 'ausgeschlossen',
  heading: 'Personalausgaben: nicht förderfähig',
  text: 'Ausgaben für Personal werden nicht bezahlt.',
});
const LONG = Array.from(
  { length: 9 },
  (_, at) =>
    `Punkt ${at + 1} beschreibt, welche Unterlagen eine Kommune für den Nachweis bereithält, und wer sie prüft.`,
);
const long = chunk({
  id: '8',
  heading: 'Wie die Mindestsicherungsquote berechnet wird und wer als Mindestsicherungsbeziehende zählt',
  text: LONG.join(' ').slice(0, 800),
  sources: ['Ministerium', 'Bezirksregierung', 'Landtag', 'Städtetag'].map((label) => ({
    label: `${label}, Veröffentlichung zum Stärkungspakt vom 16.05.2023`,
    url: URL,
    strength: 'amtlich' as const,
  })),
});

const all = [chunk(), before, fees, proof, minutes, gap, binding, denied, long];
const index = createSearchIndex(all.map(({ id, heading, text, synonyms }) => ({ id, title: heading, text, synonyms })));
const asked = (question = QUESTION, change: Partial<Asked> = {}): Asked => ({
  question,
  today: '2023-10-05',
  programmeEnd: '2023-12-31',
  near: [],
  ...change,
});
const found = (chunks: readonly Chunk[], change: Partial<Answer> = {}): Answer => ({
  band: 'answer',
  chunks,
  versions: [],
  searched: 21,
  ...change,
});
const show = (question: Asked, answer: Answer) => answerCard(question, answer, index);
const nearest = { band: 'nothing', searched: 21 } as const;
const typed = [LONG_QUESTION, ...all.map(({ text }) => text)];
const near = [
  { word: 'abstimmung', verb: 'votes.form' },
  { word: 'abstimmungen', verb: 'votes.list' },
];

const QUESTION_TO_ADD = { question: QUESTION };
const add = button('Als Frage ans MAGS aufnehmen', 'questions.add', QUESTION_TO_ADD);
const judged = { question: QUESTION, sections: ['1', '3'] };
const offers = {
  answered: [
    button('Hat geholfen', 'guidelines.feedback', { verdict: 'Hat geholfen', ...judged }),
    button('Hat nicht geholfen', 'guidelines.feedback', { verdict: 'Hat nicht geholfen', ...judged }),
    add,
  ],
  unanswered: [add],
};
const listed = (change: Partial<ListedQuestion> = {}): ListedQuestion => ({
  number: 3,
  askedBy: [
    { id: 'hilden', name: 'Hilden' },
    { id: 'velbert', name: 'Velbert' },
  ],
  createdAt: '2023-10-02T07:00:00.000Z',
  ...change,
});
const ministry = {
  add: 'questions.add',
  form: 'questions.form',
  show: 'questions.show',
  join: 'questions.join',
  find: async () => undefined,
};
const joined = (one: ListedQuestion, name: string, alone = true) => ({
  listed: one,
  offers: {
    answered: [],
    unanswered: joinButtons(ministry, one, { municipality: { id: name, name }, alone }),
  },
});
const submitted = listed({ submittedAt: '2023-10-04T07:00:00.000Z', lately: 'nachgefragt am 16.11.2023' });
const FOLLOW_UP = 'und für Honorarkräfte?';
const gaps: readonly ListedGap[] = [
  {
    question: 'Dürfen wir Dolmetscher bezahlen?',
    unanswered: 4,
    misfits: 1,
    last: '2023-10-04',
    words: ['Es ging um Gebärdensprache.'],
    off: false,
    asked: { number: 3, submitted: false },
  },
  { question: QUESTION, unanswered: 0, misfits: 2, last: '2023-10-03', words: [], off: false },
  { question: LONG_QUESTION, unanswered: 1, misfits: 0, last: '2023-10-02', words: [], off: false },
  { question: 'AGH?', unanswered: 1, misfits: 0, last: '2023-10-01', words: [], off: false },
  { question: 'Wie lange?', unanswered: 1, misfits: 0, last: '2023-09-28', words: [], off: false },
  { question: 'Fahrtkosten?', unanswered: 1, misfits: 0, last: '2023-09-27', words: [], off: false },
];
const gapsTyped = gaps.flatMap(({ question, words }) => [question, ...words]);

const answer = samplesOf('Antwort');
const gapList = samplesOf('Wissenslücken');

const unknown = [
  {
    wanted: 'Frist verlängern',
    words: [
      { word: 'strecken', times: 3 },
      { word: 'luft', times: 1 },
    ],
  },
  { wanted: 'Stimme abgeben', words: [{ word: 'haltung', times: 2 }] },
];

/** A page of the list of gaps. */
function shownGaps(all: readonly ListedGap[], change: Partial<ShownGaps> = {}, page = 1) {
  const ways = { form: 'questions.form', show: 'questions.show', record: 'imports.answer-form' };
  return gapsCard({ page: pageOf(all, page), off: false, others: 0, unknown: [], ways, ...change });
}

/** A register with the passages of the same question below it. */
function below(answered: Answer) {
  const block = passagesBelow(asked(QUESTION), answered, index);
  if (!block) throw new Error('no passages');
  return { ...shownGaps([]), below: [block] };
}

/** The cards of questions. */
export const guidelineSamples: readonly Sample[] = [
  answer(
    'Bericht',
    show(
      asked(QUESTION, { offers }),
      found([chunk(), fees, proof], { versions: [{ when: 'before', day: '2023-03-26', chunks: [before] }] }),
    ),
    typed,
  ),
  answer('unter einem Register', below(found([chunk(), fees, proof])), typed),
  answer('unter einem Register, nicht sicher', below(found([fees, chunk(), proof], { band: 'unsure' })), typed),
  answer('verbindlich', show(asked(), found([binding])), typed),
  answer(
    'Widerspruch, die ranghöhere zuerst',
    show(asked(QUESTION, { offers }), found([binding, chunk()], { conflict: { piece: denied, outranked: true } })),
    typed,
  ),
  answer(
    'Widerspruch gleichen Ranges',
    show(asked(QUESTION, { offers }), found([chunk()], { conflict: { outranked: false } })),
    typed,
  ),
  answer('Absprache der Runde', show(asked('Was ist zur Einzelfallhilfe vereinbart?'), found([minutes])), typed),
  answer(
    'zu einem Stichtag',
    show(
      asked(QUESTION, { asOf: '2023-02-01' }),
      found([before], { versions: [{ when: 'after', day: '2023-03-27', chunks: [chunk()] }] }),
    ),
    typed,
  ),
  answer('nach dem Programmende', show(asked(QUESTION, { today: '2024-02-01' }), found([chunk()])), typed),
  answer('bekannte Lücke', show(asked('Werden AGH-Stellen refinanziert?'), found([gap], { band: 'gap' })), typed),
  answer(
    'keine sichere Antwort',
    show(asked('Dürfen wir Dolmetscher bezahlen?'), found([fees, chunk(), proof], { band: 'unsure' })),
    typed,
  ),
  answer('langer Text', show(asked(LONG_QUESTION), found([long, fees])), [...typed, ...LONG]),
  answer(
    'keine Fundstelle',
    show(asked('Wie lange müssen wir die Belege aufbewahren?'), found([proof, fees, minutes], nearest)),
    typed,
  ),
  answer('keine Fundstelle, nichts in der Nähe', show(asked('Wie ist das Wetter?'), found([], nearest)), typed),
  answer(
    'keine Quelle zum Stichtag',
    show(asked(QUESTION, { asOf: '2020-01-01' }), found([], { ...nearest, searched: 0 })),
    typed,
  ),
  answer('fast ein Stichwort', show(asked('abstimung', { near }), found([], nearest)), typed),
  answer('ohne Frage', nothingAskedCard()),
  answer(
    'ohne sichere Antwort, mit dem Weg zum MAGS',
    show(asked('Dürfen wir Dolmetscher bezahlen?', { offers }), found([fees, chunk()], { band: 'unsure' })),
    typed,
  ),
  answer(
    'beim MAGS offen',
    show(asked('Werden AGH-Stellen refinanziert?', joined(submitted, 'Haan')), found([proof], nearest)),
    typed,
  ),
  answer(
    'Lücke, beim MAGS gesammelt, im Kanal',
    show(
      asked('Werden AGH-Stellen refinanziert?', joined(listed(), 'Monheim am Rhein', false)),
      found([gap], { band: 'gap' }),
    ),
    typed,
  ),
  answer(
    'Folgefrage',
    show(
      asked(FOLLOW_UP, {
        offers,
        followUp: { refersTo: QUESTION, meant: 'für Honorarkräfte: Personalkosten förderfähig' },
      }),
      found([fees]),
    ),
    typed,
  ),
  answer(
    'aus einem anderen Verzeichnis',
    show(
      asked('Wann treffen wir uns wieder?', {
        registers: [paragraph(words('Nächste Sitzung: '), bold('Austausch im November'))],
      }),
      found([proof], nearest),
    ),
    typed,
  ),
  answer('Rückmeldung: hat geholfen', thanksCard(true)),
  answer('Rückmeldung: passt nicht', thanksCard(false)),
  gapList('leer', shownGaps([])),
  gapList('viele', shownGaps(gaps, { others: 2 }), gapsTyped),
  gapList('letzte Seite', shownGaps(gaps, { unknown }, 2), gapsTyped),
  gapList('erledigt', shownGaps(gaps.slice(1, 3), { settled: LONG_QUESTION }), gapsTyped),
  gapList('zu anderen Themen', shownGaps(gaps.slice(3, 5), { off: true, others: 4 }), gapsTyped),
];

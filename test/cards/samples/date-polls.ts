import { entry, fact, header, paragraph, words } from '../../../src/cards/parts.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { answersForm, toldAnswersForm } from '../../../src/date-polls/answer-form.ts';
import { formCard, noneCard, pollCard, valuesOf, waitingLine } from '../../../src/date-polls/cards.ts';
import type { Answer, DatePoll } from '../../../src/date-polls/date-poll.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const TITLE = 'Nächster Austausch der Sozialamtsleitungen';
const asked = samplePlan.municipalities.map(({ id, name }) => ({ id, name }));
const head = {
  personId: 'p',
  office: 'Sozialamt Haan',
  municipality: { id: 'haan', name: 'Haan' },
  roles: ['head'],
} as const;
const coordination = {
  ...head,
  office: 'Koordination',
  municipality: { id: 'kreis', name: 'Kreis Mettmann' },
  roles: ['coordinator', 'head'],
} as const;

/** A date poll; samples and tests change what they need. */
export function datePoll(change: Partial<DatePoll> = {}): DatePoll {
  return {
    number: 2,
    title: TITLE,
    dates: ['2023-10-12T12:00:00.000Z', '2023-10-13T08:00:00.000Z', '2023-10-17T12:00:00.000Z'],
    closesAt: '2023-10-09T10:00:00.000Z',
    state: 'open',
    municipalityId: 'haan',
    office: 'Sozialamt Haan',
    asked,
    answers: [],
    ...change,
  };
}

/** An answer: a letter for each date. */
export function dateAnswer(id: string, letters: string) {
  const words: Readonly<Record<string, Answer>> = { y: 'yes', m: 'maybe', n: 'no' };
  const municipality = asked.find((one) => one.id === id) ?? { id, name: id };
  const content = [...letters].map((letter) => words[letter] ?? 'no');
  return { municipality, content, office: `Sozialamt ${municipality.name}`, at: NOW, version: 1, wording: 0 };
}

const answers = [dateAnswer('haan', 'ymn'), dateAnswer('hilden', 'yny'), dateAnswer('velbert', 'ymn')];
const LETTERS = ['ymy', 'yyy', 'nyy', 'ynm'];
const everyone = asked.slice(0, 9).map(({ id }, at) => dateAnswer(id, LETTERS[at % 4] ?? ''));
/** What the version before has queued is still delivered. */
const AS_BEFORE: Reply = {
  card: 'date-polls/poll',
  data: {
    header: header('Terminfindung\u00a02', TITLE, 'läuft bis 09.10.'),
    strip: [],
    dates: [entry('Donnerstag, 12.\u00a0Oktober 2023, 14:00\u00a0Uhr', [paragraph(words('Passt: 3'))])],
    facts: [fact('Antworten', '3\u00a0von\u00a011\u00a0Kommunen')],
    disclosures: [],
    buttons: [],
  },
  summary: TITLE,
};
const poll = samplesOf('Terminfindung');
const form = samplesOf('Terminfindung: Formular');

/** Date polls in all states. */
export const datePollSamples: readonly Sample[] = [
  poll('Entwurf', pollCard(datePoll({ state: 'draft', asked: [] }), NOW, coordination), [TITLE]),
  poll(
    'Entwurf, Frist vorbei',
    pollCard(datePoll({ state: 'draft', asked: [] }), '2024-02-01T08:00:00.000Z', coordination),
    [TITLE],
  ),
  poll('Entwurf wartet', waitingLine(datePoll({ state: 'draft' })), [TITLE]),
  poll('im Kanal', pollCard(datePoll({ answers }), NOW), [TITLE]),
  poll('Antwort fehlt', pollCard(datePoll({ answers: answers.slice(1) }), NOW, head), [TITLE]),
  poll('geantwortet', pollCard(datePoll({ answers }), NOW, head), [TITLE]),
  poll('ausgewertet', pollCard(datePoll({ answers, state: 'closed' }), NOW), [TITLE]),
  poll('kein Termin passt', pollCard(datePoll({ answers: [dateAnswer('haan', 'nnn')], state: 'closed' }), NOW), [
    TITLE,
  ]),
  poll('Termin gewählt', pollCard(datePoll({ answers, state: 'chosen', chosen: 1 }), NOW), [TITLE]),
  poll('alle Antworten', pollCard(datePoll({ answers: everyone }), NOW), [TITLE]),
  poll('wie die Fassung davor sie noch sendet', AS_BEFORE, [TITLE]),
  poll('es läuft keine', noneCard()),
  form('leer', formCard({ values: { closesOn: '2023-10-09', closesTime: '12:00' } })),
  form(
    'mit Fehler',
    formCard({
      values: { dates: 'bald', closesOn: '2023-10-09', closesTime: '12:00' },
      errors: { dates: '„bald“ ist kein Termin. Bitte z. B. 12.10.2023 14:00 eingeben.' },
      attempt: 1,
    }),
    ['bald'],
  ),
  form('Entwurf ändern', formCard({ values: valuesOf(datePoll({ state: 'draft' }), NOW) }, 2), [TITLE]),
  form('Antworten', answersForm(datePoll(), { values: { date1: 'yes', date2: 'maybe', date3: 'no' } }), [TITLE]),
  form('Mitgeteilte Antwort', toldAnswersForm(datePoll(), { values: { how: 'e-mail', told: '2023-10-05' } }), [
    'Mitgeteilt am',
  ]),
];

import type { Acknowledgement, Noted } from '../../../src/acknowledgements/acknowledgement.ts';
import { acknowledgementCard, type Shown } from '../../../src/acknowledgements/cards.ts';
import { toldForm } from '../../../src/acknowledgements/confirming.ts';
import { draftForm, valuesOf, waitingLine } from '../../../src/acknowledgements/drafting/draft-form.ts';
import { listCard } from '../../../src/acknowledgements/overview.ts';
import { queried } from '../../../src/acknowledgements/queries/query-form.ts';
import { tabling } from '../../../src/becoming.ts';
import type { Asking, Given } from '../../../src/responses/asking.ts';
import type { Query } from '../../../src/responses/queries/query.ts';
import { askedLine, queryForm, repliedLine, replyForm } from '../../../src/responses/queries/query-forms.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NOW = '2023-10-12T09:05:00.000Z';
const END = '2023-10-13T10:00:00.000Z';
const TITLE = 'Neue Fassung: FAQ zum Stärkungspakt';
const TEXT = 'Neu sind die Abschnitte zu Honorarkräften und Kraftfahrzeugen.';
const LINK = 'https://www.beispiel.de/faq.pdf';
const typed = [TITLE, TEXT, LINK];
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

function noted(at: number, change: Partial<Given<Noted>> = {}): Given<Noted> {
  const municipality = asked[at] ?? { id: 'none', name: 'None' };
  const office = `Sozialamt ${municipality.name}`;
  return { municipality, content: { noted: true }, office, given: 'head', at: NOW, version: 1, wording: 0, ...change };
}

function asks(number: number, text: string): Query {
  const municipality = asked[3] ?? { id: 'none', name: 'None' };
  return { number, text, municipality, office: 'Sozialamt Hilden', at: NOW };
}

const answers = [
  noted(0),
  noted(1),
  noted(3, { given: 'e-mail', content: { noted: true, told: '2023-10-11' } }),
  noted(8),
];
const act = { at: NOW, office: 'Koordination', reason: 'Falsche Fassung' };

function asking(change: Partial<Asking<Noted>> = {}): Asking<Noted> {
  return { number: 2, state: 'open', wording: 0, closesAt: END, asked, answers, replaced: [], acts: [], ...change };
}

function one(change: Partial<Acknowledgement> = {}, shown: Partial<Shown> = {}) {
  return acknowledgementCard({ ...whole, ...change }, { now: NOW, ...shown });
}

const whole: Acknowledgement = {
  number: 2,
  title: TITLE,
  text: TEXT,
  link: LINK,
  version: { document: 'faq', validFrom: '2023-10-01' },
  staffMay: false,
  closesAt: END,
  municipalityId: 'kreis',
  office: 'Koordination',
  attachments: [],
  queries: [],
  asking: asking(),
};

const queries = [
  { ...asks(1, 'Gilt das auch für Honorarkräfte?'), answer: { text: 'Ja, auch für Honorarkräfte.', at: NOW } },
  asks(2, 'Ab wann gilt das?'),
];
const attachments = [
  { number: 1, title: 'FAQ zum Stärkungspakt', url: LINK, office: 'Koordination', addedAt: NOW },
  {
    ...{ number: 2, title: 'Anschreiben.pdf', office: 'Koordination', addedAt: NOW },
    copy: { name: 'Anschreiben.pdf', size: 2048, checksum: 'ab'.repeat(32), office: 'Koordination', at: NOW },
  },
];
const acknowledgement = samplesOf('Kenntnisnahme');
const form = samplesOf('Kenntnisnahme: Formular');
const draft = asking({ state: 'draft', asked: [], answers: [] });
const silentHaan = asking({ answers: answers.filter(({ municipality }) => municipality.id !== 'haan') });

/** What goes round, in all states. */
export const acknowledgementSamples: readonly Sample[] = [
  acknowledgement('im Kanal', one(), typed),
  acknowledgement('Bestätigung fehlt', one({ asking: silentHaan }, { reader: head, tabling }), typed),
  acknowledgement('bestätigt', one({}, { reader: head, tabling }), typed),
  acknowledgement('Koordination', one({ asking: silentHaan }, { reader: coordination, tabling }), typed),
  acknowledgement('Entwurf', one({ asking: draft }, { reader: coordination }), typed),
  acknowledgement(
    'Entwurf, Frist vorbei',
    one({ asking: draft }, { reader: coordination, now: '2024-02-01T08:00:00.000Z' }),
    typed,
  ),
  acknowledgement('mit Rückfragen', one({ queries }, { reader: coordination, tabling }), typed),
  acknowledgement('mit Anlagen', one({ attachments, text: 'Siehe Anlage', link: undefined }, { tabling }), typed),
  acknowledgement('Rückfrage wartet', askedLine(queried(whole), asks(2, 'Ab wann gilt das?')), typed),
  acknowledgement(
    'Rückfrage beantwortet',
    repliedLine(queried(whole), { ...asks(1, 'Gilt das auch für Honorarkräfte?'), answer: { text: 'Ja.', at: NOW } }),
    typed,
  ),
  acknowledgement('Entwurf wartet', waitingLine({ ...whole, asking: draft }), typed),
  acknowledgement('geschlossen', one({ asking: asking({ state: 'closed' }) }, { now: END }), typed),
  acknowledgement(
    'überholt',
    one({ asking: asking({ state: 'closed' }), overtakenBy: 'Fassung gültig ab 1.\u00a0November 2023' }),
    typed,
  ),
  acknowledgement(
    'abgebrochen',
    one({ asking: asking({ state: 'cancelled', acts: [{ ...act, kind: 'cancelled' }] }) }),
    typed,
  ),
  acknowledgement(
    'Liste',
    listCard({ items: [{ ...whole, state: 'open' }], total: 6, page: 1, pages: 2, size: 5 }, NOW),
    typed,
  ),
  acknowledgement('es gibt keine', listCard({ items: [], total: 0, page: 1, pages: 1, size: 5 }, NOW)),
  form('leer', draftForm({ values: { closesOn: '2023-10-13', closesTime: '12:00' } })),
  form(
    'mit Fehler',
    draftForm({ values: { title: TITLE }, errors: { text: 'Bitte einen Text oder einen Link eingeben.' }, attempt: 1 }),
    typed,
  ),
  form('Entwurf ändern', draftForm({ values: valuesOf(whole, NOW) }, 2), typed),
  form('Rückfrage', queryForm(queried(whole), { values: {} }), typed),
  form('Antwort auf eine Rückfrage', replyForm(queried(whole), asks(1, 'Ab wann gilt das?'), { values: {} }), typed),
  form('mitgeteilt', toldForm(whole, { values: { how: 'e-mail', told: '2023-10-11' } }), typed),
];

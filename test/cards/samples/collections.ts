import { collectionCard, type Shown } from '../../../src/collections/cards.ts';
import type { Brought, CollectedQuestion, Collection } from '../../../src/collections/collection.ts';
import { draftForm } from '../../../src/collections/drafting.ts';
import { enterForm } from '../../../src/collections/entering.ts';
import { listCard } from '../../../src/collections/overview.ts';
import type { Asking, Given } from '../../../src/responses/asking.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NOW = '2023-10-05T07:05:00.000Z';
const END = '2023-10-12T10:00:00.000Z';
const TITLE = 'Stärkungspakt NRW: Fragen der Kommunen';
const OCCASION = 'In der Runde vom 07.02.2023 sind Fragen offen geblieben.';
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

function brought(at: number, questions: readonly number[], change: Partial<Given<Brought>> = {}): Given<Brought> {
  const municipality = asked[at] ?? { id: 'none', name: 'None' };
  const office = `Sozialamt ${municipality.name}`;
  return { municipality, content: { questions }, office, given: 'head', at: NOW, version: 1, wording: 0, ...change };
}

const questions: readonly CollectedQuestion[] = [
  {
    number: 4,
    text: 'Zählt die Miete für ein Zelt als Sachausgabe?',
    topicArea: 'Energie',
    askedBy: ['Haan', 'Hilden'],
    circumstances: 'Zwei Träger planen eine Wärmestube in einem Mietzelt.',
    view: 'Die Runde hält dies für zulässig.',
  },
  { number: 1, text: 'Werden AGH-Stellen refinanziert?', askedBy: ['Kreis Mettmann'] },
  { number: 2, text: 'Können die Gesamtmietkosten zur Entlastung übernommen werden?', askedBy: ['Kreis Mettmann'] },
];
const typed = [TITLE, OCCASION, ...questions.flatMap(({ text, view = '' }) => [text, view])];
const answers = [brought(1, [4]), brought(3, [4], { given: 'e-mail', toldOn: '2023-10-04' }), brought(8, [])];
const act = { at: NOW, office: 'Koordination', reason: 'Das MAGS hat schon geantwortet' };

function asking(change: Partial<Asking<Brought>> = {}): Asking<Brought> {
  return { number: 1, state: 'open', wording: 0, closesAt: END, asked, answers, replaced: [], acts: [], ...change };
}

const whole: Collection = {
  number: 1,
  title: TITLE,
  occasion: OCCASION,
  closesAt: END,
  office: 'Koordination',
  asking: asking(),
};

function one(change: Partial<Collection> = {}, shown: Partial<Shown> = {}) {
  return collectionCard({ ...whole, ...change }, { now: NOW, questions, ...shown });
}

const collection = samplesOf('Sammlung');
const form = samplesOf('Sammlung: Formular');
const draft = asking({ state: 'draft', asked: [], answers: [] });
const silentHaan = asking({ answers: answers.slice(1) });
const many = Array.from({ length: 15 }, (_, at) => ({ number: at + 1, text: `Frage ${at + 1}?`, askedBy: ['Haan'] }));

/** Collections, in all states. */
export const collectionSamples: readonly Sample[] = [
  collection('im Kanal', one(), typed),
  collection('Rückmeldung fehlt', one({ asking: silentHaan }, { reader: head }), typed),
  collection('gemeldet', one({}, { reader: head }), typed),
  collection('Koordination', one({ asking: silentHaan }, { reader: coordination }), typed),
  collection('Entwurf', one({ asking: draft }, { reader: coordination }), typed),
  collection('ohne Fragen', one({ asking: draft }, { reader: coordination, questions: [] }), typed),
  collection('viele Fragen', one({}, { questions: many }), typed),
  collection('geschlossen', one({ asking: asking({ state: 'closed' }) }, { now: END }), typed),
  collection(
    'vorzeitig geschlossen',
    one({ asking: asking({ state: 'closed', acts: [{ ...act, kind: 'closed-early' }] }) }),
    typed,
  ),
  collection(
    'verlängert',
    one({ asking: asking({ acts: [{ ...act, kind: 'extended', endBefore: NOW }] }) }, { reader: head }),
    typed,
  ),
  collection(
    'abgebrochen',
    one({ asking: asking({ state: 'cancelled', acts: [{ ...act, kind: 'cancelled' }] }) }),
    typed,
  ),
  collection(
    'Liste',
    listCard({ items: [{ ...whole, state: 'open' }], total: 6, page: 1, pages: 2, size: 5 }, NOW),
    typed,
  ),
  collection('es gibt keine', listCard({ items: [], total: 0, page: 1, pages: 1, size: 5 }, NOW)),
  form('leer', draftForm({ values: { title: TITLE, closesOn: '2023-10-12', closesTime: '12:00' } }), typed),
  form(
    'mit Fehler',
    draftForm({
      values: { occasion: OCCASION },
      errors: { title: 'Bitte den Betreff des Schreibens eingeben.' },
      attempt: 1,
    }),
    typed,
  ),
  form('mitgeteilt', enterForm(whole, { values: { how: 'e-mail', told: '2023-10-04' } }), typed),
];

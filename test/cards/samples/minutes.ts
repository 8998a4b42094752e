import { pageOf } from '../../../src/cards/page.ts';
import { agreedCard, toDecideCard } from '../../../src/minutes/agreeing/agreeing.ts';
import { correctedCard, correctForm, whichItemCard } from '../../../src/minutes/agreeing/correcting.ts';
import { ITEMS, minutesCard, type Shown } from '../../../src/minutes/cards.ts';
import { circulateForm } from '../../../src/minutes/circulating/circulating.ts';
import { enterForm } from '../../../src/minutes/circulating/entering.ts';
import { remarkForm } from '../../../src/minutes/circulating/remarking.ts';
import type { Content } from '../../../src/minutes/content.ts';
import { discardedCard, questionCard } from '../../../src/minutes/drafting/discarding.ts';
import { itemForm } from '../../../src/minutes/drafting/editing.ts';
import { offerCard } from '../../../src/minutes/files/offering.ts';
import { previewCard } from '../../../src/minutes/files/preview-card.ts';
import { itemCard } from '../../../src/minutes/item-card.ts';
import type { Circulation, Minutes, Remark } from '../../../src/minutes/minutes.ts';
import { agreementsCard } from '../../../src/minutes/overview/agreements-card.ts';
import { historyCard, listCard } from '../../../src/minutes/overview/listing.ts';
import { missingCard } from '../../../src/minutes/overview/reading.ts';
import { adoptForm } from '../../../src/minutes/remarks/deciding.ts';
import { REMARKS, remarksCard } from '../../../src/minutes/remarks/remark-card.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const at = '2023-10-13T08:00:00.000Z';
const END = '2023-10-20T10:00:00.000Z';
const asked = samplePlan.municipalities.map(({ id, name }) => ({ id, name }));
const named = (name: string) => asked.find((one) => one.name === name) ?? { id: name, name };
const member = { personId: 'p', office: 'Sozialamt Haan', municipality: named('Haan'), roles: ['head'] } as const;
const coordination = {
  ...member,
  office: 'Koordination',
  municipality: named('Kreis Mettmann'),
  roles: ['coordinator', 'head'],
} as const;

const TITLE = 'Austausch der Sozialamtsleitungen';
const TEXTS = {
  funds: 'Die Mittel sind zur Hälfte gebunden.\nDer Rest folgt bis Jahresende.',
  before: 'Haan stellt ein Muster für Gutscheine vor.',
  after: 'Hilden stellt ein Muster für Gutscheine vor.',
  remark: 'Das Muster kommt aus Hilden.',
  printed: 'Haan hält die Zahl für zu hoch.',
  tabled: 'Die Form der Auszahlung fehlt.',
  decision: 'Die Runde verständigt sich auf Gutscheine.',
  agreement: 'Ein Muster für Gutscheine entwerfen',
};
const TOPICS = ['Stand der Mittel', 'Gutscheine', 'Verschiedenes'];
const long = Array.from({ length: 40 }, (_, index) => `Satz ${index + 1}: Die Runde berät die Verteilung.`).join('\n');
const content: Content = {
  title: TITLE,
  startsAt: '2023-10-12T12:00:00.000Z',
  place: 'Kreishaus, Raum 2',
  attendance: asked.map((municipality) => ({
    municipality,
    people: municipality.name === 'Monheim am Rhein' ? 0 : 1,
    excused: municipality.name === 'Monheim am Rhein',
  })),
  guests: [{ organisation: 'Jobcenter', people: 1 }],
  items: [
    {
      ...{ place: 1, title: TOPICS[0] ?? '', kind: 'information', presenter: 'Kreis Mettmann', text: TEXTS.funds },
      ...{
        decisions: [],
        agreements: [],
        remarks: [{ number: 2, of: 'Anmerkung der Stadt Haan', text: TEXTS.printed }],
      },
    },
    {
      ...{ place: 2, title: TOPICS[1] ?? '', kind: 'resolution', text: TEXTS.after, remarks: [] },
      decisions: [{ vote: 5, text: TEXTS.decision }],
      agreements: [{ number: 8, text: TEXTS.agreement, responsible: 'Velbert', dueOn: '2023-11-03' }],
    },
    { place: 3, title: TOPICS[2] ?? '', text: '', decisions: [], agreements: [], remarks: [] },
  ],
  decisions: [],
  agreements: [],
  attachments: [{ number: 1, title: 'Übersicht der Themenfelder' }],
};
const remark = (number: number, of: Partial<Remark> & Pick<Remark, 'text' | 'state'>): Remark => ({
  ...{ number, circulation: 1, place: 2, municipality: named('Hilden'), office: 'Sozialamt Hilden', at },
  ...of,
});
const decision = { office: 'Koordination', at: '2023-10-20T12:00:00.000Z' };
const decided: readonly Remark[] = [
  remark(1, { text: TEXTS.remark, state: 'adopted', decision, change: { before: TEXTS.before, after: TEXTS.after } }),
  remark(2, { text: TEXTS.printed, state: 'printed', decision, place: 1, municipality: named('Haan') }),
  remark(3, { text: TEXTS.tabled, state: 'tabled', decision: { ...decision, note: 'im Themenspeicher' } }),
];
const open: readonly Remark[] = [
  remark(1, { text: TEXTS.remark, state: 'open' }),
  remark(2, { text: TEXTS.tabled, state: 'open', place: 0 }),
];
const version = { number: 3, what: 'TOP\u00a02 bearbeitet', office: 'Koordination', at };
const draft: Minutes = {
  ...{ number: 1, meeting: 3, heldOn: '2023-10-12', state: 'draft', office: 'Koordination', content, version },
  ...{ corrections: [], remarks: [] },
};
const answer = (name: string, remarks: readonly number[]) => ({
  ...{
    municipality: named(name),
    content: { remarks: [...remarks] },
    office: `Sozialamt ${name}`,
    given: 'head' as const,
  },
  ...{ at, version: 1, wording: 0 },
});
const circulation: Circulation = {
  ...{ number: 1, state: 'open', wording: 0, closesAt: END, asked, replaced: [], acts: [] },
  answers: [answer('Hilden', [1, 2]), answer('Velbert', [])],
};
const around: Minutes = { ...draft, state: 'circulating', circulation, remarks: open };
const over: Minutes = { ...around, circulation: { ...circulation, state: 'closed' } };
const settled: Minutes = { ...over, remarks: decided };
const agreed: Minutes = { ...settled, state: 'agreed', agreedAt: END };
const correction = {
  number: 4,
  what: 'Berichtigung: TOP\u00a01',
  reason: 'Zahlendreher',
  office: 'Koordination',
  at: END,
};
const corrected: Minutes = { ...agreed, version: correction, corrections: [correction] };

const decisions = new Map([
  [5, { vote: 5, text: TEXTS.decision, awaited: ['Monheim am Rhein'], until: '2023-10-27T10:00:00.000Z' }],
]);
const all: Shown = { now: at, decisions };
const toHead: Shown = { ...all, reader: member };
const toHilden: Shown = { ...all, reader: { ...member, municipality: named('Hilden') } };
const toCoordination: Shown = { ...all, reader: coordination };
const typed = [
  TITLE,
  ...Object.values(TEXTS),
  ...TOPICS,
  long,
  'Zahlendreher',
  'Übersicht der Themenfelder',
  'Jobcenter',
];

const whole = samplesOf('Niederschrift');
const top = samplesOf('Niederschrift: TOP');
const form = samplesOf('Niederschrift: Formular');
const note = samplesOf('Niederschrift: Anmerkungen');

function card(minutes: Minutes, shown: Shown) {
  return minutesCard(minutes, pageOf(minutes.content.items, 1, ITEMS), shown);
}

function item(place: number) {
  const found = content.items.find((one) => one.place === place);
  if (!found) throw new Error('no such item');
  return found;
}

/** Minutes, in all states. */
export const minutesSamples: readonly Sample[] = [
  whole('fehlt', missingCard({ number: 3, title: TITLE, startsAt: '2023-10-12T12:00:00.000Z' }), typed),
  whole('Entwurf', card(draft, toCoordination), typed),
  whole('Entwurf ohne Anwesenheit', card({ ...draft, content: { ...content, attendance: [] } }, toCoordination), typed),
  whole('Entwurf verwerfen', questionCard(draft), typed),
  whole('Entwurf verworfen', discardedCard(draft), typed),
  whole('in Abstimmung, im Kanal', card(around, all), typed),
  whole('in Abstimmung, Rückmeldung fehlt', card(around, toHead), typed),
  whole('in Abstimmung, gemeldet', card(around, toHilden), typed),
  whole('in Abstimmung, Koordination', card(around, toCoordination), typed),
  whole('Anmerkungen offen', card(over, toCoordination), typed),
  whole('Umlauf beendet', card(settled, toCoordination), typed),
  whole('abgestimmt', card(agreed, toHead), typed),
  whole('abgestimmt, Koordination', card(agreed, toCoordination), typed),
  whole('berichtigt', card(corrected, all), typed),
  whole('abgestimmt, Mitteilung', agreedCard(agreed), typed),
  whole('zu entscheiden, Mitteilung', toDecideCard(over, END), typed),
  whole('berichtigt, Mitteilung', correctedCard(corrected, 1), typed),
  whole('welcher TOP', whichItemCard(agreed), typed),
  whole('Beschlüsse und Absprachen', agreementsCard(agreed, all), typed),
  whole('nichts beschlossen', agreementsCard({ ...agreed, content: { ...content, items: [] } }, all), typed),
  whole('Verlauf', historyCard(corrected, pageOf([correction, version], 1)), typed),
  whole(
    'Liste',
    listCard(
      pageOf(
        [
          { meeting: 3, heldOn: '2023-10-12', title: TITLE, status: 'Abstimmung bis 20.10.' },
          { heldOn: '2023-02-07', title: TITLE, status: 'abgestimmt' },
        ],
        1,
      ),
    ),
    typed,
  ),
  whole('keine', listCard(pageOf([], 1))),
  whole(
    'Word-Datei',
    offerCard(draft, { version: 3, address: 'https://kreisrunde.example/files/abc', edits: true }),
    typed,
  ),
  whole(
    'Protokolldatei',
    previewCard(
      {
        ...{ number: 1, minutes: 1, version: 3, name: 'Niederschrift.docx', office: 'Koordination', state: 'open' },
        changes: { texts: [{ place: 2, text: TEXTS.before }], names: [{ municipality: 'haan', names: 'Muster' }] },
      },
      draft,
    ),
    typed,
  ),
  whole(
    'Protokolldatei ohne Änderung',
    previewCard(
      { number: 1, minutes: 1, version: 3, name: 'Niederschrift.docx', office: 'Koordination', state: 'open' },
      draft,
    ),
    typed,
  ),
  top('im Kanal', itemCard(around, item(2), all), typed),
  top('Anmerkung übernommen', itemCard(settled, item(2), toCoordination), typed),
  top('Anmerkung abgedruckt', itemCard(agreed, item(1), toHead), typed),
  top('leer', itemCard(draft, item(3), toCoordination), typed),
  top('langer Text', itemCard(draft, { ...item(1), text: long }, toHead), typed),
  note('im Kanal', remarksCard(around, pageOf(open, 1, REMARKS)), typed),
  note('Koordination', remarksCard(around, pageOf(open, 1, REMARKS), coordination), typed),
  note('entschieden', remarksCard(settled, pageOf(decided, 1, REMARKS), member), typed),
  note('keine', remarksCard(draft, pageOf([], 1, REMARKS), member), typed),
  form('TOP bearbeiten', itemForm(draft, item(2), { values: { text: TEXTS.after } }), typed),
  form('In Abstimmung geben', circulateForm(draft, { values: { closesOn: '2023-10-20', closesTime: '12:00' } }), typed),
  form('Anmerkung', remarkForm(around, { values: { place: 2 } }), typed),
  form(
    'mitgeteilt',
    enterForm(around, { values: { how: 'e-mail', told: '2023-10-13', municipality: 'erkrath' } }),
    typed,
  ),
  form(
    'Anmerkung übernehmen',
    adoptForm(
      around,
      { remark: decided[0] ?? remark(1, { text: '', state: 'open' }), item: item(2) },
      { values: { text: TEXTS.after } },
    ),
    typed,
  ),
  form(
    'berichtigen, fehlerhaft',
    correctForm(agreed, 1, {
      values: { text: TEXTS.funds },
      errors: { reason: 'Bitte den Grund eingeben.' },
      attempt: 1,
    }),
    typed,
  ),
];

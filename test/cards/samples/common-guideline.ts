import { pageOf } from '../../../src/cards/page.ts';
import type { Amendment } from '../../../src/common-guideline/amendment.ts';
import { amendmentCard, amendmentsCard } from '../../../src/common-guideline/amendments/amendment-card.ts';
import { acceptForm, declineForm } from '../../../src/common-guideline/amendments/deciding.ts';
import { amendForm } from '../../../src/common-guideline/amendments/proposing.ts';
import { contentsCard, HEADINGS, sectionCard } from '../../../src/common-guideline/cards.ts';
import type { Circulation, Comment } from '../../../src/common-guideline/comment.ts';
import { commentsOf } from '../../../src/common-guideline/comment.ts';
import { circulateForm } from '../../../src/common-guideline/comments/circulating.ts';
import { commentForm } from '../../../src/common-guideline/comments/commenting.ts';
import { toldCommentForm } from '../../../src/common-guideline/comments/entering.ts';
import { commentsCard } from '../../../src/common-guideline/comments/listing.ts';
import type { GuidelineFile } from '../../../src/common-guideline/files/file-store.ts';
import {
  adoptedCard as adoptedFile,
  discardedCard,
  nothingCard,
  piecesOf,
  previewCard,
  sendingCard,
} from '../../../src/common-guideline/files/preview.ts';
import { planOf } from '../../../src/common-guideline/files/understood.ts';
import type { Guideline, Section } from '../../../src/common-guideline/guideline.ts';
import { listCard } from '../../../src/common-guideline/overview.ts';
import { sectionForm } from '../../../src/common-guideline/sections/form.ts';
import { guidelineForm } from '../../../src/common-guideline/sections/founding.ts';
import { historyCard } from '../../../src/common-guideline/sections/history.ts';
import type { Version } from '../../../src/common-guideline/version.ts';
import { adoptedCard } from '../../../src/common-guideline/versions/adopting.ts';
import { versionCard } from '../../../src/common-guideline/versions/showing.ts';
import { voteForm } from '../../../src/common-guideline/versions/voting.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const haan = { id: 'haan', name: 'Haan' };
const head = { personId: 'p', office: 'Sozialamt Haan', municipality: haan, roles: ['head'] } as const;
const coordination = {
  ...head,
  office: 'Koordination',
  municipality: { id: 'kreis', name: 'Kreis Mettmann' },
  roles: ['coordinator', 'head'],
} as const;

const TITLE = 'Kreiseinheitliche Richtlinie Stärkungspakt NRW';
const HEADING = 'Höhe und Auszahlung der Hilfe';
const BEFORE =
  'Die Hilfe beträgt je Haushalt höchstens 300\u00a0€ im Bewilligungszeitraum. Sie wird durch Zahlung an den Gläubiger geleistet. Eine wiederholte Hilfe ist ausgeschlossen.';
const NOW =
  'Die Hilfe beträgt je Haushalt höchstens 500\u00a0€ im Bewilligungszeitraum. Sie wird als Gutschein oder durch Zahlung an den Gläubiger geleistet.';
const written = { office: 'Sozialamt Haan', at: '2023-10-05T07:05:00.000Z' };

function section(number: string, heading: string, text = NOW): Section {
  return { number, heading, text, version: 2, ...written };
}

const sections = [
  section('1', 'Zweck der Hilfe'),
  section('2', 'Wer Hilfe erhält'),
  section('3', HEADING),
  section('3.1', 'Nachweise'),
  section('3.2', 'Ausnahmen'),
];
const whole: Guideline = { number: 1, title: TITLE, holder: haan, sections, amendments: [] };
const long = Array.from({ length: 40 }, (_, at) => `Satz ${at + 1}: Die Hilfe wird auf Antrag geleistet.`).join('\n');
const many = Array.from({ length: 23 }, (_, at) => section(String(at + 1), `Regel ${at + 1}`));
const typed = [
  TITLE,
  ...sections.flatMap(({ heading, text }) => [heading, text]),
  BEFORE,
  long,
  ...many.map((one) => one.heading),
];
const third = whole.sections[2] ?? section('3', HEADING);
const wording = { ...third, version: 1, text: BEFORE, office: 'Koordination' };

const NOW_AT = '2023-10-06T07:05:00.000Z';
const all = { now: NOW_AT };
const toHead = { now: NOW_AT, reader: head };
const toCoordination = { now: NOW_AT, reader: coordination };
const toHilden = {
  now: NOW_AT,
  reader: { ...head, office: 'Sozialamt Hilden', municipality: { id: 'hilden', name: 'Hilden' } },
};

const END = '2023-10-20T10:00:00.000Z';
const asked = samplePlan.municipalities.map(({ id, name }) => ({ id, name }));
const COMMENT = 'Der Betrag ist für Familien zu niedrig.';
const REASON = 'Eine Stromnachzahlung liegt oft über 300 €.';
const REFUSED = 'Die Mittel reichen sonst nicht für alle Städte.';
const MIXED = 'Die Hilfe beträgt je Haushalt höchstens 400\u00a0€ im Bewilligungszeitraum.';

function said(at: number, comments: readonly Comment[]) {
  const municipality = asked[at] ?? { id: 'none', name: 'None' };
  const by = { office: `Sozialamt ${municipality.name}`, given: 'head', at: NOW_AT } as const;
  return { municipality, content: { comments }, ...by, version: 1, wording: 0 };
}

const circulation: Circulation = {
  ...{ number: 1, guideline: 1, state: 'open', wording: 0, closesAt: END, asked, replaced: [], acts: [] },
  answers: [
    said(3, [{ section: '3', text: COMMENT, office: 'Sozialamt Hilden', at: '2023-10-06T07:05:00.000Z' }]),
    said(8, []),
  ],
};
const around: Guideline = { ...whole, circulation };
const closed: Guideline = { ...whole, circulation: { ...circulation, state: 'closed' } };

const drafted = { ...third, text: BEFORE };
const amended: Amendment = {
  ...{ number: 3, guideline: 1, section: '3', base: 2, text: NOW, reason: REASON, state: 'proposed' },
  ...{ municipality: { id: 'hilden', name: 'Hilden' }, office: 'Sozialamt Hilden', at: '2023-10-12T13:40:00.000Z' },
  dueAt: '2023-10-20T10:00:00.000Z',
};
const before: Guideline = { ...whole, sections: [drafted], amendments: [amended] };
const decision = { office: 'Sozialamt Haan', at: '2023-10-13T08:00:00.000Z' };
const accepted: Amendment = { ...amended, state: 'accepted', decision: { ...decision, before: BEFORE, adopted: NOW } };
const declined: Amendment = { ...amended, state: 'declined', decision: { ...decision, reason: REFUSED } };
const amendedTyped = [...typed, COMMENT, REASON, REFUSED, MIXED];

const version: Version = {
  ...{ number: 2, decision: { year: 2023, number: 5 }, on: '2023-10-27' },
  sections: [
    { number: '1', heading: 'Zweck der Hilfe', text: NOW },
    { number: '3', heading: HEADING, note: 'nicht vereinbart (Einwand Ratingen)' },
    { number: '3.1', heading: 'Nachweise', text: 'Nachweise richten sich nach Abschnitt 3.' },
    { number: '3.2', heading: 'Ausnahmen', text: BEFORE, note: 'unverändert, nicht vereinbart (ohne Quorum)' },
  ],
};
const versionTyped = [...amendedTyped, ...version.sections.flatMap(({ text = '' }) => text)];

const TABLE =
  '| Haushalt | Höchstbetrag |\n| --- | --- |\n| eine Person | 300\u00a0€ |\n| ab zwei Personen | 500\u00a0€ |';
const understood = {
  sections: [
    ...sections.slice(0, 2).map(({ number, heading, text }) => ({ number, heading, text })),
    { number: '3', heading: HEADING, text: `${BEFORE}\n${TABLE}` },
    { number: '4', heading: 'Inkrafttreten', text: 'Diese Richtlinie gilt ab dem 1. Januar.' },
  ],
  left: ['Ohne Nummer, zählt nicht: „Anhang“. Bitte eine Nummer davor setzen, z. B. 3.2.'],
};
const same = { sections: understood.sections.slice(0, 2), left: [] };
const guidelineFile: GuidelineFile = {
  ...{ number: 1, guideline: 1, name: 'Entwurf-Haan.docx', office: 'Sozialamt Haan', state: 'open', since: NOW_AT },
  understood,
};
const fileTyped = [
  ...typed,
  TABLE,
  'Entwurf-Haan.docx',
  'Inkrafttreten',
  'Anhang',
  ...understood.sections.map(({ text }) => text),
];

function previewed(of: GuidelineFile) {
  const plan = planOf(whole, understood);
  return previewCard(
    { guideline: whole, file: of, plan, left: understood.left, seen: 6 },
    pageOf(piecesOf(plan), 1, 5),
  );
}

const file = samplesOf('Gemeinsame Richtlinie: Datei');
const contents = samplesOf('Gemeinsame Richtlinie');
const one = samplesOf('Gemeinsame Richtlinie: Abschnitt');
const form = samplesOf('Gemeinsame Richtlinie: Formular');
const change = samplesOf('Änderungsvorschlag');

function page(guideline: Guideline, number = 1) {
  return pageOf(guideline.sections, number, HEADINGS);
}

/** The common guideline, in all states. */
export const commonGuidelineSamples: readonly Sample[] = [
  contents('leer', contentsCard({ ...whole, sections: [] }, page({ ...whole, sections: [] }), all), typed),
  contents('Inhalt', contentsCard(whole, page(whole), all), typed),
  contents('Inhalt, führt den Entwurf', contentsCard(whole, page(whole), toHead), typed),
  contents('Inhalt, Koordination', contentsCard({ ...whole, holder: undefined }, page(whole), toCoordination), typed),
  contents(
    'viele Abschnitte',
    contentsCard({ ...whole, sections: many }, page({ ...whole, sections: many }, 2), all),
    typed,
  ),
  contents('Liste', listCard(pageOf([whole, { number: 2, title: 'Regeln für Gutscheine' }], 1)), [
    ...typed,
    'Regeln für Gutscheine',
  ]),
  contents('keine', listCard(pageOf([], 1))),
  one('im Kanal', sectionCard(whole, third, all), typed),
  one('führt den Entwurf', sectionCard(whole, third, toHead), typed),
  one('langer Wortlaut', sectionCard(whole, { ...third, text: long }, toHead), typed),
  one(
    'Verlauf',
    historyCard(whole, '3', pageOf([{ now: third, before: wording }, { now: { ...wording, heading: 'Höhe' } }], 1, 4)),
    [...typed, 'Höhe'],
  ),
  one(
    'Verlauf, gestrichen',
    historyCard(
      { ...whole, sections: [] },
      '3',
      pageOf(
        [
          { now: { ...third, text: undefined }, before: wording },
          { now: wording, before: { ...wording, heading: 'Höhe' } },
        ],
        1,
        4,
      ),
    ),
    [...typed, 'Höhe'],
  ),
  form('Richtlinie', guidelineForm({ values: {} }, samplePlan.municipalities)),
  form(
    'Richtlinie ändern',
    guidelineForm({ values: { number: 1, title: TITLE, holder: 'haan' } }, samplePlan.municipalities),
    typed,
  ),
  form('Abschnitt', sectionForm(whole, { values: {} })),
  form(
    'Abschnitt bearbeiten, fehlerhaft',
    sectionForm(whole, {
      values: { section: '3', base: 1, heading: '', text: NOW },
      errors: { heading: 'Bitte die Überschrift des Abschnitts eingeben.' },
      attempt: 1,
    }),
    typed,
  ),
  contents('Anmerkungen, im Kanal', contentsCard(around, page(around), all), amendedTyped),
  contents('Anmerkungen, Rückmeldung fehlt', contentsCard(around, page(around), toHead), amendedTyped),
  contents('Anmerkungen, gemeldet', contentsCard(around, page(around), toHilden), amendedTyped),
  contents('Anmerkungen, Koordination', contentsCard(around, page(around), toCoordination), amendedTyped),
  contents('Anmerkungen, geschlossen', contentsCard(closed, page(closed), all), amendedTyped),
  contents('Anmerkungen, Liste', commentsCard(around, pageOf(commentsOf(circulation), 1)), amendedTyped),
  contents('Anmerkungen, keine', commentsCard(whole, pageOf([], 1)), amendedTyped),
  one('mit Anmerkungen', sectionCard({ ...around, amendments: [amended] }, third, toHilden), amendedTyped),
  form('Um Anmerkungen bitten', circulateForm(whole, { values: { closesOn: '2023-10-20', closesTime: '12:00' } })),
  form('Anmerkung', commentForm(whole, { values: { section: '3' } })),
  form('Anmerkung ohne Abschnitt', commentForm(whole, { values: { text: COMMENT }, errors: {} }), amendedTyped),
  form('Änderung vorschlagen', amendForm(before, drafted, { values: {} }), amendedTyped),
  form('Geändert übernehmen', acceptForm(amended, { values: {} }), amendedTyped),
  form('Vorschlag ablehnen', declineForm(amended, { values: {} })),
  change('im Kanal', amendmentCard(before, amended, all), amendedTyped),
  change('führt den Entwurf', amendmentCard(before, amended, toHead), amendedTyped),
  change(
    'seither geändert',
    amendmentCard({ ...before, sections: [{ ...drafted, version: 3 }] }, amended, toHilden),
    amendedTyped,
  ),
  change(
    'viele Änderungen',
    amendmentCard(
      {
        ...before,
        sections: [{ ...drafted, text: many.map((_, at) => `Regel ${at} gilt für alle Fälle.`).join(' ') }],
      },
      { ...amended, text: many.map((_, at) => `Regel ${at + 50} gilt für alle Fälle.`).join(' ') },
      all,
    ),
    [...amendedTyped, ...many.flatMap((_, at) => [`Regel ${at} gilt für alle Fälle.`])],
  ),
  change('übernommen', amendmentCard({ ...before, sections: [third] }, accepted, all), amendedTyped),
  change(
    'geändert übernommen',
    amendmentCard(
      { ...before, sections: [{ ...third, text: MIXED }] },
      { ...accepted, state: 'changed', decision: { ...decision, before: BEFORE, adopted: MIXED, reason: REFUSED } },
      all,
    ),
    amendedTyped,
  ),
  change('abgelehnt', amendmentCard(before, declined, all), amendedTyped),
  change('abgelehnt, schlug vor', amendmentCard(before, declined, toHilden), amendedTyped),
  change('nicht weiter verfolgt', amendmentCard(before, { ...declined, state: 'conceded' }, toHilden), amendedTyped),
  change(
    'aufrechterhalten',
    amendmentCard({ ...before, holder: undefined }, { ...declined, state: 'upheld' }, all),
    amendedTyped,
  ),
  change('Abschnitt gestrichen', amendmentCard({ ...before, sections: [] }, amended, toHead), amendedTyped),
  change(
    'Liste',
    amendmentsCard({ ...before, amendments: [amended, accepted] }, pageOf([amended, accepted], 1)),
    amendedTyped,
  ),
  change('keine', amendmentsCard(whole, pageOf([], 1)), amendedTyped),
  contents(
    'in Abstimmung',
    contentsCard({ ...around, version }, page(around), { ...toCoordination, vote: 4 }),
    amendedTyped,
  ),
  contents('Version', versionCard(whole, version, pageOf(version.sections, 1, 5)), versionTyped),
  contents('Version beschlossen', adoptedCard(whole, version), versionTyped),
  form('Zur Abstimmung stellen', voteForm(whole, { values: {} })),
  one('mit Tabelle', sectionCard(whole, { ...third, text: `${BEFORE}\n\n${TABLE}` }, toHead), [...typed, TABLE]),
  form('Mitgeteilte Anmerkung', toldCommentForm(whole, asked, { values: { how: 'e-mail', told: '2023-10-05' } })),
  file('Vorschau', previewed(guidelineFile), fileTyped),
  file(
    'nichts geändert',
    nothingCard(whole, { ...guidelineFile, understood: same, plan: planOf(whole, same) }),
    fileTyped,
  ),
  file('übernommen', adoptedFile(guidelineFile, planOf(whole, understood)), fileTyped),
  file('schon übernommen', adoptedFile(guidelineFile), fileTyped),
  file('verworfen', discardedCard(guidelineFile), fileTyped),
  file('senden', sendingCard(whole)),
  change('beschlossen', amendmentCard(before, { ...declined, state: 'carried' }, all), amendedTyped),
  change('nicht beschlossen', amendmentCard(before, { ...declined, state: 'rejected' }, all), amendedTyped),
];

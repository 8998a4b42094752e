import { Decimal } from 'decimal.js';
import { pageOf } from '../../../src/cards/page.ts';
import { listCard, paperCard } from '../../../src/papers/cards.ts';
import type { Committee, Session } from '../../../src/papers/committee.ts';
import {
  committeeSaved,
  committeesCard,
  sessionCard,
  sessionSaved,
} from '../../../src/papers/committees/committee-cards.ts';
import {
  committeeForm,
  committeeValues,
  sessionForm,
  sessionValues,
} from '../../../src/papers/committees/committee-form.ts';
import type { Content } from '../../../src/papers/content.ts';
import { presentedCard, resultCard } from '../../../src/papers/course/course-form.ts';
import { formCard } from '../../../src/papers/drafting/form.ts';
import { fieldsOf } from '../../../src/papers/drafting/terms.ts';
import type { Paper, PaperEvent, PaperFile } from '../../../src/papers/paper.ts';
import type { OwnMeasure } from '../../../src/papers/sources.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const HAAN = { id: 'haan', name: 'Haan' };
const TITLE = 'Stärkungspakt NRW: Stand und weitere Verwendung der Mittel';
const PROPOSAL = 'Der Ausschuss nimmt den Sachstand zur Kenntnis und beschließt die weitere Verwendung der Mittel.';
const LONG = `${PROPOSAL} Die Verwaltung berichtet in jeder Sitzung über den Stand der Maßnahmen, über den Mittelabfluss und darüber, welche Angebote nach dem Ende des Programms weitergeführt werden sollen und welche Kosten dadurch entstehen.`;
const by = { office: 'Sozialamt Haan', changedAt: '2023-10-05T07:00:00.000Z' };

const committee: Committee = {
  ...{ number: 1, version: 1, municipality: HAAN, name: 'Ausschuss für Soziales, Integration und Generationen' },
  ...{ termFrom: '2020-11-01', termTo: '2025-10-31', ...by },
};

function session(change: Partial<Session> = {}): Session {
  return {
    ...{ number: 3, version: 1, municipality: HAAN, committee: 1, committeeName: committee.name, ...by },
    ...{ heldOn: '2023-11-09', papersDue: '2023-10-20', paper: 'planned', state: 'planned' },
    ...change,
  };
}

const file: PaperFile = {
  ...{ number: 1, version: 1, name: 'beschlussvorlage-stadt-haan-2023-10-05-fassung-1.docx', decisions: ['2023/04'] },
  ...{ fingerprint: 'a1', office: 'Sozialamt Haan', madeAt: '2023-10-05T07:10:00.000Z' },
};

function paper(change: Partial<Paper> = {}): Paper {
  return {
    ...{ number: 2, version: 1, municipality: HAAN, ...by, session: 3, kind: 'resolution', access: 'public' },
    ...{ title: TITLE, proposal: PROPOSAL, topicAreas: ['Energie', 'Wohnungslosenhilfe'], decisions: ['2023/04'] },
    ...{ questions: true, measures: true, files: [], events: [], ...change },
  };
}

const measure: OwnMeasure = {
  ...{ title: 'Energieberatung', topicArea: 'Energie', planned: new Decimal(12000), committed: new Decimal(8000) },
  ...{ spent: new Decimal(3500), goesOn: 'yes' },
};

function content(terms: Paper, change: Partial<Content> = {}): Content {
  return {
    municipality: { ...HAAN, kind: 'city' },
    programme: { name: 'Stärkungspakt NRW', from: '2023-01-01', to: '2023-12-31', deadlines: [] },
    terms,
    session: { committee: committee.name, heldOn: '2023-11-09' },
    frame: Array.from({ length: 5 }, () => ({ heading: '', text: '', standing: '', sources: [] })),
    funds: {
      ...{ grant: new Decimal('143331.93'), planned: new Decimal(34000), committed: new Decimal(8000) },
      spent: new Decimal(3500),
    },
    areas: [
      { name: 'Energie', measures: [measure], ideas: [{ name: 'Idee 1', title: 'Wärmestube', topicArea: 'Energie' }] },
      { name: 'Wohnungslosenhilfe', measures: [], ideas: [] },
    ],
    decisions: [{ key: '2023/04', name: 'Beschluss\u00a02023/04', title: '', text: '' }],
    questions: [{ number: 4, text: '', askers: ['haan'] }],
    goingOn: { measures: [measure], ideas: [], unsaid: 1 },
    leftOut: 3,
    ...change,
  };
}

const noted = { office: 'Sozialamt Haan', at: '2023-11-10T08:00:00.000Z' };
const presented: PaperEvent = { kind: 'presented', on: '2023-11-09', ...noted };
const amended: PaperEvent = {
  ...{ kind: 'result', on: '2023-11-09', outcome: 'amended', reference: '50/024/2023', wording: LONG, ...noted },
};
const noneKept = { grant: undefined, planned: new Decimal(0), committed: new Decimal(0), spent: new Decimal(0) };
const bare = paper({ session: undefined, proposal: LONG, topicAreas: [], decisions: [], questions: false });
const known = {
  ...{ sessions: [session()], topicAreas: samplePlan.topicAreas, now: '2023-10-05T07:00:00.000Z' },
  decisions: [
    { key: '2023/04', name: 'Beschluss\u00a02023/04', title: 'Sollen Sachkosten getauscht werden?', text: '' },
  ],
};
const other = {
  ...committee,
  municipality: { id: 'velbert', name: 'Velbert' },
  name: 'Sozialausschuss',
  termFrom: undefined,
  termTo: undefined,
};

const one = samplesOf('Ausschussvorlage');
const list = samplesOf('Ausschussvorlagen');
const form = samplesOf('Ausschussvorlage Formular');
const committees = samplesOf('Ausschüsse');

/** Committees and papers in all states. */
export const paperSamples: readonly Sample[] = [
  one('Entwurf', paperCard(paper(), content(paper())), [TITLE, PROPOSAL]),
  one(
    'Entwurf ohne Termin und Bescheid',
    paperCard(bare, {
      ...content(bare, { areas: [], decisions: [], questions: [], leftOut: 0, funds: noneKept }),
      session: undefined,
    }),
    [TITLE, LONG],
  ),
  one('erstellt und danach geändert', paperCard(paper({ version: 2, files: [file] }), content(paper())), [
    TITLE,
    PROPOSAL,
  ]),
  one('vorgestellt', paperCard(paper({ files: [file], events: [presented] }), content(paper())), [TITLE, PROPOSAL]),
  one('geändert beschlossen', paperCard(paper({ files: [file], events: [presented, amended] }), content(paper())), [
    TITLE,
    PROPOSAL,
    LONG,
  ]),
  list(
    'eigene und vorgestellte',
    listCard(
      pageOf(
        [
          { paper: paper({ files: [file] }), session: `${committee.name} am 9.\u00a0November 2023`, own: true },
          {
            paper: paper({ municipality: other.municipality, files: [file], events: [presented, amended] }),
            own: false,
          },
        ],
        1,
      ),
      { municipality: 'Haan' },
    ),
    [TITLE],
  ),
  list('leer', listCard(pageOf([], 1), { municipality: 'Haan' })),
  form('neu', formCard({ values: {} }, known)),
  form('ändern', formCard({ values: fieldsOf(paper(), samplePlan.topicAreas) }, known), [TITLE, PROPOSAL]),
  form('vorgestellt', presentedCard(paper(), { values: {} }), [TITLE]),
  form(
    'Ergebnis',
    resultCard(paper(), {
      values: { outcome: 'amended' },
      errors: { wording: 'Bitte den Wortlaut eingeben, wie ihn der Ausschuss geändert beschlossen hat.' },
    }),
    [TITLE],
  ),
  committees(
    'Liste',
    committeesCard(
      pageOf(
        [
          {
            committee,
            sessions: [session(), session({ number: 4, heldOn: '2023-12-07', state: 'cancelled' })],
            own: true,
          },
          {
            committee: other,
            sessions: [session({ municipality: other.municipality, papersDue: undefined })],
            own: false,
          },
        ],
        1,
      ),
      { today: '2023-10-05' },
    ),
    [committee.name],
  ),
  committees('leer', committeesCard(pageOf([], 1), { today: '2023-10-05', of: 'Velbert' })),
  committees('Ausschuss gespeichert', committeeSaved(committee), [committee.name]),
  committees('Termin gespeichert', sessionSaved(session()), [committee.name]),
  committees('Termin entfällt', sessionCard(session({ state: 'cancelled' })), [committee.name]),
  committees('Termin ohne Vorlage', sessionCard(session({ paper: 'none', papersDue: undefined })), [committee.name]),
  committees('Formular Ausschuss', committeeForm({ values: committeeValues(committee) }), [committee.name]),
  committees('Formular Ausschuss neu', committeeForm({ values: {} })),
  committees('Formular Termin', sessionForm({ values: sessionValues(session()) }, [committee]), [committee.name]),
];

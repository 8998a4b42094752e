import { pageOf } from '../../../src/cards/page.ts';
import { contentsCard, HEADINGS, sectionCard } from '../../../src/common-guideline/cards.ts';
import { guidelineForm } from '../../../src/common-guideline/founding.ts';
import type { Guideline, Section } from '../../../src/common-guideline/guideline.ts';
import { listCard } from '../../../src/common-guideline/overview.ts';
import { sectionForm } from '../../../src/common-guideline/sections/form.ts';
import { historyCard } from '../../../src/common-guideline/sections/history.ts';
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
const whole: Guideline = { number: 1, title: TITLE, holder: haan, sections };
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

const contents = samplesOf('Gemeinsame Richtlinie');
const one = samplesOf('Gemeinsame Richtlinie: Abschnitt');
const form = samplesOf('Gemeinsame Richtlinie: Formular');

function page(guideline: Guideline, number = 1) {
  return pageOf(guideline.sections, number, HEADINGS);
}

/** The common guideline, in all states. */
export const commonGuidelineSamples: readonly Sample[] = [
  contents('leer', contentsCard({ ...whole, sections: [] }, page({ ...whole, sections: [] })), typed),
  contents('Inhalt', contentsCard(whole, page(whole)), typed),
  contents('Inhalt, führt den Entwurf', contentsCard(whole, page(whole), head), typed),
  contents('Inhalt, Koordination', contentsCard({ ...whole, holder: undefined }, page(whole), coordination), typed),
  contents(
    'viele Abschnitte',
    contentsCard({ ...whole, sections: many }, page({ ...whole, sections: many }, 2)),
    typed,
  ),
  contents('Liste', listCard(pageOf([whole, { number: 2, title: 'Regeln für Gutscheine' }], 1)), [
    ...typed,
    'Regeln für Gutscheine',
  ]),
  contents('keine', listCard(pageOf([], 1))),
  one('im Kanal', sectionCard(whole, third), typed),
  one('führt den Entwurf', sectionCard(whole, third, head), typed),
  one('langer Wortlaut', sectionCard(whole, { ...third, text: long }, head), typed),
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
];

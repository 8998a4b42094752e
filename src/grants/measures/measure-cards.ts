import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import { type Page, turning } from '../../cards/page.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  entry,
  fact,
  header,
  link,
  type Paragraph,
  paragraph,
  paragraphs,
  quote,
  row,
  strip,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, longDay, longDayTime, NBSP } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { type BasisView, takeButton } from '../basis-view.ts';
import { confidential } from '../confidential.ts';
import { AMOUNTS, changesBetween, type Measure, measureName, oddities, typedValues } from '../measure.ts';
import { overdueWords, type ProviderSums } from '../provider.ts';

/** How to enter a measure without a form. */
export const TWIN = 'maßnahme anlegen: Name; Themenfeld: …; Träger: …; verplant: 12.000';
const GOES_ON = { yes: 'läuft nach dem Programm weiter', no: 'endet mit dem Programm' } as const;

/** The form, empty, prefilled or with errors; of a measure that stands, it carries the version that was looked at. */
export function formCard(topicAreas: readonly string[], filled: Filled): Reply {
  const { number, version, operation = randomUUID() } = filled.values;
  const changed = number === undefined ? undefined : { number, version };
  const title = changed ? `${measureName(String(number))} ändern` : 'Maßnahme anlegen';
  const form = {
    kind: 'Mittel',
    title,
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Bitte keine Angaben zu Leistungsbeziehenden.',
    fields: fields(topicAreas),
    submit: {
      title: changed ? 'Änderung speichern' : 'Maßnahme anlegen',
      verb: changed ? 'grants.change' : 'grants.add',
      data: changed ?? { operation },
    },
  };
  const twin = changed ? `maßnahme ${number} ändern: verausgabt: 4.000` : TWIN;
  return { card: 'conversation/form', data: formData(form, filled), summary: title, personal: { twin } };
}

function fields(topicAreas: readonly string[]): Field[] {
  const placeholder = 'z. B. 12.000,00';
  return [
    { kind: 'text', name: 'title', label: 'Maßnahme', required: true, maxLength: 90 },
    {
      kind: 'choice',
      name: 'topicArea',
      label: 'Themenfeld',
      required: true,
      choices: topicAreas.map((area) => ({ title: area, value: area })),
    },
    { kind: 'text', name: 'provider', label: 'Träger', placeholder: 'leer: die Kommune selbst', maxLength: 120 },
    { kind: 'text', name: 'planned', label: 'Verplant in Euro', required: true, placeholder, maxLength: 30 },
    { kind: 'text', name: 'committed', label: 'Gebunden in Euro', placeholder, maxLength: 30 },
    { kind: 'text', name: 'spent', label: 'Verausgabt in Euro', placeholder, maxLength: 30 },
    {
      kind: 'choice',
      name: 'goesOn',
      label: 'Nach dem Programm',
      choices: [
        { title: 'läuft weiter', value: 'yes' },
        { title: 'endet', value: 'no' },
      ],
    },
    { kind: 'text', name: 'evidence', label: 'Beleg', placeholder: 'https://…', maxLength: 500 },
    { kind: 'text', name: 'note', label: 'Bemerkung', multiline: true, maxLength: 1000 },
  ];
}

/** What stands around a measure: how it came to be shown, and which others look like the same. */
export interface Shown {
  readonly status?: string;
  readonly doubled?: readonly Measure[];
  readonly providers?: Providers;
  readonly basis?: BasisView;
}

/** The providers of a measure by name, and what they come to. */
export interface Providers {
  readonly names: readonly string[];
  readonly sums: ProviderSums;
}

const NO_BASIS: BasisView = { bases: [], changes: [], proposed: [] };

/** A measure as it stands, for its own municipality. */
export function measureCard(
  measure: Measure,
  { status, doubled = [], basis = NO_BASIS, providers }: Shown = {},
): Reply {
  const { number, title, topicArea } = measure;
  const state = status ?? (measure.state === 'dropped' ? 'gestrichen' : undefined);
  const late = providers ? overdueWords(providers.sums) : [];
  const hints = [...late, ...oddities(measure, euro), ...(doubled.length > 0 ? [doubledHint(doubled)] : [])];
  const reply = {
    card: 'grants/measure',
    data: {
      header: header(dotted(measureName(number), topicArea), title, state),
      strip: hints.length === 0 ? [] : strip('warning', ...hints.map((hint) => paragraph(words(hint)))),
      rows: rows(measure, providers),
      facts: facts(measure, providers),
      links: measure.evidence === undefined ? [] : [paragraph(link('Beleg öffnen', measure.evidence))],
      basis: [paragraph(bold('Rechtsstand: '), words(basisWords(basis)))],
      notes: measure.note === undefined ? [] : [quote([], paragraphs(measure.note), [])],
      buttons: buttons(...measureButtons(measure, basis, providers)),
    },
    summary: notification(`${measureName(number)}${status === undefined ? '' : ` ${status}`}: ${title}`),
  };
  return confidential(reply, `maßnahme ${number}`);
}

function doubledHint(doubled: readonly Measure[]): string {
  const which = doubled.map(({ number }) => measureName(number)).join(', ');
  return `Träger und Themenfeld sind dieselben wie bei ${which}. Bitte prüfen Sie, ob doppelt gefördert wird.`;
}

function rows(measure: Measure, providers: Providers | undefined) {
  const { planned, spent } = measure;
  const passedOn = providers?.sums.all;
  const unspent = planned.minus(spent);
  const amounts = Object.entries(AMOUNTS) as [keyof typeof AMOUNTS, string][];
  return [
    ...amounts.map(([name, label]) => ({ ...row(label, euro(measure[name])), total: false })),
    ...(unspent.isNegative() ? [] : [{ ...row('= Noch nicht verausgabt', euro(unspent), true), total: true }]),
    ...(passedOn?.count ? [{ ...row('An Träger weitergeleitet', euro(passedOn.passedOn)), total: false }] : []),
  ];
}

function facts({ provider, goesOn, version, office, changedAt }: Measure, providers: Providers | undefined) {
  const names = providers?.names ?? [provider].filter((name) => name !== undefined);
  return [
    fact('Träger', names.length === 0 ? 'die Kommune selbst' : names.join(', ')),
    ...(goesOn === undefined ? [] : [fact('Danach', GOES_ON[goesOn])]),
    fact('Stand', `${version === 1 ? 'angelegt' : `Änderung ${version - 1}`} am ${longDay(changedAt)}, ${office}`),
  ];
}

/** What a measure rests on, in a sentence: nothing yet and what is proposed, or whether it still holds. */
function basisWords({ bases, changes, proposed }: BasisView): string {
  if (bases.length > 0) {
    const count = `${bases.length}${NBSP}${bases.length === 1 ? 'Abschnitt' : 'Abschnitte'}`;
    return changes.length === 0 ? `${count}, unverändert.` : `${count}, davon ${changes.length} geändert.`;
  }
  if (proposed.length === 0) return 'noch keiner.';
  return `noch keiner. Vorgeschlagen: ${proposed.map(({ heading }) => `„${heading}“`).join(', ')}.`;
}

function measureButtons(measure: Measure, { bases, proposed }: BasisView, providers: Providers | undefined): Button[] {
  const data = { number: measure.number };
  const change = button('Maßnahme ändern …', 'grants.measure-form', data);
  const history = measure.version > 1 ? [button('Verlauf ansehen', 'grants.history', data)] : [];
  const again = { ...data, version: measure.version, ...typedValues(measure) };
  const drop =
    measure.state === 'active'
      ? button('Maßnahme streichen', 'grants.drop', data)
      : button('Streichung zurücknehmen', 'grants.change', again);
  const takes = bases.length === 0 && proposed.length > 0 && measure.state === 'active';
  const take = takes ? [takeButton(measure.number, proposed)] : [];
  const basis = button('Rechtsstand ansehen', 'grants.basis', data);
  const ofMeasure = { measure: measure.number };
  const passing = providers?.names.length
    ? button('Träger ansehen', 'grants.providers', ofMeasure)
    : button('Träger eintragen …', 'grants.provider-form', ofMeasure);
  return [...take, change, passing, basis, ...history, drop, button('Mittel ansehen', 'grants.funds')];
}

/** All that a measure has been, the latest first. */
export function historyCard(versions: readonly Measure[]): Reply {
  const [first, ...later] = versions;
  const last = versions.at(-1);
  if (!first || !last) throw new Error('a measure has at least one version');
  const changes = later.map((after, at) => ({ after, lines: changesBetween(versions[at] ?? first, after) }));
  const entries = [{ after: first, lines: changesBetween(undefined, first) }, ...changes].reverse();
  const title = `${measureName(last.number)}: Verlauf`;
  const reply = {
    card: 'grants/list',
    data: {
      header: header(
        dotted('Mittel', last.topicArea),
        title,
        versions.length === 1 ? undefined : `${versions.length}${NBSP}Stände`,
      ),
      strip: [],
      lines: [paragraph(words(last.title))],
      entries: entries.map(({ after, lines }) =>
        entry(
          longDayTime(after.changedAt),
          [...lines, after.office].map((line) => paragraph(words(line))),
        ),
      ),
      buttons: buttons(button(`Maßnahme ${last.number} ansehen`, 'grants.measure', { number: last.number })),
    },
    summary: notification(title),
  };
  return confidential(reply, `maßnahme ${last.number} verlauf`);
}

/** A page of a municipality's measures. */
export function listCard(measures: readonly Measure[], page: Page<Measure>): Reply {
  const { items } = page;
  const count = measures.length;
  const reply = {
    card: 'grants/list',
    data: {
      header: header(
        'Mittel',
        'Maßnahmen',
        count === 0 ? undefined : `${count}${NBSP}${count === 1 ? 'Maßnahme' : 'Maßnahmen'}`,
      ),
      strip: [],
      lines: count === 0 ? [paragraph(words('Noch ist keine Maßnahme angelegt.'))] : [],
      entries: items.map(listEntry),
      buttons: buttons(
        ...turning(page, 'grants.measures'),
        button('Maßnahme anlegen …', 'grants.measure-form'),
        button('Mittel ansehen', 'grants.funds'),
      ),
    },
    summary: 'Maßnahmen',
  };
  return confidential(reply, 'maßnahmen');
}

function listEntry(measure: Measure) {
  const { number, title, topicArea, provider = '', planned, committed, spent } = measure;
  const lines: Paragraph[] = [
    paragraph(words(dotted(measureName(number), topicArea, provider))),
    paragraph(
      words('Verplant '),
      bold(euro(planned)),
      words(`, gebunden ${euro(committed)}, verausgabt ${euro(spent)}`),
    ),
  ];
  return entry(title, lines, button(`Maßnahme ${number} ansehen`, 'grants.measure', { number }));
}

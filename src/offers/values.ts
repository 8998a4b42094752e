import type { Asked, Named, Slots, Value } from '../conversation/asked.ts';
import { enumerate } from '../german/list.ts';
import { daySpan, wallClockWords, weekday, weekInWords } from '../german/write.ts';
import { amountText, numberText, percentText } from '../german/write-number.ts';
import { entryOf } from '../text/lookup.ts';

/** A value in full, and how it is called. */
interface Fact {
  readonly label: string;
  readonly value: string;
}

/** How values are called, by their standard names; a command whose form calls one otherwise says so itself. */
const LABELS: Readonly<Record<string, string>> = {
  item: 'TOP',
  section: 'Abschnitt',
  option: 'Option',
  title: 'Titel',
  description: 'Beschreibung',
  reason: 'Grund',
  search: 'Suchwort',
  about: 'Thema',
  topic: 'Themenfeld',
  kind: 'Art',
  rule: 'Regel',
  origin: 'Herkunft',
  place: 'Ort',
  provider: 'Träger',
  municipality: 'Kommune',
  amount: 'Betrag',
  cost: 'Kosten',
  contact: 'Ansprechstelle',
  stage: 'Stufe',
  state: 'Stand',
  duration: 'Dauer',
  link: 'Link',
  choice: 'Antwort',
  answer: 'Antwort',
  answers: 'Antworten',
  role: 'Rolle',
  format: 'Format',
  days: 'Verschiebung',
  by: 'Ersetzt durch',
  to: 'Neuer Platz',
  front: 'Neuer Platz',
  waiting: 'Wartender TOP',
  attachment: 'Anlage',
  term: 'Termin',
  version: 'Fassung',
  meeting: 'Sitzung',
  report: 'Bericht',
  scope: 'Umfang',
  rate: 'Satz je Kopf',
  population: 'Bevölkerung',
  share: 'Quote',
  verdict: 'Urteil',
};

/** Coded values in words. */
const CODED: Readonly<Record<string, string>> = {
  yes: 'Zustimmung',
  no: 'Nein',
  abstain: 'Enthaltung',
  objection: 'Einwand',
  'no-objection': 'Zustimmung',
  'if-need-be': 'zur Not',
  accepted: 'Zusage',
  excused: 'Absage',
  represented: 'Vertretung',
  planned: 'verplant',
  committed: 'gebunden',
  spent: 'verausgabt',
  unplanned: 'nicht verplant',
  open: 'offen',
  closed: 'geschlossen',
  cancelled: 'abgesagt',
  draft: 'Entwurf',
  past: 'vergangen',
  coming: 'kommend',
  late: 'überfällig',
  head: 'Leitung',
  deputy: 'Vertretung',
  staff: 'Sachbearbeitung',
  coordinator: 'Koordination',
  helped: 'Hat geholfen',
  wrong: 'Hat nicht geholfen',
  binding: 'verbindlich',
  word: 'Word',
  excel: 'Excel',
  csv: 'CSV',
  own: 'eigene',
  next: 'nächste',
  done: 'erledigt',
  dropped: 'entfallen',
  aspect: 'Klärungspunkt',
  standing: 'dauerhaft',
  monitoringbericht: 'Monitoringbericht',
  verwendungsnachweis: 'Verwendungsnachweis',
  mittel: 'Mittel',
  meetings: 'Sitzungen',
  deadlines: 'Fristen meiner Kommune',
  agreements: 'Absprachen',
  reports: 'Berichtstermine',
  proposals: 'Terminvorschläge',
  adopted: 'beschlossen',
  amended: 'geändert beschlossen',
  postponed: 'vertagt',
  noted: 'zur Kenntnis genommen',
  declined: 'abgelehnt',
};

const DAYS: ReadonlySet<unknown> = new Set(['day', 'deadline', 'old', 'from', 'to']);

/** What is known of a thing: its title, with its number where that is said nowhere else, and its facts. */
export function factsOf(called: string, { number, title, facts = [] }: Named, said: string): readonly Fact[] {
  const isSaid = said.includes(String(number));
  const own = { label: called, value: isSaid ? title : `Nr. ${number}, ${title}` };
  return [own, ...facts.filter(({ label }) => label !== called)];
}

/** Every value that was read, in full: a day with its time, a span as one; not the numbers of things. */
export function valuesOf(
  { brings = {}, labels = {} }: Asked,
  slots: Slots,
  calls: Readonly<Record<string, string>> = {},
): readonly Fact[] {
  return Object.entries(brings).flatMap(([name, kind]) => {
    const value = slots[name];
    if (value === undefined || isPartOf(name, kind, slots)) return [];
    return [
      {
        label: (isSpan(kind, slots) ? undefined : entryOf(labels, name)) ?? labelOf(name, kind, value),
        value: entryOf(calls, String(value)) ?? shown(name, { kind, value, slots }),
      },
    ];
  });
}

/** The number of the thing itself, a time beside its day and the end of a span stand elsewhere. */
function isPartOf(name: string, kind: Value, slots: Slots): boolean {
  if (kind === 'thing') return true;
  if (kind === 'time') return dayIn(slots) !== undefined && name === 'time';
  return kind === 'to' && isDay(slots['from']);
}

/** A first day and a last one are shown as one. */
function isSpan(kind: Value, slots: Slots): boolean {
  return kind === 'from' && isDay(slots['from']) && isDay(slots['to']);
}

function labelOf(name: string, kind: Value, value: Slots[string]): string {
  if (kind === 'deadline') return 'Frist';
  if (kind === 'from') return 'Zeitraum';
  if (kind === 'to') return 'Bis';
  if (kind === 'old') return weekInWords(String(value)) === undefined ? 'Tag' : 'Woche';
  if (kind === 'time') return 'Uhrzeit';
  if (kind === 'dates') return 'Termine';
  if (kind === 'day') return 'Termin';
  return entryOf(LABELS, name) ?? 'Angabe';
}

function shown(name: string, { kind, value, slots }: { kind: Value; value: Slots[string]; slots: Slots }): string {
  if (typeof value === 'object') return enumerate(value.map(IN_LISTS[String(kind)] ?? coded));
  const to = slots['to'];
  if (kind === 'from' && isDay(value) && isDay(to)) return daySpan(value, to);
  if (DAYS.has(kind) && isDay(value)) return withTime(name, value, slots);
  const figure = FIGURES[String(kind)];
  if (figure) return /^\d+(?:\.\d+)?$/u.test(String(value)) ? figure(String(value)) : String(value);
  if (kind === 'days') return `${value}\u00a0${Number(value) === 1 ? 'Tag' : 'Tage'}`;
  if (kind === 'duration') return `${value}\u00a0Minuten`;
  if (kind === 'time') return `${value}\u00a0Uhr`;
  return weekInWords(String(value)) ?? coded(String(value));
}

/** How what stands in a list is written, by its kind. */
const IN_LISTS: Readonly<Record<string, (one: string) => string>> = {
  dates: moment,
  answers: (one) => (one === 'yes' ? 'ja' : one === 'no' ? 'nein' : coded(one)),
};

/** How figures are written, by their kind. */
const FIGURES: Readonly<Record<string, (plain: string) => string>> = {
  amount: amountText,
  count: numberText,
  percent: percentText,
};

function coded(value: string): string {
  const option = /^option-(\d+)$/u.exec(value)?.[1];
  return option === undefined ? (entryOf(CODED, value) ?? value) : `Option\u00a0${option}`;
}

function withTime(name: string, day: string, { time }: Slots): string {
  const isOfDay = typeof time === 'string' && (name === 'date' || name === 'on');
  return isOfDay ? wallClockWords({ day, time }) : weekday(day);
}

/** *2023-10-12T14:00* in words. */
function moment(written: string): string {
  const [day = '', time] = written.split('T');
  if (!isDay(day)) return written;
  return time === undefined ? weekday(day) : wallClockWords({ day, time });
}

function dayIn(slots: Slots): string | undefined {
  return isDay(slots['date']) ? slots['date'] : undefined;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value);
}

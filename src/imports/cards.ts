import { type Choice, type Field, type Filled, formData } from '../cards/form.ts';
import { fact, paragraph, small, strip, subtle, words } from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import { Refusal, type WayOn } from '../conversation/refusal.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { headingWithPath } from '../documents/heading-number.ts';
import { unreadLine } from '../documents/unread.ts';
import { NBSP, numericDay } from '../german/write.ts';
import { KEPT_DAYS } from '../intake/unsettled.ts';
import { cutText } from '../text/clean.ts';
import type { Answered } from './adopting.ts';
import {
  type Details,
  type FileImport,
  KINDS,
  type OpenImport,
  type RefusedImport,
  STATUSES,
  STRENGTHS,
  type Validity,
} from './import.ts';

const SHOWN_HEADINGS = 5;
/** Questions that a document answers presumably, and as much of each. */
const SHOWN_ANSWERS = 3;
const SHOWN_QUESTION = 160;
const SHOWN_CHARACTERS = 110;
const KIND = 'Wissen übernehmen';

/** How to confirm without a form. */
function twinOf(number: number): string {
  return `import ${number} übernehmen: Titel; Status: verbindlich; gültig ab: 27.03.2023`;
}

/** What was understood of a file, with fields to correct it; only its button makes it count. */
export function previewCard(waiting: OpenImport, versions: readonly Validity[], filled: Partial<Filled> = {}): Reply {
  const { number, details } = waiting;
  const form = {
    kind: `${KIND}: Import${NBSP}${number}`,
    title: details.title,
    hint: `Es gilt noch nichts. Verwerfen: „import ${number} verwerfen“; nach ${KEPT_DAYS}${NBSP}Tagen verfällt der Import.`,
    fields: FIELDS,
    submit: { title: 'Übernehmen', verb: 'imports.adopt', data: { number } },
  };
  const values = { ...details, ...filled.values };
  const data = formData(form, { ...filled, values: shownValues(values) });
  return {
    card: 'imports/preview',
    data: { ...data, facts: facts(waiting, versions), strip: unreadStrip(waiting), headings: headings(waiting) },
    summary: notification(`Zum Übernehmen: ${details.title}`),
    personal: { twin: twinOf(number) },
  };
}

/** A date field that does not hold a day would break; its error says what to enter. */
function shownValues(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const day = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/u.test(String(value)) ? value : '');
  const { version, validFrom, validTo } = values;
  return { ...values, version: day(version), validFrom: day(validFrom), validTo: day(validTo) };
}

/** The lines of a preview: what the file is, how much was found in it, and what it replaces. */
export function previewFacts(
  { file, folder, sections }: OpenImport,
  versions: readonly Validity[],
): [string, string][] {
  const pages = sections.at(-1)?.page;
  const replaced = versions.map(spanOf).join('; ');
  return [
    ['Datei', file],
    ...(folder === undefined ? [] : [['Herkunft', folder] satisfies [string, string]]),
    ['Abschnitte', pages === undefined ? String(sections.length) : `${sections.length}, bis Seite${NBSP}${pages}`],
    ...(replaced === '' ? [] : [['Ersetzt', `Fassung ${replaced}`] satisfies [string, string]]),
  ];
}

function facts(waiting: OpenImport, versions: readonly Validity[]) {
  return previewFacts(waiting, versions).map(([title, value]) => fact(title, value));
}

function spanOf({ validFrom, validTo }: Validity): string {
  return validTo === undefined ? `ab ${numericDay(validFrom)}` : `${numericDay(validFrom)} bis ${numericDay(validTo)}`;
}

/** The first headings, and how many more there are. */
export function headingLines({ sections }: OpenImport): string[] {
  const lines = sections.slice(0, SHOWN_HEADINGS).map((section) => {
    const { page } = section;
    const heading = headingWithPath(section);
    const cut = heading.length > SHOWN_CHARACTERS ? `${cutText(heading, SHOWN_CHARACTERS)}${NBSP}…` : heading;
    return page === undefined ? cut : `${cut} (Seite${NBSP}${page})`;
  });
  const more = sections.length - lines.length;
  return more > 0 ? [...lines, `und ${more} weitere`] : lines;
}

/** What was not read of the file, a line each; none where all of it was. */
export function unreadLines({ unread }: OpenImport): string[] {
  return unread.map(unreadLine);
}

function unreadStrip(waiting: OpenImport) {
  const lines = unreadLines(waiting).map((line) => paragraph(words(line)));
  return lines.length === 0 ? [] : strip('warning', ...lines);
}

function headings(waiting: OpenImport) {
  return headingLines(waiting).map((line) => paragraph(small(subtle(line))));
}

const choices = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, title]) => ({ value, title }));

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'title', label: 'Titel', required: true, maxLength: 200 },
  { kind: 'text', name: 'publisher', label: 'Herausgeber', placeholder: 'z. B. MAGS NRW', maxLength: 120 },
  { kind: 'choice', name: 'status', label: 'Status', required: true, expanded: true, choices: choices(STATUSES) },
  { kind: 'choice', name: 'kind', label: 'Art', required: true, choices: choices(KINDS) },
  {
    kind: 'choice',
    name: 'strength',
    label: 'Quelle',
    required: true,
    choices: STRENGTHS.map((word) => ({ value: word, title: word })),
  },
  { kind: 'date', name: 'version', label: 'Fassung vom (wenn bekannt)' },
  { kind: 'text', name: 'url', label: 'Adresse des Originals', placeholder: 'https://…', maxLength: 1000 },
  { kind: 'date', name: 'validFrom', label: 'Gültig ab', required: true },
  { kind: 'date', name: 'validTo', label: 'Gültig bis (leer: unbefristet)' },
];

/** Confirms that a document counts; the preview becomes this card. */
export function adoptedCard(
  number: number,
  details: Details,
  {
    sections,
    answers = [],
    ways = [],
  }: { sections?: number; answers?: readonly Answered[]; ways?: readonly WayOn[] } = {},
): Reply {
  const found = sections === undefined ? '' : ` Es sind ${sections} Abschnitte.`;
  const to = details.validTo === undefined ? '' : ` bis ${numericDay(details.validTo)}`;
  const text = `${STATUSES[details.status]}, gültig ab ${numericDay(details.validFrom)}${to}.${found} Fragen werden nun auch damit beantwortet.`;
  const shown = notice({
    kind: `Import${NBSP}${number}`,
    status: 'übernommen',
    title: details.title,
    text: [text, ...answerLines(answers)].join('\n'),
    ways: [...answers.slice(0, SHOWN_ANSWERS).flatMap(answerWays), ...ways],
  });
  return { ...shown, summary: notification(`Übernommen: ${details.title}`), replaces: true };
}

/** Nothing is marked as answered by itself: the Koordination looks at the passage first. */
function answerLines(answers: readonly Answered[]): string[] {
  if (answers.length === 0) return [];
  const lines = answers.slice(0, SHOWN_ANSWERS).map(({ name, question }) => {
    const flat = question.replace(/\s+/gu, ' ');
    return `${name.replace(' ', NBSP)}: „${flat.length > SHOWN_QUESTION ? `${cutText(flat, SHOWN_QUESTION)} …` : flat}“`;
  });
  const more = answers.length - lines.length;
  return ['Beantwortet vermutlich:', ...lines, ...(more > 0 ? [`und ${more} weitere, siehe „wissenslücken“`] : [])];
}

function answerWays({ name, passage, done }: Answered) {
  return [
    { title: `${name}: Fundstelle`, ...passage },
    { title: `${name} ist beantwortet`, ...done },
  ];
}

/** Says that an import will not count. */
export function discardedCard(number: number, { title }: Details): Reply {
  const text = 'Das Dokument zählt nicht zum Wissen der Runde. Was gelesen wurde, ist gelöscht.';
  return notice({ kind: `Import${NBSP}${number}`, status: 'verworfen', title, text });
}

/** Says why a file could not be read, and what to do next. */
export function refusedCard({ number, file, reason }: RefusedImport): Reply {
  return notice({ kind: `Import${NBSP}${number}`, status: 'nicht gelesen', title: file, text: reason });
}

const SENDING = {
  kind: 'Dateien',
  title: 'Dateien nimmt die Koordination als Wissen auf',
  text: [
    'Gespeichert wurde nichts. Gelesen werden hier im persönlichen Chat:',
    '– ein ausgefüllter Bericht, wenn er aus „monitoringbericht laden“ oder „verwendungsnachweis laden“ stammt und das Blatt „Maßnahmen“ noch so heißt,',
    '– die Anlage einer Sitzung, mit den Worten „anlage sitzung 3“.',
  ].join('\n'),
};

/** Says to somebody who cannot bring in knowledge what becomes of a file that they send. */
export function sendingCard(): Reply {
  return notice(SENDING);
}

/** The same, to somebody who has sent one. */
export function notTheirs(): Refusal {
  return new Refusal({ code: 'imports.not-theirs', ...SENDING });
}

const LISTED = 6;

/** What waits for its confirmation, which files just sent could not be read and why, and how to bring in a file. */
export function listCard(waiting: readonly FileImport[], unread: readonly RefusedImport[] = []): Reply {
  const how =
    'Senden Sie hier im persönlichen Chat eine Datei: Word, Excel, PDF, E-Mail (.eml, .msg) oder Markdown. Vor der Übernahme sehen Sie, was verstanden wurde.';
  const ways = waiting.slice(0, LISTED).map(({ number }) => ({
    title: `Import ${number} ansehen`,
    verb: 'imports.show',
    data: { number: String(number) },
  }));
  const refused = unread.map(({ file, reason }) => `${file} wurde nicht gelesen: ${reason}`);
  const lines = waiting.map((one) => `Import ${one.number}: ${one.state === 'open' ? one.details.title : one.file}`);
  const shown = notice({
    kind: KIND,
    title: waiting.length === 0 ? 'Keine Datei wartet auf Übernahme' : 'Diese Dateien warten auf Übernahme',
    text: [...refused, ...lines, how].join('\n'),
    ways,
  });
  return { ...shown, personal: { twin: 'importe' } };
}

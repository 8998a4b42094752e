import { longDay, longDayTime } from '../german/write.ts';
import type { Row, Value } from './rows.ts';

/** What columns are called where a person reads of them; those that only hold the database together have no name. */
const NAMES: Readonly<Record<string, string>> = {
  person_id: 'Kennung (Entra-Objekt-ID)',
  user_id: 'Kennung in Teams',
  person_key: 'Kennung im Verzeichnis',
  tenant_id: 'Mandant',
  address: 'E-Mail-Adresse',
  refusal: 'Warum dort nichts ankam',
  conversation_id: 'Chat',
  queue: 'Chat',
  recipient: 'Empfänger',
  substitute_id: 'Vertretung',
  welcomed: 'Begrüßt',
  office: 'Stelle',
  name: 'Name',
  roles: 'Rollen',
  municipality_id: 'Kommune',
  kind: 'Art',
  number: 'Nummer',
  matter: 'Vorgang',
  vote: 'Abstimmung',
  meeting: 'Sitzung',
  idea: 'Idee',
  agreement: 'Absprache',
  question: 'Frage',
  guideline: 'Richtlinie',
  minutes: 'Protokoll',
  measure: 'Maßnahme',
  paper: 'Vorlage',
  provider: 'Träger',
  poll: 'Terminfindung',
  responsibility: 'Zuständigkeit',
  committee: 'Ausschuss',
  session: 'Ausschusssitzung',
  letter: 'Schreiben',
  year: 'Jahr',
  query: 'Rückfrage',
  inquiry: 'Nachfrage',
  section: 'Abschnitt',
  version: 'Fassung',
  verb: 'Handlung',
  subject: 'Vorgang',
  act: 'Handlung',
  event: 'Ereignis',
  what: 'Was',
  title: 'Titel',
  heading: 'Überschrift',
  text: 'Text',
  description: 'Beschreibung',
  content: 'Inhalt',
  answer: 'Antwort',
  answers: 'Antworten',
  choice: 'Stimme',
  reason: 'Grund',
  note: 'Bemerkung',
  words: 'Worte',
  before: 'Vorher',
  before_text: 'Vorher',
  after_text: 'Nachher',
  cost: 'Kosten',
  link: 'Link',
  url: 'Link',
  background: 'Hintergrund',
  purpose: 'Zweck',
  occasion: 'Anlass',
  task: 'Aufgabe',
  contact: 'Ansprechstelle',
  stand_in: 'Vertretung',
  contact_office: 'Ansprechstelle',
  topic_area: 'Themenfeld',
  state: 'Stand',
  helpful: 'Hilfreich',
  given: 'Weg',
  file: 'Datei',
  activity: 'Nachricht',
  turn: 'Nachricht',
  serial: 'Kennzeichen',
  key: 'Vorgang',
  message: 'Nachricht',
  outcome: 'Ergebnis',
  offers: 'Angebote',
  meant: 'Gemeint',
  answered: 'Beantwortet',
  period: 'Zeitraum',
  source: 'Herkunft',
  from_day: 'Von',
  until_day: 'Bis',
  told_on: 'Mitgeteilt am',
  reply: 'Antwort',
  private_reply: 'Antwort',
  question_text: 'Frage',
  decision_text: 'Beschlusstext',
  legal_basis: 'Rechtsgrundlage',
  prerequisites: 'Voraussetzungen',
  result: 'Ergebnis',
  evidence: 'Nachweis',
  proposal: 'Beschlussvorschlag',
  circumstances: 'Sachverhalt',
  reference: 'Aktenzeichen',
  addressee: 'Empfänger',
  started: 'Begonnen',
  recipients: 'Empfänger',
};

/** Who did something, of columns whose name ends so; and when. */
const BY = /_(?:by|office)$/u;
const AT = /_(?:at|on)$|^at$/u;

/** Texts that only hold the database together, in which no name is looked for. */
const TECHNICAL = new Set([
  ...['round_id', 'operation_id', 'lease', 'lease_until', 'checksum', 'sha256', 'fingerprint', 'input', 'reminders'],
  ...[
    'service_url',
    'bot_id',
    'answer_key',
    'gap_key',
    'hash',
    'told_hash',
    'next_at',
    'not_before',
    'due_at',
    'dates',
  ],
]);

/** The name of a column; undefined where it says nothing of anybody. */
function columnName(column: string): string | undefined {
  if (NAMES[column] !== undefined) return NAMES[column];
  if (TECHNICAL.has(column)) return undefined;
  if (BY.test(column)) return 'Durch';
  return AT.test(column) ? 'Zeit' : undefined;
}

/** Whether a name may stand in the texts of a column. */
export function maySayNames(column: string): boolean {
  return !TECHNICAL.has(column) && !AT.test(column) && !/_id$/u.test(column);
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/u;
const DAY = /^\d{4}-\d\d-\d\d$/u;

/** What a row says, a line for each column that says something. */
export function rowLines(row: Row): readonly string[] {
  return Object.entries(row).flatMap(([column, value]) => {
    const name = columnName(column);
    return name === undefined || value === null || value === '' ? [] : [`${name}: ${valueWords(value)}`];
  });
}

function valueWords(value: NonNullable<Value>): string {
  if (value instanceof Uint8Array) return `Datei, ${value.byteLength} Bytes`;
  const text = String(value);
  if (MOMENT.test(text)) return longDayTime(text);
  return DAY.test(text) ? longDay(text) : text;
}

/** When a row was written, as far as it says. */
export function momentOf(row: Row): string {
  const moments = Object.entries(row).filter(([column, value]) => AT.test(column) && typeof value === 'string');
  return moments.map(([, value]) => String(value)).sort()[0] ?? '';
}

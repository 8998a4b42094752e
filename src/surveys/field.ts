import { fold } from '../conversation/phrase.ts';
import { entryOf } from '../text/lookup.ts';

/** What kinds of field there are, with the word that users read. */
export const KINDS = {
  text: 'Text',
  number: 'Zahl',
  amount: 'Betrag',
  'yes-no': 'Ja/Nein',
  choice: 'Auswahl',
  date: 'Datum',
} as const;
export type FieldKind = keyof typeof KINDS;

/** What is asked: its name, its kind, whether it has to be filled in, and for a choice what there is to choose. */
export interface SurveyField {
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly hint?: string | undefined;
  readonly choices?: readonly string[] | undefined;
}

const MOST_FIELDS = 6;
const LONGEST_LABEL = 60;
const LONGEST_HINT = 150;
const LONGEST_CHOICE = 60;
const MOST_CHOICES = 12;

const KIND_WORDS: Readonly<Record<string, FieldKind>> = {
  text: 'text',
  freitext: 'text',
  zahl: 'number',
  anzahl: 'number',
  betrag: 'amount',
  euro: 'amount',
  'betrag in euro': 'amount',
  'ja/nein': 'yes-no',
  'ja / nein': 'yes-no',
  'ja oder nein': 'yes-no',
  auswahl: 'choice',
  datum: 'date',
  tag: 'date',
};
const DUTY: Readonly<Record<string, boolean>> = { pflicht: true, pflichtangabe: true, freiwillig: false };
const HINT = /^hinweis:?\s+(?<hint>.+)$/iu;
const CHOICE = /^auswahl\s*[:(]?\s*(?<choices>[^)]+)\)?$/iu;

/** How a line of the form has to look. */
const EXAMPLE = 'Haushalte: Zahl, Pflicht';

/**
 * Reads the fields of a form, one a line or held apart by „|“: `Haushalte: Zahl, Pflicht, Hinweis nur laufende Fälle`,
 * `Träger: Auswahl Stadt / Verband`. Without a kind it is a text. What is wrong is said in a German sentence.
 */
export function readFieldLines(typed: string): readonly SurveyField[] | string {
  const lines = typed
    .split(/[\n\r|]+/u)
    .map((line) => line.replace(/^\s*(?:[-–•]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return `Bitte mindestens ein Feld eingeben, z. B. „${EXAMPLE}“.`;
  if (lines.length > MOST_FIELDS) return `Bitte höchstens ${MOST_FIELDS}\u00a0Felder eingeben, eines je Zeile.`;
  const fields = lines.map(readLine);
  const wrong = fields.find((field) => typeof field === 'string');
  if (wrong !== undefined) return wrong;
  const read = fields.flatMap((field) => (typeof field === 'string' ? [] : [field]));
  const names = new Set(read.map(({ label }) => fold(label).folded));
  return names.size < read.length ? 'Zwei Felder heißen gleich. Bitte unterscheiden.' : read;
}

function readLine(line: string): SurveyField | string {
  const colon = line.indexOf(':');
  const label = (colon < 0 ? line : line.slice(0, colon)).trim();
  if (label === '') return `„${line}“ hat keinen Namen. Bitte z. B. „${EXAMPLE}“ eingeben.`;
  if (label.length > LONGEST_LABEL)
    return `Bitte den Namen „${label.slice(0, 30)} …“ auf ${LONGEST_LABEL}\u00a0Zeichen kürzen.`;
  const field = colon < 0 ? { kind: 'text' as const } : readKind(line.slice(colon + 1), label);
  return typeof field === 'string' ? field : checked({ label, required: false, ...field });
}

function readKind(said: string, label: string): (Partial<SurveyField> & { kind: FieldKind }) | string {
  const found: { -readonly [Key in keyof SurveyField]?: SurveyField[Key] } = {};
  const parts = said.split(/,(?!\s*hinweis\b.*,)/iu);
  for (const [at, part] of parts.entries()) {
    const { folded, text } = fold(part);
    const hint = HINT.exec(parts.slice(at).join(',').trim())?.groups?.['hint'];
    const choices = CHOICE.exec(text)?.groups?.['choices'];
    const kind = entryOf(KIND_WORDS, folded);
    const required = entryOf(DUTY, folded);
    if (hint !== undefined) {
      found.hint = hint;
      break;
    } else if (kind !== undefined) found.kind = kind;
    else if (choices !== undefined) Object.assign(found, { kind: 'choice', choices: choicesIn(choices) });
    else if (required !== undefined) found.required = required;
    else if (folded !== '')
      return `„${text}“ ist keine Art von Feld („${label}“). Möglich sind ${Object.values(KINDS).join(', ')}, dazu Pflicht und Hinweis.`;
  }
  return { kind: 'text', ...found };
}

function choicesIn(typed: string): string[] {
  return [...new Set(typed.split(/[/;]/u).map((one) => one.trim()))].filter((one) => one !== '');
}

function checked(field: SurveyField): SurveyField | string {
  const { label, kind, hint = '', choices = [] } = field;
  if (hint.length > LONGEST_HINT) return `Bitte den Hinweis zu „${label}“ auf ${LONGEST_HINT}\u00a0Zeichen kürzen.`;
  if (kind !== 'choice') return field;
  if (choices.length < 2 || choices.length > MOST_CHOICES)
    return `Bitte zu „${label}“ 2 bis ${MOST_CHOICES}\u00a0Antworten nennen, z. B. „${label}: Auswahl Stadt / Verband“.`;
  const long = choices.find((one) => one.length > LONGEST_CHOICE);
  return long === undefined ? field : `Bitte „${long.slice(0, 30)} …“ auf ${LONGEST_CHOICE}\u00a0Zeichen kürzen.`;
}

/** A field as its line is typed; what it writes, it reads. */
export function fieldLine({ label, kind, required, hint, choices }: SurveyField): string {
  const what = choices === undefined ? KINDS[kind] : `${KINDS[kind]} ${choices.join(' / ')}`;
  return `${label}: ${what}${required ? ', Pflicht' : ''}${hint === undefined ? '' : `, Hinweis ${hint}`}`;
}

/** The field of a question that asks for a number, or for words: what stands in the form before anybody writes there. */
export function usualField(title: string): SurveyField {
  const { folded } = fold(title);
  const [label, kind]: readonly [string, FieldKind] = /\bwie ?viele?\b|\banzahl\b/u.test(folded)
    ? ['Anzahl', 'number']
    : /\bwie hoch\b|\bkosten\b|\bbetrag\b/u.test(folded)
      ? ['Betrag', 'amount']
      : ['Antwort', 'text'];
  return { label, kind, required: true };
}

/** *Zahl, Pflichtangabe*; of a choice what there is to choose, of an amount that is called one its unit alone. */
export function fieldWords({ label, kind, required, choices }: SurveyField): string {
  const amount = /betrag/iu.test(label) ? 'in Euro' : 'Betrag in Euro';
  const what = kind === 'amount' ? amount : choices === undefined ? KINDS[kind] : choices.join(' / ');
  return required ? `${what}, Pflichtangabe` : what;
}

import { type Choice, type Field, type Filled, formData } from '../../cards/form.ts';
import { bold, fact, paragraph, paragraphs, quote, strip, words } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { enumerate } from '../../german/list.ts';
import { NBSP } from '../../german/write.ts';
import { KEPT_DAYS } from '../../intake/unsettled.ts';
import { cutText } from '../../text/clean.ts';
import { FORMS, questionName } from '../reply.ts';
import { fileName, type ReplyFile, type SentLetter, type Split } from '../reply-file.ts';

const KIND = 'Antwort des MAGS';
/** So many pieces stand on the card, and as much of each. */
const MOST = 8;
const LONGEST = 500;
const LONGEST_QUESTION = 160;

/** A file that waits, the letter that it answers, and which of its questions have an answer in writing already. */
export interface Previewed {
  readonly file: ReplyFile;
  readonly split: Split;
  readonly letter: SentLetter;
  readonly answered: readonly number[];
}

/** How a file is taken over without a form. */
export function twinOf(number: number): string {
  return `antwortdatei ${number} übernehmen: vom: 02.10.2023; Form: schriftlich; teilweise: 3; ohne: 5`;
}

/** Shows what was found for each question, and what was not; only its button makes it count. */
export function previewCard({ file, split, letter, answered }: Previewed, filled: Filled): Reply {
  const { number, name } = file;
  const form = {
    kind: `${KIND}: ${fileName(file)}`,
    title: titleOf(split, letter),
    hint: `Es gilt noch nichts. Verwerfen: „antwortdatei ${number} verwerfen“; nach ${KEPT_DAYS}${NBSP}Tagen verfällt die Datei.`,
    fields: fieldsOf(split),
    submit: { title: 'Antworten übernehmen', verb: 'replies.adopt', data: { number: String(number) } },
  };
  const values = { form: 'written', ...filled.values };
  const warnings = warningsOf(split, answered).map((line) => paragraph(words(line)));
  return {
    card: 'replies/preview',
    data: {
      ...formData(form, { ...filled, values: shown(values) }),
      facts: [fact('Datei', name), fact('Schreiben', `Sammlung${NBSP}${file.letter}`)],
      strip: warnings.length === 0 ? [] : strip('warning', ...warnings),
      quotes: quotesOf(split, letter),
    },
    summary: notification(`Zum Übernehmen: ${name}`),
    personal: { twin: twinOf(number) },
  };
}

function titleOf({ pieces, only }: Split, { questions }: SentLetter): string {
  if (only !== undefined) return `Antwort auf ${questionName(only)}`;
  return `${pieces.length} von ${questions.length} Fragen beantwortet`;
}

/** A date field that does not hold a day would break; its error says what to enter. */
function shown(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...values, on: /^\d{4}-\d{2}-\d{2}$/u.test(String(values['on'])) ? values['on'] : '' };
}

function quotesOf({ pieces }: Split, { questions }: SentLetter) {
  const shownPieces = pieces.slice(0, MOST).map(({ number, text }) => {
    const asked = questions.find((one) => one.number === number)?.text ?? '';
    const lead = paragraph(bold(`${questionName(number)}: ${cutText(asked, LONGEST_QUESTION)}`));
    return quote([lead], paragraphs(text.length > LONGEST ? `${cutText(text, LONGEST)}${NBSP}…` : text), []);
  });
  const rest = pieces.slice(MOST).map(({ number }) => questionName(number));
  return rest.length === 0
    ? shownPieces
    : [...shownPieces, quote([], [paragraph(words(`Dazu ${enumerate(rest)}.`))], [])];
}

const numbered = (numbers: readonly number[]) => enumerate(numbers.map((number) => questionName(number)));

function warningsOf({ missing, doubles, foreign, before, unread, only }: Split, answered: readonly number[]): string[] {
  return [
    ...(missing.length === 0
      ? []
      : [`Nicht gefunden: ${numbered(missing)}. ${missing.length === 1 ? 'Sie bleibt' : 'Sie bleiben'} offen.`]),
    ...(doubles.length === 0 ? [] : [`Mehrfach gefunden: ${numbered(doubles)}. Die Stücke gelten zusammen.`]),
    ...(foreign.length === 0
      ? []
      : [`${only === undefined ? 'Nicht im Schreiben' : 'Zu anderen Fragen'}: ${numbered(foreign)}. Das zählt nicht.`]),
    ...(answered.length === 0 ? [] : [`Schon beantwortet: ${numbered(answered)}. Die frühere Antwort wird ersetzt.`]),
    ...(before === '' ? [] : [`Vor der ersten Nummer, zählt nicht: „${cutText(before.replace(/\s+/gu, ' '), 200)}“`]),
    ...unread,
  ];
}

function fieldsOf({ pieces, only }: Split): readonly Field[] {
  const choices: Choice[] = pieces.map(({ number }) => ({ value: String(number), title: questionName(number) }));
  const forms = Object.entries(FORMS).map(([value, title]) => ({ value, title }));
  return [
    { kind: 'date', name: 'on', label: 'Antwort vom', required: true },
    { kind: 'text', name: 'reference', label: 'Aktenzeichen oder Betreff', maxLength: 80 },
    { kind: 'choice', name: 'form', label: 'Wie geantwortet wurde', required: true, expanded: true, choices: forms },
    { kind: 'ticks', name: 'partial', label: 'Nur teilweise beantwortet', choices },
    ...(only === undefined ? [{ kind: 'ticks', name: 'without', label: 'Nicht übernehmen', choices } as const] : []),
  ];
}

/** Confirms that the pieces count, each as the reply to its question. */
export function adoptedCard(file: ReplyFile, numbers: readonly number[], checks: boolean): Reply {
  const count = `${numbers.length}${NBSP}${numbers.length === 1 ? 'Antwort ist' : 'Antworten sind'} erfasst`;
  const text = numbers.length === 0 ? '' : `${numbered(numbers)}. Wer gefragt hat, ist benachrichtigt.`;
  const ways = [
    ...(checks ? [{ title: 'Zu prüfen ansehen', verb: 'replies.checks' }] : []),
    { title: 'Fragen ans MAGS ansehen', verb: 'questions.list' },
  ];
  return notice({
    ...{ kind: `${KIND}: ${fileName(file)}`, status: 'übernommen', ways },
    ...(numbers.length === 0
      ? { title: file.name, text: 'Diese Antwortdatei ist schon übernommen.' }
      : { title: count, text }),
  });
}

/** Says that a file will not count. */
export function discardedCard(file: ReplyFile): Reply {
  return notice({
    ...{ kind: `${KIND}: ${fileName(file)}`, status: 'verworfen', title: file.name },
    text: 'Die Datei ist gelöscht, keine ihrer Antworten zählt.',
  });
}

/** Says how a reply in one file is brought in. */
export function sendingCard(): Reply {
  return notice({
    kind: KIND,
    title: 'Eine Antwort des MAGS als Datei',
    text: [
      'Senden Sie hier im persönlichen Chat die Datei (Word, PDF, E-Mail oder Markdown) mit den Worten „antwort auf schreiben 3“; 3 ist die Nummer der Sammlung.',
      'Sie wird nach den Nummern der Fragen aufgeteilt („zu Frage 4:“, „Nr. 4“, „4.“). Vor der Übernahme sehen Sie, was gefunden wurde.',
      'Beantwortet die Datei nur eine Frage, senden Sie sie mit „antwort auf frage 3“.',
    ].join('\n'),
  });
}

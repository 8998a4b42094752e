import { z } from 'zod';
import { dayField } from '../conversation/day-fields.ts';
import { shortText, wholeNumber } from '../conversation/fields.ts';
import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dotted, NBSP, numericDay } from '../german/write.ts';

/** What of a question the ministry has answered; an interim notice answers nothing. */
export const SCOPES = {
  whole: 'ganz beantwortet',
  partial: 'teilweise beantwortet',
  interim: 'Zwischennachricht',
} as const;
/** How a reply was given: only what was written interprets the rules. */
export const FORMS = { written: 'schriftlich', oral: 'mündlich' } as const;

export type Scope = keyof typeof SCOPES;
export type Form = keyof typeof FORMS;

/** What the ministry has replied to a question: in which words, when, how, and until when that holds. */
export interface Replied {
  readonly scope: Scope;
  readonly form: Form;
  readonly text: string;
  /** What of the question stays open, in the Koordination's words. */
  readonly rest?: string | undefined;
  readonly on: Day;
  readonly reference?: string | undefined;
  readonly validTo?: Day | undefined;
}

/** A reply that is on record, counted from 1 within its question; a later one may have replaced it. */
export interface Recorded extends Replied {
  readonly question: number;
  readonly version: number;
  readonly office: string;
  readonly recordedAt: Instant;
  readonly replacedBy?: number | undefined;
  /** The file of the ministry that it was part of. */
  readonly file?: number | undefined;
}

/** Those that count: no later one has replaced them; interim notices among them, which answer nothing. */
export function standing(all: readonly Recorded[]): readonly Recorded[] {
  return all.filter((one) => one.replacedBy === undefined);
}

/**
 * Which replies a new one replaces: a whole one those that were whole, and what was only said, when it is written; a
 * partial one none, unless it says so. What was only said never replaces what was written.
 */
export function replacedBy(
  reply: Replied & { readonly replaces?: boolean | undefined },
  before: readonly Recorded[],
): readonly number[] {
  if (reply.scope === 'interim') return [];
  const answers = standing(before).filter(({ scope }) => scope !== 'interim');
  const weaker = answers.filter(({ form }) => reply.form === 'written' || form === 'oral');
  const meant = (one: Recorded) =>
    reply.replaces ??
    (reply.scope === 'whole' && (one.scope === 'whole' || (one.form === 'oral' && reply.form === 'written')));
  return weaker.filter(meant).map(({ version }) => version);
}

/** How far a question has come by what counts after a reply. */
export function courseOf({ scope }: Replied, all: readonly Recorded[]): 'answered' | 'partly' | 'interim' {
  if (scope === 'interim') return 'interim';
  return standing(all).some((one) => one.scope === 'whole') ? 'answered' : 'partly';
}

/** *Antwort vom 02.10.2023 (Az. 12)*; of what was only said that nobody has written it. */
export function replyName({
  form,
  scope,
  on,
  reference,
}: Pick<Replied, 'form' | 'scope' | 'on' | 'reference'>): string {
  const of = reference === undefined ? '' : ` (${reference})`;
  if (scope === 'interim') return `Zwischennachricht vom ${numericDay(on)}${of}`;
  return form === 'oral'
    ? `mündliche Auskunft vom ${numericDay(on)}${of}, nicht schriftlich bestätigt`
    : `Antwort vom ${numericDay(on)}${of}`;
}

/** *MAGS, Antwort vom 02.10.2023 · teilweise beantwortet · gilt bis 31.12.2023 · ersetzt*. */
export function replyLine(reply: Recorded): string {
  const { scope, validTo, replacedBy: later } = reply;
  return dotted(
    `MAGS, ${replyName(reply)}`,
    scope === 'partial' ? SCOPES.partial : '',
    validTo === undefined ? '' : `gilt bis ${numericDay(validTo)}`,
    later === undefined ? '' : 'durch eine spätere Antwort ersetzt',
  );
}

/** *Frage 3*. */
export function questionName(number: number): string {
  return `Frage${NBSP}${number}`;
}

/** The number of a question, as it is typed or clicked. */
export const questionNumber = wholeNumber('Bitte die Nummer der Frage angeben.');

/** What a field chooses by the key or the words of a choice; anything else is answered with the sentence. */
function chosen<Key extends string>(says: string, choices: Readonly<Record<Key, readonly string[]>>) {
  return shortText(says).transform((typed, context): Key => {
    const said = fold(typed).folded;
    const found = (Object.keys(choices) as Key[]).find((key) => key === typed.trim() || choices[key].includes(said));
    if (found === undefined) context.addIssue({ code: 'custom', message: says });
    return found ?? z.NEVER;
  });
}

const TEXT = 'Bitte die Antwort eingeben.';
const DAY = 'Bitte den Tag der Antwort eingeben, z. B. 02.10.2023.';

/** How a reply was given, as it is typed or chosen. */
export const formField = chosen('Bitte „schriftlich“ oder „mündlich“ wählen.', {
  written: ['schriftlich'],
  oral: ['muendlich'],
});

const scopeField = chosen('Bitte „ganz“, „teilweise“ oder „Zwischennachricht“ wählen.', {
  whole: ['ganz', 'ganz beantwortet', 'vollstaendig'],
  partial: ['teilweise', 'teilweise beantwortet', 'zum teil'],
  interim: ['zwischennachricht'],
});

const yesNo = chosen('Bitte „ja“ oder „nein“ wählen.', { yes: ['ja'], no: ['nein'] });

/** The reference of a reply: the file number or the subject. */
export const referenceField = z.string().trim().max(80, 'Bitte auf 80\u00a0Zeichen kürzen.').optional();

/** The day of a reply. */
export const dayOfReply = dayField(DAY);
/** What stands where its day is missing. */
export const NO_DAY = DAY;
/** What stands where the day until which it holds cannot be read. */
export const NO_END = 'Bitte den Tag eingeben, bis zu dem die Antwort gilt, oder das Feld leer lassen.';

/** What the Koordination records of a reply. */
export const replySchema = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.').optional(),
  number: questionNumber,
  text: z.string(TEXT).trim().min(1, TEXT).max(4000, 'Bitte die Antwort auf 4.000\u00a0Zeichen kürzen.'),
  on: dayOfReply,
  form: formField.default('written'),
  scope: scopeField.default('whole'),
  rest: z.string().trim().max(500, 'Bitte auf 500\u00a0Zeichen kürzen.').optional(),
  reference: referenceField,
  validTo: dayField(NO_END).optional(),
  replaces: yesNo.transform((said) => said === 'yes').optional(),
});

/** A reply as it is recorded. */
export type ReplyDraft = z.infer<typeof replySchema>;

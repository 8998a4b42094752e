import { z } from 'zod';
import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';
import type { How, Asked as Municipality, Withdrawn } from '../responses/asking.ts';
import { entryOf } from '../text/lookup.ts';

/** By what a vote is decided. */
export type Rule = 'consent' | 'simple' | 'absolute' | 'two-thirds' | 'unanimous' | 'straw-poll';

/** What a municipality can answer: which of these, the rule says; or one of the vote's own options, from 1. */
export type Choice = z.output<typeof choice>;

const choice = z.union([
  z.enum(['yes', 'no', 'abstain', 'objection', 'referral']),
  z.templateLiteral(['option-', z.number().int()]),
]);

/** What is said to one of many items (from 1), and which ballot of its municipality said so first. */
export type ItemAnswer = z.output<typeof itemAnswer>;

const itemAnswer = z.object({
  item: z.number().int(),
  choice,
  reason: z.string().optional(),
  version: z.number().int(),
});

/** What a ballot says, as it is stored, with the number of the Fassung that its municipality has read (none is the first), and what it says to each item. */
export const castContent = z.object({
  choice,
  reason: z.string().optional(),
  wording: z.number().int().optional(),
  items: z.array(itemAnswer).optional(),
});
export type Cast = z.output<typeof castContent>;

/** What is asked: by which rule, with which options of its own, and how many referrals to a meeting stop it. */
export interface Asked {
  readonly rule: Rule;
  readonly options?: readonly string[] | undefined;
  /** Without it, the vote cannot be referred. */
  readonly referrals?: number | undefined;
}

/** A ballot on record; `version` counts how often the municipality has answered this Fassung. */
export interface Ballot extends Cast {
  readonly municipality: Municipality;
  readonly version: number;
  readonly office: string;
  readonly given?: How | undefined;
  readonly toldOn?: string | undefined;
  readonly castAt: Instant;
  /** That its municipality took it back. */
  readonly withdrawn?: Withdrawn | undefined;
}

/** A note of a municipality on a vote that has ended: it changes nothing. */
export interface Statement {
  readonly municipality: Municipality;
  readonly text: string;
  readonly office: string;
  readonly at: Instant;
}

/** What a municipality declares after the end; undefined where it declares nothing. */
export function statementOf(
  { statements = [] }: { readonly statements?: readonly Statement[] | undefined },
  municipalityId: string,
): Statement | undefined {
  return statements.find(({ municipality }) => municipality.id === municipalityId);
}

interface Words {
  readonly word: string;
  readonly article: string;
}

const ABSTAIN: Words = { word: 'Enthaltung', article: 'die' };
const REFERRAL: Words = { word: 'In der Sitzung behandeln', article: 'die Antwort' };
const CONSENT: Readonly<Partial<Record<Choice, Words>>> = {
  yes: { word: 'Zustimmung', article: 'die' },
  abstain: ABSTAIN,
  objection: { word: 'Einwand', article: 'den' },
};
const MAJORITY: Readonly<Partial<Record<Choice, Words>>> = {
  yes: { word: 'Ja', article: 'das' },
  no: { word: 'Nein', article: 'das' },
  abstain: ABSTAIN,
};

/** No answer is longer: „Einwand“, an option of 80 characters. */
const LONGEST_ANSWER = 100;

const TYPED: Readonly<Record<string, Choice>> = {
  zustimmung: 'yes',
  zustimmen: 'yes',
  ja: 'yes',
  dafuer: 'yes',
  einverstanden: 'yes',
  enthaltung: 'abstain',
  enthalten: 'abstain',
  nein: 'no',
  dagegen: 'no',
  ablehnung: 'no',
  einwand: 'objection',
  'schwerwiegender einwand': 'objection',
};

/** The words under which a vote is referred to a meeting. */
const REFERRED = new Set([
  'in der sitzung behandeln',
  'sitzung behandeln',
  'in die sitzung',
  'in der sitzung',
  'sitzung',
]);
export const TYPED_REFERRAL = '(?:in der sitzung behandeln|sitzung behandeln|in die sitzung|in der sitzung|sitzung)';

/** The words under which an answer can be typed, as a pattern; those of an objection apart. */
export const TYPED_CHOICES = Object.keys(TYPED)
  .filter((word) => TYPED[word] !== 'objection')
  .join('|');
export const TYPED_OBJECTION = '(?:schwerwiegender )?einwand';

/** The answers that a vote knows, in the order of the buttons. */
export function choicesOf({ rule, options }: Asked): readonly Choice[] {
  if (options) return options.map((_, index) => optionAt(index));
  return rule === 'consent' ? ['yes', 'abstain', 'objection'] : ['yes', 'no', 'abstain'];
}

/** The same with the one that refers the vote to a meeting, where it can be. */
export function allChoicesOf(asked: Asked): readonly Choice[] {
  return asked.referrals === undefined ? choicesOf(asked) : [...choicesOf(asked), 'referral'];
}

/** Whether an answer needs its reason. */
export function needsReason(choice: Choice): boolean {
  return choice === 'objection' || choice === 'referral';
}

function optionAt(index: number): Choice {
  return `option-${index + 1}`;
}

/** The word under which an answer is listed; an option stands in its own words. */
export function wordOf(asked: Asked, choice: Choice): string {
  return optionOf(asked, choice) ?? words(asked, choice).word;
}

/** The same with its article, as in *Ersetzt die Enthaltung*; an option in quotation marks. */
export function wordWithArticle(asked: Asked, choice: Choice): string {
  const option = optionOf(asked, choice);
  return option === undefined ? `${words(asked, choice).article} ${words(asked, choice).word}` : `„${option}“`;
}

function optionOf({ options = [] }: Asked, choice: Choice): string | undefined {
  return options.find((_, index) => optionAt(index) === choice);
}

function words({ rule }: Asked, choice: Choice): Words {
  if (choice === 'referral') return REFERRAL;
  return (rule === 'consent' ? CONSENT : MAJORITY)[choice] ?? ABSTAIN;
}

/** The answer that was clicked or typed; against a consent it is an objection; undefined when the vote knows none such. */
export function readChoice(asked: Asked, typed: string): Choice | undefined {
  const clicked = allChoicesOf(asked).find((choice) => choice === typed);
  const option = clicked ?? (asked.options && readOption(asked.options, typed));
  if (option !== undefined) return option;
  if (asked.referrals !== undefined && REFERRED.has(fold(typed).folded)) return 'referral';
  if (asked.options) return undefined;
  const known = entryOf(TYPED, fold(typed).folded);
  const meant = asked.rule === 'consent' && known === 'no' ? 'objection' : known;
  return meant !== undefined && choicesOf(asked).includes(meant) ? meant : undefined;
}

/**
 * Reads an answer that was clicked, or typed with its reason: *Einwand: Grund*. First the whole is the answer; a reason
 * begins at the last colon that has an answer in full before it. Words that another option goes on from with a colon
 * („Fonds“ beside „Fonds: nur Energie“) are never an answer with a reason. Undefined when the vote knows none such.
 */
export function readSaid(asked: Asked, said: { choice: string; reason?: string | undefined }): Cast | undefined {
  const { choice: typed, reason } = said;
  const clicked = allChoicesOf(asked).find((choice) => choice === typed);
  if (clicked !== undefined) return { choice: clicked, reason };
  const whole = reason === undefined ? typed : `${typed}: ${reason}`;
  const meant = readChoice(asked, whole);
  return meant === undefined ? cutSaid(asked, whole) : { choice: meant };
}

function cutSaid(asked: Asked, whole: string): Cast | undefined {
  for (let colon = whole.lastIndexOf(':', LONGEST_ANSWER); colon > 0; colon = whole.lastIndexOf(':', colon - 1)) {
    const words = whole.slice(0, colon);
    const choice = choiceInFull(asked, words);
    if (choice !== undefined)
      return goesOn(asked, words) ? undefined : { choice, reason: whole.slice(colon + 1).trim() || undefined };
  }
  return undefined;
}

function choiceInFull(asked: Asked, words: string): Choice | undefined {
  return (asked.options && readOption(asked.options, words, 'in full')) ?? unlisted(asked, words);
}

/** An answer that is no option of its own. */
function unlisted({ options, ...asked }: Asked, words: string): Choice | undefined {
  const choice = readChoice(asked, words);
  return options === undefined || choice === 'referral' ? choice : undefined;
}

function goesOn({ options = [] }: Asked, words: string): boolean {
  const begun = `${fold(words).folded}:`;
  return options.some((option) => fold(option).folded.startsWith(begun));
}

/** An option by its words, by a beginning that no other has, or by its number. */
function readOption(options: readonly string[], typed: string, how?: 'in full'): Choice | undefined {
  const wanted = fold(typed).folded.replace(/^option /u, '');
  const whole = options.findIndex((option) => fold(option).folded === wanted);
  const begun = options.flatMap((option, index) => (fold(option).folded.startsWith(wanted) ? [index] : []));
  const numbered = /^\d{1,2}$/u.test(wanted) ? Number(wanted) - 1 : -1;
  const isBegun = how === undefined && begun.length === 1 && wanted.length > 2;
  const found = whole >= 0 ? whole : isBegun ? (begun[0] ?? -1) : numbered;
  return options[found] === undefined ? undefined : optionAt(found);
}

/** Who gave a ballot, as all may read it. */
export function givenBy(ballot: Ballot): string {
  if (ballot.given === 'telephone') return `${ballot.office}, telefonisch`;
  if (ballot.given === 'present') return `${ballot.office}, in der Sitzung`;
  const marked = ballot.given === 'deputy' && !/vertretung|i\.\u00a0V\./iu.test(ballot.office);
  return marked ? `${ballot.office}, Vertretung` : ballot.office;
}

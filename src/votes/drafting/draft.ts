import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { shortText, wholeNumber } from '../../conversation/fields.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { shorten } from '../../conversation/inputs.ts';
import { fold, readFields, withFields } from '../../conversation/phrase.ts';
import type { Instant } from '../../german/berlin.ts';
import { readItems } from '../../german/items.ts';
import { enumerate } from '../../german/list.ts';
import { readDeadline } from '../../responses/deadline.ts';
import { endAgain, endFields } from '../../responses/draft-end.ts';
import { TEXT_LENGTH } from '../decision-text.ts';
import { quorumOf } from '../tally.ts';
import { type Item, type NewItem, RULES, readRule, type Vote, voteNumber, WITH_OPTIONS } from '../vote.ts';
import { itemLines, LONGEST_LIST, readItemLines, wrongItemLines } from './item-lines.ts';

/** Longest question: it is the title of the card, and titles are never cut. */
export const QUESTION_LENGTH = 100;

const FEWEST_OPTIONS = 2;
const MOST_OPTIONS = 10;
const OPTION_LENGTH = 80;
/** All options with what holds them apart. */
const LONGEST_OPTIONS = 1000;

const RULE = `Bitte eine dieser Regeln wählen: ${enumerate(Object.values(RULES))}.`;

const rule = shortText(RULE).transform((typed, context) => {
  const found = readRule(typed);
  if (found === undefined) context.addIssue({ code: 'custom', message: RULE });
  return found ?? z.NEVER;
});

/** Options of its own, one a line or held apart by „|“. */
const options = z
  .string()
  .max(LONGEST_OPTIONS)
  .transform((typed, context): readonly string[] => {
    const read = readItems(typed);
    const wrong = wrongOptions(read);
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
    return wrong === undefined ? read : z.NEVER;
  });

function wrongOptions(read: readonly string[]): string | undefined {
  if (read.length < FEWEST_OPTIONS || read.length > MOST_OPTIONS)
    return 'Bitte 2 bis 10\u00a0Antworten eingeben, eine je Zeile, oder das Feld leer lassen.';
  const long = read.find((option) => option.length > OPTION_LENGTH);
  if (long !== undefined)
    return shorten(`Bitte jede Antwort auf ${OPTION_LENGTH}\u00a0Zeichen kürzen.`, OPTION_LENGTH, long);
  return new Set(read.map((option) => fold(option).folded)).size < read.length
    ? 'Zwei Antworten sind gleich. Bitte jede nur einmal eingeben.'
    : undefined;
}

/** Items, as a numbered list; an item without a text is its heading. */
const items = z
  .string()
  .max(LONGEST_LIST, 'Bitte die Punkte auf 8.000\u00a0Zeichen kürzen oder auf zwei Abstimmungen verteilen.')
  .transform((typed, context): readonly NewItem[] => {
    const read = readItemLines(typed);
    const wrong = wrongItemLines(read);
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
    return wrong === undefined ? read : z.NEVER;
  });

const RESULTS = 'Bitte wählen Sie sichtbar oder verdeckt.';

/** Whether ballots are seen at once, by the words of the twin or of the form; undefined where they say neither. */
export function readResults(typed: string): boolean | undefined {
  const wanted = fold(typed).folded;
  if (/^(?:visible|(?:sofort fuer alle |sofort )?sichtbar|ja)$/u.test(wanted)) return true;
  return /^(?:hidden|(?:bis zur frist )?verdeckt|nein)$/u.test(wanted) ? false : undefined;
}

const results = shortText(RESULTS).transform((typed, context) => {
  const found = readResults(typed);
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: RESULTS });
  return z.NEVER;
});

const quorum = wholeNumber('Bitte eine ganze Zahl eingeben oder das Feld leer lassen.', { from: 0 });

const awaits = wholeNumber('Bitte die Nummer einer Frage ans MAGS eingeben oder das Feld leer lassen.');

const referrals = wholeNumber('Bitte eine ganze Zahl eingeben oder das Feld leer lassen.', { from: 1 });

const decisionText = z.string().max(TEXT_LENGTH, `Bitte den Beschlusstext auf 4.000\u00a0Zeichen kürzen.`);

/** What the form or the typed twin sends; `draft` is the vote that it changes, `without` the field that the form lacked. */
export const draftSchema = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  draft: voteNumber.optional(),
  corrects: voteNumber.optional(),
  follows: voteNumber.optional(),
  followsAs: z.enum(['again', 'run-off']).optional(),
  without: z.string().max(20).optional(),
  question: z
    .string('Bitte die Frage eingeben.')
    .min(5, 'Bitte die Frage eingeben.')
    .max(QUESTION_LENGTH, `Bitte die Frage auf ${QUESTION_LENGTH}\u00a0Zeichen kürzen.`),
  text: decisionText.optional(),
  items: items.optional(),
  /** That it keeps items which are too long for the form. */
  keepsItems: z.boolean().optional(),
  background: z.string().max(2000, 'Bitte den Hintergrund auf 2.000\u00a0Zeichen kürzen.').optional(),
  rule: rule.default('consent'),
  options: options.optional(),
  ...endFields,
  quorum: quorum.optional(),
  awaits: awaits.optional(),
  referrals: referrals.optional(),
  results: results.default(false),
});

/** What somebody submits, with its fields read. */
export type Draft = z.infer<typeof draftSchema>;

const LABELS = {
  frage: 'question',
  beschlusstext: 'text',
  punkte: 'items',
  'einzelne punkte': 'items',
  hintergrund: 'background',
  regel: 'rule',
  antworten: 'options',
  optionen: 'options',
  'eigene antworten': 'options',
  frist: 'deadline',
  'frist: tag': 'closesOn',
  'frist (datum)': 'closesOn',
  'frist: uhrzeit': 'closesTime',
  'frist (uhrzeit)': 'closesTime',
  quorum: 'quorum',
  'gilt bis zur antwort auf frage': 'awaits',
  'bis zur antwort auf frage': 'awaits',
  'in die sitzung ab': 'referrals',
  stimmen: 'results',
  zwischenstand: 'results',
};

/** The fields of a form with their deadline read; the typed twin brings them in one text, and an operation of its own. */
export function draftFields(raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  if (typeof typed !== 'string') return readDeadline(raw, now);
  return readDeadline({ operation: randomUUID(), ...readFields(typed, 'question', LABELS) }, now);
}

/** The fields of the form that opens, as they were typed behind its question. */
export function openingFields(raw: Raw, now: Instant): Raw {
  return readDeadline(withFields(raw, 'question', LABELS), now);
}

/** The vote that a draft cites because it puts it anew. */
export function followsIn({ follows: vote, followsAs: as = 'again' }: Draft): Vote['follows'] {
  return vote === undefined ? undefined : { vote, as };
}

/** What is wrong with options of its own: only a straw poll and a simple majority know them. */
export function wrongOptionsFor({ rule, options: given }: Draft): string | undefined {
  if (!given || WITH_OPTIONS.includes(rule)) return undefined;
  return `Eigene Antworten gibt es bei ${enumerate(WITH_OPTIONS.map((one) => RULES[one]))}. Bitte die Regel ändern oder das Feld leer lassen.`;
}

/** What is wrong with a Beschlusstext: a straw poll decides nothing, so it has none. */
export function wrongText({ rule, text }: Draft): string | undefined {
  if (text === undefined || rule !== 'straw-poll') return undefined;
  return 'Ein Meinungsbild beschließt nichts. Bitte die Regel ändern oder den Text in den Hintergrund setzen.';
}

/** Whether there is a question to the ministry of this number. */
export type IsAsked = (db: Db, roundId: string, question: number) => Promise<boolean>;

/** What is wrong with a decision that is to hold until an answer of the ministry: a straw poll decides nothing, and the question must be there. */
export function wrongAwaits({ rule, awaits: question }: Draft, isAsked: boolean): string | undefined {
  if (question === undefined) return undefined;
  if (rule === 'straw-poll') return 'Ein Meinungsbild beschließt nichts. Bitte das Feld leer lassen.';
  return isAsked
    ? undefined
    : `Eine Frage ${question} ans MAGS gibt es nicht. Die Nummern stehen unter „fragen ans mags“.`;
}

/** What is wrong with items: each is decided by itself, so there is no other text, and no options. */
export function wrongItemsFor({ rule, items: given, text, options: own }: Draft): string | undefined {
  if (!given) return undefined;
  if (rule === 'straw-poll')
    return 'Ein Meinungsbild beschließt nichts. Bitte die Regel ändern oder das Feld leer lassen.';
  if (own) return 'Bitte entweder eigene Antworten oder einzelne Punkte eingeben.';
  return text === undefined ? undefined : 'Bitte entweder einen Beschlusstext oder einzelne Punkte eingeben.';
}

/** What is wrong with a quorum; undefined when it holds. It may be raised, never lowered; a straw poll has none. */
export function wrongQuorum(draft: Draft, entitled: number): string | undefined {
  if (draft.rule === 'straw-poll' && draft.quorum !== undefined)
    return 'Ein Meinungsbild hat kein Quorum. Bitte das Feld leer lassen.';
  const least = quorumOf(draft.rule, entitled);
  if (draft.quorum === undefined || (draft.quorum >= least && draft.quorum <= entitled)) return undefined;
  return `Bitte eine Zahl von ${least} bis ${entitled} eingeben oder das Feld leer lassen.`;
}

const BY_ITEMS =
  'Einzelne Punkte gehen nicht in die Sitzung: Was nicht vereinbart wird, bleibt, wie es war. Bitte das Feld leer lassen. Einen TOP schlagen Sie so vor: „top: Thema“.';

/** What is wrong with how many referrals stop a vote: a straw poll and items know none, and no more can ask for it than vote. */
export function wrongReferrals({ rule, referrals: needed, items: list }: Draft, entitled: number): string | undefined {
  if (needed === undefined) return undefined;
  if (list) return BY_ITEMS;
  if (rule === 'straw-poll') return 'Ein Meinungsbild wird nicht in die Sitzung verwiesen. Bitte das Feld leer lassen.';
  return needed > entitled ? `Bitte eine Zahl von 1 bis ${entitled} eingeben oder das Feld leer lassen.` : undefined;
}

/** How many referrals stop a vote: one, unless its form says more; a straw poll is never referred. */
export function referralsOf({ rule, referrals: needed = 1 }: Pick<Draft, 'rule' | 'referrals'>): number | undefined {
  return rule === 'straw-poll' ? undefined : needed;
}

/** A draft as its form holds it, with its items; of an end that was only proposed, what is proposed now. */
export function fieldsOf(vote: Vote, now: Instant, items: readonly Item[] | undefined): Raw {
  return {
    draft: vote.number,
    ...(vote.corrects === undefined ? {} : { corrects: vote.corrects }),
    ...(vote.follows === undefined ? {} : { follows: vote.follows.vote, followsAs: vote.follows.as }),
    ...fieldsAgain(vote, items),
    ...endAgain(vote, now),
  };
}

/** What a vote asked, for the form of a new one: without its deadline, and without what it cites itself. */
export function fieldsAgain(vote: Vote, items: readonly Item[] | undefined): Raw {
  const lines = itemLines(items ?? []);
  return {
    ...(lines.length > LONGEST_LIST ? { keepsItems: true } : { items: lines }),
    question: vote.question,
    text: vote.text ?? '',
    background: vote.background ?? '',
    rule: vote.rule,
    options: vote.options?.join('\n') ?? '',
    quorum: vote.quorum === undefined ? '' : String(vote.quorum),
    awaits: vote.awaits === undefined ? '' : String(vote.awaits),
    referrals: vote.referrals === undefined || vote.referrals === 1 ? '' : String(vote.referrals),
    results: vote.resultsVisible ? 'visible' : 'hidden',
  };
}

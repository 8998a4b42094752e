import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { shortText } from '../conversation/fields.ts';
import { fold } from '../conversation/phrase.ts';
import { readAmount } from '../german/amount.ts';
import type { Instant } from '../german/berlin.ts';
import { NBSP } from '../german/write.ts';

/** What an entry is, with the word that users read. */
export const KINDS = { idea: 'Idee', practice: 'Best Practice', need: 'Absprachebedarf' } as const;
/** Where an entry comes from. */
export const ORIGINS = { administration: 'Verwaltung', politics: 'Politik', provider: 'Träger' } as const;
/** How far an entry has come. */
export const STATES = {
  new: 'neu',
  reviewed: 'in Prüfung',
  tried: 'erprobt',
  done: 'umgesetzt',
  withdrawn: 'zurückgezogen',
} as const;

/** Longest legal basis of a best practice; longest prerequisites and result. */
export const LEGAL_BASIS_LENGTH = 200;
export const TRANSFER_LENGTH = 600;

export type IdeaKind = keyof typeof KINDS;
export type Origin = keyof typeof ORIGINS;
export type State = keyof typeof STATES;

/** What stands in an entry; costs in euro. Legal basis, prerequisites and result are for those who take a best practice over. */
export interface Content {
  readonly title: string;
  readonly description: string;
  readonly kind: IdeaKind;
  readonly topicArea: string;
  readonly origin?: Origin | undefined;
  readonly cost?: Decimal | undefined;
  readonly link?: string | undefined;
  readonly contactOffice?: string | undefined;
  readonly costsGoOn?: 'yes' | 'no' | undefined;
  readonly legalBasis?: string | undefined;
  readonly prerequisites?: string | undefined;
  readonly result?: string | undefined;
}

/** What somebody submits; the operation is the form that it came from. */
export interface Draft extends Content {
  readonly operation: string;
}

/** An entry of the collection with its running number, as it stands in its latest version. */
export interface Idea extends Draft {
  readonly number: number;
  readonly version: number;
  readonly state: State;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly office: string;
  readonly createdAt: Instant;
  /** Who made the latest version of an edited entry, and when. */
  readonly changed?: { readonly office: string; readonly at: Instant } | undefined;
}

/** A version of an entry that an edit replaced, with who wrote it. */
export interface Version extends Content {
  readonly version: number;
  readonly office: string;
  readonly at: Instant;
}

/** Whether two versions say the same. */
export function saysTheSame(one: Content, other: Content): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

function contentOf(content: Content) {
  return Object.keys(contentSchema.shape).map((field) => content[field as keyof Content] ?? null);
}

/** *Idee 3*. */
export function ideaName({ kind, number }: Pick<Idea, 'kind' | 'number'>): string {
  return `${KINDS[kind]}${NBSP}${number}`;
}

/** One of a set of words, by its key or by the German word as it is typed. */
function oneOf<Key extends string>(words: Readonly<Record<Key, string>>, message: string) {
  const keys = Object.keys(words) as Key[];
  return shortText(message).transform((typed, context) => {
    const wanted = fold(typed).folded;
    const found = keys.find((key) => key === typed || fold(words[key]).folded === wanted);
    if (found === undefined) context.addIssue({ code: 'custom', message });
    return found ?? z.NEVER;
  });
}

const COST = 'Bitte nur den Betrag eingeben, z. B. 4.800,00.';

const cost = shortText(COST).transform((typed, context): Decimal | undefined => {
  const read = readAmount(typed, COST);
  if (read.kind === 'not-stated') return undefined;
  if (read.kind === 'read' && !read.value.startsWith('-')) return new Decimal(read.value);
  context.addIssue({ code: 'custom', message: read.kind === 'wrong' ? read.says : COST });
  return z.NEVER;
});

const link = z
  .string()
  .max(500, 'Bitte einen kürzeren Link eingeben.')
  .refine(
    (typed) => URL.canParse(typed) && /^https?:\/\//u.test(typed),
    'Bitte den ganzen Link eingeben, z. B. https://www.beispiel.de.',
  );

/** The state that is meant, by its key, its word, or as it is typed: *zurückziehen*. */
export const stateField = z.preprocess(
  (typed) => (typeof typed === 'string' && fold(typed).folded === 'zurueckziehen' ? 'withdrawn' : typed),
  oneOf(STATES, 'Bitte wählen Sie neu, in Prüfung, erprobt, umgesetzt oder zurückgezogen.'),
);

/** What stands in an entry, as its form or the typed twin sends it. */
export const contentSchema = z.object({
  title: z
    .string('Bitte einen Titel eingeben.')
    .min(3, 'Bitte einen Titel eingeben.')
    .max(90, 'Bitte den Titel auf 90 Zeichen kürzen.'),
  description: z
    .string('Bitte die Idee beschreiben.')
    .min(3, 'Bitte die Idee beschreiben.')
    .max(3000, 'Bitte die Beschreibung auf 3.000 Zeichen kürzen.'),
  kind: oneOf(KINDS, 'Bitte wählen Sie Idee, Best Practice oder Absprachebedarf.').default('idea'),
  topicArea: z.string('Bitte ein Themenfeld wählen.').max(80, 'Bitte ein Themenfeld aus der Liste wählen.'),
  origin: oneOf(ORIGINS, 'Bitte wählen Sie Verwaltung, Politik oder Träger.').optional(),
  cost: cost.optional(),
  link: link.optional(),
  contactOffice: z.string().max(120, 'Bitte die Ansprechstelle auf 120 Zeichen kürzen.').optional(),
  costsGoOn: oneOf({ yes: 'ja', no: 'nein' }, 'Bitte ja oder nein wählen.').optional(),
  legalBasis: transferText(LEGAL_BASIS_LENGTH, 'die Rechtsgrundlage').optional(),
  prerequisites: transferText(TRANSFER_LENGTH, 'die Voraussetzungen').optional(),
  result: transferText(TRANSFER_LENGTH, 'das Ergebnis').optional(),
});

function transferText(length: number, what: string) {
  return z.string().max(length, `Bitte ${what} auf ${length} Zeichen kürzen.`);
}

/** A new entry with the operation of its form. */
export const draftSchema = contentSchema.extend({ operation: z.uuid('Bitte öffnen Sie das Formular neu.') });

import { z } from 'zod';
import { dayField, readDayFields } from '../conversation/day-fields.ts';
import { shortText } from '../conversation/fields.ts';
import type { FieldErrors, Raw } from '../conversation/inputs.ts';
import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalityNamed } from '../municipalities/named.ts';
import { topicAreaOf } from '../municipalities/topic-area.ts';
import { type Bearer, EVERY_CITY, type Terms } from './responsibility.ts';

/** The number of a decision: *2023/04*. */
export interface Decision {
  readonly year: number;
  readonly number: number;
}

/** What an entry is read against. */
export interface Known {
  readonly municipalities: readonly Bearer[];
  readonly topicAreas: readonly string[];
  readonly decisions: readonly Decision[];
}

/** How the choice of no municipality and of no topic area is sent. */
export const NO_MUNICIPALITY = 'jede-stadt';
export const NO_AREA = 'keines';

const DAY = 'Bitte den Tag eingeben, z. B. 12.10.2023.';

/** What a form, a typed message or a row of a table says. */
export const saidSchema = z.object({
  task: z
    .string('Bitte die Aufgabe eingeben.')
    .min(3, 'Bitte die Aufgabe eingeben.')
    .max(200, 'Bitte die Aufgabe auf 200 Zeichen kürzen.'),
  topicArea: shortText('Bitte ein Themenfeld der Runde wählen.').optional(),
  municipality: shortText('Bitte angeben, wer zuständig ist.'),
  network: z.string().max(300, 'Bitte das Netzwerk auf 300 Zeichen kürzen.').optional(),
  contact: z.string().max(200, 'Bitte die Ansprechstelle auf 200 Zeichen kürzen.').optional(),
  standIn: z.string().max(200, 'Bitte die Vertretung auf 200 Zeichen kürzen.').optional(),
  validFrom: dayField(DAY).optional(),
  validTo: dayField(DAY).optional(),
  source: z.string().max(200, 'Bitte die Quelle auf 200 Zeichen kürzen.').optional(),
});

export type Said = z.output<typeof saidSchema>;

/** The labels of a typed entry and of its form. */
export const LABELS = {
  aufgabe: 'task',
  themenfeld: 'topicArea',
  zustaendig: 'municipality',
  netzwerk: 'network',
  ansprechstelle: 'contact',
  vertretung: 'standIn',
  'gilt ab': 'validFrom',
  ab: 'validFrom',
  'gilt bis': 'validTo',
  bis: 'validTo',
  quelle: 'source',
} as const;

/** The fields with the days read: of a month the first one, and for the end the last. */
export function withDays(raw: Raw, now: Instant): Raw {
  return readDayFields(readDayFields(raw, { day: 'validFrom', of: 'first' }, now), { day: 'validTo', of: 'last' }, now);
}

/** What was said as the round knows it, or what is wrong at which field. */
export type Resolved =
  | { readonly kind: 'read'; readonly terms: Terms }
  | { readonly kind: 'wrong'; errors: FieldErrors };

/** Finds the municipality, the topic area and the decision that are named. */
export function resolve(said: Said, known: Known): Resolved {
  const municipality = bearerOf(said.municipality, known.municipalities);
  const topicArea = areaOf(said.topicArea, known.topicAreas);
  const { validFrom, validTo } = said;
  const unknown = unknownDecision(said.source, known.decisions);
  const errors = {
    ...(municipality === null ? { municipality: noBearer(known) } : {}),
    ...(topicArea === null
      ? { topicArea: `Bitte eines dieser Themenfelder wählen: ${known.topicAreas.join(', ')}.` }
      : {}),
    ...(validFrom !== undefined && validTo !== undefined && validTo < validFrom ? { validTo: BACKWARDS } : {}),
    ...(unknown === undefined ? {} : { source: unknown }),
  };
  if (municipality === null || topicArea === null || Object.keys(errors).length > 0) return { kind: 'wrong', errors };
  return { kind: 'read', terms: { ...said, municipality, topicArea, source: sourceOf(said.source) } };
}

const BACKWARDS = 'Das Ende liegt vor dem Beginn. Bitte einen späteren Tag eingeben.';

function noBearer({ municipalities }: Known): string {
  return `Bitte „${EVERY_CITY}“ oder eine Kommune der Runde angeben: ${municipalities.map(({ name }) => name).join(', ')}.`;
}

/** Undefined where every city bears it for itself, null where nobody of that name takes part. */
function bearerOf(typed: string, municipalities: readonly Bearer[]): Bearer | undefined | null {
  if (/^(?:jede|alle)[ -](?:stadt|staedte)(?: fuer sich)?$/u.test(fold(typed).folded)) return undefined;
  return municipalityNamed(typed, municipalities) ?? null;
}

function areaOf(typed: string | undefined, topicAreas: readonly string[]): string | undefined | null {
  if (typed === undefined || fold(typed).folded === NO_AREA) return undefined;
  return topicAreaOf(typed, topicAreas) ?? null;
}

const CITED = /beschluss(?:es)?[ \u00a0](?:nr\.? )?(\d{4})\/(\d{1,4})(?!\d)/giu;
const NUMBER = /^(?:beschluss(?:es)?[ \u00a0])?(?:nr\.? )?(\d{4})\/(\d{1,4})$/iu;

/** The decisions that a source names: *Beschluss 2023/04*, *2023/04*. */
export function citedIn(source = ''): Decision[] {
  const whole = NUMBER.exec(source.trim());
  const cited = whole ? [whole] : [...source.matchAll(CITED)];
  return cited.map(([, year, number]) => ({ year: Number(year), number: Number(number) }));
}

function unknownDecision(source: string | undefined, decisions: readonly Decision[]): string | undefined {
  const missing = citedIn(source).find(
    (cited) => !decisions.some(({ year, number }) => year === cited.year && number === cited.number),
  );
  return missing && `Einen Beschluss ${numberOf(missing)} gibt es nicht. Bitte die Nummer aus dem Register angeben.`;
}

/** A decision alone is written as everywhere; other words stay as they are. */
function sourceOf(source: string | undefined): string | undefined {
  const [cited] = citedIn(source);
  return source !== undefined && cited && NUMBER.test(source.trim()) ? `Beschluss ${numberOf(cited)}` : source;
}

/** *2023/04*. */
export function numberOf({ year, number }: Decision): string {
  return `${year}/${String(number).padStart(2, '0')}`;
}

/** An entry as its form holds it. */
export function fieldsOf({ municipality, topicArea, ...terms }: Terms): Raw {
  const { task, network, contact, standIn, validFrom, validTo, source } = terms;
  const texts = { network, contact, standIn, validFrom, validTo, source };
  return {
    task,
    municipality: municipality?.id ?? NO_MUNICIPALITY,
    topicArea: topicArea ?? NO_AREA,
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
  };
}

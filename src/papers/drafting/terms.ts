import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { shortText } from '../../conversation/fields.ts';
import type { FieldErrors, Raw } from '../../conversation/inputs.ts';
import { fold, readFields, withFields } from '../../conversation/phrase.ts';
import type { Instant } from '../../german/berlin.ts';
import { enumerate } from '../../german/list.ts';
import { readDay } from '../../german/when/field.ts';
import { numericDay } from '../../german/write.ts';
import { topicAreaOf } from '../../municipalities/topic-area.ts';
import type { Session } from '../committee.ts';
import { ACCESS, KINDS, type Paper, type PaperTerms } from '../paper.ts';
import type { Adopted } from '../sources.ts';

/** How no session yet is sent. */
export const NO_SESSION = 'offen';
/** How none of something is typed, and all of it. */
const NONE = ['keine', 'keines', 'kein', 'nichts'];
const ALL = ['alle', 'alles'];

/** One of some words by its key, its word, how the word begins (*Beschluss*, *Mitteilung*, *ja*), or another word for it. */
function oneOf<Key extends string>(
  said: Readonly<Record<Key, string>>,
  message: string,
  also: Readonly<Record<string, NoInfer<Key>>> = {},
) {
  const keys = Object.keys(said) as Key[];
  return shortText(message).transform((typed, context) => {
    const wanted = fold(typed).folded;
    const named = keys.find((key) => key === typed || (wanted !== '' && fold(said[key]).folded.startsWith(wanted)));
    const found = named ?? (Object.hasOwn(also, wanted) ? also[wanted] : undefined);
    if (found === undefined) context.addIssue({ code: 'custom', message });
    return found ?? z.NEVER;
  });
}

const YES_OR_NO = 'Bitte ja oder nein wählen.';
const yesOrNo = oneOf({ yes: 'ja', no: 'nein' }, YES_OR_NO);

/** What a form or a typed message says of a paper. */
export const saidSchema = z.object({
  session: shortText('Bitte einen Ausschusstermin wählen.').optional(),
  kind: oneOf(KINDS, 'Bitte Beschlussvorlage oder Mitteilungsvorlage wählen.', {
    kenntnisnahme: 'information',
  }).default('resolution'),
  access: oneOf(ACCESS, 'Bitte öffentlich oder nicht öffentlich wählen.').default('public'),
  title: z
    .string('Bitte einen Titel eingeben.')
    .min(3, 'Bitte einen Titel eingeben.')
    .max(150, 'Bitte den Titel auf 150 Zeichen kürzen.'),
  proposal: z
    .string('Bitte eingeben, was der Ausschuss beschließen oder zur Kenntnis nehmen soll.')
    .min(3, 'Bitte eingeben, was der Ausschuss beschließen oder zur Kenntnis nehmen soll.')
    .max(4000, 'Bitte den Beschlussvorschlag auf 4.000 Zeichen kürzen.'),
  circumstances: z.string().max(4000, 'Bitte den Sachverhalt auf 4.000 Zeichen kürzen.').optional(),
  topicAreas: shortText('Bitte Themenfelder der Runde wählen.', 1000).optional(),
  decisions: shortText('Bitte die Nummern der Beschlüsse angeben, z. B. 2023/04.', 1000).optional(),
  questions: yesOrNo.default('yes'),
  measures: yesOrNo.default('no'),
});

type Said = z.output<typeof saidSchema>;

/** The labels of a typed paper and of its form. */
const LABELS = {
  titel: 'title',
  art: 'kind',
  ausschusstermin: 'session',
  termin: 'session',
  sitzung: 'session',
  behandlung: 'access',
  beschlussvorschlag: 'proposal',
  kenntnisnahme: 'proposal',
  sachverhalt: 'circumstances',
  themenfelder: 'topicAreas',
  themenfeld: 'topicAreas',
  beschluesse: 'decisions',
  beschluss: 'decisions',
  'offene fragen': 'questions',
  fragen: 'questions',
  massnahmen: 'measures',
} as const;

/** How to draft a paper without a form. */
export const TWIN =
  'ausschussvorlage anlegen: Stärkungspakt NRW; Termin: 09.11.2023; Beschlussvorschlag: Der Ausschuss nimmt den Sachstand zur Kenntnis; Themenfelder: Energie, Wohnungslosenhilfe';

/** The fields of an input; the typed twin brings them in one text, and an operation of its own. */
export function termsFields(raw: Raw): Raw {
  const { typed } = raw;
  const fields = typeof typed === 'string' ? { operation: randomUUID(), ...readFields(typed, 'title', LABELS) } : raw;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** The fields of the form that opens, as they were typed behind its title. */
export function openingFields(raw: Raw): Raw {
  return termsFields(withFields(raw, 'title', LABELS));
}

/** What a paper is read against. */
export interface Known {
  readonly sessions: readonly Session[];
  readonly topicAreas: readonly string[];
  readonly decisions: readonly Adopted[];
  readonly now: Instant;
}

/** What was said as the round knows it, or what is wrong at which field. */
export type Resolved =
  | { readonly kind: 'read'; readonly terms: PaperTerms }
  | { readonly kind: 'wrong'; errors: FieldErrors };

/** Finds the session, the topic areas and the decisions that are named. */
export function resolve(said: Said, known: Known): Resolved {
  const session = sessionOf(said.session, known);
  const topicAreas = areasOf(said.topicAreas, known.topicAreas);
  const decisions = keysOf(said.decisions, known.decisions);
  const errors = {
    ...(session === null ? { session: noSession(known) } : {}),
    ...(topicAreas === null
      ? { topicAreas: `Bitte aus diesen Themenfeldern wählen: ${known.topicAreas.join(', ')}.` }
      : {}),
    ...(decisions === null
      ? {
          decisions:
            'Diesen Beschluss gibt es nicht oder er gilt nicht mehr. Bitte die Nummern aus dem Register angeben, z. B. 2023/04.',
        }
      : {}),
  };
  if (session === null || topicAreas === null || decisions === null) return { kind: 'wrong', errors };
  const { kind, access, title, proposal, circumstances } = said;
  const flags = { questions: said.questions === 'yes', measures: said.measures === 'yes' };
  const chosen = { ...(session === undefined ? {} : { session }), topicAreas, decisions, ...flags };
  return { kind: 'read', terms: { kind, access, title, proposal, circumstances, ...chosen } };
}

function noSession({ sessions }: Known): string {
  const ahead = sessions.filter(({ state }) => state === 'planned').map(({ heldOn }) => numericDay(heldOn));
  if (ahead.length === 0)
    return 'Für Ihre Kommune ist kein Ausschusstermin erfasst. Bitte „offen“ angeben oder zuerst den Termin erfassen.';
  return `Bitte „offen“ oder den Tag eines eigenen Ausschusstermins angeben: ${enumerate(ahead)}.`;
}

/** By its number or its day; undefined where it is still open, null where there is none. */
export function sessionOf(typed: string | undefined, { sessions, now }: Pick<Known, 'sessions' | 'now'>) {
  if (typed === undefined || fold(typed).folded === NO_SESSION) return undefined;
  const planned = sessions.filter(({ state }) => state === 'planned');
  const numbered = planned.find(({ number }) => String(number) === typed.trim());
  if (numbered) return numbered.number;
  const day = readDay(typed, { now });
  const found = day.kind === 'read' ? planned.find(({ heldOn }) => heldOn === day.value.day) : undefined;
  return found?.number ?? null;
}

/** By their place in the round's list, as the form sends them, or by name; null where one is none. */
export function areasOf(typed: string | undefined, all: readonly string[]): readonly string[] | null {
  if (typed === undefined || NONE.includes(fold(typed).folded)) return [];
  if (ALL.includes(fold(typed).folded)) return all;
  const whole = topicAreaOf(typed, all);
  const parts = whole === undefined ? listed(typed) : [typed];
  const found = parts.map((part) => all[Number(part) - 1] ?? topicAreaOf(part, all));
  return found.includes(undefined) ? null : all.filter((area) => found.includes(area));
}

/** By the keys of their wordings, as they stand in the register; null where one is none that holds. */
export function keysOf(typed: string | undefined, all: readonly Adopted[]): readonly string[] | null {
  if (typed === undefined || NONE.includes(fold(typed).folded)) return [];
  if (ALL.includes(fold(typed).folded)) return all.map(({ key }) => key);
  const wanted = listed(typed).map(keyIn);
  const found = wanted.map((key) => all.filter((one) => one.key === key || one.key.startsWith(`${key}/`)));
  return found.some(({ length }) => length === 0) ? null : [...new Set(found.flat().map(({ key }) => key))];
}

const NUMBER = /^(?:beschluss )?(?:nr\.? )?(\d{4})\/(\d{1,4})(\/[\w.]{1,20})?$/u;

/** *2023/04* of *Beschluss 2023/4*. */
function keyIn(typed: string): string {
  const [, year = '', number = '', item = ''] = NUMBER.exec(fold(typed).folded) ?? [];
  return `${year}/${number.padStart(2, '0')}${item}`;
}

function listed(typed: string): string[] {
  return typed
    .split(/[,;|]| und /u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A paper as its form holds it. */
export function fieldsOf(paper: Paper, topicAreas: readonly string[]): Raw {
  const { session, kind, access, title, proposal, circumstances, decisions } = paper;
  return {
    ...{ kind, access, title, proposal, ...(circumstances === undefined ? {} : { circumstances }) },
    session: session === undefined ? NO_SESSION : String(session),
    topicAreas: paper.topicAreas.map((area) => topicAreas.indexOf(area) + 1).join(','),
    decisions: decisions.join(','),
    questions: paper.questions ? 'yes' : 'no',
    measures: paper.measures ? 'yes' : 'no',
    ...{ paper: paper.number, version: paper.version },
  };
}

import { z } from 'zod';
import { parseAttachment } from '../attachments/attachment.ts';
import type { Raw } from '../conversation/inputs.ts';
import { fold, readFields } from '../conversation/phrase.ts';
import { readItems } from '../german/items.ts';
import { dotted, NBSP } from '../german/write.ts';
import { ITEM_KINDS, type ItemDetails, type ItemKind, LONGEST, MOST, type NewTop } from './agenda.ts';

/** How each kind of a TOP is typed. */
const SAID: Readonly<Record<ItemKind, RegExp>> = {
  information: /^(?:zur )?(?:information|info|kenntnis|kenntnisnahme)$/u,
  consultation: /^(?:zur )?(?:beratung|diskussion|aussprache|eroerterung)$/u,
  resolution: /^(?:zum |zur )?(?:beschluss|beschlussfassung|entscheidung)$/u,
};

const MINUTES = /^(\d{1,3}) ?(?:min|minuten|min\.)?$/u;
const TIMED = /\d ?min/u;
const PAPER = /^(?:vorlage|unterlage|papier):? (?=\S)/iu;
const MOST_MINUTES = 480;
const LONGEST_PRESENTER = 60;
const LONGEST_PAPER = 120;
const LONGEST_URL = 400;

/** The labels of what is said of a TOP, as its form and its typed twin know them. */
const LABELS = {
  thema: 'title',
  titel: 'title',
  art: 'kind',
  minuten: 'minutes',
  dauer: 'minutes',
  vorstellung: 'presenter',
  'wer stellt vor': 'presenter',
  vorlage: 'paper',
  unterlage: 'paper',
};

function kindOf(typed: string): ItemKind | undefined {
  const { folded } = fold(typed);
  const kinds = Object.keys(ITEM_KINDS) as ItemKind[];
  return kinds.find((kind) => kind === folded || SAID[kind].test(folded));
}

function minutesOf(typed: string): number | undefined {
  const minutes = Number(MINUTES.exec(fold(typed).folded)?.[1]);
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}

function paperOf(typed: string): ItemDetails['paper'] {
  if (!/https?:\/\//iu.test(typed)) return typed.length <= LONGEST_PAPER ? { title: typed } : undefined;
  const paper = parseAttachment(typed);
  return paper && paper.url.length <= LONGEST_URL ? paper : undefined;
}

/** A field that `parse` understands; anything else is answered with the sentence. */
function said<Value>(parse: (typed: string) => Value | undefined, sentence: string, most = 100) {
  return z
    .union([z.string().max(most, sentence), z.number().transform(String)], sentence)
    .transform((typed, context): Value => {
      const value = parse(typed);
      if (value === undefined) context.addIssue({ code: 'custom', message: sentence });
      return value ?? z.NEVER;
    })
    .optional();
}

/** What can be said of a TOP beside its title. */
export const detailFields = {
  kind: said(kindOf, 'Bitte Information, Beratung oder Beschluss wählen.'),
  minutes: said(minutesOf, `Bitte die Minuten als Zahl von 1 bis ${MOST_MINUTES} eingeben.`),
  presenter: z
    .string()
    .max(LONGEST_PRESENTER, `Bitte nur die Stelle nennen, mit höchstens ${LONGEST_PRESENTER} Zeichen.`)
    .optional(),
  paper: said(
    paperOf,
    `Bitte den Titel der Vorlage mit höchstens ${LONGEST_PAPER} Zeichen eingeben, dahinter auf Wunsch den Link: Titel https://…`,
    600,
  ),
};

/** Reads a TOP as one line: *Verfügungsfonds (Beschluss, 20 Min., Haan)*; brackets that say none of it belong to its title. */
function readTop(typed: string): NewTop {
  const line = typed.trim();
  const from = line.endsWith(')') ? line.lastIndexOf('(') : -1;
  const title = line.slice(0, Math.max(0, from)).trim();
  const details = title.length < 3 ? undefined : detailsIn(line.slice(from + 1, -1));
  return details ? { title, ...details } : { title: line };
}

/**
 * Reads agenda items, one a line or held apart by „|“; marks of a list are taken off, because the card numbers them.
 * Undefined when there are more than 20 or the title of one is longer than 200 characters.
 */
export function parseAgenda(typed: string): readonly NewTop[] | undefined {
  const items = readItems(typed).map(readTop);
  return items.length <= MOST && items.every(({ title }) => title.length <= LONGEST) ? items : undefined;
}

function detailsIn(brackets: string): ItemDetails | undefined {
  const parts = brackets.split(/[,;]/u).map((part) => part.trim());
  const rest: string[] = [];
  let read: ItemDetails = {};
  for (const part of parts) {
    const one = detailOf(part);
    if (one) read = { ...read, ...one };
    else if (part !== '') rest.push(part);
  }
  const presenter = rest.join(', ');
  if (Object.keys(read).length === 0 || presenter.length > LONGEST_PRESENTER) return undefined;
  return presenter === '' ? read : { ...read, presenter };
}

function detailOf(part: string): ItemDetails | undefined {
  const kind = kindOf(part);
  if (kind) return { kind };
  const minutes = TIMED.test(fold(part).folded) ? minutesOf(part) : undefined;
  if (minutes !== undefined) return { minutes };
  const paper = PAPER.test(part) ? paperOf(part.replace(PAPER, '').trim()) : undefined;
  return paper && { paper };
}

/**
 * The fields of a TOP: those behind its title (*Thema; Art: Beschluss; Minuten: 20; Vorstellung: Haan*) or in brackets
 * there, and those of its form, which go before.
 */
export function readDetails(raw: Raw): Raw {
  const { title: typed, ...given } = raw;
  if (typeof typed !== 'string') return raw;
  const { title = '', ...labelled } = readFields(typed.replace(/\s+/gu, ' '), 'title', LABELS);
  const { title: bare, ...bracketed } = readTop(title);
  return { ...valuesOf(bracketed), ...filled(labelled), ...given, title: bare };
}

/** What is typed of a TOP that is changed: its fields alone. */
export function readChange(raw: Raw): Raw {
  const { typed, ...given } = raw;
  return typeof typed === 'string' ? { ...given, ...filled(readFields(typed, 'title', LABELS)) } : raw;
}

function filled(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** What is said of a TOP as its form holds it. */
export function valuesOf({ kind, minutes, presenter, paper }: ItemDetails): Raw {
  const values = {
    kind,
    minutes: minutes === undefined ? undefined : String(minutes),
    presenter,
    paper: paper && [paper.title, paper.url ?? ''].join(' ').trim(),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** *Beschluss · 20 Minuten · Haan stellt vor*; empty where nothing is said of it. */
export function detailWords({ kind, minutes, presenter }: ItemDetails): string {
  const presents = presenter !== undefined && /,|\bund\b/u.test(presenter) ? 'stellen vor' : 'stellt vor';
  return dotted(
    kind === undefined ? '' : ITEM_KINDS[kind],
    minutes === undefined ? '' : `${minutes}${NBSP}Minuten`,
    presenter === undefined ? '' : `${presenter} ${presents}`,
  );
}

/** *110 von 120 Minuten* are planned for the TOPs of a meeting; more than it lasts is said. Undefined where none says. */
export function plannedWords(agenda: readonly ItemDetails[], length: number): string | undefined {
  const planned = agenda.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  if (planned === 0) return undefined;
  const words = `${planned} von ${length}${NBSP}Minuten`;
  return planned > length ? `${words}, ${planned - length} mehr, als die Sitzung dauert` : words;
}

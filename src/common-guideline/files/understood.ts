import { z } from 'zod';
import { fold } from '../../conversation/phrase.ts';
import type { Reading, ReadSection } from '../../documents/reading.ts';
import { unreadLine } from '../../documents/unread.ts';
import { NBSP } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { pipeTable, tidyTables } from '../../text/pipe-table.ts';
import { type Guideline, LONGEST, MOST_SECTIONS, type Section } from '../guideline.ts';
import { byNumber, sectionField } from '../section-number.ts';
import { NOTE } from './word-file.ts';

/** What was understood of a file, as it is kept until it is taken over: its sections, and what of it does not count. */
export const understoodSchema = z.object({
  sections: z.array(z.object({ number: z.string(), heading: z.string(), text: z.string() })),
  left: z.array(z.string()),
});

/** Its sections by their numbers, and sentences on what does not count. */
export type Understood = z.infer<typeof understoodSchema>;

type FileSection = Understood['sections'][number];

/** A section that reads otherwise in the file. */
export interface Changed {
  readonly before: Section;
  readonly now: FileSection;
}

/** What taking a file over does: sections that are new or changed; what stays, and what the file does not have. */
export interface Plan {
  readonly fresh: readonly FileSection[];
  readonly changed: readonly Changed[];
  readonly same: number;
  readonly missing: readonly Section[];
}

/** What a file does to the draft as it reads now; tables compare by their cells. */
export function planOf({ sections: drafted }: Pick<Guideline, 'sections'>, { sections }: Understood): Plan {
  const known = new Map(drafted.map((one) => [one.number, one]));
  const there = new Set(sections.map(({ number }) => number));
  const pairs = sections.flatMap((now) => {
    const before = known.get(now.number);
    return before ? [{ before, now }] : [];
  });
  const changed = pairs.filter(
    ({ before, now }) => before.heading !== now.heading || tidyTables(before.text) !== tidyTables(now.text),
  );
  return {
    fresh: sections.filter(({ number }) => !known.has(number)),
    changed,
    same: pairs.length - changed.length,
    missing: drafted.filter(({ number }) => !there.has(number)),
  };
}

/** Whether taking it over would change nothing. */
export function isNothing({ fresh, changed }: Plan): boolean {
  return fresh.length + changed.length === 0;
}

/** The sections of a file: each by the number in its heading, by the name that our Word files give it, or by its heading. */
export function understand(
  { sections, title, unread }: Extract<Reading, { kind: 'document' }>,
  drafted: readonly Section[],
): Understood {
  const left: string[] = [];
  const found = new Map<string, FileSection>();
  for (const [at, section] of sections.entries()) {
    const text = textOf(section);
    const number = numberOf(section, drafted);
    const heading = headingOf(section);
    if (number === undefined) left.push(...unnumbered({ ...section, text }, at === 0 && section.heading === title));
    else if (text !== '') {
      const before = found.get(number);
      if (before) left.push(`Mehrfach in der Datei: ${number}. Die Texte gelten zusammen.`);
      found.set(number, before ? { ...before, text: `${before.text}\n${text}` } : { number, heading, text });
    }
  }
  left.push(...bare(sections), ...unread.map(unreadLine));
  const taken = [...found.values()].filter(({ heading, text }) => heading.length >= 2 && fits({ heading, text }));
  left.push(...[...found.values()].filter((one) => !taken.includes(one)).map(tooLong));
  if (taken.length > MOST_SECTIONS) left.push(`Gelesen sind die ersten ${MOST_SECTIONS}${NBSP}Abschnitte.`);
  return { sections: taken.slice(0, MOST_SECTIONS).sort(byNumber), left: [...new Set(left)] };
}

function fits({ heading, text }: { heading: string; text: string }): boolean {
  return heading.length <= LONGEST.heading && text.length <= LONGEST.text;
}

function tooLong({ number, heading }: FileSection): string {
  const which = heading.length > LONGEST.heading ? 'Die Überschrift' : 'Der Wortlaut';
  if (heading.length < 2) return `Abschnitt${NBSP}${number} hat keine Überschrift. Er zählt nicht.`;
  return `${which} von ${number} ist zu lang (höchstens ${which === 'Der Wortlaut' ? '4.000' : '120'}${NBSP}Zeichen). Er zählt nicht.`;
}

const BOOKMARK = /^abschnitt-(?<number>\d{1,3}(?:-\d{1,3}){0,4})$/u;

function numberOf(section: ReadSection, drafted: readonly Section[]): string | undefined {
  const typed = sectionField.safeParse(section.number?.replace(/[.)]$/u, '') ?? '');
  if (typed.success) return typed.data;
  const named = BOOKMARK.exec(section.bookmark ?? '')?.groups?.['number'];
  if (named !== undefined) return named.replaceAll('-', '.');
  const heading = fold(section.heading).folded;
  return drafted.find((one) => fold(one.heading).folded === heading)?.number;
}

const NUMBERED = /^(?:(?:§|nr\.?|nummer|ziffer|abschnitt)\s*)?\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s+/iu;

function headingOf({ heading, number }: ReadSection): string {
  return (number === undefined ? heading : heading.replace(NUMBERED, '')).trim();
}

/** Its words with tables between pipes; what our files say beside the words is left out. */
function textOf({ text, tables = [] }: ReadSection): string {
  const parts = tables.toReversed().reduce((whole, { at, length, columns, rows }) => {
    const [head = [], ...rest] = columns.length > 0 ? [columns, ...rows] : rows;
    return `${whole.slice(0, at)}${pipeTable({ columns: head, rows: rest })}${whole.slice(at + length)}`;
  }, text);
  const lines = parts.split('\n').filter((line) => !line.startsWith(NOTE));
  return tidyTables(lines.join('\n'));
}

/** How our own files begin. */
const FRONT = /^(?:ENTWURF, Stand|Version\s\d+ vom|Noch ist kein Abschnitt)[^\n]*\n?/u;

function unnumbered({ heading, text }: { heading: string; text: string }, isTop: boolean): string[] {
  const rest = isTop ? text.replace(FRONT, '').trim() : text;
  if (rest === '') return [];
  if (isTop) return [`Vor dem ersten Abschnitt, zählt nicht: „${cutText(rest.replace(/\s+/gu, ' '), 200)}“`];
  return [`Ohne Nummer, zählt nicht: „${cutText(heading, 100)}“. Bitte eine Nummer davor setzen, z. B. 3.2.`];
}

/** Headings that have others below them and no words of their own are no sections. */
function bare(sections: readonly ReadSection[]): string[] {
  const own = new Set(sections.map(({ heading }) => heading));
  const above = new Set(sections.flatMap(({ path = [] }) => path));
  const missing = [...above].filter((heading) => !own.has(heading));
  return missing.length === 0
    ? []
    : [`Ohne Text, zählt nicht: ${missing.map((one) => `„${cutText(one, 80)}“`).join(', ')}`];
}

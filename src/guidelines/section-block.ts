import type { Day } from '../german/calendar.ts';
import { datedDay } from '../german/when/field.ts';
import { entryOf } from '../text/lookup.ts';
import { type Section, type Source, STRENGTHS, type Status, type Validity } from './document.ts';

/** Notes a mistake at a line. */
export type Note = (line: number, says: string) => void;

/** The lines of a section as they stand in the file: heading, then text, then lines of data (`> Quelle: …`). */
export interface Block {
  readonly heading: string;
  readonly at: number;
  readonly lines: { readonly at: number; readonly text: string }[];
}

/** What a section takes from the head of its document when it says nothing itself. */
export interface Inherited {
  readonly status: Status;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
}

interface Facts {
  readonly sources: Source[];
  validity?: Validity;
  version?: Day;
  status?: Status;
  synonyms?: string;
  supplements?: readonly string[];
}

/** Reads one section and notes all that is wrong with it; undefined when it cannot be used. */
export function readSection(block: Block, inherited: Inherited, note: Note): Section | undefined {
  const [, heading, anchor] = /^(.+)\{#([a-z0-9-]+)\}$/u.exec(block.heading.trim()) ?? [];
  if (heading === undefined) note(block.at, 'Die Überschrift braucht einen Anker, z. B. {#personalausgaben}.');
  const body = readBody(block, note);
  if (body.text === '') note(block.at, 'Der Abschnitt hat keinen Text.');
  const facts = readFacts(body.data, note);
  if (facts.sources.length === 0) note(block.at, 'Der Abschnitt nennt keine Quelle.');
  const { validFrom, validTo } = facts.validity ?? inherited;
  if (heading === undefined || anchor === undefined || validFrom === undefined) return undefined;
  const { sources, version, supplements, status = inherited.status, synonyms = '' } = facts;
  const { text } = body;
  const own = { anchor, heading: heading.trim(), text, status, validFrom, validTo, version };
  return { ...own, sources, supplements, synonyms };
}

function readBody({ lines }: Block, note: Note): { text: string; data: Block['lines'] } {
  const first = lines.findIndex(({ text }) => text.startsWith('>'));
  const split = first < 0 ? lines.length : first;
  const data = lines.slice(split).filter(({ text }) => text.trim() !== '');
  for (const { at, text } of data) if (!text.startsWith('>')) note(at, 'Text steht nach den Angaben zum Abschnitt.');
  for (const { at, text } of lines.slice(0, split)) {
    if (text.startsWith('#')) note(at, 'Überschriften beginnen mit „## “.');
  }
  const text = lines.slice(0, split).map((line) => line.text);
  return { text: text.join('\n').trim(), data: data.filter((line) => line.text.startsWith('>')) };
}

function readFacts(data: Block['lines'], note: Note): Facts {
  const facts: Facts = { sources: [] };
  const seen = new Set<string>();
  for (const { at, text } of data) {
    const [, key = '', value = ''] = /^>\s*(\p{L}+):\s*(.*)$/u.exec(text) ?? [];
    const read = entryOf(READERS, key);
    if (!read) note(at, 'Unbekannte Angabe; vorgesehen sind Quelle, Gültig, Fassung, Status, Ergänzt und Suchwörter.');
    else if (seen.has(key) && key !== 'Quelle') note(at, `${key} steht zweimal.`);
    else {
      const wrong = read(value.trim(), facts);
      if (wrong !== undefined) note(at, wrong);
    }
    seen.add(key);
  }
  return facts;
}

/** Puts a value into the facts, or says what is wrong with it. */
const READERS: Readonly<Record<string, (value: string, facts: Facts) => string | undefined>> = {
  Quelle: readSource,
  Gültig: readValidity,
  Fassung: (value, facts) => {
    const version = datedDay(value);
    if (version === undefined) return 'Fassung muss ein Tag sein, z. B. 27.03.2023.';
    facts.version = version;
    return undefined;
  },
  Status: (value, facts) => {
    if (value !== 'report' && value !== 'agreement') return 'Status muss report oder agreement sein.';
    facts.status = value;
    return undefined;
  },
  Ergänzt: (value, facts) => {
    facts.supplements = value.split(',').map((anchor) => anchor.trim().replace(/^#/u, ''));
    const isReadable = facts.supplements.every((anchor) => /^[a-z0-9-]+$/u.test(anchor));
    return isReadable ? undefined : 'Ergänzt nennt die Anker anderer Abschnitte, z. B. personalausgaben.';
  },
  Suchwörter: (value, facts) => {
    facts.synonyms = value;
    return value === '' ? 'Die Suchwörter fehlen.' : undefined;
  },
};

function readSource(value: string, facts: Facts): string | undefined {
  const [, named = '', weight] = /^(.+), (\p{L}+)$/u.exec(value) ?? [];
  const strength = STRENGTHS.find((one) => one === weight);
  if (strength === undefined) return `Die Quelle endet mit ihrer Art: ${STRENGTHS.join(', ')}.`;
  const [, label, url] = /^\[(.+)\]\((\S+)\)$/u.exec(named) ?? [];
  if (label === undefined && named.includes('](')) return 'Der Link der Quelle ist nicht lesbar.';
  if (url !== undefined && !(URL.canParse(url) && /^https?:/u.test(url)))
    return 'Der Link der Quelle ist keine Internetadresse.';
  facts.sources.push(label === undefined ? { label: named, strength } : { label, url, strength });
  return undefined;
}

function readValidity(value: string, facts: Facts): string | undefined {
  const [, from, to] = /^ab (\S+)(?: bis (\S+))?$/u.exec(value) ?? [];
  const validFrom = from === undefined ? undefined : datedDay(from);
  const validTo = to === undefined ? undefined : datedDay(to);
  if (validFrom === undefined || (to !== undefined && validTo === undefined))
    return 'Gültig muss lauten: ab 01.01.2023, oder: ab 01.01.2023 bis 26.03.2023.';
  facts.validity = { validFrom, validTo };
  return validTo !== undefined && validTo < validFrom ? 'Die Gültigkeit endet, bevor sie beginnt.' : undefined;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Passage } from '../../src/search/index.ts';

/** A section of the product's own knowledge; a `gap` states what is known not to be known. */
export interface Section extends Passage {
  readonly gap: boolean;
}

/** The sections of all Markdown files in a folder that are in force on a day (YYYY-MM-DD). */
export function sectionsIn(folder: string, day: string): Section[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((file) => sectionsOf(readFileSync(join(folder, file), 'utf8'), day));
}

function sectionsOf(markdown: string, day: string): Section[] {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const gap = /^kind:\s*gap\s*$/m.test(head);
  return body
    .split(/^## /m)
    .slice(1)
    .filter((section) => inForce(section, day))
    .map((section) => ({ ...passageOf(section), gap }));
}

function passageOf(section: string): Passage {
  const [heading = '', ...lines] = section.split('\n');
  const [, title = heading, id = heading] = /^(.*?)\s*\{#([^}]+)\}\s*$/.exec(heading) ?? [];
  const text = lines
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim();
  const synonyms = lines
    .find((line) => line.startsWith('> Suchwörter:'))
    ?.replace('> Suchwörter:', '')
    .trim();
  return synonyms === undefined ? { id, title, text } : { id, title, text, synonyms };
}

function inForce(section: string, day: string): boolean {
  const [, from = '01.01.0001', to = '31.12.9999'] = /^> Gültig: ab (\S+)(?: bis (\S+))?/m.exec(section) ?? [];
  return isoDay(from) <= day && day <= isoDay(to);
}

const isoDay = (date: string): string => date.split('.').reverse().join('-');

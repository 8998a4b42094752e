import type { WordBlock, WordFile } from '../../documents/written/word-file.ts';
import type { Day } from '../../german/calendar.ts';
import { longDay } from '../../german/write.ts';
import type { RoundPlan } from '../../municipalities/round.ts';
import { type Duties, keptWords, RECORDS } from '../records.ts';

/** What a draft is made of. */
export interface DraftNeeds {
  readonly round: RoundPlan;
  readonly duties: Duties;
  readonly on: Day;
}

/** What has to be filled in by hand stands so in the file, that nobody overlooks it. */
export const OPEN = '[bitte ergänzen]';

export function heading(text: string): WordBlock {
  return { kind: 'heading', text, level: 1 };
}

export function paragraph(...texts: readonly string[]): readonly WordBlock[] {
  return texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
}

export function points(...texts: readonly string[]): WordBlock {
  return { kind: 'list', items: texts.map((text) => [{ text }]) };
}

/** A table; the first row names the columns. */
export function grid(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): WordBlock {
  return { kind: 'table', rows: [heads, ...rows], shares };
}

/** The authorities as parties, each with its data protection officer; those that the round file forgets are open. */
export function parties({ municipalities, responsible }: RoundPlan): WordBlock {
  const known = new Map((responsible?.authorities ?? []).map((one) => [one.municipality, one]));
  const rows = municipalities.map(({ id, name }) => {
    const one = known.get(id);
    return one
      ? [one.name, [one.address, one.contact].filter(Boolean).join(', '), one.privacyOfficer]
      : [name, OPEN, OPEN];
  });
  return grid(['Stelle', 'Anschrift und Kontakt', 'Datenschutzbeauftragte'], rows, [3, 4, 4]);
}

/** What is kept of persons, as the public page has it. */
export function categories(duties: Duties): WordBlock {
  const rows = RECORDS.map((kind) => [kind.what, kind.why, kind.seen, keptWords(kind, duties)]);
  return grid(['Angaben', 'Zweck', 'Zugriff', 'Dauer'], rows, [4, 3, 3, 3]);
}

/** A draft: who wrote it says so on each page, and that nobody has agreed to it. */
export function draft(title: string, { round, on }: DraftNeeds, blocks: readonly WordBlock[]): WordFile {
  return {
    title: `ENTWURF: ${title}`,
    subtitle: `${round.name}, Stand ${longDay(on)}. Von der Assistenz vorbereitet, rechtlich nicht geprüft.`,
    footer: 'Entwurf, nicht vereinbart',
    blocks,
  };
}

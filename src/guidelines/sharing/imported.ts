import { DateTime } from 'luxon';
import type { Db } from '../../conversation/database.ts';
import { fold } from '../../conversation/phrase.ts';
import type { ReadSection } from '../../documents/reading.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import type { Kind, Section, Source, Status, Validity } from '../document.ts';
import { currentChunks, keepNext } from '../store.ts';

/** A document as the Koordination brings it in, in one version. */
export interface ImportedDocument extends Validity {
  readonly title: string;
  readonly publisher: string | undefined;
  readonly kind: Extract<Kind, 'report' | 'minutes'>;
  readonly status: Status;
  readonly strength: Source['strength'];
  readonly version?: Day | undefined;
  readonly url?: string | undefined;
  readonly checksum: string;
  readonly sections: readonly ReadSection[];
}

/** The versions of the imported document of this title, the earliest first; none where there is no such document. */
export async function versionsOf(db: Db, roundId: string, title: string): Promise<Validity[]> {
  const known = await sectionsOf(db, roundId, title);
  const byStart = new Map(known.map(({ validFrom, validTo }) => [validFrom, { validFrom, validTo }]));
  return [...byStart.values()].sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
}

/**
 * Keeps an imported document as the next release of its title: the versions before it end the day before it begins.
 * Nothing is overwritten; the release before stays as it was and no longer counts.
 */
export async function keepImported(db: Db, roundId: string, imported: ImportedDocument, now: Instant): Promise<void> {
  const name = nameOf(imported.title);
  const sections = succession(await sectionsOf(db, roundId, imported.title), sectionsFrom(imported));
  const { title, kind, publisher = '', checksum, validFrom, validTo } = imported;
  const document = { name, title, kind, publisher, checksum, validFrom, validTo, sections };
  await keepNext(db, roundId, { document, origin: 'import', now });
}

/**
 * The versions of a document with a new one: what began before ends the day before, what began on the same day is
 * replaced, and where a later version is known already, the new one ends before it.
 */
export function succession(known: readonly Section[], added: readonly Section[]): Section[] {
  const from = added[0]?.validFrom;
  if (from === undefined) return [...known];
  const next = known
    .map(({ validFrom }) => validFrom)
    .filter((day) => day > from)
    .sort()[0];
  const before = known.filter(({ validFrom }) => validFrom < from).map((section) => endingBefore(section, from));
  const after = known.filter(({ validFrom }) => validFrom > from);
  return [...before, ...added.map((section) => (next === undefined ? section : endingBefore(section, next))), ...after];
}

/** A statement that holds no longer than the day before another begins. */
export function endingBefore<Held extends Validity>(section: Held, day: Day): Held {
  const last = DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
  return section.validTo !== undefined && section.validTo <= last ? section : { ...section, validTo: last };
}

/** The name of an imported document: those of the same title are versions of one, however their titles are written. */
export function nameOf(title: string): string {
  return `import-${slug(title)}`;
}

function slug(text: string): string {
  const words = fold(text)
    .folded.replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return words === '' ? 'ohne-namen' : words;
}

/** The pieces of the release that counts, each as a section: they are not cut again. */
export async function sectionsOf(db: Db, roundId: string, title: string): Promise<Section[]> {
  const name = nameOf(title);
  const current = await currentChunks(db, roundId);
  return current.filter(({ document }) => document.name === name);
}

/** The sections of a document as they are kept, each under its anchor. */
export function sectionsFrom(imported: ImportedDocument): Section[] {
  const { status, version, validFrom, validTo, url, strength } = imported;
  const used = new Map<string, number>();
  return imported.sections.map(({ heading, text, page, pages = [], number, path = [] }) => {
    const wanted = slug(heading);
    const times = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, times);
    const anchor = times === 1 ? wanted : `${wanted}-${times}`;
    const own = { anchor, heading, number, path, text, status, version, validFrom, validTo };
    const sources = [{ label: labelOf(imported), url, strength }];
    return { ...own, ...(page === undefined ? {} : { pages: [{ at: 0, page }, ...pages] }), sources, synonyms: '' };
  });
}

function labelOf({ publisher, title }: ImportedDocument): string {
  return publisher === undefined ? title : `${publisher}, ${title}`;
}

import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import type { Section } from '../document.ts';
import { currentChunks, keepNext } from '../store.ts';
import { nameOf } from './imported.ts';

/** The imported document that is changed, by its title; the checksum is that of its file. */
interface Changed {
  readonly title: string;
  readonly checksum: string;
}

/** Ends what an imported document says with a day: the last day on which its last version holds. */
export function endImported(db: Db, roundId: string, of: Changed & { on: Day }, now: Instant): Promise<boolean> {
  const { on } = of;
  const isOpen = ({ validFrom, validTo }: Section) => validFrom <= on && (validTo === undefined || validTo > on);
  return keepChanged(db, roundId, { of, now }, (section) => (isOpen(section) ? { ...section, validTo: on } : section));
}

/** Lets the sections of an imported document that were cited at one address be cited at another; their words stay. */
export function relinkImported(
  db: Db,
  roundId: string,
  of: Changed & { from: string | undefined; to: string },
  now: Instant,
): Promise<boolean> {
  return keepChanged(db, roundId, { of, now }, (section) => ({
    ...section,
    sources: section.sources.map((source) => (source.url === of.from ? { ...source, url: of.to } : source)),
  }));
}

/** The release before stays as it was and no longer counts; false where there is no such document. */
async function keepChanged(
  db: Db,
  roundId: string,
  { of: { title, checksum }, now }: { of: Changed; now: Instant },
  change: (section: Section) => Section,
): Promise<boolean> {
  const name = nameOf(title);
  const current = await currentChunks(db, roundId, [name]);
  const [first] = current;
  if (!first) return false;
  const sections = current.map(change);
  const last = sections.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0] ?? first;
  const { kind, publisher } = first.document;
  const held = { validFrom: last.validFrom, validTo: last.validTo };
  const document = { name, title: first.document.title, kind, publisher, checksum, ...held, sections };
  await keepNext(db, roundId, { document, origin: 'import', now });
  return true;
}

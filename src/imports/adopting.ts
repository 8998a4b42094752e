import type { Db } from '../conversation/database.ts';
import { InvalidInput } from '../conversation/inputs.ts';
import type { Instant } from '../german/berlin.ts';
import { adoptFile } from './file-store.ts';
import type { Details, OpenImport, Validity } from './import.ts';
import { settle } from './store.ts';

/** A document with what the Koordination says of it: what becomes knowledge. */
export interface AdoptedDocument extends Details {
  readonly publisher: string | undefined;
  readonly checksum: string;
  readonly sections: OpenImport['sections'];
}

/** A section of a file against the one that counts: `placed` has the same words, and another number or place. */
export interface SectionDifference {
  readonly heading: string;
  readonly is: 'new' | 'changed' | 'placed' | 'same' | 'gone';
}

/** What imports need of the knowledge base. */
export interface Knowing {
  /** The name by which the document of a title is known. */
  readonly nameOf: (title: string) => string;
  /** What a document says against the version that counts from the same day on. */
  readonly differences: (db: Db, roundId: string, document: AdoptedDocument) => Promise<readonly SectionDifference[]>;
  /** The versions of the document of this title, the earliest first. */
  readonly versionsOf: (db: Db, roundId: string, title: string) => Promise<readonly Validity[]>;
  /** Makes a document count; versions before it end the day before it begins. */
  readonly keep: (db: Db, roundId: string, document: AdoptedDocument, now: Instant) => Promise<void>;
}

/** What was said of an import over what was proposed; throws `InvalidInput` where the days do not fit. */
export function detailed(waiting: OpenImport, said: Partial<Details>): Details {
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const details: Details = { ...waiting.details, ...given };
  if (details.validTo !== undefined && details.validTo < details.validFrom)
    throw new InvalidInput({ validTo: 'Bitte einen Tag eingeben, der nicht vor dem ersten Tag liegt.' });
  return details;
}

/** Makes an import count, once; false when somebody else settled it before. */
export async function adopt(
  db: Db,
  knowing: Knowing,
  adopted: { roundId: string; waiting: OpenImport; details: Details; by: string; now: Instant },
): Promise<boolean> {
  const { roundId, waiting, details, by, now } = adopted;
  if (!(await settle(db, roundId, { number: waiting.number, state: 'adopted', details, by, now }))) return false;
  const { number } = waiting;
  await adoptFile(db, roundId, { number, document: knowing.nameOf(details.title), validFrom: details.validFrom });
  await knowing.keep(db, roundId, documentOf(waiting, details), now);
  return true;
}

/** What an import becomes in the knowledge base. */
export function documentOf(
  { checksum, sections }: Pick<OpenImport, 'checksum' | 'sections'>,
  details: Details,
): AdoptedDocument {
  return { ...details, publisher: details.publisher, checksum, sections };
}

import type { Db } from '../conversation/database.ts';
import { InvalidInput } from '../conversation/inputs.ts';
import type { WayOn } from '../conversation/refusal.ts';
import type { Instant } from '../german/berlin.ts';
import { cutText } from '../text/clean.ts';
import { adoptFile } from './file-store.ts';
import type { Details, OpenImport, Validity } from './import.ts';
import { settle } from './store.ts';

/** A longer source is cut where it stands beside an answer. */
const LONGEST_SOURCE = 200;

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

/** An open question that a document answers presumably: how it is called, its passage, and what marks it as answered. */
export interface Answered {
  readonly name: string;
  readonly question: string;
  readonly passage: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
  readonly done: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
}

/** What imports need of the knowledge base. */
export interface Knowing {
  /** The name by which the document of a title is known. */
  readonly nameOf: (title: string) => string;
  /** What a document says against the version that counts from the same day on. */
  readonly differences: (db: Db, roundId: string, document: AdoptedDocument) => Promise<readonly SectionDifference[]>;
  /** The versions of the document of this title, the earliest first. */
  readonly versionsOf: (db: Db, roundId: string, title: string) => Promise<readonly Validity[]>;
  /** The open questions that a document which counts answers presumably; `source` is what is kept with the answer. */
  readonly answers: (
    db: Db,
    roundId: string,
    of: { readonly document: string; readonly source: string },
    now: Instant,
  ) => Promise<readonly Answered[]>;
  /** How what was taken over goes round, for all to take note of. */
  readonly lettingKnow?: (document: Pick<Details, 'title' | 'validFrom'>) => WayOn;
  /** What leads to the changes against the version before; undefined where it is the first. */
  readonly comparing?: (
    db: Db,
    roundId: string,
    document: Pick<Details, 'title' | 'validFrom'>,
  ) => Promise<WayOn | undefined>;
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

/** The open questions that an adopted import answers presumably. */
export function answeredBy(
  knowing: Knowing,
  db: Db,
  { roundId, details, now }: { roundId: string; details: Details; now: Instant },
): Promise<readonly Answered[]> {
  const { title, publisher = '' } = details;
  const source = cutText(publisher === '' ? title : `${publisher}, ${title}`, LONGEST_SOURCE);
  return knowing.answers(db, roundId, { document: knowing.nameOf(title), source }, now);
}

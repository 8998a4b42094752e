import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { NBSP, numericDay } from '../../german/write.ts';
import type { Chunk, KnowledgeDocument, Section } from '../document.ts';
import { checksumOf } from '../knowledge-file.ts';
import { currentChunks, keepNext } from '../store.ts';
import { endingBefore } from './imported.ts';

/** The number of a decision of the round: *Beschluss 2023/04*. */
interface DecisionNumber {
  readonly year: number;
  readonly number: number;
}

/** A decision of the round as the knowledge base takes it. */
export interface Decision extends DecisionNumber {
  readonly question: string;
  /** What was decided, in a sentence. */
  readonly wording: string;
  readonly background?: string | undefined;
  readonly decidedOn: Day;
  /** The decision that this one replaces. */
  readonly replaces?: DecisionNumber | undefined;
}

/**
 * A decision becomes knowledge: *Absprache der Runde*, from the day on which it was taken. The one that it replaces
 * ends the day before and stays to be found as what held then; that can be said later too. Kept again, it changes
 * nothing.
 */
export async function keepDecision(db: Db, roundId: string, decision: Decision, now: Instant): Promise<void> {
  const known = await currentChunks(db, roundId);
  const replaced = decision.replaces && known.filter(({ document }) => document.name === nameOf(decision.replaces));
  const document = documentOf(decision, replaced?.[0]?.anchor);
  const before = known.find(({ document: { name } }) => name === document.name);
  if (before && before.anchor === document.sections[0]?.anchor) return;
  await keepNext(db, roundId, { document, origin: 'round', now });
  if (replaced?.[0])
    await keepNext(db, roundId, { document: ended(replaced, decision.decidedOn), origin: 'round', now });
}

function documentOf(decision: Decision, anchor: string | undefined): KnowledgeDocument {
  const { question, wording, background, decidedOn: validFrom } = decision;
  const name = nameOf(decision);
  const title = titleOf(decision);
  const text = [wording, background].filter((part) => part !== undefined && part.trim() !== '').join('\n\n');
  const sources = [{ label: `${title} der Runde vom ${numericDay(validFrom)}`, strength: 'Kommune' }] as const;
  const section: Section = {
    anchor: anchor ?? name,
    heading: question,
    text,
    status: 'agreement',
    validFrom,
    sources,
    synonyms: '',
  };
  const checksum = checksumOf(`${question}\n${text}`);
  return { name, title, kind: 'decision', publisher: 'Runde', checksum, validFrom, sections: [section] };
}

/** The document of a decision with its validity closed; its pieces are kept as they are. */
function ended(pieces: readonly Chunk[], on: Day): KnowledgeDocument {
  const sections = pieces.map((piece) => endingBefore(piece, on));
  const [{ document, validFrom, validTo }] = sections as [Chunk, ...Chunk[]];
  const checksum = checksumOf(sections.map(({ text }) => text).join('\n'));
  return { ...document, checksum, validFrom, validTo, sections };
}

function nameOf(decision: DecisionNumber | undefined): string {
  return decision === undefined ? '' : `beschluss-${decision.year}-${twoDigits(decision.number)}`;
}

function titleOf({ year, number }: DecisionNumber): string {
  return `Beschluss${NBSP}${year}/${twoDigits(number)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

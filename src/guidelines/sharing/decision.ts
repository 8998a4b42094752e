import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { NBSP, numericDay } from '../../german/write.ts';
import type { Chunk, KnowledgeDocument, Section } from '../document.ts';
import { checksumOf } from '../knowledge-file.ts';
import type { Shelf } from '../shelf.ts';
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
  /** Rule, how many of how many, and who was silent: every citation names them. */
  readonly support: string;
  readonly decidedOn: Day;
  /** The decision that this one replaces. */
  readonly replaces?: DecisionNumber | undefined;
  /** What of many items was agreed to, each cited by itself; without them the wording is. */
  readonly items?: readonly DecidedItem[] | undefined;
}

/** An item that was agreed to: *Beschluss 2023/05, Nr. 3.2*. */
interface DecidedItem {
  readonly number: string;
  readonly heading: string;
  readonly text: string;
  readonly support: string;
}

/**
 * A decision becomes knowledge: *Absprache der Runde*, from the day on which it was taken. The one that it replaces
 * ends the day before and stays to be found as what held then; that can be said later too. Kept again, it changes
 * nothing. Only what was adopted is kept: what somebody wrote to explain a vote nobody has agreed to.
 */
export async function keepDecision(db: Db, roundId: string, decision: Decision, now: Instant): Promise<void> {
  const names = [nameOf(decision), ...(decision.replaces ? [nameOf(decision.replaces)] : [])];
  const known = await currentChunks(db, roundId, names);
  const replaced = decision.replaces && known.filter(({ document }) => document.name === nameOf(decision.replaces));
  const document = documentOf(decision, replaced?.[0]?.anchor);
  const before = known.find(({ document: { name } }) => name === document.name);
  if (before && before.anchor === document.sections[0]?.anchor) return;
  await keepNext(db, roundId, { document, origin: 'round', now });
  if (replaced?.[0])
    await keepNext(db, roundId, { document: ended(replaced, decision.decidedOn), origin: 'round', now });
}

function documentOf(decision: Decision, anchor: string | undefined): KnowledgeDocument {
  const { question, wording: text, support, decidedOn: validFrom } = decision;
  const name = nameOf(decision);
  const title = titleOf(decision);
  const agreement = { status: 'agreement', validFrom, synonyms: '' } as const;
  const sources = [{ label: `${labelOf(title, validFrom)} (${support})`, strength: 'Kommune' }] as const;
  const whole: Section = { ...agreement, anchor: anchor ?? name, heading: question, text, sources };
  const sections = decision.items?.map(
    (item, at): Section => ({
      ...agreement,
      anchor: at === 0 && anchor !== undefined ? anchor : `${name}-nr-${item.number.replaceAll('.', '-')}`,
      heading: `${item.number} ${item.heading}`,
      text: item.text,
      sources: [{ label: `${labelOf(title, validFrom, item.number)} (${item.support})`, strength: 'Kommune' }],
    }),
  );
  const checksum = checksumOf(`${question}\n${text}\n${support}`);
  return { name, title, kind: 'decision', publisher: 'Runde', checksum, validFrom, sections: sections ?? [whole] };
}

/** How a decision, or one of its items, is cited before its support. */
function labelOf(title: string, on: Day, item?: string): string {
  return `${title}${item === undefined ? '' : `, Nr.${NBSP}${item}`} der Runde vom ${numericDay(on)}`;
}

/** What corrects the decisions of a round: what it knows, and its decisions as they were taken. */
interface Correcting {
  readonly shelf: Shelf;
  readonly decided: () => Promise<readonly Decision[]>;
  readonly now: Instant;
}

/** An earlier version kept decisions without their support, and with the background of the vote as if that had been adopted: they are kept anew. */
export async function correctDecisions(db: Db, roundId: string, { shelf, decided, now }: Correcting): Promise<void> {
  const { chunks } = await shelf.of(db, roundId);
  const stale = Map.groupBy([...chunks.values()].filter(lacksSupport), ({ document }) => document.name);
  if (stale.size === 0) return;
  for (const decision of await decided()) {
    const [first] = stale.get(nameOf(decision)) ?? [];
    if (!first) continue;
    const document = documentOf(decision, first.anchor);
    const sections = document.sections.map((section) => ({ ...section, validTo: first.validTo }));
    await keepNext(db, roundId, { document: { ...document, validTo: first.validTo, sections }, origin: 'round', now });
  }
}

function lacksSupport({ document, validFrom, sources }: Chunk): boolean {
  return document.kind === 'decision' && sources[0]?.label === labelOf(document.title, validFrom);
}

/** A decision with the last day on which it holds; without one it has no end. */
export interface LimitedDecision extends DecisionNumber {
  readonly validTo: Day | undefined;
}

/** Until when a decision holds was said, or said otherwise: from the day after it answers no more, and stays to be found as what held then. */
export async function limitDecision(db: Db, roundId: string, limited: LimitedDecision, now: Instant): Promise<void> {
  const { validTo } = limited;
  const known = await currentChunks(db, roundId, [nameOf(limited)]);
  const [first] = known;
  if (!first) return;
  const sections = known.map((piece) => ({ ...piece, validTo }));
  const { document, validFrom } = first;
  const checksum = checksumOf([validTo ?? '', ...sections.map(({ text }) => text)].join('\n'));
  await keepNext(db, roundId, {
    document: { ...document, checksum, validFrom, validTo, sections },
    origin: 'round',
    now,
  });
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

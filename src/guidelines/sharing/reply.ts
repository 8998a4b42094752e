import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { NBSP, numericDay } from '../../german/write.ts';
import type { KnowledgeDocument, Section } from '../document.ts';
import { checksumOf } from '../knowledge-file.ts';
import { keepNext } from '../store.ts';
import { endingBefore } from './imported.ts';

/** What the ministry has replied to a question, counted within it; `replacedBy` is the reply in whose favour it ended. */
interface MinistryReply {
  readonly version: number;
  readonly scope: 'whole' | 'partial' | 'interim';
  readonly form: 'written' | 'oral';
  readonly text: string;
  readonly on: Day;
  readonly reference?: string | undefined;
  readonly validTo?: Day | undefined;
  readonly replacedBy?: number | undefined;
}

/** All replies of the ministry to one question of the round. */
export interface MinistryReplies {
  readonly question: number;
  readonly text: string;
  readonly replies: readonly MinistryReply[];
}

/** The name of the replies to a question in the knowledge base. */
function nameOfReplies(question: number): string {
  return `antwort-mags-frage-${question}`;
}

/**
 * Replies become knowledge, each from its day on: what the ministry wrote interprets its rules, what it only said is a
 * report. One that is replaced ends the day before the one that replaces it, as another version of the same statement;
 * of two of the same day the later alone holds. An interim notice answers nothing.
 */
export async function keepReplies(db: Db, roundId: string, known: MinistryReplies, now: Instant): Promise<void> {
  const { question } = known;
  const replies = known.replies.filter(({ scope }) => scope !== 'interim');
  const sections = replies.map((reply) => sectionOf(known, reply)).filter(holdsEver);
  const [first] = sections;
  if (!first) return;
  await keepNext(db, roundId, {
    document: {
      ...{ name: nameOfReplies(question), title: `Antwort des MAGS auf Frage${NBSP}${question}`, kind: 'report' },
      ...{ publisher: 'MAGS NRW', validFrom: first.validFrom, sections },
      checksum: checksumOf(
        replies.map(({ version, text, replacedBy = '' }) => `${version} ${replacedBy} ${text}`).join('\n'),
      ),
    } satisfies KnowledgeDocument,
    origin: 'round',
    now,
  });
}

function sectionOf(known: MinistryReplies, reply: MinistryReply): Section {
  const { text, form, on: validFrom, validTo, replacedBy } = reply;
  const later = known.replies.find(({ version }) => version === replacedBy);
  const section: Section = {
    ...{ anchor: anchorOf(known, reply), heading: known.text.replace(/\s+/gu, ' '), text, synonyms: '' },
    ...{ status: form === 'oral' ? 'report' : 'interpretation', validFrom, validTo },
    sources: [{ label: labelOf(known.question, reply), strength: 'amtlich' }],
  };
  return later ? endingBefore(section, later.on) : section;
}

/** A reply is another version of the first that it replaces. */
function anchorOf({ replies }: MinistryReplies, { version }: MinistryReply): string {
  const first = replies.find(({ replacedBy }) => replacedBy === version);
  return first ? anchorOf({ question: 0, text: '', replies }, first) : `antwort-${version}`;
}

/** How a reply is cited: a part of an answer, and what nobody has written, says so. */
function labelOf(question: number, { form, scope, on, reference }: MinistryReply): string {
  const of = reference === undefined ? '' : ` (${reference})`;
  const to = `auf Frage${NBSP}${question}`;
  if (form === 'oral')
    return `MAGS NRW, mündliche Auskunft vom ${numericDay(on)}${of} ${to}, nicht schriftlich bestätigt`;
  return `MAGS NRW, ${scope === 'partial' ? 'Teilantwort' : 'Antwort'} vom ${numericDay(on)}${of} ${to}`;
}

function holdsEver({ validFrom, validTo }: Section): boolean {
  return validTo === undefined || validFrom <= validTo;
}

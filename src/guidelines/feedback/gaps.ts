import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { pageField, shortText } from '../../conversation/fields.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dayOf } from '../../german/time.ts';
import { missesOf, settledGaps, settleGap } from '../feedback-store.ts';
import type { NotUnderstood } from '../miss.ts';
import { type Gap, gapsOf, settledBy } from './gap.ts';
import { GAPS_A_PAGE, gapsCard, type ListedGap } from './gaps-card.ts';
import { GAPS, SETTLED } from './sayings.ts';

/** What the list of gaps needs: where questions go on and answers are recorded, and words that were not understood. */
export interface GapsNeeds {
  readonly ministry: {
    readonly form: string;
    readonly show: string;
    /** The form in which the Koordination records an answer. */
    readonly record: string;
    find(
      db: Db,
      roundId: string,
      question: string,
    ): Promise<{ readonly number: number; readonly submittedAt?: string | undefined } | undefined>;
  };
  readonly notUnderstood: NotUnderstood;
}

/** The gaps that are open, the latest first; a document that answers one about another subject makes it one of the rules. */
export async function openGaps(db: Db, roundId: string): Promise<string[]> {
  const all = gapsOf(await missesOf(db, roundId), await settledGaps(db, roundId));
  return all.map(({ question }) => question);
}

const listFields = { page: pageField, others: z.string().max(40).optional() };

/** Shows the Koordination what was not or badly answered, the latest first, and which words are not understood. */
export function gaps(needs: GapsNeeds) {
  return command({
    verb: 'guidelines.gaps',
    asked: GAPS,
    may: 'coordinate',
    writes: false,
    typed: [
      { pattern: /wissensluecken(?: seite (?<page>\d{1,4}))?/u, example: 'wissenslücken' },
      {
        pattern: /wissensluecken (?:zu )?(?<others>andere[nr]? themen)(?: seite (?<page>\d{1,4}))?/u,
        example: 'wissenslücken andere themen',
      },
    ],
    input: z.object(listFields),
    run: (turn, { page, others }, db) => listed(needs, db, { roundId: turn.roundId, page, off: others !== undefined }),
  });
}

async function listed(
  needs: GapsNeeds,
  db: Db,
  asked: { roundId: string; page: number; off: boolean; settled?: string },
): Promise<Reply> {
  const { roundId, off, settled } = asked;
  const all = gapsOf(await missesOf(db, roundId), await settledGaps(db, roundId));
  const [own, others] = [all.filter((gap) => gap.off === off), all.filter((gap) => gap.off !== off)];
  const page = pageOf(own, asked.page, GAPS_A_PAGE);
  const items: ListedGap[] = [];
  for (const gap of page.items) items.push(await withMinistry(needs, db, { roundId, gap }));
  const { form, show, record } = needs.ministry;
  const unknown = await needs.notUnderstood(db, roundId);
  const ways = { form, show, record };
  return gapsCard({ page: { ...page, items }, off, others: others.length, unknown, ways, settled });
}

async function withMinistry(needs: GapsNeeds, db: Db, of: { roundId: string; gap: Gap }): Promise<ListedGap> {
  const found = await needs.ministry.find(db, of.roundId, of.gap.question);
  return found ? { ...of.gap, asked: { number: found.number, submitted: found.submittedAt !== undefined } } : of.gap;
}

const QUESTION = 'Bitte die Frage angeben, wie sie in der Liste steht.';
/** A follow-up carries the question that it refers to. */
const LONGEST = 2000;

/** The Koordination has seen to a gap: it is listed again only when it is asked again and not answered. */
export function settleGaps(needs: GapsNeeds) {
  return command({
    verb: 'guidelines.settle-gap',
    asked: SETTLED,
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: /wissensluecke erledigt/u, tail: 'question', example: 'wissenslücke erledigt: Zählen Mieten?' }],
    input: z.object({ ...listFields, question: shortText(QUESTION, LONGEST), beside: shortText().optional() }),
    run: async ({ roundId, at }, { question, page, others, beside }, db) => {
      const gap = settledBy(question, await missesOf(db, roundId), dayOf(at));
      if (!gap) throw noSuchGap();
      await settleGap(db, roundId, gap);
      const reply = await listed(needs, db, { roundId, page, off: others !== undefined, settled: question });
      return beside === undefined ? reply : { ...reply, beside: true };
    },
  });
}

function noSuchGap(): Refusal {
  return new Refusal({
    code: 'guidelines.no-such-gap',
    kind: 'Wissenslücken',
    title: 'Diese Frage steht nicht in der Liste',
    text: 'Bitte geben Sie die Frage so an, wie sie unter den Wissenslücken steht.',
    ways: [{ title: 'Wissenslücken ansehen', verb: 'guidelines.gaps' }],
  });
}

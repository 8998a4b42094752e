import { z } from 'zod';
import type { Db } from '../../src/conversation/database.ts';
import { Refusal } from '../../src/conversation/refusal.ts';
import type { MemberTurn } from '../../src/conversation/turn.ts';
import type { Instant } from '../../src/german/berlin.ts';
import { membersOf } from '../../src/municipalities/members.ts';
import type { Asking } from '../../src/responses/asking.ts';
import { askings } from '../../src/responses/askings.ts';
import { type Kind, kind } from '../../src/responses/kind.ts';
import type { TestRound } from '../support/round.ts';

/** The answer to what is asked here. */
const CONTENT = z.object({ amount: z.number(), remark: z.string().optional() });
export type Answer = z.output<typeof CONTENT>;

/** A kind of asking that no feature has, and what it was closed with. */
export interface Tried {
  readonly kind: Kind<Answer>;
  readonly closed: Asking<Answer>[];
}

/** Makes one that notes what its end finds. */
export function tried(): Tried {
  const closed: Asking<Answer>[] = [];
  const way = { title: 'Ansehen', verb: 'tried.show' };
  const refuse = (code: string) => new Refusal({ code, title: 'Nein', text: 'Nein.' });
  return {
    closed,
    kind: kind({
      askings: askings('tried', CONTENT),
      right: 'speak',
      refuses: { closed: () => refuse('tried.closed'), notAsked: () => refuse('tried.not-asked') },
      matters: async (_db, { running }) =>
        running.map(({ number }) => ({
          number,
          sentence: `Antwort ${number}`,
          ways: [way],
          says: ({ amount }: Answer) => String(amount),
          called: { name: `Frage ${number}`, title: 'Titel' },
          change: way,
          ahead: { title: `Ende ${number}`, way },
        })),
      close: async (_db, { asking }) => {
        closed.push(asking);
      },
    }),
  };
}

/** What a member of this office would say now. */
export async function turnOf(round: TestRound, office: string, at: Instant = round.clock.now()): Promise<MemberTurn> {
  const member = (await membersOf(round.db, round.plan.id)).find((one) => one.office === office);
  if (!member) throw new Error(`nobody speaks for ${office}`);
  const place = { kind: 'personal', conversationId: 'chat' } as const;
  return {
    roundId: round.plan.id,
    activity: office,
    at,
    member,
    place,
    input: { kind: 'text', text: '' },
    answer: 'queued',
  };
}

/** Does something in a transaction of its own. */
export function inside<T>(round: TestRound, work: (db: Db) => Promise<T>): Promise<T> {
  return round.db.transaction().execute(work);
}

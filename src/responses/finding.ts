import { unpublished } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { NBSP } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import type { Asking } from './asking.ts';
import type { Askings, Held } from './askings.ts';

/** What a municipality drafts, and what is asked of all once it is published. */
interface Drafted {
  readonly municipalityId: string;
  readonly state: string;
}

/** A number, with what is asked under it where it was read before. */
interface Which<A> {
  readonly number: number;
  readonly asking?: Asking<A> | undefined;
}

/** How something that is drafted and asked is read by its number, and called. */
interface FindingOf<One, A> {
  /** With which its verbs begin: `surveys`. */
  readonly name: string;
  /** *Rundfrage*, of several *Rundfragen*. */
  readonly called: string;
  readonly many: string;
  /** The field with which its buttons name it. */
  readonly field: string;
  readonly askings: Askings<A>;
  readonly find: (db: Db, roundId: string, which: Which<A>) => Promise<One | undefined>;
  readonly drafted: (one: One) => Drafted;
}

/** Finds it by its number, as far as a member may see it. */
interface Finding<One, A> {
  /** Refuses what there is not, and what they may not see alike. */
  readonly found: (db: Db, turn: MemberTurn, which: Which<A>) => Promise<One>;
  /** The same, held: an answer and the end never pass each other. */
  readonly held: (db: Db, turn: MemberTurn, number: number) => Promise<{ one: One; held: Held<A> }>;
  /** An answer that shows it: a draft is shown to the asker alone. */
  readonly discreet: (turn: MemberTurn, one: One & { readonly number: number }, reply: Reply) => Reply;
}

/** Whether a member may see it: a draft is for its municipality and the Koordination. */
export function maySee({ member }: Pick<MemberTurn, 'member'>, { state, municipalityId }: Drafted): boolean {
  return state !== 'draft' || coordinates(member) || municipalityId === member.municipality.id;
}

/** Whether a member attaches to it, or takes that away: its municipality while it is a draft, the Koordination also afterwards. */
export function mayAttach({ member }: Pick<MemberTurn, 'member'>, { state, municipalityId }: Drafted): boolean {
  const isOwn = may(member, 'draft') === undefined && member.municipality.id === municipalityId;
  return coordinates(member) || (isOwn && state === 'draft');
}

/** The same turn to find whose a draft is: its author is told that it is another office's, not what it holds. */
export function asOwner(turn: MemberTurn): MemberTurn {
  return { ...turn, member: { ...turn.member, roles: ['coordinator'] } };
}

/** Makes it. */
export function finding<One, A>(of: FindingOf<One, A>): Finding<One, A> {
  const { name, called, many } = of;
  const found: Finding<One, A>['found'] = async (db, turn, which) => {
    const one = await of.find(db, turn.roundId, which);
    return foundOr(one && maySee(turn, of.drafted(one)) ? one : undefined, {
      ...{ code: `${name}.unknown`, kind: called, what: `Eine ${called}${NBSP}${which.number}` },
      text: `Laufende ${many} stehen im Kanal und unter „${many.toLowerCase()}“.`,
      way: { title: `${many} ansehen`, verb: `${name}.list` },
    });
  };
  return {
    found,
    held: async (db, turn, number) => {
      const held = await of.askings.hold(db, turn.roundId, number);
      return { held, one: await found(db, turn, { number, asking: held }) };
    },
    discreet: (turn, one, reply) => {
      if (of.drafted(one).state !== 'draft') return reply;
      const shown = { verb: `${name}.show`, data: { [of.field]: one.number } };
      return unpublished(turn, reply, { twin: `${called.toLowerCase()} ${one.number}`, ...shown });
    },
  };
}

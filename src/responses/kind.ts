import type { Db } from '../conversation/database.ts';
import type { AheadList, Owed, OwedList, OwedMatter, Right, WorkHandler } from '../conversation/feature.ts';
import type { Refusal, WayOn } from '../conversation/refusal.ts';
import type { AnsweredList } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalitiesOf } from '../municipalities/store.ts';
import { saveAct, saveResponse } from './answer-store.ts';
import {
  type Acting,
  type Asked,
  type Asking,
  answerOf,
  endFor,
  isAsked,
  isOpen,
  type NewAnswer,
  type Opening,
  same,
  silent,
  versionOf,
} from './asking.ts';
import type { Askings, Held } from './askings.ts';
import { dropEnd, endWork, planEnd } from './end.ts';
import { changeAsking, type Key, saveAsking } from './store.ts';

/** How something that runs is named where a municipality owes its answer, and where its end lies ahead. */
export interface Matter<A> {
  readonly number: number;
  /** *Antwort zur Terminfindung 2: Klausur*. */
  readonly sentence: string;
  readonly ways: readonly WayOn[];
  /** How the day's post calls it: *Terminfindung 2* and its title. */
  readonly called: Omit<OwedMatter, 'asked'>;
  /** An answer in a word. */
  readonly says: (content: A) => string;
  /** Shows an answer that was given, to change it. */
  readonly change: WayOn;
  /** Named by its end in what lies ahead; without it, it is not listed there. */
  readonly ahead?: { readonly title: string; readonly way: WayOn };
}

/** What happens at the end of something that is asked: it takes no more answers by then. */
export type Close<A> = (db: Db, closed: { roundId: string; asking: Asking<A>; now: Instant }) => Promise<void>;

/** What takes answers at a moment. */
interface Running<A> {
  readonly roundId: string;
  readonly now: Instant;
  readonly running: readonly Asking<A>[];
}

/** What a kind of asking says of itself. */
export interface KindOf<A> {
  readonly askings: Askings<A>;
  /** Who answers for a municipality. */
  readonly right: Right;
  /** What an answer is refused with, and so is the form for it. */
  readonly refuses: {
    readonly closed: (asking: Asking<A>) => Refusal;
    readonly notAsked: (asking: Asking<A>, municipality: Asked) => Refusal;
  };
  /** What runs, in the order of lists. */
  readonly matters: (db: Db, of: Running<A>) => Promise<readonly Matter<A>[]>;
  /** A kind without it is over at its end by itself, and reminds by rules of its own. */
  readonly close?: Close<A>;
}

/** A kind of asking: date polls, invitations, and whatever else has an answer of each municipality. */
export interface Kind<A> extends Omit<KindOf<A>, 'matters' | 'close'> {
  /** Opens it for who takes part now, or these alone, which is fixed then, and plans its end; false when it was opened. */
  readonly open: (db: Db, turn: MemberTurn, opening: Opening) => Promise<boolean>;
  /** Refuses where a municipality cannot answer at this moment. */
  readonly admit: (asking: Asking<A>, municipality: Asked, now: Instant) => void;
  /** Keeps an answer, in place of the one before, which stays on record; refuses like `admit`. */
  readonly give: (db: Db, held: Held<A>, answer: NewAnswer<A>) => Promise<'first' | 'replaced' | 'same'>;
  /** Keeps an answer that comes after the end, which its time tells; refuses what runs, was cancelled or is not asked. */
  readonly giveLate: (db: Db, held: Held<A>, answer: NewAnswer<A>) => Promise<'first' | 'replaced' | 'same'>;
  /** Extends, closes early or cancels what runs, and keeps why; refuses what does not. */
  readonly act: (db: Db, held: Held<A>, acting: Acting) => Promise<void>;
  /** Asks all anew, in other words or until another time: the answers so far stay on record and do not count. */
  readonly askAnew: (db: Db, held: Held<A>, anew: { at: Instant; closesAt?: Instant }) => Promise<void>;
  /** Closes what runs at this moment, with what its end does: all that was to come has come. */
  readonly end: (db: Db, held: Held<A>, now: Instant) => Promise<void>;
  /** Takes no more answers, without what its end does: what was asked has been settled otherwise. */
  readonly settle: (db: Db, held: Held<A>) => Promise<void>;
  readonly work: Readonly<Record<string, WorkHandler>>;
  readonly owed: OwedList;
  readonly answered: AnsweredList;
  readonly ahead: AheadList;
}

/** Makes a kind. */
export function kind<A>(of: KindOf<A>): Kind<A> {
  const { askings, right, refuses } = of;
  const admit: Kind<A>['admit'] = (asking, municipality, now) => {
    if (!isOpen(asking, now)) throw refuses.closed(asking);
    if (!isAsked(asking, municipality.id)) throw refuses.notAsked(asking, municipality);
  };
  return {
    askings,
    right,
    refuses,
    admit,
    open: (db, turn, opening) => open(of, db, { turn, opening }),
    give: async (db, held, answer) => {
      admit(held, answer.municipality, answer.at);
      return give(of, db, { held, answer });
    },
    giveLate: async (db, held, answer) => {
      const hasEnded = held.state === 'closed' || (held.state === 'open' && !isOpen(held, answer.at));
      if (!hasEnded) throw refuses.closed(held);
      if (!isAsked(held, answer.municipality.id)) throw refuses.notAsked(held, answer.municipality);
      return give(of, db, { held, answer });
    },
    act: async (db, held, acting) => {
      if (!isOpen(held, acting.at)) throw refuses.closed(held);
      await act(of, db, { held, acting });
    },
    askAnew: (db, held, anew) => askAnew(of, db, { held, anew }),
    end: async (db, held, now) => {
      if (!isOpen(held, now)) throw refuses.closed(held);
      await dropEnd(db, keyOf(of, held));
      await close(of, db, { held, now });
    },
    settle: async (db, held) => {
      await changeAsking(db, keyOf(of, held), { state: 'closed' });
      await dropEnd(db, keyOf(of, held));
    },
    work: of.close ? { [endWork(askings.name)]: closeAtEnd(of) } : {},
    owed: owed(of),
    answered: answered(of),
    ahead: ahead(of),
  };
}

function keyOf<A>({ askings }: KindOf<A>, { roundId, number }: { roundId: string; number: number }): Key {
  return { round_id: roundId, kind: askings.name, number };
}

async function open<A>(of: KindOf<A>, db: Db, { turn, opening }: { turn: MemberTurn; opening: Opening }) {
  const { roundId, at } = turn;
  const { number, closesAt, wording = 0 } = opening;
  const asked = opening.asked ?? (await municipalitiesOf(db, roundId));
  const key = keyOf(of, { roundId, number });
  if (!(await saveAsking(db, key, { at, closesAt, wording, asked }))) return false;
  if (of.close && closesAt !== undefined) await planEnd(db, key, { since: at, closesAt });
  return true;
}

async function give<A>(of: KindOf<A>, db: Db, { held, answer }: { held: Held<A>; answer: NewAnswer<A> }) {
  const content = of.askings.content.parse(answer.content);
  const before = answerOf(held, answer.municipality.id);
  if (before && same(before, { ...answer, content })) return 'same';
  const version = versionOf(held, answer.municipality.id) + 1;
  const kept = { ...answer, content, version, wording: held.wording };
  await saveResponse(db, keyOf(of, held), { answer: kept, before });
  return before ? 'replaced' : 'first';
}

async function act<A>(of: KindOf<A>, db: Db, { held, acting }: { held: Held<A>; acting: Acting }): Promise<void> {
  const key = keyOf(of, held);
  const { kind: done, at, office, reason } = acting;
  const kept = { kind: done, at, office, reason, endBefore: held.closesAt };
  await saveAct(db, key, { act: kept, position: held.acts.length + 1 });
  if (of.close) await dropEnd(db, key);
  if (done === 'extended') {
    await changeAsking(db, key, { closes_at: acting.closesAt });
    if (of.close) await planEnd(db, key, { since: at, closesAt: acting.closesAt });
  }
  if (done === 'cancelled') await changeAsking(db, key, { state: 'cancelled' });
  if (done === 'closed-early') await close(of, db, { held: { ...held, acts: [kept, ...held.acts] }, now: at });
}

async function close<A>(of: KindOf<A>, db: Db, { held, now }: { held: Held<A>; now: Instant }): Promise<void> {
  const { roundId, ...asking } = held;
  await changeAsking(db, keyOf(of, held), { state: 'closed' });
  await of.close?.(db, { roundId, asking: { ...asking, state: 'closed' }, now });
}

/** Closes what is due, unless it has ended before. */
function closeAtEnd<A>(of: KindOf<A>): WorkHandler {
  return async (db, { roundId, subject, now }) => {
    const held = await of.askings.hold(db, roundId, Number(subject));
    if (held.state === 'open') await close(of, db, { held, now });
  };
}

async function askAnew<A>(
  of: KindOf<A>,
  db: Db,
  { held, anew }: { held: Held<A>; anew: { at: Instant; closesAt?: Instant } },
): Promise<void> {
  const key = keyOf(of, held);
  const { at, closesAt = held.closesAt } = anew;
  await changeAsking(db, key, { wording: held.wording + 1, closes_at: closesAt ?? null });
  if (!of.close) return;
  await dropEnd(db, key);
  if (closesAt !== undefined) await planEnd(db, key, { since: at, closesAt });
}

interface Listed<A> {
  readonly asking: Asking<A>;
  readonly matter: Matter<A>;
}

async function listed<A>(of: KindOf<A>, db: Db, { roundId, now }: { roundId: string; now: Instant }) {
  const running = await of.askings.running(db, roundId, now);
  if (running.length === 0) return [];
  return (await of.matters(db, { roundId, now, running })).flatMap((matter): Listed<A>[] => {
    const asking = running.find(({ number }) => number === matter.number);
    return asking ? [{ asking, matter }] : [];
  });
}

function owed<A>(of: KindOf<A>): OwedList {
  return async (db, roundId, now) =>
    (await listed(of, db, { roundId, now })).flatMap(({ asking, matter }) =>
      silent(asking).map(
        ({ id }): Owed => ({
          key: `${of.askings.name}:${asking.number}`,
          municipalityId: id,
          until: asking.closesAt,
          ...{ sentence: matter.sentence, ways: matter.ways },
          matter: { ...matter.called, asked: asking.asked.length },
        }),
      ),
    );
}

function answered<A>(of: KindOf<A>): AnsweredList {
  return async (db, roundId, now) =>
    (await listed(of, db, { roundId, now })).flatMap(({ asking, matter }) =>
      asking.answers.map(({ municipality, content }) => {
        const key = `${of.askings.name}:${asking.number}`;
        return { key, municipalityId: municipality.id, says: matter.says(content), way: matter.change };
      }),
    );
}

function ahead<A>(of: KindOf<A>): AheadList {
  return async (db, roundId, now) =>
    (await listed(of, db, { roundId, now })).flatMap(({ asking, matter: { ahead: named, called } }) =>
      named && asking.closesAt !== undefined
        ? [{ at: asking.closesAt, ...named, end: { ...endFor(of.askings.name, asking), name: called.name } }]
        : [],
    );
}

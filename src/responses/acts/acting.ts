import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import type { WayOn } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { type Acting, type ActKind, type Asking, isOpen } from '../asking.ts';
import type { Held } from '../askings.ts';
import { deadlineFields, momentOf, readDeadline } from '../deadline.ts';
import type { Kind } from '../kind.ts';
import { ACTS, actForm, type Called, declinedOf } from './form.ts';
import { actFields, daysField, deadlineAfter, reasonField } from './input.ts';
import { asksToCancel, asksToClose, asksToExtend, asksToManage } from './sayings.ts';

/** What the Koordination acts on: how it is called and typed, and how it is found and shown. */
export interface Acted<A> extends Called {
  readonly kind: Kind<A>;
  /** The standard name of its number in plain words: `survey`. */
  readonly thing: string;
  readonly typed: Readonly<Record<'manage' | 'extend' | 'close' | 'cancel', Grammar>> & {
    readonly act: readonly Grammar[];
  };
  /** Held, as far as the member may see it; refuses what is not there. */
  readonly hold: (db: Db, turn: MemberTurn, number: number) => Promise<Held<A>>;
  readonly show: (db: Db, turn: MemberTurn, number: number) => Promise<Reply>;
  /** What else the Koordination can do with it. */
  readonly further: (asking: Asking<A>) => readonly WayOn[];
}

function numberOf(of: Called) {
  return wholeNumber(`Bitte die Nummer ${declinedOf(of).genitive} angeben.`);
}

/** What the Koordination can do with something that is asked: extend, close early, cancel, each with a reason. */
export function acting<A>(of: Acted<A>): readonly Command[] {
  return [manage(of), form(of), extend(of), ended(of, 'closed-early'), ended(of, 'cancelled')];
}

function manage<A>(of: Acted<A>): Command {
  return command({
    verb: `${of.name}.manage`,
    may: 'coordinate',
    writes: false,
    typed: [of.typed.manage],
    asked: asksToManage(of),
    input: z.object({ number: numberOf(of) }),
    run: async (turn, { number }, db) => {
      const held = await of.hold(db, turn, number);
      const way = (act: ActKind) => ({
        title: `${ACTS[act].title} …`,
        verb: `${of.name}.act`,
        data: { number, act },
      });
      return notice({
        kind: declinedOf(of).named(number),
        title: `${of.called} verwalten`,
        text: 'Bis zur Frist können Sie die Frist verlängern, vorzeitig schließen oder abbrechen. Der Grund, den Sie angeben, ist für alle sichtbar.',
        ways: [
          ...(isOpen(held, turn.at) ? [way('extended'), way('closed-early'), way('cancelled')] : []),
          ...of.further(held),
        ],
      });
    },
  });
}

/** The form of three acts: in plain words people ask for one of these, so that it has no sayings of its own. */
function form<A>(of: Acted<A>): Command {
  return command({
    verb: `${of.name}.act`,
    may: 'coordinate',
    writes: false,
    typed: of.typed.act,
    input: z.object({
      number: numberOf(of),
      ...actFields,
      ...deadlineFields,
    }),
    reads: readDeadline,
    run: async (turn, input, db) => {
      const held = await openFor(of, db, { turn, number: input.number });
      const proposed = deadlineOf(held, turn, input.days);
      const { closesOn = proposed.closesOn, closesTime = proposed.closesTime, reason: said = '' } = input;
      return actForm({ ...of, number: held.number }, input.act, { values: { closesOn, closesTime, reason: said } });
    },
  });
}

/** What runs, held; else the refusal that says why not. */
async function openFor<A>(
  of: Acted<A>,
  db: Db,
  { turn, number }: { turn: MemberTurn; number: number },
): Promise<Held<A>> {
  const held = await of.hold(db, turn, number);
  if (!isOpen(held, turn.at)) throw of.kind.refuses.closed(held);
  return held;
}

/** The deadline that stands, or so many days later. */
function deadlineOf<A>({ closesAt }: Asking<A>, { at }: MemberTurn, more?: number) {
  return deadlineAfter(closesAt ?? at, more);
}

function extend<A>(of: Acted<A>): Command {
  return command({
    verb: `${of.name}.extend`,
    may: 'coordinate',
    writes: true,
    typed: [of.typed.extend],
    asked: asksToExtend(of),
    input: z.object({ number: numberOf(of), reason: reasonField, days: daysField, ...deadlineFields }),
    reads: readDeadline,
    run: async (turn, input, db) => {
      const held = await openFor(of, db, { turn, number: input.number });
      const proposed = deadlineOf(held, turn, input.days);
      const closesAt = momentOf({ ...proposed, ...said(input) }, turn.at);
      if (held.closesAt !== undefined && closesAt <= held.closesAt)
        throw new InvalidInput({ closesOn: 'Bitte eine spätere Frist als bisher eingeben.' });
      return done(of, db, { turn, held, acting: { kind: 'extended', closesAt, ...by(turn, input) } });
    },
    about: 'number',
    invalid: showAgain(of, 'extended'),
  });
}

function said({ closesOn, closesTime }: { closesOn?: string | undefined; closesTime?: string | undefined }) {
  return { ...(closesOn === undefined ? {} : { closesOn }), ...(closesTime === undefined ? {} : { closesTime }) };
}

function by({ at, member: { office } }: MemberTurn, { reason: why }: { reason: string }) {
  return { at, office, reason: why };
}

/** Closes early or cancels. */
function ended<A>(of: Acted<A>, act: 'closed-early' | 'cancelled'): Command {
  return command({
    verb: `${of.name}.${ACTS[act].verb}`,
    may: 'coordinate',
    writes: true,
    typed: [act === 'cancelled' ? of.typed.cancel : of.typed.close],
    asked: act === 'cancelled' ? asksToCancel(of) : asksToClose(of),
    input: z.object({ number: numberOf(of), reason: reasonField }),
    run: async (turn, input, db) => {
      const held = await openFor(of, db, { turn, number: input.number });
      return done(of, db, { turn, held, acting: { kind: act, ...by(turn, input) } });
    },
    about: 'number',
    invalid: showAgain(of, act),
  });
}

async function done<A>(
  of: Acted<A>,
  db: Db,
  { turn, held, acting: what }: { turn: MemberTurn; held: Held<A>; acting: Acting },
): Promise<Reply> {
  await of.kind.act(db, held, what);
  await touch(db, turn.roundId, `${of.name}.card:${held.number}`);
  return { ...(await of.show(db, turn, held.number)), replaces: mayReplace(turn) };
}

function showAgain<A>(of: Acted<A>, act: ActKind) {
  return async (turn: MemberTurn, { raw, fields, errors }: Attempt, db: Db): Promise<Reply> => {
    const held = await openFor(of, db, { turn, number: numberOf(of).parse(raw['number']) });
    const values = { ...deadlineOf(held, turn), ...fields };
    return actForm({ ...of, number: held.number }, act, { values, errors, attempt: attemptOf(raw) });
  };
}

import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { command, type Owed, type OwedList } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import { fold } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf, millisecondsBetween } from '../../german/time.ts';
import type { Municipality } from '../../municipalities/round.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { urging } from '../reminder-sayings.ts';
import { notesOn } from './note-store.ts';
import { nobodyOwesCard, type Owing, owingCard } from './owing-card.ts';
import { stoodOf } from './post-store.ts';
import type { Sources } from './situation.ts';

/** Shows the Koordination who owes what, with what was noted and the ways to remind. */
export function owingInRound(sources: Sources) {
  return command({
    verb: 'reminders.owing',
    may: 'coordinate',
    writes: false,
    typed: [
      {
        pattern: /(?:offen in der runde|offene punkte der runde|wer fehlt(?: noch)?)(?: seite (?<page>\d{1,3}))?/u,
        example: 'offen in der runde',
      },
    ],
    asked: urging,
    input: z.object({ page: pageField }),
    run: async (turn, { page }, db) => {
      const order = await municipalitiesOf(db, turn.roundId);
      const all = await owingNow(db, sources.owed, turn, order);
      const round = order.map(({ name }) => name);
      const reply = all.length === 0 ? nobodyOwesCard() : owingCard(all, { page, round, now: turn.at });
      return { ...reply, personal: { twin: 'offen in der runde', confidential: true } };
    },
  });
}

async function owingNow(
  db: Db,
  list: OwedList,
  { roundId, at: now }: MemberTurn,
  order: readonly Municipality[],
): Promise<Owing[]> {
  const groups = [...Map.groupBy(await seenByAll(db, list, { roundId, at: now }), ({ key }) => key).values()];
  const keys = groups.flatMap(([first]) => first?.key ?? []);
  const notes = await notesOn(db, roundId, keys);
  const asked = await askedToday(db, roundId, { keys, today: dayOf(now) });
  const owing = groups.flatMap((all): Owing[] => {
    const [first] = all;
    if (!first) return [];
    const own = notes.filter(({ key }) => key === first.key);
    return [
      {
        first,
        missing: namesOf(order, all),
        notes: own.map((one) => ({ ...one, name: nameOf(order, one.municipalityId) })),
        isAsked: asked.has(first.key),
      },
    ];
  });
  return owing.toSorted(({ first: one }, { first: other }) => bySoonest(one, other));
}

/** What is owed, without what each municipality sees alone. */
async function seenByAll(db: Db, list: OwedList, { roundId, at }: Pick<MemberTurn, 'roundId' | 'at'>) {
  return (await list(db, roundId, at)).filter(({ own }) => own !== true);
}

function namesOf(order: readonly Municipality[], all: readonly Owed[]): string[] {
  return order.filter(({ id }) => all.some(({ municipalityId }) => municipalityId === id)).map(({ name }) => name);
}

function nameOf(order: readonly Municipality[], wanted: string): string {
  return order.find(({ id }) => id === wanted)?.name ?? '';
}

/** The matters of which the Koordination has reminded today. */
export async function askedToday(
  db: Db,
  roundId: string,
  { keys, today }: { keys: readonly string[]; today: string },
): Promise<ReadonlySet<string>> {
  const stood = await stoodOf(db, roundId, { today, keys });
  const posts = stood.filter(({ day, kind }) => day === today && kind === 'asked');
  return new Set(posts.flatMap(({ matters }) => matters.map(({ key }) => key)));
}

/** What has no date comes last. */
function bySoonest(one: Owed, other: Owed): number {
  if (one.until === undefined || other.until === undefined) return one.until === other.until ? 0 : one.until ? -1 : 1;
  return millisecondsBetween(other.until, one.until);
}

/** As a matter is called, and without what its name adds: *Abstimmung 3 · Fassung 2* is *Abstimmung 3* too. */
function callsOf({ matter }: Owed): string[] {
  const name = matter?.name ?? '';
  return [name, name.replace(/\s·.*$/u, '')].map((called) => fold(called).folded);
}

/** All who owe a matter, by its key or as it is called (*Abstimmung 3*); refused where nobody does. */
export async function owedOf(
  db: Db,
  list: OwedList,
  turn: MemberTurn,
  matter: string,
): Promise<readonly [Owed, ...Owed[]]> {
  const all = await seenByAll(db, list, turn);
  const said = fold(matter).folded;
  const [first, ...more] = all.filter((one) => one.key === matter || callsOf(one).includes(said));
  if (!first)
    throw new Refusal({
      code: 'reminders.not-owed',
      kind: 'Erinnerung',
      title: 'Hier ist nichts offen',
      text: 'Was in der Runde noch offen ist und wie es heißt, zeigt „offen in der runde“.',
      ways: [{ title: 'Offen in der Runde', verb: 'reminders.owing' }],
    });
  return [first, ...more];
}

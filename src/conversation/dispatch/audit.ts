import { randomUUID } from 'node:crypto';
import type { Instant } from '../../german/berlin.ts';
import { later } from '../../german/time.ts';
import type { Db } from '../database.ts';
import type { Raw } from '../inputs.ts';
import { keptWrite } from '../kept-query.ts';
import { ACTS_KEPT, type ConversationTables } from '../tables.ts';
import type { Turn } from '../turn.ts';
import type { Called } from './commands.ts';

const open = (db: Db) => db.withTables<ConversationTables>();

/** The fields of an input that hold the number of what it is about. */
const NUMBERS = ['number', 'vote', 'poll', 'item'];

type Act = {
  roundId: string;
  activity: string;
  at: Instant;
  personId: string;
  verb: string;
  subject: string | null;
};

/** Who acts for the first time gets a key. */
const keyQuery = keptWrite((db, of: Record<'roundId' | 'personId' | 'key', string>) =>
  open(db)
    .insertInto('person_keys')
    .values({ round_id: of.roundId, person_id: of.personId, person_key: of.key })
    .onConflict((conflict) => conflict.columns(['round_id', 'person_id']).doNothing()),
);

const recordQuery = keptWrite((db, of: Act) =>
  open(db)
    .insertInto('audit')
    .columns(['round_id', 'activity', 'acted_at', 'person_key', 'verb', 'subject'])
    .expression(({ selectFrom, val }) =>
      selectFrom('person_keys')
        .select([
          'round_id',
          val(of.activity).as('activity'),
          val(of.at).as('acted_at'),
          'person_key',
          val(of.verb).as('verb'),
          val(of.subject).as('subject'),
        ])
        .where('round_id', '=', of.roundId)
        .where('person_id', '=', of.personId),
    )
    .onConflict((conflict) => conflict.columns(['round_id', 'activity']).doNothing()),
);

/**
 * Records an act in the transaction of its turn: when, by whom, through which command, about what; never what was said. An
 * activity that comes again is recorded already.
 */
export async function recordAct(db: Db, turn: Turn, { command, raw }: Called): Promise<void> {
  const personId = turn.member?.personId ?? turn.stranger?.personId ?? '';
  const { roundId, activity, at } = turn;
  const act = { roundId, activity, at, personId, verb: command.verb, subject: subjectOf(command.verb, raw) };
  await keyQuery(db, { roundId, personId, key: randomUUID() });
  await recordQuery(db, act);
}

/** What an input is about (`votes:4`, `decisions:2023/4`); null where it names nothing by a number, as what is new. */
function subjectOf(verb: string, raw: Raw): string | null {
  const numbers = NUMBERS.map((field) => String(raw[field] ?? '')).filter((value) => NUMBER.test(value));
  return numbers[0] === undefined ? null : `${verb.split('.')[0]}:${numbers[0]}`;
}

const NUMBER = /^\d{1,9}(?:\/\d{1,9})?$/u;

/** Forgets acts after their time, and the keys of people of whom nothing is recorded any more. */
export async function forgetActs(db: Db, now: Instant): Promise<void> {
  await open(db)
    .deleteFrom('audit')
    .where('acted_at', '<', later(now, { years: -ACTS_KEPT.years }))
    .execute();
  await open(db)
    .deleteFrom('person_keys')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit')
            .select('activity')
            .whereRef('audit.round_id', '=', 'person_keys.round_id')
            .whereRef('audit.person_key', '=', 'person_keys.person_key'),
        ),
      ),
    )
    .execute();
}

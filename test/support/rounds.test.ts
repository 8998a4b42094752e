import assert from 'node:assert/strict';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  type OperationNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import { watchRounds, withoutRound } from './rounds.ts';

interface Row {
  round_id: string;
  number: number;
  vote: number;
}
interface Tables {
  votes: Row;
  ballots: Row;
  queues: { queue: string };
}

const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new SqliteIntrospector(of),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
const tables = new Set(['votes', 'ballots']);
const judged = (query: Compilable & { toOperationNode(): OperationNode }) =>
  withoutRound(query.toOperationNode(), tables);
const votes = db.selectFrom('votes').selectAll('votes');

describe('the watch over rounds', () => {
  it('finds a statement that names no round', () => {
    assert.deepEqual(judged(votes.where('number', '=', 1)), ['select votes']);
    assert.deepEqual(judged(db.updateTable('votes').set({ number: 1 }).where('vote', '=', 1)), ['update votes']);
    assert.deepEqual(judged(db.deleteFrom('votes').where('number', '=', 1)), ['delete votes']);
    assert.deepEqual(judged(db.insertInto('votes').values({ number: 1, vote: 1 } as Row)), ['insert votes']);
  });

  it('lets one pass that names it in where, join or values', () => {
    assert.deepEqual(judged(votes.where('round_id', '=', 'a')), []);
    assert.deepEqual(judged(db.updateTable('votes').set({ number: 1 }).where('votes.round_id', '=', 'a')), []);
    assert.deepEqual(judged(db.deleteFrom('votes').where((eb) => eb.and({ round_id: 'a', number: 1 }))), []);
    assert.deepEqual(judged(db.insertInto('votes').values({ round_id: 'a', number: 1, vote: 1 })), []);
    const joined = votes.innerJoin('ballots as b', (join) => join.onRef('b.round_id', '=', 'votes.round_id'));
    assert.deepEqual(judged(joined.where('b.round_id', '=', 'a')), []);
  });

  it('finds the table of a join that is left out, and rounds that are compared with each other alone', () => {
    const beside = votes.innerJoin('ballots', 'ballots.vote', 'votes.number').where('votes.round_id', '=', 'a');
    assert.deepEqual(judged(beside), ['select ballots']);
    const alike = votes.innerJoin('ballots', 'ballots.round_id', 'votes.round_id');
    assert.deepEqual(judged(alike), ['select votes', 'select ballots']);
  });

  it('takes no round for named that is one of several conditions', () => {
    const either = votes.where((eb) => eb.or([eb('round_id', '=', 'a'), eb('number', '=', 1)]));
    assert.deepEqual(judged(either), ['select votes']);
    assert.deepEqual(judged(votes.where('round_id', '<>', 'a')), ['select votes']);
  });

  it('looks into what stands inside a statement, which may name the round of the one around it', () => {
    const around = votes.where('round_id', '=', 'a');
    const inner = db.selectFrom('ballots').select('vote');
    assert.deepEqual(judged(around.where('number', 'in', inner)), ['select ballots']);
    const tied = around.where(({ exists, selectFrom }) =>
      exists(selectFrom('ballots').select('vote').whereRef('ballots.round_id', '=', 'votes.round_id')),
    );
    assert.deepEqual(judged(tied), []);
  });

  it('asks for no round where a table has none', () => {
    assert.deepEqual(judged(db.selectFrom('queues').selectAll()), []);
  });

  it('leaves alone what a test asks itself', async () => {
    const { plugin, missed } = watchRounds(tables);
    await db.withPlugin(plugin).selectFrom('votes').selectAll().execute();
    assert.deepEqual([...missed], []);
  });

  it('reads a comparison that is written out', () => {
    const written = votes.innerJoin('ballots', (join) => join.on(sql<boolean>`ballots.round_id = votes.round_id`));
    assert.deepEqual(judged(written.where('votes.round_id', '=', 'a')), []);
  });
});

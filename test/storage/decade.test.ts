import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { brokenIn } from '../../src/cli/broken.ts';
import type { Span } from '../../src/conversation/database.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, FORM } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const YEARS = 10;
const HALVES = 2;
/** Weekends and holidays fall otherwise each year; what grew would be several times as much. */
const SWAYS = 1.25;

/** Longer spans end within the decade too, so that what is left after them is what is left for ever. */
const yearsIn = ({ years = 0, months = 0, days = 0 }: Span) => Math.ceil(years + months / 12 + days / 365);

onEveryDatabase('a round that lives for ten years', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database, { now: '2024-01-08T09:00' });
    await round.openChat(HAAN);
  });
  after(() => round.close());

  /** Half a year: what is said in it, what it reminds of, and the nights after it. */
  const halfYear = async (at: number) => {
    const { say, click, clock, settle, bot } = round;
    const month = at % HALVES === 0 ? '01' : '07';
    const day = (of: number) => `${2024 + Math.floor(at / HALVES)}-${month}-${String(of).padStart(2, '0')}`;
    clock.set(`${day(8)}T09:00`);
    const operation = `6f9619ff-8b86-4d01-b42d-00cf4fc9${String(at).padStart(4, '0')}`;
    await click(COORDINATION, 'votes.submit', { ...FORM, operation, 'closesOn~1': day(15) });
    await click(COORDINATION, 'votes.open', { vote: at + 1 });
    for (let times = 0; times < 3; times += 1) await say(HAAN, 'offen');
    await say('Sozialamt Velbert', `Wie ist das Wappen Nummer ${at}?`);
    if (month === '07') await say('Gast aus Bonn', 'zugang anfragen');
    for (const at of [12, 15, 16]) {
      clock.set(`${day(at)}T09:00`);
      await settle();
    }
    clock.set(`${day(20)}T09:00`);
    await bot.tidy();
    await settle();
  };
  const counted = async (tables: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const table of tables) {
      const { rows } = await sql<{ many: number }>`select count(*) as many from ${sql.table(table)}`.execute(round.db);
      counts.set(table, Number(rows[0]?.many));
    }
    return counts;
  };

  it('holds hardly more of what is kept for a time than when that time was over first', async () => {
    const spans = Object.entries(owingOf(round.bot.features).tables).flatMap(([table, { kept }]) =>
      typeof kept === 'string' ? [] : [{ table, full: yearsIn(kept) + 1 }],
    );
    const after: ReadonlyMap<string, number>[] = [];
    for (let at = 0; at < YEARS * HALVES; at += 1) {
      await halfYear(at);
      if (at % HALVES === 1) after.push(await counted(spans.map(({ table }) => table)));
    }
    const grown = spans.flatMap(({ table, full }) => {
      const [then = 0, last = 0] = [after[full - 1]?.get(table), after.at(-1)?.get(table)];
      return last > then * SWAYS ? [`${table}: ${then} after ${full} years, ${last} after ${YEARS}`] : [];
    });
    assert.deepEqual(grown, []);
    const used = ['inbox', 'outbox', 'work', 'reminded', 'access_requests', 'unanswered_questions', 'audit'];
    assert.deepEqual(
      used.filter((table) => !after[1]?.get(table)),
      [],
      'nothing there that could grow',
    );
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
  });
});

import assert from 'node:assert/strict';
import type { Log } from '../../src/conversation/log.ts';
import { openErrands } from '../../src/errands/index.ts';
import { plan } from '../../src/errands/store.ts';
import { looking, openMeter, type Running, tellAlone } from '../../src/operation/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION } from '../votes/poll.ts';

const running: Running = {
  ...{ version: '0.2.0', database: 'SQLite', signIn: () => ({ kind: 'none' }) },
  credential: { kind: 'secret', ends: '2024-06-30' },
};
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const SAMPLE = /^(?<name>[a-z_]+)(?<labels>\{(?:[a-z_]+="(?:[^"\\\n]|\\[\\"n])*",?)+\})? (?<value>-?\d[\d.e+-]*)$/u;

onEveryDatabase('the numbers of operation', (database) => {
  let round: TestRound;
  let door: Awaited<ReturnType<typeof tellAlone>>;
  let check: () => Promise<void>;
  const meter = openMeter();
  before(async () => {
    round = await openRound(database, { running });
    check = round.storage.check;
    const { db, clock, bot } = round;
    const needs = { db, clock, process: running, log: silent, isLoaded: bot.ready, isOpen: () => true };
    const look = looking({ ...needs, check: () => check() });
    door = await tellAlone({ host: '127.0.0.1', port: 0 }, { meter, running, look, db, documents: async () => 24 });
  });
  after(async () => {
    meter.close();
    await door.close();
    await round.close();
  });
  const get = (path: string) => fetch(`http://127.0.0.1:${door.port}${path}`);

  it('are told as Prometheus reads them, each family once with its type, and nothing of who or what', async () => {
    const log = meter.logging(silent);
    log.info({ activity: '7F3A-21C9', code: 'votes.closed' }, 'refused');
    const answer = meter.answering(async () => (await round.say(COORDINATION, 'status')).reply);
    await answer({ input: { kind: 'text', text: 'geheim' } } as never);
    const send = meter.sending(async () => ({ kind: 'again', reason: 'no token' }));
    await send({} as never, {} as never);
    const response = await get('/metrics');
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/u);
    const text = await response.text();
    const lines = text.slice(0, -1).split('\n');
    assert.ok(text.endsWith('\n'));
    const typed = lines.flatMap((line) => /^# TYPE (\S+) (?:counter|gauge|histogram)$/u.exec(line)?.[1] ?? []);
    assert.equal(new Set(typed).size, typed.length);
    const samples = lines.filter((line) => !line.startsWith('#')).map((line) => SAMPLE.exec(line)?.groups ?? { line });
    const families = samples.map(({ name = '' }) => name.replace(/_(?:bucket|sum|count)$/u, ''));
    assert.deepEqual(
      [...new Set(families)].filter((name) => !typed.includes(name)),
      [],
    );
    for (const expected of [
      'kreisrunde_turns_total{kind="text",outcome="answered"} 1',
      'kreisrunde_turn_duration_seconds_bucket{kind="text",le="+Inf"} 1',
      'kreisrunde_deliveries_total{outcome="again"} 1',
      'kreisrunde_refusals_total{code="votes.closed"} 1',
      'kreisrunde_part_ok{part="database"} 1',
      ...['kreisrunde_outbox_waiting 0', 'kreisrunde_work_overdue 0', 'kreisrunde_knowledge_documents 24'],
      ...['kreisrunde_errands_overdue 0', 'kreisrunde_errands_oldest_seconds 0', 'kreisrunde_errands_unsure 0'],
    ])
      assert.ok(lines.includes(expected), `${expected}\n${text}`);
    assert.doesNotMatch(text, /geheim|7F3A|Haan|@/u);
  });

  it('tell what is to be done outside: late, since when, given up, and of unknown outcome', async () => {
    const errands = async () => {
      const text = await (await get('/metrics')).text();
      return [...text.matchAll(/^kreisrunde_errands_([a-z_]+ \d+)$/gmu)].map(([, found]) => found);
    };
    const { db, clock } = round;
    const planned = (kind: string) => plan(db, { roundId: round.plan.id, kind, subject: '1/1' }, clock.now());
    await planned('mail.send');
    clock.advance(10 * 60_000);
    assert.deepEqual(await errands(), ['overdue 0', 'oldest_seconds 600', 'refused 0', 'unsure 0']);
    await planned('sharepoint.place');
    clock.advance(60_000);
    assert.deepEqual(await errands(), ['overdue 1', 'oldest_seconds 660', 'refused 0', 'unsure 0']);
    const ending = (kind: 'refused' | 'unsure') => ({ run: async () => ({ kind, code: 'gone' }) });
    const handlers = { 'mail.send': ending('unsure'), 'sharepoint.place': ending('refused') };
    const runner = openErrands({ db, clock, log: silent, handlers });
    await runner.look();
    await runner.close();
    assert.deepEqual(await errands(), ['overdue 0', 'oldest_seconds 0', 'refused 1', 'unsure 1']);
    clock.advance(8 * 86_400_000);
    assert.deepEqual(await errands(), ['overdue 0', 'oldest_seconds 0', 'refused 0', 'unsure 0']);
  });

  it('name the parts in full at the same address, and say so where nothing can be written', async () => {
    const ready = await get('/ready');
    const { status, parts } = (await ready.json()) as { status: string; parts: Record<string, { state: string }> };
    assert.deepEqual(
      [ready.status, status, parts['database'], parts['delivery']?.state],
      [200, 'ok', { state: 'ok' }, 'ok'],
    );
    check = () => Promise.reject(new Error('full'));
    const away = await get('/ready');
    assert.deepEqual(
      [away.status, ((await away.json()) as { parts: object }).parts],
      [
        503,
        {
          database: { state: 'not ok' },
          knowledge: { state: 'not ok' },
          token: { state: 'ok', last: 'none', at: null },
        },
      ],
    );
    assert.equal((await get('/api/messages')).status, 404);
  });
});

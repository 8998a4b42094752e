import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import { doDueWork } from '../../src/delivery/work.ts';
import type { VotesTables } from '../../src/votes/tables.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, PUBLIC_URL } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, posts, publish } from './poll.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

onEveryDatabase('closing a vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const decisions = () =>
    round.db.withTables<VotesTables>().selectFrom('decisions').selectAll().orderBy('number').execute();

  it('closes by itself at its time and posts the result as a new message', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES.slice(0, 9));
    await cast(round, 'abstain', 'Wülfrath');
    await close(round);
    const [base, result] = posts(round);
    assert.match(base ?? '', /Abstimmung\u00a01 · geschlossen/u);
    assert.match(base ?? '', /Angenommen: Beschluss\u00a02023\/01\./u);
    assert.doesNotMatch(base ?? '', /\[Zustimmung\]/u);
    assert.match(result ?? '', /Abstimmung\u00a01\u00a0· Beschluss\u00a02023\/01 · angenommen/u);
    assert.match(result ?? '', /Die Runde verständigt sich auf ein Ja zu der Frage: „Soll der Entwurf/u);
    assert.match(
      result ?? '',
      /Konsent: kein begründeter Einwand\. 10\u00a0von\u00a011\u00a0Kommunen haben abgestimmt, nötig waren 6\./u,
    );
    assert.match(result ?? '', /Zustimmung: 9\nEnthaltung: 1\nEinwand: 0\nOhne Rückmeldung: 1 \(Kreis Mettmann\)/u);
    assert.match(result ?? '', /Geschlossen am 12\.\u00a0Oktober 2023, 12:00\u00a0Uhr\./u);
    assert.match(result ?? '', /Stimmen der Kommunen[\s\S]*Wülfrath: Enthaltung/u);
    const told = round.arrived.find(({ reply }) => reply.card === 'votes/result');
    assert.equal(told?.kind, 'post');
    assert.match(told?.reply.summary ?? '', /^Beschluss\s2023\/01 angenommen: Soll der Entwurf/u);
    assert.ok((told?.reply.summary.length ?? 99) <= 80);
  });

  it('does not close before its time', async () => {
    await publish(round);
    round.clock.set('2023-10-12T11:59:59');
    await round.settle();
    assert.equal(posts(round).filter((text) => /geschlossen|Geschlossen/u.test(text)).length, 0);
  });

  it('closes once, also when two instances work at the same time and it is looked at again', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES);
    round.clock.set('2023-10-12T12:00');
    const needs = { db: round.db, clock: round.clock, log, work: round.bot.work };
    await Promise.all([doDueWork(needs), doDueWork(needs)]);
    await doDueWork(needs);
    await round.bot.work['votes.close']?.(round.db, {
      roundId: round.plan.id,
      subject: '1',
      dueAt: round.clock.now(),
      now: round.clock.now(),
    });
    await round.settle();
    assert.equal(round.channel().length, 2);
    assert.equal((await decisions()).length, 1);
  });

  it('closes after a restart, with the deadline as its time', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES);
    round.clock.set('2023-10-14T08:00');
    const restarted = createBot({ db: round.db, clock: round.clock, log, publicUrl: PUBLIC_URL });
    await doDueWork({ db: round.db, clock: round.clock, log, work: restarted.work });
    await round.settle();
    assert.match(posts(round)[1] ?? '', /Geschlossen am 12\.\u00a0Oktober 2023, 12:00\u00a0Uhr\./u);
  });

  it('gives decisions their numbers without gap or double, and none to what is not carried', async () => {
    for (const [index, rule] of ['consent', 'simple', 'consent'].entries()) {
      const operation = `${index}f9619ff-8b86-4d01-b42d-00cf4fc964ff`;
      await round.click(COORDINATION, 'votes.submit', { ...FORM, operation, 'rule~1': rule });
      await round.click(COORDINATION, 'votes.open', { vote: index + 1 });
    }
    for (const city of CITIES)
      for (const [vote, choice] of [
        [1, 'yes'],
        [2, 'no'],
        [3, 'yes'],
      ])
        await round.click(`Sozialamt ${city}`, 'votes.cast', { vote, choice });
    round.clock.set('2023-10-12T12:00');
    const needs = { db: round.db, clock: round.clock, log, work: round.bot.work };
    await Promise.all([doDueWork(needs), doDueWork(needs)]);
    const found = await decisions();
    assert.deepEqual(
      found.map(({ year, number }) => [year, number]),
      [
        [2023, 1],
        [2023, 2],
      ],
    );
    assert.deepEqual(found.map(({ vote }) => vote).toSorted(), [1, 3]);
  });

  it('numbers by the year of Europe/Berlin in which it closed', async () => {
    await publish(round, { 'closesOn~1': '2024-01-01', 'closesTime~1': '00:30' });
    await cast(round, 'yes', ...CITIES);
    round.clock.set('2024-01-01T00:30');
    await round.settle();
    assert.match(posts(round)[1] ?? '', /Beschluss\u00a02024\/01/u);
  });

  it('does not carry a consent with an objection, and shows its reason to all', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES.slice(0, 9));
    await round.say('Sozialamt Wülfrath', 'abstimmen 1 einwand: Der Höchstbetrag ist zu niedrig.');
    await close(round);
    const result = posts(round)[1] ?? '';
    assert.match(result, /nicht angenommen/u);
    assert.match(result, /Kein Beschluss: Es gibt einen begründeten Einwand\./u);
    assert.match(result, /Wülfrath\nDer Höchstbetrag ist zu niedrig\.\nSozialamt Wülfrath, 5\./u);
    assert.equal((await decisions()).length, 0);
  });

  it('does not carry a tie', async () => {
    await publish(round, { 'rule~1': 'simple' });
    await cast(round, 'yes', ...CITIES.slice(0, 4));
    await cast(round, 'no', ...CITIES.slice(4, 8));
    await close(round);
    assert.match(posts(round)[1] ?? '', /Kein Beschluss: Ja und Nein sind gleichauf\./u);
  });

  it('decides nothing without the quorum and names who was silent', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES.slice(0, 5));
    await close(round);
    const result = posts(round)[1] ?? '';
    assert.match(result, /Abstimmung\u00a01 · ohne Quorum/u);
    assert.match(result, /5\u00a0von\u00a011\u00a0Kommunen haben abgestimmt, nötig waren 6\./u);
    assert.match(result, /Ohne Rückmeldung: 6 \(Mettmann, Monheim am Rhein, .*Kreis Mettmann\)/u);
  });

  it('asks for the raised quorum', async () => {
    await publish(round, { 'quorum~1': '9' });
    await cast(round, 'yes', ...CITIES.slice(0, 8));
    await close(round);
    assert.match(posts(round)[1] ?? '', /nötig waren 9\./u);
  });

  it('shows replaced ballots as replaced once results are shown', async () => {
    await publish(round);
    await cast(round, 'abstain', 'Haan');
    await cast(round, 'yes', ...CITIES);
    await close(round);
    assert.match(posts(round)[1] ?? '', /Haan: Zustimmung[^\n]*\nErsetzt die Enthaltung vom 5\./u);
    const all = await round.say('Sozialamt Velbert', 'stimmen 1');
    assert.match(all.text, /Ersetzt die Enthaltung vom [^\n]*\(Sozialamt Haan\)/u);
  });

  it('keeps the card within its size when every municipality objects at length', async () => {
    await publish(round);
    const reason = 'Ä "zu" teuer\n'.repeat(77);
    for (const office of [...CITIES.map((city) => `Sozialamt ${city}`), COORDINATION])
      await round.click(office, 'votes.cast', { vote: 1, choice: 'objection', reason });
    await close(round);
    const result = round.arrived.find(({ reply }) => reply.card === 'votes/result');
    assert.ok(JSON.stringify(result?.shown.card).length < 40_000);
    assert.match(result?.shown.text ?? '', /\[Alle Stimmen ansehen\]/u);
    const page = await round.say('Sozialamt Haan', 'stimmen 1 seite 3');
    assert.ok(JSON.stringify(page.card).length < 40_000);
    assert.match(page.text, /Kreis Mettmann/u);
  });
});

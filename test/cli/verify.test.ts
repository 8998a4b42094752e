import assert from 'node:assert/strict';
import { join } from 'node:path';
import { sql } from 'kysely';
import { brokenIn } from '../../src/cli/broken.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { openStorage } from '../../src/storage/index.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { freshShell } from '../support/shell.ts';
import { COORDINATION, cast, publish, QUESTION } from '../votes/poll.ts';

onEveryDatabase('what always holds', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await publish(round);
    await cast(round, 'yes', 'Haan', 'Velbert');
    await cast(round, 'abstain', 'Haan');
    await round.say(COORDINATION, 'sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Rathaus Haan');
    await round.click(COORDINATION, 'meetings.announce', { number: '1' });
    await round.click('Sozialamt Haan', 'meetings.answer', { number: '1', answer: 'accepted' });
    await round.say('Sozialamt Haan', 'maßnahme anlegen: Tafel; Verplant: 100; Themenfeld: Energie');
    await round.say(COORDINATION, 'absprache erfassen: Bericht; Zuständig: Haan; Frist: 12.10.2023');
    await round.settle();
  });
  afterEach(() => round.close());

  const found = async () =>
    (await brokenIn(round.db, owingOf(round.bot.features))).map(({ says, table, key }) => `${says}: ${table} ${key}`);

  it('holds of a round that lives', async () => {
    assert.deepEqual(await found(), []);
    round.clock.set('2023-10-12T12:00');
    await round.settle();
    assert.deepEqual(await found(), []);
  });

  const damages: readonly (readonly [string, string, RegExp])[] = [
    [
      'an open vote without its end',
      "delete from work where kind = 'votes.close'",
      /^Jede offene Abstimmung hat ihr Ende geplant: votes test-round\/1\/2023-10-12T10:00:00\.000Z$/u,
    ],
    [
      'an end that is planned for another moment',
      "update work set due_at = '2023-10-13T10:00:00.000Z' where kind = 'votes.close'",
      /^Jede offene Abstimmung hat ihr Ende geplant/u,
    ],
    ['a replaced ballot that is gone', 'delete from replaced_ballots', /ersetzte ist noch da: ballots .*1\/haan\/1$/u],
    [
      'a series that stands elsewhere',
      "update round_numbers set last = 3 where series = 'votes'",
      /^Die Nummern der Abstimmungen haben keine Lücke: votes test-round\/3$/u,
    ],
    [
      'a series of a municipality that stands elsewhere',
      "update round_numbers set last = 2 where series = 'measures/haan'",
      /^Die Nummern der Maßnahmen einer Kommune haben keine Lücke: measures test-round\/haan\/2$/u,
    ],
    [
      'an invitation to another date than the meeting has',
      "update askings set wording = 1 where kind = 'meetings'",
      /^Zu jeder veröffentlichten Sitzung wird nach dem Termin gefragt, der gilt: meetings test-round\/1\/0$/u,
    ],
    [
      'a reminder of a meeting that there is not',
      "update work set subject = '7' || substr(subject, 2) where kind = 'meetings.remind' and state = 'waiting'",
      /^Jede geplante Erinnerung an eine Sitzung führt zu einer Sitzung: work test-round\/7$/u,
    ],
    [
      'a reminder of an agreement that there is not',
      "update work set subject = 'agreements:99@' || subject where subject like 'agreements:%'",
      /^Jede geplante Erinnerung an eine Absprache führt zu einer Absprache: work test-round\/99$/u,
    ],
    [
      'work that nobody does',
      "update work set kind = 'unknown' where kind = 'votes.close'",
      /^Alles, was geplant ist, kann getan werden: work test-round\/unknown\/1$/u,
    ],
    [
      'a number of files of a municipality that stands elsewhere',
      "insert into round_numbers (round_id, series, last) values ('test-round', 'funds-files/haan', 1)",
      /^Die Nummern der Mitteldateien einer Kommune haben keine Lücke: funds_files test-round\/haan\/1$/u,
    ],
    [
      'an attendance of which nobody knows who came',
      "insert into attendance_versions (round_id, meeting, version, office, recorded_at) values ('test-round', 1, 1, 'O', '')",
      /^Zu jeder Anwesenheit, die erfasst wurde, steht da, wer kam: attendance_versions test-round\/1\/1$/u,
    ],
    [
      'a message that stands in no state',
      "update outbox set state = 'gone'",
      /^Jede Nachricht wartet, ist gesendet, abgelehnt oder nicht mehr nötig: outbox test-round\/1$/u,
    ],
    [
      'a message that was sent at no time',
      "update outbox set sent_at = null where state = 'sent'",
      /^Von jeder gesendeten Nachricht steht fest, wann sie angenommen wurde: outbox test-round\/1$/u,
    ],
    [
      'a message that was accepted and still waits',
      "update outbox set state = 'pending'",
      /^Keine Nachricht, die noch hinausgeht, ist schon angenommen: outbox test-round\/1$/u,
    ],
    [
      'a card that shows more than there was',
      'update live_cards set shown = wanted + 1',
      /^Keine Karte zeigt mehr Änderungen, als es gab: live_cards test-round\/votes\.card:1$/u,
    ],
    [
      'planned work that stands in no state',
      "update work set state = 'lost' where kind = 'votes.close'",
      /^Was geplant ist, wartet, ist getan oder zurückgenommen: work test-round\/votes\.close\/1$/u,
    ],
    [
      'a message that is still to go out without a content',
      "update outbox set state = 'pending', reply = null",
      /^Jede Nachricht, die noch hinausgeht, hat einen Inhalt: outbox test-round\/1$/u,
    ],
  ];

  for (const [what, damage, says] of damages)
    it(`names ${what}`, async () => {
      await sql.raw(damage).execute(round.db);
      const all = await found();
      assert.ok(
        all.some((line) => says.test(line)),
        all.join('\n'),
      );
      assert.doesNotMatch(all.join('\n'), new RegExp(`${QUESTION.slice(0, 20)}|Sozialamt|Koordination`, 'u'));
    });
});

describe('cli verify', () => {
  const shell = freshShell();
  const prepared = async (damage?: string) => {
    const storage = await openStorage(`sqlite:${join(shell.folder, 'k.db')}`);
    await applyRound(storage.db, samplePlan, '2023-10-05T07:00:00.000Z');
    if (damage !== undefined) await sql.raw(damage).execute(storage.db);
    await storage.close();
  };

  it('says that all holds', async () => {
    await prepared();
    const { code, out } = await shell.cli(['verify']);
    assert.deepEqual([code, /^\d+ Regeln geprüft: Alle gelten\.$/mu.test(out)], [0, true]);
  });

  it('names beside what holds where too few speak', async () => {
    await prepared("update memberships set ended_at = began_at where municipality_id in ('haan', 'velbert')");
    const { code, out } = await shell.cli(['verify']);
    assert.equal(code, 0);
    assert.match(out, /^Hinweis zu test-round: Die Runde hat nur eine Person in der Koordination\.$/mu);
    assert.match(
      out,
      /^Hinweis zu test-round: Weder Leitung noch Vertretung ist eingetragen für Haan und Velbert\.$/mu,
    );
  });

  it('names what does not hold, with table and key, and exits with 1', async () => {
    await prepared("insert into round_numbers (round_id, series, last) values ('test-round', 'votes', 1)");
    const { code, out, said } = await shell.started(['verify']);
    assert.equal(code, 1);
    assert.match(out, /^Verletzt: Die Nummern der Abstimmungen haben keine Lücke\. Tabelle votes, test-round\/1\n/u);
    assert.match(said, /^1 von \d+ Regeln/u);
  });

  it('takes nothing beside it', async () => {
    assert.equal((await shell.cli(['verify', 'alles'])).code, 64);
  });
});

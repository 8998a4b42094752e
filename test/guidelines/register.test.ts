import assert from 'node:assert/strict';
import { TYPED } from '../meetings/typed.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES } from '../support/sample.ts';
import { cast, close, publish } from '../votes/poll.ts';

onEveryDatabase('questions that belong to another register', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());
  const ask = async (question: string) => (await round.say('Sozialamt Haan', question)).text;

  it('are answered with the next meeting', async () => {
    await round.say('Koordination', TYPED);
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    for (const question of ['Wann treffen wir uns wieder?', 'Wann ist die nächste Sitzung?']) {
      const text = await ask(question);
      assert.match(
        text,
        /\nNächste Sitzung: Austausch zur Einzelfallhilfe\nDienstag, 17\.\u00a0Oktober 2023, 09:00–10:00/u,
      );
      assert.doesNotMatch(text, /Als Frage ans MAGS/u);
    }
  });

  it('say that no meeting is planned', async () => {
    assert.match(await ask('Wann treffen wir uns wieder?'), /Es ist noch keine Sitzung geplant\./u);
  });

  it('are answered with what the round decided', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES);
    assert.doesNotMatch(await ask('Wie haben wir zur gemeinsamen Richtlinie entschieden?'), /Soll der Entwurf/u);
    await close(round);
    assert.match(
      await ask('Wie haben wir zur gemeinsamen Richtlinie entschieden?'),
      /Soll der Entwurf aus Haan [^\n]*\nBeschluss.2023\/01.·.12\..Oktober.2023\n/u,
    );
  });

  it('show their register first where they may as well mean another', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES);
    await close(round);
    for (const question of ['Was haben wir bisher beschlossen?', 'Was haben wir im Oktober beschlossen?']) {
      const text = await ask(question);
      assert.match(text, /^Verstanden als „[^“]*“ · 1\u00a0Beschluss\nBeschlüsse der Runde[^\n]*\nSoll der Entwurf/u);
      assert.doesNotMatch(text, /Als Frage ans MAGS/u);
    }
  });

  it('are never contradicted by old minutes', async () => {
    for (const question of ['Wann treffen wir uns wieder?', 'Welche Absprachen sind noch offen?'])
      assert.doesNotMatch(await ask(question), /Niederschrift der Runde vom 07\.02\.2023/u);
  });

  it('are told that there is none yet', async () => {
    for (const [question, none] of [
      ['Wann ist die nächste Sitzung?', /Es ist noch keine Sitzung geplant\./u],
      ['Wie ist die letzte Abstimmung ausgegangen?', /Es gibt noch keine Abstimmung\./u],
    ] as const) {
      const text = await ask(question);
      assert.match(text, none);
      assert.doesNotMatch(text, /Als Frage ans MAGS|nichts gespeichert|Niederschrift/u);
    }
  });

  it('are no gaps of the sources', async () => {
    await ask('Wann treffen wir uns wieder?');
    assert.match((await round.say('Koordination', 'wissenslücken')).text, /blieb keine Frage zu den Regeln offen/u);
  });
});

import assert from 'node:assert/strict';
import { hold } from '../../src/delivery/restores.ts';
import type { Running } from '../../src/operation/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';

onEveryDatabase('the status of the assistant', (database) => {
  let signIn: ReturnType<Running['signIn']> = { kind: 'none' };
  const running: Running = {
    version: '0.2.0',
    database: database.name,
    credential: { kind: 'secret', ends: '2024-06-30' },
    signIn: () => signIn,
  };
  let round: TestRound;
  beforeEach(async () => {
    signIn = { kind: 'none' };
    round = await openRound(database, { running });
    await round.openChat(COORDINATION);
    await round.say(COORDINATION, 'hilfe', { answer: 'queued' });
    await round.settle();
  });
  afterEach(() => round.close());
  const status = async (...asked: Parameters<TestRound['say']>) => (await round.say(...asked)).text;

  it('says of each part in a line how it stands', async () => {
    const text = (await status(COORDINATION, 'status')).replaceAll('\u00a0', ' ');
    assert.match(text, /Alles läuft/u);
    assert.match(text, /Letzte Zustellung: Donnerstag, 5\. Oktober 2023, 09:00 Uhr/u);
    for (const line of [
      ...['Nicht zugestellt: nichts', 'Geheimnis: gilt bis 30. Juni 2024', 'Fällige Arbeiten: keine überfällig'],
      ...['Anmeldung: bei Microsoft noch nicht gebraucht', `Datenbank: ${database.name}`, 'Version: 0.2.0'],
    ])
      assert.ok(text.includes(line), `${line} in ${text}`);
    assert.match(text, /Wissen: \d+ Dokumente, zuletzt geändert am 5\. Oktober 2023/u);
  });

  it('is asked for in plain words, and is the Koordination’s alone', async () => {
    for (const words of ['Läuft alles?', 'Funktioniert der Bot noch richtig?', 'Kommt alles an?']) {
      const text = await status(COORDINATION, words);
      assert.match(text, /Alles läuft/u, words);
      assert.doesNotMatch(text, /in den Quellen/u, words);
    }
    assert.match(await status(HAAN, 'status'), /Das ist Ihnen hier nicht möglich/u);
    assert.doesNotMatch(await status(COORDINATION, 'status', { place: 'channel' }), /Geheimnis/u);
  });

  it('says what has got stuck, and what to do', async () => {
    round.outcomes.push({ kind: 'again', reason: 'no token' });
    await round.say(COORDINATION, 'frage ans mags: Welche Kosten zählen?', { answer: 'queued' });
    await round.settle();
    signIn = { kind: 'failed', at: round.clock.now(), advice: 'Die App ist in diesem Mandanten unbekannt.' };
    round.clock.advance(3 * 3_600_000);
    const text = (await status(COORDINATION, 'status')).replaceAll('\u00a0', ' ');
    assert.match(text, /Es gibt etwas zu tun/u);
    assert.match(text, /Seit 3 Stunden kommt eine Nachricht nicht an\. Bitte lassen Sie Ihre IT/u);
    assert.match(text, /Die Anmeldung bei Microsoft ist gescheitert\. Die App ist in diesem Mandanten unbekannt\./u);
    assert.match(text, /überfällig/u);
  });

  it('says that a restored database is held', async () => {
    await hold(round.db, round.clock.now());
    assert.match(await status(COORDINATION, 'status'), /wird noch nichts gesendet\. Ihre IT gibt das Senden frei/u);
  });
});

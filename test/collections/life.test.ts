import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Arrived, openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const [HAAN, HILDEN] = ['Sozialamt Haan', 'Sozialamt Hilden'];
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('the life of a letter, from the draft of its collection until it is sent', (database) => {
  let round: TestRound;
  let now: string;
  const arrived: Arrived[] = [];
  beforeEach(async () => {
    [now, arrived.length] = ['2023-10-05T09:00', 0];
    round = await openRound(database, { plan });
  });
  afterEach(async () => {
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
    await round.close();
  });

  /** Another process goes on with the same database. */
  const restart = async () => {
    const { storage } = round;
    await round.bot.intake.close();
    arrived.push(...round.arrived);
    round = await openRound({ ...database, open: async () => storage }, { plan: 'stored', now });
  };
  const goes = async (local: string) => {
    now = local;
    round.clock.set(local);
    await round.settle();
  };

  let steps = 0;
  /** Each step is delivered, again after a restart, and answered as it was. */
  const step = async (office: string, text: string) => {
    steps += 1;
    const where = { activity: `step-${steps}` };
    const first = (await round.say(office, text, where)).text;
    await restart();
    assert.equal((await round.say(office, text, where)).text, first, text);
    await round.settle();
    return first;
  };

  it('survives restarts, and nothing of it counts twice', async () => {
    await step(K, 'sammlung anlegen: Fragen zum Stärkungspakt; Anlass: Offene Punkte; Frist: 12.10.2023 12:00');
    assert.match((await round.say(K, 'offen')).text, /Entwurf der Sammlung\u00a01/u);
    await step(K, 'sammlung 1 veröffentlichen');
    await step(HAAN, 'frage ans mags: Zählt die Miete für ein Zelt als Sachausgabe?; Themenfeld: Energie');
    await step(HILDEN, 'frage 4 betrifft uns auch');
    await step(K, 'sammlung 1 für Velbert per E-Mail: Zählt die Miete für ein Zelt?');
    await step('Sozialamt Ratingen', 'sammlung 1 keine weiteren');
    await step(K, 'frage 4 auffassung: Die Runde hält dies für zulässig.');
    await step(K, 'frage 4 ändern: Zählt die Miete für ein Zelt als Ausgabe für Sachen?');
    await goes('2023-10-12T12:00');
    await restart();
    await goes('2023-10-12T12:01');
    assert.match((await round.say(K, 'offen')).text, /Schreiben ans MAGS, noch nicht gesendet/u);
    await step(K, 'mail-entwurf 1 ergänzen: Bezug: Runderlass vom 01.01.2023; Antwort bis: 30.11.2023');
    await step(K, 'mail-entwurf 1 umlauf bis 19.10.2023 12 Uhr');
    await step(HAAN, 'mail-entwurf 1 einverstanden');
    await step(HILDEN, 'mail-entwurf 1 anmerkung: Bitte Frage 4 kürzen.');
    await step(K, 'mail-entwurf 1 umlauf verlängern bis 20.10.2023 12 Uhr: Herbstferien');
    await step(K, 'mail-entwurf 1 für Velbert telefonisch einverstanden');
    await goes('2023-10-20T12:00');
    await restart();
    await goes('2023-10-20T12:01');
    const sent = await step(K, 'mail-entwurf 1 gesendet: MAGS NRW');
    assert.match(sent, /gesendet am 20\.10\.2023[\s\S]*Energie[\s\S]*Auffassung der Runde: Die Runde hält/u);
    assert.match(sent, /Ausgabe für Sachen\?[\s\S]*Gestellt von: Haan, Hilden und Velbert/u);
    const question = (await round.say(HAAN, 'frage 4')).text;
    assert.match(question, /beim MAGS[\s\S]*Vorher: „Zählt die Miete für ein Zelt als Sachausgabe\?“/u);
    assert.doesNotMatch((await round.say(K, 'offen')).text, /Schreiben ans MAGS/u);
    arrived.push(...round.arrived);
    const posts = arrived.filter(({ kind, shown }) => kind === 'post' && /Sammlung\u00a01 · /u.test(shown.text));
    const titles = posts.map(({ shown }) => shown.text.split('\n')[0]?.split(' · ').at(-1));
    const told = { collection: 'läuft bis 12.10.', letter: 'Umlauf bis 20.10.' };
    const first = ['läuft bis 12.10.', told.collection, 'geschlossen'];
    assert.deepEqual(titles, [...first, 'Umlauf bis 19.10.', told.letter, 'Umlauf beendet', 'gesendet am 20.10.2023']);
  });
});

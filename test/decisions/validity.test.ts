import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { cast, close, publish } from '../votes/poll.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('how long a decision holds', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await publish(round);
    await cast(round, 'yes', ...CITIES);
    await close(round);
    await round.say(K, 'beschluss 2023/01 gilt bis 30.11.2023');
  });
  afterEach(async () => {
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
    await round.close();
  });

  const say = async (office: string, text: string, activity?: string) =>
    (await round.say(office, text, activity === undefined ? {} : { activity })).text;
  const goes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
  };
  /** Vote 2 is published and carried at once. */
  const carried = async () => {
    await say(K, 'abstimmung 2 veröffentlichen');
    for (const city of CITIES) await round.click(`Sozialamt ${city}`, 'votes.cast', { vote: 2, choice: 'yes' });
    await say(K, 'abstimmung 2 schließen: Alle haben geantwortet.');
    await round.settle();
  };

  it('is prolonged by a carried vote, drafted once however often it is sent', async () => {
    const drafted = await say(HAAN, 'beschluss 2023/01 verlängern bis 31.12.2024', 'prolong');
    assert.match(drafted, /Entwurf der Abstimmung\u00a02 ist angelegt/u);
    assert.equal(await say(HAAN, 'beschluss 2023/01 verlängern bis 31.12.2024', 'prolong'), drafted);
    assert.match(await say(K, 'beschluss 2023/01 aufheben: Zu teuer'), /gibt es schon eine Abstimmung/u);
    assert.match(
      await say(K, 'abstimmung 2'),
      /Soll Beschluss\u00a02023\/01 bis zum 31\.\sDezember 2024 weiter gelten\?/u,
    );
    await carried();
    assert.match(await say(HAAN, 'beschluss 2023/01'), /Absprache der Runde[\s\S]*gilt bis 31\.\sDezember 2024/u);
  });

  it('ends the day before the round repeals it', async () => {
    await say(HAAN, 'beschluss 2023/01 aufheben: Zu teuer');
    await goes('2023-10-13T09:00');
    await carried();
    assert.match(
      await say(HAAN, 'beschluss 2023/01'),
      /galt bis 12\.\sOktober 2023, aufgehoben durch Beschluss\u00a02023\/02/u,
    );
  });

  it('makes way for other words', async () => {
    assert.match(await say(HAAN, 'beschluss 2023/01 ändern'), /Neuer Wortlaut[\s\S]*Die Runde verständigt sich/u);
    await say(HAAN, 'beschluss 2023/01 ändern: Die Hilfe beträgt höchstens 500 €.');
    await goes('2023-10-13T09:00');
    await carried();
    assert.match(await say(HAAN, 'beschluss 2023/01'), /Ersetzt durch Beschluss\u00a02023\/02, gilt nicht mehr/u);
    assert.match(await say(HAAN, 'beschluss 2023/02'), /höchstens 500 €/u);
  });

  it('is said and taken back by the Koordination, and no day that has passed', async () => {
    assert.match(await say(K, 'beschluss 2023/01 gilt bis 01.10.2023'), /liegt schon zurück/u);
    assert.doesNotMatch(await say(K, 'beschluss 2023/01 gilt unbefristet'), /gilt bis/u);
    assert.match(await say(HAAN, 'beschluss 2023/01 gilt bis 30.11.2023'), /ist die Koordination zuständig/u);
  });
});

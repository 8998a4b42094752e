import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, PUBLIC_URL, samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const plan = { ...samplePlan, starterKnowledge: false, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('the life of a decision, from its adoption until it lapses', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
  });
  afterEach(async () => {
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
    await round.close();
  });

  let steps = 0;
  /** Each step is delivered twice, and answered as it was. */
  const step = async (office: string, text: string) => {
    steps += 1;
    const where = { activity: `life-${steps}` };
    const first = (await round.say(office, text, where)).text;
    await round.settle();
    assert.equal((await round.say(office, text, where)).text, first, text);
    await round.settle();
    return first;
  };
  const goes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
  };
  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const posted = () => round.channel().map(({ shown }) => shown.text);
  /** The post of the day, and the line that something waits for the Koordination. */
  const lately = () => posted().slice(-2).join('\n');

  it('is implemented in ten of eleven, lapses on its day, and nothing of it counts twice', async () => {
    await step(
      K,
      'abstimmung stellen: Soll die Einzelfallhilfe höchstens 300 € betragen?; Regel: Konsent; Frist: 12.10.2023 12:00',
    );
    await step(K, 'abstimmung 1 veröffentlichen');
    for (const city of CITIES) await step(`Sozialamt ${city}`, 'abstimmen 1 zustimmung');
    await step(K, 'abstimmen 1 zustimmung');
    await goes('2023-10-12T12:00');
    await step(K, 'beschluss 2023/01 umzusetzen bis 30.11.2023');
    assert.match(await step(K, 'beschluss 2023/01 gilt bis 31.12.2023'), /gilt bis 31\.\sDezember 2023/u);
    assert.match(
      await say('Soll die Einzelfallhilfe höchstens 300 € betragen?'),
      /gilt vom 12\.10\.2023 bis 31\.12\.2023/u,
    );
    for (const city of CITIES.slice(1)) await step(`Sozialamt ${city}`, 'beschluss 2023/01 in arbeit');
    await step('Sozialamt Erkrath', 'ausschuss erfassen: Sozialausschuss');
    await step('Sozialamt Erkrath', 'ausschusstermin erfassen: 14.11.2023; Ausschuss: 1; Abgabefrist: 02.11.2023');
    const paper =
      'ausschussvorlage anlegen: Einzelfallhilfe; Termin: 1; Art: Kenntnisnahme; Kenntnisnahme: Sachstand; Beschlüsse: 2023/01';
    assert.match(await step('Sozialamt Erkrath', paper), /Beschluss\u00a02023\/01, allein im Wortlaut/u);
    await step('Sozialamt Erkrath', 'ausschussvorlage 1 erstellen');
    await goes('2023-11-20T10:00');
    await step('Sozialamt Erkrath', 'ausschussvorlage 1 vorgestellt am 14.11.2023');
    for (const city of CITIES.slice(1)) await step(`Sozialamt ${city}`, 'beschluss 2023/01 umgesetzt am 17.11.2023');
    await step(K, 'beschluss 2023/01 umgesetzt');
    const shown = await say('beschluss 2023/01 umsetzung');
    assert.match(
      shown,
      /umgesetzt in 10\u00a0von\u00a011\u00a0Kommunen[\s\S]*Erkrath: dem Ausschuss vorgelegt am 14\.11\.2023/u,
    );
    await goes('2023-12-01T08:00');
    assert.match(lately(), /umgesetzt in 10\u00a0von\u00a011/u);
    assert.match(lately(), /gilt bis 31\.\sDezember 2023[\s\S]*Verlängern, ändern oder aufheben\?/u);
    assert.match(await say('offen', K), /Beschluss\u00a02023\/01 gilt bis/u);
    await goes('2023-12-27T08:00');
    assert.match(lately(), /2023\/01 gilt bis 31\.\sDezember 2023/u);
    const told = posted().filter((text) => /2023\/01 gilt bis/u.test(text)).length;
    await goes('2023-12-28T08:00');
    assert.equal(posted().filter((text) => /2023\/01 gilt bis/u.test(text)).length, told);
    await goes('2024-01-02T08:00');
    assert.match(lately(), /2023\/01 galt bis 31\.\sDezember 2023/u);
    assert.match(await say('beschluss 2023/01'), /gilt nicht mehr[\s\S]*Der Beschluss galt bis 31\.\sDezember 2023/u);
    assert.match(await say('beschlüsse'), /galt bis 31\.\sDezember 2023/u);
    assert.doesNotMatch(await say('Soll die Einzelfallhilfe höchstens 300 € betragen?'), /Absprache der Runde/u);
    const then = await say('Stand 01.12.2023: Soll die Einzelfallhilfe höchstens 300 € betragen?');
    assert.match(then, /Absprache der Runde[\s\S]*vom 12\.10\.2023 bis 31\.12\.2023/u);
    assert.doesNotMatch(await say('offen', 'Sozialamt Erkrath'), /Umsetzung/u);
    assert.match(await step(HAAN, 'beschluss 2023/01 verlängern bis 31.12.2024'), /gilt nicht mehr/u);
  });

  it('leaves as an extract without ballots', async () => {
    await step(
      K,
      'abstimmung stellen: Soll es so sein?; Beschlusstext: Die Hilfe beträgt 300 €.; Regel: Konsent; Frist: 12.10.2023 12:00',
    );
    await step(K, 'abstimmung 1 veröffentlichen');
    for (const city of CITIES.slice(0, 8)) await round.say(`Sozialamt ${city}`, 'abstimmen 1 zustimmung');
    await goes('2023-10-12T12:00');
    await step(K, 'beschluss 2023/01 umzusetzen bis 30.11.2023');
    await step(HAAN, 'beschluss 2023/01 umgesetzt am 11.10.2023: Satzung');
    const { card } = await round.say(HAAN, 'beschluss 2023/01 auszug');
    const [address = ''] = JSON.stringify(card).match(/https:\/\/bot\.example\.org\/files\/[\w.-]+/u) ?? [];
    const file = (await round.bot.file(address.slice(`${PUBLIC_URL}/files/`.length))) ?? assert.fail('no file');
    assert.equal(file.name, 'Beschlussauszug-2023-01.docx');
    const text = JSON.stringify(await readDocument(file.name, file.body));
    assert.match(text, /Die Hilfe beträgt 300 €/u);
    assert.match(text, /Konsent, 8 von 11/u);
    assert.match(text, /umgesetzt am 11\.10\.2023 · Satzung|umgesetzt am 11\.10\.2023\u00a0· Satzung/u);
    assert.doesNotMatch(text, /Zustimmung: |Einwand/u);
  });
});

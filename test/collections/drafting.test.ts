import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const GATHER = 'sammlung anlegen: Fragen zum Stärkungspakt; Anlass: Offene Punkte; Frist: 12.10.2023 12:00';
const OPERATION = 'f3a1c2d4-0000-4000-8000-000000000001';
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('the draft of a collection', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await say(GATHER);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = K) => (await round.say(office, text)).text;
  const submit = async (change: Record<string, unknown>, office = K) => {
    const whole = { title: 'Fragen zu Mieten', occasion: 'Neu', closesOn: '2023-10-13', closesTime: '12:00' };
    return (await round.click(office, 'collections.submit', { operation: OPERATION, number: 1, ...whole, ...change }))
      .text;
  };

  it('is changed in its form, as often as need be, by the Koordination', async () => {
    assert.match(await say('sammlung 1'), /\[Veröffentlichen\] \[Entwurf ändern …\]/u);
    const form = await say('sammlung 1 ändern');
    assert.match(form, /Entwurf ändern[\s\S]*Fragen zum Stärkungspakt[\s\S]*Offene Punkte/u);
    assert.match(await submit({}), /Fragen zu Mieten[\s\S]*Neu[\s\S]*13\.\u00a0Oktober/u);
    assert.match(await submit({ title: '' }), /Entwurf ändern[\s\S]*Bitte den Betreff/u);
    assert.match(await say('sammlungen'), /Sammlungen der Runde: 1/u);
    assert.match(await say('sammlung 1 ändern', HAAN), /Hierfür ist die Koordination zuständig/u);
    assert.doesNotMatch(await submit({ title: 'Von Haan' }, HAAN), /Von Haan/u);
  });

  it('is not changed any more once it is published', async () => {
    await say('sammlung 1 veröffentlichen');
    for (const text of [await say('sammlung 1 ändern'), await submit({})])
      assert.match(text, /Diese Sammlung ist veröffentlicht[\s\S]*\[Sammlung 1 verwalten\]/u);
    assert.match(await say('sammlung 1'), /Fragen zum Stärkungspakt/u);
  });

  it('is published with a new end where its own has passed', async () => {
    round.clock.set('2023-10-12T11:55');
    assert.match(await say('sammlung 1'), /Die Frist ist zu nah[\s\S]*Neue Frist[\s\S]*\[Veröffentlichen\]/u);
    assert.match(await say('sammlung 1 veröffentlichen bis 11.10.2023 12 Uhr'), /liegt schon zurück/u);
    assert.match(await say('sammlung 1 veröffentlichen bis 20.10.2023 12 Uhr'), /läuft bis 20\.10\./u);
  });

  it('waits for the Koordination among what is open, until it is published', async () => {
    assert.match(await say('offen'), /Entwurf der Sammlung\u00a01: Fragen zum Stärkungspakt[\s\S]*\[Entwurf prüfen\]/u);
    assert.doesNotMatch(await say('offen', HAAN), /Entwurf/u);
    await say('sammlung 1 veröffentlichen');
    assert.doesNotMatch(await say('offen'), /Entwurf der Sammlung/u);
  });

  it('becomes a letter that waits until it has gone round, and again until it is sent', async () => {
    await say('sammlung 1 veröffentlichen');
    assert.doesNotMatch(await say('offen'), /noch nicht gesendet/u);
    await say('sammlung 1 schließen: Alle sind da');
    assert.match(await say('offen'), /Schreiben ans MAGS, noch nicht gesendet: Fragen[\s\S]*\[Umlauf starten …\]/u);
    await say('mail-entwurf 1 umlauf bis 12.10.2023 12 Uhr');
    assert.doesNotMatch(await say('offen'), /noch nicht gesendet/u);
    round.clock.set('2023-10-12T12:00');
    await round.settle();
    assert.match(
      await say('offen'),
      /nach dem Umlauf, noch nicht gesendet: Fragen[\s\S]*\[Als gesendet vermerken …\]/u,
    );
    assert.doesNotMatch(await say('offen', HAAN), /noch nicht gesendet/u);
    await say('mail-entwurf 1 gesendet: MAGS NRW');
    assert.doesNotMatch(await say('offen'), /noch nicht gesendet/u);
  });

  it('leaves nothing that waits where nobody had a question', async () => {
    for (const number of [1, 2, 3]) await say(`frage ${number} zurückziehen`);
    await say('sammlung 1 veröffentlichen');
    await say('sammlung 1 schließen: Keine Fragen');
    assert.doesNotMatch(await say('offen'), /noch nicht gesendet/u);
  });

  it('is found by plain words', async () => {
    for (const text of ['der Entwurf der Sammlung 1 muss noch geändert werden', 'bei Sammlung 1 den Betreff ändern'])
      assert.match(await say(text), /Entwurf ändern/u, text);
  });
});

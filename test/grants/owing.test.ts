import assert from 'node:assert/strict';
import { applyRound } from '../../src/municipalities/apply.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { datedPlan } from '../support/sample.ts';

const plan = { ...datedPlan, starterKnowledge: false };
const REPORT = /Monitoringbericht zum 30\.09\.2023 abgeben\nbis Dienstag, 31\. Oktober 2023\n\[Als abgegeben melden\]/u;

onEveryDatabase('the dates of the programme in the chat', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
  });
  afterEach(() => round.close());
  const say = async (text: string, office = 'Sozialamt Haan') =>
    (await round.say(office, text)).text.replaceAll('\u00a0', ' ');
  const reminded = async (time: string) => {
    const before = round.arrived.length;
    round.clock.set(time);
    for (let pause = 0; pause < 5; pause += 1) {
      await round.settle();
      round.clock.advance(10_000);
    }
    return round.arrived.slice(before).map(({ shown }) => shown.text.replaceAll('\u00a0', ' '));
  };

  it('are no point as long as they are far', async () => {
    assert.match(await say('offen'), /nichts mehr offen/u);
  });

  it('remind each municipality of its report until it has submitted it', async () => {
    round.clock.set('2023-10-16T10:00');
    await say('monitoringbericht abgegeben');
    for (const office of ['Sozialamt Erkrath', 'Sozialamt Haan', 'Sozialamt Hilden']) await round.openChat(office);
    const cards = await reminded('2023-10-17T09:00');
    const channel = cards.find((card) => card.includes('[Meine offenen Punkte]'));
    const chats = cards.filter((card) => card !== channel);
    assert.doesNotMatch(channel ?? 'Erkrath', /Monitoringbericht|Erkrath|Hilden|Haan/u);
    assert.deepEqual(
      chats
        .map((card) => /Für (\S+) ist ein Punkt offen/u.exec(card)?.[1] ?? '')
        .sort((one, other) => one.localeCompare(other, 'de')),
      ['Erkrath', 'Hilden'],
    );
    for (const card of chats) assert.match(card, REPORT);
    await round.click('Sozialamt Erkrath', 'grants.submitted', { deadline: 'bericht-2' });
    const later = await reminded('2023-10-27T17:00');
    assert.ok(later.some((card) => card.includes('Für Hilden ist ein Punkt offen')));
    assert.ok(later.every((card) => !/Für (?:Haan|Erkrath) /u.test(card)));
  });

  it('remind of money without its amount, and only those who have some left', async () => {
    await say('bescheid speichern 63 € 143.325 €');
    await say('maßnahme anlegen: Tafel; Themenfeld: tafel; verplant: 143.325; verausgabt: 143.324,99');
    await say('bescheid speichern 63 € 196.560 €', 'Sozialamt Mettmann');
    await say('maßnahme anlegen: Tafel; Themenfeld: tafel; verplant: 1; verausgabt: 196.560', 'Sozialamt Mettmann');
    await round.settle();
    for (const { name } of plan.municipalities.filter(({ id }) => id !== 'kreis')) {
      round.clock.set('2023-10-06T09:00');
      await say('monitoringbericht abgegeben', `Sozialamt ${name}`);
    }
    await say('monitoringbericht abgegeben', 'Koordination');
    for (const office of ['Sozialamt Haan', 'Sozialamt Mettmann', 'Sozialamt Hilden']) await round.openChat(office);
    const cards = (await reminded('2023-12-15T17:00')).filter((card) => card.includes('Für '));
    assert.equal(cards.length, 1);
    assert.match(
      cards[0] ?? '',
      /Für Haan ist ein Punkt offen[\s\S]*Mittel ausgeben\nbis Sonntag, 31\. Dezember 2023\n\[Mittel ansehen\]/u,
    );
    assert.doesNotMatch(cards[0] ?? '', /€/u);
    await say('maßnahme 1 ändern: verausgabt: 143.325');
    assert.deepEqual(await reminded('2023-12-28T09:00'), []);
  });

  it('never remind of a date that has been moved', async () => {
    const deadlines = (plan.programme.deadlines ?? []).map((one) =>
      one.key === 'bericht-2' ? { ...one, on: '2023-11-30' } : one,
    );
    await applyRound(round.db, { ...plan, programme: { ...plan.programme, deadlines } }, round.clock.now());
    await round.bot.tidy();
    assert.deepEqual(await reminded('2023-10-17T09:00'), []);
    await round.openChat('Sozialamt Haan');
    const cards = await reminded('2023-11-16T09:00');
    assert.ok(cards.some((card) => /Für Haan[\s\S]*Monitoringbericht/u.test(card)));
  });

  it('call a report overdue that was not submitted in time', async () => {
    assert.match(await say('mittel'), /□ 31\.07\.2023 · Monitoringbericht zum 30\.06\.2023, überfällig\n/u);
    round.clock.set('2023-11-02T10:00');
    const open = await say('offen');
    assert.match(open, /30\.09\.2023 abgeben\nüberfällig seit 31\. Oktober 2023\n/u);
    assert.doesNotMatch(open, /23:59/u);
  });

  it('show a report as submitted until that is taken back', async () => {
    assert.match(
      await say('monitoringbericht abgegeben'),
      /Monitoringbericht zum 30\.09\.2023\nVermerkt ist: Haan hat am 5\. Oktober 2023 abgegeben/u,
    );
    assert.match(
      await say('mittel'),
      /■ 31\.10\.2023 · Monitoringbericht zum 30\.09\.2023, abgegeben am 05\.10\.2023/u,
    );
    assert.match(
      await say('mittel', 'Sozialamt Hilden'),
      /□ 31\.10\.2023 · Als Nächstes: Monitoringbericht zum 30\.09\.2023\n/u,
    );
    assert.match(await say('monitoringbericht abgegeben'), /Dieser Bericht steht nicht an/u);
    assert.match(await say('Verwendungsnachweis abgegeben'), /\nVerwendungsnachweis\nVermerkt/u);
    assert.match(await say('monitoringbericht nicht abgegeben'), /wieder offen, fällig am 31\. Oktober 2023/u);
    assert.match(await say('mittel'), /□ 31\.10\.2023 · Als Nächstes: Monitoringbericht zum 30\.09\.2023\n/u);
  });
});

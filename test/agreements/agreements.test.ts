import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const COORDINATION = 'Koordination';
const HAAN = 'Sozialamt Haan';

onEveryDatabase('agreements', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const keep = (typed: string, office = COORDINATION) => say(`absprache erfassen: ${typed}`, office);
  const posts = () => round.channel().map(({ shown }) => shown.text);

  it('are kept through a form, and stand in the channel', async () => {
    const form = {
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      attempt: 1,
      'text~1': 'Haan klärt eine Vorlage.',
      'municipality~1': 'haan',
      'dueOn~1': '2023-10-20',
      'kind~1': 'aspect',
    };
    const { text, reply } = await round.click(HAAN, 'agreements.submit', form);
    await round.click(HAAN, 'agreements.submit', form, { activity: 'again' });
    assert.match(text, /Absprache\u00a01 · gespeichert/u);
    assert.equal(reply.replaces, true);
    await round.settle();
    assert.equal(posts().length, 1);
    assert.match(posts()[0] ?? '', /Zuständig: Haan\nFrist: am 20\.\u00a0Oktober 2023\nArt: Klärungspunkt/u);
  });

  it('are kept by one message', async () => {
    await keep('Haan klärt eine Vorlage; Zuständig: Haan; Frist: 20.10.2023; Art: Klärungspunkt');
    assert.match(await say('absprache 1'), /Haan klärt eine Vorlage[\s\S]*Zuständig: Haan[\s\S]*Frist: am 20\./u);
  });

  it('name what is wrong at its field, and keep what was typed', async () => {
    const text = await keep('Eine Vorlage klären; Zuständig: Solingen; Frist: bald');
    assert.match(text, /Bitte den Tag eingeben/u);
    assert.match(text, /Eine Vorlage klären/u);
    assert.match(
      await keep('Eine Vorlage klären; Zuständig: Solingen'),
      /Bitte eine Kommune der Runde wählen: Erkrath/u,
    );
  });

  it('are kept by a municipality for itself alone', async () => {
    assert.match(
      await keep('Eine Vorlage klären; Zuständig: Hilden', HAAN),
      /Sie können für Haan Absprachen erfassen/u,
    );
    assert.match(await keep('Eine Vorlage klären', HAAN), /gespeichert/u);
  });

  it('are called overdue once their day has passed, and never have an hour that nobody named', async () => {
    await keep('Themenfelder im Ausschuss; Zuständig: Haan; Frist: 09.03.2023');
    await keep('Vorlage abstimmen; Zuständig: Haan; Frist: 10.10.2023');
    assert.match(await say('absprachen'), /Haan\u00a0· überfällig seit 9\.\u00a0März 2023\u00a0· offen/u);
    const open = await say('offen');
    assert.match(open, /Themenfelder im Ausschuss\nüberfällig seit 9\.\u00a0März 2023\n/u);
    assert.match(open, /Vorlage abstimmen\nbis Dienstag, 10\.\u00a0Oktober 2023\n/u);
    assert.doesNotMatch(open, /23:59/u);
  });

  it('are changed with a history', async () => {
    await keep('Eine Vorlage klären; Zuständig: Haan; Frist: 20.10.2023');
    const form = { operation: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff', agreement: 1, attempt: 1 };
    const fields = {
      'text~1': 'Eine Vorlage klären',
      'municipality~1': 'haan',
      'dueOn~1': '2023-10-27',
      'kind~1': 'task',
    };
    assert.match(
      (await round.click(HAAN, 'agreements.submit', { ...form, ...fields })).text,
      /Änderung ist gespeichert/u,
    );
    assert.match(
      await say('absprache 1'),
      /Frist: am 27\.[\s\S]*Geändert: Frist bisher: 20\.10\.2023 \(Sozialamt Haan/u,
    );
  });

  it('are neither changed nor settled by others', async () => {
    await keep('Eine Vorlage klären; Zuständig: Haan');
    assert.match(await say('absprache 1 ändern', 'Sozialamt Hilden'), /Zuständig ist Haan/u);
    assert.match(await say('absprache 1 erledigt', 'Sozialamt Hilden'), /Zuständig ist Haan/u);
    const form = {
      operation: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      agreement: 1,
      attempt: 1,
      'text~1': 'Anders',
      'municipality~1': 'hilden',
    };
    assert.match((await round.click('Sozialamt Hilden', 'agreements.submit', form)).text, /Zuständig ist Haan/u);
    assert.match(await say('absprache 1'), /Eine Vorlage klären[\s\S]*offen|offen[\s\S]*Eine Vorlage klären/u);
  });

  it('are settled with a note, and opened again', async () => {
    await keep('Eine Vorlage klären; Zuständig: Haan');
    assert.match(await say('absprache 1 erledigt: Liegt vor.'), /erledigt[\s\S]*Jetzt erledigt[\s\S]*Liegt vor\./u);
    assert.match(await say('absprache 1 offen', COORDINATION), /Jetzt offen \(Koordination/u);
    await round.settle();
    assert.equal(posts().length, 1);
    assert.match(posts()[0] ?? '', /Absprache\u00a01 · offen/u);
  });

  it('are reminded of while they are open, and not after', async () => {
    await keep('Eine Vorlage klären; Zuständig: Haan; Frist: 20.10.2023');
    await keep('Netzwerke ergänzen; Zuständig: Hilden; Frist: 20.10.2023');
    await say('absprache 2 erledigt', 'Sozialamt Hilden');
    round.clock.set('2023-10-19T08:00');
    await round.settle();
    const reminders = posts().filter((text) => text.startsWith('Erinnerung'));
    assert.equal(reminders.length, 1);
    assert.match(reminders[0] ?? '', /Absprache\u00a01: Eine Vorlage klären\n[^\n]*\nOffen bei: Haan\n/u);
    assert.doesNotMatch(reminders[0] ?? '', /Hilden/u);
  });

  it('are reminded of by their new date alone', async () => {
    await keep('Eine Vorlage klären; Zuständig: Haan; Frist: 20.10.2023');
    const form = { operation: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff', agreement: 1, attempt: 1 };
    const fields = { 'text~1': 'Eine Vorlage klären', 'municipality~1': 'haan', 'dueOn~1': '2023-11-24' };
    await round.click(HAAN, 'agreements.submit', { ...form, ...fields });
    for (const day of ['2023-10-13T09:00', '2023-10-19T08:00', '2023-10-20T08:00', '2023-11-17T08:00']) {
      round.clock.set(day);
      await round.settle();
    }
    assert.equal(posts().filter((text) => text.startsWith('Erinnerung')).length, 0);
    round.clock.set('2023-11-23T08:00');
    await round.settle();
    assert.equal(posts().filter((text) => text.startsWith('Erinnerung')).length, 1);
  });

  it('stand under „offen“ of their municipality', async () => {
    await keep('Eine Vorlage klären; Zuständig: Haan; Frist: 12.10.2023');
    assert.match(await say('offen'), /Absprache\u00a01: Eine Vorlage klären\nbis Donnerstag, 12\.\u00a0Oktober 2023/u);
    assert.match(await say('offen', 'Sozialamt Hilden'), /nichts mehr offen/u);
  });
});

onEveryDatabase('the clarification list', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;

  it('begins with the agreements of 07.02.2023', async () => {
    assert.match(await say('klärungsstand'), /0\u00a0von\u00a05\u00a0Klärungspunkten sind geklärt/u);
    const text = await say('absprachen');
    assert.match(text, /Absprachen · 7\u00a0offen/u);
    assert.match(await say('absprache 3'), /Zuständig: Haan[\s\S]*Vereinbart: am 7\.\u00a0Februar 2023/u);
  });

  it('is loaded once', async () => {
    await round.bot.load();
    assert.match(await say('absprachen'), /Absprachen · 7\u00a0offen/u);
  });

  it('proposes to the Koordination what follows when the last point is clarified, once', async () => {
    await round.openChat(COORDINATION);
    for (const number of [1, 2, 5, 6]) await say(`absprache ${number} geklärt`, COORDINATION);
    await round.settle();
    const proposed = () => round.arrived.filter(({ shown }) => /Alle Klärungspunkte sind geklärt/u.test(shown.text));
    assert.equal(proposed().length, 0);
    await say('absprache 3 geklärt');
    await say('absprache 3 geklärt');
    await round.settle();
    assert.equal(proposed().length, 1);
    assert.match(await say('klärungsstand'), /5\u00a0von\u00a05[\s\S]*Alle Punkte sind geklärt\./u);
  });
});

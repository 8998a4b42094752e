import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { owingOf } from '../../src/wiring.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const COORDINATION = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const QUESTION = 'Sind Personalkosten förderfähig?';
/** The first allowed moments of two quarters, and the middle of one. */
const [WINTER, SPRING, MARCH] = ['2024-01-02T07:00', '2024-04-02T07:00', '2024-03-15T10:00'];

onEveryDatabase('what is known', (database) => {
  let round: TestRound;
  let said = 0;
  beforeEach(async () => {
    round = await openRound(database);
    await round.openChat(COORDINATION);
  });
  afterEach(() => round.close());

  /** Each message comes twice. */
  const say = async (office: string, text: string) => {
    said += 1;
    const activity = `once-${said}`;
    await round.say(office, text, { activity });
    return (await round.say(office, text, { activity })).text;
  };
  const lists = () =>
    round.arrived.filter(({ shown }) => /Gilt noch\?/u.test(shown.text)).map(({ shown }) => shown.text);
  /** What is due is done by two instances at the same moment. */
  const at = async (local: string) => {
    round.clock.set(local);
    await Promise.all([round.settle(), round.settle()]);
    await round.bot.tidy();
  };

  it('is shown to everybody with status, validity, how it came and when it was checked', async () => {
    const text = await say(HAAN, 'wissen');
    assert.match(text, /^Wissen · \d+\u00a0Dokumente\nWas die Assistenz kennt\n/u);
    assert.match(text, /\n1: [^\n]+\n[^\n]*(?:Absprache der Runde|Bericht)[^\n]*\ngilt ab \d\d\.\d\d\.\d{4}\n/u);
    assert.match(text, /mitgeliefert, geladen am 05\.10\.2023\u00a0· noch nicht geprüft\n/u);
    assert.match(text, /\[Weitere 5 anzeigen \(Seite\u00a02 von/u);
    assert.doesNotMatch(text, /\[1: Gilt noch\]/u);
    assert.match(await say(HAAN, 'wissen zu verwendungsnachweis'), /\n1: [^\n]*Verwendungsnachweis/u);
  });

  it('is asked about once a quarter, in one list, until the Koordination has looked', async () => {
    await at('2023-12-31T10:00');
    await at('2024-01-01T10:00');
    assert.deepEqual(lists(), []);
    await at(WINTER);
    await at(MARCH);
    const [list = '', ...more] = lists();
    assert.deepEqual(more, []);
    assert.match(list, /\[1: Gilt noch\]/u);
    const count = Number(/^Wissen · (\d+)/u.exec(list)?.[1]);
    const all = buttonsOf(round.arrived.at(-1)?.shown.card).find(({ title }) => title === 'Alle 5 gelten noch');
    assert.ok(all);
    await round.click(COORDINATION, all.verb, all.data, { activity: 'all' });
    const { text } = await round.click(COORDINATION, all.verb, all.data, { activity: 'all' });
    assert.match(text, new RegExp(`^Wissen · ${count - 5}\\u00a0Dokumente[\\s\\S]*5 Dokumente geprüft\\.`, 'u'));
    const title = 'Verwendungsnachweis und Rückzahlung';
    const done = await say(COORDINATION, `gilt noch: ${title}`);
    assert.match(done, new RegExp(`Geprüft, gilt noch: ${title}`, 'u'));
    assert.match(await say(HAAN, `wissen zu ${title}`), /zuletzt geprüft am 15\.03\.2024/u);
    await at(SPRING);
    assert.equal(lists().length, 2);
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
  });

  it('waits for an allowed hour where it comes late', async () => {
    await at('2024-01-06T12:00');
    assert.deepEqual(lists(), []);
    await at('2024-01-08T07:00');
    assert.equal(lists().length, 1);
  });

  it('says in an answer that nobody has looked at it for a whole quarter', async () => {
    round.clock.set(MARCH);
    assert.doesNotMatch(await say(HAAN, QUESTION), /nicht geprüft/u);
    round.clock.set(SPRING);
    const text = await say(HAAN, QUESTION);
    const document = /Dokument: ([^·\n]+?)\u00a0·[^\n]*seit 05\.10\.2023 nicht geprüft/u.exec(text)?.[1];
    assert.ok(document, text);
    await say(COORDINATION, `gilt noch: ${document}`);
    assert.doesNotMatch(await say(HAAN, QUESTION), /seit 05\.10\.2023 nicht geprüft/u);
  });

  it('names rules of a municipality that are not loaded, where they are asked for, until they are taken back', async () => {
    const rule = 'Satzung über die Benutzung der Obdachlosenunterkünfte';
    assert.match(await say(HAAN, `Unsere ${rule} ist nicht geladen.`), /Eigene Regel nennen/u);
    assert.match(await say(HAAN, `nicht geladen: ${rule}`), /Vermerkt für Haan/u);
    assert.match(await say(HILDEN, 'wissen'), /Eine eigene Regel einer Kommune ist nicht geladen\./u);
    const listed = await say(HILDEN, 'wissen nicht geladen');
    assert.match(listed, new RegExp(`Nicht geladen 1: ${rule}\nHaan: nicht geladen`, 'u'));
    assert.doesNotMatch(listed, /Nicht geladen 2|\[1: Zurücknehmen\]/u);
    const asked = 'Welche Gebühren gelten in den Obdachlosenunterkünften?';
    assert.match(await say(HAAN, asked), new RegExp(`Nicht geladen: „${rule}“ Ihrer Kommune`, 'u'));
    assert.doesNotMatch(await say(HILDEN, asked), /Nicht geladen/u);
    assert.match(await say(HILDEN, 'nicht geladen 1 zurücknehmen'), /Ihrer Kommune gibt es nicht/u);
    assert.match(await say(HAAN, 'nicht geladen 1 zurücknehmen'), /zurückgenommen/u);
    assert.match(await say(HAAN, 'wissen nicht geladen'), /Keine Kommune hat eine eigene Regel genannt/u);
    assert.match(await say(HAAN, 'nicht geladen: ab'), /Bitte den Titel der Regel angeben/u);
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
  });

  for (const words of [
    'Welche Dokumente kennst du?',
    'Ist die Richtlinie noch aktuell?',
    'Wann wurde das zuletzt geprüft?',
    'Sagen Sie mal, auf welche Unterlagen stützen Sie sich eigentlich?',
  ])
    it(`is shown where it is asked for in other words: ${words}`, async () => {
      assert.match(await say(HAAN, words), /Was die Assistenz kennt/u);
    });
});

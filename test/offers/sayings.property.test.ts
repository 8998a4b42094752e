import assert from 'node:assert/strict';
import { commandsOf } from '../../src/conversation/dispatch/commands.ts';
import { openUnderstanding } from '../../src/understanding/index.ts';
import { commands } from '../cards/commands.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { storedRows } from '../support/rows.ts';
import { COORDINATION, publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
/** On the slower database, every so many sayings. */
const EVERY = { SQLite: 1, PostgreSQL: 30 };

const rooms = [...new Set(commands.filter(({ asked }) => asked).map(({ verb }) => verb.split('.')[0] ?? ''))];

onEveryDatabase('what people say', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
    await publish(round);
    for (const typed of [
      'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie',
      'sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00',
      'sitzung 1 veröffentlichen',
      'absprache erfassen: Haan klärt eine Vorlage',
      'frage ans mags: Welche Kosten zählen?',
    ])
      await round.say(COORDINATION, typed);
    for (const office of [HAAN, COORDINATION]) await round.say(office, 'hilfe');
  });
  after(() => round.close());

  /** What is said in other words than those of a command. */
  const sayings = () => {
    const { typed } = commandsOf(round.bot.features);
    return openUnderstanding(round.bot.features).sayings.filter(({ text }) => typed(text) === undefined);
  };

  for (const room of rooms)
    it(`changes nothing without a click: ${room}`, async () => {
      const texts = sayings().filter(({ verb }) => verb.startsWith(`${room}.`));
      assert.ok(texts.length >= 5);
      const kept = await storedRows(round.db);
      for (const { text } of texts.filter((_, at) => at % EVERY[database.name] === 0))
        for (const office of [HAAN, COORDINATION]) await round.say(office, text);
      assert.deepEqual(await storedRows(round.db), kept);
    });

  it('is no act of a ballot, of publishing, closing or cancelling that a word could confirm', () => {
    const byWord = commands.filter(({ asked }) => asked && asked.clickOnly !== true).map(({ verb }) => verb);
    const final =
      /^(?:votes\.(?:cast|open|close-early|cancel|record|telephone)|meetings\.(?:announce|cancel)|date-polls\.open|acknowledgements\.(?:open|confirm)|surveys\.(?:open|extend|close-early|cancel|answer|nothing))$/u;
    assert.deepEqual(
      byWord.filter((verb) => final.test(verb)),
      [],
    );
  });
});

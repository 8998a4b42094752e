import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';

onEveryDatabase('the day by which papers are due', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.openChat(HAAN);
    await round.openChat('Sozialamt Velbert');
    await round.say(HAAN, 'ausschuss erfassen: Sozialausschuss');
    await round.say(HAAN, 'ausschusstermin erfassen: 09.11.2023; Ausschuss: 1; Abgabefrist: 24.10.2023');
    await round.settle();
  });
  afterEach(() => round.close());

  const say = async (office: string, text: string) => (await round.say(office, text)).text;
  const goes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
  };
  /** What has gone to the own chat and to any other conversation, of papers that are due. */
  const reminded = () => {
    const due = round.arrived.filter(({ shown }) => /Vorlage abgeben/u.test(shown.text));
    const own = due.filter(({ conversationId }) => conversationId === `chat-person-${HAAN}`);
    return [own.length, due.length - own.length];
  };

  it('is told to the own office alone, twice, until a paper is made', async () => {
    assert.doesNotMatch(await say(HAAN, 'offen'), /Vorlage abgeben/u);
    await goes('2023-10-10T10:00');
    assert.match(await say(HAAN, 'offen'), /Vorlage abgeben: Sozialausschuss/u);
    assert.doesNotMatch(await say('Sozialamt Velbert', 'offen'), /Vorlage abgeben/u);
    assert.doesNotMatch(await say(K, 'offen in der runde'), /Vorlage abgeben/u);
    assert.deepEqual(reminded(), [1, 0]);
    await goes('2023-10-23T10:00');
    assert.deepEqual(reminded(), [2, 0]);
    const paper = 'ausschussvorlage anlegen: Sachstand; Termin: 1; Beschlussvorschlag: Der Ausschuss nimmt Kenntnis.';
    await say(HAAN, paper);
    await say(HAAN, 'ausschussvorlage 1 erstellen');
    assert.doesNotMatch(await say(HAAN, 'offen'), /Vorlage abgeben/u);
  });

  it('moves with its session, and goes with it', async () => {
    const moved = {
      operation: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      attempt: 1,
      session: 1,
      version: 1,
      'committee~1': '1',
      'heldOn~1': '2023-12-14',
      'papersDue~1': '2023-12-01',
    };
    for (const activity of ['one', 'two'])
      assert.match((await round.click(HAAN, 'papers.session-submit', moved, { activity })).text, /1\.\sDezember 2023/u);
    await goes('2023-10-23T10:00');
    assert.deepEqual(reminded(), [0, 0]);
    await goes('2023-11-20T10:00');
    assert.match(await say(HAAN, 'offen'), /Vorlage abgeben/u);
    assert.deepEqual(reminded(), [1, 0]);
    await say(HAAN, 'ausschusstermin 1 entfällt');
    assert.doesNotMatch(await say(HAAN, 'offen'), /Vorlage abgeben/u);
    await goes('2023-11-29T10:00');
    assert.deepEqual(reminded(), [1, 0]);
  });
});

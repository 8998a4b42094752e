import assert from 'node:assert/strict';
import type { VotesTables } from '../../src/votes/tables.ts';
import { FORM } from '../meetings/typed.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const WHERE = { activity: 'msteams|a:haan|1|message/' };

onEveryDatabase('an edited message', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await publish(round);
  });
  afterEach(() => round.close());

  const ballots = async () => {
    const rows = await round.db.withTables<VotesTables>().selectFrom('ballots').select('choice').execute();
    return rows.map(({ choice }) => choice);
  };

  /** What is delivered when this message is edited. */
  async function told(text: string, where = WHERE): Promise<string[]> {
    await round.settle();
    const before = round.arrived.length;
    await round.edit(HAAN, text, where);
    await round.settle();
    return round.arrived.slice(before).map(({ shown }) => shown.text);
  }

  it('is told once that what it changed stands, and does nothing again', async () => {
    await round.say(HAAN, 'abstimmen 1 zustimmung', WHERE);
    const [first = '', ...others] = await told('abstimmen 1 enthaltung');
    assert.match(first, /Was aufgenommen ist, bleibt[\s\S]*Die Antwort darauf war: „.+“/u);
    assert.deepEqual(others, []);
    assert.deepEqual(await told('abstimmen 1 einwand: zu teuer'), []);
    assert.deepEqual(await ballots(), ['yes']);
  });

  for (const said of [
    'Sind Personalkosten förderfähig?',
    'abstimmungen',
    'abstimmen 7 zustimmung',
    'abstimmen 1 einwand',
  ]) {
    it(`is not answered where nothing was changed: ${said}`, async () => {
      await round.say(HAAN, said, WHERE);
      assert.deepEqual(await told('abstimmen 1 zustimmung'), []);
      assert.deepEqual(await ballots(), []);
    });
  }

  it('is not answered where it was only asked what is meant', async () => {
    await round.click('Koordination', 'meetings.draft', FORM);
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    await round.say(HAAN, 'sitzung 1 absagen: krank', WHERE);
    assert.deepEqual(await told('sitzung 1 absagen'), []);
  });

  it('is not answered where the message never came, or came of somebody else', async () => {
    assert.deepEqual(await told('abstimmen 1 zustimmung'), []);
    await round.say('Sozialamt Hilden', 'abstimmen 1 zustimmung', WHERE);
    assert.deepEqual(await told('abstimmen 1 enthaltung'), []);
  });

  it('is told so after the answer itself is no longer kept', async () => {
    await round.say(HAAN, 'abstimmen 1 zustimmung', WHERE);
    round.clock.set('2023-10-07T10:00');
    await round.bot.tidy();
    const [first = ''] = await told('abstimmen 1 enthaltung');
    assert.match(first, /bleibt\nSie haben eine Nachricht geändert, die schon ausgeführt ist\. Die geänderte/u);
  });
});

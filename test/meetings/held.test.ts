import assert from 'node:assert/strict';
import { heldMeeting, pastMeetings } from '../../src/meetings/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM } from './typed.ts';

onEveryDatabase('a meeting as it was held', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click('Koordination', 'meetings.draft', FORM);
  });
  afterEach(() => round.close());

  const held = () => heldMeeting(round.db, round.plan.id, 1);
  const past = async () => (await pastMeetings(round.db, round.plan.id, round.clock.now())).map(({ number }) => number);

  it('is there once it is announced, with its TOPs in their order', async () => {
    assert.equal(await held(), undefined);
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    const meeting = await held();
    assert.deepEqual(
      meeting?.items.map(({ place, title, lines }) => [place, title, lines.length]),
      [
        [1, 'Niederschrift vom 7. Februar 2023', 0],
        [2, 'Antworten des MAGS', 0],
      ],
    );
    assert.deepEqual([meeting?.beganAt, meeting?.attendance, meeting?.guests], [undefined, [], []]);
    await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
    assert.equal(await held(), undefined);
  });

  it('is over a day after its end, where nobody said when it ended', async () => {
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    round.clock.set('2023-10-13T15:59');
    assert.deepEqual(await past(), []);
    round.clock.set('2023-10-13T16:00');
    assert.deepEqual(await past(), [1]);
  });
});

import { openRoom, type Room } from '../imports/room.ts';
import { sqlite } from '../support/databases.ts';
import { assertGrowsEvenly, FILLINGS } from '../support/growth.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const OPERATION = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

/** Every third filling, from another one on: what a question does not pass through is little, and reads the same signs. */
const thirdFrom = (first: number) => FILLINGS.filter((_, at) => at % 3 === first);

describe('a long text costs no more than its parts', function () {
  this.timeout(300_000);
  let round: TestRound;
  let room: Room;
  before(async () => {
    round = await openRound(sqlite);
    await round.openChat(HAAN);
    room = await openRoom(sqlite);
  });
  after(async () => {
    await round.close();
    await room.close();
  });

  it('from a person whom the round does not know', async () => {
    await assertGrowsEvenly((text) => round.say('Jemand', text), thirdFrom(2));
  });

  it('from a member, as a question', async () => {
    await assertGrowsEvenly((text) => round.say(HAAN, text));
  });

  it('from a member, behind the colon of a command', async () => {
    await assertGrowsEvenly((text) => round.say(HAAN, `abstimmung anlegen: ${text}`), thirdFrom(0));
  });

  it('in the field of a form', async () => {
    const form = { operation: OPERATION, 'title~1': 'Wärmestube', 'topicArea~1': 'Energie' };
    await assertGrowsEvenly(
      (text) => round.click(HAAN, 'ideas.submit', { ...form, 'description~1': text }),
      thirdFrom(1),
    );
  });

  it('as the section of a file', async () => {
    await assertGrowsEvenly((text) => {
      room.files.set('regeln.md', Buffer.from(`# Regeln\n\n${text}\n`));
      return room.send(COORDINATION, ['regeln.md']);
    });
  });
});

import assert from 'node:assert/strict';
import type { ConversationTables } from '../../src/conversation/tables.ts';
import type { VotesTables } from '../../src/votes/tables.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const VELBERT = 'Sozialamt Velbert';
const YES = { vote: 1, choice: 'yes' };
const ABSTAIN = { vote: 1, choice: 'abstain' };
/** All of them come under one id. */
const CLICKED = { activity: 'same', place: 'channel' } as const;
const TYPED = 'idee einreichen: Wärmestube; Beschreibung: Offen ab 9 Uhr; Themenfeld: Energie';

onEveryDatabase('an activity whose id has been used before', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    const fetchFile = async () => ({ kind: 'file', bytes: Buffer.from('Inhalt') }) as const;
    round = await openRound(database, { fetchFile });
  });
  afterEach(() => round.close());

  const inbox = () => round.db.withTables<ConversationTables>();
  const ballots = async () => {
    const rows = await round.db.withTables<VotesTables>().selectFrom('ballots').selectAll().execute();
    return rows.map((row) => [row.municipality_id, row.choice]);
  };

  /** Makes what was taken look as the version before left it: it kept neither the person nor the input. */
  const forgetSenders = () => inbox().updateTable('inbox').set({ person_id: null, input: null }).execute();

  it('is done for a second person, too, and each gets their own answer, also when it comes again', async () => {
    await publish(round);
    const first = await round.click(HAAN, 'votes.cast', YES, CLICKED);
    const second = await round.click(VELBERT, 'votes.cast', YES, CLICKED);
    assert.match(first.text, /Haan hat abgestimmt/u);
    assert.match(second.text, /Velbert hat abgestimmt/u);
    assert.doesNotMatch(second.text, /Haan hat abgestimmt/u);
    assert.equal((await ballots()).length, 2);
    assert.deepEqual((await round.click(HAAN, 'votes.cast', YES, CLICKED)).reply, first.reply);
    assert.deepEqual((await round.click(VELBERT, 'votes.cast', YES, CLICKED)).reply, second.reply);
  });

  it('is done when the same person sends something else', async () => {
    await publish(round);
    await round.click(HAAN, 'votes.cast', YES, CLICKED);
    const { text } = await round.click(HAAN, 'votes.cast', ABSTAIN, CLICKED);
    assert.match(text, /Haan hat abgestimmt: Enthaltung/u);
    assert.deepEqual(await ballots(), [['haan', 'abstain']]);
  });

  it('is done once however many send it at the same time', async () => {
    await publish(round);
    const offices = [HAAN, VELBERT, HAAN, VELBERT, HAAN];
    const answers = await Promise.all(offices.map((office) => round.click(office, 'votes.cast', YES, CLICKED)));
    for (const [index, { text }] of answers.entries())
      assert.match(text, offices[index] === HAAN ? /Haan hat abgestimmt/u : /Velbert hat abgestimmt/u);
    assert.equal((await ballots()).length, 2);
  });

  it('is refused to each by itself', async () => {
    await publish(round);
    const first = await round.click('Sozialamt Haan, Sachbearbeitung', 'votes.cast', YES, CLICKED);
    assert.match(first.text, /Sozialamtsleitung und ihre Vertretung zuständig/u);
    assert.match((await round.click(VELBERT, 'votes.cast', YES, CLICKED)).text, /Velbert hat abgestimmt/u);
  });

  it('brings a file of its own', async () => {
    const sent = (name: string) => round.say('Koordination', '', { activity: 'same', files: [name] });
    assert.match((await sent('eins.txt')).text, /Datei: eins\.txt/u);
    assert.match((await sent('zwei.txt')).text, /Datei: zwei\.txt/u);
    assert.match((await sent('zwei.txt')).text, /Datei: zwei\.txt/u);
  });

  describe('where the version before has taken it', () => {
    it('is not done again, and in the personal chat gets its answer', async () => {
      const first = await round.say(HAAN, TYPED, { activity: 'same' });
      await forgetSenders();
      assert.deepEqual((await round.say(HAAN, TYPED, { activity: 'same' })).reply, first.reply);
      await round.settle();
      assert.equal(round.channel().length, 1);
    });

    it('is not done again, and in the channel shows nobody the answer of another', async () => {
      await publish(round);
      await round.click(HAAN, 'votes.cast', YES, CLICKED);
      await forgetSenders();
      const { text } = await round.click(VELBERT, 'votes.cast', YES, CLICKED);
      assert.match(text, /schon bearbeitet/u);
      assert.doesNotMatch(text, /Haan/u);
    });
  });
});

import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, posts, publish, QUESTION, showChanges } from './poll.ts';

const HAAN = 'Sozialamt Haan';
const STAFF = 'Sozialamt Haan, Sachbearbeitung';
const NEXT = { ...FORM, operation: '9f9619ff-8b86-4d01-b42d-00cf4fc964ff', 'closesOn~1': '2023-10-20' };
const OPTIONS = { 'rule~1': 'simple', 'options~1': 'Variante A\nVariante B\nVariante C' };

onEveryDatabase('what follows on a vote without a result', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;

  async function withoutQuorum(form: Record<string, unknown> = {}): Promise<void> {
    await publish(round, form);
    await cast(round, 'yes', 'Haan');
    await close(round);
  }

  async function tied(): Promise<void> {
    await publish(round, OPTIONS);
    await cast(round, 'option-1', ...CITIES.slice(0, 4));
    await cast(round, 'option-3', ...CITIES.slice(4, 8));
    await close(round);
  }

  it('is offered in the channel: the same question once more, in its form', async () => {
    await withoutQuorum();
    assert.match(posts(round)[1] ?? '', /\[Neu abstimmen …\]/u);
    assert.doesNotMatch(posts(round)[1] ?? '', /Stichwahl/u);
    const { text, card } = await round.click(HAAN, 'votes.again', { vote: 1 });
    assert.match(text, new RegExp(`Frage: ${QUESTION.replace('?', '\\?')}`, 'u'));
    assert.match(text, /Hintergrund: Die Runde hat am 7\./u);
    assert.match(JSON.stringify(card), /"follows":1,"followsAs":"again"/u);
  });

  it('cites the old vote on the new, and the new on the old once it is published', async () => {
    await withoutQuorum();
    await round.click(HAAN, 'votes.submit', { ...NEXT, follows: 1, followsAs: 'again' });
    assert.match(await say('abstimmung 2'), /Neu\sgestellt\snach: Abstimmung\u00a01/u);
    assert.doesNotMatch(await say('abstimmung 1'), /Abstimmung\u00a02/u);
    assert.match(await say('abstimmung 2 veröffentlichen', COORDINATION), /läuft bis 20/u);
    await round.settle();
    await showChanges(round);
    for (const post of posts(round).slice(0, 2)) assert.match(post, /Neu gestellt in Abstimmung\u00a02\./u);
    const before = await say('abstimmung 1');
    assert.match(before, /Neu gestellt in Abstimmung\u00a02\./u);
    assert.match(before, /\[Abstimmung 2 ansehen\]/u);
    assert.doesNotMatch(before, /Neu abstimmen/u);
    round.clock.set('2023-10-20T12:00');
    await round.settle();
    assert.match(await say('abstimmung 2'), /Neu gestellt nach Abstimmung\u00a01\./u);
  });

  it('keeps what it cites when the draft is changed', async () => {
    await withoutQuorum();
    await round.click(HAAN, 'votes.submit', { ...NEXT, follows: 1, followsAs: 'again' });
    const { card } = await round.say(HAAN, 'abstimmung 2 ändern');
    assert.match(JSON.stringify(card), /"follows":1,"followsAs":"again"/u);
  });

  it('is a run-off between the options that were tied', async () => {
    await tied();
    assert.match(posts(round)[1] ?? '', /\[Stichwahl …\]/u);
    const { text, card } = await round.click(HAAN, 'votes.run-off', { vote: 1 });
    assert.match(text, /Variante A\s+Variante C/u);
    assert.doesNotMatch(text, /Variante B/u);
    assert.match(JSON.stringify(card), /"followsAs":"run-off"/u);
    const form = { ...NEXT, ...OPTIONS, 'options~1': 'Variante A\nVariante C', follows: 1, followsAs: 'run-off' };
    assert.match((await round.click(HAAN, 'votes.submit', form)).text, /Stichwahl\szu: Abstimmung\u00a01/u);
  });

  it('is no run-off where nothing was tied', async () => {
    await withoutQuorum();
    assert.match(await say('abstimmung 1 stichwahl'), /Hier gibt es keine Stimmengleichheit/u);
  });

  it('is offered to those alone who may draft it', async () => {
    await withoutQuorum();
    assert.match(await say('abstimmung 1'), /\[Neu abstimmen …\]/u);
    assert.doesNotMatch(await say('abstimmung 1', STAFF), /Neu abstimmen/u);
    assert.match(await say('abstimmung 1 neu stellen', STAFF), /Das ist Ihnen hier nicht möglich/u);
  });

  it('is offered on what was cancelled, and not on what was carried', async () => {
    await publish(round);
    await round.say(COORDINATION, 'abstimmung 1 abbrechen: Überholt');
    assert.match(await say('abstimmung 1'), /\[Neu abstimmen …\]/u);
    const operation = '8f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    await round.click(COORDINATION, 'votes.submit', { ...FORM, operation });
    await round.click(COORDINATION, 'votes.open', { vote: 2 });
    for (const city of CITIES) await round.click(`Sozialamt ${city}`, 'votes.cast', { vote: 2, choice: 'yes' });
    await round.say(COORDINATION, 'abstimmung 2 schließen: Alle haben geantwortet');
    assert.doesNotMatch(await say('abstimmung 2'), /Neu abstimmen/u);
  });

  it('is told by a vote that still runs: it is extended or corrected', async () => {
    await publish(round);
    const text = await say('abstimmung 1 neu stellen');
    assert.match(text, /Abstimmung\u00a01 läuft noch/u);
    assert.match(text, /\[Abstimmung berichtigen …\]/u);
  });

  it('cites no vote that is not there', async () => {
    for (const cited of [{ follows: 7 }, { corrects: 7 }]) {
      const { text } = await round.click(HAAN, 'votes.submit', { ...NEXT, ...cited });
      assert.match(text, /Abstimmung\u00a07/u);
      assert.match(text, /gibt es nicht/u);
    }
  });

  it('offers the Koordination to extend where the end is near and the quorum far', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan', 'Hilden');
    assert.doesNotMatch(await say('abstimmung 1', COORDINATION), /Frist verlängern/u);
    round.clock.set('2023-10-11T09:00');
    const text = await say('abstimmung 1', COORDINATION);
    assert.match(text, /Quorum: noch nicht erreicht, es fehlen 4\u00a0Stimmen/u);
    assert.match(text, /\[Frist verlängern …\]/u);
    assert.doesNotMatch(await say('abstimmung 1'), /Frist verlängern/u);
    await cast(round, 'yes', ...CITIES.slice(0, 6));
    assert.doesNotMatch(await say('abstimmung 1', COORDINATION), /Frist verlängern/u);
  });
});

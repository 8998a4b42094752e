import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { CARD_CHARACTERS } from '../../src/teams/render.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, FORM } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const plan = { ...samplePlan, starterKnowledge: false, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('the post of the day, as it is lived with', (database) => {
  let round: TestRound;
  let published: number;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    published = 0;
  });
  afterEach(() => round.close());

  /** Publishes a vote that ends then. */
  const put = async (closesOn: string, closesTime = '12:00', question = FORM['question~1']) => {
    published += 1;
    const given = { 'question~1': question, 'closesOn~1': closesOn, 'closesTime~1': closesTime };
    await round.click(COORDINATION, 'votes.submit', { ...FORM, ...given, operation: randomUUID() });
    await round.click(COORDINATION, 'votes.open', { vote: published });
    await round.settle();
  };
  const posts = () => round.channel().filter(({ reply }) => reply.card === 'reminders/day');
  /** Lives from now on by half hours; gives when posts of the day came. */
  const live = async (days: number) => {
    const seen = posts().length;
    const came: string[] = [];
    for (let step = 0; step < days * 48; step += 1) {
      const before = posts().length;
      round.clock.advance(1_800_000);
      await round.settle();
      if (posts().length > before) came.push(round.clock.now());
    }
    assert.equal(posts().length - seen, came.length);
    return came;
  };

  it('keeps to working days: a holiday between has none, and what ends after it stands in the one before', async () => {
    round.clock.set('2023-10-30T12:00');
    await put('2023-11-02');
    assert.deepEqual(await live(4), ['2023-10-31T07:00:00.000Z', '2023-11-02T07:00:00.000Z']);
  });

  it('names the silent on Friday of what is opened then and ends on Saturday', async () => {
    round.clock.set('2023-10-13T16:30');
    await round.settle();
    await put('2023-10-14');
    round.clock.set('2023-10-13T17:00');
    await round.settle();
    assert.match(posts()[0]?.shown.text ?? '', /Es fehlen 11\u00a0von\u00a011: Erkrath/u);
    assert.deepEqual(await live(3), []);
    assert.match(posts()[0]?.shown.text ?? '', /Hier ist nichts mehr offen\n[\s\S]*Die Frist ist abgelaufen/u);
  });

  it('holds twelve votes of eleven municipalities: one post, each office mentioned once, three with buttons', async () => {
    for (let vote = 1; vote <= 12; vote += 1) await put('2023-10-12', '12:00', `${FORM['question~1']} Teil ${vote}`);
    round.clock.set('2023-10-12T08:00');
    await round.settle();
    round.clock.advance(60_000);
    await round.settle();
    const [post, ...more] = posts();
    assert.deepEqual(more, []);
    const card = post?.shown.card ?? assert.fail('no post');
    assert.ok(JSON.stringify(card).length <= CARD_CHARACTERS, String(JSON.stringify(card).length));
    const { entities } = card['msteams'] as { entities: readonly { text: string }[] };
    assert.deepEqual(entities.map(({ text }) => text).length, 11);
    for (const { text } of entities) assert.equal(JSON.stringify(card).split(text).length - 1, 2, text);
    const votes = buttonsOf(card).flatMap(({ data }) => data['vote'] ?? []);
    assert.equal(new Set(votes).size, 3);
    assert.match(post?.shown.text ?? '', /Teil 12[\s\S]*\[Meine offenen Punkte\]/u);
  });

  it('comes to a personal chat too, where a vote is one click', async () => {
    await round.openChat(HAAN);
    await put('2023-10-12');
    round.clock.set('2023-10-12T08:00');
    await round.settle();
    const copy = round.arrived.find(({ reply }) => reply.card === 'reminders/owed') ?? assert.fail('no copy');
    const { verb, data } = buttonsOf(copy.shown.card).find(({ title }) => title === 'Zustimmung') ?? assert.fail();
    assert.match((await round.click(HAAN, verb, data)).text, /Für Haan ist nichts mehr offen/u);
    assert.match((await round.say(HAAN, 'abstimmung 1')).text, /Haan hat abgestimmt: Zustimmung/u);
  });

  it('leaves what has stood in three of them to „offen“ and the list of the Koordination', async () => {
    await round.say(COORDINATION, 'absprache erfassen: Richtlinie entwerfen; Zuständig: Haan; Frist: 12.10.2023');
    const came = await live(14);
    assert.deepEqual(came, ['2023-10-11T06:00:00.000Z', '2023-10-12T06:00:00.000Z', '2023-10-13T06:00:00.000Z']);
    for (const { shown } of posts()) assert.match(shown.text, /Richtlinie entwerfen/u);
    assert.match((await round.say(HAAN, 'offen')).text, /Richtlinie entwerfen/u);
    assert.match(
      (await round.say(COORDINATION, 'offen in der runde')).text,
      /Richtlinie entwerfen[\s\S]*Offen bei: Haan/u,
    );
  });

  for (const words of [
    'offen',
    'was ist noch offen',
    'Was müssen wir noch erledigen?',
    'Fehlt von uns noch etwas?',
    'Haben wir alles beantwortet?',
    'meine To-dos',
    'Wartet noch jemand auf uns?',
  ])
    it(`shows without a click, with the answers of a vote, what is owed: ${words}`, async () => {
      await put('2023-10-12');
      const { text, card } = await round.say(HAAN, words);
      assert.match(text, /Für Haan ist ein Punkt offen[\s\S]*\[Zustimmung\] \[Enthaltung\]/u);
      const { verb, data } = buttonsOf(card).find(({ title }) => title === 'Zustimmung') ?? assert.fail();
      assert.match((await round.click(HAAN, verb, data)).text, /Für Haan ist nichts mehr offen/u);
    });
});

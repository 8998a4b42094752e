import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { thingsSeen } from '../support/things.ts';
import { COORDINATION, FORM, publish, QUESTION } from './poll.ts';

onEveryDatabase('votes in plain words', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const draft = () => round.click('Sozialamt Velbert', 'votes.submit', FORM);

  it('are known with their question and deadline, what runs first', async () => {
    await publish(round);
    const [vote] = await thingsSeen(round, 'vote', 'Sozialamt Haan');
    assert.deepEqual(vote, {
      number: 1,
      title: QUESTION,
      open: true,
      day: '2023-10-12',
      facts: [{ label: 'Frist', value: 'Donnerstag, 12.\u00a0Oktober 2023, 12:00\u00a0Uhr' }],
      calls: { yes: 'Zustimmung', abstain: 'Enthaltung', objection: 'Einwand' },
      means: { no: 'objection' },
    });
  });

  it('are known as drafts to their municipality and the Koordination alone', async () => {
    await draft();
    assert.equal((await thingsSeen(round, 'vote', 'Sozialamt Velbert')).length, 1);
    assert.equal((await thingsSeen(round, 'vote', COORDINATION)).length, 1);
    assert.deepEqual(await thingsSeen(round, 'vote', 'Sozialamt Haan'), []);
  });

  it('do not say in the channel what a draft asks', async () => {
    await draft();
    const [vote] = await thingsSeen(round, 'vote', COORDINATION, 'channel');
    assert.deepEqual([vote?.number, vote?.title], [1, 'Entwurf']);
  });

  it('offer the ballot of the own municipality, and cast none', async () => {
    await publish(round);
    const { text } = await round.say('Sozialamt Haan', 'Wir tragen die Abstimmung 1 so mit');
    assert.match(text, /Haan stimmt bei Abstimmung\u00a01 zu/u);
    assert.match(text, /\[Zustimmung\] \[Etwas anderes …\]/u);
    assert.match((await round.say('Sozialamt Haan', 'abstimmung 1')).text, /0\u00a0von\u00a011/u);
  });

  it('show what runs to who asks for it', async () => {
    await publish(round);
    const { text } = await round.say('Sozialamt Haan', 'Worüber stimmen wir gerade ab?');
    assert.ok(text.includes(QUESTION), text);
  });

  it('fill the form for a later deadline with what was said', async () => {
    await publish(round);
    const said = { vote: 1, act: 'extended', days: 3, reason: 'Herbstferien' };
    const { card } = await round.click(COORDINATION, 'votes.act', said);
    const shown = JSON.stringify(card);
    assert.match(shown, /"value":"2023-10-15"/u);
    assert.match(shown, /"value":"Herbstferien"/u);
  });

  it('count days from the deadline that stands', async () => {
    await publish(round);
    const { text } = await round.click(COORDINATION, 'votes.extend', { vote: 1, days: 3, reason: 'Herbstferien' });
    assert.match(text, /Die Frist ist jetzt Sonntag, 15\.\u00a0Oktober 2023, 12:00/u);
  });

  it('fill the form of a new vote with question, rule and deadline', async () => {
    const said = {
      question: 'Wird der Transporter gemeinsam beschafft?',
      rule: 'Zweidrittelmehrheit',
      closesOn: '2023-10-13',
    };
    const { card } = await round.click(COORDINATION, 'votes.form', said);
    const shown = JSON.stringify(card);
    for (const value of [said.question, 'two-thirds', said.closesOn])
      assert.ok(shown.includes(`"value":"${value}"`), value);
  });

  it('fill the form of a ballot by telephone as far as the vote knows it', async () => {
    await publish(round);
    const said = { vote: 1, municipality: 'Hilden', choice: 'yes' };
    const shown = JSON.stringify((await round.click(COORDINATION, 'votes.telephone-form', said)).card);
    assert.match(shown, /"value":"hilden"/u);
    assert.match(shown, /"id":"choice[^}]*"value":"yes"/u);
    const wrong = await round.click(COORDINATION, 'votes.telephone-form', { ...said, municipality: 'Düsseldorf' });
    assert.doesNotMatch(JSON.stringify(wrong.card), /Düsseldorf/u);
  });

  it('keep the reason that was said with an objection', async () => {
    await publish(round);
    const { card } = await round.click('Sozialamt Haan', 'votes.objection', {
      vote: 1,
      reason: 'Der Betrag ist zu hoch.',
    });
    assert.match(JSON.stringify(card), /"value":"Der Betrag ist zu hoch\."/u);
  });

  it('fill the form of a decision in a meeting with its words and who was absent', async () => {
    const said = {
      question: 'Die Frist endet am 15.11.',
      absent: 'Monheim am Rhein, Wülfrath',
      closesOn: '2023-10-18',
    };
    const shown = JSON.stringify((await round.click(COORDINATION, 'votes.meeting-form', said)).card);
    for (const value of [said.question, said.closesOn, 'monheim,wuelfrath'])
      assert.ok(shown.includes(`"value":"${value}"`), value);
  });
});

import assert from 'node:assert/strict';
import { applyRound } from '../../src/municipalities/apply.ts';
import type { VotesTables } from '../../src/votes/tables.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, posts, publish } from './poll.ts';

onEveryDatabase('casting a ballot', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const ballots = () => round.db.withTables<VotesTables>().selectFrom('ballots').selectAll().execute();
  const replaced = () => round.db.withTables<VotesTables>().selectFrom('replaced_ballots').selectAll().execute();

  it('answers a click with the view of the own municipality', async () => {
    await publish(round);
    const { text } = await round.click(
      'Sozialamt Haan',
      'votes.cast',
      { vote: 1, choice: 'yes' },
      { place: 'channel' },
    );
    assert.match(text, /Haan hat abgestimmt: Zustimmung\nSozialamt Haan, 5\.\u00a0Oktober 2023, 09:00\u00a0Uhr/u);
    assert.match(text, /Diese Stimme sieht bis zur Frist nur Haan\./u);
    assert.match(text, /\[In Enthaltung ändern\] \[In Einwand ändern …\]/u);
  });

  it('leaves the card in the channel as it is when one is clicked there, and turns a clicked one in the chat', async () => {
    await publish(round);
    const data = { vote: 1, choice: 'yes' };
    const there = await round.click('Sozialamt Haan', 'votes.cast', data, { place: 'channel', messageId: 'm' });
    assert.notEqual(there.reply.replaces, true);
    const here = await round.click('Sozialamt Haan', 'votes.cast', data, { messageId: 'm' });
    assert.equal(here.reply.replaces, true);
  });

  for (const typed of [
    'abstimmen 1 zustimmung',
    'Abstimmen 1 ja',
    'abstimmung 1: Ja',
    'abstimmung nr. 1 zustimmung!',
    'stimme 1 dafür',
  ]) {
    it(`takes „${typed}“`, async () => {
      await publish(round);
      assert.match((await round.say('Sozialamt Haan', typed)).text, /Haan hat abgestimmt: Zustimmung/u);
    });
  }

  for (const typed of [
    'abstimmen 1 einwand: Zu teuer; siehe Haushalt: Teil B?',
    'abstimmung 1: Einwand: Zu teuer; siehe Haushalt: Teil B?',
    'abstimmen 1 nein: Zu teuer; siehe Haushalt: Teil B?',
  ]) {
    it(`keeps the reason of „${typed}“ as it was typed`, async () => {
      await publish(round);
      const { text } = await round.say('Sozialamt Haan', typed);
      assert.match(text, /Haan hat abgestimmt: Einwand/u);
      assert.match(text, /Zu teuer; siehe Haushalt: Teil B\?/u);
    });
  }

  it('replaces a ballot and keeps the one before with office and time', async () => {
    await publish(round);
    await cast(round, 'abstain', 'Haan');
    round.clock.advance(3_600_000);
    const { text } = await round.click('Sozialamt Haan', 'votes.cast', { vote: 1, choice: 'yes' });
    assert.match(text, /Ersetzt die Enthaltung vom 5\.\u00a0Oktober 2023, 09:00\u00a0Uhr/u);
    assert.deepEqual(
      (await ballots()).map(({ choice, version }) => ({ choice, version })),
      [{ choice: 'yes', version: 2 }],
    );
    const [before] = await replaced();
    assert.equal(before?.choice, 'abstain');
    assert.equal(before?.office, 'Sozialamt Haan');
    assert.equal(before?.cast_at, '2023-10-05T07:00:00.000Z');
  });

  it('keeps no history of the same answer given twice', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan', 'Haan');
    assert.equal((await replaced()).length, 0);
    assert.equal((await ballots())[0]?.version, 1);
  });

  it('counts one ballot per municipality, whoever of its offices gives it at the same time', async () => {
    await publish(round);
    await Promise.all([
      round.click('Sozialamt Hilden', 'votes.cast', { vote: 1, choice: 'yes' }),
      round.click('Sozialamt Hilden, Vertretung', 'votes.cast', { vote: 1, choice: 'abstain' }),
      round.click('Sozialamt Hilden', 'votes.cast', { vote: 1, choice: 'yes' }),
    ]);
    assert.equal((await ballots()).length, 1);
  });

  it('keeps the ballots of all municipalities that answer at once, each twice', async () => {
    await publish(round);
    await Promise.all([cast(round, 'yes', ...CITIES), ...CITIES.map((city) => cast(round, 'abstain', city))]);
    assert.equal((await ballots()).length, CITIES.length);
  });

  it('reveals nothing where the answer to a click goes to the whole channel', async () => {
    await publish(round);
    const where = { place: 'channel', answer: 'queued' } as const;
    const { text } = await round.click('Sozialamt Haan', 'votes.cast', { vote: 1, choice: 'yes' }, where);
    assert.doesNotMatch(text, /Zustimmung/u);
    const shown = await round.click('Sozialamt Haan', 'votes.show', { vote: 1 }, where);
    assert.doesNotMatch(shown.text, /Haan hat abgestimmt/u);
  });

  it('marks the ballot of a deputy', async () => {
    await publish(round);
    const { text } = await round.click('Sozialamt Hilden, Vertretung', 'votes.cast', { vote: 1, choice: 'yes' });
    assert.match(text, /Sozialamt Hilden, Vertretung, 5\./u);
    assert.equal((await ballots())[0]?.given, 'deputy');
  });

  it('asks for the reason of an objection, at its field when the form came without', async () => {
    await publish(round);
    const typed = await round.say('Sozialamt Haan', 'abstimmen 1 nein');
    assert.match(typed.text, /Einwand begründen/u);
    assert.doesNotMatch(typed.text, /nicht gespeichert/u);
    const empty = { vote: 1, choice: 'objection', attempt: 1, 'reason~1': '  ' };
    const { text } = await round.click('Sozialamt Haan', 'votes.cast', empty);
    assert.match(text, /nicht gespeichert\nEinwand begründen/u);
    assert.match(text, /Begründung:\nBitte den Einwand begründen\./u);
    assert.equal((await ballots()).length, 0);
  });

  it('keeps a reason that is too long in the form', async () => {
    await publish(round);
    const data = { vote: 1, choice: 'objection', attempt: 1, 'reason~1': 'x'.repeat(1001) };
    const { text } = await round.click('Sozialamt Haan', 'votes.cast', data);
    assert.match(text, /x{1001}\nBitte die Begründung auf 1\.000\u00a0Zeichen kürzen\./u);
  });

  it('turns the sent form of an objection into the confirmation', async () => {
    await publish(round);
    const data = { vote: 1, choice: 'objection', attempt: 1, 'reason~1': 'Der Betrag ist zu hoch.' };
    const { text, reply } = await round.click('Sozialamt Haan', 'votes.cast', data, { messageId: 'form' });
    assert.match(text, /Haan hat abgestimmt: Einwand/u);
    assert.match(text, /Der Betrag ist zu hoch\./u);
    assert.equal(reply.replaces, true);
  });

  it('gives the form of an objection clicked in the channel to the personal chat', async () => {
    await publish(round);
    await round.openChat('Sozialamt Haan');
    const { text } = await round.click('Sozialamt Haan', 'votes.objection', { vote: 1 }, { place: 'channel' });
    await round.settle();
    assert.match(text, /persönlichen Chat/u);
    assert.match(round.arrived.at(-1)?.shown.text ?? '', /Einwand begründen/u);
  });

  it('names the typed twin of an objection where there is no personal chat', async () => {
    await publish(round);
    const { text } = await round.click('Sozialamt Haan', 'votes.objection', { vote: 1 }, { place: 'channel' });
    assert.match(text, /abstimmen 1 einwand: Grund/u);
  });

  it('refuses an answer that the rule does not know', async () => {
    await publish(round, { 'rule~1': 'simple' });
    const { text } = await round.say('Sozialamt Haan', 'abstimmen 1 einwand: Grund');
    assert.match(text, /Möglich sind Ja, Nein, Enthaltung und In der Sitzung behandeln/u);
  });

  it('takes Ja and Nein by simple majority', async () => {
    await publish(round, { 'rule~1': 'simple' });
    const { text } = await round.say('Sozialamt Haan', 'abstimmen 1 nein');
    assert.match(text, /Haan hat abgestimmt: Nein/u);
    assert.match(text, /\[In Ja ändern\] \[In Enthaltung ändern\]/u);
  });

  it('refuses staff and strangers', async () => {
    await publish(round);
    const staff = await round.say('Sozialamt Haan, Sachbearbeitung', 'abstimmen 1 ja');
    assert.match(staff.text, /die Sozialamtsleitung und ihre Vertretung zu/u);
    const stranger = await round.say('Fremdes Amt', 'abstimmen 1 ja');
    assert.match(stranger.text, /Kreissozialamt/u);
    assert.equal((await ballots()).length, 0);
  });

  it('takes the municipality from the person, never from the card', async () => {
    await publish(round);
    await round.click('Sozialamt Haan', 'votes.cast', { vote: 1, choice: 'yes', municipality: 'velbert' });
    assert.deepEqual(
      (await ballots()).map((ballot) => ballot.municipality_id),
      ['haan'],
    );
  });

  it('refuses a municipality that joined after the opening', async () => {
    await round.close();
    const municipalities = samplePlan.municipalities.filter(({ id }) => id !== 'velbert');
    const people = samplePlan.people.filter((person) => person.municipality !== 'velbert');
    round = await openRound(database, { plan: { ...samplePlan, municipalities, people } });
    await publish(round);
    await applyRound(round.db, samplePlan, round.clock.now());
    const turn = { roundId: samplePlan.id, activity: 'late', at: round.clock.now(), answer: 'returned' as const };
    const member = {
      personId: 'person-Sozialamt Velbert',
      office: 'Sozialamt Velbert',
      municipality: { id: 'velbert', name: 'Velbert' },
      roles: ['head' as const],
    };
    const place = { kind: 'personal' as const, conversationId: 'chat' };
    const said = { kind: 'text' as const, text: 'abstimmen 1 ja' };
    const reply = await round.bot.answer({ ...turn, member, place, input: said });
    assert.match(reply.summary, /Velbert ist hier nicht stimmberechtigt/u);
    assert.match(posts(round)[0] ?? '', /0\u00a0von\u00a010\u00a0Kommunen/u);
  });

  it('refuses a vote that is not published, and one that does not exist', async () => {
    await round.click(COORDINATION, 'votes.submit', FORM);
    assert.match((await round.say('Sozialamt Haan', 'abstimmen 1 ja')).text, /noch nicht veröffentlicht/u);
    assert.match((await round.say('Sozialamt Haan', 'abstimmen 9 ja')).text, /Eine Abstimmung\u00a09 gibt es nicht/u);
    const huge = await round.click('Sozialamt Haan', 'votes.cast', { vote: 1e15, choice: 'yes' });
    assert.match(huge.text, /gibt es nicht/u);
  });

  it('refuses a ballot at the deadline, before the closing has run and after it', async () => {
    await publish(round);
    round.clock.set('2023-10-12T12:00');
    const before = await round.say('Sozialamt Haan', 'abstimmen 1 ja');
    assert.match(before.text, /Die Frist ist abgelaufen/u);
    assert.match(before.text, /\[Ergebnis ansehen\]/u);
    await close(round);
    const after = await round.click('Sozialamt Haan', 'votes.objection', { vote: 1 });
    assert.match(after.text, /Die Frist ist abgelaufen/u);
    assert.equal((await ballots()).length, 0);
  });

  it('takes a ballot in the last second', async () => {
    await publish(round);
    round.clock.set('2023-10-12T11:59:59');
    assert.match((await round.say('Sozialamt Haan', 'abstimmen 1 ja')).text, /Haan hat abgestimmt/u);
  });

  it('shows in the channel who is missing, two ballots in one update after two seconds', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan', 'Velbert');
    await round.settle();
    assert.equal(round.arrived.length, 1);
    round.clock.advance(2000);
    await round.settle();
    assert.equal(round.arrived.length, 2);
    const [post] = posts(round);
    assert.match(post ?? '', /2\u00a0von\u00a011\u00a0Kommunen haben abgestimmt/u);
    assert.match(post ?? '', /■\u00a0Haan\n[\s\S]*■\u00a0Velbert\n/u);
  });

  it('reveals no answer anywhere before the closing, but an objection, which can be worked in', async () => {
    await publish(round);
    await cast(round, 'abstain', 'Haan');
    await round.say('Sozialamt Velbert', 'abstimmen 1 einwand: Guter Grund');
    const typed = await round.say('Sozialamt Hilden', 'abstimmen 1 ja', { place: 'channel' });
    assert.match(typed.text, /Die Stimme für Hilden ist gespeichert\./u);
    assert.doesNotMatch(typed.text, /Zustimmung|Enthaltung|Einwand/u);
    round.clock.advance(2000);
    await round.settle();
    const seen = [
      JSON.stringify(round.arrived.map(({ shown, reply }) => [shown, reply.summary])),
      JSON.stringify(await round.say('Sozialamt Ratingen', 'abstimmungen', { place: 'channel' })),
      JSON.stringify(await round.say('Sozialamt Ratingen', 'abstimmung 1')),
      JSON.stringify(await round.say('Sozialamt Haan', 'abstimmung 1', { place: 'channel' })),
      JSON.stringify(await round.say(COORDINATION, 'stimmen 1')),
    ].join('\n');
    assert.doesNotMatch(seen, /hat abgestimmt: |Einwand: |Zustimmung: |Enthaltung: |Stimmen der Kommunen/u);
    assert.match(JSON.stringify(round.arrived.at(-1)?.shown), /Velbert.*Guter Grund/u);
  });

  it('shows how it stands where the form said so', async () => {
    await publish(round, { 'results~1': 'visible' });
    await cast(round, 'yes', 'Haan');
    await round.say('Sozialamt Velbert', 'abstimmen 1 einwand: Offener Grund');
    round.clock.advance(2000);
    await round.settle();
    const [post] = posts(round);
    assert.match(post ?? '', /Zustimmung: 1\n.*Einwand: 1/su);
    assert.match(post ?? '', /Offener Grund/u);
  });
});

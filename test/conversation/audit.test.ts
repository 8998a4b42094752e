import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { ConversationTables } from '../../src/conversation/tables.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';
const VELBERT = 'Sozialamt Velbert';

onEveryDatabase('the record of acts', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const kept = () => round.db.withTables<ConversationTables>();
  const rows = () => kept().selectFrom('audit').selectAll().orderBy('acted_at').orderBy('activity').execute();
  const acts = async () => (await rows()).map(({ verb, subject }) => `${verb} ${subject}`);

  it('holds when who did what about what, by a key that is one for each person, and nothing that was said', async () => {
    await publish(round);
    for (const office of [HAAN, VELBERT]) await round.click(office, 'votes.cast', { vote: 1, choice: 'yes' });
    round.clock.advance(60_000);
    await round.say(HAAN, 'abstimmen 1 einwand: Der Betrag ist zu hoch');
    const all = (await rows()).filter(({ verb }) => verb === 'votes.cast');
    assert.deepEqual(
      all.map(({ subject }) => subject),
      ['votes:1', 'votes:1', 'votes:1'],
    );
    const last = all.at(-1);
    assert.equal(last?.acted_at, round.clock.now());
    assert.deepEqual(new Set(all.map(({ person_key }) => person_key)).size, 2);
    assert.doesNotMatch(JSON.stringify(all), /Betrag|Haan|person-/u);
  });

  it('holds neither views nor forms, questions, refusals and what was not understood', async () => {
    await round.say(COORDINATION, 'sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00');
    const before = await acts();
    for (const said of ['hilfe', 'sitzungen', 'idee', 'Sind Personalkosten förderfähig?', 'antwort hat geholfen'])
      await round.say(HAAN, said);
    await round.say(HAAN, 'etwas anderes: Wir kommen nicht zur Sitzung');
    await round.click(HAAN, 'meetings.announce', { number: 1 });
    await round.click(HAAN, 'ideas.support', { number: 99 });
    await round.say(HAAN, 'idee einreichen: Wärmestube; Themenfeld: gibt es nicht');
    assert.deepEqual(await acts(), before);
  });

  it('holds an act once, however often it is delivered, and not again what gives its first result', async () => {
    await publish(round);
    const before = (await acts()).length;
    for (const _again of [1, 2]) await round.click(HAAN, 'votes.cast', { vote: 1, choice: 'yes' }, { activity: 'one' });
    assert.equal((await acts()).length, before + 1);
    round.clock.advance(60_000);
    const idea = 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie';
    for (const _again of [1, 2]) await round.say(HAAN, idea);
    assert.deepEqual((await acts()).slice(before + 1), ['ideas.submit null']);
  });

  it('stands and falls with what was done', async () => {
    await publish(round);
    await sql`alter table audit rename to hidden`.execute(round.db);
    const { text } = await round.click(HAAN, 'votes.cast', { vote: 1, choice: 'yes' });
    assert.match(text, /Störung|nicht gespeichert/u);
    assert.deepEqual((await sql`select * from ballots`.execute(round.db)).rows, []);
    await sql`alter table hidden rename to audit`.execute(round.db);
  });

  it('holds what a person asks for whom the round does not know', async () => {
    await round.say('Gast aus Bonn', 'zugang anfragen');
    assert.deepEqual(await acts(), ['access.request null']);
  });

  it('leaves out of all that writes only what says nothing of the round', () => {
    const commands = round.bot.features.flatMap((feature) => feature.commands);
    assert.deepEqual(
      commands.filter(({ unrecorded }) => unrecorded).map(({ verb }) => verb),
      ['guidelines.ask', 'guidelines.feedback', 'offers.other', 'offers.show'],
    );
  });

  it('forgets an act after six years, and then by which key it knew the person', async () => {
    await publish(round);
    const keys = () => kept().selectFrom('person_keys').selectAll().execute();
    await round.bot.tidy();
    assert.ok((await keys()).length > 0 && (await rows()).length > 0);
    round.clock.set('2029-10-04T09:00');
    await round.bot.tidy();
    assert.ok((await rows()).length > 0);
    round.clock.set('2029-10-06T09:00');
    await round.bot.tidy();
    assert.deepEqual([await rows(), await keys()], [[], []]);
  });
});

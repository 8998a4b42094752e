import assert from 'node:assert/strict';
import type { IdeasTables } from '../../src/ideas/tables.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { posted, submitted } from './book.ts';

const [koordination, ...others] = samplePlan.people;
const clerk = { objectId: 'person-Geschäftsstelle', office: 'Geschäftsstelle', municipality: 'kreis' };
const plan = {
  ...samplePlan,
  people: [...(koordination ? [koordination] : []), ...others, { ...clerk, roles: ['coordinator'] as const }],
};

onEveryDatabase('what municipalities declare on an entry', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await submitted(round);
  });
  afterEach(() => round.close());

  const history = () =>
    round.db
      .withTables<IdeasTables>()
      .selectFrom('idea_history')
      .select(['event', 'value', 'office'])
      .orderBy('step')
      .execute();

  it('has the posted card follow a support and names who supports', async () => {
    assert.doesNotMatch(await posted(round), /unterstützt/u);
    await round.click('Sozialamt Hilden', 'ideas.support', { number: '1' }, { place: 'channel' });
    assert.match(await posted(round), /1\u00a0von\u00a011\u00a0Kommunen unterstützt die Idee\nHilden/u);
  });

  it('counts one support per municipality', async () => {
    await round.say('Sozialamt Hilden', 'idee 1 unterstützen');
    await round.say('Sozialamt Hilden, Vertretung', 'Idee 1 unterstuetzen');
    await round.say('Sozialamt Ratingen', 'idee nr. 1 unterstützen');
    assert.match(await posted(round), /2\u00a0von\u00a011\u00a0Kommunen unterstützen die Idee\nHilden und Ratingen/u);
    assert.equal((await history()).length, 2);
  });

  it('counts one support of two that come at the same time', async () => {
    await Promise.all([
      round.click('Sozialamt Hilden', 'ideas.support', { number: '1' }),
      round.click('Sozialamt Hilden, Vertretung', 'ideas.support', { number: '1' }),
      round.click('Sozialamt Ratingen', 'ideas.support', { number: '1' }),
    ]);
    assert.match(await posted(round), /2\u00a0von\u00a011\u00a0Kommunen/u);
  });

  it('shows the reader what their municipality declared, and everyone else nothing of it', async () => {
    const own = await round.click('Sozialamt Hilden', 'ideas.support', { number: '1' }, { place: 'channel' });
    assert.match(own.text, /Hilden unterstützt die Idee\./u);
    assert.match(own.text, /\[Unterstützung zurücknehmen\]/u);
    assert.doesNotMatch(await posted(round), /Hilden unterstützt die Idee\.|zurücknehmen/u);
    assert.match((await round.say('Sozialamt Haan', 'idee 1')).text, /\[Unterstützen\]/u);
  });

  it('takes a support back, and keeps both in the history', async () => {
    await round.say('Sozialamt Hilden', 'idee 1 unterstützen');
    const { text } = await round.say('Sozialamt Hilden', 'idee 1 unterstützung zurücknehmen');
    assert.match(text, /\[Unterstützen\]/u);
    assert.doesNotMatch(await posted(round), /Kommunen unterstützt/u);
    assert.deepEqual(
      (await history()).map(({ event }) => event),
      ['support', 'support-ended'],
    );
  });

  it('changes nothing when there is no support to take back', async () => {
    await round.say('Sozialamt Hilden', 'idee 1 nicht unterstützen');
    assert.deepEqual(await history(), []);
  });

  it('answers in a channel with what is kept', async () => {
    const { text } = await round.say('Sozialamt Hilden', 'idee 1 unterstützen', { place: 'channel' });
    assert.match(text, /Hilden unterstützt die Idee\.\n1\u00a0von\u00a011\u00a0Kommunen unterstützt die Idee\./u);
  });

  it('is up to those who speak for a municipality', async () => {
    const { text } = await round.say('Geschäftsstelle', 'idee 1 unterstützen');
    assert.match(text, /Das ist Ihnen hier nicht möglich/u);
    assert.doesNotMatch((await round.say('Geschäftsstelle', 'idee 1')).text, /\[Unterstützen\]/u);
    assert.doesNotMatch(await posted(round), /Kreis Mettmann/u);
    assert.match((await round.say('Sozialamt Haan, Sachbearbeitung', 'idee 1 unterstützen')).text, /Haan unterstützt/u);
  });

  it('leads to the list where there is no such entry', async () => {
    const { text } = await round.say('Sozialamt Hilden', 'idee 7 unterstützen');
    assert.match(text, /Einen Eintrag 7 gibt es nicht[\s\S]*\[Ideen ansehen\]/u);
  });

  it('keeps a coordination need with what it is about', async () => {
    await round.say('Sozialamt Hilden', 'idee 1 absprachebedarf: gemeinsame Öffnungszeiten?');
    const post = await posted(round);
    assert.match(post, /Absprachebedarf: Hilden/u);
    assert.match(post, /gemeinsame Öffnungszeiten\?\nSozialamt Hilden\u00a0· 5\.\u00a0Oktober 2023/u);
  });

  it('replaces what a municipality registered before, once each', async () => {
    await round.say('Sozialamt Hilden', 'idee 1 absprachebedarf: Öffnungszeiten');
    await round.say('Sozialamt Hilden', 'idee 1 absprachebedarf: Kosten');
    assert.doesNotMatch(await posted(round), /Öffnungszeiten/u);
    assert.deepEqual(
      (await history()).map(({ event, value }) => [event, value]),
      [
        ['need', 'Öffnungszeiten'],
        ['need', 'Kosten'],
      ],
    );
  });

  it('opens the form for a need with what is registered, and names an error at its field', async () => {
    await round.say('Sozialamt Hilden', 'idee 1 absprachebedarf: Kosten');
    const opened = await round.click('Sozialamt Hilden', 'ideas.need-form', { number: '1' });
    assert.match(opened.text, /Was abzusprechen ist: Kosten/u);
    const text = 'Kosten '.repeat(60);
    const { text: again } = await round.click('Sozialamt Hilden', 'ideas.need', {
      number: '1',
      attempt: 1,
      'text~1': text,
    });
    assert.match(again, /nicht gespeichert/u);
    assert.match(again, /Kosten Kosten[\s\S]*Bitte auf 200\u00a0Zeichen kürzen/u);
  });

  it('settles a need', async () => {
    await round.say('Sozialamt Hilden', 'idee 1 absprachebedarf: Kosten');
    const { text } = await round.say('Sozialamt Hilden', 'idee 1 absprachebedarf erledigt');
    assert.match(text, /Hilden hat zu Idee\u00a01 nichts mehr abzusprechen/u);
    assert.doesNotMatch(await posted(round), /Absprachebedarf:/u);
  });
});

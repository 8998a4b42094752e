import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { heardFrom } from '../../src/delivery/viewers.ts';
import { applyRound, differences, standingOf } from '../../src/municipalities/apply.ts';
import { findMember, membersOf } from '../../src/municipalities/members.ts';
import { beginMembership, endMembership } from '../../src/municipalities/memberships.ts';
import type { RoundPlan } from '../../src/municipalities/round.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const MERGED = 'Sozialamt Haan und Hilden';
/** The offices of Haan and Hilden have been merged: their head speaks for both. */
const plan: RoundPlan = {
  ...samplePlan,
  people: [
    ...samplePlan.people.filter(({ office }) => !/^Sozialamt (?:Haan|Hilden)$/u.test(office)),
    { objectId: `person-${MERGED}`, office: MERGED, municipality: 'hilden', roles: ['head'] },
    { objectId: `person-${MERGED}`, office: MERGED, municipality: 'haan', roles: ['head'] },
  ],
};
const VOTE = 'abstimmung stellen: Soll es so sein?; Regel: Konsent; Frist: 21.10.2023 12:00';

onEveryDatabase('who speaks for several municipalities', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await round.say('Koordination', VOTE);
    await round.say('Koordination', 'abstimmung 1 veröffentlichen');
  });
  afterEach(() => round.close());

  const choices = (answer: Answer) => buttonsOf(answer.card).filter(({ title }) => title.startsWith('Für '));
  const ballots = async () => (await round.say('Koordination', 'abstimmung 1')).text;

  it('is asked for which, and acts for that one alone', async () => {
    const asked = await round.say(MERGED, 'abstimmen 1 zustimmung');
    assert.match(asked.text, /Für welche Kommune\?[\s\S]*Haan und Hilden[\s\S]*„für Haan: abstimmen 1 zustimmung“/u);
    assert.match(await ballots(), /0\u00a0von\u00a011/u);
    const [haan, hilden] = choices(asked);
    assert.deepEqual([haan?.title, hilden?.title], ['Für Haan', 'Für Hilden']);
    assert.ok(hilden);
    await round.click(MERGED, hilden.verb, hilden.data);
    assert.match(await ballots(), /1\u00a0von\u00a011/u);
    assert.match((await round.say(MERGED, 'für Haan: offen')).text, /Soll es so sein/u);
    assert.doesNotMatch((await round.say(MERGED, 'für Hilden: offen')).text, /Soll es so sein/u);
  });

  it('says it before the colon, and is asked nothing', async () => {
    await round.say(MERGED, 'für Haan: abstimmen 1 zustimmung');
    await round.say(MERGED, 'Fuer Stadt Hilden: abstimmen 1 enthaltung');
    assert.match(await ballots(), /2\u00a0von\u00a011/u);
  });

  it('is refused for a municipality that is not theirs, and so is who speaks for one', async () => {
    for (const office of [MERGED, 'Sozialamt Velbert'])
      assert.match(
        (await round.say(office, 'für Ratingen: abstimmen 1 zustimmung')).text,
        /Ratingen wird von anderen vertreten/u,
      );
    assert.match((await round.say('Sozialamt Velbert', 'für Velbert: abstimmen 1 zustimmung')).text, /Velbert/u);
    assert.match(await ballots(), /1\u00a0von\u00a011/u);
  });

  it('keeps a creation once, however often the municipality is clicked', async () => {
    const [haan] = choices(
      await round.say(MERGED, 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie'),
    );
    assert.ok(haan);
    for (const _twice of [1, 2]) await round.click(MERGED, haan.verb, haan.data);
    assert.match((await round.say('Koordination', 'idee 1')).text, /Haan/u);
    assert.match((await round.say('Koordination', 'idee 2')).text, /gibt es nicht|finde ich nicht/u);
  });

  it('sees what one of them owes, not that of the first', async () => {
    await round.say(MERGED, 'für Haan: abstimmen 1 zustimmung');
    assert.match((await round.say(MERGED, 'offen')).text, /Für welche Kommune\?/u);
    assert.match((await round.say(MERGED, 'für Hilden: offen')).text, /Soll es so sein/u);
    assert.doesNotMatch((await round.say(MERGED, 'für Haan: offen')).text, /Soll es so sein/u);
  });

  it('is not asked what concerns themselves or the round', async () => {
    for (const text of ['hilfe', 'erinnerungen aus', 'Sind Personalkosten förderfähig?', 'kalender', 'abstimmungen'])
      assert.doesNotMatch((await round.say(MERGED, text)).text, /Für welche Kommune\?/u, text);
  });

  it('leaves the click to who was asked', async () => {
    const [haan] = choices(await round.say(MERGED, 'abstimmen 1 zustimmung', { place: 'channel' }));
    assert.ok(haan);
    assert.match((await round.click('Sozialamt Velbert', haan.verb, haan.data)).text, /richtet sich nicht an Sie/u);
    assert.match(await ballots(), /0\u00a0von\u00a011/u);
  });
});

onEveryDatabase('a changed round file', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    round.clock.set('2023-10-12T09:00');
  });
  afterEach(() => round.close());

  const without = (office: string, municipality?: string): RoundPlan => ({
    ...plan,
    people: plan.people.filter(
      (one) => one.office !== office || (municipality !== undefined && one.municipality !== municipality),
    ),
  });
  const shown = async (after: RoundPlan) => differences(await standingOf(round.db, plan.id), after);
  const known = async (office: string) => {
    const member = await findMember(round.db, plan.id, `person-${office}`);
    return member && [member, ...(member.also ?? [])].map(({ municipality }) => municipality.id);
  };

  it('ends what a person is for one municipality, and leaves the other', async () => {
    const after = without(MERGED, 'hilden');
    assert.deepEqual(await shown(after), [`Entfällt: Person ${MERGED} (hilden; head)`]);
    await applyRound(round.db, after, round.clock.now());
    assert.deepEqual(await known(MERGED), ['haan']);
    assert.deepEqual(await shown(after), []);
  });

  it('ends the access of who has left it, whatever had let them in', async () => {
    const office = 'Sozialamt Velbert';
    const gone = without(office);
    await applyRound(round.db, gone, round.clock.now());
    await round.say(office, 'zugang anfragen');
    await applyRound(round.db, plan, round.clock.now());
    await round.say('Koordination', 'zugang 1 geben: Ratingen; Rolle: Vertretung');
    assert.deepEqual(await known(office), ['ratingen', 'velbert']);
    assert.equal((await shown(gone)).length, 2);
    await applyRound(round.db, gone, round.clock.now());
    assert.equal(await known(office), undefined);
    assert.match((await round.say(office, 'offen')).text, /noch nicht eingetragen/u);
  });

  it('leaves alone whom the Koordination has let in and the file never named', async () => {
    await round.say('Gast', 'zugang anfragen');
    await round.say('Koordination', 'zugang 1 geben: Velbert; Rolle: Vertretung');
    const after = without('Sozialamt Velbert');
    assert.deepEqual(await shown(after), ['Entfällt: Person Sozialamt Velbert (velbert; head)']);
    await applyRound(round.db, after, round.clock.now());
    const offices = (await membersOf(round.db, plan.id)).map(({ office }) => office);
    assert.ok(offices.includes('Sozialamt Velbert, Vertretung'));
  });

  it('says of who comes back that their access had ended, and begins a further period', async () => {
    await applyRound(round.db, without('Sozialamt Velbert'), round.clock.now());
    assert.deepEqual(await shown(plan), [
      'Neu: Person Sozialamt Velbert (velbert; head), deren Zugang am 12.\u00a0Oktober 2023 endete',
    ]);
    await applyRound(round.db, plan, round.clock.now());
    assert.deepEqual(await known('Sozialamt Velbert'), ['velbert']);
    assert.deepEqual(await shown(plan), []);
  });
});

onEveryDatabase('people of the version before and of this one', (database) => {
  let round: TestRound;
  before(function () {
    if (database.name === 'SQLite') this.skip();
  });
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const velbert = { roundId: samplePlan.id, personId: 'person-Sozialamt Velbert', municipalityId: 'velbert' };
  const active = async () => {
    const { rows } = await sql<{ active: number; office: string }>`
      select active, office from people where person_id = ${velbert.personId}`.execute(round.db);
    return rows;
  };
  const known = () => findMember(round.db, samplePlan.id, velbert.personId);

  it('are let in, changed and gone for both, whichever does it', async () => {
    await round.db.transaction().execute(async (db) => {
      await sql`update people set active = 0 where source = 'file'`.execute(db);
      await sql`update people set active = 1, office = 'Sozialamt Velbert, neu' where person_id = ${velbert.personId}`.execute(
        db,
      );
    });
    assert.equal((await known())?.office, 'Sozialamt Velbert, neu');
    assert.equal(await findMember(round.db, samplePlan.id, 'person-Sozialamt Haan'), undefined);
    const { rows } = await sql`select period from memberships where person_id = ${velbert.personId}`.execute(round.db);
    assert.equal(rows.length, 1);
    await endMembership(round.db, samplePlan.id, { ...velbert, at: round.clock.now(), by: 'Koordination' });
    assert.deepEqual(await active(), [{ active: 0, office: 'Sozialamt Velbert, neu' }]);
    await beginMembership(round.db, {
      ...velbert,
      office: 'Sozialamt Velbert',
      roles: ['head'],
      source: 'granted',
      at: round.clock.now(),
    });
    assert.deepEqual(await active(), [{ active: 1, office: 'Sozialamt Velbert' }]);
    await sql`update people set active = 0 where person_id = ${velbert.personId}`.execute(round.db);
    assert.equal(await known(), undefined);
  });
});

onEveryDatabase('an account', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  it('without a kept tenant is that of a tenant of the round, and of no other', async () => {
    const [own] = round.plan.tenants;
    await beginMembership(round.db, {
      roundId: round.plan.id,
      personId: 'from-before',
      municipalityId: 'haan',
      office: 'Sozialamt Haan (3)',
      roles: ['staff'],
      source: 'granted',
      at: round.clock.now(),
    });
    const known = async (tenantId: string | undefined) =>
      (await heardFrom(round.db, { personId: 'from-before', tenantId, conversationId: 'a:chat' })).map(
        ({ member }) => member?.office,
      );
    assert.deepEqual(await known(own), ['Sozialamt Haan (3)']);
    assert.deepEqual(await known('99999999-0000-0000-0000-000000000000'), [undefined]);
    assert.deepEqual(await known(undefined), [undefined]);
  });
});

import assert from 'node:assert/strict';
import { speakingIn } from '../../src/municipalities/absences.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const COORDINATION = 'Koordination';
const HEAD = 'Sozialamt Haan';
const STAFF = 'Sozialamt Haan, Sachbearbeitung';

onEveryDatabase('an absence', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.say(COORDINATION, 'abstimmung stellen: Soll es so sein?; Regel: Konsent; Frist: 21.10.2023 12:00');
    await round.say(COORDINATION, 'abstimmung 1 veröffentlichen');
  });
  afterEach(() => round.close());

  const mentioned = async (municipality = 'haan') =>
    (await speakingIn(round.db, round.plan.id, round.clock.now())).mentioned(municipality)?.office;
  const votes = async (office: string, what = 'zustimmung') => (await round.say(office, `abstimmen 1 ${what}`)).text;

  it('lets who stands in vote for its time, marked as that, and the latest counts', async () => {
    assert.match(await votes(STAFF), /Sozialamtsleitung und ihre Vertretung zuständig/u);
    assert.match(
      (await round.say(HEAD, `vertretung: ${STAFF} bis 12.10.`)).text,
      /abwesend[\s\S]*Es vertritt: Sozialamt Haan, Sachbearbeitung/u,
    );
    await votes(STAFF);
    await votes(HEAD, 'enthaltung');
    await votes(STAFF, 'zustimmung');
    assert.match((await round.say(HEAD, 'abstimmung 1')).text, /Sozialamt Haan, Sachbearbeitung, i\.\u00a0V\./u);
    round.clock.set('2023-10-13T09:00');
    assert.match(await votes(STAFF, 'enthaltung'), /Sozialamtsleitung und ihre Vertretung zuständig/u);
  });

  it('begins on its day', async () => {
    await round.say(HEAD, `abwesend: ${HEAD}; Ab: 10.10.2023; Bis: 12.10.2023; Vertretung: ${STAFF}`);
    assert.equal(await mentioned(), HEAD);
    assert.match(await votes(STAFF), /Sozialamtsleitung und ihre Vertretung zuständig/u);
    round.clock.set('2023-10-10T09:00');
    assert.equal(await mentioned(), STAFF);
  });

  it('ends when they are back', async () => {
    await round.say(HEAD, `vertretung: ${STAFF}`);
    assert.equal(await mentioned(), STAFF);
    assert.match((await round.say(HEAD, 'wieder da')).text, /Sozialamt Haan ist wieder da/u);
    assert.equal(await mentioned(), HEAD);
    assert.match(await votes(STAFF), /Sozialamtsleitung und ihre Vertretung zuständig/u);
    assert.match((await round.say(HEAD, 'wieder da')).text, /nicht als abwesend eingetragen/u);
  });

  it('is possible without who stands in: then whoever leads beside them is mentioned', async () => {
    await round.say(HEAD, 'abwesend bis 12.10.');
    assert.equal(await mentioned(), HEAD);
    await round.say('Sozialamt Hilden', 'abwesend bis 12.10.2023');
    assert.equal(await mentioned('hilden'), 'Sozialamt Hilden, Vertretung');
  });

  it('is named by the standing deputy of a head who is ill', async () => {
    await round.say('Sozialamt Hilden, Vertretung', 'vertretung: Sozialamt Hilden, Vertretung bis 12.10.2023');
    assert.equal(await mentioned('hilden'), 'Sozialamt Hilden, Vertretung');
    assert.match(
      (await round.say('Sozialamt Hilden, Vertretung', 'wieder da: Sozialamt Hilden')).text,
      /ist wieder da/u,
    );
    assert.equal(await mentioned('hilden'), 'Sozialamt Hilden');
  });

  it('is entered by the Koordination on their word, marked, and the office and who stands in are told', async () => {
    await round.openChat(STAFF);
    const text = `abwesend: ${HEAD}; Bis: 12.10.2023; Vertretung: ${STAFF}`;
    assert.match((await round.say(COORDINATION, text)).text, /erfasst durch die Koordination/u);
    await round.settle();
    const told = round.arrived.filter((one) => one.conversationId.endsWith(STAFF)).map((one) => one.shown.text);
    assert.match(told.join('\n'), /erfasst durch die Koordination[\s\S]*Sie vertreten Sozialamt Haan/u);
    assert.match((await round.say('Sozialamt Velbert', text)).text, /Abwesenheiten tragen die Leitung/u);
  });

  it('is not lengthened or ended by who stands in', async () => {
    await round.say(HEAD, `vertretung: ${STAFF} bis 12.10.2023`);
    for (const said of [`abwesend: ${HEAD}; Bis: 31.12.2023; Vertretung: ${STAFF}`, 'abwesenheit', 'wieder da'])
      assert.match((await round.say(STAFF, said)).text, /Abwesenheiten tragen die Leitung/u, said);
    round.clock.set('2023-10-13T09:00');
    assert.equal(await mentioned(), HEAD);
  });

  it('is ended by its own card alone: that of an earlier one leaves a later one as it is', async () => {
    const [old] = buttonsOf((await round.say(HEAD, `vertretung: ${STAFF} bis 12.10.2023`)).card);
    assert.ok(old);
    const [present] = buttonsOf((await round.say(HEAD, `vertretung: ${STAFF} bis 20.10.2023`)).card);
    assert.ok(present);
    assert.match((await round.click(HEAD, old.verb, old.data)).text, /gilt nicht mehr[\s\S]*gilt weiter/u);
    assert.equal(await mentioned(), STAFF);
    assert.match((await round.click(HEAD, present.verb, present.data)).text, /ist wieder da/u);
    assert.match((await round.click(HEAD, old.verb, old.data)).text, /nicht als abwesend eingetragen/u);
    assert.equal(await mentioned(), HEAD);
  });

  it('comes back with what is wrong with it, and nothing typed is lost', async () => {
    assert.match((await round.say(HEAD, 'abwesend bis 1.10.2023')).text, /nicht gespeichert|schon vorbei/u);
    assert.match((await round.say(HEAD, 'vertretung: Sozialamt Velbert')).text, /für Haan spricht/u);
    assert.match((await round.say(COORDINATION, 'abwesenheit')).text, /Abwesenheit eintragen/u);
  });

  it('ends for who stands in with their access', async () => {
    await round.say(HEAD, `vertretung: ${STAFF}`);
    await round.say(COORDINATION, `zugang sofort beenden: ${STAFF}`);
    assert.equal(await mentioned(), HEAD);
    assert.match(await votes(STAFF), /noch nicht eingetragen/u);
  });

  it('ends with the access of who is away: nobody stands in for who has left', async () => {
    await round.say(HEAD, `vertretung: ${STAFF}`);
    await round.say(COORDINATION, `zugang sofort beenden: ${HEAD}`);
    assert.match(await votes(STAFF), /Sozialamtsleitung und ihre Vertretung zuständig/u);
  });
});

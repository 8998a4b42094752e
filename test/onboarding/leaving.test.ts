import assert from 'node:assert/strict';
import { findMember, membersOf } from '../../src/municipalities/members.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const COORDINATION = 'Koordination';
const STAFF = 'Sozialamt Haan, Sachbearbeitung';

onEveryDatabase('an access that ends', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const isKnown = async (office: string) =>
    (await findMember(round.db, round.plan.id, `person-${office}`)) !== undefined;
  const ends = async (by: string, who: string) => {
    const asked = await round.say(by, `zugang beenden ${who}`);
    const [button] = buttonsOf(asked.card);
    assert.ok(button, asked.text);
    return round.click(by, button.verb, button.data);
  };

  it('is confirmed first, and then at once', async () => {
    const asked = await round.say(COORDINATION, `zugang beenden: ${STAFF}`);
    assert.match(asked.text, /Zugang beenden: Sozialamt Haan, Sachbearbeitung\?[\s\S]*Links zu Dateien/u);
    assert.equal(await isKnown(STAFF), true);
    assert.match((await ends(COORDINATION, STAFF)).text, /Zugang beendet: Sozialamt Haan, Sachbearbeitung/u);
    assert.match((await round.say(STAFF, 'offen')).text, /noch nicht eingetragen/u);
  });

  it('takes links along', async () => {
    const link = await round.say(STAFF, 'monitoringbericht laden');
    const signed = /\/files\/(?<signed>[^"\s/]+)/u.exec(JSON.stringify(link.card))?.groups?.['signed'] ?? '';
    assert.ok(await round.bot.file(signed));
    await ends('Sozialamt Haan', STAFF);
    assert.equal(await round.bot.file(signed), undefined);
  });

  it('leaves no right to what one has drafted, and leaves the draft', async () => {
    await round.say(
      'Sozialamt Velbert',
      'abstimmung stellen: Soll es so sein?; Regel: Konsent; Frist: 21.10.2023 12:00',
    );
    await ends(COORDINATION, 'Sozialamt Velbert');
    assert.match((await round.say('Sozialamt Velbert', 'abstimmung 1 ändern')).text, /noch nicht eingetragen/u);
    assert.match((await round.say(COORDINATION, 'abstimmung 1')).text, /Soll es so sein/u);
  });

  it('tells the person, and the Koordination where too few are left', async () => {
    await round.openChat('Sozialamt Velbert');
    await round.openChat(COORDINATION);
    const ended = await ends(COORDINATION, 'Sozialamt Velbert');
    assert.match(ended.text, /Weder Leitung noch Vertretung ist eingetragen für Velbert/u);
    await round.settle();
    const told = (office: string) =>
      round.arrived.filter((one) => one.conversationId === `chat-person-${office}`).map((one) => one.shown.text);
    assert.match(told('Sozialamt Velbert').join(), /Ihr Zugang als Sozialamt Velbert ist beendet/u);
    assert.match(told(COORDINATION).join(), /In der Runde fehlt jemand[\s\S]*für Velbert/u);
  });

  it('tells the channel so where no coordinator has a personal chat', async () => {
    await ends(COORDINATION, 'Sozialamt Velbert');
    await round.settle();
    assert.match(
      round
        .channel()
        .map((one) => one.shown.text)
        .join(),
      /In der Runde fehlt jemand/u,
    );
  });

  it('is ended by the head of that municipality, and by nobody else of a municipality', async () => {
    for (const by of ['Sozialamt Velbert', 'Sozialamt Hilden, Vertretung', STAFF])
      assert.match((await round.say(by, `zugang sofort beenden: ${STAFF}`)).text, /beendet die Koordination/u);
    assert.equal(await isKnown(STAFF), true);
    await round.say('Sozialamt Haan', `zugang sofort beenden: ${STAFF}`);
    assert.equal(await isKnown(STAFF), false);
  });

  it('is ended without being asked for by the whole name of the office alone', async () => {
    for (const part of ['Sozialamt Velb', 'Velbert', 'Koord', 'Kreis', 'Sozialamt Haan, Sach'])
      assert.match(
        (await round.say(COORDINATION, `zugang sofort beenden: ${part}`)).text,
        /keine Stelle genau|gibt es nicht/u,
        part,
      );
    for (const office of [STAFF, 'Sozialamt Velbert', COORDINATION]) assert.equal(await isKnown(office), true);
  });

  it('is offered for whole words of an office, and for no part of a word', async () => {
    assert.match((await round.say(COORDINATION, 'zugang beenden Koord')).text, /„Koord“/u);
    assert.match((await round.say(COORDINATION, 'zugang beenden Sozialamt Velb')).text, /„Sozialamt Velb“/u);
    assert.match((await round.say(COORDINATION, 'zugang beenden Sozialamt Velbert')).text, /Velbert\?/u);
  });

  it('is never that of the last coordinator', async () => {
    assert.match((await ends(COORDINATION, COORDINATION)).text, /Die Runde braucht eine Koordination/u);
    assert.equal(await isKnown(COORDINATION), true);
  });

  it('lists everybody, a page at a time', async () => {
    const all = await membersOf(round.db, round.plan.id);
    const named = new Set<unknown>();
    let shown = await round.say(COORDINATION, 'zugang beenden');
    for (;;) {
      const next = buttonsOf(shown.card).find(({ title }) => /^(?:Weitere|Noch) \d/u.test(title));
      for (const { data } of buttonsOf(shown.card)) if (data['person'] !== undefined) named.add(data['person']);
      if (!next) break;
      shown = await round.click(COORDINATION, next.verb, next.data);
    }
    assert.equal(all.length > 10, true);
    assert.deepEqual(named, new Set(all.map(({ personId }) => personId)));
    assert.match((await round.say(COORDINATION, 'zugang beenden seite 2')).text, /11: [\s\S]*\[Vorige 10 anzeigen/u);
  });

  it('lists whom one may mean where nobody is named, or several are called so', async () => {
    const own = await round.say('Sozialamt Haan', 'zugang beenden');
    assert.deepEqual(buttonsOf(own.card).length, 2);
    assert.match((await round.say(COORDINATION, 'zugang beenden Hilden')).text, /Wer ist gemeint\?/u);
    assert.match((await round.say(COORDINATION, 'zugang beenden Bonn')).text, /„Bonn“/u);
  });
});

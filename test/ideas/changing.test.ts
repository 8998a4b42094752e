import assert from 'node:assert/strict';
import type { IdeasTables } from '../../src/ideas/tables.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { posted, submitted } from './book.ts';

const CHANGE = {
  number: '1',
  version: 1,
  attempt: 1,
  'state~1': 'tried',
  'title~1': 'Wärmestube im Bürgerhaus',
  'description~1': 'Jetzt auch am Samstag.',
  'kind~1': 'idea',
  'topicArea~1': 'Energie',
  'cost~1': '5.200,50',
};

onEveryDatabase('changing an entry', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await submitted(round);
    round.clock.set('2023-10-09T10:00');
  });
  afterEach(() => round.close());

  const versions = () => round.db.withTables<IdeasTables>().selectFrom('idea_versions').selectAll().execute();
  const steps = async () =>
    (await round.db.withTables<IdeasTables>().selectFrom('idea_history').selectAll().orderBy('step').execute()).map(
      ({ event, value, office }) => [event, value, office],
    );

  it('opens a form with what stands in it', async () => {
    const { text } = await round.say('Sozialamt Haan', 'idee 1 ändern');
    assert.match(text, /Stand: neu[\s\S]*Titel: Wärmestube im Bürgerhaus\nBeschreibung: Montag bis Freitag/u);
    assert.match(text, /Geschätzte Kosten in Euro: 4800,00/u);
  });

  it('keeps the version before, and has the posted card follow', async () => {
    const { text } = await round.click('Sozialamt Haan, Sachbearbeitung', 'ideas.save', CHANGE);
    assert.match(text, /Der Eintrag ist gespeichert/u);
    const post = await posted(round);
    assert.match(post, /erprobt[\s\S]*Jetzt auch am Samstag\.[\s\S]*Kosten: rund 5\.200,50\u00a0€/u);
    const [before, ...more] = await versions();
    assert.deepEqual(more, []);
    assert.deepEqual(
      [before?.version, before?.description, before?.office, before?.cost],
      [1, 'Montag bis Freitag mit warmem Mittagessen.', 'Sozialamt Haan', '4800.00'],
    );
  });

  it('shows with office and date what happened', async () => {
    await round.click('Sozialamt Haan, Sachbearbeitung', 'ideas.save', CHANGE);
    assert.match(
      await posted(round),
      /Verlauf\n9\.\u00a0Oktober 2023\u00a0· Sozialamt Haan, Sachbearbeitung: Stand „erprobt“\n.*: geändert \(Fassung 2\)\n5\.\u00a0Oktober 2023\u00a0· Sozialamt Haan: eingereicht/u,
    );
    assert.deepEqual(await steps(), [
      ['edit', '2', 'Sozialamt Haan, Sachbearbeitung'],
      ['state', 'tried', 'Sozialamt Haan, Sachbearbeitung'],
    ]);
  });

  it('makes no version when nothing changes', async () => {
    await round.say('Sozialamt Haan', 'idee 1 ändern: Kosten: 4.800');
    assert.deepEqual(await versions(), []);
    assert.deepEqual(await steps(), []);
  });

  it('changes the fields that are typed and leaves the others', async () => {
    await round.say('Sozialamt Haan', 'idee 1 ändern: Kosten: 6.000; Herkunft: Träger; Stand: in Prüfung');
    const post = await posted(round);
    assert.match(post, /in Prüfung[\s\S]*Montag bis Freitag[\s\S]*rund 6\.000\u00a0€[\s\S]*Herkunft: Träger/u);
  });

  it('shows an earlier version, and says where there is none', async () => {
    await round.click('Sozialamt Haan', 'ideas.save', CHANGE);
    const { text } = await round.say('Sozialamt Velbert', 'idee 1 fassung 1');
    assert.match(text, /Fassung 1[\s\S]*Montag bis Freitag mit warmem Mittagessen/u);
    assert.match(text, /Geschrieben von Sozialamt Haan am 5\.\u00a0Oktober 2023/u);
    assert.match((await round.say('Sozialamt Velbert', 'idee 1 fassung 2')).text, /gibt es nicht[\s\S]*Fassung 2/u);
  });

  it('names an error at its field and keeps what was typed', async () => {
    const { text } = await round.click('Sozialamt Haan', 'ideas.save', { ...CHANGE, 'cost~1': 'viel' });
    assert.match(
      text,
      /nicht gespeichert[\s\S]*Jetzt auch am Samstag[\s\S]*Kosten in Euro: viel\nBitte nur den Betrag/u,
    );
    const typed = await round.say('Sozialamt Haan', 'idee 1 ändern: Kosten: viel; Ansprechstelle: Bürgerbüro');
    assert.match(typed.text, /Kosten in Euro: viel[\s\S]*Ansprechstelle: Bürgerbüro/u);
  });

  it('asks again when somebody else was faster, and then takes it', async () => {
    await round.say('Koordination', 'idee 1 ändern: Kosten: 6.000');
    const again = await round.click('Sozialamt Haan', 'ideas.save', CHANGE);
    assert.match(again.text, /Koordination hat den Eintrag am 9\.\u00a0Oktober 2023, 10:00\u00a0Uhr geändert/u);
    assert.match(again.text, /Jetzt auch am Samstag/u);
    const sent = await round.click('Sozialamt Haan', 'ideas.save', { ...CHANGE, version: 2 });
    assert.match(sent.text, /Der Eintrag ist gespeichert/u);
    assert.equal((await versions()).length, 2);
  });

  for (const [typed, state] of [
    ['idee 1 in prüfung', 'in Prüfung'],
    ['idee 1 erprobt', 'erprobt'],
    ['Idee nr. 1 umgesetzt', 'umgesetzt'],
    ['idee 1 stand: Erprobt', 'erprobt'],
    ['idee 1 zurückziehen', 'zurückgezogen'],
  ] as const) {
    it(`takes „${typed}“`, async () => {
      assert.match((await round.say('Sozialamt Haan', typed)).text, new RegExp(`Idee\u00a01 ist „${state}“`, 'u'));
      assert.match(await posted(round), new RegExp(`· ${state}\n`, 'u'));
    });
  }

  it('keeps a withdrawn entry to be read, and takes nothing more on it until it is taken up again', async () => {
    await round.say('Sozialamt Haan', 'idee 1 zurückziehen');
    const post = await posted(round);
    assert.match(post, /Zurückgezogen von Sozialamt Haan am 9\.\u00a0Oktober 2023/u);
    assert.doesNotMatch(post, /\[Unterstützen\]/u);
    for (const typed of ['unterstützen', 'kommentar: Gut.', 'absprachebedarf: Zeiten', 'kommentieren']) {
      const { text } = await round.say('Sozialamt Hilden', `idee 1 ${typed}`);
      assert.match(text, /Idee\u00a01 wurde zurückgezogen/u, typed);
    }
    assert.doesNotMatch((await round.say('Sozialamt Hilden', 'ideen')).text, /Bürgerhaus/u);
    await round.say('Sozialamt Haan', 'idee 1 neu');
    assert.match((await round.say('Sozialamt Hilden', 'idee 1 unterstützen')).text, /Hilden unterstützt/u);
  });

  it('is up to its municipality and the Koordination', async () => {
    for (const typed of ['ändern', 'ändern: Kosten: 1', 'erprobt', 'zurückziehen']) {
      const { text } = await round.say('Sozialamt Hilden', `idee 1 ${typed}`);
      assert.match(text, /Diesen Eintrag können Sie nicht ändern[\s\S]*Sozialamt Haan/u, typed);
    }
    const form = await round.click('Sozialamt Hilden', 'ideas.save', { ...CHANGE, 'cost~1': 'viel' });
    assert.match(form.text, /Diesen Eintrag können Sie nicht ändern/u);
    assert.deepEqual(await steps(), []);
    assert.match((await round.say('Koordination', 'idee 1 erprobt')).text, /erprobt/u);
  });

  it('lists the whole history in pages', async () => {
    for (const state of ['in prüfung', 'erprobt', 'umgesetzt', 'neu', 'erprobt'])
      await round.say('Sozialamt Haan', `idee 1 ${state}`);
    assert.match(await posted(round), /idee 1 verlauf/u);
    assert.match((await round.say('Sozialamt Velbert', 'idee 1 verlauf seite 2')).text, /eingereicht/u);
  });
});

onEveryDatabase('taking a best practice over', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await submitted(round, { 'kind~1': 'practice' });
  });
  afterEach(() => round.close());

  it('asks for what others need', async () => {
    const saved = await round.click('Sozialamt Hilden', 'ideas.submit', {
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc96499',
      title: 'Schuldnersprechstunde',
      description: 'Jeden Donnerstag.',
      kind: 'practice',
      topicArea: 'Sonstiges',
    });
    assert.match(saved.text, /\[Angaben ergänzen …\]/u);
    const form = await round.click('Sozialamt Hilden', 'ideas.change', { number: '2' });
    assert.match(form.text, /Rechtsgrundlage[\s\S]*Voraussetzungen[\s\S]*Ergebnis/u);
    const { text } = await round.say('Sozialamt Hilden', 'best practice einreichen');
    assert.match(text, /Best Practice einreichen[\s\S]*Voraussetzungen[\s\S]*\[Best Practice einreichen\]/u);
    assert.doesNotMatch(text, /Idee einreichen/u);
  });

  it('shows what belongs to it', async () => {
    await round.say(
      'Sozialamt Haan',
      'best practice 1 ändern: Rechtsgrundlage: § 11 SGB XII; Voraussetzungen: Raum; Schlüssel; Ergebnis: 40 Gäste am Tag',
    );
    assert.match(
      await posted(round),
      /Was zur Übernahme gehört\nRechtsgrundlage\n§ 11 SGB XII\nVoraussetzungen\nRaum; Schlüssel\nErgebnis\n40 Gäste am Tag/u,
    );
  });

  it('names on the card who has taken it over, once per municipality', async () => {
    await round.say('Sozialamt Hilden', 'best practice 1 übernehmen');
    await round.say('Sozialamt Hilden, Vertretung', 'idee 1 übernehmen');
    const own = await round.click('Sozialamt Velbert', 'ideas.adopt', { number: '1' });
    assert.match(own.text, /Velbert hat die Best Practice übernommen[\s\S]*\[Übernahme zurücknehmen\]/u);
    assert.match(await posted(round), /Übernommen von: Hilden und Velbert/u);
  });

  it('is taken back', async () => {
    await round.say('Sozialamt Hilden', 'idee 1 übernehmen');
    await round.say('Sozialamt Hilden', 'idee 1 übernahme zurücknehmen');
    assert.doesNotMatch(await posted(round), /Übernommen von/u);
  });

  it('is neither for one’s own nor for what is no best practice', async () => {
    assert.match(
      (await round.say('Sozialamt Haan', 'idee 1 übernehmen')).text,
      /Die eigene Best Practice ist schon da/u,
    );
    await round.say('Sozialamt Haan', 'idee 1 ändern: Art: Idee');
    const { text } = await round.say('Sozialamt Hilden', 'idee 1 übernehmen');
    assert.match(text, /Idee\u00a01 ist keine Best Practice/u);
  });
});

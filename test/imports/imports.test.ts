import assert from 'node:assert/strict';
import type { GuidelinesTables } from '../../src/guidelines/tables.ts';
import type { ImportsTables } from '../../src/imports/tables.ts';
import { encoded } from '../documents/shape.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRoom, type Room } from './room.ts';

const OLD = `# Merkblatt Fahrten\n\nStand: 01.02.2023\n\n## Fahrtkosten der Ehrenamtlichen\n\nFahrtkosten der Ehrenamtlichen sind mit 20 Cent je Kilometer förderfähig.\n\n## Parkgebühren\n\nParkgebühren werden nicht erstattet.\n`;
const NEW = OLD.replace('01.02.2023', '01.06.2023').replace('20 Cent', '30 Cent');
const QUESTION = 'Sind Fahrtkosten der Ehrenamtlichen förderfähig?';
const FORM = { 'status~1': 'binding', 'kind~1': 'report', 'strength~1': 'amtlich', attempt: 1 };

onEveryDatabase('imports', (database) => {
  let room: Room;
  beforeEach(async () => {
    room = await openRoom(database);
    room.files.set('alt.md', encoded(OLD));
    room.files.set('neu.md', encoded(NEW));
    room.files.set('kaputt.pdf', encoded('%PDF-1.4 kaputt'));
  });
  afterEach(() => room.close());
  const documents = () =>
    room.storage.db
      .withTables<GuidelinesTables>()
      .selectFrom('knowledge_documents')
      .select(['release', 'valid_from', 'superseded_at'])
      .orderBy('release')
      .execute();
  const sections = () =>
    room.storage.db
      .withTables<GuidelinesTables>()
      .selectFrom('knowledge_sections')
      .select(['release', 'text', 'valid_from', 'valid_to', 'status'])
      .where('text', 'like', '%Cent%')
      .orderBy('release')
      .orderBy('position')
      .execute();

  it('show what was understood of a file, and nothing counts yet', async () => {
    const { text, reply } = await room.send('Koordination', ['alt.md']);
    assert.equal(reply.card, 'imports/preview');
    assert.match(text, /Merkblatt Fahrten/u);
    assert.match(text, /Abschnitte: 3\n/u);
    assert.match(text, /Fahrtkosten der Ehrenamtlichen\n/u);
    assert.match(text, /Status: Bericht/u);
    assert.match(text, /Gültig ab: (?:2023-02-01|01\.02\.2023)/u);
    assert.doesNotMatch(text, /Ersetzt/u);
    assert.equal((await documents()).length, 0);
    assert.doesNotMatch((await room.say('Sozialamt Haan', QUESTION)).text, /20 Cent/u);
  });

  it('count once they are confirmed, as what the Koordination says, and are then answered with', async () => {
    await room.send('Koordination', ['alt.md']);
    const { text, reply } = await room.click('Koordination', 'imports.adopt', {
      number: 1,
      ...FORM,
      'title~1': 'Merkblatt Fahrten',
      'publisher~1': 'MAGS NRW',
      'version~1': '',
      'url~1': '',
      'validFrom~1': '2023-02-01',
      'validTo~1': '',
    });
    assert.equal(reply.replaces, true);
    assert.match(text, /übernommen[\s\S]*verbindlich, gültig ab 01\.02\.2023/iu);
    const answer = await room.say('Sozialamt Haan', QUESTION);
    assert.match(answer.text, /20 Cent/u);
    assert.match(answer.text, /MAGS NRW, Merkblatt Fahrten[\s\S]*verbindlich/u);
  });

  it('count once, however often they are confirmed', async () => {
    await room.send('Koordination', ['alt.md']);
    await room.say('Koordination', 'import 1 übernehmen');
    const { text } = await room.say('Koordination', 'Import 1 übernehmen: Anders; Status: verbindlich');
    assert.match(text, /Merkblatt Fahrten[\s\S]*Bericht/u);
    assert.equal((await documents()).length, 1);
  });

  it('close the validity of the version before, and overwrite nothing', async () => {
    await room.send('Koordination', ['alt.md']);
    await room.say('Koordination', 'import 1 übernehmen: Status: verbindlich');
    const { text } = await room.send('Koordination', ['neu.md']);
    assert.match(text, /Ersetzt: Fassung ab 01\.02\.2023/u);
    await room.say(
      'Koordination',
      'import 2 übernehmen: MERKBLATT FAHRTEN; Status: verbindlich; gültig ab: 01.06.2023',
    );
    const known = await sections();
    assert.deepEqual(
      known.map((one) => [one.release, one.valid_from, one.valid_to, /\d+ Cent/u.exec(one.text)?.[0]]),
      [
        [1, '2023-02-01', null, '20 Cent'],
        [2, '2023-02-01', '2023-05-31', '20 Cent'],
        [2, '2023-06-01', null, '30 Cent'],
      ],
    );
    assert.deepEqual(
      (await documents()).map((one) => [one.release, one.superseded_at !== null]),
      [
        [1, true],
        [2, false],
      ],
    );
    assert.match((await room.say('Sozialamt Haan', QUESTION)).text, /30 Cent[\s\S]*Bis 31\.05\.2023 galt/u);
    assert.match((await room.say('Sozialamt Haan', `Stand 01.03.2023: ${QUESTION}`)).text, /20 Cent/u);
  });

  it('end before a later version that is known already', async () => {
    await room.send('Koordination', ['neu.md']);
    await room.say('Koordination', 'import 1 übernehmen');
    await room.send('Koordination', ['alt.md']);
    await room.say('Koordination', 'import 2 übernehmen');
    assert.deepEqual(
      (await sections()).filter(({ release }) => release === 2).map((one) => [one.valid_from, one.valid_to]),
      [
        ['2023-02-01', '2023-05-31'],
        ['2023-06-01', null],
      ],
    );
  });

  it('name the error at the field and keep what was typed', async () => {
    await room.send('Koordination', ['alt.md']);
    const { text, card } = await room.click('Koordination', 'imports.adopt', {
      number: 1,
      ...FORM,
      'title~1': 'Mein Titel',
      'validFrom~1': '2023-06-01',
      'validTo~1': '2023-05-01',
    });
    assert.match(text, /nicht vor dem ersten Tag/u);
    assert.match(text, /Mein Titel/u);
    assert.match(JSON.stringify(card), /"title~2"/u);
    assert.equal((await documents()).length, 0);
  });

  it('say which status there is when another word is typed', async () => {
    await room.send('Koordination', ['alt.md']);
    const { text } = await room.say('Koordination', 'import 1 übernehmen: Titel; Status: geheim');
    assert.match(text, /Möglich sind Bericht, verbindlich, Auslegung, Entwurf/u);
  });

  it('are read once of a message that is delivered twice', async () => {
    const first = await room.send('Koordination', ['alt.md'], { activity: 'same' });
    const second = await room.send('Koordination', ['alt.md'], { activity: 'same' });
    assert.deepEqual(second.reply, first.reply);
    assert.equal(room.fetched.length, 1);
  });

  it('list several files of one message, and open each', async () => {
    const { text } = await room.send('Koordination', ['alt.md', 'neu.md']);
    assert.match(text, /Import 2: Merkblatt Fahrten\nImport 1: Merkblatt Fahrten/u);
    assert.match((await room.say('Koordination', 'import 2')).text, /Datei: neu\.md/u);
  });

  it('name among several files those that cannot be read, and why', async () => {
    const { text } = await room.send('Koordination', ['alt.md', 'kaputt.pdf', 'neu.md']);
    assert.match(
      text,
      /kaputt\.pdf wurde nicht gelesen: .*beschädigt[\s\S]*Import 3: Merkblatt[\s\S]*Import 1: Merkblatt/u,
    );
  });

  it('say why a file cannot be read, and from where none is fetched', async () => {
    assert.match((await room.send('Koordination', ['kaputt.pdf'])).text, /nicht gelesen[\s\S]*beschädigt/u);
    assert.match((await room.send('Koordination', ['fremd.pdf'])).text, /von dem Kreisrunde keine Dateien lädt/u);
    assert.match((await room.say('Koordination', 'import 1 übernehmen')).text, /nicht gelesen/u);
  });

  it('are shown in their own words, with version and address', async () => {
    await room.send('Koordination', ['alt.md']);
    await room.say(
      'Koordination',
      'import 1 übernehmen: Fassung: 15.01.2023; Adresse: https://www.beispiel.de/merkblatt; Quelle: amtlich',
    );
    const { text } = await room.say('Sozialamt Haan', QUESTION);
    assert.match(text, /„Fahrtkosten der Ehrenamtlichen sind/u);
    assert.match(
      text,
      /Merkblatt Fahrten\u00a0· Bericht \(amtlich\)\u00a0· Fassung vom 15\.01\.2023\u00a0· Quelle öffnen/u,
    );
    assert.doesNotMatch(text, /Zusammenfassung nach/u);
  });

  it('keep a day at the beginning of a line, in their sections and in what is quoted of them', async () => {
    const lines = [
      'Fristen im Förderprogramm Nachbarschaftshilfe',
      '31. Dezember 2023 endet der Bewilligungszeitraum.',
      '30. Juni 2024 ist der Verwendungsnachweis fällig.',
      '15. September 2023 ist der Zwischenbericht vorzulegen.',
      '2. Änderungsbescheid: Der Höchstbetrag je Haushalt steigt auf 400 Euro.',
    ];
    room.files.set('fristen.txt', Buffer.from(lines.join('\n\n')));
    await room.send('Koordination', ['fristen.txt']);
    await room.say('Koordination', 'import 1 übernehmen');
    const ask = async (question: string) => (await room.say('Sozialamt Haan', question)).text;
    assert.match(
      await ask('Wann endet der Bewilligungszeitraum der Nachbarschaftshilfe?'),
      /31\.[\u00a0 ]Dezember 2023 endet der Bewilligungszeitraum\./u,
    );
    assert.match(
      await ask('Wie hoch ist der Höchstbetrag je Haushalt in der Nachbarschaftshilfe?'),
      /2\.[\u00a0 ]Änderungsbescheid: Der Höchstbetrag/u,
    );
  });

  it('hold as long as is said, in any form of a day', async () => {
    await room.send('Koordination', ['alt.md']);
    const typed =
      'import 1 übernehmen: gültig ab: Anfang Februar 2023; gültig bis: Ende Oktober; Fassung: 15. Jan. 2023';
    assert.match((await room.say('Koordination', typed)).text, /gültig ab 01\.02\.2023 bis 31\.10\.2023/u);
  });

  it('say what is wrong with an address or a version', async () => {
    await room.send('Koordination', ['alt.md']);
    const { text } = await room.say('Koordination', 'import 1 übernehmen: Fassung: bald; Adresse: javascript:1');
    assert.match(text, /Bitte einen Tag eingeben/u);
    assert.match(text, /beginnt/u);
    assert.equal((await documents()).length, 0);
  });

  it('are let go when nobody settles them in 30 days', async () => {
    await room.send('Koordination', ['alt.md', 'kaputt.pdf']);
    assert.match((await room.say('Koordination', 'import 1')).text, /nach 30\u00a0Tagen verfällt der Import/u);
    room.clock.set('2023-11-04T08:00');
    await room.bot.tidy();
    assert.match((await room.say('Koordination', 'importe')).text, /Import 1: Merkblatt/u);
    room.clock.set('2023-11-04T10:00');
    await room.bot.tidy();
    assert.match((await room.say('Koordination', 'importe')).text, /Keine Datei wartet/u);
    assert.match((await room.say('Koordination', 'import 1')).text, /gelöscht/u);
    const kept = await room.storage.db.withTables<ImportsTables>().selectFrom('imports').selectAll().execute();
    assert.deepEqual(
      kept.map(({ state, sections: read }) => [state, read]),
      [['discarded', null]],
    );
  });

  it('answer with a reference when something breaks while a file comes in', async () => {
    const { text } = await room.send('Koordination', ['faellt-um.pdf']);
    assert.match(text, /Der Vorgang konnte nicht abgeschlossen werden[\s\S]*Kennung für die Koordination: \S+/u);
  });

  it('hold back a file whose name is that of a client, before it is fetched', async () => {
    const name = 'Antrag Erika Muster geb. 03.04.1980.md';
    room.files.set(name, encoded(OLD));
    assert.match((await room.send('Koordination', [name])).text, /Einzelfall/u);
    assert.equal(room.fetched.length, 0);
  });

  it('hold back a file that looks like the case of a client', async () => {
    room.files.set(
      'fall.md',
      encoded('# Antrag\n\nFrau Erika Muster, geboren am 03.04.1980, beantragt eine Beihilfe.'),
    );
    const { text } = await room.send('Koordination', ['fall.md']);
    assert.match(text, /Einzelfall/u);
    const kept = await room.storage.db
      .selectFrom('imports' as never)
      .selectAll()
      .execute();
    assert.doesNotMatch(JSON.stringify(kept), /Muster/u);
  });

  it('are for the Koordination alone', async () => {
    assert.match(
      (await room.send('Sozialamt Haan', ['alt.md'])).text,
      /nimmt die Koordination als Wissen auf[\s\S]*Gespeichert wurde nichts/u,
    );
    assert.equal(room.fetched.length, 0);
    await room.send('Koordination', ['alt.md']);
    const { text } = await room.click('Sozialamt Haan', 'imports.adopt', { number: 1, ...FORM });
    assert.match(text, /ist die Koordination zuständig/u);
    assert.equal((await documents()).length, 0);
  });

  it('can be discarded, and then hold nothing any more', async () => {
    await room.send('Koordination', ['alt.md']);
    assert.match((await room.say('Koordination', 'import 1 verwerfen')).text, /verworfen/u);
    assert.match((await room.say('Koordination', 'importe')).text, /Keine Datei wartet/u);
    await room.say('Koordination', 'import 1 übernehmen');
    assert.equal((await documents()).length, 0);
  });

  it('say that a number is none', async () => {
    assert.match((await room.say('Koordination', 'import 9')).text, /Einen Import 9 gibt es nicht/u);
  });
});

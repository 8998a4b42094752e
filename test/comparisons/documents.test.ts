import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { openRoom, type Room } from '../imports/room.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';

const K = 'Koordination';
const HILDEN = 'Sozialamt Hilden';
const PERSONNEL = 'Personalausgaben sind förderfähig, soweit sie für das Vorhaben zusätzlich entstehen.';
const GOODS = 'Sachausgaben für Lebensmittel werden bis zu 500 Euro je Haushalt übernommen.';
const VEHICLE = 'Kraftfahrzeuge und Büromöbel werden aus dem Programm nicht bezahlt.';
const FIRST = `# Merkblatt\n\n## 1 Personal\n\n${PERSONNEL}\n\n## 2 Sachausgaben\n\n${GOODS}\n\n## 3 Ausschluss\n\n${VEHICLE}\n`;
const SECOND = `# Merkblatt\n\n## 1 Grundsatz\n\nGefördert wird, was Armut lindert und belegt ist.\n\n## 2 Personal\n\n${PERSONNEL}\n\n## 3 Sachausgaben\n\n${GOODS.replace('500 Euro', '800 Euro')}\n`;

onEveryDatabase('the versions of documents that were brought in, side by side', (database) => {
  let room: Room;
  let imported = 0;
  beforeEach(async () => {
    room = await openRoom(database);
    imported = 0;
  });
  afterEach(() => room.close());

  const say = async (text: string, office = HILDEN) => (await room.say(office, text)).text.replaceAll('\u00a0', ' ');
  const bring = async (title: string, text: string, more: string) => {
    imported += 1;
    const name = `datei-${imported}.md`;
    room.files.set(name, new TextEncoder().encode(text));
    await room.send(K, [name]);
    return room.say(K, `import ${imported} übernehmen: ${title}; ${more}`);
  };
  const bringBoth = async () => {
    await bring('Merkblatt Armut', FIRST, 'Status: verbindlich; gültig ab: 01.01.2023');
    return bring('Merkblatt Armut', SECOND, 'Status: verbindlich; gültig ab: 01.07.2023');
  };

  it('say what to do where there is one version, and compare nothing that waits for its confirmation', async () => {
    assert.match(await say('änderungen merkblatt'), /Ein Dokument zu „merkblatt“ gibt es nicht/u);
    const reply = await bring('Merkblatt Armut', FIRST, 'Status: verbindlich; gültig ab: 01.01.2023');
    assert.doesNotMatch(reply.text, /Änderungen ansehen/u);
    room.files.set('neu.md', new TextEncoder().encode(SECOND));
    await room.send(K, ['neu.md']);
    assert.match(await say('änderungen merkblatt'), /Es gibt erst Version 1[\s\S]*unter demselben Titel/u);
  });

  it('are offered beside the Kenntnisnahme once a newer one is taken over', async () => {
    const reply = await bringBoth();
    const [, way] = buttonsOf(reply.card);
    assert.deepEqual(
      buttonsOf(reply.card).map(({ title }) => title),
      ['Zur Kenntnis geben …', 'Änderungen ansehen'],
    );
    const shown = await room.click(K, 'comparisons.show', way?.data ?? {});
    assert.match(shown.text, /1.geändert, 1.neu, 1.entfallen, 1.nur umnummeriert/u);
  });

  it('show what was changed in its words, what came and went, and what is counted otherwise', async () => {
    await bringBoth();
    const text = await say('änderungen merkblatt');
    assert.match(text, /Merkblatt Armut[\s\S]*verbindlich · gültig ab 01\.01\.2023 bis 30\.06\.2023/u);
    assert.match(text, /1 Grundsatz · neu[\s\S]*3 Sachausgaben · geändert/u);
    assert.match(text, /\[entfällt: 500 Euro\] \[neu: 800 Euro\][\s\S]*Bisher Nr\. 2/u);
    assert.match(text, /3 Ausschluss · entfallen[\s\S]*Kraftfahrzeuge/u);
    assert.match(text, /1 nur umnummeriert[\s\S]*2 Personal · Bisher Nr\. 1/u);
    for (const typed of [
      'synopse Merkblatt Armut version 1 zu 2',
      'änderungen merkblatt version 01.01.2023 zu 01.07.2023',
    ])
      assert.equal(await say(typed), text, typed);
    assert.match(await say('Was ist neu im Merkblatt?'), /1 geändert, 1 neu/u);
  });

  it('ask which document is meant where words fit several', async () => {
    await bringBoth();
    await bring('Merkblatt Energie', FIRST, 'Status: Bericht; gültig ab: 01.02.2023');
    const text = await say('änderungen merkblatt');
    assert.match(text, /Welches Dokument ist gemeint\?[\s\S]*Merkblatt Armut[\s\S]*Merkblatt Energie/u);
    assert.match(await say('änderungen merkblatt armut'), /1 geändert, 1 neu/u);
    assert.match(await say('änderungen'), /Merkblatt Armut[\s\S]*2 Versionen[\s\S]*Merkblatt Energie[\s\S]*1 Version/u);
  });

  it('say of a report that it is no rule, and leave drafts out until they are asked for', async () => {
    await bring('Auswertung', FIRST, 'Status: Bericht; gültig ab: 01.01.2023');
    await bring('Auswertung', SECOND, 'Status: Bericht; gültig ab: 01.03.2023');
    await bring('Auswertung', FIRST, 'Status: Entwurf; gültig ab: 01.05.2023');
    const text = await say('änderungen auswertung');
    assert.match(text, /Bericht[\s\S]*Das Dokument ist ein Bericht\. Es gibt keinen Wortlaut einer Regel wieder\./u);
    assert.match(text, /Version 2 · Bericht/u);
    assert.doesNotMatch(text, /Version 3/u);
    assert.match(
      await say('änderungen auswertung version 2 zu 3'),
      /Version 3 · Entwurf[\s\S]*gültig ab 01\.05\.2023/u,
    );
  });

  it('have pages, and a Word file with all sections before and after', async () => {
    const many = (amount: number) =>
      Array.from(
        { length: 12 },
        (_, at) => `## ${at + 1} Regel ${at}\n\n${GOODS.replace('500', String(amount + at))}\n`,
      );
    await bring('Regelwerk', `# R\n\n${many(500).join('\n')}`, 'Status: verbindlich; gültig ab: 01.01.2023');
    await bring('Regelwerk', `# R\n\n${many(700).join('\n')}`, 'Status: verbindlich; gültig ab: 01.03.2023');
    const reply = await room.say(HILDEN, 'änderungen regelwerk');
    assert.match(reply.text, /12.geändert[\s\S]*4 Regel 3/u);
    assert.doesNotMatch(reply.text, /5 Regel 4/u);
    assert.match(await say('änderungen regelwerk seite 3'), /9 Regel 8[\s\S]*12 Regel 11/u);
    const offered = await room.say(HILDEN, 'änderungen regelwerk word');
    const signed = /\/files\/(?<signed>[^"]+)"/u.exec(JSON.stringify(offered.card))?.groups?.['signed'] ?? '';
    const file = await room.bot.file(signed);
    const parts = unzipSync(file?.body ?? new Uint8Array());
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const text = xml.replace(/<[^>]*>/gu, '');
    assert.match(text, /Vorher[\s\S]*\[entfällt: 500 Euro\][\s\S]*\[neu: 700 Euro\][\s\S]*12 ?Regel 11/u);
    assert.match(xml, /<w:strike\/>(?:(?!<\/w:r>).)*500 Euro/u);
  });
});

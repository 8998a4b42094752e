import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { contentTypeOf } from '../../src/attachments/file-kind.ts';
import type { FetchFile } from '../../src/documents/fetching.ts';
import { gate } from '../intake/gate.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, openRound, type TestRound } from '../support/round.ts';
import { PUBLIC_URL } from '../support/sample.ts';
import { FORM } from './typed.ts';

const FILES: Readonly<Record<string, string>> = {
  'konzept.txt': 'Wärmestube im Bürgerhaus',
  'bild.png': '\u0089PNG',
  'fall.txt': '# Einzelfall\n\nErika Mustermann, geboren am 03.04.1961, erhält Grundsicherung.',
  'skript.html': '<script>',
  'fall.csv': 'Nr;Fall\n1;Erika Mustermann, geboren am 03.04.1961, erhält Grundsicherung',
  'teilnahme.csv': 'Nr;Kommune\n1;Haan\n',
  'lang.txt': 'Ein Satz. '.repeat(210_000),
};

describe('a file to attach', () => {
  it('is handed out by what its name says, never as what a browser runs', () => {
    assert.equal(contentTypeOf('Konzept.PDF'), 'application/pdf');
    for (const name of ['a.html', 'a.svg', 'a.exe', 'a.docm', 'pdf', 'a.constructor', ''])
      assert.equal(contentTypeOf(name), undefined, name);
  });
});

onEveryDatabase('a file that is sent for a meeting', (database) => {
  let round: TestRound;
  let fetched: string[];
  const fetchFile: FetchFile = async (url) => {
    const name = url.split('/').at(-1) ?? '';
    fetched.push(name);
    if (name === 'gross.pdf') return { kind: 'refused', why: 'size' };
    const text = FILES[name];
    return text === undefined ? { kind: 'refused', why: 'host' } : { kind: 'file', bytes: Buffer.from(text) };
  };
  beforeEach(async () => {
    fetched = [];
    round = await openRound(database, { fetchFile });
    await round.click('Sozialamt Haan', 'meetings.draft', FORM);
    await round.click('Koordination', 'meetings.announce', { number: '1' });
  });
  afterEach(() => round.close());

  const addressIn = ({ card }: Answer) =>
    /https:\/\/bot\.example\.org\/files\/[\w.-]+/u.exec(JSON.stringify(card))?.[0] ?? assert.fail('no address');
  const load = (address: string) => round.bot.file(address.slice(`${PUBLIC_URL}/files/`.length));
  const send = (office: string, words: string, name: string, activity?: string) =>
    round.say(office, words, { files: [name], ...(activity === undefined ? {} : { activity }) });
  const invitation = () => round.channel().find(({ shown }) => shown.text.startsWith('Einladung'))?.shown.text ?? '';

  it('is named on the invitation and handed out to each member by a link of their own', async () => {
    await round.settle();
    const { text } = await send('Sozialamt Haan', 'anlage sitzung 1', 'konzept.txt');
    assert.match(text, /„konzept\.txt“ ist beigefügt\./u);
    round.clock.advance(5000);
    await round.settle();
    assert.match(invitation(), /Anlagen\nkonzept\.txt \(Datei\)\n/u);
    assert.match(invitation(), /\[Anlagen laden\]/u);
    const file = await load(addressIn(await round.click('Sozialamt Hilden', 'meetings.attachments', { number: '1' })));
    assert.deepEqual([file?.name, file?.contentType], ['konzept.txt', 'text/plain; charset=utf-8']);
    assert.equal(Buffer.from(file?.body ?? '').toString(), FILES['konzept.txt']);
  });

  it('takes a title from the words it is sent with', async () => {
    const { text } = await send('Koordination', 'Anlage zur Sitzung 1: Konzept der Wärmestube', 'konzept.txt');
    assert.match(text, /„Konzept der Wärmestube“ ist beigefügt\./u);
  });

  it('is kept once when its message comes again', async () => {
    await send('Koordination', 'sitzung 1 anlage', 'konzept.txt', 'once');
    const { text } = await send('Koordination', 'sitzung 1 anlage', 'konzept.txt', 'once');
    assert.match(text, /Anlage\u00a01: konzept\.txt/u);
    assert.doesNotMatch(text, /Anlage\u00a02/u);
    assert.deepEqual(fetched, ['konzept.txt']);
  });

  it('counts together with the links', async () => {
    await round.say('Koordination', 'anlage sitzung 1: https://www.beispiel.de/');
    const { text } = await send('Koordination', 'anlage sitzung 1', 'bild.png');
    assert.match(text, /Anlage\u00a01: www\.beispiel\.de(?:.|\n)*Anlage\u00a02: bild\.png/u);
  });

  it('is gone when it is removed', async () => {
    const address = addressIn(await send('Koordination', 'anlage sitzung 1', 'konzept.txt'));
    assert.ok(await load(address));
    const asked = await round.say('Koordination', 'sitzung 1 anlage 1 entfernen');
    assert.match(asked.text, /Anlage 1 entfernen\?[\s\S]*nicht wiederherstellen\.[\s\S]*\[Endgültig entfernen\]/u);
    await round.say('Koordination', 'sitzung 1 anlage 1 endgültig entfernen');
    assert.equal(await load(address), undefined);
  });

  it('is shown with the checksum of what is kept', async () => {
    const { text } = await send('Koordination', 'anlage sitzung 1', 'konzept.txt');
    const checksum = createHash('sha256')
      .update(FILES['konzept.txt'] ?? '')
      .digest('hex');
    assert.match(text, new RegExp(`Datei konzept\\.txt, Prüfsumme SHA-256 ${checksum.slice(0, 16)}…`, 'u'));
  });

  it('is taken over as what a link led to, and stays beside the link', async () => {
    const added = await round.say('Koordination', 'anlage sitzung 1: Konzept https://www.beispiel.de/konzept');
    assert.match(added.text, /Inhalt nicht festgehalten\. Datei übernehmen: [^\n]*„sitzung 1 anlage 1“ senden/u);
    const velbert = (await round.say('Sozialamt Velbert', 'sitzung 1 anlagen')).text;
    assert.match(velbert, /Inhalt nicht festgehalten\.\n/u);
    assert.doesNotMatch(velbert, /übernehmen/u);
    const taken = await send('Koordination', 'sitzung 1 anlage 1', 'konzept.txt');
    assert.match(taken.text, /Der Inhalt von „Konzept“ ist festgehalten\./u);
    const list = await round.click('Sozialamt Velbert', 'meetings.attachments', { number: '1' });
    const { text, card } = list;
    assert.match(
      text,
      /Anlage\u00a01: Konzept[\s\S]*Inhalt festgehalten am [^\n]*\(Koordination\)\. Datei konzept\.txt/u,
    );
    assert.doesNotMatch(text, /Anlage\u00a02|nicht festgehalten/u);
    assert.match(JSON.stringify(card), /https:\/\/www\.beispiel\.de\/konzept/u);
    assert.equal(Buffer.from((await load(addressIn(list)))?.body ?? '').toString(), FILES['konzept.txt']);
  });

  it('is taken over once, for a link that is there', async () => {
    await round.say('Koordination', 'anlage sitzung 1: Konzept https://www.beispiel.de/konzept');
    await send('Koordination', 'sitzung 1 anlage 1', 'konzept.txt');
    const twice = (await send('Koordination', 'sitzung 1 anlage 1', 'bild.png')).text;
    assert.match(twice, /Der Inhalt der Anlage 1 ist schon festgehalten\.[\s\S]*\[Anlagen ansehen\]/u);
    assert.match(
      (await send('Koordination', 'sitzung 1 anlage 2', 'bild.png')).text,
      /Anlage 2 hat die Sitzung nicht/u,
    );
    assert.deepEqual(fetched, ['konzept.txt']);
  });

  it('is removed together with its link, after the question', async () => {
    await round.say('Koordination', 'anlage sitzung 1: Konzept https://www.beispiel.de/konzept');
    const address = addressIn(await send('Koordination', 'sitzung 1 anlage 1', 'konzept.txt'));
    assert.match((await round.say('Koordination', 'sitzung 1 anlage 1 entfernen')).text, /\[Endgültig entfernen\]/u);
    await round.say('Koordination', 'sitzung 1 anlage 1 endgültig entfernen');
    assert.equal(await load(address), undefined);
  });

  it('is held back when it reads like the case of a client', async () => {
    const { text } = await send('Koordination', 'anlage sitzung 1', 'fall.txt');
    assert.match(text, /nicht gespeichert(?:.|\n)*sieht nach einem Einzelfall aus/u);
    assert.match((await round.say('Koordination', 'sitzung 1 anlagen')).text, /nichts beigefügt/u);
  });

  it('is held back as a table of text as well, and taken where it is harmless', async () => {
    assert.match((await send('Koordination', 'anlage sitzung 1', 'fall.csv')).text, /sieht nach einem Einzelfall aus/u);
    assert.match((await send('Koordination', 'anlage sitzung 1', 'teilnahme.csv')).text, /ist beigefügt/u);
  });

  it('is not kept where it is too much to be looked through', async () => {
    const { text } = await send('Koordination', 'anlage sitzung 1', 'lang.txt');
    assert.match(text, /nicht gespeichert[\s\S]*mehr Text als etwa 1\.000 Seiten\. Bitte teilen/u);
    assert.match((await round.say('Koordination', 'sitzung 1 anlagen')).text, /nichts beigefügt/u);
  });

  it('is not attached to a meeting that was cancelled while it was read', async () => {
    await round.close();
    const door = gate();
    round = await openRound(database, { fetchFile, readFile: door.readFile, patienceMilliseconds: 0 });
    await round.click('Sozialamt Haan', 'meetings.draft', FORM);
    await round.click('Koordination', 'meetings.announce', { number: '1' });
    assert.match((await send('Koordination', 'anlage sitzung 1', 'konzept.txt')).text, /wird gelesen/u);
    await round.say('Koordination', 'sitzung 1 für alle absagen: Grippe');
    door.open();
    await round.bot.intake.idle();
    await round.settle();
    assert.match(round.arrived.at(-1)?.shown.text ?? '', /abgesagt/u);
    assert.match((await round.say('Koordination', 'sitzung 1 anlagen')).text, /nichts beigefügt/u);
  });

  for (const [what, name, expected] of [
    ['too large', 'gross.pdf', /größer als 20\u00a0MB/u],
    ['somewhere else', 'fremd.pdf', /von dem Kreisrunde keine Dateien lädt/u],
    ['of a kind that could run', 'skript.html', /Beifügen lassen sich PDF, Word/u],
  ] as const) {
    it(`is refused with the reason when it is ${what}`, async () => {
      assert.match((await send('Koordination', 'anlage sitzung 1', name)).text, expected);
    });
  }

  it('is not fetched for somebody who may not attach, nor for a meeting that is not there', async () => {
    const hilden = await send('Sozialamt Hilden', 'anlage sitzung 1', 'konzept.txt');
    assert.match(hilden.text, /Das ist Ihnen hier nicht möglich/u);
    assert.match((await send('Koordination', 'anlage sitzung 9', 'konzept.txt')).text, /Eine Sitzung 9 gibt es nicht/u);
    assert.deepEqual(fetched, []);
  });

  it('is sent alone', async () => {
    const { text } = await round.say('Koordination', 'anlage sitzung 1', { files: ['konzept.txt', 'bild.png'] });
    assert.match(text, /einzeln/u);
  });

  it('goes on to the imports when the words are others', async () => {
    assert.match((await send('Koordination', 'hier die Datei', 'konzept.txt')).text, /konzept\.txt|Wärmestube/u);
    assert.match((await round.say('Koordination', 'sitzung 1 anlagen')).text, /nichts beigefügt/u);
  });
});

import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import type { Fetched } from '../../src/documents/fetching.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const TABLE = '| Haushalt | Betrag |\n| --- | --- |\n| eine Person | 300 € |\n| ab zwei | 500 € |';
const utf8 = new TextEncoder();

onEveryDatabase('the files of a common guideline', (database) => {
  let round: TestRound;
  const files = new Map<string, Uint8Array>();
  beforeEach(async () => {
    files.clear();
    const fetchFile = async (url: string): Promise<Fetched> => {
      const bytes = files.get(url.replace('https://test.sharepoint.com/', ''));
      return bytes ? { kind: 'file', bytes } : { kind: 'refused', why: 'host' };
    };
    round = await openRound(database, { fetchFile });
    for (const office of [K, HAAN, HILDEN]) await round.openChat(office);
    await say('richtlinie 1 abschnitt 1: Die Hilfe gilt in Notlagen.; Überschrift: Zweck');
    await say(`richtlinie 1 abschnitt 3.2: Die Beträge:\n\n${TABLE}\n\nMehr gibt es nicht.; Überschrift: Höhe`);
    await say('richtlinie 1 abschnitt 3.10: Nachweise nach Abschnitt 3.2.; Überschrift: Nachweise');
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const send = async (name: string, body: string | Uint8Array, where: { activity?: string; office?: string } = {}) => {
    files.set(name, typeof body === 'string' ? utf8.encode(body) : body);
    const { office = HAAN, ...rest } = where;
    return (await round.say(office, 'richtlinie 1 einlesen', { files: [name], ...rest })).text;
  };
  const load = async (text: string, office = HILDEN) => {
    const { reply } = await round.say(office, text);
    const [address = ''] = JSON.stringify(reply.data).match(/https?:[^"]*\/files\/[^"]+/u) ?? [];
    const file = await round.bot.file(address.split('/files/')[1] ?? '');
    assert.ok(file, text);
    return { ...file, xml: strFromU8(unzipSync(file.body)['word/document.xml'] ?? new Uint8Array()) };
  };
  const textsIn = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, text]) => text).join('|');

  it('hold the draft with its contents list, its numbers as headings, and its tables', async () => {
    const { name, xml } = await load('richtlinie 1 als word');
    assert.equal(name, 'Richtlinie-1-Entwurf-2023-10-05.docx');
    assert.match(textsIn(xml), /ENTWURF, Stand 5..Oktober.2023\|Inhalt\|+1 Zweck.*3\.10 Nachweise.*1 Zweck/u);
    assert.match(xml, /<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*3\.2 Höhe/u);
    assert.match(xml, /<w:tblHeader\/>(?:(?!<\/w:tr>).)*Haushalt/u);
    assert.match(await say('richtlinie 1 version 4 als word'), /gibt es nicht/u);
  });

  it('come back without a change, and nothing is kept', async () => {
    const { body } = await load('richtlinie 1 als word', HAAN);
    const text = await send('entwurf.docx', body);
    assert.match(text, /Nichts geändert[\s\S]*Alle 3.Abschnitte/u);
    assert.doesNotMatch(text, /zählt nicht|Nicht in der Datei/u);
    assert.match(await say('richtliniendatei 1'), /gibt es nicht/u);
  });

  it('say what is new, changed, missing and not understood, before anything counts', async () => {
    const body = `# Richtlinie\n\nEin Vorwort.\n\n## 1 Zweck\n\nDie Hilfe gilt in großer Not.\n\n## 3.2 Höhe\n\nDie Beträge:\n\n${TABLE}\n\nMehr gibt es nicht.\n\n## 4 Beginn\n\nAb Januar.\n\n## Anhang\n\nEin Muster.\n`;
    const text = await send('neu.md', body);
    assert.match(text, /1.neu, 1.geändert[\s\S]*Nicht in der Datei: 3\.10 Nachweise/u);
    assert.match(
      text,
      /Vor dem ersten Abschnitt, zählt nicht: „Ein Vorwort\.“[\s\S]*Ohne Nummer, zählt nicht: „Anhang“/u,
    );
    assert.match(text, /1 Zweck, geändert[\s\S]*4 Beginn, neu[\s\S]*Ab Januar\./u);
    assert.doesNotMatch(await say('richtlinie 1 abschnitt 1'), /großer Not/u);
    assert.match(await say('richtliniendatei 1', K), /1.neu, 1.geändert/u);
    await say('richtlinie 1 abschnitt 1: Die Hilfe gilt immer.');
    const { text: late } = await round.click(HAAN, 'guideline.adopt', { number: 1, seen: 3 });
    assert.match(late, /inzwischen geändert/u);
    await say('richtliniendatei 1 verwerfen');
    assert.match(await say('richtliniendatei 1 übernehmen'), /verworfen/u);
  });

  it('become the draft once, though sent and taken over twice', async () => {
    const body = `# Richtlinie\n\n## 3.2 Höhe\n\n${TABLE.replace('500', '600')}\n\n## 4 Beginn\n\nAb Januar.\n`;
    await send('neu.md', body, { activity: 'file' });
    await send('neu.md', body, { activity: 'file' });
    await round.say(HAAN, 'richtliniendatei 1 übernehmen', { activity: 'adopt' });
    await round.say(HAAN, 'richtliniendatei 1 übernehmen', { activity: 'adopt' });
    assert.match(await say('richtliniendatei 1 übernehmen'), /schon übernommen/u);
    assert.match(await say('richtlinie 1 abschnitt 3.2'), /Haushalt: ab zwei; Betrag: 600 €/u);
    assert.match(await say('richtlinie 1 abschnitt 3.10'), /Nachweise nach Abschnitt 3\.2/u);
    assert.match(await say('richtlinie 1 abschnitt 4'), /Ab Januar/u);
    const history = await say('richtlinie 1 abschnitt 3.2 verlauf');
    assert.equal(history.match(/Sozialamt Haan/gu)?.length, 2);
    assert.match((await load('richtlinie 1 als word')).xml, /600 €/u);
  });

  it('are taken from who drafts it alone, and from nobody with the case of a client', async () => {
    assert.match(await send('neu.md', '# R\n\n## 1 Zweck\n\nNeu.\n', { office: HILDEN }), /Den Entwurf führt Haan/u);
    assert.match(await send('neu.md', '# R\n\n## Zweck ohne\n\nNeu.\n'), /keine Überschrift mit einer Nummer/u);
    const client = '# R\n\n## 1 Zweck\n\nFrau Erika Beispiel, geboren am 03.04.1961, erhält Bürgergeld.\n';
    assert.match(await send('neu.md', client), /nicht eingelesen/u);
    assert.doesNotMatch(await say('richtlinie 1 abschnitt 1'), /Beispiel/u);
  });
});

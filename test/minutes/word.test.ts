import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Fetched } from '../../src/documents/fetching.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const HILDEN = 'Sozialamt Hilden';
const NAME = 'niederschrift.docx';

onEveryDatabase('minutes as a Word file', (database) => {
  let round: TestRound;
  const files = new Map<string, Uint8Array>();
  beforeEach(async () => {
    files.clear();
    const fetchFile = async (url: string): Promise<Fetched> => {
      const bytes = files.get(url.replace('https://test.sharepoint.com/', ''));
      return bytes ? { kind: 'file', bytes } : { kind: 'refused', why: 'host' };
    };
    round = await openRound(database, { fetchFile });
    await round.openChat(K);
    await say(
      'sitzung anlegen: Austausch im Herbst; Datum: 12.10.2023; Uhrzeit: 14:00; Dauer: 120; Ort: Kreishaus; TOPs: Stand der Mittel | Gutscheine',
    );
    await say('sitzung 1 veröffentlichen');
    round.clock.set('2023-10-12T16:30');
    await say(
      'beschluss in der sitzung: Die Runde nutzt Gutscheine; Abwesend: Monheim am Rhein; Frist: 27.10.2023 12:00',
    );
    await say('protokoll 1 entwerfen');
    await say('protokoll 1 top 1: Die Mittel sind zur Hälfte gebunden.');
    await say('protokoll 1 top 2: Haan stellt ein Muster vor.');
  });
  afterEach(() => round.close());

  const say = async (text: string, office = K) => (await round.say(office, text)).text;
  const word = async () => {
    const { reply } = await round.say(K, 'protokoll 1 word');
    const [address = ''] = JSON.stringify(reply.data).match(/https?:[^"]*\/files\/[^"]+/u) ?? [];
    const file = await round.bot.file(address.split('/files/')[1] ?? '');
    assert.ok(file);
    return file.body;
  };
  const part = (body: Uint8Array, name: string) => strFromU8(unzipSync(body)[name] ?? new Uint8Array());
  /** The file as somebody has edited it. */
  const edited = async (edit: (xml: string) => string) => {
    const parts = unzipSync(await word());
    const xml = edit(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
    return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
  };
  const send = async (body: Uint8Array, activity?: string) => {
    files.set(NAME, body);
    return (await round.say(K, '', { files: [NAME], ...(activity === undefined ? {} : { activity }) })).text;
  };
  /** From the heading of a TOP to the next heading. */
  const top = (xml: string, place: number) =>
    new RegExp(`<w:p>(?:(?!<w:p>).)*TOP.${place}:.*?(?=<w:p><w:pPr><w:pStyle w:val="Heading)`, 'su').exec(xml)?.[0] ??
    '';

  it('has title, language, headings, table heads and a name around each TOP', async () => {
    const body = await word();
    const xml = part(body, 'word/document.xml');
    assert.match(part(body, 'docProps/core.xml'), /<dc:title>Niederschrift<\/dc:title>/u);
    assert.match(part(body, 'word/styles.xml'), /<w:lang w:val="de-DE"/u);
    const headings = [...xml.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<w:t[^>]*>([^<]+)/gsu)].map(([, text]) => text);
    assert.deepEqual(
      headings.map((text) => text?.replaceAll('\u00a0', ' ')),
      ['Sitzung', 'Teilnehmende', 'TOP 1: Stand der Mittel', 'TOP 2: Gutscheine', 'Beschlüsse'],
    );
    const names = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/gu)].map(([, name]) => name);
    assert.deepEqual(names, ['niederschrift_2_3', 'top_1', 'top_2']);
    assert.match(xml, /gez\. /u);
    assert.match(xml, /vorbehaltlich der Rückmeldung von Monheim am Rhein bis 27\..Oktober.2023/u);
  });

  it('comes back edited: what changes is shown first, and counts once', async () => {
    const body = await edited((xml) => xml.replace('Haan stellt ein Muster vor.', 'Hilden stellt ein Muster vor.'));
    const preview = await send(body, 'sent-1');
    assert.match(preview, /Geändert: 1.TOP[\s\S]*\[entfällt: Haan\]\s?\[neu: Hilden\]/u);
    await send(body, 'sent-1');
    assert.doesNotMatch(await say('protokoll 1 top 2'), /Hilden/u);
    assert.match(await say('offen'), /Protokolldatei.1/u);
    for (let time = 0; time < 2; time += 1) await say('protokolldatei 1 übernehmen');
    assert.match(await say('protokoll 1 top 2'), /Hilden stellt ein Muster vor\./u);
    assert.match(await say('protokoll 1 verlauf'), /Fassungen: 4[\s\S]*aus Protokolldatei.1/u);
    assert.match(await send(body, 'sent-2'), /aus Fassung 3; die Niederschrift ist inzwischen bei Fassung 4/u);
  });

  it('names all mistakes of an edited file at once, and nothing of it counts', async () => {
    await say('protokoll 1 top 1: Die Mittel sind gebunden.');
    const old = await edited((xml) => {
      const [first, second] = [top(xml, 1), top(xml, 2)];
      const unknown = second
        .replace(/TOP.2/u, 'TOP 9')
        .replaceAll('top_2', 'top_9')
        .replaceAll('w:id="3"', 'w:id="77"');
      return xml
        .replace(first, '')
        .replace(second, `${second}${second}${unknown}`)
        .replace('Die Runde nutzt Gutscheine', 'Die Runde nutzt keine Gutscheine');
    });
    await say('protokoll 1 top 1: Die Mittel sind fast gebunden.');
    const text = await send(old);
    assert.match(text, /nichts übernommen/u);
    assert.match(text, /Die Datei ist aus Fassung 4/u);
    assert.match(text, /TOP.1 fehlt: „Stand der Mittel“/u);
    assert.match(text, /TOP.2 steht doppelt: „Gutscheine“/u);
    assert.match(text, /TOP.9 gibt es in dieser Niederschrift nicht/u);
    assert.match(text, /Text außerhalb der TOPs: „[^“]*keine Gutscheine/u);
    assert.match(await say('protokolldatei 1'), /Eine Protokolldatei.1 gibt es nicht/u);
  });

  it('stands beside the minutes of 07.02.2023, which are agreed and have seven agreements', async () => {
    await say('protokoll 1 umlauf bis 20.10.2023 12 Uhr');
    assert.match(
      await say('protokoll 07.02.2023', HILDEN),
      /abgestimmt[\s\S]*TOP.2: Inhalte von Bescheid und Richtlinie/u,
    );
    assert.match(await say('protokoll 07.02.2023 absprachen', HILDEN), /Absprache a\)[\s\S]*Absprache g\)/u);
    assert.match(await say('protokolle', HILDEN), /Niederschriften der Runde: 2/u);
  });
});

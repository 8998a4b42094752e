import assert from 'node:assert/strict';
import type { Fetched } from '../../src/documents/fetching.ts';
import { WORD, writeWord } from '../../src/documents/written/word-file.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const VELBERT = 'Sozialamt Velbert';
const ASKED = [
  'Zählt der Ringtausch von Möbeln?',
  'Wird die Miete einer Tafel übernommen?',
  'Sind Honorare für Dolmetscher förderfähig?',
];
const plan = { ...samplePlan, starterKnowledge: false, programme: { ...samplePlan.programme, deadlines: [] } };
const utf8 = new TextEncoder();

onEveryDatabase('the reply of the ministry to a whole letter, in one file', (database) => {
  let round: TestRound;
  const files = new Map<string, Uint8Array>();
  beforeEach(async () => {
    files.clear();
    const fetchFile = async (url: string): Promise<Fetched> => {
      const bytes = files.get(url.replace('https://test.sharepoint.com/', ''));
      return bytes ? { kind: 'file', bytes } : { kind: 'refused', why: 'host' };
    };
    round = await openRound(database, { plan, fetchFile });
    for (const office of [K, HAAN, HILDEN, VELBERT]) await round.openChat(office);
    for (const question of ASKED) await say(`neue frage ans mags: ${question}`);
    await say('frage 2 betrifft uns auch', HILDEN);
    await say('sammlung anlegen: Fragen zum Stärkungspakt; Anlass: Offene Punkte; Frist: 12.10.2023 12:00', K);
    await say('sammlung 1 veröffentlichen', K);
    await say('sammlung 1 schließen: Alle sind da', K);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const sentLetter = () => say('mail-entwurf 1 gesendet am 04.10.2023: MAGS NRW', K);
  const send = async (name: string, body: string | Uint8Array, where: { activity?: string; office?: string } = {}) => {
    files.set(name, typeof body === 'string' ? utf8.encode(body) : body);
    const { office = K, ...rest } = where;
    return (await round.say(office, 'antwort auf schreiben 1', { files: [name], ...rest })).text;
  };
  const REPLY = '# Ihre Anfrage\n\nGuten Tag.\n\nZu Frage 1: Ja, er zählt.\n\nZu Frage 3: Nein, Honorare nicht.\n';
  const ADOPT = 'antwortdatei 1 übernehmen: vom: 05.10.2023; Aktenzeichen: V B 2';

  it('is shown by the numbers of the letter before anything counts, with what was not found', async () => {
    await sentLetter();
    const preview = await send('antwort.md', REPLY);
    assert.match(preview, /2 von 3 Fragen beantwortet[\s\S]*Nicht gefunden: Frage\u00a02/u);
    assert.match(preview, /Vor der ersten Nummer, zählt nicht: „[^“]*Guten Tag\.“/u);
    assert.match(
      preview,
      /Frage\u00a01: Zählt der Ringtausch[\s\S]*Ja, er zählt\.[\s\S]*Frage\u00a03[\s\S]*Nein, Honorare nicht/u,
    );
    assert.doesNotMatch(await say('frage 1'), /Ja, er zählt/u);
    assert.match(await say('offen', K), /Antwortdatei\u00a01/u);
    assert.match(await say('antwortdatei 1', K), /2 von 3 Fragen/u);
  });

  it('becomes the reply to each question once it is taken over, and is told once to whoever asked', async () => {
    await sentLetter();
    await send('antwort.md', REPLY, { activity: 'file-1' });
    await send('antwort.md', REPLY, { activity: 'file-1' });
    await round.settle();
    const before = round.arrived.length;
    await round.say(K, ADOPT, { activity: 'adopt-1' });
    const again = await round.say(K, ADOPT, { activity: 'adopt-1' });
    assert.match(again.text, /2\u00a0Antworten sind erfasst[\s\S]*Frage\u00a01 und Frage\u00a03/u);
    assert.match(await say(ADOPT, K), /schon übernommen/u);
    await round.settle();
    const told = round.arrived.slice(before).filter(({ shown }) => /Antwort zu 2 Fragen/u.test(shown.text));
    assert.equal(told.length, 1);
    assert.match(await say('frage 3'), /beantwortet[\s\S]*Nein, Honorare nicht[\s\S]*V B 2/u);
    assert.match(
      await say(ASKED[2] ?? '', VELBERT),
      /Nein, Honorare nicht[\s\S]*Antwort vom 05\.10\.2023 \(V B 2\) auf Frage\u00a03/u,
    );
    assert.match(await say('fragen ans mags offen'), /Miete einer Tafel/u);
    assert.match(await say('antwortdatei 2', K), /gibt es nicht/u);
  });

  it('answers one question where it was sent for that alone, as a whole or below its number', async () => {
    await sentLetter();
    files.set('einzeln.md', utf8.encode('# Ihre Frage\n\nJa, auch Miete.\n\nMit freundlichen Grüßen\n\nIm Auftrag'));
    const sent = await round.say(K, 'antwort auf frage 2', { files: ['einzeln.md'] });
    assert.match(sent.text, /Antwort auf Frage\u00a02[\s\S]*Miete einer Tafel[\s\S]*Ja, auch Miete\./u);
    assert.doesNotMatch(sent.text, /Im Auftrag|Nicht gefunden|Nicht übernehmen/u);
    await say(ADOPT, K);
    assert.match(await say('frage 2'), /beantwortet[\s\S]*Ja, auch Miete/u);
    files.set('mehr.md', utf8.encode(REPLY));
    const more = await round.say(K, 'antwort auf frage 3', { files: ['mehr.md'] });
    assert.match(more.text, /Zu anderen Fragen: Frage\u00a01\. Das zählt nicht\.[\s\S]*Nein, Honorare nicht/u);
    assert.match(
      (await round.say(HAAN, 'antwort auf frage 3', { files: ['mehr.md'] })).text,
      /nimmt die Koordination auf/u,
    );
  });

  it('leaves out what is not to count, and keeps open what is answered only in part', async () => {
    await sentLetter();
    await send('antwort.md', 'Zu den Fragen 1 und 2: Ja.\n\nZu Frage 3: Zum Teil.\n');
    await say('antwortdatei 1 übernehmen: vom: 05.10.2023; teilweise: 3; ohne: 2', K);
    assert.match(await say('fragen ans mags beantwortet'), /Ringtausch/u);
    const open = await say('fragen ans mags offen');
    assert.match(open, /Miete[\s\S]*teilweise beantwortet|teilweise beantwortet[\s\S]*Miete/u);
  });

  it('can be loaded again as it came, by those who read the reply', async () => {
    await sentLetter();
    const word = await writeWord({
      title: 'Antwort',
      blocks: [
        { kind: 'heading', text: 'Frage 2' },
        { kind: 'paragraph', runs: [{ text: 'Ja, einmalig.' }] },
      ],
      footer: 'MAGS',
    });
    await send('antwort.docx', word);
    await say('antwortdatei 1 übernehmen: 05.10.2023', K);
    const { reply, text } = await round.say(HILDEN, 'antwort auf frage 2');
    assert.match(text, /Ja, einmalig\./u);
    const [address = ''] = JSON.stringify(reply.data).match(/https?:[^"]*\/files\/[^"]+/u) ?? [];
    const file = await round.bot.file(address.split('/files/')[1] ?? '');
    assert.deepEqual(file && { name: file.name, type: file.contentType, same: Buffer.from(file.body).equals(word) }, {
      ...{ name: 'antwort.docx', type: WORD, same: true },
    });
  });

  it('is refused, and nothing of it kept, where it holds no number, comes before its letter, or from others', async () => {
    assert.match(await send('antwort.md', REPLY), /nicht als gesendet vermerkt/u);
    await sentLetter();
    assert.match(
      await send('antwort.md', 'Danke, wir melden uns.'),
      /keine Nummer einer Frage[\s\S]*Antworten einzeln/u,
    );
    assert.match(await send('antwort.md', REPLY, { office: HAAN }), /nimmt die Koordination auf/u);
    assert.match(await say('antwortdatei 1', K), /gibt es nicht/u);
  });

  it('asks for the day, keeps what was chosen, and lets go of what is discarded', async () => {
    await sentLetter();
    await send('antwort.md', REPLY);
    assert.match(
      await say('antwortdatei 1 übernehmen', K),
      /nicht gespeichert[\s\S]*Bitte den Tag der Antwort eingeben/u,
    );
    assert.match(await say('antwortdatei 1 übernehmen: vom: 12.10.2023', K), /nicht in der Zukunft/u);
    assert.match(await say('antwortdatei 1 verwerfen', K), /verworfen/u);
    assert.match(await say(ADOPT, K), /verworfen/u);
    assert.doesNotMatch(await say('frage 1'), /Ja, er zählt/u);
  });

  it('is let go after 30 days where nobody takes it over', async () => {
    await sentLetter();
    await send('antwort.md', REPLY);
    round.clock.set('2023-11-06T09:00');
    await round.bot.tidy();
    assert.match(await say(ADOPT, K), /verworfen/u);
  });
});

import assert from 'node:assert/strict';
import { encoded } from '../documents/shape.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRoom, type Room } from './room.ts';

const LEAFLET = `# Merkblatt Geräte\n\nStand: 01.09.2023\n\n## Gefrierschrank der Tafel als Investition\n\nEin Gefrierschrank der Tafel zählt als Investition.\n\n## Belege der Zuwendung aufbewahren\n\nDie Belege der Zuwendung sind fünf Jahre lang aufzubewahren.\n`;
const FREEZER = 'Zählt ein Gefrierschrank der Tafel als Investition?';
const RECEIPTS = 'Wie lange sind Belege der Zuwendung aufzubewahren?';
const OTHER = 'Dürfen Dolmetscher bezahlt werden?';

onEveryDatabase('a document that answers what was asked', (database) => {
  let room: Room;
  beforeEach(async () => {
    room = await openRoom(database);
    room.files.set('merkblatt.md', encoded(LEAFLET));
    await room.say('Sozialamt Haan', `frage ans mags: ${FREEZER}`);
    await room.say('Sozialamt Haan', `frage ans mags: ${OTHER}`);
  });
  afterEach(() => room.close());
  const say = async (office: string, text: string) => (await room.say(office, text)).text;
  const adopt = async () => {
    await room.send('Koordination', ['merkblatt.md']);
    return room.say('Koordination', 'import 1 übernehmen: Herausgeber: MAGS NRW');
  };
  const waysIn = ({ reply }: Awaited<ReturnType<typeof adopt>>) =>
    (reply.data['buttons'] as { row: { title: string; verb: string; data: Record<string, unknown> }[] }[]).flatMap(
      ({ row }) => row,
    );

  it('says so on its card, and marks nothing by itself', async () => {
    const { text } = await adopt();
    assert.match(text, /Beantwortet vermutlich:\nFrage\u00a01: „Zählt ein Gefrierschrank der Tafel/u);
    assert.doesNotMatch(text, /Dolmetscher/u);
    assert.match(text, /\[Frage 1: Fundstelle\] \[Frage 1 ist beantwortet\]/u);
    assert.match(await say('Sozialamt Haan', 'frage 1'), /Antwort: steht aus/u);
  });

  it('shows the passage by its button, and is marked as the answer by the other, with its source', async () => {
    const [passage, done] = waysIn(await adopt());
    const shown = await room.click('Koordination', passage?.verb ?? '', passage?.data ?? {});
    assert.match(shown.text, /„Ein Gefrierschrank der Tafel zählt als Investition\.“/u);
    await room.click('Koordination', done?.verb ?? '', done?.data ?? {});
    assert.match(await say('Sozialamt Haan', 'frage 1'), /beantwortet\n[\s\S]*MAGS NRW, Merkblatt Geräte/u);
    assert.doesNotMatch(await say('Koordination', 'import 1'), /Beantwortet vermutlich/u);
  });

  it('names the gaps that it answers, each to be settled there', async () => {
    await room.say('Sozialamt Haan', RECEIPTS);
    const reply = await adopt();
    assert.match(reply.text, /Lücke\u00a01: „Wie lange sind Belege[\s\S]*\[Lücke 1 ist beantwortet\]/u);
    const done = waysIn(reply).find(({ title }) => title === 'Lücke 1 ist beantwortet');
    const told = await room.click('Koordination', done?.verb ?? '', done?.data ?? {});
    assert.equal(told.reply.beside, true);
    assert.doesNotMatch(await say('Koordination', 'wissenslücken'), /Belege/u);
    assert.doesNotMatch(await say('Koordination', 'import 1'), /Lücke/u);
  });
});

onEveryDatabase('a question to the ministry that is answered', (database) => {
  let room: Room;
  beforeEach(async () => {
    room = await openRoom(database);
    await room.say('Sozialamt Haan', `frage ans mags: ${FREEZER}`);
  });
  afterEach(() => room.close());
  const say = async (office: string, text: string) => (await room.say(office, text)).text;

  it('is marked by the Koordination alone, and opened again with what had answered it on record', async () => {
    const typed = 'frage 1 beantwortet: MAGS NRW, E-Mail vom 02.10.2023';
    assert.match(await say('Sozialamt Haan', typed), /Koordination/u);
    assert.match(await say('Sozialamt Haan', 'frage 1'), /Antwort: steht aus/u);
    await say('Koordination', typed);
    assert.match(await say('Sozialamt Haan', 'frage 1'), /Antwort: am 5\.\u00a0Oktober 2023, MAGS NRW, E-Mail/u);
    assert.match(await say('Koordination', 'frage 1'), /\[Wieder öffnen\]/u);
    await say('Koordination', 'frage 1 wieder offen');
    const text = await say('Sozialamt Haan', 'frage 1');
    assert.match(text, /Antwort: steht aus/u);
    assert.match(text, /die Frage wieder geöffnet\. Vorher beantwortet: MAGS NRW, E-Mail vom 02\.10\.2023/u);
  });

  it('needs its source', async () => {
    await room.click('Koordination', 'questions.answered', { number: '1', source: ' ' });
    assert.match(await say('Sozialamt Haan', 'frage 1'), /Antwort: steht aus/u);
  });

  it('stays withdrawn where nobody asks it any more', async () => {
    await say('Sozialamt Haan', 'frage 1 zurückziehen');
    assert.match(await say('Koordination', 'frage 1 beantwortet: FAQ'), /Diese Frage ist zurückgezogen/u);
  });
});

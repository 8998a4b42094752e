import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRoom, type Room } from './room.ts';

const QUESTION = 'Zählt ein Gefrierschrank der Tafel als Investition?';
const FORM = {
  operation: '00000000-0000-4000-8000-000000000001',
  attempt: 1,
  'question~1': QUESTION,
  'answer~1': 'Ja, ein Gefrierschrank der Tafel zählt als Investition.',
  'publisher~1': 'MAGS NRW',
  'given~1': 'written',
  'day~1': '2023-10-02',
  'reference~1': 'E-Mail, Az. 12',
};
const TYPED = `antwort erfassen: ${QUESTION}; Antwort: Ja, das zählt. Auch gebraucht; Auskunft von: MAGS NRW; Form: mündlich; Auskunft vom: 02.10.2023`;

onEveryDatabase('an answer that the Koordination records', (database) => {
  let room: Room;
  beforeEach(async () => {
    room = await openRoom(database);
  });
  afterEach(() => room.close());
  const say = async (office: string, text: string) => (await room.say(office, text)).text;

  it('is asked for with the question that it is about', async () => {
    const { text } = await room.click('Koordination', 'imports.answer-form', { question: QUESTION });
    assert.match(text, /Antwort erfassen\n[\s\S]*Frage: Zählt ein Gefrierschrank/u);
  });

  it('is shown before it counts, and counts once it is confirmed, as what the ministry wrote', async () => {
    const { text, reply } = await room.click('Koordination', 'imports.answer', FORM);
    assert.equal(reply.card, 'imports/preview');
    assert.match(text, /Auskunft vom 02\.10\.2023 \(E-Mail, Az\. 12\): Zählt ein Gefrierschrank/u);
    assert.match(text, /Herausgeber: MAGS NRW[\s\S]*Status: Auslegung/u);
    assert.doesNotMatch(await say('Sozialamt Haan', QUESTION), /zählt als Investition\./u);
    await say('Koordination', 'import 1 übernehmen');
    const answer = await say('Sozialamt Haan', QUESTION);
    assert.match(answer, /Ja, ein Gefrierschrank der Tafel zählt als Investition\./u);
    assert.match(answer, /MAGS NRW, Auskunft vom 02\.10\.2023[^\n]*\u00a0· Auslegung\n/u);
  });

  it('is a report where it was only said, and its source says so', async () => {
    assert.match(await say('Koordination', TYPED), /Mündliche Auskunft vom 02\.10\.2023[\s\S]*Status: Bericht/u);
    await say('Koordination', 'import 1 übernehmen');
    const answer = await say('Sozialamt Haan', QUESTION);
    assert.match(answer, /MAGS NRW, Mündliche Auskunft vom 02\.10\.2023, nicht schriftlich bestätigt/u);
    assert.match(answer, /Bericht \(amtlich\)/u);
  });

  it('is kept once, however often its form is sent', async () => {
    await room.click('Koordination', 'imports.answer', FORM);
    await room.click('Koordination', 'imports.answer', { ...FORM, 'answer~1': 'Nein.' });
    assert.doesNotMatch(await say('Koordination', 'importe'), /Import 2/u);
  });

  it('keeps what was typed where something is missing, and takes no day that lies ahead', async () => {
    const { text } = await room.click('Koordination', 'imports.answer', { ...FORM, 'publisher~1': '', 'given~1': '' });
    assert.match(text, /nicht gespeichert[\s\S]*Antwort: Ja, ein Gefrierschrank/u);
    assert.match(text, /Bitte eingeben, wer die Auskunft gegeben hat[\s\S]*„schriftlich“ oder „mündlich“/u);
    const ahead = await room.click('Koordination', 'imports.answer', { ...FORM, 'day~1': '2023-10-06' });
    assert.match(ahead.text, /nicht in der Zukunft/u);
    assert.match(await say('Koordination', 'importe'), /Keine Datei wartet/u);
  });

  it('is recorded by nobody else', async () => {
    await room.click('Sozialamt Haan', 'imports.answer', FORM);
    assert.match(await say('Koordination', 'importe'), /Keine Datei wartet/u);
  });

  it('is offered to whoever says in their own words that there is one', async () => {
    const { text } = await room.say('Koordination', 'Ich möchte eine mündliche Auskunft des Ministeriums festhalten');
    assert.match(text, /\[Antwort erfassen …\]/u);
  });
});

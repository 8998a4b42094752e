import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const ASK = 'Frage ans MAGS: Dürfen Dolmetscher aus dem Stärkungspakt bezahlt werden?';
const SIMILAR = 'frage ans mags: Dürfen wir Dolmetscher bezahlen?';

onEveryDatabase('questions to the ministry', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());
  const say = async (office: string, text: string) => (await round.say(office, text)).text;

  it('are taken up with the municipality and the topic area', async () => {
    const text = await say('Sozialamt Haan, Sachbearbeitung', `${ASK}; Themenfeld: energie`);
    assert.match(text, /^Fragen ans MAGS\u00a0· Frage\u00a01\u00a0· Energie · aufgenommen\nDürfen Dolmetscher/u);
    assert.match(
      text,
      /Gefragt\u00a0von: Haan\nAufgenommen: am 5\.\u00a0Oktober 2023\nThemenfeld: Energie\nAntwort: steht aus/u,
    );
  });

  it('are taken up once when the same words come again', async () => {
    await say('Sozialamt Haan', ASK);
    await say('Sozialamt Haan', ASK);
    assert.match(await say('Sozialamt Haan', 'fragen ans mags'), /1\u00a0Frage\n/u);
  });

  it('show the form again when the topic area is none of the round', async () => {
    const text = await say('Sozialamt Haan', `${ASK}; Themenfeld: Raumfahrt`);
    assert.match(text, /nicht gespeichert/u);
    assert.match(text, /Frage: Dürfen Dolmetscher/u);
    assert.match(text, /Bitte eines dieser Themenfelder wählen/u);
  });

  it('are offered to those who ask something similar', async () => {
    await say('Sozialamt Haan', ASK);
    const text = await say('Sozialamt Hilden', SIMILAR);
    assert.match(text, /eine ähnliche Frage/u);
    assert.match(text, /Ihre Frage\nDürfen wir Dolmetscher bezahlen\?/u);
    assert.match(text, /\[Betrifft uns auch\] \[Als eigene Frage aufnehmen\]/u);
    assert.match(await say('Sozialamt Hilden', 'fragen ans mags'), /1\u00a0Frage\n/u);
  });

  it('keep every municipality that asks', async () => {
    await say('Sozialamt Haan', ASK);
    round.clock.advance(1000);
    const { reply } = await round.click('Sozialamt Hilden', 'questions.join', { number: '1' });
    assert.deepEqual([reply.beside, reply.summary], [true, 'Hilden fragt jetzt auch: Frage\u00a01.']);
    assert.match(await say('Sozialamt Haan', 'frage 1'), /Gefragt\u00a0von: Haan und Hilden/u);
  });

  it('count a municipality once', async () => {
    await say('Sozialamt Haan', ASK);
    const { reply } = await round.say('Sozialamt Haan, Sachbearbeitung', 'frage 1 betrifft uns auch');
    assert.equal(reply.summary, 'Haan fragt schon: Frage\u00a01.');
    assert.match(await say('Sozialamt Haan', 'frage 1'), /Gefragt\u00a0von: Haan\n/u);
  });

  it('are taken up beside a similar one when somebody says so, once', async () => {
    await say('Sozialamt Haan', ASK);
    const { reply } = await round.say('Sozialamt Hilden', SIMILAR);
    const rows = reply.data['buttons'] as { row: { title: string; verb: string; data: Record<string, unknown> }[] }[];
    const own = rows.flatMap(({ row }) => row).find(({ title }) => title === 'Als eigene Frage aufnehmen');
    for (let click = 0; click < 2; click += 1) {
      const { text } = await round.click('Sozialamt Hilden', own?.verb ?? '', own?.data ?? {});
      assert.match(text, /Frage\u00a02 · aufgenommen/u);
    }
    assert.match(await say('Sozialamt Haan', 'fragen ans mags'), /2\u00a0Fragen\n/u);
  });

  it('are taken up beside a similar one by their typed twin', async () => {
    await say('Sozialamt Haan', ASK);
    assert.match(await say('Sozialamt Hilden', `neue ${SIMILAR}`), /Frage\u00a02 · aufgenommen/u);
  });

  it('become the confirmation of the form that was sent', async () => {
    const form = await round.say('Sozialamt Haan', 'frage ans mags');
    assert.match(form.text, /Frage aufnehmen/u);
    const operation = '00000000-0000-4000-8000-00000000000a';
    const sent = await round.click('Sozialamt Haan', 'questions.add', {
      operation,
      'question~1': 'Zählt Sachaufwand?',
    });
    assert.equal(sent.reply.replaces, true);
  });

  it('come as a message of their own below the answer whose button was clicked', async () => {
    await round.click('Sozialamt Haan', 'questions.add', { question: 'Zählt Sachaufwand?' }, { place: 'channel' });
    await round.settle();
    const { text = '' } = round.arrived.at(-1)?.shown ?? {};
    assert.match(text, /Frage\u00a01 · aufgenommen\nZählt Sachaufwand\?/u);
    assert.match(text, /\[Betrifft uns auch\]/u);
  });

  it('are filed under a topic area by the Koordination, and by nobody else', async () => {
    await say('Sozialamt Haan', ASK);
    assert.match(await say('Sozialamt Haan', 'frage 1 themenfeld: Energie'), /nicht möglich/u);
    assert.match(await say('Koordination', 'frage 1 themenfeld: Energie'), /Themenfeld: Energie/u);
    assert.match(await say('Koordination', 'frage 1 themenfeld: Raumfahrt'), /Dieses Themenfeld gibt es nicht/u);
  });

  it('are listed by topic area with their state', async () => {
    await say('Sozialamt Haan', ASK);
    await say('Sozialamt Hilden', 'frage ans mags: Zählt Sachaufwand?; Themenfeld: Wohnungslosenhilfe');
    const text = await say('Sozialamt Haan', 'fragen ans mags');
    assert.match(text, /\nWohnungslosenhilfe\nZählt Sachaufwand\?\nFrage\u00a02\u00a0· gesammelt\u00a0· Hilden\n/u);
    assert.match(text, /\nOhne Themenfeld\nDürfen Dolmetscher/u);
    assert.ok(text.indexOf('Wohnungslosenhilfe') < text.indexOf('Ohne Themenfeld'));
  });

  it('refuse a number that is none', async () => {
    assert.match(await say('Sozialamt Haan', 'frage 7'), /Eine Frage 7 gibt es nicht/u);
    assert.match(await say('Sozialamt Haan', 'frage 7 betrifft uns auch'), /Eine Frage 7 gibt es nicht/u);
  });

  it('stay away from another round', async () => {
    await say('Sozialamt Haan', ASK);
    assert.match(await say('Fremdes Amt', 'fragen ans mags'), /Zugang anfragen/u);
  });
});

onEveryDatabase('the first questions to the ministry', (database) => {
  it('are those of the minutes, asked by the Kreis, and come once', async () => {
    const round = await openRound(database);
    await round.bot.load();
    const { text } = await round.say('Sozialamt Haan', 'fragen ans mags');
    assert.match(text, /3\u00a0Fragen\n/u);
    assert.match(text, /Werden AGH-Stellen refinanziert\?\nFrage\u00a01\u00a0· gesammelt\u00a0· Kreis Mettmann\n/u);
    assert.match(text, /Gesamtmietkosten/u);
    assert.match(text, /Ringtausch/u);
    await round.close();
  });

  it('are none where the round wants no starter knowledge', async () => {
    const round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    const { text } = await round.say('Sozialamt Haan', 'fragen ans mags');
    assert.match(text, /Noch ist keine Frage aufgenommen\./u);
    await round.close();
  });
});

import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

/** About the rules, and in no source. */
const STORAGE = 'Wie lange müssen wir die Belege der Zuwendung aufbewahren?';
const INTERPRETERS = 'Wer genehmigt Honorare der Zuwendung rückwirkend?';
/** The sources say that others answer it; no source knows a word of it. */
const DOGS = 'Welche Hundesteuer gilt?';
const CREST = 'Wie ist das Wappen?';
const NBSP = '\u00a0';

onEveryDatabase('the gaps of the sources', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());
  const gaps = async (typed = 'wissenslücken') => (await round.say('Koordination', typed)).text;
  const ask = (office: string, question: string) => round.say(office, question);
  const dayLater = () => round.clock.advance(86_400_000);

  it('are what was not answered, the latest first, alike ones joined with their count', async () => {
    await ask('Sozialamt Haan', STORAGE);
    await ask('Sozialamt Hilden', 'Die Belege der Zuwendung: wie lange müssen wir sie aufbewahren?');
    dayLater();
    await ask('Sozialamt Hilden', INTERPRETERS);
    const text = await gaps();
    assert.match(text, /^Wissenslücken · 2\u00a0Fragen\nWas die Quellen nicht beantworten\n1: Wer genehmigt/u);
    assert.match(text, /\n1: Wer genehmigt[^\n]*\n1\u00a0× ohne Antwort\u00a0· zuletzt am 06\.10\.2023\n/u);
    assert.match(text, /\n2: [^\n]*Belege[^\n]*\n2\u00a0× ohne Antwort\u00a0· zuletzt am 05\.10\.2023\n/u);
  });

  it('hold no question about something else, which stand behind a button', async () => {
    await ask('Sozialamt Haan', DOGS);
    await ask('Sozialamt Hilden', CREST);
    await ask('Sozialamt Hilden', 'Guten Morgen');
    await ask('Sozialamt Hilden', 'Wann ist die nächste Sitzung?');
    const text = await gaps();
    assert.match(text, /blieb keine Frage zu den Regeln offen/u);
    assert.match(text, /\[Zu anderen Themen \(2\)\]/u);
    const others = await gaps('wissenslücken andere themen');
    assert.match(others, /2\u00a0Fragen\nFragen zu anderen Themen\n/u);
    assert.match(others, /Hundesteuer[\s\S]*Wappen|Wappen[\s\S]*Hundesteuer/u);
    assert.doesNotMatch(others, /Sitzung\?|Guten Morgen/u);
  });

  it('count a question once that the same person asks again at once', async () => {
    await ask('Sozialamt Haan', STORAGE);
    await ask('Sozialamt Haan', STORAGE);
    assert.match(await gaps(), /1\u00a0× ohne Antwort/u);
  });

  it('hold known gaps, too', async () => {
    await ask('Sozialamt Haan', 'Werden AGH-Stellen refinanziert?');
    const text = await gaps();
    assert.match(text, /1: Werden AGH-Stellen refinanziert\?\n1\u00a0× ohne Antwort/u);
  });

  it('name the question to the ministry that says the same, and lead there', async () => {
    await ask('Sozialamt Haan', 'Werden AGH-Stellen refinanziert?');
    const text = await gaps();
    assert.match(text, /Frage\u00a01 ans MAGS, gesammelt\n/u);
    assert.match(text, /\[1: Erledigt\] \[1: Frage 1 ansehen\] \[1: Antwort erfassen …\]/u);
  });

  it('lead to the ministry with their words in the form', async () => {
    await ask('Sozialamt Haan', STORAGE);
    assert.match(await gaps(), /\[1: Erledigt\] \[1: Ans MAGS …\] \[1: Antwort erfassen …\]/u);
    const form = await round.click('Koordination', 'questions.form', { question: STORAGE });
    assert.match(form.text, /Frage: Wie lange müssen wir die Belege/u);
  });

  it('are settled until they are asked again', async () => {
    await ask('Sozialamt Haan', STORAGE);
    const done = await round.click('Koordination', 'guidelines.settle-gap', { question: STORAGE, page: 1 });
    assert.match(done.text, /Erledigt: „Wie lange müssen[\s\S]*blieb keine Frage zu den Regeln offen/u);
    assert.match(await gaps(), /blieb keine Frage zu den Regeln offen/u);
    await ask('Sozialamt Hilden', STORAGE);
    assert.match(await gaps(), /aufbewahren\?\n1\u00a0× ohne Antwort/u);
    await round.say('Koordination', `wissenslücke erledigt: ${STORAGE}`);
    assert.match(await gaps(), /blieb keine Frage zu den Regeln offen/u);
    dayLater();
    await ask('Sozialamt Velbert', STORAGE);
    assert.match(await gaps(), /aufbewahren\?\n1\u00a0× ohne Antwort\u00a0· zuletzt am 06\.10\.2023/u);
  });

  it('are settled by the Koordination alone, and only where there is one', async () => {
    const click = (office: string) => round.click(office, 'guidelines.settle-gap', { question: STORAGE });
    const nothing = await click('Koordination');
    assert.match(nothing.text, /Diese Frage steht nicht in der Liste[\s\S]*\[Wissenslücken ansehen\]/u);
    await ask('Sozialamt Haan', STORAGE);
    await click('Sozialamt Haan');
    assert.match(await gaps(), /1\u00a0Frage\n/u);
  });

  it('stand five a page, with the place of the page', async () => {
    const rare = ['Miete', 'Heizung', 'Lebensmittel', 'Beratung', 'Personal', 'Honorare', 'Fahrzeuge'];
    for (const [at, word] of rare.entries()) {
      round.clock.advance(60_000);
      await ask(
        at % 2 === 0 ? 'Sozialamt Haan' : 'Sozialamt Hilden',
        `Wer genehmigt ${word} der Zuwendung rückwirkend?`,
      );
    }
    const first = await gaps();
    const [pages = ''] = /Seite\u00a01 von\u00a0\d/u.exec(first) ?? [];
    assert.equal(pages, `Seite${NBSP}1 von${NBSP}2`, first);
    assert.match(first, /\[(?:Weitere|Noch) \d anzeigen \(Seite\u00a02 von\u00a02\)\]/u);
    const second = await gaps('wissenslücken seite 2');
    assert.match(
      second,
      /Seite\u00a02 von\u00a02[\s\S]*\n6: [\s\S]*\[Vorige 5 anzeigen \(Seite\u00a01 von\u00a02\)\]/u,
    );
  });

  it('say nothing of who asked', async () => {
    await ask('Sozialamt Haan', 'Wer genehmigt Honorare der Zuwendung in Haan rückwirkend?');
    const text = await gaps();
    assert.match(text, /Zuwendung in \(Kommune\) rückwirkend\?/u);
    assert.doesNotMatch(text, /Haan/u);
  });

  it('are forgotten after twelve months, settled or not', async () => {
    await ask('Sozialamt Haan', STORAGE);
    await ask('Sozialamt Haan', INTERPRETERS);
    await round.say('Koordination', `wissenslücke erledigt: ${STORAGE}`);
    // A night that is late is left out; the one after it is not.
    for (const day of ['2024-10-05', '2024-10-06']) {
      round.clock.set(`${day}T09:00`);
      await round.settle();
    }
    assert.match(await gaps(), /blieb keine Frage zu den Regeln offen/u);
  });

  it('are shown to the Koordination alone, and in no channel', async () => {
    await ask('Sozialamt Haan', STORAGE);
    assert.doesNotMatch((await ask('Sozialamt Haan', 'wissenslücken')).text, /Belege/u);
    for (const typed of ['wissenslücken', `wissenslücke erledigt: ${STORAGE}`]) {
      const { text } = await round.say('Koordination', typed, { place: 'channel' });
      assert.doesNotMatch(text, /Belege/u);
    }
  });
});

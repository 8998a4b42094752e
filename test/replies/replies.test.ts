import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const VELBERT = 'Sozialamt Velbert';
const RENT = 'Zählt der Ringtausch von Möbeln als Sachkosten?';
const plan = { ...samplePlan, starterKnowledge: false, programme: { ...samplePlan.programme, deadlines: [] } };
const WHOLE =
  'antwort auf frage 1: Ja, der Ringtausch von Möbeln zählt als Sachkosten.; vom: 02.10.2023; Aktenzeichen: V B 2';

onEveryDatabase('a reply of the ministry', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    for (const office of [K, HAAN, HILDEN, VELBERT]) await round.openChat(office);
    await say(`neue frage ans mags: ${RENT}`);
    await say('frage 1 betrifft uns auch', HILDEN);
    await round.settle();
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const told = (pattern: RegExp) => round.arrived.filter(({ shown }) => pattern.test(shown.text));

  it('is recorded with its words, day and reference, and answers the question from then on, cited as Auslegung', async () => {
    assert.match(await say(WHOLE, K), /Ja, der Ringtausch[\s\S]*MAGS, Antwort vom 02\.10\.2023 \(V B 2\)/u);
    assert.match(await say('frage 1'), /beantwortet[\s\S]*Ja, der Ringtausch von Möbeln zählt als Sachkosten\./u);
    const answer = await say(RENT, VELBERT);
    assert.match(answer, /Ja, der Ringtausch von Möbeln zählt als Sachkosten\./u);
    assert.match(answer, /MAGS NRW, Antwort vom 02\.10\.2023 \(V B 2\) auf Frage\u00a01[^\n]*Auslegung/u);
  });

  it('is told once to each municipality that asks, where it asked, however often it is delivered', async () => {
    await round.say(K, WHOLE, { activity: 'reply-1' });
    await round.say(K, WHOLE, { activity: 'reply-1' });
    await round.settle();
    const all = told(/Antwort zu einer Frage, die Ihre Kommune gestellt hat/u);
    assert.equal(all.length, 2);
    assert.equal(new Set(all.map(({ conversationId }) => conversationId)).size, 2);
    assert.match(all[0]?.shown.text ?? '', /Ja, der Ringtausch[\s\S]*Antwort vom 02\.10\.2023/u);
  });

  it('stays a report where it was only said, and whoever cites it says so', async () => {
    await say('antwort auf frage 1: Ja, der Ringtausch von Möbeln zählt.; vom: 02.10.2023; Form: mündlich', K);
    const answer = await say(RENT, VELBERT);
    assert.match(answer, /mündliche Auskunft vom 02\.10\.2023 auf Frage\u00a01, nicht schriftlich bestätigt/u);
    assert.match(answer, /Bericht \(amtlich\)/u);
    assert.match(await say('antwort auf frage 1'), /nur mündlich gesagt wurde, ist ein Bericht/u);
  });

  it('leaves the rest with the ministry where it is partial, and shows all parts', async () => {
    await say(
      'antwort auf frage 1: Möbel zählen als Sachkosten.; vom: 02.10.2023; Umfang: teilweise; Offen bleibt: der Ringtausch selbst',
      K,
    );
    assert.match(
      await say('frage 1'),
      /teilweise beantwortet[\s\S]*Möbel zählen[\s\S]*Offen bleibt: der Ringtausch selbst/u,
    );
    assert.match(await say('fragen ans mags offen'), /Ringtausch von Möbeln/u);
    await say('antwort auf frage 1: Auch der Ringtausch selbst zählt.; vom: 04.10.2023', K);
    const shown = await say('frage 1');
    assert.match(shown, /beantwortet \(|beantwortet/u);
    assert.match(shown, /Möbel zählen als Sachkosten[\s\S]*Auch der Ringtausch selbst zählt/u);
    assert.match(await say('Zählen Möbel als Sachkosten?', VELBERT), /Möbel zählen als Sachkosten/u);
  });

  it('is replaced by a later one: it can still be read, and holds until the day before', async () => {
    await say(WHOLE, K);
    await say('antwort auf frage 1: Nein, der Ringtausch von Möbeln zählt nicht als Sachkosten.; vom: 05.10.2023', K);
    const shown = await say('antwort auf frage 1', VELBERT);
    assert.match(
      shown,
      /Nein, der Ringtausch[\s\S]*Ersetzte Antworten[\s\S]*Ja, der Ringtausch[\s\S]*durch eine spätere Antwort ersetzt/u,
    );
    assert.match(await say(RENT, VELBERT), /Nein, der Ringtausch von Möbeln zählt nicht/u);
    assert.match(await say(`Stand 03.10.2023: ${RENT}`, VELBERT), /Ja, der Ringtausch von Möbeln zählt/u);
  });

  it('never replaces what was written by what was only said', async () => {
    await say(WHOLE, K);
    await say('antwort auf frage 1: Am Telefon hieß es: nein.; vom: 05.10.2023; Form: mündlich', K);
    assert.doesNotMatch(await say('antwort auf frage 1', VELBERT), /ersetzt/iu);
    assert.match(await say(RENT, VELBERT), /Ja, der Ringtausch von Möbeln zählt/u);
  });

  it('ends on its last day, where it has one', async () => {
    await say(`${WHOLE}; gilt bis: 31.10.2023`, K);
    round.clock.set('2023-11-02T09:00');
    assert.doesNotMatch(await say(RENT, VELBERT), /^Ja, der Ringtausch/mu);
  });

  it('keeps an interim notice, which answers nothing and is told to nobody', async () => {
    await say('antwort auf frage 1: Wir prüfen noch.; vom: 02.10.2023; Umfang: Zwischennachricht', K);
    await round.settle();
    assert.match(await say('antwort auf frage 1'), /Zwischennachricht[\s\S]*Wir prüfen noch\./u);
    assert.match(await say('fragen ans mags offen'), /Ringtausch von Möbeln/u);
    assert.equal(told(/Wir prüfen noch/u).length, 0);
    assert.doesNotMatch(await say(RENT, VELBERT), /Wir prüfen noch/u);
  });

  it('keeps what was typed where something is missing, and takes no day that lies ahead', async () => {
    const missing = await say('antwort auf frage 1: Ja, das zählt.', K);
    assert.match(missing, /nicht gespeichert[\s\S]*Ja, das zählt\.[\s\S]*Bitte den Tag der Antwort eingeben/u);
    assert.match(await say('antwort auf frage 1: Ja.; vom: 12.10.2023', K), /nicht in der Zukunft/u);
    assert.match(await say('antwort auf frage 1: Ja.; vom: 02.10.2023; gilt bis: 01.10.2023', K), /nicht vor dem Tag/u);
    assert.match(await say('antwort auf frage 9: Ja.; vom: 02.10.2023', K), /gibt es nicht/u);
  });

  it('is recorded by nobody else, and kept once however often its form is sent', async () => {
    assert.doesNotMatch(await say(WHOLE), /Antwort vom 02\.10\.2023/u);
    const form = {
      ...{ operation: '00000000-0000-4000-8000-000000000001', attempt: 1, number: '1' },
      ...{ 'text~1': 'Ja.', 'on~1': '2023-10-02', 'form~1': 'written', 'scope~1': 'whole' },
    };
    await round.click(K, 'replies.record', form);
    await round.click(K, 'replies.record', { ...form, 'text~1': 'Nein.' });
    assert.doesNotMatch(await say('antwort auf frage 1'), /Nein\.|ersetzt/u);
  });
});

import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import type { TestRound } from '../support/round.ts';
import { ASK, COORDINATION, HAAN, HILDEN, openSurveys } from './asked.ts';

type Sent = { submit: { verb: string; data: Record<string, unknown> } };

onEveryDatabase('a survey that is changed', (database) => {
  let round: TestRound;
  let said: Awaited<ReturnType<typeof openSurveys>>;
  beforeEach(async () => {
    said = await openSurveys(database);
    round = said.round;
  });
  afterEach(() => round.close());

  const formOf = async (office: string, verb: string) =>
    ((await round.click(office, verb, { number: 1 })).reply.data as Sent).submit;
  const change = async (fields: string) => {
    const { verb, data } = await formOf(COORDINATION, 'surveys.change');
    const asked = { 'title~1': 'Wie viele Fälle?', 'visibility~1': 'at-once', 'fields~1': fields };
    const until = { 'closesOn~1': '2023-10-13', 'closesTime~1': '12:00' };
    assert.match((await round.click(COORDINATION, verb, { ...data, ...asked, ...until })).text, /Wie viele Fälle/u);
  };
  const OTHER = 'Anträge: Zahl, Pflicht\nHaushalte: Zahl';

  it('is laid before the Koordination anew when its office changes the draft', async () => {
    await round.openChat(COORDINATION);
    await said.say(ASK);
    const { verb, data } = await formOf(HAAN, 'surveys.change');
    const asked = { 'title~1': 'Wie viele Fälle?', 'visibility~1': 'at-once', 'fields~1': 'Fälle: Zahl' };
    await round.click(HAAN, verb, { ...data, ...asked, 'closesOn~1': '2023-10-20', 'closesTime~1': '12:00' });
    await round.settle();
    const chat = round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.match(chat.at(-1)?.shown.text ?? '', /Wie viele Fälle\?[\s\S]*\[Veröffentlichen\]/u);
  });

  it('files no answer of a form that was opened before under the new labels, and keeps what was typed', async () => {
    await said.publish();
    const before = await formOf(HILDEN, 'surveys.answer-form');
    await change(OTHER);
    const sent = { ...before.data, 'field1~1': '143', 'field2~1': '26.780 €' };
    const again = await round.click(HILDEN, before.verb, sent);
    assert.match(again.text, /nicht gespeichert[\s\S]*etwas anderes gefragt[\s\S]*Haushalte: 143; Betrag: 26\.780 €/u);
    assert.match(again.text, /Anträge: *\nHaushalte: 143/u);
    assert.match(await said.say('rundfrage 1', HILDEN), /0\u00a0von\u00a011/u);
    const { submit } = again.reply.data as Sent;
    const anew = await round.click(HILDEN, submit.verb, { ...submit.data, 'field1~2': '150', 'field2~2': '143' });
    assert.match(anew.text, /Hilden hat geantwortet: 150\u00a0Anträge, 143\u00a0Haushalte/u);
  });

  it('files no answer that the Koordination was told for another question', async () => {
    await said.publish();
    const before = await formOf(COORDINATION, 'surveys.enter-form');
    await change(OTHER);
    const sent = { 'municipality~1': 'hilden', 'how~1': 'telephone', 'told~1': '2023-10-05', 'field1~1': '143' };
    const again = await round.click(COORDINATION, before.verb, { ...before.data, ...sent });
    assert.match(again.text, /etwas anderes gefragt[\s\S]*Haushalte: 143/u);
    assert.match(await said.say('rundfrage 1'), /0\u00a0von\u00a011/u);
  });

  it('takes no „Fehlanzeige“ from a card that showed another question', async () => {
    await said.publish();
    await change(OTHER);
    const old = await round.click(HILDEN, 'surveys.nothing', { number: 1, wording: 0 });
    assert.match(old.text, /Inzwischen ist etwas anderes gefragt/u);
    assert.match(await said.say('rundfrage 1 fehlanzeige', HILDEN), /Hilden hat geantwortet: Fehlanzeige/u);
  });

  it('takes the answer of a form that shows what is asked now', async () => {
    await said.publish();
    await change(OTHER);
    const now = await formOf(HILDEN, 'surveys.answer-form');
    const sent = { ...now.data, 'field1~1': '5' };
    assert.match((await round.click(HILDEN, now.verb, sent)).text, /Hilden hat geantwortet: 5\u00a0Anträge/u);
  });

  it('is published as it was before or as it is after, never half of both', async () => {
    for (const number of [1, 2, 3]) {
      await said.say(ASK.replace('Einzelfallhilfe?', `Hilfe ${number}?`));
      const form = await round.click(HAAN, 'surveys.change', { number });
      const { submit } = form.reply.data as Sent;
      const asked = { 'title~1': 'Wie viele Fälle?', 'visibility~1': 'at-once', 'fields~1': 'Fälle: Zahl' };
      const until = { 'closesOn~1': '2023-10-20', 'closesTime~1': '12:00' };
      const both = [
        () => round.click(HAAN, submit.verb, { ...submit.data, ...asked, ...until }),
        () => round.say(COORDINATION, `rundfrage ${number} veröffentlichen`),
      ];
      await Promise.all((number % 2 === 0 ? both.toReversed() : both).map((one) => one()));
      const shown = await said.say(`rundfrage ${number}`, HILDEN);
      assert.match(
        shown,
        /Wie viele Fälle\?[\s\S]*Frist: Freitag, 20\.|Haushalte erhielten[\s\S]*Frist: Freitag, 13\./u,
      );
      await round.settle();
      const [post] = said.posts().filter((text) => text.startsWith(`Rundfrage\u00a0${number} · läuft`));
      assert.equal(/Fälle \(Zahl\)/u.test(post ?? ''), /Fälle \(Zahl\)/u.test(shown), post);
    }
  });
});

import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const COORDINATION = 'Koordination';
const HAAN = 'Sozialamt Haan';
const ASK =
  'terminfindung anlegen: Nächster Austausch; Termine: 17.10.2023 14:00 | Do., 12.10.2023, 14 Uhr | 13.10.2023 10:00; Frist: 09.10.2023 12:00';
const plan = { ...samplePlan, starterKnowledge: false, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('a date poll', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const posts = () => round.channel().map(({ shown }) => shown.text);
  const publish = async () => {
    await say(ASK, COORDINATION);
    await say('terminfindung 1 veröffentlichen', COORDINATION);
    await round.settle();
  };
  const comes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
    round.clock.advance(30_000);
    await round.settle();
  };

  it('is drafted by a head, and published by the Koordination', async () => {
    assert.match(
      await say(ASK),
      /Terminfindung\u00a01 · Entwurf[\s\S]*Donnerstag, 12\.[\s\S]*Freitag, 13\.[\s\S]*Dienstag, 17\./u,
    );
    await round.settle();
    assert.match(posts()[0] ?? '', /Sozialamt Haan hat eine Terminfindung vorbereitet/u);
    assert.match(await say('terminfindung 1 veröffentlichen'), /ist die Koordination zuständig/u);
    await say('terminfindung 1 veröffentlichen', COORDINATION);
    await round.settle();
    assert.match(posts()[1] ?? '', /läuft bis 09\.10\.[\s\S]*\[Termine beantworten …\]/u);
  });

  it('can be changed as long as it is a draft, by its municipality and the Koordination', async () => {
    await round.openChat(COORDINATION);
    await say(ASK);
    assert.match(await say('terminfindung 1'), /\[Entwurf ändern …\]/u);
    assert.match(await say('terminfindung 1 ändern', 'Sozialamt Hilden'), /können Sie nicht ändern/u);
    const form = await round.click(HAAN, 'date-polls.change', { poll: 1 });
    assert.match(form.text, /Nächster Austausch\n[\s\S]*12\.10\.2023 14:00\s+13\.10\.2023 10:00\s+17\.10\.2023 14:00/u);
    const { submit } = form.reply.data as { submit: { verb: string; data: Record<string, unknown> } };
    const until = { 'closesOn~1': '2023-10-10', 'closesTime~1': '12:00' };
    const sent = { ...submit.data, ...until, 'title~1': 'Klausur', 'dates~1': '18.10.2023 9:00\n19.10.2023 9:00' };
    const early = await round.click(HAAN, submit.verb, { ...sent, 'dates~1': '9.10.2023 9:00\n19.10.2023 9:00' });
    assert.match(early.text, /Terminfindung\u00a01[\s\S]*Alle Termine müssen nach der Frist liegen/u);
    assert.match(
      (await round.click(HAAN, submit.verb, sent)).text,
      /Klausur[\s\S]*Mittwoch, 18\.[\s\S]*Dienstag, 10\./u,
    );
    await round.settle();
    const chat = round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.match(chat.at(-1)?.shown.text ?? '', /Klausur[\s\S]*\[Veröffentlichen\]/u);
    await say('terminfindung 1 veröffentlichen', COORDINATION);
    assert.match(await say('terminfindung 1 ändern', COORDINATION), /ist veröffentlicht/u);
    const late = { ...sent, 'title~1': 'Zu spät' };
    assert.match((await round.click(HAAN, submit.verb, late)).text, /ist veröffentlicht/u);
  });

  it('is published as it was before a change or as it is after, never half of both', async () => {
    for (const number of [1, 2, 3, 4]) {
      await say(ASK.replace('Austausch', `Austausch ${number}`));
      const form = await round.click(HAAN, 'date-polls.change', { poll: number });
      const { submit } = form.reply.data as { submit: { verb: string; data: Record<string, unknown> } };
      const until = { 'closesOn~1': '2023-10-10', 'closesTime~1': '12:00' };
      const sent = { ...submit.data, ...until, 'title~1': 'Klausur', 'dates~1': '18.10.2023 9:00\n19.10.2023 9:00' };
      const both = [
        () => round.click(HAAN, submit.verb, sent),
        () => round.say(COORDINATION, `terminfindung ${number} veröffentlichen`),
      ];
      await Promise.all((number % 2 === 0 ? both.toReversed() : both).map((one) => one()));
      const shown = await say(`terminfindung ${number}`, 'Sozialamt Hilden');
      assert.match(
        shown,
        /läuft bis 10\.10\.\nKlausur[\s\S]*Mittwoch, 18\.|läuft bis 09\.10\.\nNächster[\s\S]*Dienstag, 17\./u,
      );
    }
  });

  it('shows nobody a view of their own where all read along', async () => {
    await say(ASK, COORDINATION);
    for (const text of ['terminfindung 1 veröffentlichen', 'terminfindung 1: ja, zur Not, nein']) {
      const shown = (await round.say(COORDINATION, text, { place: 'channel', answer: 'queued' })).text;
      assert.match(shown, /läuft bis 09\.10\./u);
      assert.doesNotMatch(shown, /Kreis Mettmann hat geantwortet|für Kreis Mettmann fehlt noch/u, text);
    }
  });

  it('takes one ballot of each municipality, the latest, and shows how the dates stand', async () => {
    await publish();
    await say('terminfindung 1: ja, zur Not, nein');
    assert.match(
      await say('terminfindung 1: ja, nein, nein'),
      /Haan hat geantwortet\.[\s\S]*12\.[^\n]*: ja\n[\s\S]*13\.[^\n]*: nein/u,
    );
    await round.click('Sozialamt Hilden', 'date-polls.answer', {
      poll: 1,
      'date1~1': 'yes',
      'date2~1': 'maybe',
      'date3~1': 'no',
    });
    await comes('2023-10-05T09:01');
    assert.match(
      posts()[0] ?? '',
      /Bisher am besten\nDonnerstag, 12\.[^\n]*\n14:00\u00a0Uhr\u00a0· ja\u00a02\u00a0· zur Not\u00a00\u00a0· nein\u00a00\n/u,
    );
    assert.match(posts()[0] ?? '', /2\u00a0von\u00a011\u00a0Kommunen haben geantwortet/u);
  });

  it('opens the form with the answers that were given before, and asks for each date', async () => {
    await publish();
    await say('terminfindung 1: ja, zur Not, nein');
    const { card } = await round.click(HAAN, 'date-polls.form-answers', { poll: 1 });
    assert.match(JSON.stringify(card), /"value":"maybe"/u);
    const { text } = await round.click(HAAN, 'date-polls.answer', {
      poll: 1,
      attempt: 1,
      'date1~1': 'yes',
      'date2~1': 'no',
    });
    assert.match(text, /Bitte zu jedem Termin antworten/u);
    assert.match(await say('terminfindung 1: ja'), /Bitte zu jedem Termin antworten/u);
  });

  it('reminds those who have not answered', async () => {
    await publish();
    await say('terminfindung 1: ja, ja, ja');
    await comes('2023-10-06T08:00');
    const reminders = posts().filter((text) => text.startsWith('Erinnerung'));
    assert.equal(reminders.length, 1);
    assert.match(reminders[0] ?? '', /Es fehlen 10\u00a0von\u00a011: /u);
    assert.doesNotMatch(reminders[0] ?? '', /Haan/u);
  });

  it('proposes the best date at its end, and makes it a meeting with one click, once', async () => {
    await publish();
    await say('terminfindung 1: nein, ja, ja');
    await say('terminfindung 1: zur not, ja, nein', 'Sozialamt Hilden');
    await comes('2023-10-09T12:00');
    const result = posts().at(-1) ?? '';
    assert.match(
      result,
      /ausgewertet\n[\s\S]*Vorschlag nach 2\u00a0von\u00a011\u00a0Antworten: Freitag, 13\.\u00a0Oktober/u,
    );
    const { text } = await round.click(COORDINATION, 'date-polls.choose', { poll: 1, position: 2 });
    assert.match(text, /Sitzung vorbereiten[\s\S]*Titel: Nächster Austausch\nDatum: 2023-10-13\nUhrzeit: 10:00/u);
    assert.match(await say('terminfindung 1 termin 1', COORDINATION), /Gewählt ist schon Freitag, 13\./u);
    assert.match(await say('terminfindung 1'), /Gewählt: Freitag, 13\./u);
  });

  it('says that nobody has answered, and proposes nothing', async () => {
    await publish();
    await comes('2023-10-09T12:00');
    assert.match(posts().at(-1) ?? '', /Es liegt keine Antwort vor\./u);
    assert.doesNotMatch(posts().at(-1) ?? '', /Vorschlag|passt\./u);
  });

  it('says that no date suits where all refused all', async () => {
    await publish();
    await say('terminfindung 1: nein, nein, nein');
    await comes('2023-10-09T12:00');
    assert.match(posts().at(-1) ?? '', /Kein Termin passt nach 1\u00a0von\u00a011\u00a0Antworten\./u);
  });

  it('offers the dates to the Koordination alone, and tells the others who chooses', async () => {
    await publish();
    await say('terminfindung 1: nein, ja, ja');
    await comes('2023-10-09T12:00');
    const result = posts().at(-1) ?? '';
    assert.match(result, /Den Termin wählt die Koordination, auch mit „terminfindung 1 termin 2“\./u);
    for (const seen of [result, await say('terminfindung 1'), await say('terminfindung 1', 'Sozialamt Hilden')])
      assert.doesNotMatch(seen, /wählen …\]/u);
    const own = { place: 'channel', answer: 'returned' } as const;
    const view = await round.click(COORDINATION, 'date-polls.show', { poll: 1 }, own);
    assert.match(view.text, /\[13\.10\. wählen …\]/u);
  });

  it('offers an answer to those alone who may give it', async () => {
    await publish();
    assert.match(await say('terminfindung 1'), /\[Antworten speichern\]/u);
    const staff = await say('terminfindung 1', 'Sozialamt Haan, Sachbearbeitung');
    assert.doesNotMatch(staff, /beantworten …\]|speichern\]/u);
  });

  it('takes the answers to up to four dates on the own view: a choice each, and one button', async () => {
    await publish();
    const { card } = await round.say(HAAN, 'terminfindung 1');
    const ids = [...JSON.stringify(card).matchAll(/"id":"(date\d~\d)"[^{}]*"style":"expanded"/gu)].map(
      ([, id = '']) => id,
    );
    assert.deepEqual(ids, ['date1~1', 'date2~1', 'date3~1']);
    const { text } = await round.click(HAAN, 'date-polls.answer', {
      poll: 1,
      ...Object.fromEntries(ids.map((id) => [id, 'maybe'])),
    });
    assert.match(text, /Haan hat geantwortet\.[\s\S]*zur Not: Haan/u);
    assert.doesNotMatch(posts()[0] ?? '', /speichern\]/u);
  });

  it('takes the answers to more dates in a form', async () => {
    const dates = [12, 13, 16, 17, 18].map((day) => `${day}.10.2023 10:00`).join(' | ');
    await say(`terminfindung anlegen: Viele; Termine: ${dates}; Frist: 09.10.2023 12:00`, COORDINATION);
    await say('terminfindung 1 veröffentlichen', COORDINATION);
    assert.match(await say('terminfindung 1'), /\[Termine beantworten …\]/u);
  });

  it('sets off the best date while it runs, and says who can just about or not at all', async () => {
    await publish();
    await say('terminfindung 1: nein, ja, ja');
    await say('terminfindung 1: nein, zur Not, ja', 'Sozialamt Hilden');
    const text = await say('terminfindung 1');
    assert.match(
      text,
      /Bisher am besten\nDienstag, 17\.[\s\S]*Donnerstag, 12\.[\s\S]*nein: Haan, Hilden\nFreitag, 13\./u,
    );
    assert.match(text, /zur Not: Hilden\n/u);
    assert.match(text, /Hilden\u00a0· 12\.10\.\u00a0nein, 13\.10\.\u00a0zur Not\n/u);
    assert.match(text, /Velbert\u00a0· keine Antwort\n/u);
    await comes('2023-10-09T12:00');
    assert.doesNotMatch(await say('terminfindung 1'), /Bisher am besten/u);
  });

  it('notifies of what has happened: prepared, published, evaluated', async () => {
    assert.match((await round.say(HAAN, ASK)).reply.summary, /^Entwurf einer Terminfindung: Nächster Austausch$/u);
    await say('terminfindung 1 veröffentlichen', COORDINATION);
    await round.settle();
    await comes('2023-10-09T12:00');
    const notified = round.arrived.filter(({ kind }) => kind === 'post').map(({ reply }) => reply.summary);
    assert.match(notified[1] ?? '', /^Terminfindung bis 09\.10\.: Nächster Austausch$/u);
    assert.match(notified.at(-1) ?? '', /^Terminfindung ausgewertet: Nächster Austausch$/u);
  });

  it('lets nobody choose a date that all refused', async () => {
    await publish();
    await say('terminfindung 1: nein, ja, ja');
    assert.match(await say('terminfindung 1 termin 1', COORDINATION), /kann nicht gewählt werden/u);
    assert.match(await say('terminfindung 1 termin 2'), /ist die Koordination zuständig/u);
  });

  it('takes no answers after its end, nor from those who may not vote', async () => {
    await publish();
    assert.match(
      await say('terminfindung 1: ja, ja, ja', 'Sozialamt Haan, Sachbearbeitung'),
      /Sozialamtsleitung und ihre Vertretung/u,
    );
    round.clock.set('2023-10-09T12:00');
    assert.match(await say('terminfindung 1: ja, ja, ja'), /nimmt keine Antworten an/u);
  });

  for (const [what, dates, error] of [
    ['one date alone', '12.10.2023 14:00', /Bitte 2 bis 10\u00a0Termine/u],
    ['what is no date', '12.10.2023 14:00 | bald', /„bald“ ist kein Termin/u],
    ['the same date twice', '12.10.2023 14:00 | 12.10.2023 14 Uhr', /Ein Termin ist doppelt angegeben/u],
    ['a date before the deadline', '06.10.2023 14:00 | 12.10.2023 14:00', /Alle Termine müssen nach der Frist liegen/u],
  ] as const) {
    it(`does not take ${what}, and keeps what was typed`, async () => {
      const text = await say(`terminfindung anlegen: Nächster Austausch; Termine: ${dates}; Frist: 09.10.2023 12:00`);
      assert.match(text, error);
      assert.match(text, /Nächster Austausch/u);
    });
  }
});

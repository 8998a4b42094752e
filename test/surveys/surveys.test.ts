import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import type { TestRound } from '../support/round.ts';
import { ASK, COORDINATION, HAAN, HILDEN, openSurveys } from './asked.ts';

onEveryDatabase('a survey', (database) => {
  let round: TestRound;
  let said: Awaited<ReturnType<typeof openSurveys>>;
  const { say, comes, publish, posts } = {
    say: (...of: Parameters<typeof said.say>) => said.say(...of),
    comes: (local: string) => said.comes(local),
    publish: (ask?: string) => said.publish(ask),
    posts: () => said.posts(),
  };
  beforeEach(async () => {
    said = await openSurveys(database);
    round = said.round;
  });
  afterEach(() => round.close());

  it('is drafted by a head, laid before the Koordination, and published by it', async () => {
    assert.match(await say(ASK), /Rundfrage\u00a01 · Entwurf[\s\S]*Haushalte \(Zahl, Pflichtangabe\)/u);
    await round.settle();
    assert.match(posts()[0] ?? '', /Sozialamt Haan hat eine Rundfrage vorbereitet/u);
    assert.match(await say('rundfrage 1 veröffentlichen'), /ist die Koordination zuständig/u);
    await say('rundfrage 1 veröffentlichen', COORDINATION);
    await round.settle();
    assert.match(
      posts()[1] ?? '',
      /läuft bis 13\.10\.[\s\S]*□\u00a0Haan fehlt[\s\S]*\[Antwort geben …\] \[Fehlanzeige\]/u,
    );
  });

  it('opens its form with the question that was typed, and a field that fits it', async () => {
    const text = await say('rundfrage: Wie viele Anträge liegen vor?');
    assert.match(text, /Frage: Wie viele Anträge liegen vor\?[\s\S]*Anzahl: Zahl, Pflicht/u);
  });

  it('says what is wrong with a field, and keeps what was typed', async () => {
    const typed = 'rundfrage anlegen: Wie viele?; Felder: Haushalte: Menge | Betrag: Betrag; Frist: 13.10.2023 12:00';
    const text = await say(typed, COORDINATION);
    assert.match(text, /„Menge“ ist keine Art von Feld/u);
    assert.match(text, /Haushalte: Menge\n ?Betrag: Betrag/u);
  });

  it('keeps one draft of a form that was sent twice', async () => {
    const form = {
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964aa',
      'title~1': 'Wie viele?',
      'fields~1': 'Fälle: Zahl',
      'closesOn~1': '2023-10-13',
      'closesTime~1': '12:00',
      'visibility~1': 'at-once',
    };
    await round.click(HAAN, 'surveys.submit', form);
    assert.match((await round.click(HAAN, 'surveys.submit', form)).text, /Rundfrage\u00a01 · Entwurf/u);
    assert.match(await say('rundfragen'), /Rundfragen der Runde: 1/u);
  });

  it('takes one answer of each municipality, the latest, typed, by form and as nothing to report', async () => {
    await publish();
    assert.match(
      await say('rundfrage 1: 96 Haushalte; 17.150 €'),
      /Haan hat geantwortet: 96\u00a0Haushalte, 17\.150\u00a0€/u,
    );
    assert.match(
      await say('rundfrage 1: 97; 4.800,- €', 'Sozialamt Haan, Sachbearbeitung'),
      /97\u00a0Haushalte, 4\.800\u00a0€/u,
    );
    const data = { number: 1, 'field1~1': '143', 'field2~1': 'k. A.' };
    assert.match(
      (await round.click(HILDEN, 'surveys.answer', data)).text,
      /Hilden hat geantwortet: 143\u00a0Haushalte, Betrag: k\.\u00a0A\./u,
    );
    assert.match(await say('rundfrage 1 fehlanzeige', 'Sozialamt Wülfrath'), /Wülfrath hat geantwortet: Fehlanzeige/u);
    await comes('2023-10-05T09:01');
    assert.match(posts()[0] ?? '', /3\u00a0von\u00a011\u00a0Kommunen haben geantwortet[\s\S]*■\u00a0Haan/u);
    const { rows } = await answersIn(round);
    assert.equal(rows.filter(({ version }) => version === 2).length, 1);
  });

  it('is drafted by what is typed a line each, in any words that its form shows', async () => {
    const typed =
      'rundfrage anlegen: Wie viele?\nWozu: Für den Bericht\nFelder:\nHaushalte: Zahl, Pflicht\nFrist: Datum\nBemerkung\nAntworten bis: 13.10.2023 12:00';
    const shown = await say(typed, COORDINATION);
    assert.match(shown, /Wie viele\?\nFür den Bericht[\s\S]*Haushalte \(Zahl, Pflichtangabe\)\nFrist \(Datum\)/u);
    assert.match(shown, /Bemerkung \(Text\)[\s\S]*Frist: Freitag, 13\. Oktober|Frist: Freitag, 13\.\u00a0Oktober/u);
    const semicolons = 'rundfrage anlegen: Und nun?; Felder: Haushalte: Zahl; Betrag: Betrag; Frist: 13.10.2023 12:00';
    assert.match(await say(semicolons, COORDINATION), /Haushalte \(Zahl\)\nBetrag \(in Euro\)/u);
  });

  it('takes an answer as its card shows it, a line each, and by the names of its fields', async () => {
    await publish();
    const is = /Haan hat geantwortet: 96\u00a0Haushalte, 17\.150\u00a0€/u;
    for (const typed of ['96 Haushalte, 17.150 €', '96\n17.150 €', 'Betrag: 17.150 €; Haushalte: 96'])
      assert.match(await say(`rundfrage 1: ${typed}`), is, typed);
    assert.match(await say('rundfrage 1: Haushalte: 97\nBetrag: k. A.'), /97\u00a0Haushalte, Betrag: k\.\u00a0A\./u);
  });

  it('says at each field what is wrong, and keeps what was typed', async () => {
    await publish();
    const text = await say('rundfrage 1: viele; 17.150 €');
    assert.match(text, /nicht gespeichert[\s\S]*Haushalte: viele\nBitte eine Zahl eingeben[\s\S]*Betrag: 17\.150 €/u);
    assert.match(await say('rundfrage 1: ; 5'), /Bitte ausfüllen: Haushalte\./u);
    assert.match(await say('rundfrage 1: 1; 2; 3'), /Gefragt sind 2\u00a0Angaben/u);
    assert.equal((await answersIn(round)).rows.length, 0);
  });

  it('opens the form with the answer that was given before', async () => {
    await publish();
    await say('rundfrage 1: 96; 17.150,50');
    assert.match(await say('rundfrage 1 beantworten'), /Haushalte: 96\nBetrag: 17\.150,50 €/u);
  });

  it('stands fast with the first answer; until then the Koordination may change what is asked', async () => {
    await publish();
    const form = await round.click(COORDINATION, 'surveys.change', { number: 1 });
    const { submit } = form.reply.data as { submit: { verb: string; data: Record<string, unknown> } };
    const filled = {
      ...submit.data,
      'title~1': 'Wie viele Fälle?',
      'fields~1': 'Fälle: Zahl',
      'closesOn~1': '2023-10-13',
      'closesTime~1': '12:00',
      'visibility~1': 'at-once',
    };
    assert.match((await round.click(COORDINATION, submit.verb, filled)).text, /läuft[\s\S]*Fälle \(Zahl\)/u);
    await say('rundfrage 1: 5');
    const late = { ...filled, 'title~1': 'Wie viele waren es?' };
    assert.match((await round.click(COORDINATION, submit.verb, late)).text, /Die Felder stehen fest/u);
    assert.match(await say('rundfrage 1 ändern', COORDINATION), /Die Felder stehen fest/u);
  });

  it('is owed by those alone who are silent, and reminded of before its end', async () => {
    await publish();
    await say('rundfrage 1: 1; 2');
    assert.match(await say('offen', HILDEN), /Antwort zur Rundfrage\u00a01/u);
    assert.doesNotMatch(await say('offen'), /Rundfrage/u);
    assert.match(await say('termine'), /Frist der Rundfrage\u00a01/u);
    await comes('2023-10-12T12:00');
    const reminders = posts().filter((text) => text.startsWith('Erinnerung'));
    assert.match(reminders.join('\n'), /Rundfrage\u00a01: [\s\S]*Es fehlen 10\u00a0von\u00a011: [^\n]*Hilden/u);
    assert.doesNotMatch(reminders.join('\n'), /Haan/u);
  });

  it('closes by itself, then takes what is added, marked, until the Koordination closes it for good', async () => {
    await publish();
    await say('rundfrage 1: 96; 17.150 €');
    assert.match(await say('rundfrage 1 abschließen', COORDINATION), /Abschließen ist erst nach der Frist möglich/u);
    await comes('2023-10-13T12:00');
    assert.match(posts().at(-1) ?? '', /geschlossen[\s\S]*Haan · 96 · 17\.150\u00a0€[\s\S]*\[Nachtrag geben …\]/u);
    assert.match(await say('rundfrage 1: 143; 5', HILDEN), /\(Nachtrag\)[\s\S]*Nachtrag nach der Frist: Hilden\./u);
    assert.match(await say('rundfrage 1 abschließen', COORDINATION), /abgeschlossen/u);
    assert.match(await say('rundfrage 1: 144; 5', HILDEN), /nimmt keine Antworten an/u);
  });

  it('is extended, closed early and cancelled with a reason that all see', async () => {
    await publish();
    assert.match(
      await say('rundfrage 1 verlängern bis 20.10.2023 12 Uhr: Herbstferien', COORDINATION),
      /läuft bis 20\.10\.[\s\S]*Grund: Herbstferien/u,
    );
    assert.match(
      await say('rundfrage 1 verlängern bis 19.10.2023 12 Uhr: Doch nicht', COORDINATION),
      /spätere Frist als bisher/u,
    );
    assert.match(
      await say('rundfrage 1 schließen: Alle sind da', COORDINATION),
      /geschlossen[\s\S]*Vorzeitig geschlossen\. Grund: Alle sind da/u,
    );
    await round.settle();
    assert.match(posts().at(-1) ?? '', /geschlossen/u);
    await say(ASK.replace('Wie viele', 'Wie oft'), COORDINATION);
    await say('rundfrage 2 veröffentlichen', COORDINATION);
    assert.match(await say('rundfrage 2 abbrechen: Falsche Frage', COORDINATION), /abgebrochen[\s\S]*Falsche Frage/u);
    assert.match(await say('rundfrage 2: 1; 2'), /Sie ist abgebrochen\./u);
  });

  it('takes what a municipality said by e-mail, marked, tells it, and lets it be replaced', async () => {
    await publish();
    await round.openChat('Sozialamt Velbert');
    const typed = 'rundfrage 1 für Velbert per E-Mail: 265; 48.900,50 €';
    assert.match(await say(typed, COORDINATION), /per E-Mail mitgeteilte Antwort für Velbert erfasst/u);
    await comes('2023-10-05T09:01');
    assert.ok(
      round.arrived.some(({ conversationId, shown }) => conversationId.startsWith('chat-') && /265/u.test(shown.text)),
    );
    const note = /Velbert: per E-Mail mitgeteilt am 5\.\u00a0Oktober 2023, erfasst durch die Koordination/u;
    assert.match(posts()[0] ?? '', note);
    const earlier = 'rundfrage 1 für Hilden telefonisch am 4.10.2023: 3; 4 €';
    assert.match(await say(earlier, COORDINATION), /telefonisch mitgeteilte Antwort für Hilden erfasst/u);
    assert.match(await say('rundfrage 1'), /Hilden: telefonisch mitgeteilt am 4\.\u00a0Oktober 2023/u);
    await say('rundfrage 1: 266; 48.900,50 €', 'Sozialamt Velbert');
    assert.doesNotMatch(await say('rundfrage 1'), note);
    assert.match(
      await say('rundfrage 1 für Bonn telefonisch: 1; 2', COORDINATION),
      /Bitte eine gefragte Kommune wählen/u,
    );
  });

  it('brings the form back with all that was typed where the Koordination enters more than was asked', async () => {
    await publish();
    const text = await say('rundfrage 1 für Velbert per E-Mail: 265; 48.900,50 €; ja', COORDINATION);
    assert.match(
      text,
      /Gefragt sind 2\u00a0Angaben[\s\S]*265; 48\.900,50 €; ja|265; 48\.900,50 €; ja[\s\S]*Gefragt sind 2/u,
    );
  });

  it('is asked again from what it asked', async () => {
    await publish();
    const text = await say('rundfrage 1 wiederholen', COORDINATION);
    assert.match(text, /Wie viele Haushalte[\s\S]*Haushalte: Zahl, Pflicht\nBetrag: Betrag/u);
  });

  it('offers a text that was answered to the idea book and the agenda', async () => {
    await publish(
      'rundfrage anlegen: Was hat sich bewährt?; Felder: Antwort: Text; Frist: 13.10.2023 12:00; Antworten sehen: alle sofort',
    );
    await say('rundfrage 1: Sprechstunde im Bürgerhaus; einmal im Monat');
    const { text, card } = await round.click(HILDEN, 'surveys.show', { number: 1 });
    assert.match(
      text,
      /Sprechstunde im Bürgerhaus; einmal im Monat[\s\S]*\[Praxis Haan …\] \[Idee Haan …\] \[TOP Haan …\]/u,
    );
    assert.match(JSON.stringify(card), /"verb":"ideas\.form"/u);
  });
});

async function answersIn(round: TestRound) {
  const rows = await round.db
    .withTables<{ responses: { kind: string; version: number } }>()
    .selectFrom('responses')
    .select('version')
    .where('kind', '=', 'surveys')
    .execute();
  return { rows };
}

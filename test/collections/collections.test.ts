import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const STAFF = 'Sozialamt Haan, Sachbearbeitung';
const HILDEN = 'Sozialamt Hilden';
const GATHER = 'sammlung anlegen: Fragen zum Stärkungspakt; Anlass: Offene Punkte; Frist: 12.10.2023 12:00';
const TENT = 'Zählt die Miete für ein Zelt als Sachausgabe?';
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('a collection of questions to the ministry', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const posts = () => round.channel().map(({ shown }) => shown.text);
  const publish = async () => {
    await say(GATHER, K);
    await say('sammlung 1 veröffentlichen', K);
    await round.settle();
  };
  const comes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
    round.clock.advance(30_000);
    await round.settle();
  };

  it('is drafted and published by the Koordination, with the questions of the first minutes', async () => {
    const draft = await say(GATHER, K);
    assert.match(draft, /Sammlung\u00a01 · Entwurf[\s\S]*Offene Punkte[\s\S]*Bisher 3\u00a0Fragen/u);
    assert.match(draft, /Werden AGH-Stellen refinanziert\?[\s\S]*Gesamtmietkosten[\s\S]*Ringtausch/u);
    assert.match(await say('sammlung 1'), /Eine Sammlung\u00a01 gibt es nicht/u);
    assert.match(await say('sammlung 1 veröffentlichen'), /Hierfür ist die Koordination zuständig/u);
    await say('sammlung 1 veröffentlichen', K);
    await round.settle();
    assert.match(posts().at(-1) ?? '', /läuft bis 12\.10\.[\s\S]*\[Keine weiteren\] \[Frage ergänzen …\]/u);
  });

  it('proposes its end, and comes back with what was typed where the subject is missing', async () => {
    const form = await round.say(K, 'sammlung');
    assert.match(form.text, /Betreff\*?: Stärkungspakt NRW: Fragen der Kommunen/u);
    assert.match(await say('sammlung anlegen: ; Anlass: Offene Punkte', K), /Bitte den Betreff[\s\S]*Offene Punkte/u);
  });

  it('is answered by the question that a municipality takes up, which keeps who asks it and where', async () => {
    await publish();
    await say(`frage ans mags: ${TENT}; Themenfeld: Energie`);
    assert.match(await say('sammlung 1'), /Haan: Frage\u00a04[\s\S]*Zelt[\s\S]*1\u00a0von\u00a011\u00a0Kommunen/u);
    assert.doesNotMatch(await say('offen'), /Sammlung/u);
    await say('frage 4 betrifft uns auch', HILDEN);
    const seen = await say('sammlung 1', HILDEN);
    assert.match(seen, /Hilden: Frage\u00a04/u);
    assert.match(seen, /Frage\u00a04\u00a0· Haan und Hilden/u);
  });

  it('is answered by „keine weiteren“, of staff too, and by a question later', async () => {
    await publish();
    assert.match(await say('sammlung 1 keine weiteren', STAFF), /Haan: keine weiteren/u);
    await say(`frage ans mags: ${TENT}`);
    assert.match(await say('sammlung 1'), /Haan: Frage\u00a04/u);
    assert.match(await say('sammlung 1 keine weiteren'), /Haan: Frage\u00a04/u);
  });

  it('leaves what the Koordination asks of itself out of what its municipality owes', async () => {
    await publish();
    assert.match(await say('offen', HILDEN), /Fragen zur Sammlung\u00a01: Fragen zum Stärkungspakt/u);
    assert.match(await say('termine'), /Frist der Sammlung\u00a01/u);
  });

  it('takes what was told by telephone or e-mail, marked, joins what is similar, and tells the municipality', async () => {
    await publish();
    await round.openChat(HILDEN);
    await say(`frage ans mags: ${TENT}`);
    const entered = await say('sammlung 1 für Hilden per E-Mail: Zählt die Miete für ein Zelt?', K);
    assert.match(entered, /per E-Mail mitgeteilte Antwort für Hilden erfasst/u);
    const seen = await say('sammlung 1');
    assert.match(seen, /Frage\u00a04\u00a0· Haan und Hilden/u);
    assert.match(seen, /Hilden: per E-Mail mitgeteilt am 5\.\u00a0Oktober 2023, erfasst durch die Koordination/u);
    await round.settle();
    const chats = round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-'));
    assert.equal(chats.length, 1);
    assert.match(await say('sammlung 1 für Velbert telefonisch keine weiteren', K), /telefonisch mitgeteilte Antwort/u);
    assert.match(await say('sammlung 1'), /Velbert: keine weiteren/u);
  });

  it('closes by itself, names the silent, and keeps later questions for the next letter', async () => {
    await publish();
    await say('sammlung 1 keine weiteren');
    await comes('2023-10-12T12:00');
    assert.match(posts().at(-1) ?? '', /geschlossen[\s\S]*Gesammelt: 3\u00a0Fragen[\s\S]*Ohne Rückmeldung: Erkrath, /u);
    const refused = await say('sammlung 1 keine weiteren', HILDEN);
    assert.match(refused, /Diese Sammlung ist beendet[\s\S]*\[Frage aufnehmen …\]/u);
    await say(`frage ans mags: ${TENT}`);
    assert.doesNotMatch(await say('sammlung 1'), /Zelt/u);
    assert.match(await say(GATHER.replace('12.10.', '19.10.'), K), /Bisher 1\u00a0Frage\.[\s\S]*Zelt/u);
  });

  it('runs alone, is extended and closed early with a reason, and cancelled without taking a question', async () => {
    await publish();
    await say(GATHER.replace('zum', 'zum neuen'), K);
    assert.match(
      await say('sammlung 2 veröffentlichen', K),
      /Sammlung\u00a01 läuft noch[\s\S]*\[Sammlung 1 verwalten\]/u,
    );
    assert.match(await say('sammlung 1 verlängern bis 13.10.2023 12 Uhr: Herbstferien', K), /Grund: Herbstferien/u);
    assert.match(await say('sammlung 1 abbrechen: Schon beantwortet', K), /abgebrochen[\s\S]*Schon beantwortet/u);
    assert.match(await say('sammlung 2 veröffentlichen', K), /läuft bis 12\.10\./u);
    assert.match(await say('sammlung 2 schließen: Alle sind da', K), /Vorzeitig geschlossen\. Grund: Alle sind da/u);
    assert.match(await say('sammlung 2'), /Gesammelt: 3\u00a0Fragen/u);
  });

  it('says that its end is too near to publish it', async () => {
    await say(GATHER, K);
    round.clock.set('2023-10-12T11:55');
    assert.match(await say('sammlung 1 veröffentlichen', K), /Frist ist zu nah[\s\S]*\[Entwurf ändern …\]/u);
  });

  it('shows what the Koordination writes to a question, beside its wording, with the original kept', async () => {
    await say('frage 1 auffassung: Die Runde hält dies für zulässig.', K);
    await say('frage 1 sachverhalt: Zwei Träger haben angefragt.', K);
    await say('frage 1 ändern: Werden Stellen für Arbeitsgelegenheiten refinanziert?', K);
    const one = await say('frage 1');
    assert.match(one, /Sachverhalt: Zwei Träger[\s\S]*Auffassung der Runde: Die Runde hält/u);
    assert.match(one, /Vorher: „Werden AGH-Stellen refinanziert\?“/u);
    assert.match(await say(GATHER, K), /Arbeitsgelegenheiten refinanziert\?[\s\S]*Auffassung der Runde: Die Runde/u);
    assert.match(await say('frage 1 auffassung: Nein', HILDEN), /Hierfür ist die Koordination zuständig/u);
  });

  it('takes a question and the end one after the other, whichever comes first', async () => {
    await publish();
    await Promise.all([say('sammlung 1 keine weiteren'), say('sammlung 1 schließen: Genug', K)]);
    const seen = await say('sammlung 1');
    const [answered = ''] = /\d+\u00a0von\u00a011/u.exec(seen) ?? [];
    const isIn = /Haan: keine weiteren/u.test(seen);
    assert.equal(answered, isIn ? '1\u00a0von\u00a011' : '0\u00a0von\u00a011');
  });
});

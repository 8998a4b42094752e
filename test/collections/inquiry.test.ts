import assert from 'node:assert/strict';
import PostalMime from 'postal-mime';
import { readDocument } from '../../src/documents/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };
const DRAFT = 'mail-entwurf 1 nachfrage: Die Ausschüsse tagen bald.; Antwort bis: 31.01.2024';

onEveryDatabase('a letter that asks the ministry again', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await round.openChat(K);
    await say('frage 2 themenfeld: Energie');
    await say('sammlung anlegen: Fragen zum Stärkungspakt; Anlass: Offene Punkte; Frist: 12.10.2023 12:00');
    await say('sammlung 1 veröffentlichen');
    await say('sammlung 1 schließen: Alle sind da');
    await say('mail-entwurf 1 ergänzen: Bezug: Runderlass vom 01.01.2023');
    await say('mail-entwurf 1 gesendet am 05.10.2023: MAGS NRW, Referat');
    await say('frage 1 beantwortet: MAGS NRW, E-Mail vom 12.10.2023');
    round.clock.set('2023-11-20T09:00');
  });
  afterEach(() => round.close());
  const say = async (text: string, office = K) => (await round.say(office, text)).text;
  const fileOf = async (kind: string) => {
    const { reply } = await round.say(K, 'mail-entwurf 1 nachfrage datei');
    const addresses = JSON.stringify(reply.data).match(/https?:[^"]*\/files\/[^"]+/gu) ?? [];
    const files = await Promise.all(addresses.map((one) => round.bot.file(one.split('/files/')[1] ?? '')));
    return files.find((file) => file?.name.endsWith(kind)) ?? assert.fail();
  };

  it('cites the first one and holds the questions that are still open, by their numbers', async () => {
    const text = await say(DRAFT);
    assert.match(text, /Entwurf\n[\s\S]*Nachfrage: Fragen zum Stärkungspakt/u);
    assert.match(
      text,
      /Bezug: unser Schreiben vom 5\.\u00a0Oktober 2023 an MAGS NRW, Referat, „Fragen zum Stärkungspakt“; Runderlass vom 01\.01\.2023/u,
    );
    assert.match(text, /Energie\n[\s\S]*Frage\u00a02\n[\s\S]*Frage\u00a03\n/u);
    assert.doesNotMatch(text, /AGH-Stellen/u);
    assert.match(text, /Die Ausschüsse tagen bald\.[\s\S]*bis zum 31\.\u00a0Januar 2024/u);
  });

  it('is drafted in a form that brings back what was drafted, and is the Koordination’s alone until it is sent', async () => {
    assert.match(
      (await round.click(K, 'collections.inquiry-form', { number: 1 })).text,
      /Antwort erbeten bis: 2023-12-18/u,
    );
    await round.click(K, 'collections.inquire', { number: 1, 'note~1': 'Es eilt.', 'replyBy~1': '2024-01-31' });
    await say(DRAFT);
    assert.match(await say('mail-entwurf 1 nachfrage'), /Zusatz: Die Ausschüsse tagen bald\.[\s\S]*2024-01-31/u);
    assert.match(await say('mail-entwurf 1 nachfrage ansehen', HAAN), /gibt es keine Nachfrage/u);
    assert.match(await say('mail-entwurf 1 nachfrage: x; Antwort bis: 01.01.2023'), /Zusatz: x\n[\s\S]*noch kommt/u);
  });

  it('stands in the channel as it was sent, and its questions say that the ministry was asked again', async () => {
    await say(DRAFT);
    assert.match(
      await say('mail-entwurf 1 nachfrage gesendet am 01.10.2023: MAGS NRW'),
      /erste Schreiben ging am 05\.10/u,
    );
    await say('mail-entwurf 1 nachfrage gesendet am 17.11.2023: MAGS NRW');
    await round.settle();
    assert.match(round.channel().at(-1)?.shown.text ?? '', /gesendet am 17\.11\.2023\n[\s\S]*An: MAGS NRW\n/u);
    assert.match(await say('frage 2', HAAN), /nachgefragt\n[\s\S]*nachgefragt am 17\.11\.2023 \(MAGS NRW\)/u);
    assert.match(await say('frage 1', HAAN), /beantwortet\n/u);
    await say('frage 2 beantwortet: MAGS NRW, E-Mail vom 20.11.2023');
    assert.match(
      await say('mail-entwurf 1 nachfrage ansehen', HAAN),
      /gesendet am 17\.11\.2023\n[\s\S]*Frage\u00a02\n/u,
    );
    assert.match(await say('mail-entwurf 1 nachfrage gesendet: MAGS NRW'), /schon gesendet/u);
  });

  it('puts the next reminder off by a quarter, and the next one cites it too', async () => {
    await say(DRAFT);
    await say('mail-entwurf 1 nachfrage gesendet am 20.11.2023: MAGS NRW');
    const told = () => round.arrived.filter(({ shown }) => /2\u00a0Fragen ohne Antwort/u.test(shown.text)).length;
    for (const moment of ['2023-11-21T08:00', '2024-02-19T08:00']) {
      round.clock.set(moment);
      await round.settle();
    }
    const before = told();
    round.clock.set('2024-02-20T08:00');
    await round.settle();
    assert.equal(told(), before + 1);
    assert.match(
      await say('mail-entwurf 1 nachfrage: Es eilt.'),
      /Nachgefragt haben wir bereits am 20\.\u00a0November 2023\./u,
    );
  });

  it('is offered to the Koordination beside the letter that waits, and to nobody else', async () => {
    assert.match(await say('mail-entwurf 1'), /\[Nachfrage entwerfen …\]/u);
    assert.doesNotMatch(await say('mail-entwurf 1', HAAN), /Nachfrage/u);
    await say('mail-entwurf 1 ohne antwort abschließen: überholt');
    assert.doesNotMatch(await say('mail-entwurf 1'), /Nachfrage/u);
  });

  it('is a Word file and an e-mail that another parser opens', async () => {
    await say(DRAFT);
    const mail = await PostalMime.parse((await fileOf('.eml')).body);
    assert.equal(mail.subject, 'Nachfrage: Fragen zum Stärkungspakt');
    assert.match(mail.text ?? '', /Bezug: unser Schreiben vom 5\.[\s\S]*Frage 2\r?\n[\s\S]*Frage 3\r?\n/u);
    assert.equal(mail.attachments[0]?.filename, 'Nachfrage-MAGS-2023-11-20.docx');
    const word = await fileOf('.docx');
    assert.match(JSON.stringify(await readDocument(word.body, word.name)), /Gesamtmietkosten/u);
  });

  it('is not drafted where nothing waits any more', async () => {
    await say('mail-entwurf 1 ohne antwort abschließen: überholt');
    assert.match(await say('mail-entwurf 1 nachfrage'), /keine Frage mehr offen/u);
    assert.match(await say('mail-entwurf 1 nachfrage', HAAN), /Koordination/u);
  });
});

import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { readDocument } from '../../src/documents/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const GATHER = 'sammlung anlegen: Fragen zum Stärkungspakt; Anlass: Offene Punkte; Frist: 12.10.2023 12:00';
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('the letter to the ministry', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await say('frage 1 auffassung: Die Runde hält dies für zulässig.', K);
    await say('frage 1 sachverhalt: Zwei Träger haben angefragt.', K);
    await say('frage 2 themenfeld: Energie', K);
    await say(GATHER, K);
    await say('sammlung 1 veröffentlichen', K);
    await say('frage 1 betrifft uns auch', HILDEN);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const posts = () => round.channel().map(({ shown }) => shown.text);
  const close = () => say('sammlung 1 schließen: Alle sind da', K);
  const circulate = async () => {
    await close();
    await say('mail-entwurf 1 umlauf bis 20.10.2023 12 Uhr', K);
    await round.settle();
  };
  const fileOf = async (kind: string) => {
    const { reply } = await round.say(K, 'mail-entwurf 1 datei');
    const addresses = JSON.stringify(reply.data).match(/https?:[^"]*\/files\/[^"]+/gu) ?? [];
    const files = await Promise.all(addresses.map((one) => round.bot.file(one.split('/files/')[1] ?? '')));
    const found = files.find((file) => file?.name.endsWith(kind));
    assert.ok(found);
    return found;
  };

  it('holds occasion, reference, each question with what belongs to it, and is signed by an office', async () => {
    await say(
      'mail-entwurf 1 ergänzen: Bezug: Runderlass vom 01.01.2023; Unternommen: FAQ gelesen; Antwort bis: 30.11.2023',
      K,
    );
    const text = await say('mail-entwurf', K);
    assert.match(text, /Bezug: Runderlass vom 01\.01\.2023[\s\S]*Offene Punkte[\s\S]*Bisher unternommen: FAQ gelesen/u);
    assert.match(
      text,
      /Sachverhalt: Zwei Träger[\s\S]*Auffassung der Runde: Die Runde[\s\S]*Frage: Werden AGH-Stellen/u,
    );
    assert.match(text, /Gestellt von: Kreis Mettmann und Hilden/u);
    assert.match(text, /Damen und Herren,\s+die Kommunen[\s\S]*Offene Punkte[\s\S]*Frage/u);
    assert.match(text, /bis zum 30\.\u00a0November 2023[\s\S]*Mit freundlichen Grüßen[\s\S]*Koordination der Runde/u);
    assert.ok(text.indexOf('Energie') < text.indexOf('Allgemeine Fragen'));
  });

  it('is shown to the Koordination alone until it goes round', async () => {
    assert.match(await say('mail-entwurf'), /Ein Schreiben gibt es nicht|gibt es nicht/u);
    assert.match(await say('mail-entwurf 1 umlauf bis 20.10.2023 12 Uhr', K), /Fragen werden noch gesammelt/u);
    assert.match(await say('mail-entwurf 1 gesendet: MAGS NRW', K), /kann noch nicht gesendet werden/u);
    await circulate();
    assert.match(posts().at(-1) ?? '', /Umlauf bis 20\.10\.[\s\S]*\[Einverstanden\] \[Anmerkung …\]/u);
    assert.match(await say('mail-entwurf'), /Werden AGH-Stellen/u);
  });

  it('goes round once: municipalities agree or remark, and the Koordination decides', async () => {
    await circulate();
    assert.match(await say('offen', HILDEN), /Rückmeldung zum Schreiben ans MAGS/u);
    assert.match(await say('mail-entwurf 1 einverstanden'), /Haan: einverstanden/u);
    assert.match(await say('mail-entwurf 1 anmerkung: Bitte Frage 2 kürzen.', HILDEN), /Hilden: Anmerkung/u);
    assert.match(await say('mail-entwurf 1', K), /Hilden: Bitte Frage 2 kürzen\./u);
    assert.doesNotMatch(await say('offen', HILDEN), /Schreiben ans MAGS/u);
    assert.match(await say('mail-entwurf 1 umlauf bis 27.10.2023 12 Uhr', K), /schon umgelaufen/u);
    round.clock.set('2023-10-20T12:00');
    await round.settle();
    assert.match(await say('mail-entwurf 1 einverstanden', 'Sozialamt Velbert'), /Das Schreiben läuft nicht um/u);
  });

  it('stands in the channel as it was sent, and its questions are with the ministry', async () => {
    await circulate();
    round.clock.set('2023-10-16T09:00');
    await say('mail-entwurf 1 gesendet am 13.10.2023: MAGS NRW, Referat', K);
    await round.settle();
    assert.match(posts().at(-1) ?? '', /gesendet am 13\.10\.2023[\s\S]*An: MAGS NRW, Referat/u);
    assert.match(await say('frage 1'), /beim MAGS/u);
    assert.match(await say('fragen ans mags eingereicht'), /beim MAGS \(13\.10\.2023\)/u);
    await say('frage 3 themenfeld: Energie', K);
    await say('frage 3 betrifft uns auch', HILDEN);
    const sent = await say('mail-entwurf 1');
    assert.match(sent, /Allgemeine Fragen[\s\S]*Ringtausch/u);
    assert.doesNotMatch(await say('offen', HILDEN), /Schreiben ans MAGS/u);
    assert.match(await say('mail-entwurf 1 gesendet: MAGS NRW', K), /schon gesendet/u);
    assert.match(await say('mail-entwurf 1 ergänzen: Bezug: Neu', K), /schon gesendet/u);
  });

  it('says of the same question that the ministry has it since the day of the letter', async () => {
    await close();
    await say('mail-entwurf 1 gesendet: MAGS NRW', K);
    const text = await say('Ist ein „Ringtausch“ möglich, also die einmalige Übernahme von Sachkosten?', HILDEN);
    assert.match(text, /liegt seit 05\.10\.2023 beim MAGS/u);
  });

  it('is an e-mail that another parser opens, as a draft with the Word file', async () => {
    await close();
    const mail = await PostalMime.parse((await fileOf('.eml')).body);
    assert.equal(mail.subject, 'Fragen zum Stärkungspakt');
    assert.equal(mail.headers.find(({ key }) => key === 'x-unsent')?.value, '1');
    assert.match(mail.text ?? '', /Betreff: Fragen zum Stärkungspakt[\s\S]*Frage 1\r?\nSachverhalt: Zwei Träger/u);
    const [attached] = mail.attachments;
    assert.match(attached?.filename ?? '', /^Schreiben-MAGS-2023-10-05\.docx$/u);
    assert.ok(attached?.content instanceof ArrayBuffer);
    const word = await readDocument(new Uint8Array(attached.content), 'schreiben.docx');
    assert.match(JSON.stringify(word), /Auffassung der Runde: Die Runde hält dies für zulässig/u);
  });

  it('is a Word file with headings for topic areas and questions', async () => {
    await close();
    const file = await fileOf('.docx');
    const read = JSON.stringify(await readDocument(file.body, file.name));
    for (const words of ['Fragen zum Stärkungspakt', 'Frage 1', 'Werden AGH-Stellen refinanziert?', 'Gestellt von: '])
      assert.ok(read.includes(words), words);
  });

  it('is a letter as offices write it: by whom, when, about what, numbered, with its pages counted', async () => {
    await say('mail-entwurf 1 ergänzen: Bezug: Runderlass vom 01.01.2023', K);
    await close();
    const { body, name } = await fileOf('.docx');
    const read = JSON.stringify(await readDocument(body, name));
    const order = [
      'Kreissozialamt',
      '5. Oktober 2023',
      'Fragen zum',
      'Bezug: ',
      'Sehr geehrte',
      '1. Energie',
      '2. Allgemeine',
    ];
    const places = order.map((words) => read.replaceAll('\u00a0', ' ').indexOf(words));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    assert.ok(!places.includes(-1), String(places));
    assert.match(strFromU8(unzipSync(body)['word/footer1.xml'] ?? new Uint8Array()), /NUMPAGES/u);
  });
});

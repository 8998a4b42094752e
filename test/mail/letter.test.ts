import assert from 'node:assert/strict';
import PostalMime from 'postal-mime';
import { type Errands, openErrands } from '../../src/errands/index.ts';
import { mailErrand, SENDING } from '../../src/mail/index.ts';
import type { Posted, Posting } from '../../src/mail/posting.ts';
import { mailFollowers } from '../../src/outside/mailing.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HILDEN = 'Sozialamt Hilden';
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };
const mailbox = { name: 'Kreissozialamt', address: 'runde@kreis.example.de' };
const TO = 'MAGS NRW, Referat; Adresse: referat@mags.example.de; Kopie: sozialamt@haan.example.de';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

onEveryDatabase('the letter that leaves by e-mail', (database) => {
  let round: TestRound;
  let errands: Errands;
  let posted: Posted[];
  let answers: Posting[];
  const post = async (mail: Posted): Promise<Posting> => {
    posted.push(mail);
    return answers.shift() ?? { kind: 'taken', refused: [] };
  };
  beforeEach(async () => {
    round = await openRound(database, { plan, mailbox });
    [posted, answers] = [[], []];
    const { db, clock } = round;
    const send = mailErrand({ db, from: mailbox.address, post, followers: mailFollowers });
    errands = openErrands({ db, clock, log: silent, handlers: { [SENDING]: send } });
    await round.openChat(K);
    await say('sammlung anlegen: Fragen zum Stärkungspakt; Anlass: Offene Punkte; Frist: 12.10.2023 12:00');
    await say('sammlung 1 veröffentlichen');
    await round.say(HILDEN, 'frage 1 betrifft uns auch');
    await say('sammlung 1 schließen: Alle sind da');
  });
  afterEach(async () => {
    await errands.close();
    await round.close();
  });

  const say = async (text: string) => (await round.say(K, text)).text;
  const click = async (verb: string, data: Record<string, unknown>, activity?: string) =>
    (await round.click(K, verb, data, activity === undefined ? {} : { activity })).text;
  const send = async () => {
    await errands.look();
    await errands.idle();
    await round.settle();
  };
  /** The data of the button that confirms. */
  const checked = async (to = TO) => {
    const { reply } = await round.say(K, `mail-entwurf 1 senden: ${to}`);
    const found = /"title":"Jetzt senden","verb":"collections.mail-send","data":(\{[^}]*\})/u.exec(
      JSON.stringify(reply.data),
    );
    return JSON.parse(found?.[1] ?? '{}') as Record<string, unknown>;
  };
  const told = () =>
    round.arrived.filter(({ conversationId }) => conversationId.startsWith('chat-')).map(({ shown }) => shown.text);

  it('shows what would leave and to whom, and sends nothing before that is confirmed', async () => {
    assert.match(await say('mail-entwurf 1'), /\[Per E-Mail senden …\]/u);
    assert.match(await say('mail-entwurf 1 senden'), /E-Mail-Adresse/u);
    const shown = await say(`mail-entwurf 1 senden: ${TO}`);
    assert.match(shown, /noch nichts gesendet[\s\S]*MAGS NRW, Referat \(referat@mags\.example\.de\)/u);
    assert.match(shown, /Kopie\san:\ssozialamt[\s\S]*Von:\srunde/u);
    assert.match(shown, /Anlage:\sSchreiben-MAGS-2023[\s\S]*Betreff: Fragen zum Stärkungspakt[\s\S]*\[Jetzt senden\]/u);
    assert.match(await say('mail-entwurf 1 senden: MAGS; Adresse: kein-at'), /E-Mail-Adresse eingeben[\s\S]*/u);
    await send();
    assert.equal(posted.length, 0);
  });

  it('leaves once, is refused, leaves again, and counts as sent when it was taken', async () => {
    const data = await checked();
    answers.push({ kind: 'refused', code: '550', refused: [] });
    for (const activity of ['first', 'first', 'second'])
      assert.match(await click('collections.mail-send', data, activity), /E-Mail.1 wird gesendet/u);
    assert.match(await say('mail-entwurf 1 gesendet: MAGS NRW'), /wird gerade gesendet/u);
    await send();
    assert.equal(posted.length, 1);
    assert.match(told().at(-1) ?? '', /nicht gesendet[\s\S]*550[\s\S]*\[Empfänger ändern …\]/u);
    assert.match(await say('mail-entwurf 1 senden'), /Per E-Mail senden/u);
    round.clock.set('2023-10-06T10:00');
    await click('collections.mail-send', await checked(TO.replace('referat@', 'poststelle@')));
    await send();
    await send();
    assert.deepEqual(
      posted.map(({ to }) => to[0]),
      ['referat@mags.example.de', 'poststelle@mags.example.de'],
    );
    assert.match(
      round
        .channel()
        .map(({ shown }) => shown.text)
        .at(-1) ?? '',
      /gesendet am 06\.10\.2023[\s\S]*MAGS NRW, Referat/u,
    );
    assert.match(await say('fragen ans mags eingereicht'), /beim MAGS \(06\.10\.2023\)/u);
    assert.match(await say('e-mails'), /E-Mail.2\s·\sgesendet am 06\.10\.2023[\s\S]*E-Mail.1\s·\sabgelehnt/u);
    assert.match(await say('mail-entwurf 1 senden'), /schon gesendet/u);
  });

  it('is the copy that is kept, with the Word file', async () => {
    await click('collections.mail-send', await checked());
    await send();
    const { reply } = await round.say(K, 'e-mail 1');
    const [address = ''] = JSON.stringify(reply.data).match(/https?:[^"]*\/files\/[^"]+/u) ?? [];
    const file = await round.bot.file(address.split('/files/')[1] ?? '');
    assert.ok(file && Buffer.from(file.body).equals(Buffer.from(posted[0]?.content ?? [])));
    const mail = await PostalMime.parse(file.body);
    assert.deepEqual(
      [mail.from?.address, mail.attachments[0]?.filename],
      [mailbox.address, 'Schreiben-MAGS-2023-10-05.docx'],
    );
    assert.match(mail.text ?? '', /Betreff: Fragen zum Stärkungspakt/u);
  });

  it('is not sent where the text or a recipient is another than was confirmed', async () => {
    const data = await checked();
    await say('mail-entwurf 1 ergänzen: Bezug: Runderlass vom 01.01.2023');
    assert.match(await click('collections.mail-send', data), /haben sich geändert[\s\S]*\[Noch einmal prüfen\]/u);
    assert.match(
      await click('collections.mail-send', { ...(await checked()), address: 'a@example.de' }),
      /haben sich geändert/u,
    );
    await send();
    assert.equal(posted.length, 0);
  });

  it('is never repeated by itself where nobody knows whether it has arrived', async () => {
    answers.push({ kind: 'unsure', code: 'econnection' });
    await click('collections.mail-send', await checked());
    await send();
    round.clock.advance(86_400_000);
    await send();
    assert.equal(posted.length, 1);
    assert.match(told().at(-1) ?? '', /ist ungewiss[\s\S]*\[Noch einmal senden\] \[Ist angekommen\]/u);
    assert.match(await say('mail-entwurf 1 gesendet: MAGS NRW'), /ungewiss/u);
    assert.match(await click('mail.again', { number: 1 }), /wird gesendet/u);
    answers.push({ kind: 'unsure', code: 'econnection' });
    await send();
    assert.equal(posted.length, 2);
    assert.match(await click('mail.arrived', { number: 1 }), /gesendet am/u);
    assert.match(await say('mail-entwurf 1'), /gesendet am 06\.10\.2023/u);
    assert.match(await say('e-mail 1 noch einmal senden'), /Noch einmal gesendet wird nur/u);
  });

  it('waits five minutes for a server that puts it off, and longer each time', async () => {
    answers.push({ kind: 'later', code: '451' }, { kind: 'later', code: '451' });
    await click('collections.mail-send', await checked());
    const after = async (minutes: number) => {
      round.clock.advance(minutes * 60_000);
      await send();
      return posted.length;
    };
    assert.deepEqual([await after(0), await after(3), await after(4), await after(5), await after(8)], [1, 1, 2, 2, 3]);
    assert.match(await say('e-mail 1'), /gesendet am/u);
  });

  it('of an inquiry is told at each of its questions', async () => {
    await say('mail-entwurf 1 gesendet: MAGS NRW');
    await say('mail-entwurf 1 nachfrage: Die Ausschüsse tagen bald.');
    const { reply } = await round.say(K, `mail-entwurf 1 nachfrage senden: ${TO}`);
    const found = /"title":"Jetzt senden","verb":"collections.inquiry-mail-send","data":(\{[^}]*\})/u.exec(
      JSON.stringify(reply.data),
    );
    await click('collections.inquiry-mail-send', JSON.parse(found?.[1] ?? '{}'));
    assert.match(await say('mail-entwurf 1 nachfrage gesendet: MAGS'), /wird gerade gesendet/u);
    await send();
    assert.match(await say('frage 1'), /nachgefragt am 05\.10\.2023/u);
    assert.match((await PostalMime.parse(posted[0]?.content ?? '')).subject ?? '', /^Nachfrage: /u);
  });
});

onEveryDatabase('a letter where no e-mail is set', (database) => {
  it('is a draft for a mailbox, as ever', async () => {
    const round = await openRound(database, { plan });
    await round.say(K, 'sammlung anlegen: Fragen; Anlass: Offene Punkte; Frist: 12.10.2023 12:00');
    await round.say(K, 'sammlung 1 veröffentlichen');
    assert.doesNotMatch((await round.say(K, 'mail-entwurf 1')).text, /Per E-Mail senden/u);
    assert.match((await round.say(K, 'mail-entwurf 1 senden')).text, /nicht eingerichtet/u);
    await round.close();
  });
});

import assert from 'node:assert/strict';
import tls from 'node:tls';
import { openErrands } from '../../src/errands/index.ts';
import { mailErrand, mailing, SENDING } from '../../src/mail/index.ts';
import { type SmtpServer, smtpPost } from '../../src/mail/sending/smtp.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { MAIL_ROOT, type MailServer, openMailServer } from '../support/mail-server.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const mailbox = { name: 'Kreissozialamt', address: 'runde@kreis.example.de' };
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

onEveryDatabase('e-mail in the status', (database) => {
  const roots = tls.getCACertificates('default');
  let round: TestRound;
  let server: MailServer;
  before(() => tls.setDefaultCACertificates([...roots, MAIL_ROOT]));
  after(() => tls.setDefaultCACertificates(roots));
  beforeEach(async () => {
    server = await openMailServer({ password: 'geheim' });
    round = await openRound(database, { mailbox });
  });
  afterEach(async () => {
    await round.close();
    await server.close();
  });

  const status = async () => (await round.say(K, 'status')).text.replaceAll('\u00a0', ' ');
  const confirm = (key: string) =>
    round.db.transaction().execute((tx) =>
      mailing(mailbox).queue(tx, {
        ...{ roundId: round.plan.id, key, kind: 'letters', matter: '1', subject: 'Fragen', text: 'Guten Tag' },
        ...{ to: [{ name: 'MAGS NRW', address: 'a@mags.example.de' }], office: K, at: round.clock.now() },
      }),
    );
  /** Sends what waits, signed in with this password. */
  const send = async (password: string) => {
    const auth = { kind: 'password', user: 'runde', password } as const;
    const at: SmtpServer = { host: '127.0.0.1', port: server.port, secure: false, needsTls: true, auth };
    const post = smtpPost(at, async () => '');
    const { db, clock } = round;
    const handlers = { [SENDING]: mailErrand({ db, from: mailbox.address, post, followers: {} }) };
    const errands = openErrands({ db, clock, log: silent, handlers });
    await errands.look();
    await errands.close();
  };

  it('says when the last one left, or that none has', async () => {
    assert.match(await status(), /E-Mail: noch keine gesendet \(runde@kreis\.example\.de\)/u);
    await confirm('letters:1/1');
    await send('geheim');
    const text = await status();
    assert.match(text, /E-Mail: zuletzt gesendet am Donnerstag, 5\. Oktober 2023, 09:00 Uhr/u);
    assert.doesNotMatch(text, /Mailserver/u);
  });

  it('says that the server is out of reach once one has waited for half an hour', async () => {
    await server.close();
    await confirm('letters:1/1');
    await send('geheim');
    assert.doesNotMatch(await status(), /Mailserver/u);
    round.clock.advance(31 * 60_000);
    const stuck =
      /1 E-Mail wartet seit Donnerstag, 5\. Oktober 2023, 09:00 Uhr\. Bitte lassen Sie Ihre IT prüfen, ob Kreisrunde den Mailserver erreicht/u;
    assert.match(await status(), stuck);
  });

  it('says that the sign-in is refused until one has left, and nothing of the password', async () => {
    await confirm('letters:1/1');
    await send('verraten-0815');
    const text = await status();
    assert.match(text, /Es gibt etwas zu tun/u);
    assert.match(
      text,
      /nicht gesendet: der Mailserver nimmt die Anmeldung nicht an \(535\)\. Bitte lassen Sie Ihre IT .*MAIL_PASSWORD/u,
    );
    assert.doesNotMatch(text, /verraten/u);
    round.clock.advance(60_000);
    await confirm('letters:1/2');
    await send('geheim');
    assert.match(await status(), /E-Mail: zuletzt gesendet am Donnerstag, 5\. Oktober 2023, 09:01 Uhr/u);
  });
});

onEveryDatabase('the status where no e-mail is set', (database) => {
  it('says nothing of it', async () => {
    const round = await openRound(database);
    assert.doesNotMatch((await round.say(K, 'status')).text, /E-Mail/u);
    await round.close();
  });
});

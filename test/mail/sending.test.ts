import assert from 'node:assert/strict';
import tls from 'node:tls';
import type { Posted } from '../../src/mail/posting.ts';
import { graphPost } from '../../src/mail/sending/graph.ts';
import { codeOf, type SmtpServer, smtpPost, trySmtp } from '../../src/mail/sending/smtp.ts';
import { MAIL_ROOT, type MailServer, openMailServer } from '../support/mail-server.ts';

const content = Buffer.from(`Subject: Fragen\r\n\r\n.\r\n..\r\n${'Zeile\r\n'.repeat(30_000)}`);
const mail: Posted = {
  ...{ from: 'runde@kreis.example.de', to: ['a@mags.example.de', 'b@mags.example.de'], content },
  signal: new AbortController().signal,
};
const none = async () => Promise.reject(new Error('no token'));
const NONE = { kind: 'none' } as const;

describe('an e-mail that is handed to a mail server', () => {
  const roots = tls.getCACertificates('default');
  let server: MailServer;
  before(() => tls.setDefaultCACertificates([...roots, MAIL_ROOT]));
  after(() => tls.setDefaultCACertificates(roots));
  afterEach(() => server.close());

  const to = (change: Partial<SmtpServer> = {}): SmtpServer => ({
    ...{ kind: 'smtp', host: '127.0.0.1', port: server.port, secure: false, needsTls: true, auth: NONE },
    ...change,
  });

  it('arrives byte for byte, encrypted by STARTTLS, from who signs in', async () => {
    server = await openMailServer({ password: 'geheim' });
    const auth = { kind: 'password', user: 'runde', password: 'geheim' } as const;
    assert.deepEqual(await smtpPost(to({ auth }), none)(mail), { kind: 'taken', refused: [] });
    const [got] = server.got;
    assert.deepEqual([got?.from, got?.to, got?.encrypted, got?.user], [mail.from, mail.to, true, 'runde']);
    assert.ok(got?.content.equals(content));
    const wrong = { ...auth, password: 'falsch' };
    assert.deepEqual(await smtpPost(to({ auth: wrong }), none)(mail), { kind: 'refused', code: '535', refused: [] });
  });

  it('is encrypted from the first byte where that is set, and signed in with a token', async () => {
    server = await openMailServer({ tls: 'implicit', token: 'marke' });
    const auth = { kind: 'oauth2', user: 'runde@kreis.example.de' } as const;
    const secure = to({ secure: true, auth });
    assert.equal((await smtpPost(secure, async () => 'marke')(mail)).kind, 'taken');
    assert.equal(server.got[0]?.user, 'runde@kreis.example.de');
    assert.deepEqual(await smtpPost(secure, async () => 'alt')(mail), { kind: 'refused', code: '535', refused: [] });
    assert.deepEqual(await smtpPost(secure, none)(mail), { kind: 'later', code: 'eauth' });
  });

  it('is not said to a server that does not encrypt, or whose certificate nobody knows', async () => {
    server = await openMailServer({ tls: 'none' });
    assert.deepEqual(await smtpPost(to(), none)(mail), { kind: 'later', code: 'etls' });
    assert.equal(codeOf(await trySmtp(to(), none, mail.signal).catch((error: unknown) => error)), 'etls');
    assert.equal((await smtpPost(to({ needsTls: false }), none)(mail)).kind, 'taken');
    await server.close();
    server = await openMailServer();
    tls.setDefaultCACertificates(roots);
    const unknown = await smtpPost(to(), none)(mail);
    tls.setDefaultCACertificates([...roots, MAIL_ROOT]);
    assert.equal(unknown.kind, 'later');
    assert.equal(server.got.length, 0);
  });

  it('is put off, refused, or taken but for some, as the server says', async () => {
    server = await openMailServer();
    const post = smtpPost(to(), none);
    server.behaviour.answers.push(451, 554);
    assert.deepEqual(await post(mail), { kind: 'later', code: '451' });
    assert.deepEqual(await post(mail), { kind: 'refused', code: '554', refused: [] });
    server.behaviour.refuses = { 'b@mags.example.de': 550 };
    const missed = [{ address: 'b@mags.example.de', code: '550' }];
    assert.deepEqual(await post(mail), { kind: 'taken', refused: missed });
    assert.deepEqual(server.got.at(-1)?.to, ['a@mags.example.de']);
    assert.deepEqual(await post({ ...mail, to: ['b@mags.example.de'] }), {
      kind: 'refused',
      code: '550',
      refused: missed,
    });
    server.behaviour.refuses = { 'b@mags.example.de': 450 };
    assert.deepEqual(await post({ ...mail, to: ['b@mags.example.de'] }), { kind: 'later', code: '450' });
  });

  it('may have arrived where the server dies with all of it in its hands', async () => {
    server = await openMailServer();
    server.behaviour.answers.push('dies');
    assert.equal((await smtpPost(to(), none)(mail)).kind, 'unsure');
  });

  it('waits for no server for ever', async () => {
    server = await openMailServer();
    server.behaviour.silent = true;
    const post = smtpPost(to({ patience: { connect: 150, idle: 150 } }), none);
    assert.equal((await post(mail)).kind, 'later');
    const gone = smtpPost(to({ port: 1 }), none);
    assert.deepEqual(await gone(mail), { kind: 'later', code: 'econnrefused' });
    assert.equal((await post({ ...mail, signal: AbortSignal.abort() })).kind, 'later');
  });
});

describe('an e-mail that is handed to Microsoft Graph', () => {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const answering =
    (status: number, headers: Record<string, string> = {}): typeof fetch =>
    async (url, init) => {
      asked.push({ url: String(url), init });
      return new Response(null, { status, headers });
    };
  const post = (network: typeof fetch) => graphPost('runde@kreis.example.de', async () => 'marke', network)(mail);

  it('arrives byte for byte from its mailbox', async () => {
    assert.deepEqual(await post(answering(202)), { kind: 'taken', refused: [] });
    const [{ url, init } = { url: '', init: undefined }] = asked;
    assert.equal(url, 'https://graph.microsoft.com/v1.0/users/runde%40kreis.example.de/sendMail');
    assert.equal(Buffer.from(String(init?.body), 'base64').equals(content), true);
    assert.deepEqual(init?.headers, { authorization: 'Bearer marke', 'content-type': 'text/plain' });
  });

  it('is put off, refused, or may have arrived', async () => {
    assert.deepEqual(await post(answering(429, { 'retry-after': '7' })), { kind: 'later', code: '429', seconds: 7 });
    assert.equal((await post(answering(503))).kind, 'later');
    assert.deepEqual(await post(answering(403)), { kind: 'refused', code: '403', refused: [] });
    assert.equal((await post(answering(504))).kind, 'unsure');
    const broken = (code: string) => () =>
      Promise.reject(Object.assign(new TypeError('x'), { cause: Object.assign(new Error('x'), { code }) }));
    assert.equal((await post(broken('ECONNREFUSED'))).kind, 'later');
    assert.equal((await post(broken('ECONNRESET'))).kind, 'unsure');
    assert.equal((await graphPost('a@b.de', none, answering(202))(mail)).kind, 'later');
  });
});

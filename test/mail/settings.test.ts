import assert from 'node:assert/strict';
import { z } from 'zod';
import { mailFields, mailOf, mailProblems } from '../../src/settings/mail-settings.ts';

const fields = z.object(mailFields);
const FROM = 'Kreissozialamt <runde@kreis.example.de>';
const problems = (given: Record<string, string>) => [
  ...(fields.safeParse(given).error?.issues ?? []).map(({ path }) => String(path[0])),
  ...mailProblems(given).map((problem) => problem.split(':')[0]),
];
const wayOf = (given: Record<string, string>) => mailOf(fields.parse({ MAIL_FROM: FROM, ...given }), true)?.way;

describe('the settings of e-mail', () => {
  it('are none, a server with or without signing in, or Microsoft Graph', () => {
    assert.equal(mailOf(fields.parse({}), true), undefined);
    assert.equal(mailOf(fields.parse({ MAIL_SERVER: 'graph', MAIL_FROM: FROM }), false), undefined);
    assert.deepEqual(wayOf({ MAIL_SERVER: 'graph' }), { kind: 'graph' });
    const smtp = { kind: 'smtp', host: 'mail.example.de', port: 587, secure: false, needsTls: true };
    assert.deepEqual(wayOf({ MAIL_SERVER: 'smtp://mail.example.de' }), { ...smtp, auth: { kind: 'none' } });
    const oauth2 = { kind: 'oauth2', user: 'runde@kreis.example.de' };
    assert.deepEqual(wayOf({ MAIL_SERVER: 'smtp://mail.example.de:587', MAIL_AUTH: 'oauth2' }), {
      ...smtp,
      auth: oauth2,
    });
    assert.deepEqual(wayOf({ MAIL_SERVER: 'smtp://127.0.0.1:25' }), {
      ...{ ...smtp, host: '127.0.0.1', port: 25, needsTls: false },
      auth: { kind: 'none' },
    });
  });

  it('name what is missing or does not fit, and never repeat a password', () => {
    assert.deepEqual(problems({ MAIL_FROM: FROM }), ['MAIL_FROM']);
    assert.deepEqual(problems({ MAIL_SERVER: 'graph' }), ['MAIL_FROM']);
    assert.deepEqual(problems({ MAIL_SERVER: 'smtp://a:geheim@mail.example.de', MAIL_FROM: FROM }), ['MAIL_SERVER']);
    assert.deepEqual(problems({ MAIL_SERVER: 'smtps://mail.example.de', MAIL_FROM: FROM, MAIL_USER: 'a' }), [
      'MAIL_PASSWORD',
    ]);
    assert.deepEqual(problems({ MAIL_SERVER: 'smtps://mail.example.de', MAIL_FROM: 'kein-at' }), ['MAIL_FROM']);
    const said = mailProblems({ MAIL_SERVER: 'graph', MAIL_FROM: FROM, MAIL_PASSWORD: 'verraten-0815' });
    assert.equal(said.length, 1);
    assert.doesNotMatch(said.join(), /verraten/u);
  });
});

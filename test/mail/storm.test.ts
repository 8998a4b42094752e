import assert from 'node:assert/strict';
import tls from 'node:tls';
import { type Errands, openErrands } from '../../src/errands/index.ts';
import { mailErrand, mailing, SENDING } from '../../src/mail/index.ts';
import { smtpPost } from '../../src/mail/sending/smtp.ts';
import { allMails } from '../../src/mail/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { MAIL_ROOT, type MailServer, openMailServer } from '../support/mail-server.ts';
import { openRound, type TestRound } from '../support/round.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const FROM = { name: 'Kreissozialamt', address: 'runde@kreis.example.de' };

onEveryDatabase('e-mails in a storm', (database) => {
  const roots = tls.getCACertificates('default');
  let round: TestRound;
  let server: MailServer;
  let errands: readonly Errands[];
  before(() => tls.setDefaultCACertificates([...roots, MAIL_ROOT]));
  after(() => tls.setDefaultCACertificates(roots));
  beforeEach(async () => {
    round = await openRound(database);
    server = await openMailServer();
    const { db, clock } = round;
    const way = {
      host: '127.0.0.1',
      port: server.port,
      secure: false,
      needsTls: true,
      auth: { kind: 'none' },
    } as const;
    const post = smtpPost(way, () => Promise.reject(new Error('none')));
    const handlers = { [SENDING]: mailErrand({ db, from: FROM.address, post, followers: {} }) };
    errands = [1, 2].map(() => openErrands({ db, clock, log: silent, handlers }));
  });
  afterEach(async () => {
    for (const one of errands) await one.close();
    await server.close();
    await round.close();
  });

  it('arrive once each, or it is told that nobody knows', async () => {
    server.behaviour.answers.push(451, 'dies-taken', 554, 451, 'dies', 451);
    const { queue } = mailing(FROM);
    for (let at = 1; at <= 30; at += 1)
      await round.db.transaction().execute((tx) =>
        queue(tx, {
          ...{
            roundId: round.plan.id,
            key: `letters:${at}`,
            kind: 'letters',
            matter: String(at),
            office: 'Koordination',
          },
          ...{ to: [{ name: '', address: `a${at}@mags.example.de` }], subject: `Nr. ${at}`, text: 'Text' },
          at: round.clock.now(),
        }),
      );
    for (let times = 0; times < 40; times += 1) {
      await Promise.all(errands.map((one) => one.look()));
      await Promise.all(errands.map((one) => one.idle()));
      round.clock.advance(60_000);
    }
    const mails = await allMails(round.db, round.plan.id);
    const arrived = new Map(Object.entries(Object.groupBy(server.got, ({ to }) => to[0] ?? '')));
    for (const { number, state } of mails) {
      const times = arrived.get(`a${number}@mags.example.de`)?.length ?? 0;
      if (state === 'sent') assert.equal(times, 1, String(number));
      else assert.ok(times <= (state === 'unsure' ? 1 : 0), `${number}: ${state}, ${times}`);
    }
    const count = (state: string) => mails.filter((one) => one.state === state).length;
    assert.deepEqual([count('waiting'), count('refused')], [0, 1]);
    assert.ok(count('unsure') >= 2 && count('sent') >= 20, `${count('unsure')} ${count('sent')}`);
  });
});

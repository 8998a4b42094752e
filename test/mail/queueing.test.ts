import assert from 'node:assert/strict';
import PostalMime from 'postal-mime';
import { mailing, type NewMail } from '../../src/mail/index.ts';
import { contentOf, findMail } from '../../src/mail/store.ts';
import { deletePerson } from '../../src/personal-data/deleting.ts';
import { forgetting } from '../../src/upkeep.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const FROM = { name: 'Kreissozialamt', address: 'runde@kreis.example.de' };
const { queue } = mailing(FROM);

onEveryDatabase('an e-mail that is confirmed', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const mailOf = (change: Partial<NewMail> = {}): NewMail => ({
    ...{ roundId: round.plan.id, key: 'letters:1/1', kind: 'letters', matter: '1' },
    ...{ to: [{ name: 'MAGS NRW, Referat', address: 'referat@mags.example.de' }], subject: 'Fragen zu „Mieten“' },
    ...{ text: 'Guten Tag,\n.\nFrom: hier', office: 'Koordination', at: round.clock.now() },
    ...change,
  });
  const queued = (change?: Partial<NewMail>) => round.db.transaction().execute((tx) => queue(tx, mailOf(change)));

  it('is numbered and kept once, however often it is confirmed at the same time', async () => {
    assert.deepEqual(await Promise.all([queued(), queued(), queued()]), [1, 1, 1]);
    assert.equal(await queued({ key: 'letters:1/2' }), 2);
  });

  it('is kept as it leaves: another parser finds sender, recipients and words in it', async () => {
    const number = await queued({ cc: [{ name: 'Sozialamt Haan', address: 'sozialamt@haan.example.de' }] });
    const content = await contentOf(round.db, round.plan.id, number);
    assert.ok(content);
    const { from, to, cc, subject, text, messageId, headers } = await PostalMime.parse(content);
    const boxes = [from, ...(to ?? []), ...(cc ?? [])].map((one) => `${one?.name} ${one?.address}`);
    assert.deepEqual(boxes, [
      'Kreissozialamt runde@kreis.example.de',
      'MAGS NRW, Referat referat@mags.example.de',
      'Sozialamt Haan sozialamt@haan.example.de',
    ]);
    assert.equal(subject, 'Fragen zu „Mieten“');
    assert.equal((text ?? '').trim().replaceAll('\r\n', '\n'), 'Guten Tag,\n.\nFrom: hier');
    assert.match(messageId ?? '', /^<[0-9a-f]{32}@kreis\.example\.de>$/u);
    assert.equal(
      headers.some(({ key }) => key === 'x-unsent'),
      false,
    );
  });

  it('takes no header and no further recipient from words', async () => {
    const evil = 'Fragen\r\nBcc: alle@example.de\r\n\r\nText';
    const number = await queued({ subject: evil, to: [{ name: `A"\r\nBcc: b@example.de`, address: 'a@example.de' }] });
    const mail = await PostalMime.parse((await contentOf(round.db, round.plan.id, number)) ?? '');
    assert.equal(mail.bcc, undefined);
    assert.deepEqual(
      mail.to?.map(({ address }) => address),
      ['a@example.de'],
    );
    assert.equal(mail.subject, 'Fragen Bcc: alle@example.de Text');
  });

  it('to a person is forgotten with them, and its number stays', async () => {
    const personId = round.plan.people.find(({ office }) => office === 'Sozialamt Hilden')?.objectId ?? '';
    const number = await queued({ personId, kind: 'invitations' });
    const of = { roundId: round.plan.id, personId, at: round.clock.now() };
    const needs = forgetting(() => round.bot.features);
    await round.db.transaction().execute((tx) => deletePerson(tx, needs, of));
    const mail = await findMail(round.db, round.plan.id, number);
    assert.deepEqual([mail?.number, mail?.recipients], [number, undefined]);
    assert.equal(await contentOf(round.db, round.plan.id, number), undefined);
  });
});

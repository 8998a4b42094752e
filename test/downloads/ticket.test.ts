import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readTicket, sign, type Ticket } from '../../src/downloads/ticket.ts';

const key = randomBytes(32);
const ticket: Ticket = {
  roundId: 'kreis-mettmann',
  personId: 'a427363f-5a2d-4063-ae07-432a69605d78',
  kind: 'decisions.word',
  subject: '2023',
  until: '2023-10-12T07:00:00.000Z',
};
const before = '2023-10-12T06:59:59.999Z';

describe('a ticket', () => {
  it('is read as it was signed', () => {
    assert.deepEqual(readTicket(key, sign(key, ticket), before), ticket);
  });

  it('runs out', () => {
    assert.equal(readTicket(key, sign(key, ticket), '2023-10-12T07:00:00.000Z'), undefined);
  });

  it('without an end never runs out', () => {
    const lasting = { ...ticket, until: undefined };
    assert.deepEqual(readTicket(key, sign(key, lasting), '2033-10-12T07:00:00.000Z'), lasting);
  });

  it('is not read with another key', () => {
    assert.equal(readTicket(randomBytes(32), sign(key, ticket), before), undefined);
  });

  for (const [what, changed] of [
    [
      'its fields',
      (signed: string) => `${Buffer.from('["a","b","c","d",null]').toString('base64url')}.${signed.split('.')[1]}`,
    ],
    ['its signature', (signed: string) => `${signed.split('.')[0]}.${randomBytes(32).toString('base64url')}`],
    ['nothing but a shorter signature', (signed: string) => signed.slice(0, -4)],
    ['more behind it', (signed: string) => `${signed}.x`],
    ['no signature', (signed: string) => signed.split('.')[0] ?? ''],
    ['nothing at all', () => ''],
  ] as const) {
    it(`is not read with ${what} changed`, () => {
      assert.equal(readTicket(key, changed(sign(key, ticket)), before), undefined);
    });
  }
});

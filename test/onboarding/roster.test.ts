import assert from 'node:assert/strict';
import { membersOf } from '../../src/municipalities/members.ts';
import type { Present, Roster } from '../../src/municipalities/roster.ts';
import { compareRosters } from '../../src/onboarding/index.ts';
import { compare } from '../../src/onboarding/roster/comparing.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const COORDINATION = 'Koordination';
const STAFF = 'Sozialamt Haan, Sachbearbeitung';
const MONDAY = '2023-10-09T09:00';

onEveryDatabase('the comparison with the channel', (database) => {
  let round: TestRound;
  let asked: string[];
  let warned: unknown[];
  beforeEach(async () => {
    [asked, warned] = [[], []];
    round = await openRound(database);
    await round.openChat(COORDINATION);
    round.clock.set(MONDAY);
  });
  afterEach(() => round.close());

  const everybody = async (): Promise<Present[]> =>
    (await membersOf(round.db, round.plan.id)).map(({ personId }, at) => ({ userId: `29:${at}`, personId }));
  const looks = async (roster: Roster) => {
    const log = { info: () => undefined, error: () => undefined, warn: (facts: unknown) => void warned.push(facts) };
    const read = async ({ conversationId }: { conversationId: string }) => {
      asked.push(conversationId);
      return roster;
    };
    await compareRosters({ db: round.db, clock: round.clock, log, read, serviceUrl: 'http://127.0.0.1:1' });
    await round.settle();
  };
  const told = () => round.arrived.map(({ shown }) => shown.text).filter((text) => /Abgleich/u.test(text));
  const without = async (office: string, more: readonly Present[] = []): Promise<Roster> => ({
    kind: 'whole',
    people: [...(await everybody()).filter(({ personId }) => personId !== `person-${office}`), ...more],
  });

  it('names who is no longer there and who is there without access, and ends no access', async () => {
    await looks(await without(STAFF, [{ userId: '29:new', personId: 'new', name: 'Kim Muster' }]));
    const [text = ''] = told();
    assert.match(text, /1: Sozialamt Haan, Sachbearbeitung[\s\S]*\[Zugang 1 beenden …\]/u);
    assert.match(text, /ohne Zugang: Kim Muster\./u);
    assert.match((await round.say(STAFF, 'hilfe')).text, /^Hilfe/u);
  });

  it('leads with its button to the question whether that access ends', async () => {
    await looks(await without(STAFF));
    const [button] = buttonsOf(round.arrived.at(-1)?.shown.card);
    assert.ok(button);
    const asks = await round.click(COORDINATION, button.verb, button.data);
    assert.match(asks.text, /Zugang beenden: Sozialamt Haan, Sachbearbeitung\?/u);
  });

  it('comes once a week, at an hour at which the round may be written to', async () => {
    round.clock.set('2023-10-08T10:00');
    await looks(await without(STAFF));
    assert.deepEqual(asked, []);
    round.clock.set(MONDAY);
    await Promise.all([looks(await without(STAFF)), looks(await without(STAFF))]);
    round.clock.set('2023-10-13T09:00');
    await looks(await without(STAFF));
    assert.equal(told().length, 1);
    round.clock.set('2023-10-16T07:00');
    await looks(await without(STAFF));
    assert.equal(told().length, 2);
  });

  it('says nothing of anybody where the list could not be read, and asks again at the next look', async () => {
    await looks({ kind: 'failed', reason: '429' });
    await looks({ kind: 'whole', people: [] });
    await looks({ kind: 'whole', people: [{ userId: '29:x', personId: 'x' }] });
    assert.deepEqual([told(), warned.length], [[], 3]);
    await looks(await without(STAFF));
    assert.equal(told().length, 1);
  });

  it('warns of a municipality without head and deputy, also where nobody has left', async () => {
    await round.say(COORDINATION, 'zugang sofort beenden: Sozialamt Velbert');
    await looks({ kind: 'whole', people: await everybody() });
    assert.match(told().join(), /Weder Leitung noch Vertretung ist eingetragen für Velbert/u);
  });
});

onEveryDatabase('the comparison where no coordinator has a personal chat', (database) => {
  it('is a line in the channel that names nobody', async () => {
    const round = await openRound(database);
    round.clock.set(MONDAY);
    const people = (await membersOf(round.db, round.plan.id))
      .filter(({ office }) => office !== STAFF)
      .map(({ personId }, at): Present => ({ userId: `29:${at}`, personId }));
    const log = { info: () => undefined, error: () => undefined, warn: () => undefined };
    const roster: Roster = { kind: 'whole', people: [...people, { userId: '29:new', name: 'Kim Muster' }] };
    await compareRosters({
      db: round.db,
      clock: round.clock,
      log,
      read: async () => roster,
      serviceUrl: 'http://127.0.0.1:1',
    });
    await round.settle();
    const text = round.channel().at(-1)?.shown.text ?? '';
    await round.close();
    assert.match(text, /1 nicht mehr im Kanal und 1 ohne Zugang/u);
    assert.doesNotMatch(text, /Kim Muster|Sachbearbeitung/u);
  });
});

describe('who has access, held against who is in the channel', () => {
  const member = { personId: 'P-1', office: 'Sozialamt Haan', municipality: { id: 'haan', name: 'Haan' }, roles: [] };
  const there = { member: { ...member, personId: 'there' }, tenantId: undefined, userId: '29:there' };
  const seen = { userId: '29:there' };
  const gone = (tenantId: string | undefined, one: Partial<Present>) =>
    compare([there, { member, tenantId, userId: undefined }], [seen, { userId: '29:x', ...one }])?.gone.length;

  it('is the same person by tenant and object id in any case of letters', () => {
    assert.equal(gone('T', { personId: 'p-1', tenantId: 't' }), 0);
    assert.equal(gone('T', { personId: 'p-1', tenantId: 'other' }), 1);
    assert.equal(gone('T', { personId: 'p-2', tenantId: 't' }), 1);
  });

  it('is the same person by the object id where a tenant is not said', () => {
    assert.equal(gone(undefined, { personId: 'p-1', tenantId: 't' }), 0);
    assert.equal(gone('T', { personId: 'p-1' }), 0);
  });

  it('is the same person by the id of the platform, and takes no bot for a person', () => {
    const found = compare([there], [seen, { userId: '28:bot', name: 'Kreisrunde' }]);
    assert.deepEqual(found, { gone: [], unknown: [] });
  });
});

import assert from 'node:assert/strict';
import { notice } from '../../src/conversation/cards.ts';
import { cancelOwed, OWED_WORK, planOwed } from '../../src/delivery/owed.ts';
import { tellCoordination, tellMunicipality } from '../../src/delivery/recipients.ts';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

onEveryDatabase('telling people unasked', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const told = () => ({
    roundId: samplePlan.id,
    at: round.clock.now(),
    personal: ({ office }: { office: string }) => notice({ kind: 'Hinweis', title: `Für ${office}`, text: 'Eins.' }),
    line: notice({ kind: 'Hinweis', title: 'Für alle', text: 'Eins.' }),
  });
  const titles = () => round.arrived.map(({ shown }) => shown.text.split('\n')[1]);

  it('reaches each office of a municipality that has a personal chat, and nobody else', async () => {
    for (const office of ['Sozialamt Hilden', 'Sozialamt Hilden, Vertretung', 'Sozialamt Haan'])
      await round.openChat(office);
    await tellMunicipality(round.db, 'hilden', told());
    await round.settle();
    assert.deepEqual(new Set(titles()), new Set(['Für Sozialamt Hilden', 'Für Sozialamt Hilden, Vertretung']));
  });

  it('falls back to a line in the channel where nobody of it has one', async () => {
    await round.openChat('Sozialamt Haan');
    await tellMunicipality(round.db, 'hilden', told());
    await round.settle();
    assert.deepEqual(titles(), ['Für alle']);
    assert.equal(round.channel().length, 1);
  });

  it('reaches the Koordination', async () => {
    await round.openChat('Koordination');
    await round.openChat('Sozialamt Haan');
    await tellCoordination(round.db, told());
    await round.settle();
    assert.deepEqual(titles(), ['Für Koordination']);
  });
});

onEveryDatabase('planning to remind of what is owed', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  const owed = { roundId: samplePlan.id, key: 'votes:4' };
  const at = '2023-10-11T10:00:00.000Z';
  const states = async () => {
    const db = round.db.withTables<DeliveryTables>();
    const rows = await db.selectFrom('work').select(['due_at', 'state']).where('kind', '=', OWED_WORK).execute();
    return rows.map(({ due_at: due, state }) => `${due} ${state}`);
  };

  it('is due once at its moment, however often it is planned', async () => {
    await planOwed(round.db, owed, at);
    await planOwed(round.db, owed, at);
    assert.deepEqual(await states(), [`${at} waiting`]);
  });

  it('can be taken back', async () => {
    await planOwed(round.db, owed, at);
    await cancelOwed(round.db, owed, at);
    assert.deepEqual(await states(), [`${at} cancelled`]);
  });
});

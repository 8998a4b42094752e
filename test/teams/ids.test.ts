import assert from 'node:assert/strict';
import { personalChat } from '../../src/delivery/conversations.ts';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { membersOf } from '../../src/municipalities/members.ts';
import type { MunicipalitiesTables } from '../../src/municipalities/tables.ts';
import type { OnboardingTables } from '../../src/onboarding/tables.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { LOCAL_URL, message, openEdge } from './fixtures.ts';

const TENANT = 'aaaaaaaa-1111-4111-8111-11111111111a';
const HEAD = 'bbbbbbbb-2222-4222-8222-22222222222b';
const NEW = 'cccccccc-3333-4333-8333-33333333333c';
const PEOPLE = [
  { objectId: HEAD, office: 'Sozialamt Haan', municipality: 'haan', roles: ['head'] },
  {
    objectId: 'dddddddd-4444-4444-8444-44444444444d',
    office: 'Koordination',
    municipality: 'kreis',
    roles: ['coordinator'],
  },
] as const;
const plan = { ...samplePlan, tenants: [TENANT], people: PEOPLE };

onEveryDatabase('an id of Entra', (database) => {
  let round: TestRound;
  let door: Awaited<ReturnType<typeof openEdge>>;

  beforeEach(async () => {
    round = await openRound(database, { plan });
    door = await openEdge(round.storage, { answer: round.bot.answer, tenants: async () => plan.tenants, render });
  });
  afterEach(async () => {
    await door.edge.close();
    await round.close();
  });

  let said = 0;
  /** Says something in the personal chat of a person, and gives what the bot answered. */
  async function say(text: string, { person = HEAD, tenant = TENANT, home = undefined as string | undefined } = {}) {
    said += 1;
    const response = await door.post(
      message({
        id: String(said),
        text,
        serviceUrl: LOCAL_URL,
        deliveryMode: 'expectReplies',
        from: { id: '29:Head', name: 'Jemand', aadObjectId: person, ...(home ? { tenantId: home } : {}) },
        conversation: { id: 'a:Chat', conversationType: 'personal', tenantId: tenant },
        channelData: { tenant: { id: tenant } },
      }),
    );
    assert.equal(response.status, 200);
    const { activities } = (await response.json()) as { activities: { text: string }[] };
    return activities[0]?.text ?? '';
  }

  const tables = () => round.db.withTables<DeliveryTables & MunicipalitiesTables & OnboardingTables>();
  const upper = { person: HEAD.toUpperCase(), tenant: TENANT.toUpperCase() };

  it('means the same person and tenant in any case of letters', async () => {
    for (const by of [{}, upper]) assert.doesNotMatch(await say('hilfe', by), /noch nicht eingetragen/u);
    assert.match(await say('hilfe', { person: NEW }), /noch nicht eingetragen/u);
  });

  it('means nobody in another tenant than the one in which it was let in', async () => {
    assert.match(await say('hilfe', { home: NEW }), /noch nicht eingetragen/u);
    assert.doesNotMatch(await say('hilfe', { home: TENANT.toUpperCase() }), /noch nicht eingetragen/u);
  });

  it('is let in for the tenant in which access was asked for', async () => {
    await say('zugang anfragen', { person: NEW, home: HEAD });
    await round.say('Koordination', 'zugang 1 geben: Haan; Rolle: Vertretung');
    assert.doesNotMatch(await say('hilfe', { person: NEW, home: HEAD }), /noch nicht eingetragen/u);
    assert.match(await say('hilfe', { person: NEW }), /noch nicht eingetragen/u);
  });

  it('opens one personal chat, in whatever case it was written when it was kept', async () => {
    const learned = {
      round_id: plan.id,
      kind: 'personal',
      service_url: LOCAL_URL,
      last_seen_at: '2023-10-05T07:00:00.000Z',
    } as const;
    await tables()
      .insertInto('conversations')
      .values({ ...learned, conversation_id: 'a:Old', person_id: HEAD.toUpperCase(), tenant_id: null, bot_id: null })
      .execute();
    assert.equal(await personalChat(round.db, plan.id, HEAD), 'a:Old');
  });

  it('is found as a member in whatever case it was kept, and kept no second time', async () => {
    await tables()
      .updateTable('memberships')
      .set({ person_id: HEAD.toUpperCase() })
      .where('person_id', '=', HEAD)
      .execute();
    assert.doesNotMatch(await say('hilfe'), /noch nicht eingetragen/u);
    await applyRound(round.db, plan, round.clock.now());
    const ids = (await membersOf(round.db, plan.id)).map(({ personId }) => personId.toLowerCase());
    assert.deepEqual(new Set(ids), new Set(PEOPLE.map(({ objectId }) => objectId)));
    assert.equal(ids.length, PEOPLE.length);
  });

  it('asks for access once', async () => {
    await say('zugang anfragen', { person: NEW });
    await tables().updateTable('access_requests').set({ person_id: NEW.toUpperCase() }).execute();
    await say('zugang anfragen', { person: NEW });
    assert.equal((await tables().selectFrom('access_requests').selectAll().execute()).length, 1);
  });
});

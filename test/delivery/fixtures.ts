import assert from 'node:assert/strict';
import type { Reply } from '../../src/conversation/reply.ts';
import { learn } from '../../src/delivery/conversations.ts';
import { post, send } from '../../src/delivery/outbox.ts';
import { type DeliveryNeeds, readyQueues, serve } from '../../src/delivery/serving/deliver.ts';
import { heardFrom } from '../../src/delivery/viewers.ts';
import { createTransport } from '../../src/teams/sending/connector.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import type { TestDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

export const ROUND = samplePlan.id;
export const CHANNEL = samplePlan.channel;
const [TENANT = ''] = samplePlan.tenants;

/** A message that says this on a locked phone. */
export const said = (text: string): Reply => ({
  card: 'conversation/notice',
  data: { header: [], lines: [], buttons: [] },
  summary: text,
});

/** A round whose messages go over HTTP to a stand-in for Teams' connector. */
export interface Sending {
  readonly round: TestRound;
  readonly connector: Connector;
  readonly needs: DeliveryNeeds;
  /** What was logged. */
  readonly logged: string[];
  /** Teams lets the bot know of a conversation; the personal chat of `office`, where one is named. */
  hear(conversationId: string, from?: { office?: string; serviceUrl?: string; tenantId?: string }): Promise<void>;
  queue(conversationId: string, ...texts: readonly string[]): Promise<void>;
  /** Posts a card that follows the database; `needs.live` shows it. */
  card(conversationId: string, subject: string): Promise<void>;
  /** Looks once at every conversation that is ready. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

/** Opens it; the conversations `a`, `b` and `c` and the channel have spoken before. */
export async function openSending(database: TestDatabase, live: DeliveryNeeds['live'] = {}): Promise<Sending> {
  const round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  const connector = await startConnector();
  const logged: string[] = [];
  const note = (facts: unknown, event: string) => void logged.push(`${event} ${JSON.stringify(facts)}`);
  const { db, clock } = round;
  const needs: DeliveryNeeds = {
    ...{ db, clock, live },
    log: { info: note, warn: note, error: note },
    transport: createTransport({ identity: undefined, render }),
    serviceUrl: connector.url,
  };
  const hear: Sending['hear'] = async (
    conversationId,
    { office, serviceUrl = connector.url, tenantId = TENANT } = {},
  ) => {
    const personId = samplePlan.people.find((person) => person.office === office)?.objectId;
    const [heard] = await heardFrom(db, { personId, tenantId, conversationId });
    const seen = {
      ...{ roundId: ROUND, conversationId, serviceUrl, tenantId, personId, at: clock.now() },
      kind: conversationId.startsWith(CHANNEL) ? 'channel' : 'personal',
    } as const;
    await learn(db, seen, heard?.known);
  };
  const message = (conversationId: string) => ({ roundId: ROUND, conversationId, at: clock.now() });
  for (const one of ['a', 'b', 'c', CHANNEL]) await hear(one);
  return {
    ...{ round, connector, needs, logged, hear },
    queue: async (conversationId, ...texts) => {
      for (const text of texts) await send(db, { ...message(conversationId), reply: said(text) });
    },
    card: (conversationId, subject) => post(db, { ...message(conversationId), reply: said(subject), subject }),
    deliver: async () => {
      for (const one of await readyQueues(needs)) await serve(needs, one);
    },
    close: async () => {
      await connector.close();
      await round.close();
      assert.deepEqual(connector.complaints, []);
    },
  };
}

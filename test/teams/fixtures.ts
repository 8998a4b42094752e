import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../src/conversation/clock.ts';
import type { Log } from '../../src/conversation/log.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import type { RoundPlan } from '../../src/municipalities/round.ts';
import type { Storage } from '../../src/storage/index.ts';
import { createEdge, type EdgeNeeds } from '../../src/teams/index.ts';
import type { Render } from '../../src/teams/messages.ts';
import { sqlite } from '../support/databases.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const HEAD = '22222222-2222-4222-8222-222222222222';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
export const LOCAL_URL = 'http://localhost:56150/_connector';
const NOW = '2023-10-05T07:00:00.000Z';

export const clock: Clock = { now: () => NOW, inside: async () => NOW };

/** A round with one municipality and its head. */
export function round(changes: Partial<RoundPlan> = {}): RoundPlan {
  return {
    id: 'mettmann',
    name: 'Runde',
    contact: 'Koordination',
    programme: { name: 'Programm', from: '2023-01-01', to: '2023-12-31' },
    topicAreas: [],
    tenants: [TENANT],
    channel: '19:koordination@thread.tacv2',
    reminders: [],
    starterKnowledge: false,
    firstQuestions: [],
    municipalities: [{ id: 'haan', name: 'Haan', kind: 'city' }],
    people: [{ objectId: HEAD, office: 'Sozialamt Haan', municipality: 'haan', roles: ['head'] }],
    ...changes,
  };
}

/** A database in memory in which these rounds have been applied. */
export async function database(...plans: readonly RoundPlan[]): Promise<Storage> {
  const storage = await sqlite.open();
  for (const plan of plans) await applyRound(storage.db, plan, NOW);
  return storage;
}

/** A typed message in the personal chat of the head, as Teams sends it. */
export function message(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1700000000001',
    timestamp: NOW,
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: '29:head', name: 'Name der Leitung', aadObjectId: HEAD },
    recipient: { id: '28:bot', name: 'Kreisrunde' },
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    text: 'hilfe',
    ...changes,
  };
}

/** A click on a button of a card. */
export function click(verb = 'votes.cast', changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const action = { type: 'Action.Execute', verb, data: { vote: 4 } };
  const value = { action, trigger: 'manual' };
  return message({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:1',
    text: undefined,
    replyToId: '17',
    value,
    ...changes,
  });
}

export const reply: Reply = { card: 'conversation/notice', data: { title: 'Hallo' }, summary: 'Kurz gesagt' };

export const render: Render = (shown) => ({
  card: { type: 'AdaptiveCard', name: shown.card },
  text: `Text ${shown.card}`,
});

/** A log that keeps its entries. */
export function memoryLog(): Log & { readonly entries: string[] } {
  const entries: string[] = [];
  const note = (facts: unknown, event: string) => void entries.push(`${event} ${JSON.stringify(facts)}`);
  return { entries, info: note, warn: note, error: note };
}

/** What a local door needs, on a free port. */
export function needsOf(storage: Storage): EdgeNeeds & { readonly log: ReturnType<typeof memoryLog> } {
  const local = {
    identity: undefined,
    tenants: async () => [TENANT],
    host: '127.0.0.1',
    port: 0,
    ready: async () => true,
    file: async () => undefined,
    find: async () => [],
    extension: { actions: [], textOfHtml: (html: string) => html },
  };
  const log = memoryLog();
  const none = async () => undefined;
  return {
    ...local,
    db: storage.db,
    clock,
    log,
    render,
    answer: async () => reply,
    edited: none,
    installed: none,
    wake: () => undefined,
  };
}

/** An open door with what it heard; local unless told otherwise. */
export async function openEdge(storage: Storage, changes: Partial<EdgeNeeds> = {}) {
  const turns: Turn[] = [];
  const needs = needsOf(storage);
  const answer = async (turn: Turn) => {
    turns.push(turn);
    return reply;
  };
  const edge = createEdge({ ...needs, answer, ...changes });
  const { port } = await edge.listen();
  const url = `http://127.0.0.1:${port}`;
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { edge, url, post, turns, log: needs.log };
}

/** A server of the test's own on a free port. */
export async function serving(listener: RequestListener): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

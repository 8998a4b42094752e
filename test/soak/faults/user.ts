import { setTimeout as pause } from 'node:timers/promises';
import type { RoundPlan } from '../../../src/municipalities/round.ts';
import type { Connector } from '../connector.ts';
import type { Random } from '../random.ts';
import type { Act } from './acts.ts';

/** What came of an act: its answer, that it failed and was said so, or that nobody ever answered. */
export interface Done {
  readonly act: Act;
  readonly began: number;
  readonly ended: number;
  readonly outcome: 'acknowledged' | 'refused' | 'failed' | 'unanswered';
  readonly answer: string;
  /** The chat of its own in which it was typed. */
  readonly chat: string | undefined;
}

/** Where offices act, and what hears their answers. */
export interface World {
  readonly plan: RoundPlan;
  readonly port: () => number;
  readonly connector: Connector;
  readonly random: Random;
}

/** What whoever acted reads where nothing was kept. */
export const FAULT = /Der Vorgang konnte nicht abgeschlossen werden/u;
/** What a click reads that is delivered again where its answer is kept no more: it has been done. */
const ARRIVED = /schon angekommen|schon bearbeitet/u;
const WELCOME = /^Willkommen/u;
/** So long Teams waits for an answer, and so long somebody who typed something. */
const PATIENCE_MILLISECONDS = 15_000;
const LONGEST_MILLISECONDS = 180_000;
/** So long an answer may come after the fault that was told to a second delivery. */
const SOON_MILLISECONDS = 1000;
const AGAIN_MILLISECONDS = 400;
const TWICE = 0.1;
let spoken = 0;

/** Does something as Teams does: delivered again under the same id until it is taken, now and then twice at once. */
export async function act(world: World, one: Act): Promise<Done> {
  spoken += 1;
  const began = Date.now();
  const activity = activityOf(world, one, `soak-${process.pid}-${spoken}`);
  const copies = world.random.next() < TWICE ? 2 : 1;
  const taken = await Promise.all(Array.from({ length: copies }, () => deliver(world, activity, began)));
  const chat = 'text' in one.said ? activity.conversation.id : undefined;
  const heard =
    chat !== undefined && taken.some((body) => body !== undefined) ? await answerIn(world, one, { chat, began }) : '';
  const answer = chat === undefined ? (taken.find((text) => text && !FAULT.test(text)) ?? taken[0]) : heard;
  return { act: one, began, ended: Date.now(), outcome: outcomeOf(one, answer), answer: answer ?? '', chat };
}

function outcomeOf({ acknowledged }: Act, answer: string | undefined): Done['outcome'] {
  if (!answer) return 'unanswered';
  if (FAULT.test(answer)) return 'failed';
  return acknowledged.test(answer) || ARRIVED.test(answer) ? 'acknowledged' : 'refused';
}

function activityOf({ plan, connector }: World, { office, said }: Act, id: string) {
  const person = plan.people.find((one) => one.office === office)?.objectId ?? '';
  const tenant = { id: plan.tenants[0] };
  const common = {
    ...{ id, channelId: 'msteams', serviceUrl: connector.url, recipient: { id: '28:bot' } },
    from: { id: `29:${person}`, aadObjectId: person },
    conversation: { id: `chat-${id}`, conversationType: 'personal', tenantId: tenant.id },
    channelData: { tenant },
  };
  if ('text' in said) return { ...common, type: 'message', text: said.text };
  const conversation = { id: `${plan.channel};messageid=1`, conversationType: 'channel', isGroup: true };
  const value = { action: { type: 'Action.Execute', ...said }, trigger: 'manual' };
  return {
    ...common,
    ...{ type: 'invoke', name: 'adaptiveCard/action', value },
    conversation: { ...conversation, tenantId: tenant.id },
  };
}

/** Gives what the response says, '' where it says nothing; undefined where nobody ever took it. */
async function deliver(world: World, activity: object, began: number): Promise<string | undefined> {
  while (Date.now() - began < LONGEST_MILLISECONDS) {
    const said = await post(world.port(), activity).catch(() => undefined);
    if (said !== undefined) return said;
    await pause(AGAIN_MILLISECONDS * (1 + world.random.next()));
  }
  return undefined;
}

async function post(port: number, activity: object): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`not taken: ${response.status}`);
  if (!text.startsWith('{')) return '';
  const { value } = JSON.parse(text) as { value?: string | { fallbackText?: string; message?: string } };
  return typeof value === 'string' ? value : (value?.fallbackText ?? value?.message ?? '');
}

/** The answer in a chat where other things are told as well: the one that acknowledges, else the fault that was told. */
async function answerIn(
  { connector }: World,
  { acknowledged }: Act,
  heard: { chat: string; began: number },
): Promise<string> {
  const told = () => connector.takenIn(heard.chat).filter((text) => !WELCOME.test(text));
  let failed: number | undefined;
  while (Date.now() - heard.began < LONGEST_MILLISECONDS) {
    const yes = told().find((text) => acknowledged.test(text) && !FAULT.test(text));
    if (yes !== undefined) return yes;
    const fault = told().find((text) => FAULT.test(text));
    if (fault !== undefined) failed ??= Date.now();
    if (fault !== undefined && Date.now() - (failed ?? 0) > SOON_MILLISECONDS) return fault;
    await pause(30);
  }
  return told()[0] ?? '';
}

import { setTimeout as pause } from 'node:timers/promises';
import { samplePlan } from '../../support/sample.ts';
import type { Connector } from '../connector.ts';
import type { Random } from '../random.ts';
import type { RoundRobin } from './proxy.ts';

/** What a person got to see: its text as a screen reader has it, and the card with its buttons. */
export interface Seen {
  readonly text: string;
  readonly card: unknown;
}

/** What all persons of a soak share. */
export interface World {
  readonly proxy: Pick<RoundRobin, 'port'>;
  readonly connector: Connector;
  readonly random: Random;
  /** Where the files lie that are sent. */
  readonly files: string;
  /** What did not go as it should. */
  readonly faults: string[];
  readonly counts: { acts: number; doubled: number; again: number; disturbed: number };
}

/** A person in their personal chat, who does one thing after the other; whatever they do is delivered twice at times. */
export interface Person {
  readonly office: string;
  readonly chat: string;
  /** What was said and answered, to be held against what arrived. */
  readonly answers: readonly string[];
  /** Says something and waits for the answer that is expected. */
  say(text: string, expected: RegExp): Promise<Seen>;
  send(file: string, expected: RegExp): Promise<Seen>;
  /** Presses the button of this name, with what was entered. */
  press(seen: Seen, button: string, entered: Readonly<Record<string, string>>, expected: RegExp): Promise<Seen>;
}

const ANSWERED_MILLISECONDS = 40_000;
/** Where it was delivered twice, the one delivery may do what the other could not: so long they look before they say it again. */
const DONE_AFTER_ALL_MILLISECONDS = 15_000;
const REFUSED_MILLISECONDS = 60_000;
const DISTURBED = /Kennung für die Koordination: /u;
const FILE = 'application/vnd.microsoft.teams.file.download.info';
let made = 0;

/** A person of this office. */
export function personOf(world: World, office: string): Person {
  const id = samplePlan.people.find((one) => one.office === office)?.objectId ?? `guest-${office}`;
  const chat = `a:${id}`;
  const answers: string[] = [];
  const told = async (activity: Readonly<Record<string, unknown>>, what: string, expected: RegExp): Promise<Seen> => {
    const before = world.connector.accepted.length;
    await deliver(world, { ...envelope(world, { id, chat }), ...activity });
    const seen = await answerIn(world, { chat, before, expected });
    if (seen && isDisturbed(world, seen)) return told(activity, what, expected);
    if (!seen) {
      const came = world.connector.accepted.slice(before).filter((one) => one.conversationId === chat);
      throw new Error(
        `${office}: „${what}“ was not answered with ${expected} but ${came.map((one) => one.text).join(' | ')}`,
      );
    }
    answers.push(seen.text);
    return seen;
  };
  return {
    office,
    chat,
    answers,
    say: (text, expected) => told({ type: 'message', text }, text, expected),
    send: (name, expected) => {
      const content = { downloadUrl: `${world.files}/${name}` };
      return told({ type: 'message', attachments: [{ contentType: FILE, name, content }] }, name, expected);
    },
    press: async function press(seen, button, entered, expected) {
      const action = buttonIn(seen.card, button);
      if (!action) throw new Error(`${office}: no [${button}] in ${seen.text}`);
      const data = { ...inputsIn(seen.card), ...action.data, ...entered };
      const value = { action: { type: 'Action.Execute', verb: action.verb, data }, trigger: 'manual' };
      const click = { type: 'invoke', name: 'adaptiveCard/action', value };
      const { value: card } = await deliver(world, { ...envelope(world, { id, chat }), ...click });
      const text = textIn({ value: card });
      if (isDisturbed(world, { text, card })) return press(seen, button, entered, expected);
      if (!expected.test(text))
        throw new Error(`${office}: [${button}] was not answered with ${expected}: ${text || JSON.stringify(card)}`);
      return { text, card };
    },
  };
}

/** Whether they are told that it could not be done now, and to try again: they do. */
function isDisturbed({ counts }: World, { text }: Seen): boolean {
  if (!DISTURBED.test(text)) return false;
  counts.disturbed += 1;
  return true;
}

function envelope({ connector }: World, { id, chat }: { id: string; chat: string }) {
  const [tenant = ''] = samplePlan.tenants;
  made += 1;
  return {
    id: `soak:${made}`,
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${id}`, aadObjectId: id, name: id },
    recipient: { id: '28:bot' },
    conversation: { id: chat, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
  };
}

interface Answer {
  readonly value?: unknown;
}

/** Delivers until it is taken, as Teams does; every third activity once more, at the same time or after it. */
async function deliver(world: World, activity: Readonly<Record<string, unknown>>): Promise<Answer> {
  world.counts.acts += 1;
  const chance = world.random.next();
  if (chance < 0.15) {
    world.counts.doubled += 1;
    const [first, second] = await Promise.all([taken(world, activity), taken(world, activity)]);
    return sameOf(world, activity, [first, second]);
  }
  const first = await taken(world, activity);
  if (chance > 0.35) return first;
  world.counts.doubled += 1;
  return sameOf(world, activity, [first, await taken(world, activity)]);
}

function sameOf(
  { faults }: World,
  activity: Readonly<Record<string, unknown>>,
  [one, other]: [Answer, Answer],
): Answer {
  if (textIn(one) !== textIn(other) && !DISTURBED.test(textIn(one)) && !DISTURBED.test(textIn(other)))
    faults.push(`${JSON.stringify(activity)} delivered twice: ${textIn(one)} and ${textIn(other)}`);
  return DISTURBED.test(textIn(one)) ? other : one;
}

function textIn({ value }: Answer): string {
  return typeof value === 'string' ? value : ((value as { fallbackText?: string } | undefined)?.fallbackText ?? '');
}

async function taken(world: World, activity: Readonly<Record<string, unknown>>): Promise<Answer> {
  const end = Date.now() + REFUSED_MILLISECONDS;
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${world.proxy.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    const body = (text === '' ? {} : JSON.parse(text)) as Answer & { statusCode?: number };
    if (response.ok && (body.statusCode ?? 200) === 200) return body;
    if (Date.now() > end) throw new Error(`not taken: ${response.status} ${text}`);
    world.counts.again += 1;
    await pause(100);
  }
}

async function answerIn(
  { connector }: World,
  { chat, before, expected }: { chat: string; before: number; expected: RegExp },
): Promise<Seen | undefined> {
  let end = Date.now() + ANSWERED_MILLISECONDS;
  let disturbed: Seen | undefined;
  while (Date.now() < end) {
    const mine = connector.accepted.slice(before).filter((one) => one.conversationId === chat && one.kind === 'new');
    const found = mine.find(({ text }) => expected.test(text) && !DISTURBED.test(text));
    if (found) return { text: found.text, card: found.card };
    const told = disturbed ? undefined : mine.find(({ text }) => DISTURBED.test(text));
    if (told) [disturbed, end] = [{ text: told.text, card: told.card }, Date.now() + DONE_AFTER_ALL_MILLISECONDS];
    await pause(20);
  }
  return disturbed;
}

interface Button {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

function nodesIn(part: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(part)) return part.flatMap(nodesIn);
  if (typeof part !== 'object' || part === null) return [];
  return [part as Readonly<Record<string, unknown>>, ...Object.values(part).flatMap(nodesIn)];
}

function buttonIn(card: unknown, title: string): Button | undefined {
  const found = nodesIn(card).find((one) => one['type'] === 'Action.Execute' && String(one['title']).startsWith(title));
  return found as unknown as Button | undefined;
}

/** What stands in the fields of a card: the client sends it along. */
function inputsIn(card: unknown): Record<string, unknown> {
  const inputs = nodesIn(card).filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ id, value }) => [String(id), value ?? '']));
}

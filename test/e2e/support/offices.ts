import { randomUUID } from 'node:crypto';
import { readSettings } from '../../../src/config.ts';
import { type PlaygroundUser, playgroundConfig } from '../../../src/teams/playground/config.ts';
import { PLAYGROUND } from './bot.ts';

const config = playgroundConfig(readSettings({}, 'local').round);

/** The coordination channel of the sample round. */
const CHANNEL = config.team.channels[0]?.id ?? '';

function userOf(office: string): PlaygroundUser {
  const found = [config.currentUser, ...config.users].find((user) => user.name === office);
  if (!found) throw new Error(`not in the Playground: ${office}`);
  return found;
}

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(`${PLAYGROUND}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** An office says something to the bot in the channel. (The Playground's own messages are always the current user's.) */
export async function sayInChannel(office: string, text: string): Promise<void> {
  const mention = '<at>Kreisrunde</at>';
  const { id, name, aadObjectId } = userOf(office);
  const tenant = { id: config.tenantId };
  await post('/_internal/v1/customActivities', {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: `${PLAYGROUND}/_connector`,
    from: { id, name, aadObjectId },
    recipient: config.bot,
    conversation: { id: `${CHANNEL};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: tenant.id },
    channelData: { tenant, team: { id: config.team.id }, channel: { id: CHANNEL } },
    text: `${mention} ${text}`,
    textFormat: 'plain',
    entities: [{ type: 'mention', text: mention, mentioned: config.bot }],
  });
}

/** An office clicks a button of a card in the channel; gives the bot's answer. */
export async function clickInChannel(
  office: string,
  click: { conversationId: string; messageId: string; verb: string; data: Record<string, unknown> },
): Promise<{ statusCode: number; type: string; value: unknown }> {
  const answer = await post('/_conversation/v1/invoke', {
    name: 'adaptiveCard/action',
    from: { id: userOf(office).id },
    conversation: { id: click.conversationId },
    replyToId: click.messageId,
    value: { action: { type: 'Action.Execute', verb: click.verb, data: click.data }, trigger: 'manual' },
  });
  return answer as { statusCode: number; type: string; value: unknown };
}

/** What the message extension answers: a dialog or its end, or what a search found. */
export interface ExtensionAnswer {
  readonly task?: { readonly type: string; readonly value: unknown };
  readonly composeExtension?: {
    readonly type: string;
    readonly attachments?: readonly { readonly content: object; readonly preview: { readonly content: object } }[];
  };
}

/** An office uses the message extension: `query`, `fetchTask` or `submitAction`. */
export async function extend(office: string, name: string, value: object): Promise<ExtensionAnswer> {
  const answer = await post('/_conversation/v1/invoke', {
    name: `composeExtension/${name}`,
    from: { id: userOf(office).id },
    conversation: { id: CHANNEL },
    value,
  });
  return answer as ExtensionAnswer;
}

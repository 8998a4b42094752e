import { randomUUID } from 'node:crypto';
import { readSettings } from '../../../src/config.ts';
import { type PlaygroundUser, playgroundConfig } from '../../../src/teams/playground/config.ts';
import { performed } from '../../support/shell.ts';
import type { Place } from './bot.ts';

const config = playgroundConfig(readSettings({}, 'local').round);

/** The coordination channel of the sample round. */
const CHANNEL = config.team.channels[0]?.id ?? '';

function userOf(office: string): PlaygroundUser {
  const found = [config.currentUser, ...config.users].find((user) => user.name === office);
  if (!found) throw new Error(`not in the Playground: ${office}`);
  return found;
}

async function post(at: Place, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${at.playground}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** An office says something to the bot in the channel. (The Playground's own messages are always the current user's.) */
export async function sayInChannel(at: Place, office: string, text: string): Promise<void> {
  const mention = '<at>Kreisrunde</at>';
  const { id, name, aadObjectId } = userOf(office);
  const tenant = { id: config.tenantId };
  await post(at, '/_internal/v1/customActivities', {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: `${at.playground}/_connector`,
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
  at: Place,
  office: string,
  click: { conversationId: string; messageId: string; verb: string; data: Record<string, unknown> },
): Promise<{ statusCode: number; type: string; value: unknown }> {
  const answer = await post(at, '/_conversation/v1/invoke', {
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

/** The office in Haan uses the message extension: `query`, `fetchTask` or `submitAction`. */
export async function extend(at: Place, name: string, value: object): Promise<ExtensionAnswer> {
  const answer = await post(at, '/_conversation/v1/invoke', {
    name: `composeExtension/${name}`,
    from: { id: userOf('Sozialamt Haan').id },
    conversation: { id: CHANNEL },
    value,
  });
  return answer as ExtensionAnswer;
}

/** An office speaks as from the shell, in this process; gives what is printed, throws what is complained of. */
export async function sayFromShell(at: Place, office: string, text: string): Promise<string> {
  const { code, out, said } = await performed(['say', '--as', office, text], at.env);
  if (code !== 0) throw new Error(said);
  return out;
}

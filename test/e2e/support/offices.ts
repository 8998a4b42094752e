import { readSettings } from '../../../src/config.ts';
import { playgroundConfig } from '../../../src/teams/playground-config.ts';
import { PLAYGROUND } from './bot.ts';

const config = playgroundConfig(readSettings({}, 'local').round);

/** The coordination channel of the sample round. */
const CHANNEL = config.team.channels[0]?.id ?? '';

function userOf(office: string): { id: string } {
  const found = [config.currentUser, ...config.users].find((user) => user.name === office);
  if (!found) throw new Error(`not in the Playground: ${office}`);
  return { id: found.id };
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

/** An office says something to the bot in the channel. */
export async function sayInChannel(office: string, text: string): Promise<void> {
  const mention = '<at>Kreisrunde</at>';
  await post(`/_conversation/v1/conversations/${encodeURIComponent(CHANNEL)}/messages`, {
    from: userOf(office),
    text: `${mention} ${text}`,
    textFormat: 'plain',
    mentions: [{ mentioned: { id: config.bot.id }, text: mention }],
  });
}

/** An office clicks a button of a card in the channel; gives the bot's answer. */
export async function clickInChannel(
  office: string,
  click: { messageId: string; verb: string; data: Record<string, unknown> },
): Promise<{ statusCode: number; type: string; value: unknown }> {
  const answer = await post('/_conversation/v1/invoke', {
    name: 'adaptiveCard/action',
    from: userOf(office),
    conversation: { id: CHANNEL },
    replyToId: click.messageId,
    value: { action: { type: 'Action.Execute', verb: click.verb, data: click.data }, trigger: 'manual' },
  });
  return answer as { statusCode: number; type: string; value: unknown };
}

import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readSettings } from '../config.ts';
import type { Person, RoundPlan } from '../municipalities/round.ts';
import { guestId, PLAYGROUND_BOT, PLAYGROUND_TEAM, slug } from '../teams/playground/config.ts';
import { playgroundServiceUrl } from '../teams/playground/playground.ts';
import { CommandError, type ShellCommand, UsageError } from './command.ts';

const ANSWER_SECONDS = 30;
const expected = z.object({ activities: z.array(z.object({ text: z.string().default('') })) });

/** Speaks for an office of the round, or for a guest whom it does not know, to the bot that `npm start` runs, and prints its answer. */
export const say: ShellCommand = {
  name: 'say',
  usage: [
    'say --as "Sozialamt Ratingen" [--channel] "abstimmen 1 zustimmung"',
    'say --as "Gast aus Bonn" "zugang anfragen"',
  ],
  run: async (args, env) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { as: { type: 'string' }, channel: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [text, ...more] = positionals;
    if (text === undefined || more.length > 0)
      throw new UsageError('Bitte geben Sie genau einen Text an, in Anführungszeichen.');
    const { round, port, playgroundPort } = readSettings(env, 'local');
    const person = speakerOf(round, values.as ?? '');
    const serviceUrl = playgroundServiceUrl(playgroundPort);
    console.log(await answerTo(port, activity(round, person, { text, channel: values.channel, serviceUrl })));
  },
};

/** Who speaks: a person of the round's list, or a guest, the same under the same name. */
type Speaker = Pick<Person, 'office' | 'objectId'>;

function speakerOf(round: RoundPlan, wanted: string): Speaker {
  const found = round.people.find(({ office }) => slug(office) === slug(wanted));
  if (found) return found;
  if (/^gast(?:-|$)/u.test(slug(wanted))) return { office: wanted.trim(), objectId: guestId(round, wanted) };
  const offices = round.people.map(({ office }) => `  ${office}`).join('\n');
  const problem = wanted === '' ? 'Es fehlt --as mit der Stelle.' : `Die Stelle „${wanted}“ gibt es nicht.`;
  throw new UsageError(
    `${problem} Die Stellen der Runde:\n${offices}\nWer der Runde nicht bekannt ist, spricht als „Gast“, zum Beispiel --as "Gast aus Bonn".`,
  );
}

/** A message as Teams sends it, with the answer wanted in the response. */
function activity(
  round: RoundPlan,
  { office, objectId }: Speaker,
  said: { text: string; channel: boolean; serviceUrl: string },
): object {
  const tenant = { id: round.tenants[0] };
  const personal = { id: `say-${slug(office)}`, conversationType: 'personal' };
  const channel = { id: round.channel, conversationType: 'channel', isGroup: true };
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: said.serviceUrl,
    deliveryMode: 'expectReplies',
    from: { id: `29:${slug(office)}`, name: office, aadObjectId: objectId },
    recipient: PLAYGROUND_BOT,
    conversation: { ...(said.channel ? channel : personal), tenantId: tenant.id },
    channelData: { tenant, ...(said.channel ? { team: { id: PLAYGROUND_TEAM }, channel: { id: round.channel } } : {}) },
    text: said.text,
    textFormat: 'plain',
  };
}

async function answerTo(port: number, message: object): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    signal: AbortSignal.timeout(ANSWER_SECONDS * 1000),
  }).catch(() => {
    throw new CommandError(
      `Auf Port ${port} antwortet Kreisrunde nicht. Bitte zuerst in einem anderen Fenster: npm start`,
    );
  });
  if (!response.ok)
    throw new CommandError(
      `Kreisrunde hat die Nachricht nicht angenommen (${response.status}). say geht nur mit npm start.`,
    );
  const { activities } = expected.parse(await response.json());
  return activities.map(({ text }) => text).join('\n\n');
}

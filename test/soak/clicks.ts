import { setTimeout as pause } from 'node:timers/promises';
import { samplePlan } from '../support/sample.ts';
import type { Random } from './random.ts';

/** A click, and what its answer says where it was acknowledged. */
export interface Click {
  readonly activity: string;
  readonly office: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The post in whose thread it comes. */
  readonly thread: number;
  readonly acknowledged: RegExp;
  /** When it comes: a part of the time that the storm still has. */
  readonly after: number;
  /** Where the bot answers to. */
  readonly connector: string;
}

/** Where clicks go in a storm, and until when. */
interface Storming {
  readonly house: { port(): number };
  readonly ending: number;
  readonly random: Random;
}

/** Sends each click until it is answered, as Teams does; gives those that were acknowledged. */
export async function clickAll<C extends Click>(clicks: readonly C[], storm: Storming): Promise<C[]> {
  const left = storm.ending - Date.now();
  const acknowledged = await Promise.all(
    clicks.map(async (click) => {
      await pause(click.after * left);
      while (Date.now() < storm.ending) {
        const answered = await send(click, storm.house.port()).catch(() => undefined);
        if (answered !== undefined) return answered ? [click] : [];
        await pause(100 + storm.random.below(400));
      }
      return [];
    }),
  );
  return acknowledged.flat();
}

/** Whether a click was acknowledged; false where it was refused: what was asked had closed, or is asked in other words. */
async function send(click: Click, port: number): Promise<boolean> {
  const [tenant = ''] = samplePlan.tenants;
  const person = samplePlan.people.find(({ office }) => office === click.office)?.objectId;
  const { verb, data } = click;
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: click.activity,
      channelId: 'msteams',
      serviceUrl: click.connector,
      from: { id: `29:${person}`, aadObjectId: person },
      recipient: { id: '28:bot' },
      conversation: {
        id: `${samplePlan.channel};messageid=${click.thread}`,
        conversationType: 'channel',
        isGroup: true,
        tenantId: tenant,
      },
      channelData: { tenant: { id: tenant } },
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    }),
    signal: AbortSignal.timeout(15_000),
  });
  const body = (await response.json()) as { statusCode: number; type: string; value: { fallbackText?: string } };
  if (response.status !== 200 || body.statusCode !== 200) throw new Error('not answered');
  return click.acknowledged.test(body.value.fallbackText ?? '');
}

import { setTimeout as pause } from 'node:timers/promises';
import { fromBerlin } from '../../../src/german/time.ts';
import { samplePlan } from '../../support/sample.ts';
import type { Connector } from '../connector.ts';
import type { start } from '../processes.ts';
import type { Tools } from './tools.ts';

/** The round of a drill. */
export const plan = { ...samplePlan, starterKnowledge: false };

/** Who is deleted after the backup. */
export const DELETED = plan.people.find(({ roles }) => !roles.includes('head') && !roles.includes('coordinator'));

const PATIENCE_MILLISECONDS = 30_000;

/** How long a drill clicks, in seconds, and how many messages wait when its backup is taken. */
export interface Drill {
  readonly seed: number;
  readonly seconds: number;
  readonly waiting: number;
}

/** What a drill works with. */
export interface Site {
  readonly url: string;
  readonly connector: Connector;
  readonly folder: string;
  readonly tools: Tools;
}

/** How a bot is started there, at a moment. */
export function settingOf({ url, connector }: Site, now: string): Parameters<typeof start>[0] {
  return {
    database: url,
    connector: connector.url,
    seconds: 2,
    offset: Date.parse(fromBerlin(now) ?? '') - Date.now(),
  };
}

/** Waits until it holds, but not for ever: patience begins anew with each message that is taken. */
export async function until({ accepted }: Connector, holds: () => boolean): Promise<void> {
  let [taken, end] = [-1, 0];
  while (!holds()) {
    if (accepted.length > taken) [taken, end] = [accepted.length, Date.now() + PATIENCE_MILLISECONDS];
    if (Date.now() > end) return;
    await pause(50);
  }
}

/** The messages that were to wait when the backup was taken, as they were accepted. */
export function waitingIn({ accepted }: Connector): string[] {
  return accepted.flatMap(({ text, kind }) => (kind === 'new' && /Wartet \d+\./u.test(text) ? [text] : []));
}

import type { TestRound } from '../support/round.ts';

/** The channel takes so many messages after a pause of so long. */
const AT_ONCE = 6;
const PAUSE_MILLISECONDS = 15_000;

/** Lets the channel have what was prepared, so many messages within its pace: nothing that is looked at later waits behind them. */
export async function postAll({ clock, settle }: TestRound, messages: number): Promise<void> {
  for (let sent = 0; sent < messages; sent += AT_ONCE) {
    await settle();
    clock.advance(PAUSE_MILLISECONDS);
  }
}

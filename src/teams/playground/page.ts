/** What the Playground shows lives in one page of the browser: it is gone when the page is loaded again, or the bot. */

import type { Clock } from '../../conversation/clock.ts';
import type { Db } from '../../conversation/database.ts';
import type { LiveCard } from '../../conversation/feature.ts';
import type { OpenedChat } from '../../conversation/turn.ts';
import { postAnew } from '../../delivery/anew.ts';
import type { Transport } from '../../delivery/serving/deliver.ts';

type Installed = (roundId: string, chat?: OpenedChat) => Promise<void>;

/**
 * A page that is loaded installs the app in its personal chat: everyone is welcomed again, and what still takes answers
 * is posted anew. Nobody is there to be welcomed before.
 */
export function onEmptyPage(
  bot: { readonly installed: Installed; readonly live: Readonly<Record<string, LiveCard>> },
  { db, clock }: { readonly db: Db; readonly clock: Clock },
): Installed {
  return async (roundId, chat) => {
    if (chat?.by !== 'installation') return;
    await bot.installed(roundId, { ...chat, isEmpty: true });
    await db.transaction().execute((tx) => postAnew(tx, bot.live, { roundId, at: clock.now() }));
  };
}

/** A message that the page no longer has, or a conversation of the shell, is no trouble that anybody could put right. */
export function toPage(send: Transport): Transport {
  return async (address, parcel) => {
    const outcome = await send(address, parcel);
    const isGone = outcome.kind === 'refused' && outcome.status === 404;
    return isGone ? { kind: 'accepted', activityId: parcel.activityId ?? '' } : outcome;
  };
}

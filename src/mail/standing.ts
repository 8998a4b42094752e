import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { millisecondsBetween } from '../german/time.ts';
import { weekdayTime } from '../german/write.ts';
import { waitingWords } from './cards.ts';
import { standingMails } from './store.ts';

/** What waits longer than this has got stuck. */
const STUCK = 30 * 60_000;

/** How e-mail stands, in a few words, and what to do where it does not stand well; nothing where none is set. */
export async function mailParts(
  db: Db,
  roundId: string,
  of: { readonly now: Instant; readonly mailbox: string | undefined },
) {
  const { now, mailbox } = of;
  if (mailbox === undefined) return [];
  const { waiting, since, sentAt } = await standingMails(db, roundId);
  const name = 'E-Mail';
  if (waiting === 0 || since === undefined)
    return [
      {
        name,
        says: sentAt === undefined ? `noch keine gesendet (${mailbox})` : `zuletzt gesendet am ${weekdayTime(sentAt)}`,
      },
    ];
  const says = waitingWords(waiting, since);
  if (millisecondsBetween(since, now) <= STUCK) return [{ name, says }];
  const wrong = {
    title: `${says}.`,
    next: 'Bitte lassen Sie Ihre IT prüfen, ob Kreisrunde den Mailserver erreicht: „npm run --silent cli -- doctor“.',
  };
  return [{ name, says, wrong }];
}

import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { ago, millisecondsBetween } from '../german/time.ts';
import { weekdayTime } from '../german/write.ts';
import { waitingWords } from './cards.ts';
import { meaningOf, OF_SIGN_IN } from './codes.ts';
import { lastRefused, standingMails } from './store.ts';

/** What waits longer than this has got stuck. */
const STUCK = 30 * 60_000;
/** So long a refused sign-in is told, unless an e-mail has left since. */
const TOLD = { days: 7 } as const;

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
  const turnedAway = await lastRefused(db, roundId, { codes: OF_SIGN_IN, since: ago(now, TOLD) });
  if (turnedAway && turnedAway.at > (sentAt ?? '')) return [turnedAwayPart(name, turnedAway.code)];
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

function turnedAwayPart(name: string, code: string) {
  const { says, next } = meaningOf(code);
  const title = `E-Mails werden nicht gesendet: ${says}.`;
  return { name, says, wrong: { title, next: `${next} Senden Sie abgelehnte E-Mails danach noch einmal.` } };
}

import type { Db } from '../conversation/database.ts';
import { cancelErrand } from '../errands/store.ts';
import type { Instant } from '../german/berlin.ts';
import { SENDING } from './mail.ts';
import { findMail, settleMail } from './store.ts';

/**
 * Takes back an e-mail before it has left: it stays on record as withdrawn. False where it has left, or may have: what is
 * being handed over right now goes on.
 */
export async function withdrawMail(
  db: Db,
  { roundId, number, at }: { readonly roundId: string; readonly number: number; readonly at: Instant },
): Promise<boolean> {
  const mail = await findMail(db, roundId, number);
  if (!mail || mail.state === 'refused' || mail.state === 'withdrawn') return true;
  if (mail.state !== 'waiting') return false;
  const subject = `${number}/${mail.tries}`;
  if (!(await cancelErrand(db, { roundId, kind: SENDING, subject }, at))) return false;
  return settleMail(db, { roundId, number, was: ['waiting'] }, { state: 'withdrawn', code: undefined, at });
}

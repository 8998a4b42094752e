import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import type { Reply } from '../../conversation/reply.ts';
import { tellMembers } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { markRefused } from '../../municipalities/addresses.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { findMeeting } from '../store.ts';
import { mailedAs, mailedTo } from './mail-store.ts';
import { reachedIn } from './wish-store.ts';

/** An e-mail with an invitation, to whom it goes, and when. */
export interface InvitationMail {
  readonly roundId: string;
  readonly mail: number;
  readonly address: string;
  readonly now: Instant;
}

/**
 * Whether an invitation is still to leave: its person wants it and is reached there, nothing newer takes its place, and
 * its meeting has not begun.
 */
export async function isInvitationWanted(db: Db, { roundId, mail, address, now }: InvitationMail): Promise<boolean> {
  const mailed = await mailedAs(db, roundId, mail);
  if (!mailed) return false;
  const meeting = await findMeeting(db, roundId, mailed.meeting);
  if (!meeting || meeting.startsAt <= now) return false;
  const newest = (await mailedTo(db, roundId, mailed)).at(-1);
  if (newest?.mail !== mail) return false;
  return (await reachedIn(db, roundId)).some((one) => one.personId === mailed.personId && one.address === address);
}

/** Marks an address at which nothing arrives, and tells the Koordination and its person so, once. */
export async function invitationRefused(
  db: Db,
  { roundId, mail, address, now, reason }: InvitationMail & { readonly reason: string },
): Promise<void> {
  const mailed = await mailedAs(db, roundId, mail);
  if (!mailed) return;
  const { personId } = mailed;
  const isNew = await markRefused(db, { roundId, personId }, { address, at: now, reason });
  if (!isNew) return;
  const { contact } = await findRoundOrThrow(db, roundId);
  const own = ownCard({ address, reason, contact });
  const others = coordinationCard({ address, reason });
  const personal = (member: { personId: string }) => (member.personId === personId ? own : others);
  await tellMembers(
    db,
    { roundId, at: now, personal, line: undefined },
    (member) => member.personId === personId || coordinates(member),
  );
}

const KIND = 'Einladungen per E-Mail';
const STATUS = 'Adresse prüfen';

/** Tells a person that invitations do not reach them by e-mail. */
export function ownCard({ address, reason, contact }: { address: string; reason: string; contact: string }): Reply {
  return notice({
    kind: KIND,
    status: STATUS,
    title: 'Die Einladung per E-Mail kam nicht an',
    text: `Die E-Mail an ${address} kam nicht an: ${reason}. Dorthin geht nichts mehr, bis die Rundendatei eine andere Adresse nennt. Bitte wenden Sie sich an: ${contact}. Einladungen sehen Sie weiter in Teams.`,
    ways: [{ title: 'Sitzungen ansehen', verb: 'meetings.list' }],
  });
}

/** Tells the Koordination of it. */
export function coordinationCard({ address, reason }: { address: string; reason: string }): Reply {
  return notice({
    kind: KIND,
    status: STATUS,
    title: 'Eine Einladung per E-Mail kam nicht an',
    text: `Die E-Mail an ${address} kam nicht an: ${reason}. Dorthin geht nichts mehr. Bitte lassen Sie die Adresse in der Rundendatei prüfen; mit einer neuen gehen Einladungen wieder hinaus.`,
    ways: [{ title: 'Sitzungen ansehen', verb: 'meetings.list' }],
  });
}

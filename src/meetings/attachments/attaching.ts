import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { shortText, wholeNumber } from '../../conversation/fields.ts';
import type { Grammar } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import type { Links } from '../../downloads/index.ts';
import {
  type Attachment,
  isFile,
  MOST_ATTACHMENTS,
  mayAttach,
  type NewAttachment,
  parseAttachment,
} from '../attachment.ts';
import { removeAttachment, saveAttachment } from '../attachment-store.ts';
import type { Meeting } from '../meeting.ts';
import { discreet, isCancelled, MEETING, meetingFor, numberField } from '../meeting-access.ts';
import { findMeetingOrThrow, holdMeeting } from '../store.ts';
import { askCard, attachmentsCard } from './attachment-card.ts';
import { attaching, attachmentsShown, detaching } from './attachment-sayings.ts';

const WRONG = 'Bitte einen Link angeben, der mit https:// beginnt, davor einen Titel mit höchstens 120 Zeichen.';

const ATTACHED: readonly Grammar[] = [
  {
    pattern: new RegExp(`anlage (?:zur )?${MEETING}`, 'u'),
    tail: 'link',
    example: 'anlage sitzung 3: Entwurf https://www.beispiel.de/entwurf.pdf',
  },
  { pattern: new RegExp(`${MEETING} anlage`, 'u'), tail: 'link', example: 'sitzung 3 anlage: https://…' },
];

function attach(links: Links): Command {
  return command({
    verb: 'meetings.attach',
    may: 'known',
    writes: true,
    typed: ATTACHED,
    asked: attaching,
    input: z.object({
      number: numberField,
      link: shortText(WRONG, 1200).transform((typed, context): NewAttachment => {
        const read = parseAttachment(typed);
        if (!read) context.addIssue({ code: 'custom', message: WRONG });
        return read ?? z.NEVER;
      }),
    }),
    run: async (turn, { number, link }, db) => {
      const meeting = await changeable(turn, number, db);
      const isNew = meeting.attachments.every(({ url }) => url !== link.url);
      if (isNew) await saveAttachment(db, turn, { ...link, meeting: roomFor(meeting).number });
      return changed(links, turn, { number, news: isAttached(link), db });
    },
  });
}

const DETACHED: readonly Grammar[] = [
  {
    pattern: new RegExp(`${MEETING} anlage (?<attachment>\\d{1,6})(?: (?<sure>endgueltig))? entfernen`, 'u'),
    example: 'sitzung 3 anlage 2 entfernen',
  },
];

function detach(links: Links): Command {
  return command({
    verb: 'meetings.detach',
    may: 'known',
    writes: true,
    typed: DETACHED,
    asked: detaching,
    input: z.object({ number: numberField, attachment: attachmentNumber, sure: z.string().max(20).optional() }),
    run: async (turn, { number, attachment, sure }, db) => {
      const meeting = await changeable(turn, number, db);
      const found = meeting.attachments.find((one) => one.number === attachment);
      if (found && isFile(found) && sure === undefined) return discreet(turn, meeting, askCard(meeting, found));
      if (found) await removeAttachment(db, turn, { meeting: number, number: attachment });
      const news = found ? `Anlage ${attachment} ist entfernt.` : `Eine Anlage ${attachment} hat die Sitzung nicht.`;
      return changed(links, turn, { number, news, removed: found, db });
    },
  });
}

const LISTED: readonly Grammar[] = [
  { pattern: new RegExp(`${MEETING} anlage(?:n| (?<added>\\d{1,6}))?`, 'u'), example: 'sitzung 3 anlagen' },
  { pattern: new RegExp(`anlagen? (?:zur |der )?${MEETING}`, 'u'), example: 'anlagen sitzung 3' },
];

function list(links: Links): Command {
  return command({
    verb: 'meetings.attachments',
    may: 'known',
    writes: false,
    typed: LISTED,
    asked: attachmentsShown,
    input: z.object({ number: numberField, added: attachmentNumber.optional() }),
    run: async (turn, { number, added }, db) => {
      return shownWith(links, turn, { meeting: await meetingFor(db, turn, number), number: added });
    },
  });
}

const attachmentNumber = wholeNumber('Bitte die Nummer der Anlage angeben.');

/** What is attached to meetings: added, removed, listed. */
export function attachmentCommands(links: Links): Command[] {
  return [attach(links), detach(links), list(links)];
}

/** The meeting, held until the transaction ends, as far as this member may change what is attached to it. */
export async function changeable(turn: MemberTurn, number: number, db: Db): Promise<Meeting> {
  await holdMeeting(db, turn.roundId, number);
  const meeting = await meetingFor(db, turn, number);
  if (!mayAttach(turn.member, meeting)) throw notTheirs(meeting);
  if (meeting.state === 'cancelled') throw isCancelled(meeting);
  return meeting;
}

async function changed(
  links: Links,
  turn: MemberTurn,
  done: { number: number; news: string; removed?: Attachment | undefined; db: Db },
): Promise<Reply> {
  const { number, news, removed, db } = done;
  await touch(db, turn.roundId, `meetings.card:${number}`);
  const meeting = await findMeetingOrThrow(db, turn.roundId, number);
  return { ...shown(links, turn, { meeting, news, removed }), replaces: mayReplace(turn) };
}

function isAttached({ title }: { title: string }): string {
  return `„${title}“ ist beigefügt.`;
}

/** What is attached to a meeting, and that the one with this number is new. */
export function shownWith(
  links: Links,
  turn: MemberTurn,
  { meeting, number }: { meeting: Meeting; number: number | undefined },
): Reply {
  const added = meeting.attachments.find((attachment) => attachment.number === number);
  return shown(links, turn, { meeting, news: added && isAttached(added) });
}

function shown(
  links: Links,
  turn: MemberTurn,
  what: { meeting: Meeting; news: string | undefined; removed?: Attachment | undefined },
): Reply {
  const { roundId, member, at: now } = turn;
  const { meeting, news, removed } = what;
  const file = { roundId, personId: member.personId, kind: 'meetings.attachment', now };
  const addressOf = ({ number, url }: Attachment) =>
    url ?? links.file({ ...file, subject: `${meeting.number}/${number}` });
  return discreet(turn, meeting, attachmentsCard(meeting, { member, news, removed, addressOf }));
}

/** A meeting that can take another attachment. */
export function roomFor(meeting: Meeting): Meeting {
  if (meeting.attachments.length >= MOST_ATTACHMENTS) throw isFull(meeting);
  return meeting;
}

function notTheirs({ number, municipality }: Meeting): Refusal {
  return new Refusal({
    code: 'meetings.not-theirs',
    kind: 'Sitzungen',
    title: 'Das ist Ihnen hier nicht möglich',
    text: `Anlagen der Sitzung ${number} pflegen die Kommune, die sie vorbereitet hat (${municipality.name}), und die Koordination. Bitte wenden Sie sich an die Koordination.`,
    ways: [{ title: 'Anlagen ansehen', verb: 'meetings.attachments', data: { number: String(number) } }],
  });
}

function isFull({ number }: Meeting): Refusal {
  return new Refusal({
    code: 'meetings.full',
    kind: 'Sitzungen',
    title: `Mehr Anlagen nimmt Sitzung ${number} nicht auf`,
    text: `Einer Sitzung lassen sich höchstens ${MOST_ATTACHMENTS} Anlagen beifügen. Bitte entfernen Sie zuerst eine.`,
    ways: [{ title: 'Anlagen ansehen', verb: 'meetings.attachments', data: { number: String(number) } }],
  });
}

import { z } from 'zod';
import { mayReplace } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { type Command, command } from '../conversation/feature.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { touch } from '../delivery/outbox.ts';
import { MOST_ATTACHMENTS, mayAttach, type NewAttachment, parseAttachment } from './attachment.ts';
import { attachmentsCard } from './attachment-card.ts';
import { removeAttachment, saveAttachment } from './attachment-store.ts';
import { isCancelled, MEETING, meetingFor, numberField } from './finding.ts';
import type { Meeting } from './meeting.ts';
import { findMeetingOrThrow, holdMeeting } from './store.ts';

const WRONG = 'Bitte einen Link angeben, der mit https:// beginnt, davor einen Titel mit höchstens 120 Zeichen.';

const attach = command({
  verb: 'meetings.attach',
  may: 'known',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`anlage (?:zur )?${MEETING}`, 'u'),
      tail: 'link',
      example: 'anlage sitzung 3: Entwurf https://www.beispiel.de/entwurf.pdf',
    },
    { pattern: new RegExp(`${MEETING} anlage`, 'u'), tail: 'link', example: 'sitzung 3 anlage: https://…' },
  ],
  input: z.object({
    number: numberField,
    link: z.string(WRONG).transform((typed, context): NewAttachment => {
      const read = parseAttachment(typed);
      if (!read) context.addIssue({ code: 'custom', message: WRONG });
      return read ?? z.NEVER;
    }),
  }),
  run: async (turn, { number, link }, db) => {
    const meeting = await changeable(turn, number, db);
    const isNew = meeting.attachments.every(({ url }) => url !== link.url);
    if (isNew && meeting.attachments.length >= MOST_ATTACHMENTS) throw isFull(meeting);
    if (isNew) await saveAttachment(db, turn, { ...link, meeting: number });
    return changed(turn, { number, news: `„${link.title}“ ist beigefügt.` }, db);
  },
});

const detach = command({
  verb: 'meetings.detach',
  may: 'known',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`${MEETING} anlage (?<attachment>\\d{1,6}) entfernen`, 'u'),
      example: 'sitzung 3 anlage 2 entfernen',
    },
  ],
  input: z.object({ number: numberField, attachment: z.coerce.number().int().positive().max(999_999) }),
  run: async (turn, { number, attachment }, db) => {
    const { attachments } = await changeable(turn, number, db);
    const there = attachments.some((one) => one.number === attachment);
    if (there) await removeAttachment(db, turn, { meeting: number, number: attachment });
    const news = there ? `Anlage ${attachment} ist entfernt.` : `Eine Anlage ${attachment} hat die Sitzung nicht.`;
    return changed(turn, { number, news }, db);
  },
});

const list = command({
  verb: 'meetings.attachments',
  may: 'known',
  writes: false,
  typed: [
    { pattern: new RegExp(`${MEETING} anlagen?`, 'u'), example: 'sitzung 3 anlagen' },
    { pattern: new RegExp(`anlagen? (?:zur |der )?${MEETING}`, 'u'), example: 'anlagen sitzung 3' },
  ],
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => attachmentsCard(await meetingFor(db, turn, number), turn.member),
});

/** What is attached to meetings: added, removed, listed. */
export const attachmentCommands: readonly Command[] = [attach, detach, list];

/** The meeting, held until the transaction ends, as far as this member may change what is attached to it. */
async function changeable(turn: MemberTurn, number: number, db: Db): Promise<Meeting> {
  await holdMeeting(db, turn.roundId, number);
  const meeting = await meetingFor(db, turn, number);
  if (!mayAttach(turn.member, meeting)) throw notTheirs(meeting);
  if (meeting.state === 'cancelled') throw isCancelled(meeting);
  return meeting;
}

async function changed(turn: MemberTurn, done: { number: number; news: string }, db: Db): Promise<Reply> {
  await touch(db, turn.roundId, `meetings.card:${done.number}`);
  const meeting = await findMeetingOrThrow(db, turn.roundId, done.number);
  return { ...attachmentsCard(meeting, turn.member, done.news), replaces: mayReplace(turn) };
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

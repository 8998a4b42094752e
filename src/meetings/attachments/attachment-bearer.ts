import type { Bearer, Bearing } from '../../attachments/index.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Member } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { coordinates, may } from '../../municipalities/rights.ts';
import { meetingName } from '../anatomy.ts';
import { type Meeting, maySee } from '../meeting.ts';
import { discreet, isCancelled, meetingFor, numberField } from '../meeting-access.ts';
import { findMeeting, holdMeeting } from '../store.ts';
import { ATTACHED, DETACHED, LISTED, SENT } from './attachment-phrases.ts';
import { attaching, attachmentsShown, detaching } from './attachment-sayings.ts';

/** Meetings bear attachments: who sees a meeting sees them, until it is cancelled they can change. */
export const meetingAttachments: Bearer = {
  kind: 'meetings',
  heading: 'Sitzungen',
  typed: 'sitzung',
  number: numberField,
  show: { title: 'Einladung ansehen', verb: 'meetings.show', data: (number) => ({ number: String(number) }) },
  words: {
    none: 'Dieser Sitzung ist nichts beigefügt.',
    lacks: (attachment) => `Eine Anlage ${attachment} hat die Sitzung nicht.`,
    full: (most) => `Einer Sitzung lassen sich höchstens ${most} Anlagen beifügen.`,
  },
  attach: { typed: ATTACHED, asked: attaching },
  detach: { typed: DETACHED, asked: detaching },
  list: { typed: LISTED, asked: attachmentsShown },
  sent: SENT,
  find: async (db, turn, number) => bearing(await meetingFor(db, turn, number), turn.member),
  seen: async (db, { roundId, member }, number) => {
    const meeting = await findMeeting(db, roundId, number);
    return meeting !== undefined && maySee(member, meeting);
  },
  hold: async (db, turn, number) => {
    await holdMeeting(db, turn.roundId, number);
    const meeting = await meetingFor(db, turn, number);
    if (!mayAttach(turn.member, meeting)) throw notTheirs(meeting);
    if (meeting.state === 'cancelled') throw isCancelled(meeting);
    return bearing(meeting, turn.member);
  },
  changed: (db, roundId, number) => touch(db, roundId, `meetings.card:${number}`),
};

/** A meeting with what is attached to it, as this member meets it. */
export function bearing(meeting: Meeting, member: Member): Bearing {
  const { number, title, attachments } = meeting;
  return {
    ...{ number, name: meetingName(meeting), title, attachments },
    changes: mayAttach(member, meeting),
    discreet: (turn, reply) => discreet(turn, meeting, reply),
  };
}

/** The municipality that drafted a meeting and the Koordination attach to it. */
function mayAttach(member: Member, { municipality }: Pick<Meeting, 'municipality'>): boolean {
  return coordinates(member) || (may(member, 'speak') === undefined && member.municipality.id === municipality.id);
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

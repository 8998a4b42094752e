/** Meetings of the round: drafted through a form, announced by the Koordination, reminded of in the channel. */
import { z } from 'zod';
import { command, type Feature } from '../conversation/feature.ts';
import { may } from '../municipalities/rights.ts';
import { ahead } from './ahead.ts';
import { announce, cancel } from './announcing.ts';
import { cancelledCard, invitationCard, listCard } from './cards.ts';
import { draft, draftFor, openForm } from './drafting.ts';
import { meetingFor, numberField } from './finding.ts';
import { listMeetings } from './listing.ts';
import { maySee } from './meeting.ts';
import { remind, reminderNow } from './reminding.ts';
import { allMeetings, findMeeting } from './store.ts';

export { planMeeting } from './drafting.ts';
export { nextMeeting } from './register.ts';

const show = command({
  verb: 'meetings.show',
  may: 'known',
  writes: false,
  typed: [{ pattern: /sitzung (?:nr )?(?<number>\d{1,6})/u, example: 'sitzung 3' }],
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const meeting = await meetingFor(db, turn, number);
    if (meeting.announcedAt !== undefined) return invitationCard(meeting, turn.at);
    return meeting.state === 'draft' ? draftFor(turn.member, meeting, turn.at) : cancelledCard(meeting);
  },
});

const list = command({
  verb: 'meetings.list',
  may: 'known',
  writes: false,
  typed: [{ pattern: /(?:sitzungen|naechste sitzungen)(?: seite (?<page>\d{1,4}))?/u, example: 'sitzungen' }],
  input: z.object({ page: z.coerce.number().int().positive().max(10_000).default(1) }),
  run: async (turn, { page }, db) => {
    const all = await allMeetings(db, turn.roundId);
    const alone = turn.place.kind === 'personal' || (turn.input.kind === 'click' && turn.answer === 'returned');
    const visible = all.filter(
      (meeting) => meeting.announcedAt !== undefined || (alone && maySee(turn.member, meeting)),
    );
    return listCard(listMeetings(visible, { now: turn.at, page }), may(turn.member, 'draft') === undefined);
  },
});

/** The feature. */
export const meetings: Feature = {
  name: 'meetings',
  purpose: 'Meetings: plan, invite, remind.',
  help: [{ label: 'Sitzungen', words: 'sitzung · sitzungen', purpose: 'einladen, an Sitzungen erinnern' }],
  menu: [
    { title: 'sitzung', description: 'Sitzung vorbereiten und einladen' },
    { title: 'sitzungen', description: 'Termine und Tagesordnungen ansehen' },
  ],
  commands: [draft, announce, cancel, openForm, show, list],
  ahead,
  work: { 'meetings.remind': remind },
  live: {
    'meetings.card': async (db, roundId, subject, now) => {
      const meeting = await findMeeting(db, roundId, Number(subject));
      return meeting && invitationCard(meeting, now);
    },
    'meetings.reminder': reminderNow,
  },
};

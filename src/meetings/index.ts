/** Meetings of the round: drafted through a form, announced by the Koordination, reminded of in the channel. */
import { z } from 'zod';
import { isPrivate } from '../conversation/audience.ts';
import { command, type Feature, type OwedList } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import { may } from '../municipalities/rights.ts';
import { ahead } from './ahead.ts';
import { announce, cancel } from './announcing.ts';
import { answer } from './answering.ts';
import { calendarFiles } from './calendar-files.ts';
import { cancelledCard } from './cards.ts';
import { draft, draftFor, openForm } from './drafting.ts';
import { MEETING, meetingFor, numberField } from './finding.ts';
import { invitationCard, ownInvitationCard } from './invitation-card.ts';
import { listCard } from './list-card.ts';
import { listMeetings } from './listing.ts';
import { maySee } from './meeting.ts';
import { owed } from './owing.ts';
import { openPoints, remind, reminderNow } from './reminding.ts';
import { allMeetings, findMeeting } from './store.ts';
import { calendarCommands } from './subscribing.ts';

export { planMeeting } from './drafting.ts';
export { nextMeeting } from './register.ts';

const show = command({
  verb: 'meetings.show',
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(MEETING, 'u'), example: 'sitzung 3' }],
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const meeting = await meetingFor(db, turn, number);
    const viewer = { member: turn.member, now: turn.at };
    if (meeting.announcedAt !== undefined)
      return isPrivate(turn) ? ownInvitationCard(meeting, viewer) : invitationCard(meeting, turn.at);
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
    const alone = isPrivate(turn);
    const visible = all.filter(
      (meeting) => meeting.announcedAt !== undefined || (alone && maySee(turn.member, meeting)),
    );
    return listCard(listMeetings(visible, { now: turn.at, page }), may(turn.member, 'draft') === undefined);
  },
});

/** What the feature needs: all that is owed, for its reminders, and links to calendar files. */
export interface MeetingsNeeds {
  readonly owed: OwedList;
  readonly links: Links;
}

/** The feature. */
export function meetings({ owed: everythingOwed, links }: MeetingsNeeds): Feature {
  return {
    name: 'meetings',
    purpose: 'Meetings: plan, invite, answer, remind.',
    help: [
      { label: 'Sitzungen', words: 'sitzung · sitzungen', purpose: 'einladen, antworten, an Sitzungen erinnern' },
      { label: 'Kalender', words: 'kalender', purpose: 'die Sitzungen im eigenen Kalender abonnieren' },
    ],
    menu: [
      { title: 'sitzung', description: 'Sitzung vorbereiten und einladen' },
      { title: 'sitzungen', description: 'Termine und Tagesordnungen ansehen' },
    ],
    commands: [
      draft,
      announce,
      cancel,
      openForm,
      answer(everythingOwed),
      openPoints(everythingOwed),
      ...calendarCommands(links),
      show,
      list,
    ],
    ahead,
    owed,
    files: calendarFiles,
    work: { 'meetings.remind': remind },
    live: {
      'meetings.card': async (db, roundId, subject, now) => {
        const meeting = await findMeeting(db, roundId, Number(subject));
        return meeting && invitationCard(meeting, now);
      },
      'meetings.reminder': reminderNow(everythingOwed),
    },
  };
}

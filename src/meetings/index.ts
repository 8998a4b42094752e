/** Meetings of the round: drafted through a form, announced by the Koordination, reminded of in the channel. */
import { z } from 'zod';
import { isPrivate } from '../conversation/audience.ts';
import { command, type Feature, type OwedList } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import { may } from '../municipalities/rights.ts';
import { ahead } from './ahead.ts';
import { announce, cancel } from './announcing.ts';
import { answer } from './answering.ts';
import { attachedFile } from './attached-file.ts';
import { attachmentCommands } from './attaching.ts';
import { calendarFiles } from './calendar-files.ts';
import { cancelledCard } from './cards.ts';
import { besideDraft, draft, draftFor, openForm } from './drafting.ts';
import { MEETING, meetingFor, numberField } from './finding.ts';
import { invitationCard, ownInvitationCard } from './invitation-card.ts';
import { listCard } from './list-card.ts';
import { listMeetings } from './listing.ts';
import { maySee } from './meeting.ts';
import { move, openMoveForm } from './moving.ts';
import type { OpenLists } from './open-matter.ts';
import { agenda, raise, strike } from './ordering.ts';
import { owed } from './owing.ts';
import { openItemForm, propose } from './proposing.ts';
import { finder } from './register.ts';
import { openPoints, remind, reminderNow } from './reminding.ts';
import { allMeetings, findMeeting } from './store.ts';
import { calendarCommands } from './subscribing.ts';

export { planMeeting } from './drafting.ts';
export { proposeItem } from './proposing.ts';
export { receiveAttachment } from './receive.ts';
export { nextMeeting } from './register.ts';

/** What meetings need: what is owed to all features, what is open in the round for the agenda, and links to calendar files. */
export interface MeetingsNeeds {
  readonly owed: OwedList;
  readonly open: OpenLists;
  readonly links: Links;
}

function show(open: OpenLists) {
  return command({
    verb: 'meetings.show',
    may: 'known',
    writes: false,
    typed: [{ pattern: new RegExp(MEETING, 'u'), example: 'sitzung 3' }],
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const meeting = await meetingFor(db, turn, number);
      if (meeting.announcedAt === undefined)
        return meeting.state === 'draft'
          ? draftFor(turn, { meeting, beside: await besideDraft(open, turn, db) })
          : cancelledCard(meeting);
      const viewer = { member: turn.member, now: turn.at };
      return isPrivate(turn) ? ownInvitationCard(meeting, viewer) : invitationCard(meeting, turn.at);
    },
  });
}

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

/** The feature. */
export function meetings({ owed: everythingOwed, open, links }: MeetingsNeeds): Feature {
  return {
    name: 'meetings',
    purpose: 'Meetings: plan, invite, answer, order the agenda, remind.',
    help: [
      {
        label: 'Sitzungen',
        words: 'sitzung · sitzungen · top · tagesordnung',
        purpose: 'einladen, antworten, TOPs vorschlagen, an Sitzungen erinnern',
      },
      { label: 'Kalender', words: 'kalender', purpose: 'die Sitzungen im eigenen Kalender abonnieren' },
    ],
    menu: [
      { title: 'sitzung', description: 'Sitzung vorbereiten und einladen' },
      { title: 'sitzungen', description: 'Termine und Tagesordnungen ansehen' },
    ],
    commands: [
      draft(open),
      announce,
      cancel,
      move,
      openMoveForm,
      openForm,
      answer(everythingOwed),
      openPoints(everythingOwed),
      propose,
      openItemForm,
      raise(open),
      strike(open),
      agenda(open),
      ...calendarCommands(links),
      ...attachmentCommands(links),
      show(open),
      list,
    ],
    ahead,
    owed,
    find: finder,
    files: { ...calendarFiles, 'meetings.attachment': attachedFile },
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

/** Meetings of the round: drafted through a form, announced by the Koordination, reminded of in the channel. */
import { z } from 'zod';
import { attachmentCommands, attachedFiles as handedOut, sentFiles } from '../attachments/index.ts';
import { isPrivate } from '../conversation/audience.ts';
import { type AheadList, command, type Feature, type OwedList } from '../conversation/feature.ts';
import type { Grammar } from '../conversation/phrase.ts';
import type { Links } from '../downloads/index.ts';
import type { Taker } from '../intake/taker.ts';
import { coordinates } from '../municipalities/rights.ts';
import { change as changeItem, openItemChange } from './agenda/changing.ts';
import { itemWords } from './agenda/item-words.ts';
import { agenda, raise, restore, strike } from './agenda/ordering.ts';
import { carryItem, openItemForm, propose } from './agenda/proposing.ts';
import { tableMotion } from './agenda/topics.ts';
import { meetingAttachments } from './attachments/attachment-bearer.ts';
import { calendarEntry } from './calendar/calendar-entry.ts';
import { calendarFiles } from './calendar/calendar-files.ts';
import { calendarCommands } from './calendar/subscribing.ts';
import { answer, excuse } from './invitation/answering.ts';
import { enter, openTold } from './invitation/entering.ts';
import { nearing } from './invitation/nearing.ts';
import { openPoints, remind, reminderNow } from './invitation/reminding.ts';
import { invitationCard, ownInvitationCard } from './invitation-card.ts';
import { invitations } from './invitations.ts';
import type { Post } from './mailing/post.ts';
import { mailingOwing } from './mailing/tables.ts';
import { tellByMail } from './mailing/telling.ts';
import { wishWords } from './mailing/wish-words.ts';
import { wishCommands } from './mailing/wishing.ts';
import { isComing } from './meeting.ts';
import { discreet, MEETING, meetingFor, numberField } from './meeting-access.ts';
import type { OpenLists } from './open-matter.ts';
import { ahead } from './overview/ahead.ts';
import { knownMeetings } from './overview/known-meetings.ts';
import { list } from './overview/list.ts';
import { shownMeeting } from './overview/meeting-sayings.ts';
import { meetingWords } from './overview/meeting-words.ts';
import { finder } from './overview/register.ts';
import { announce } from './planning/announcing.ts';
import { cancel } from './planning/cancelling.ts';
import { cancelledCard } from './planning/cards.ts';
import { openChange } from './planning/changing.ts';
import { besideDraft, type DraftNeeds, draft, draftFor, openForm } from './planning/drafting.ts';
import { move, openMoveForm } from './planning/moving.ts';
import { draftsWaiting } from './planning/waiting.ts';
import { lastAttended } from './record/absent.ts';
import type { Minuted } from './record/access.ts';
import { attend, openAttendance } from './record/attending.ts';
import { carry } from './record/carrying.ts';
import { begin, end, shownRecord, showRecord } from './record/course.ts';
import { lineLedTo } from './record/keeping-store.ts';
import { keepLine, openLine, showItem, strikeLineOf } from './record/lines.ts';
import { recordWords } from './record/record-words.ts';
import { recordOwing } from './record/tables.ts';
import { findMeeting } from './store.ts';
import { owing } from './tables.ts';

export { proposeItem } from './agenda/proposing.ts';
export { topics } from './agenda/topics.ts';
export { addressesBefore } from './calendar/address-store.ts';
export { LASTING_FILES } from './calendar/calendar-files.ts';
export type { Post } from './mailing/post.ts';
export { type InvitationMail, invitationRefused, isInvitationWanted } from './mailing/refused.ts';
export { meetingMatters } from './overview/case-file.ts';
export { nextMeeting } from './overview/register.ts';
export { planMeeting } from './planning/drafting.ts';
export type { HeldMeeting } from './record/held-meeting.ts';
export { lineLedTo } from './record/keeping-store.ts';
export { heldMeeting, pastMeetings } from './record/store.ts';

/** What meetings need: what is owed to all features and what lies ahead of them, what is open in the round for the agenda, links to calendar files, whether minutes are drawn up, and what leaves by e-mail, where anything does. */
export interface MeetingsNeeds {
  readonly owed: OwedList;
  readonly everythingAhead: AheadList;
  readonly open: OpenLists;
  readonly links: Links;
  readonly minuted: Minuted;
  readonly post?: Post | undefined;
}

/** What votes need of meetings: what is dealt with there, who was away, and which line a decision was. */
export const votedIn = { table: tableMotion, attended: lastAttended, made: lineLedTo };

/** What the Koordination records of a meeting, until its minutes are drawn up. */
function record(minuted: Minuted) {
  return [
    ...[begin(minuted), end(minuted), showRecord, openAttendance, attend(minuted)],
    ...[showItem, openLine, keepLine(minuted), strikeLineOf(minuted), carry(carryItem)],
  ];
}

const SHOWN: readonly Grammar[] = [{ pattern: new RegExp(MEETING, 'u'), example: 'sitzung 3' }];

function show(needs: DraftNeeds) {
  return command({
    verb: 'meetings.show',
    may: 'known',
    writes: false,
    typed: SHOWN,
    asked: shownMeeting,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const meeting = await meetingFor(db, turn, number);
      if (meeting.announcedAt === undefined)
        return discreet(
          turn,
          meeting,
          meeting.state === 'draft'
            ? draftFor(turn, { meeting, beside: await besideDraft(needs, turn, db) })
            : cancelledCard(meeting),
        );
      const viewer = { member: turn.member, now: turn.at };
      const isPast = meeting.state === 'planned' && !isComing(meeting, turn.at);
      if (isPast && isPrivate(turn) && coordinates(turn.member)) return shownRecord(turn, number, db);
      return isPrivate(turn) ? ownInvitationCard(meeting, viewer) : invitationCard(meeting, turn.at);
    },
  });
}

/** Takes files that are sent for a meeting. */
export function attachedFiles(links: Links): Taker {
  return sentFiles(meetingAttachments, links);
}

/** The feature. */
export function meetings(needs: MeetingsNeeds): Feature {
  const { owed: everythingOwed, everythingAhead, open, links, minuted, post } = needs;
  const telling = { post, entryOf: calendarEntry };
  const byMail = tellByMail(telling);
  return {
    name: 'meetings',
    owing: {
      ...owing,
      tables: { ...owing.tables, ...recordOwing.tables, ...mailingOwing.tables },
      filed: [owing, recordOwing].flatMap(({ filed = [] }) => filed),
      unfiled: { ...owing.unfiled, ...mailingOwing.unfiled },
      invariants: [owing, recordOwing, mailingOwing].flatMap(({ invariants }) => invariants),
    },
    purpose: 'Meetings: plan, invite, answer, order the agenda, remind.',
    help: [
      {
        label: 'Sitzungen',
        words: 'sitzung · sitzungen · top · tagesordnung',
        purpose: 'einladen, antworten, TOPs vorschlagen, an Sitzungen erinnern',
      },
      {
        label: 'Sitzungen',
        words: 'sitzung 3 beginnt · sitzung 3 anwesenheit · sitzung 3 top 2 notiz: … · sitzung 3 endet',
        purpose: 'in der Sitzung festhalten, wer da ist und was herauskommt',
        coordination: true,
      },
      {
        label: 'Kalender',
        words: 'kalender · einladungen per e-mail',
        purpose: 'Sitzungen und Fristen im eigenen Kalender abonnieren, Einladungen auch per E-Mail bekommen',
      },
    ],
    situation: {
      title: 'Sitzung',
      does: 'Einladung beantworten, TOP vorschlagen, Termin finden',
      verb: 'meetings.list',
      coordination: { title: 'Sitzung', does: 'einladen, verlegen, Tagesordnung ordnen', verb: 'meetings.list' },
    },
    menu: [
      { title: 'sitzung', description: 'Sitzung vorbereiten und einladen' },
      { title: 'sitzungen', description: 'Termine und Tagesordnungen ansehen' },
    ],
    commands: [
      draft({ open, byMail }),
      announce(byMail),
      cancel(excuse, byMail),
      move(byMail),
      openMoveForm,
      openChange,
      openForm,
      answer(everythingOwed),
      enter,
      openTold,
      openPoints(everythingOwed),
      propose,
      openItemForm,
      changeItem,
      openItemChange,
      raise(open),
      strike(open),
      restore(open),
      agenda(open),
      ...record(minuted),
      ...calendarCommands(links),
      ...attachmentCommands(meetingAttachments, links),
      ...wishCommands(telling),
      show({ open, byMail }),
      list,
    ],
    words: { ...meetingWords, ...itemWords, ...recordWords, ...wishWords },
    things: { meeting: knownMeetings },
    ahead,
    waiting: draftsWaiting,
    owed: invitations.owed,
    answered: invitations.answered,
    notices: nearing,
    find: finder,
    files: { ...calendarFiles(everythingAhead), ...handedOut(meetingAttachments) },
    work: { 'meetings.remind': remind },
    live: {
      'meetings.card': async (db, roundId, subject, now) => {
        const meeting = await findMeeting(db, roundId, Number(subject));
        return meeting && invitationCard(meeting, now);
      },
      'meetings.reminder': reminderNow,
    },
  };
}

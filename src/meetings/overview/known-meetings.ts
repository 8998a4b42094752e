import type { Thing } from '../../conversation/asked.ts';
import { isPrivate } from '../../conversation/audience.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { weekdayTime } from '../../german/write.ts';
import { stateWord } from '../anatomy.ts';
import { isOpen, type MeetingEntry, maySee, STATES } from '../meeting.ts';
import { allMeetings } from '../store.ts';

/** Meetings as people name them: the next first, then drafts, of which others read nothing, then past ones, the last first. */
export const knownMeetings: Thing = {
  called: 'Sitzung',
  leads: [{ title: 'Sitzungen ansehen', verb: 'meetings.list' }],
  none: 'Es ist noch keine Sitzung geplant.',
  known: async (db, turn) => {
    const alone = isPrivate(turn);
    const seen = (await allMeetings(db, turn.roundId)).filter((meeting) => maySee(turn.member, meeting));
    return inOrder(seen, turn.at).map((meeting) => {
      const { number, title, startsAt, announcedAt } = meeting;
      const open = isOpen(meeting, turn.at);
      if (announcedAt === undefined && !alone) return { number, title: STATES.draft, open };
      return { number, title, open, day: dayOf(startsAt), facts: factsOf(meeting) };
    });
  },
};

function inOrder(all: readonly MeetingEntry[], now: Instant): readonly MeetingEntry[] {
  const open = all.filter((meeting) => isOpen(meeting, now));
  const planned = open.filter(({ state }) => state === 'planned');
  const drafts = open.filter(({ state }) => state === 'draft');
  const rest = all.filter((meeting) => !isOpen(meeting, now)).toReversed();
  const held = rest.filter(({ state }) => state !== 'cancelled');
  const cancelled = rest.filter(({ state }) => state === 'cancelled');
  return [...planned, ...drafts, ...held, ...cancelled];
}

function factsOf(meeting: MeetingEntry) {
  const { startsAt, place, state } = meeting;
  return [
    { label: 'Termin', value: weekdayTime(startsAt) },
    { label: 'Ort', value: place ?? 'online' },
    ...(state === 'planned' ? [] : [{ label: 'Stand', value: stateWord(meeting) }]),
  ];
}

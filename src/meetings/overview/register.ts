import { bold, type Paragraph, paragraph, words } from '../../cards/parts.ts';
import type { Db } from '../../conversation/database.ts';
import type { Finder } from '../../conversation/feature.ts';
import type { Instant } from '../../german/berlin.ts';
import { clockSpan, dotted, weekday, weekdayTime } from '../../german/write.ts';
import { createSearchIndex } from '../../search/index.ts';
import { allAgendas } from '../agenda-store.ts';
import { meetingName } from '../anatomy.ts';
import { invitationCard } from '../invitation-card.ts';
import { endOf, type MeetingEntry } from '../meeting.ts';
import { allMeetings, findMeetingOrThrow } from '../store.ts';
import { listMeetings } from './listing.ts';

const WHEN = /\bwann\b/iu;
const WE_MEET = /\b(?:treffen|sehen|tagen)\s+wir\b/iu;
const NEXT = /\bn(?:ä|ae)chste[rnms]?\s+(?:sitzung|treffen|termin der runde|runde)/iu;

function asksForNext(question: string): boolean {
  const when = question.search(WHEN);
  return (when >= 0 && WE_MEET.test(question.slice(when))) || NEXT.test(question);
}

/** „Wann treffen wir uns wieder?“: the next announced meeting, or that there is none. */
export const nextMeeting = {
  asks: asksForNext,
  show: async (db: Db, asked: { roundId: string; at: Instant }): Promise<readonly Paragraph[]> => {
    const planned = (await allMeetings(db, asked.roundId)).filter(({ state }) => state === 'planned');
    const [next] = listMeetings(planned, { now: asked.at, page: 1 }).coming;
    if (!next) return [paragraph(bold('Es ist noch keine Sitzung geplant.'))];
    const when = `${weekday(next.startsAt)}, ${clockSpan(next.startsAt, endOf(next))}`;
    return [paragraph(words('Nächste Sitzung: '), bold(next.title)), paragraph(words(dotted(when, next.place ?? '')))];
  },
};

/** Finds announced meetings for the compose box by title, place and agenda, the next first; each is inserted as everyone sees it. */
export const finder: Finder = async (db, { roundId, words: typed, limit, now }) => {
  const all = await allMeetings(db, roundId);
  const announced = all.filter(({ announcedAt }) => announcedAt !== undefined);
  const agendas = await allAgendas(db, roundId);
  const coming = announced.filter((meeting) => endOf(meeting) > now);
  const past = announced.filter((meeting) => endOf(meeting) <= now).toReversed();
  const found = foundBy([...coming, ...past], agendas, typed).slice(0, limit);
  return Promise.all(
    found.map(async ({ number, title, startsAt, place = 'online' }) => ({
      title,
      subtitle: dotted(meetingName({ number }), weekdayTime(startsAt), place),
      reply: invitationCard(await findMeetingOrThrow(db, roundId, number), now),
    })),
  );
};

type Agendas = Awaited<ReturnType<typeof allAgendas>>;

function foundBy(meetings: readonly MeetingEntry[], agendas: Agendas, typed: string): readonly MeetingEntry[] {
  if (typed.trim() === '') return meetings;
  const index = createSearchIndex(
    meetings.map(({ number, title, place = '' }) => {
      const items = (agendas.get(number) ?? []).map((item) => item.title);
      return { id: String(number), title, text: [place, ...items].join('\n') };
    }),
  );
  const hits = index.search(typed, { limit: meetings.length }).hits.map(({ id }) => Number(id));
  return meetings.filter(({ number }) => hits.includes(number));
}

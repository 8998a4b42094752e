import { bold, button, buttons, entry, header, paragraph, words } from '../../cards/parts.ts';
import type { Reply } from '../../conversation/reply.ts';
import { clockSpan, dotted, weekday } from '../../german/write.ts';
import { meetingName, stateWord } from '../anatomy.ts';
import { endOf, type MeetingEntry } from '../meeting.ts';
import type { Listing } from './listing.ts';

/** A page of the meetings: drafts, coming ones, past ones. */
export function listCard(listing: Listing, mayDraft: boolean): Reply {
  const { total, page, pages } = listing;
  const more = page < pages ? [button('Weitere ansehen', 'meetings.list', { page: page + 1 })] : [];
  const draft = mayDraft ? [button('Sitzung vorbereiten …', 'meetings.form')] : [];
  return {
    card: 'meetings/list',
    data: {
      header: header('Sitzungen', 'Sitzungen der Runde'),
      empty: total === 0 ? [paragraph(words('Noch ist keine Sitzung geplant.'))] : [],
      sections: [
        ...section('Entwürfe', listing.drafts),
        ...section('Kommende Sitzungen', listing.coming),
        ...section('Vergangene Sitzungen', listing.past),
      ],
      buttons: buttons(...more, ...draft),
    },
    summary: 'Sitzungen der Runde',
  };
}

function section(title: string, meetings: readonly MeetingEntry[]) {
  if (meetings.length === 0) return [];
  return [{ heading: [paragraph(bold(title))], entries: meetings.map(meetingEntry) }];
}

function meetingEntry(meeting: MeetingEntry) {
  const state = meeting.state === 'planned' ? '' : stateWord(meeting);
  return entry(
    meeting.title,
    [
      paragraph(words(`${weekday(meeting.startsAt)}, ${clockSpan(meeting.startsAt, endOf(meeting))}`)),
      paragraph(words(dotted(meetingName(meeting), meeting.place ?? 'online', state))),
    ],
    button(`Sitzung ${meeting.number} ansehen`, 'meetings.show', { number: String(meeting.number) }),
  );
}

import { turning } from '../../cards/page.ts';
import { bold, button, buttons, entry, header, paragraph, words } from '../../cards/parts.ts';
import { type Narrowing, narrowedData, narrowedTitle } from '../../conversation/fields.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { clockSpan, dotted, weekday } from '../../german/write.ts';
import { meetingName, stateWord } from '../anatomy.ts';
import { endOf, type MeetingEntry } from '../meeting.ts';
import type { Listing } from './listing.ts';
import { NARROWED, type Standing } from './narrowing.ts';

/** Whether the reader may draft one, and what narrows the list. */
interface Listed {
  readonly mayDraft: boolean;
  readonly narrowing?: Narrowing<Standing> | undefined;
}

/** A page of the meetings: drafts, coming ones, past ones. */
export function listCard(listing: Listing, listed: Listed): Reply {
  const { total } = listing;
  const { mayDraft, narrowing = {} } = listed;
  const narrowed = narrowedTitle(NARROWED, narrowing);
  const title = narrowed ?? 'Sitzungen der Runde';
  const more = turning(listing, 'meetings.list', narrowedData(NARROWED.states, narrowing));
  const all = narrowed === undefined ? [] : [button('Alle ansehen', 'meetings.list')];
  const isAhead = narrowed === undefined || (narrowing.state === 'coming' && narrowing.from === undefined);
  const empty = isAhead ? 'Es ist noch keine Sitzung geplant.' : 'Dazu gibt es keine Sitzung.';
  const draft = mayDraft ? [button('Sitzung vorbereiten …', 'meetings.form')] : [];
  return {
    card: 'meetings/list',
    data: {
      header: header('Sitzungen', title),
      empty: total === 0 ? [paragraph(words(empty))] : [],
      sections: [
        ...section('Entwürfe', listing.drafts),
        ...section('Kommende Sitzungen', listing.coming),
        ...section('Vergangene Sitzungen', listing.past),
      ],
      buttons: buttons(...more, ...all, ...draft),
    },
    summary: notification(title),
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

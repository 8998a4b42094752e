import { type Place, pageOf } from '../../cards/page.ts';
import type { Instant } from '../../german/berlin.ts';
import { endOf, type MeetingEntry } from '../meeting.ts';

/** Meetings of one page: drafts, coming ones (the next first), past ones (the last first). */
export interface Listing extends Place {
  readonly drafts: readonly MeetingEntry[];
  readonly coming: readonly MeetingEntry[];
  readonly past: readonly MeetingEntry[];
}

/** The meetings to list, from all in the order of their dates. A meeting is coming until it ends; dropped drafts are left out. */
export function listMeetings(all: readonly MeetingEntry[], asked: { now: Instant; page: number }): Listing {
  const announced = all.filter((meeting) => meeting.announcedAt !== undefined);
  const coming = announced.filter((meeting) => endOf(meeting) > asked.now);
  const past = announced.filter((meeting) => endOf(meeting) <= asked.now).reverse();
  const drafts = all.filter((meeting) => meeting.state === 'draft');
  const ordered = [...drafts, ...coming, ...past];
  const { items, ...place } = pageOf(ordered, asked.page);
  const shown = new Set(items);
  const onPage = (meetings: readonly MeetingEntry[]) => meetings.filter((meeting) => shown.has(meeting));
  return { drafts: onPage(drafts), coming: onPage(coming), past: onPage(past), ...place };
}

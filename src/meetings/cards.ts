import {
  clockSpan,
  clockTime,
  dotted,
  longDay,
  NBSP,
  shortWeekday,
  weekday,
  weekdayTime,
} from '../conversation/german.ts';
import {
  bold,
  button,
  buttons,
  entry,
  header,
  link,
  type Paragraph,
  paragraph,
  paragraphs,
  small,
  strip,
  subtle,
  words,
} from '../conversation/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Instant } from '../conversation/time.ts';
import type { Listing } from './listing.ts';
import { endOf, type Meeting, type MeetingEntry, STATES } from './meeting.ts';

/** *Sitzung 3*, held together. */
function named(meeting: Pick<Meeting, 'number'>): string {
  return `Sitzung${NBSP}${meeting.number}`;
}

/** What every card of a meeting shows: when in bold, where with the link, the agenda. */
function body(meeting: Meeting) {
  const { startsAt, place, link: url, agenda } = meeting;
  const online = url === undefined ? [] : [link(`online${NBSP}teilnehmen`, url)];
  const room = place === undefined ? [] : [words(online.length > 0 ? `${place}${NBSP}· ` : place)];
  const width = agenda.length < 10 ? '44px' : '52px';
  return {
    when: [paragraph(bold(`${weekday(startsAt)}, ${clockSpan(startsAt, endOf(meeting))}`))],
    where: [paragraph(...room, ...online)],
    heading: agenda.length === 0 ? [] : [paragraph(bold('Tagesordnung'))],
    agenda: agenda.map((title, index) => ({
      width,
      label: [paragraph(subtle(`TOP${NBSP}${index + 1}`))],
      text: [paragraph(words(title))],
    })),
  };
}

function meetingCard(
  meeting: Meeting,
  parts: {
    kind: string;
    status?: string | undefined;
    strip?: ReturnType<typeof strip>;
    footnote?: readonly Paragraph[];
    buttons?: ReturnType<typeof buttons>;
  },
): Omit<Reply, 'summary'> {
  const { kind, status, strip: top = [], footnote = [], buttons: rows = [] } = parts;
  const head = header(kind, meeting.title, status);
  return { card: 'meetings/meeting', data: { header: head, strip: top, ...body(meeting), footnote, buttons: rows } };
}

/** The invitation as it stands: the post in the channel, and what `sitzung 3` shows; a meeting that is over has no status. */
export function invitationCard(meeting: Meeting, now: Instant): Reply {
  const { startsAt, cancellation } = meeting;
  const over = meeting.state === 'planned' && endOf(meeting) <= now;
  const where = meeting.place ?? 'online';
  const head = cancellation === undefined ? 'Einladung' : 'Abgesagt';
  return {
    ...meetingCard(meeting, {
      kind: `Einladung zur ${named(meeting)}`,
      status: over ? undefined : STATES[meeting.state],
      ...(cancellation ? { strip: strip('attention', ...reasons(cancellation)) } : {}),
    }),
    summary: notification(`${head}: ${shortWeekday(startsAt)}, ${clockTime(startsAt)}, ${where}`),
  };
}

function reasons(cancellation: NonNullable<Meeting['cancellation']>): Paragraph[] {
  const { at, office, reason } = cancellation;
  return [paragraph(bold(`Abgesagt am ${longDay(at)} (${office}).`)), ...paragraphs(`Grund: ${reason}`)];
}

/** How a draft is looked at: by whom, and when reminders would go out if it were announced now. */
export interface DraftView {
  readonly coordinator: boolean;
  readonly own: boolean;
  readonly reminders: readonly Instant[];
}

/** A draft as the invitation will look; the Koordination gets the button that announces it. */
export function draftCard(meeting: Meeting, view: DraftView): Reply {
  return {
    ...meetingCard(meeting, {
      kind: named(meeting),
      status: STATES.draft,
      strip: draftStrip(meeting, view),
      footnote: [paragraph(small(subtle(reminderLine(view.reminders))))],
      buttons: view.coordinator
        ? buttons(button('Einladung veröffentlichen', 'meetings.announce', { number: String(meeting.number) }))
        : [],
    }),
    summary: notification(`Entwurf: ${when(meeting.startsAt)}: ${meeting.title}`),
  };
}

function draftStrip(meeting: Meeting, view: DraftView): ReturnType<typeof strip> {
  if (view.coordinator && view.own) return [];
  return view.coordinator
    ? strip('warning', paragraph(words(`Entwurf (${meeting.office}). Die Einladung ist noch nicht veröffentlicht.`)))
    : strip('accent', paragraph(words('Der Entwurf liegt der Koordination vor. Sie veröffentlicht die Einladung.')));
}

function reminderLine(reminders: readonly Instant[]): string {
  return reminders.length === 0
    ? 'Vor dieser Sitzung geht keine Erinnerung in den Kanal.'
    : `Erinnerungen in den Kanal: ${dotted(...reminders.map(weekdayTime))}`;
}

/** The line in the channel that says that a draft waits, where no coordinator has a personal chat. */
export function waitingCard(meeting: Meeting): Reply {
  const line = `${meeting.office} hat einen Entwurf für ${weekdayTime(meeting.startsAt)}, vorgelegt. Die Koordination veröffentlicht ihn hier oder mit „sitzung ${meeting.number} veröffentlichen“.`;
  return {
    card: 'conversation/notice',
    data: {
      header: header(named(meeting), meeting.title, STATES.draft),
      lines: [paragraph(words(line))],
      buttons: buttons(
        button('Entwurf ansehen', 'meetings.show', { number: String(meeting.number) }),
        button('Einladung veröffentlichen', 'meetings.announce', { number: String(meeting.number) }),
      ),
    },
    summary: notification(`Entwurf wartet: ${when(meeting.startsAt)}: ${meeting.title}`),
  };
}

/** Confirms to the Koordination that the invitation is out; the draft becomes this card. */
export function announcedCard(meeting: Meeting, reminders: readonly Instant[]): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header(named(meeting), meeting.title, STATES[meeting.state]),
      lines: [
        paragraph(words('Die Einladung steht im Kanal der Runde.')),
        paragraph(small(subtle(reminderLine(reminders)))),
      ],
      buttons: buttons(
        button('Einladung ansehen', 'meetings.show', { number: String(meeting.number) }),
        button('Sitzungen ansehen', 'meetings.list'),
      ),
    },
    summary: notification(`Veröffentlicht: ${when(meeting.startsAt)}: ${meeting.title}`),
    replaces: true,
  };
}

/** Says that a meeting does not take place: the post in the channel, and the confirmation. */
export function cancelledCard(meeting: Meeting): Reply {
  const dropped = meeting.announcedAt === undefined;
  const line = dropped
    ? 'Der Entwurf ist verworfen.'
    : `Die Sitzung am ${weekdayTime(meeting.startsAt)}, findet nicht statt.`;
  return {
    card: 'conversation/notice',
    data: {
      header: header(named(meeting), meeting.title, dropped ? 'verworfen' : STATES.cancelled),
      lines: [paragraph(words(line)), ...(meeting.cancellation ? reasons(meeting.cancellation).slice(1) : [])],
      buttons: [],
    },
    summary: notification(`${dropped ? 'Verworfen' : 'Abgesagt'}: ${when(meeting.startsAt)}: ${meeting.title}`),
  };
}

/** The reminder of a meeting. What is still owed stands in `strip` and `owed`, as soon as there is something to owe. */
export function reminderCard(meeting: Meeting, late: boolean): Reply {
  const day = longDay(meeting.startsAt).replace(/\s\d{4}$/u, '');
  return {
    card: 'meetings/reminder',
    data: {
      header: header(
        `Erinnerung an die ${named(meeting)}`,
        meeting.title,
        late ? 'verspätet zugestellt' : STATES[meeting.state],
      ),
      ...body(meeting),
      strip: [],
      owed: [],
    },
    summary: notification(`Sitzung am ${day}, ${clockTime(meeting.startsAt)}: ${meeting.title}`),
  };
}

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
  const state = meeting.state === 'planned' ? '' : STATES[meeting.state];
  return entry(
    meeting.title,
    [
      paragraph(words(`${weekday(meeting.startsAt)}, ${clockSpan(meeting.startsAt, endOf(meeting))}`)),
      paragraph(words(dotted(named(meeting), meeting.place ?? 'online', state))),
    ],
    button(`Sitzung ${meeting.number} ansehen`, 'meetings.show', { number: String(meeting.number) }),
  );
}

/** *Do., 12. Oktober 2023, 14:00 Uhr*: the date comes first, so that a locked phone does not cut it. */
function when(startsAt: Instant): string {
  return `${shortWeekday(startsAt)}, ${clockTime(startsAt)}`;
}

import { type Button, button, buttons, header, paragraph, small, strip, subtle, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { dotted, weekdayTime } from '../../german/write.ts';
import type { AgendaItem } from '../agenda.ts';
import { dateFirst, mailedLines, meetingData, meetingName, reasons, waitingDisclosure } from '../anatomy.ts';
import { type Meeting, STATES } from '../meeting.ts';
import { type OpenGroup, openDisclosure } from '../open-matter.ts';

/** How a draft is looked at: by whom, and when reminders would go out if it were announced now. */
export interface DraftView {
  readonly coordinator: boolean;
  readonly own: boolean;
  /** Whether they may change it. */
  readonly changes?: boolean;
  readonly reminders: readonly Instant[];
  readonly beside: Beside;
}

/** What lies beside a draft: the TOPs that wait for a meeting, what is open in the round, who is reached by e-mail. */
export interface Beside {
  readonly waiting: readonly AgendaItem[];
  readonly open: readonly OpenGroup[];
  /** How many get the invitation by e-mail too. */
  readonly mailed?: number;
}

/** A draft as the invitation will look; the Koordination gets the button that announces it. */
export function draftCard(meeting: Meeting, view: DraftView): Reply {
  return {
    card: 'meetings/meeting',
    data: meetingData(meeting, {
      kind: meetingName(meeting),
      status: STATES.draft,
      strip: draftStrip(meeting, view),
      footnote: [
        paragraph(small(subtle(reminderLine(view.reminders)))),
        ...mailedLines(view.coordinator ? (view.beside.mailed ?? 0) : 0, 'Die Einladung geht'),
      ],
      disclosures: [...waitingDisclosure(view.beside.waiting), ...openDisclosure(view.beside.open)],
      buttons: buttons(...draftButtons(meeting, view)),
    }),
    summary: notification(`Entwurf: ${dateFirst(meeting.startsAt)}: ${meeting.title}`),
  };
}

function draftButtons({ number }: Meeting, { coordinator, changes = false }: DraftView): Button[] {
  const data = { number: String(number) };
  return [
    ...(coordinator ? [button('Einladung veröffentlichen', 'meetings.announce', data)] : []),
    ...(changes ? [button('Entwurf ändern …', 'meetings.change', data)] : []),
    ...(coordinator ? [button('Tagesordnung ansehen', 'meetings.agenda', data)] : []),
  ];
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
      header: header(meetingName(meeting), meeting.title, STATES.draft),
      lines: [paragraph(words(line))],
      buttons: buttons(
        button('Entwurf ansehen', 'meetings.show', { number: String(meeting.number) }),
        button('Einladung veröffentlichen', 'meetings.announce', { number: String(meeting.number) }),
      ),
    },
    summary: notification(`Entwurf wartet: ${dateFirst(meeting.startsAt)}: ${meeting.title}`),
  };
}

/** Confirms to the Koordination that the invitation is out; the draft becomes this card. */
export function announcedCard(meeting: Meeting, reminders: readonly Instant[], mailed = 0): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header(meetingName(meeting), meeting.title, STATES[meeting.state]),
      lines: [
        paragraph(words('Die Einladung steht im Kanal der Runde.')),
        paragraph(small(subtle(reminderLine(reminders)))),
        ...mailedLines(mailed, 'Sie geht'),
      ],
      buttons: buttons(
        button('Einladung ansehen', 'meetings.show', { number: String(meeting.number) }),
        button('Sitzungen ansehen', 'meetings.list'),
      ),
    },
    summary: notification(`Veröffentlicht: ${dateFirst(meeting.startsAt)}: ${meeting.title}`),
    replaces: true,
  };
}

/** Says that a meeting does not take place: the post in the channel, and the confirmation, which says how many are told by e-mail. */
export function cancelledCard(meeting: Meeting, mailed = 0): Reply {
  const dropped = meeting.announcedAt === undefined;
  const line = dropped
    ? 'Der Entwurf ist verworfen.'
    : `Die Sitzung am ${weekdayTime(meeting.startsAt)}, findet nicht statt.`;
  return {
    card: 'conversation/notice',
    data: {
      header: header(meetingName(meeting), meeting.title, dropped ? 'verworfen' : STATES.cancelled),
      lines: [
        paragraph(words(line)),
        ...(meeting.cancellation ? reasons(meeting.cancellation).slice(1) : []),
        ...mailedLines(mailed, 'Die Absage geht'),
      ],
      buttons: [],
    },
    summary: notification(`${dropped ? 'Verworfen' : 'Abgesagt'}: ${dateFirst(meeting.startsAt)}: ${meeting.title}`),
  };
}

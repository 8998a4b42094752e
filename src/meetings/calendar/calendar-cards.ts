import { bold, button, buttons, header, paragraph, small, strip, subtle, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { fileCard } from '../../downloads/index.ts';
import { clockSpan, weekday } from '../../german/write.ts';
import { meetingName } from '../anatomy.ts';
import { endOf, type MeetingEntry } from '../meeting.ts';
import { CALENDAR_KINDS, type CalendarKind } from './calendar-kind.ts';

const KIND = 'Kalender';
const OWN = { twin: 'kalender', confidential: true } as const;

/** Offers a meeting as a calendar file, also to those who have no personal chat: nobody else sees their view. */
export function meetingFileCard(meeting: MeetingEntry, address: string): Reply {
  const { number, title, startsAt } = meeting;
  const when = `${weekday(startsAt)}, ${clockSpan(startsAt, endOf(meeting))}`;
  const text = `${meetingName(meeting)} am ${when}. Eine Verlegung ändert die Datei nicht; dem Termin folgt der abonnierte Kalender, den „kalender“ nennt.`;
  const twin = `sitzung ${number} kalender`;
  return {
    ...fileCard({ kind: 'Kalenderdatei', title, text, address, twin }),
    personal: { twin, confidential: true },
    follows: true,
  };
}

/** A person's calendar: its address, what it leaves out, and what has just been done about it. */
export interface OwnCalendar {
  readonly address: string;
  readonly leftOut: readonly CalendarKind[];
  readonly done?: string | undefined;
}

/** Shows a person the address at which their calendar finds what lies ahead, and lets them leave out what they do not want. */
export function addressCard({ address, leftOut, done }: OwnCalendar): Reply {
  const title = 'Sitzungen und Fristen im eigenen Kalender';
  return {
    card: 'meetings/calendar',
    data: {
      header: header(KIND, title),
      strip: done === undefined ? [] : strip('accent', paragraph(words(done))),
      lines: [
        paragraph(words('Unter dieser Adresse findet Ihr Kalender, was unten steht, und folgt jeder Änderung:')),
        paragraph(small(words(address))),
        paragraph(
          words(
            'In Outlook: „Kalender hinzufügen“, dann „Aus dem Internet“ oder „Aus dem Web abonnieren“, und die Adresse einfügen. Änderungen lädt Outlook meist innerhalb eines Tages.',
          ),
        ),
        paragraph(small(subtle('Wer die Adresse kennt, liest mit. Sie gilt, solange Sie der Runde angehören.'))),
      ],
      kinds: KINDS.map((kind) => kindRow(kind, leftOut.includes(kind))),
      buttons: buttons(
        button('Adresse erneuern', 'meetings.renew-address'),
        button('Adresse widerrufen', 'meetings.revoke-address'),
      ),
    },
    summary: notification(title),
    personal: OWN,
  };
}

const KINDS = Object.keys(CALENDAR_KINDS) as readonly CalendarKind[];

/** A line to tap: what stands in the calendar steps out, what is left out steps back. */
function kindRow(kind: CalendarKind, leftOut: boolean) {
  const { name, says } = CALENDAR_KINDS[kind];
  const [state, act, verb] = leftOut
    ? (['ausgelassen', 'aufnehmen', 'meetings.calendar-with'] as const)
    : ([says, 'weglassen', 'meetings.calendar-without'] as const);
  return {
    title: [paragraph(leftOut ? subtle(name) : bold(name))],
    state,
    act,
    read: `${name}: ${state}. ${leftOut ? 'Aufnehmen' : 'Weglassen'}`,
    verb,
    data: { kind },
  };
}

/** What a person reads when they have chosen. */
export function chosenSentence(kind: CalendarKind, leftOut: boolean): string {
  const { name } = CALENDAR_KINDS[kind];
  return leftOut ? `${name} stehen nicht mehr in Ihrem Kalender.` : `${name} stehen in Ihrem Kalender.`;
}

/** Says that a person has no calendar address (any more). */
export function revokedCard(): Reply {
  const title = 'Keine Kalenderadresse gilt mehr';
  return {
    card: 'conversation/notice',
    data: {
      header: header(KIND, title),
      lines: [paragraph(words('Den abonnierten Kalender können Sie in Outlook entfernen.'))],
      buttons: buttons(button('Neue Adresse anfordern', 'meetings.address')),
    },
    summary: notification(title),
    personal: OWN,
  };
}

import type { CalendarEntry } from '../../documents/written/calendar-file.ts';
import { clockSpan, dotted, longDay, NBSP, weekday, weekdayTime } from '../../german/write.ts';
import { dateFirst, meetingName } from '../anatomy.ts';
import { endOf, type Meeting } from '../meeting.ts';

/** The words of an e-mail. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
}

const ON_CARD =
  'Bitte auf der Karte antworten. Antworten auf diese E-Mail liest niemand; auch „Zusagen“ oder „Ablehnen“ im Kalender kommt bei der Runde nicht an.';
const NOT_READ = 'Antworten auf diese E-Mail liest niemand.';
const WHY =
  'Diese E-Mail bekommen Sie, weil Sie Einladungen auch per E-Mail wünschen. In Teams beendet „keine einladungen per e-mail“ das.';

/** An invitation as an e-mail says it, as the meeting stands: invited, moved or cancelled; the first to somebody invites. */
export function invitationMail(meeting: Meeting, { round, isFirst }: { round: string; isFirst: boolean }): MailWords {
  const { number, title, startsAt, cancellation } = meeting;
  const news = cancellation ? 'Abgesagt' : isFirst ? 'Einladung' : 'Verlegt';
  return {
    subject: `${news}: ${dateFirst(startsAt)}: ${title} (${meetingName(meeting)})`.replaceAll(NBSP, ' '),
    text: [
      `${round}: ${meetingName(meeting)}`,
      paragraphOf(title, ...whenAndWhere(meeting)),
      ...newsOf(meeting),
      ...(cancellation ? [] : agendaOf(meeting)),
      ...(cancellation
        ? [NOT_READ]
        : [`${ON_CARD} Die Karte steht im Kanal der Runde; „sitzung ${number}“ zeigt sie.`]),
      WHY,
    ]
      .join('\n\n')
      .replaceAll(NBSP, ' '),
  };
}

/** The same as a calendar says it: with the line where to answer, as long as there is something to answer. */
export function requested(entry: CalendarEntry): CalendarEntry {
  return { ...entry, text: `${entry.text}\n\n${entry.cancelled ? NOT_READ : ON_CARD}` };
}

function paragraphOf(...lines: readonly string[]): string {
  return lines.join('\n');
}

function whenAndWhere(meeting: Meeting): string[] {
  const { startsAt, place, link } = meeting;
  return [
    `${weekday(startsAt)}, ${clockSpan(startsAt, endOf(meeting))}`,
    ...(place === undefined ? [] : [`Ort: ${place}`]),
    ...(link === undefined ? [] : [`Online teilnehmen: ${link}`]),
  ];
}

function newsOf({ move, cancellation, announcedAt = '' }: Meeting): string[] {
  if (cancellation)
    return [
      paragraphOf(
        'Die Sitzung findet nicht statt.',
        `Abgesagt am ${longDay(cancellation.at)} (${cancellation.office}). Grund: ${cancellation.reason}`,
      ),
    ];
  if (!move || move.at < announcedAt) return [];
  const { at, office, reason, startsBefore } = move;
  return [
    paragraphOf(`Verlegt am ${longDay(at)} (${office}). Bisher: ${weekdayTime(startsBefore)}.`, `Grund: ${reason}`),
  ];
}

function agendaOf({ agenda, attachments }: Meeting): string[] {
  const items = agenda.map(({ title }, index) => `TOP${NBSP}${index + 1}: ${title}`);
  const files = attachments.length === 0 ? [] : [`Anlagen (auf der Karte): ${dotted(...attachments.map(titleOf))}`];
  return [...(items.length === 0 ? [] : [paragraphOf('Tagesordnung', ...items)]), ...files];
}

function titleOf({ title }: { readonly title: string }): string {
  return title;
}

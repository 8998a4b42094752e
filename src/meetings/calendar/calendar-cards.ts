import { bold, button, buttons, header, paragraph, small, subtle, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { fileCard } from '../../downloads/index.ts';
import { clockSpan, weekday } from '../../german/write.ts';
import { meetingName } from '../anatomy.ts';
import { endOf, type MeetingEntry } from '../meeting.ts';

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

/** Shows a person the address at which their calendar finds the meetings, and the ends of what is asked; `renewed` when it takes the place of another. */
export function addressCard(address: string, renewed = false): Reply {
  const done = renewed ? [paragraph(bold('Die bisherige Adresse gilt nicht mehr.'))] : [];
  const title = 'Sitzungen und Fristen im eigenen Kalender';
  return {
    card: 'conversation/notice',
    data: {
      header: header(KIND, title),
      lines: [
        ...done,
        paragraph(
          words(
            'Mit dieser Adresse zeigt Ihr Kalender alle Sitzungen der Runde, dazu jede Frist, zu der die Antwort Ihrer Kommune noch fehlt. Er folgt Verlegungen, Absagen und neuen Fristen:',
          ),
        ),
        paragraph(small(words(address))),
        paragraph(
          words(
            'In Outlook: „Kalender hinzufügen“, dann „Aus dem Internet“ oder „Aus dem Web abonnieren“, und die Adresse einfügen. Änderungen lädt Outlook von sich aus, meist innerhalb eines Tages.',
          ),
        ),
        paragraph(
          small(
            subtle('Wer die Adresse kennt, sieht Sitzungen und Fristen. Sie gilt, solange Sie der Runde angehören.'),
          ),
        ),
      ],
      buttons: buttons(
        button('Adresse erneuern', 'meetings.renew-address'),
        button('Adresse widerrufen', 'meetings.revoke-address'),
      ),
    },
    summary: notification(title),
    personal: OWN,
  };
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

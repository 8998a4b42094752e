import { bold, button, buttons, entry, header, paragraph, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { NBSP } from '../../german/write.ts';
import type { AgendaItem } from '../agenda.ts';
import { meetingName, statusOf } from '../anatomy.ts';
import type { Meeting } from '../meeting.ts';

/** The agenda while a place is chosen: every place of another TOP takes the one that is moved with one click. */
export function placesCard(meeting: Meeting, moving: AgendaItem, now: Instant): Reply {
  const place = meeting.agenda.findIndex(({ number }) => number === moving.number) + 1;
  const entries = meeting.agenda.map((item, at) => {
    const to = at + 1;
    if (item.number === moving.number) return entry(`TOP${NBSP}${to}: ${item.title}`, [paragraph(words('steht hier'))]);
    const data = { item: moving.number, to: String(to) };
    return entry(
      `TOP${NBSP}${to}: ${item.title}`,
      [],
      button(`TOP${NBSP}${place} auf Platz${NBSP}${to}`, 'meetings.raise', data),
    );
  });
  return {
    card: 'meetings/agenda',
    data: {
      header: header(`Tagesordnung der ${meetingName(meeting)}`, meeting.title, statusOf(meeting, now)),
      lines: [paragraph(bold(`Wohin soll TOP${NBSP}${place}, „${moving.title}“?`))],
      sections: [{ heading: [paragraph(bold('Tagesordnung'))], entries }],
      buttons: buttons(button('Tagesordnung ansehen', 'meetings.agenda', { number: String(meeting.number) })),
    },
    summary: notification(`TOP${NBSP}${place} verschieben: ${moving.title}`),
  };
}

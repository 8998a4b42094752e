import { bold, button, buttons, entry, header, link, paragraph, small, subtle, words } from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { longDay, NBSP } from '../../german/write.ts';
import { meetingName } from '../anatomy.ts';
import { type Attachment, isFile, mayAttach } from '../attachment.ts';
import type { Meeting } from '../meeting.ts';

/** For whom the attachments of a meeting are shown, where each is found, and what has just happened. */
interface AttachmentsView {
  readonly member: Member;
  readonly addressOf: (attachment: Attachment) => string;
  readonly news?: string | undefined;
  /** What the reader has just removed: a link can be attached again. */
  readonly removed?: Attachment | undefined;
}

/**
 * What is attached to a meeting; those who may attach get the ways to add and remove. With a file it is for its reader
 * alone, because files are handed out to one person.
 */
export function attachmentsCard(meeting: Meeting, view: AttachmentsView): Reply {
  const { number, attachments, title } = meeting;
  const news = view.news === undefined ? [] : [paragraph(bold(view.news))];
  const none = attachments.length === 0 ? [paragraph(words('Dieser Sitzung ist nichts beigefügt.'))] : [];
  const entries = attachments.map((attachment) => shown(attachment, meeting, view));
  return {
    card: 'meetings/list',
    data: {
      header: header(`Anlagen zur ${meetingName(meeting)}`, title),
      empty: [...news, ...none, ...hints(meeting, view.member)],
      sections: entries.length === 0 ? [] : [{ heading: [], entries }],
      buttons: buttons(
        ...takingBack(meeting, view.removed),
        button('Einladung ansehen', 'meetings.show', { number: String(number) }),
      ),
    },
    summary: notification(`Anlagen zur ${meetingName(meeting)}: ${title}`),
    ...(attachments.some(isFile) ? { personal: { twin: `sitzung ${number} anlagen`, confidential: true } } : {}),
  };
}

function takingBack({ number }: Meeting, removed: Attachment | undefined) {
  if (removed?.url === undefined) return [];
  const data = { number: String(number), link: `${removed.title} ${removed.url}` };
  return [button('Wieder beifügen', 'meetings.attach', data)];
}

/** Asks before a file is removed, of which nothing is kept. */
export function askCard(meeting: Meeting, { number, title }: Attachment): Reply {
  const which = { number: String(meeting.number), attachment: String(number) };
  return {
    ...notice({
      kind: `Anlagen zur ${meetingName(meeting)}`,
      title: `Anlage ${number} entfernen?`,
      text: `„${title}“ wird gelöscht und lässt sich nicht wiederherstellen.`,
      ways: [
        { title: 'Endgültig entfernen', verb: 'meetings.detach', data: { ...which, sure: 'endgültig' } },
        { title: 'Anlagen ansehen', verb: 'meetings.attachments', data: { number: String(meeting.number) } },
      ],
    }),
    asks: true,
    personal: { twin: `sitzung ${meeting.number} anlagen`, confidential: true },
  };
}

function hints(meeting: Meeting, member: Member) {
  const { number, attachments } = meeting;
  const twin = `„anlage sitzung ${number}“`;
  const add = `Hinzufügen: „anlage sitzung ${number}: Titel https://…“, oder im persönlichen Chat eine Datei mit den Worten ${twin} senden.`;
  const lines = [
    ...(mayAttach(member, meeting) ? [add] : []),
    ...(attachments.some(isFile) ? ['Links zu Dateien gelten sieben Tage und nur für Sie.'] : []),
  ];
  return lines.map((line) => paragraph(small(subtle(line))));
}

function shown(attachment: Attachment, meeting: Meeting, { member, addressOf }: AttachmentsView) {
  const { number, title, office, addedAt } = attachment;
  const open = link(`Anlage ${number} ${isFile(attachment) ? 'laden' : 'öffnen'}`, addressOf(attachment));
  const lines = [paragraph(open, words(`${NBSP}· ${office}, am ${longDay(addedAt)}`))];
  const data = { number: String(meeting.number), attachment: String(number) };
  const remove = mayAttach(member, meeting) ? [button(`Anlage ${number} entfernen`, 'meetings.detach', data)] : [];
  return entry(`Anlage${NBSP}${number}: ${title}`, lines, ...remove);
}

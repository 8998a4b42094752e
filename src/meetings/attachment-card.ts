import { longDay, NBSP } from '../conversation/german.ts';
import { bold, button, buttons, entry, header, link, paragraph, small, subtle, words } from '../conversation/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import { meetingName } from './anatomy.ts';
import { type Attachment, mayAttach } from './attachment.ts';
import type { Meeting } from './meeting.ts';

/** What is attached to a meeting; those who may attach get the ways to add and remove. `news` is what has just happened. */
export function attachmentsCard(meeting: Meeting, member: Member, news?: string): Reply {
  const { number, attachments, title } = meeting;
  const may = mayAttach(member, meeting);
  const hint = may ? [paragraph(small(subtle(`Hinzufügen: „anlage sitzung ${number}: Titel https://…“`)))] : [];
  const none = attachments.length === 0 ? [paragraph(words('Dieser Sitzung ist nichts beigefügt.'))] : [];
  return {
    card: 'meetings/list',
    data: {
      header: header(`Anlagen zur ${meetingName(meeting)}`, title),
      empty: [...(news === undefined ? [] : [paragraph(bold(news))]), ...none, ...hint],
      sections: attachments.length === 0 ? [] : [{ heading: [], entries: attachments.map(shownTo(meeting, may)) }],
      buttons: buttons(button('Einladung ansehen', 'meetings.show', { number: String(number) })),
    },
    summary: notification(`Anlagen zur ${meetingName(meeting)}: ${title}`),
  };
}

function shownTo({ number: meeting }: Meeting, may: boolean) {
  return ({ number, title, url, office, addedAt }: Attachment) => {
    const data = { number: String(meeting), attachment: String(number) };
    const lines = [
      paragraph(link(`Anlage ${number} öffnen`, url), words(`${NBSP}· ${office}, am ${longDay(addedAt)}`)),
    ];
    return entry(
      `Anlage${NBSP}${number}: ${title}`,
      lines,
      ...(may ? [button(`Anlage ${number} entfernen`, 'meetings.detach', data)] : []),
    );
  };
}

import { NBSP } from '../conversation/german.ts';
import { pageOf } from '../conversation/page.ts';
import { button, buttons, header, paragraph, words } from '../conversation/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { said } from './cards.ts';
import type { Entry } from './entry.ts';
import { ideaName } from './idea.ts';

/** A page of the comments on an entry, the newest first. */
export function commentsCard({ idea, comments }: Entry, wanted: number): Reply {
  const { items, total, page, pages } = pageOf(comments, wanted);
  const number = String(idea.number);
  const more = page < pages ? [button('Weitere ansehen', 'ideas.comments', { number, page: page + 1 })] : [];
  return {
    card: 'ideas/record',
    data: {
      header: header(ideaName(idea), idea.title, `${total}${NBSP}${total === 1 ? 'Kommentar' : 'Kommentare'}`),
      lines: total === 0 ? [paragraph(words('Noch hat niemand kommentiert.'))] : [],
      quotes: items.map(said),
      buttons: buttons(...more, button('Eintrag ansehen', 'ideas.show', { number })),
    },
    summary: notification(`Kommentare zu ${ideaName(idea)}: ${idea.title}`),
  };
}

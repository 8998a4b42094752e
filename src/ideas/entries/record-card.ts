import { pageOf, turning } from '../../cards/page.ts';
import { button, buttons, header, paragraph, strip, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, longDay, NBSP } from '../../german/write.ts';
import { contentParts, transferDisclosure } from '../content-parts.ts';
import type { Entry } from '../entry.ts';
import { historyLines } from '../history.ts';
import { type Idea, ideaName, type Version } from '../idea.ts';
import { said } from '../idea-card.ts';

/** A page of the comments on an entry, the newest first. */
export function commentsCard({ idea, comments }: Entry, wanted: number): Reply {
  const page = pageOf(comments, wanted);
  const { items, total } = page;
  const number = String(idea.number);
  return {
    card: 'ideas/record',
    data: {
      header: header(ideaName(idea), idea.title, `${total}${NBSP}${total === 1 ? 'Kommentar' : 'Kommentare'}`),
      lines: total === 0 ? [paragraph(words('Noch hat niemand kommentiert.'))] : [],
      quotes: items.map(said),
      buttons: buttons(
        ...turning(page, 'ideas.comments', { number }),
        button('Eintrag ansehen', 'ideas.show', { number }),
      ),
    },
    summary: notification(`Kommentare zu ${ideaName(idea)}: ${idea.title}`),
  };
}

/** A page of the history of an entry, the newest first. */
export function historyCard(entry: Entry, wanted: number): Reply {
  const { idea } = entry;
  const page = pageOf(historyLines(entry), wanted);
  const number = String(idea.number);
  const turns = turning(page, 'ideas.history', { number });
  const before = idea.version - 1;
  const version = before > 0 ? [button(`Fassung ${before} ansehen`, 'ideas.version', { number, version: before })] : [];
  return {
    card: 'ideas/record',
    data: {
      header: header(ideaName(idea), idea.title, 'Verlauf'),
      lines: page.items,
      quotes: [],
      buttons: buttons(...turns, button('Eintrag ansehen', 'ideas.show', { number }), ...version),
    },
    summary: notification(`Verlauf von ${ideaName(idea)}: ${idea.title}`),
  };
}

/** An earlier version of an entry, as it stood. */
export function versionCard(idea: Idea, version: Version): Reply {
  const number = String(idea.number);
  const shown = { ...version, createdAt: version.at };
  const before = version.version - 1;
  return {
    card: 'ideas/idea',
    data: {
      header: header(
        dotted(ideaName({ ...idea, kind: version.kind }), version.topicArea),
        version.title,
        `Fassung ${version.version}`,
      ),
      strip: strip(
        'warning',
        paragraph(words(`Eine frühere Fassung. Geschrieben von ${version.office} am ${longDay(version.at)}.`)),
      ),
      ...contentParts(shown),
      bars: [],
      declared: [],
      disclosures: transferDisclosure(version),
      buttons: buttons(
        button('Eintrag ansehen', 'ideas.show', { number }),
        ...(before > 0 ? [button(`Fassung ${before} ansehen`, 'ideas.version', { number, version: before })] : []),
      ),
    },
    summary: notification(`${ideaName(idea)}, Fassung ${version.version}: ${version.title}`),
  };
}

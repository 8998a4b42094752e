import { dotted, NBSP } from '../conversation/german.ts';
import type { Page } from '../conversation/page.ts';
import { button, buttons, entry, header, paragraph, words } from '../conversation/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { declared, type Standing } from './entry.ts';
import { type Idea, ideaName, KINDS, STATES } from './idea.ts';

/** A page of the collection. */
export function listCard(
  page: Page<Standing>,
  searched: { words?: string | undefined; kind?: Idea['kind'] | undefined },
): Reply {
  const what = searched.kind === 'practice' ? 'Best Practice' : 'Ideen und Best Practice';
  const title = searched.words === undefined ? what : `${what} zu „${searched.words}“`;
  const more =
    page.page < page.pages ? [button('Weitere ansehen', 'ideas.list', { ...searched, page: page.page + 1 })] : [];
  return {
    card: 'ideas/list',
    data: {
      header: header(
        'Ideen',
        title,
        page.total === 0 ? undefined : `${page.total}${NBSP}${page.total === 1 ? 'Eintrag' : 'Einträge'}`,
      ),
      empty: page.total === 0 ? [paragraph(words(emptyLine(searched.words)))] : [],
      entries: page.items.map(listEntry),
      buttons: buttons(...more, button('Idee einreichen …', 'ideas.form')),
    },
    summary: notification(title),
  };
}

function emptyLine(searched: string | undefined): string {
  return searched === undefined
    ? 'Noch hat niemand eine Idee eingereicht.'
    : 'Dazu steht noch kein Eintrag in der Sammlung.';
}

function listEntry(standing: Standing) {
  const { idea } = standing;
  return entry(
    idea.title,
    [paragraph(words(standingLine(standing)))],
    button(`${KINDS[idea.kind]} ${idea.number} ansehen`, 'ideas.show', { number: String(idea.number) }),
  );
}

/** *Idee 3 · Energie · Haan · neu · von 3 Kommunen unterstützt*. */
export function standingLine(standing: Standing): string {
  const { idea } = standing;
  const supports = declared(standing, 'support').length;
  return dotted(
    ideaName(idea),
    idea.topicArea,
    idea.municipality.name,
    STATES[idea.state],
    supports === 0 ? '' : `von ${supports}${NBSP}${supports === 1 ? 'Kommune' : 'Kommunen'} unterstützt`,
  );
}

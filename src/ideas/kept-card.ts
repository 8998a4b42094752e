import { bold, button, buttons, header, paragraph, words } from '../conversation/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Entry } from './entry.ts';
import { type Idea, ideaName } from './idea.ts';

/** Says that something about an entry is kept; a form becomes this card. */
export function keptCard(entry: Entry, sentence: string, more?: string): Reply {
  const { idea } = entry;
  return {
    card: 'conversation/notice',
    data: {
      header: header(ideaName(idea), idea.title, 'gespeichert'),
      lines: [paragraph(bold(sentence)), ...(more === undefined ? [] : [paragraph(words(more))])],
      buttons: buttons(button('Eintrag ansehen', 'ideas.show', { number: String(idea.number) })),
    },
    summary: notification(sentence),
    replaces: true,
  };
}

/** Confirms a submission; the form becomes this card. */
export function savedCard(idea: Idea): Reply {
  const number = String(idea.number);
  return {
    card: 'conversation/notice',
    data: {
      header: header(ideaName(idea), idea.title, 'gespeichert'),
      lines: [paragraph(words('Der Eintrag ist gespeichert und steht im Kanal der Runde.'))],
      buttons: buttons(
        ...(needsTransferData(idea) ? [button('Angaben ergänzen …', 'ideas.change', { number })] : []),
        button('Eintrag ansehen', 'ideas.show', { number }),
        button('Ideen ansehen', 'ideas.list'),
      ),
    },
    summary: notification(`Gespeichert: ${idea.title}`),
    replaces: true,
  };
}

/** A best practice that says nothing yet of what others need to take it over. */
function needsTransferData({ kind, legalBasis, prerequisites, result }: Idea): boolean {
  return kind === 'practice' && [legalBasis, prerequisites, result].every((one) => one === undefined);
}

import { bold, button, buttons, header, paragraph, words } from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { dotted, NBSP } from '../german/write.ts';
import type { Entry, Tabled } from './entry.ts';
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

/** Says that an entry has become the draft of a vote. */
export function draftedCard(idea: Idea, vote: number): Reply {
  return {
    card: 'conversation/notice',
    data: {
      header: header(dotted(ideaName(idea), `Abstimmung${NBSP}${vote}`), idea.title, 'Entwurf'),
      lines: [
        paragraph(
          words(
            'Frage und Hintergrund sind vorbereitet. Im Kanal steht die Abstimmung erst nach der Veröffentlichung.',
          ),
        ),
      ],
      buttons: buttons(
        button('Entwurf ansehen', 'votes.show', { vote }),
        button('Eintrag ansehen', 'ideas.show', { number: String(idea.number) }),
      ),
    },
    summary: notification(`Abstimmung ${vote} vorbereitet: ${idea.title}`),
  };
}

/** Says that an entry has become a TOP, or waits to become one. */
export function tabledCard(idea: Idea, { number, meeting }: Tabled): Reply {
  const stands =
    meeting === undefined
      ? 'Der Eintrag ist als TOP vorgemerkt und kommt auf die Tagesordnung der nächsten Sitzung, die veröffentlicht wird.'
      : `Der Eintrag steht als TOP auf der Tagesordnung der Sitzung${NBSP}${meeting}.`;
  return {
    card: 'conversation/notice',
    data: {
      header: header(ideaName(idea), idea.title, meeting === undefined ? 'vorgemerkt' : 'vorgeschlagen'),
      lines: [paragraph(words(stands))],
      buttons: buttons(
        button('Tagesordnung ansehen', 'meetings.agenda', { item: number }),
        button('Eintrag ansehen', 'ideas.show', { number: String(idea.number) }),
      ),
    },
    summary: notification(`${meeting === undefined ? 'Vorgemerkt' : 'Vorgeschlagen'}: ${idea.title}`),
  };
}

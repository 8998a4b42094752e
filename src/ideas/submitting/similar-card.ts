import {
  type Button,
  bold,
  button,
  buttons,
  header,
  paragraph,
  paragraphs,
  quote,
  small,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { NBSP } from '../../german/write.ts';
import { wordsWithin } from '../../text/clean.ts';
import { declarationOf, type Standing, speaks } from '../entry.ts';
import { fieldsOf } from '../fields.ts';
import type { Draft } from '../idea.ts';
import { standingLine } from '../standing-parts.ts';

/** Letters of a similar entry's description that are shown. */
const DESCRIPTION = 200;

/** Shows, before a draft is kept, what similar entries there are; its buttons carry all that was typed. */
export function similarCard(draft: Draft, similar: readonly Standing[], member: Member): Reply {
  const [only, ...others] = similar;
  const isOnly = only !== undefined && others.length === 0;
  const typed = { ...fieldsOf(draft), operation: draft.operation };
  const says = `„${draft.title}“ ähnelt ${isOnly ? 'diesem Eintrag' : 'diesen Einträgen'}:`;
  return {
    card: 'ideas/similar',
    data: {
      header: header('Neuer Eintrag', 'Gibt es das schon?', 'noch nicht eingereicht'),
      lines: [paragraph(words(says))],
      similar: similar.map((standing) => ({
        quotes: [entryQuote(standing)],
        buttons: buttons(...(isOnly ? [] : supportButton(standing, member, supportTitle(standing)))),
      })),
      buttons: buttons(
        ...(isOnly ? supportButton(only, member, 'Bestehende unterstützen') : []),
        button('Trotzdem einreichen', 'ideas.submit', { ...typed, despite: 'yes', from: member.municipality.id }),
        button('Angaben ändern …', 'ideas.form', typed),
      ),
    },
    summary: notification(`Noch nicht eingereicht, gibt es das schon? ${draft.title}`),
    asks: true,
    replaces: true,
  };
}

function entryQuote(standing: Standing) {
  const { title, description } = standing.idea;
  const cut = description.length <= DESCRIPTION ? description : `${wordsWithin(description, DESCRIPTION)}${NBSP}…`;
  return quote([paragraph(bold(title))], paragraphs(cut), [paragraph(small(words(standingLine(standing))))]);
}

function supportTitle({ idea }: Standing): string {
  return `Eintrag ${idea.number} unterstützen`;
}

/** The button to support an entry, for those who may and whose municipality does not yet. */
function supportButton(standing: Standing, member: Member, title: string): Button[] {
  const supports = declarationOf(standing, 'support', member.municipality.id) !== undefined;
  return supports || !speaks(member) ? [] : [button(title, 'ideas.support', { number: String(standing.idea.number) })];
}

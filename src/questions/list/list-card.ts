import { turning } from '../../cards/page.ts';
import { bold, button, buttons, entry, header, type Paragraph, paragraph, words } from '../../cards/parts.ts';
import { type Narrowing, narrowedData, narrowedTitle } from '../../conversation/fields.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, NBSP } from '../../german/write.ts';
import { askedBy, questionName } from '../cards.ts';
import { stateWords } from '../course.ts';
import type { Listing, Question } from '../question.ts';
import { type Asked, NARROWED } from './narrowing.ts';

/** A page of the list. */
export function listCard(listing: Listing, narrowing: Narrowing<Asked> = {}): Reply {
  const { total } = listing;
  const narrowed = narrowedTitle(NARROWED, narrowing);
  const title = narrowed ?? 'Fragen der Runde ans MAGS';
  const more = turning(listing, 'questions.list', narrowedData(NARROWED.states, narrowing));
  const all = narrowed === undefined ? [] : [button('Alle ansehen', 'questions.list')];
  const file = total === 0 ? [] : [button('Als Excel-Datei laden', 'questions.export')];
  const empty = narrowed === undefined ? 'Noch ist keine Frage aufgenommen.' : 'Dazu gibt es keine Frage.';
  const status = total === 0 ? undefined : `${total}${NBSP}${total === 1 ? 'Frage' : 'Fragen'}`;
  return {
    card: 'questions/list',
    data: {
      header: header('Fragen ans MAGS', title, status),
      empty: total === 0 ? [paragraph(words(empty))] : [],
      sections: listing.groups.map(({ topicArea, questions }) => ({
        heading: heading(topicArea),
        entries: questions.map(listEntry),
      })),
      buttons: buttons(...more, ...all, button('Frage aufnehmen …', 'questions.form'), ...file),
    },
    summary: notification(title),
  };
}

function heading(topicArea: string | undefined): Paragraph[] {
  return [paragraph(bold(topicArea ?? 'Ohne Themenfeld'))];
}

function listEntry(question: Question) {
  const line = dotted(questionName(question), stateWords(question), askedBy(question));
  return entry(
    question.text,
    [paragraph(words(line))],
    button(`Frage ${question.number} ansehen`, 'questions.show', { number: String(question.number) }),
  );
}

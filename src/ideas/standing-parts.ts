import { button, entry, paragraph, words } from '../cards/parts.ts';
import { dotted, NBSP } from '../german/write.ts';
import { declared, type Standing } from './entry.ts';
import { ideaName, KINDS, STATES } from './idea.ts';

/** An entry in a list, with the button that leads to it. */
export function listEntry(standing: Standing) {
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

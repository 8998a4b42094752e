import { type Paragraph, paragraph, words } from '../cards/parts.ts';
import { dotted, longDay, NBSP } from '../german/write.ts';
import type { Entry, Event, Step } from './entry.ts';
import { STATES, type State } from './idea.ts';

/** What happened, in a word; a state change, an edit and a vote say more. */
const HAPPENED: Readonly<Record<Exclude<Event, 'state' | 'edit' | 'vote'>, string>> = {
  item: 'als TOP vorgeschlagen',
  support: 'unterstützt',
  'support-ended': 'Unterstützung zurückgenommen',
  need: 'Absprachebedarf angemeldet',
  'need-ended': 'Absprachebedarf erledigt',
  adoption: 'übernommen',
  'adoption-ended': 'Übernahme zurückgenommen',
};

/** The history of an entry, a line each, the newest first; it begins with the submission. */
export function historyLines({ idea, steps }: Entry): Paragraph[] {
  const submitted = `${dotted(longDay(idea.createdAt), idea.office)}: eingereicht`;
  return [...steps.map(stepLine), submitted].map((line) => paragraph(words(line)));
}

function stepLine(step: Step): string {
  return `${dotted(longDay(step.at), step.office)}: ${happened(step)}`;
}

function happened({ event, value = '' }: Step): string {
  if (event === 'state') return `Stand „${STATES[value as State]}“`;
  if (event === 'vote') return `Abstimmung${NBSP}${value} vorbereitet`;
  return event === 'edit' ? `geändert (Fassung ${value})` : HAPPENED[event];
}

/** The topic areas of the round: what is possible in each, the rule, who is responsible, ideas, measures, open questions. */

import type { Feature } from '../conversation/feature.ts';
import { exported, topicFiles } from './files.ts';
import { knownAreas } from './known.ts';
import { openForm, save } from './possibilities.ts';
import { list, show } from './showing.ts';
import type { TopicsNeeds } from './sources.ts';
import { owing } from './tables.ts';
import { topicWords } from './words.ts';

/** The feature. */
export function topics(needs: TopicsNeeds): Feature {
  return {
    name: 'topics',
    owing,
    purpose: 'The matrix of the topic areas: what is possible, rule, responsible, ideas, measures, open questions.',
    help: [
      {
        label: 'Themenfelder',
        words: 'themenfelder · themenfeld 3 · themenfelder als word',
        purpose: 'was möglich ist, Regel, wer zuständig ist, Ideen, offene Fragen; was noch fehlt',
      },
      {
        label: 'Themenfelder',
        words: 'themenfeld 3 möglichkeiten: …',
        purpose: 'festhalten, was in einem Themenfeld möglich ist',
        coordination: true,
      },
    ],
    menu: [],
    words: topicWords,
    things: { topicarea: knownAreas },
    commands: [exported(needs.links), save, openForm, list(needs), show(needs)],
    files: topicFiles(needs),
  };
}

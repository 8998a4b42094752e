import type { Feature } from './conversation/feature.ts';
import type { Links } from './downloads/index.ts';
import { measuresInAreas } from './grants/index.ts';
import { areaKnowledge, type Shelf } from './guidelines/index.ts';
import { ideasInAreas } from './ideas/index.ts';
import { questionsInAreas } from './questions/index.ts';
import { responsibilitiesInAreas } from './responsibilities/index.ts';
import { topics } from './topics/index.ts';

/** The matrix of the topic areas, with what the sources say and each register holds under them. */
export function charting(shelf: Shelf, links: Links): Feature {
  return topics({
    known: areaKnowledge(shelf),
    responsible: responsibilitiesInAreas,
    ideas: ideasInAreas,
    questions: questionsInAreas,
    measures: measuresInAreas,
    links,
  });
}

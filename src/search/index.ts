/** German full-text search in memory: finds passages, says how sure it is, and cuts the window to show. */
export { analyse } from './analysis.ts';
export { editDistance } from './edit-distance.ts';
export type { Band, Finding, Hit, Passage } from './passage.ts';
export type { SearchIndex, SearchOptions } from './search-index.ts';
export { createSearchIndex } from './search-index.ts';
export type { Sentence } from './sentences.ts';
export { sentencesOf } from './sentences.ts';
export type { Window } from './window.ts';
export { bestWindow } from './window.ts';

import { fold } from '../../conversation/phrase.ts';
import type { SearchIndex } from '../../search/index.ts';
import type { Standing } from '../entry.ts';
import type { Content } from '../idea.ts';

/** Similar entries that are shown. */
const MOST = 3;
/** Share of the reachable score from which an entry that is found with confidence is near enough to be asked about. */
const NEAR_FROM = 0.45;
/** Share from which it is in any case: words that many entries have give no confidence. */
const SAME_FROM = 0.8;
/** Letters with which two words begin alike: *Wärmestube*, *Wärmeräume*. */
const BEGINNING = 6;

/**
 * The entries that say something similar, the nearest first: those that its title, or title and description, find with
 * confidence, then those of the same topic area with a word in the title that begins alike. Withdrawn ones are left out.
 */
export function similarTo(index: SearchIndex, draft: Content, all: readonly Standing[]): Standing[] {
  const open = new Map(
    all.filter(({ idea }) => idea.state !== 'withdrawn').map((standing) => [String(standing.idea.number), standing]),
  );
  const hits = [draft.title, `${draft.title}\n${draft.description}`].flatMap(
    (words) => index.search(words, { limit: MOST, judged: MOST, admit: (id) => open.has(id) }).hits,
  );
  const near = hits.filter(({ share, band }) => share >= (band === 'answer' ? NEAR_FROM : SAME_FROM));
  const found = near.toSorted((one, other) => other.share - one.share).flatMap(({ id }) => open.get(id) ?? []);
  const alike = [...open.values()].filter(({ idea }) => beginsAlike(draft, idea));
  return [...new Set([...found, ...alike])].slice(0, MOST);
}

/** Beginnings that the topic area's own name has say nothing. */
function beginsAlike(one: Content, other: Content): boolean {
  if (one.topicArea !== other.topicArea) return false;
  const area = fold(one.topicArea).folded;
  const beginnings = new Set(beginningsOf(other.title));
  return beginningsOf(one.title).some((beginning) => beginnings.has(beginning) && !area.includes(beginning));
}

function beginningsOf(title: string): string[] {
  const words = fold(title).folded.split(/[^a-z0-9]+/u);
  return words.filter((word) => word.length >= BEGINNING).map((word) => word.slice(0, BEGINNING));
}

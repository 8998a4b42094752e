import { fold } from '../conversation/phrase.ts';

/** The topic area of the round that was typed (by its whole name or its beginning); undefined when it is none. */
export function topicAreaOf(typed: string, areas: readonly string[]): string | undefined {
  const wanted = fold(typed).folded;
  return (
    areas.find((area) => fold(area).folded === wanted) ??
    areas.find((area) => wanted.length > 2 && fold(area).folded.startsWith(wanted))
  );
}

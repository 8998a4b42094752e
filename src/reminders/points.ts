import { apart } from '../cards/apart.ts';
import { button, entry, paragraph, words } from '../cards/parts.ts';
import type { Owed } from '../conversation/feature.ts';
import type { WayOn } from '../conversation/refusal.ts';
import type { Waiting } from '../conversation/reply.ts';
import { untilWords } from '../delivery/owed.ts';
import type { Instant } from '../german/berlin.ts';
import { weekday } from '../german/write.ts';

/** A point of a list: what it is, in which thing, what there is to say of its time, and its buttons. */
interface Point {
  readonly name?: string | undefined;
  readonly sentence: string;
  readonly note: string;
  readonly ways: readonly WayOn[];
}

/** Something that is owed; its buttons act only where nobody of the municipality has answered. */
export function pointOwed(owed: Owed, now: Instant): Point {
  const { key, matter, sentence, ways } = owed;
  const answering = ways.map((way) => ({ ...way, data: { ...way.data, owed: key } }));
  return { name: matter?.name, sentence, note: untilWords(owed, now), ways: answering };
}

/** Something that waits, as the Koordination or its author sees it: *von Sozialamt Haan, seit Donnerstag, 5. Oktober 2023*. */
export function pointOf(waiting: Waiting, reader: 'coordination' | 'author'): Point {
  const { name, sentence, office, since, ways, author, note } = waiting;
  const sinceWhen = `wartet auf die Koordination seit ${weekday(since)}`;
  if (reader === 'author')
    return { name, sentence: author?.sentence ?? sentence, note: sinceWhen, ways: author?.ways ?? [] };
  return { name, sentence, note: note ?? (office === undefined ? sinceWhen : `${sinceWhen} (${office})`), ways };
}

/** The points as they stand in a card; buttons of the same title are told apart by what they are about. */
export function pointEntries(points: readonly Point[]) {
  const rows = apart(
    points.map(({ name, ways }) => ({ name, buttons: ways.map((way) => button(way.title, way.verb, way.data)) })),
  );
  return points.map(({ sentence, note }, at) =>
    entry(sentence, note === '' ? [] : [paragraph(words(note))], ...(rows[at] ?? [])),
  );
}

import type { DayNotice } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { enumerate } from '../../german/list.ts';
import { dayMonth, dotted, NBSP } from '../../german/write.ts';
import { declared, type Standing } from '../entry.ts';
import { ideaName, STATES } from '../idea.ts';

/** What is new in the idea book since the last digest. */
export interface News {
  readonly since: Instant;
  readonly entries: readonly Standing[];
  /** Entries of before whose state has changed. */
  readonly moved: readonly Standing[];
  /** Best practices that a municipality has taken over. */
  readonly adopted: readonly Standing[];
}

/** Entries that are named; the list has all. */
const MOST = 5;

/** The weekly digest, as it stands in the day's post. */
export function digestLines(news: News, of: Pick<DayNotice, 'key' | 'due'>): DayNotice {
  const { since, entries, moved, adopted } = news;
  return {
    ...of,
    title: `Neues in der Ideensammlung seit ${dayMonth(since)}`,
    lines: [
      ...line(entries.length === 1 ? 'Ein neuer Eintrag' : `${entries.length} neue${NBSP}Einträge`, entries, called),
      ...line('Neuer Stand', moved, (one) => `${called(one)} (${STATES[one.idea.state]})`),
      ...line('Übernommen', adopted, adoption),
    ],
    ways: [{ title: 'Ideen ansehen', verb: 'ideas.list' }],
  };
}

function line(what: string, all: readonly Standing[], said: (one: Standing) => string): string[] {
  if (all.length === 0) return [];
  const rest = all.length - MOST;
  return [`${what}: ${all.slice(0, MOST).map(said).join('; ')}${rest > 0 ? ` und ${rest} weitere` : ''}`];
}

function called({ idea }: Standing): string {
  return dotted(ideaName(idea), idea.title);
}

function adoption(standing: Standing): string {
  const names = declared(standing, 'adoption').map(({ municipality }) => municipality.name);
  return `${called(standing)} (von ${enumerate(names)})`;
}

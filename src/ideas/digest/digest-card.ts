import { bold, button, buttons, header, paragraph, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { enumerate } from '../../german/list.ts';
import { dayMonth, dotted, NBSP } from '../../german/write.ts';
import { declared, type Standing } from '../entry.ts';
import { ideaName, STATES } from '../idea.ts';
import { listEntry } from '../standing-parts.ts';

/** What is new in the idea book since the last digest. */
export interface News {
  readonly since: Instant;
  readonly entries: readonly Standing[];
  /** Entries of before whose state has changed. */
  readonly moved: readonly Standing[];
  /** Best practices that a municipality has taken over. */
  readonly adopted: readonly Standing[];
}

/** Entries and lines that stand on the card; the list has all. */
const MOST = 5;

/** The weekly digest. */
export function digestCard({ since, entries, moved, adopted }: News): Reply {
  return {
    card: 'ideas/digest',
    data: {
      header: header('Ideen', 'Neues in der Ideensammlung', `seit ${dayMonth(since)}`),
      heading: entries.length === 0 ? [] : [paragraph(bold(entryCount(entries.length)))],
      entries: entries.slice(0, MOST).map(listEntry),
      sections: [...section('Neuer Stand', moved, stateLine), ...section('Übernommen von', adopted, adoptionLine)],
      buttons: buttons(button('Ideen ansehen', 'ideas.list'), button('Idee einreichen …', 'ideas.form')),
    },
    summary: notification(`Neues in der Ideensammlung: ${headline(entries, [...moved, ...adopted])}`),
  };
}

function entryCount(count: number): string {
  return count === 1 ? 'Ein neuer Eintrag' : `${count} neue${NBSP}Einträge`;
}

function headline(entries: readonly Standing[], changed: readonly Standing[]): string {
  const [first] = [...entries, ...changed];
  return entries.length > 1 ? entryCount(entries.length) : (first?.idea.title ?? '');
}

function section(title: string, standings: readonly Standing[], line: (standing: Standing) => string) {
  if (standings.length === 0) return [];
  const rest = standings.length - MOST;
  const lines = [...standings.slice(0, MOST).map(line), ...(rest > 0 ? [`und ${rest} weitere`] : [])];
  return [{ title: [paragraph(bold(title))], lines: lines.map((one) => paragraph(words(one))) }];
}

function stateLine({ idea }: Standing): string {
  return `${dotted(ideaName(idea), idea.title)}: ${STATES[idea.state]}`;
}

function adoptionLine(standing: Standing): string {
  const names = declared(standing, 'adoption').map(({ municipality }) => municipality.name);
  return `${dotted(ideaName(standing.idea), standing.idea.title)}: ${enumerate(names)}`;
}

import { apart } from '../../cards/apart.ts';
import { type Grid, grid } from '../../cards/grid.ts';
import { pageOf, turning } from '../../cards/page.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  header,
  neutral,
  paragraph,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import { notice } from '../../conversation/cards.ts';
import type { Owed } from '../../conversation/feature.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { untilWords } from '../../delivery/owed.ts';
import type { Instant } from '../../german/berlin.ts';
import { longDay, NBSP } from '../../german/write.ts';
import type { Note } from './note-store.ts';

/** Matters on a page; a column of squares for each fits on a phone. */
const SHOWN = 6;
/** Notes that stand below a matter. */
const NOTES = 3;

/** A matter with those who owe it, in the order of the round, what was noted, and whether it was asked for today. */
export interface Owing {
  readonly first: Owed;
  readonly missing: readonly string[];
  readonly notes: readonly (Pick<Note, 'at' | 'note'> & { readonly name: string })[];
  readonly isAsked: boolean;
}

/** The page (from 1), the names of the municipalities in the order of the round, and when it is looked at. */
export interface OwingView {
  readonly page: number;
  readonly round: readonly string[];
  readonly now: Instant;
}

/**
 * Who owes what in the whole round, what ends first at the top: each municipality with what it lacks and a square for each
 * matter, and below it each matter with the ways to remind. For the Koordination.
 */
export function owingCard(all: readonly Owing[], view: OwingView): Reply {
  const page = pageOf(all, view.page, SHOWN);
  const { items } = page;
  const rows = apart(items.map((one) => ({ name: one.first.matter?.name ?? '', buttons: waysOf(one) })));
  const title = 'Wer noch antworten muss';
  return {
    card: 'reminders/owing',
    data: {
      header: header('Offen in der Runde', title, lacking(all)),
      grids: gridOf(items, view),
      matters: items.map((one, at) => ({ ...matterOf(one, view.now), buttons: buttons(...(rows[at] ?? [])) })),
      footnotes: FOOTNOTES.map((line) => paragraph(small(subtle(line)))),
      buttons: buttons(...turning(page, 'reminders.owing')),
    },
    summary: notification(`${title}: ${lacking(all)}`),
  };
}

const FOOTNOTES = ['Beim Namen steht, was fehlt.', 'Berichte und Mittel nennt keine Erinnerung im Kanal.'];

function lacking(all: readonly Owing[]): string {
  const count = all.reduce((sum, { missing }) => sum + missing.length, 0);
  return count === 1 ? `1${NBSP}Antwort fehlt` : `${count}${NBSP}Antworten fehlen`;
}

/** A column for each matter that is asked of all; what only some owe stands with their names below. */
function gridOf(items: readonly Owing[], { round, now }: OwingView): Grid[] {
  const columns = items.filter(isAskedOfAll);
  if (columns.length === 0) return [];
  const lines = round.map((name) => {
    const lacks = columns.filter(({ missing }) => missing.includes(name));
    return {
      name,
      deviates: lacks.map(calledOf).join(', '),
      squares: columns.map((one) => (lacks.includes(one) ? (isOver(one, now) ? 'late' : 'open') : 'done')),
    } as const;
  });
  return [grid(columns.map(calledOf), lines)];
}

function isAskedOfAll({ first }: Owing): boolean {
  return first.matter?.asked !== undefined;
}

function isOver({ first: { until } }: Owing, now: Instant): boolean {
  return until !== undefined && until < now;
}

function calledOf({ first }: Owing): string {
  return first.matter?.name ?? first.sentence;
}

function matterOf(owing: Owing, now: Instant) {
  const { first, missing, notes } = owing;
  const { matter, sentence } = first;
  const until = untilWords(first, now);
  const asked = matter?.asked;
  const lead = missing.length === 1 ? 'Es fehlt' : 'Es fehlen';
  const count =
    asked === undefined
      ? `Offen bei: ${missing.map(neutral).join(', ')}`
      : `${lead} ${missing.length}${NBSP}von${NBSP}${asked}`;
  const noted = notes.slice(0, NOTES).map(({ name, note, at }) => `${name}: ${note} (${longDay(at)})`);
  return {
    title: [paragraph(bold(matter ? `${matter.name}: ${matter.title}` : sentence))],
    lines: until === '' ? [] : [paragraph(small(words(until)))],
    missing: [{ text: count }],
    state: noted.map((line) => paragraph(small(words(line)))),
  };
}

function waysOf({ first, isAsked }: Owing): Button[] {
  const data = { matter: first.key };
  const urge = isAsked || first.confidential === true ? [] : [button('Jetzt erinnern', 'reminders.urge', data)];
  return [...urge, button('Notieren …', 'reminders.note-form', data)];
}

/** Says that nobody owes anything. */
export function nobodyOwesCard(): Reply {
  const title = 'In der Runde ist nichts offen';
  return notice({ kind: 'Offen in der Runde', title, text: 'Neues steht hier, sobald es ansteht.' });
}

import { bold, button, entry, header, paragraph, words } from '../cards/parts.ts';
import type { Ahead } from '../conversation/feature.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import type { Day } from '../german/calendar.ts';
import { daySpan, longDay, weekday, weekdayTime } from '../german/write.ts';

/** Entries of each part that a card shows; the next ones come first. */
const SHOWN = 8;

/** From which day on, and up to which; open where none is said. */
export interface Span {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** What lies ahead, in a span where one is asked for: for the whole round, then for the reader's municipality. */
export function datesCard(all: readonly Ahead[], { name }: Member['municipality'], span: Span = {}): Reply {
  const shared = all.filter(({ municipalityId }) => municipalityId === undefined);
  const own = all.filter(({ municipalityId }) => municipalityId !== undefined);
  return {
    card: 'dates/list',
    data: {
      header: header('Termine', titleOf(span)),
      empty: all.length === 0 ? [paragraph(words(NOTHING[isSpan(span) ? 'span' : 'always']))] : [],
      sections: [...section('Für die Runde', shared), ...section(`Für ${name}`, own)],
    },
    summary: 'Termine: was ansteht',
  };
}

const NOTHING = { always: 'Zurzeit steht nichts an.', span: 'In dieser Zeit steht nichts an.' } as const;

function isSpan({ from, to }: Span): boolean {
  return from !== undefined || to !== undefined;
}

function titleOf({ from, to }: Span): string {
  if (from !== undefined && to !== undefined) return `Was ansteht: ${daySpan(from, to)}`;
  if (from !== undefined) return `Was ansteht ab ${longDay(from)}`;
  return to === undefined ? 'Was ansteht' : `Was ansteht bis ${longDay(to)}`;
}

function section(title: string, dates: readonly Ahead[]) {
  if (dates.length === 0) return [];
  return [{ heading: [paragraph(bold(title))], entries: dates.slice(0, SHOWN).map(dateEntry) }];
}

function dateEntry({ at, wholeDay = false, title, way }: Ahead) {
  const when = wholeDay ? weekday(at) : weekdayTime(at);
  return entry(title, [paragraph(words(when))], ...(way ? [button(way.title, way.verb, way.data)] : []));
}

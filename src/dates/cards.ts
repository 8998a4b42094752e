import { bold, button, entry, header, paragraph, words } from '../cards/parts.ts';
import type { Ahead } from '../conversation/feature.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import { weekday, weekdayTime } from '../german/write.ts';

/** Entries of each part that a card shows; the next ones come first. */
const SHOWN = 8;

/** What lies ahead: for the whole round, then for the reader's municipality. */
export function datesCard(all: readonly Ahead[], { name }: Member['municipality']): Reply {
  const shared = all.filter(({ municipalityId }) => municipalityId === undefined);
  const own = all.filter(({ municipalityId }) => municipalityId !== undefined);
  return {
    card: 'dates/list',
    data: {
      header: header('Termine', 'Was ansteht'),
      empty: all.length === 0 ? [paragraph(words('Zurzeit steht nichts an.'))] : [],
      sections: [...section('Für die Runde', shared), ...section(`Für ${name}`, own)],
    },
    summary: 'Termine: was ansteht',
  };
}

function section(title: string, dates: readonly Ahead[]) {
  if (dates.length === 0) return [];
  return [{ heading: [paragraph(bold(title))], entries: dates.slice(0, SHOWN).map(dateEntry) }];
}

function dateEntry({ at, wholeDay = false, title, way }: Ahead) {
  const when = wholeDay ? weekday(at) : weekdayTime(at);
  return entry(title, [paragraph(words(when))], ...(way ? [button(way.title, way.verb, way.data)] : []));
}

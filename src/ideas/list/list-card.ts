import { type Page, turning } from '../../cards/page.ts';
import { button, buttons, header, paragraph, small, subtle, words } from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { NBSP } from '../../german/write.ts';
import type { Standing } from '../entry.ts';
import { listEntry } from '../standing-parts.ts';
import { type Filter, filterLine } from './filter.ts';

/** What was asked for: as it was read, and as it came in, for the buttons that turn pages. */
export interface Asked {
  readonly filter: Filter;
  readonly raw: Readonly<Record<string, string>>;
}

/** A page of the collection. */
export function listCard(page: Page<Standing>, { filter, raw }: Asked): Reply {
  const what = filter.kind === undefined ? EVERYTHING : PLURALS[filter.kind];
  const line = filterLine({ ...filter, kind: undefined });
  const narrowed = line === '' ? what : `${what}: ${line}`;
  const title = filter.words === undefined ? narrowed : `${narrowed} zu „${filter.words}“`;
  return {
    card: 'ideas/list',
    data: {
      header: header('Ideen', title, page.total === 0 ? undefined : totalWords(page.total)),
      empty: page.total === 0 ? [paragraph(words(emptyLine(filter)))] : [],
      entries: page.items.map(listEntry),
      footnote: line === '' && page.total > 0 ? [paragraph(small(subtle(HINT)))] : [],
      buttons: buttons(
        ...turning(page, 'ideas.list', raw),
        ...(title === EVERYTHING ? [] : [button('Alle ansehen', 'ideas.list')]),
        button('Idee einreichen …', 'ideas.form'),
        ...(page.total === 0 ? [] : [button('Als Excel-Datei laden', 'ideas.export')]),
      ),
    },
    summary: notification(title),
  };
}

const EVERYTHING = 'Ideen und Best Practice';
const PLURALS = { idea: 'Ideen', practice: 'Best Practice', need: 'Absprachebedarf' } as const;
const HINT = `Eingrenzen: „ideen“ mit Kommune, Themenfeld, Herkunft, Stand oder Suchwort, z.${NBSP}B. „ideen umgesetzt“.`;

function totalWords(total: number): string {
  return `${total}${NBSP}${total === 1 ? 'Eintrag' : 'Einträge'}`;
}

function emptyLine(filter: Filter): string {
  return Object.values(filter).every((one) => one === undefined)
    ? 'Noch hat niemand eine Idee eingereicht.'
    : 'Dazu steht noch kein Eintrag in der Sammlung.';
}

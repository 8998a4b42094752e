import { type Page, turning } from '../cards/page.ts';
import { bold, button, buttons, entry, header, type Paragraph, paragraph, words } from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { dotted, NBSP } from '../german/write.ts';
import { type Area, GAPS, type Gap, gapsOf, gapWords, viewOf } from './area.ts';

/** What a list is narrowed to: where something is missing, or anything. */
export type Missing = Gap | 'any';

/** How it is typed, and how the list is then called. */
export const NARROWED: Readonly<Record<Missing, { readonly typed: string; readonly title: string }>> = {
  responsible: { typed: 'ohne zuständigkeit', title: 'Themenfelder, für die noch niemand zuständig ist' },
  rule: { typed: 'ohne regel', title: 'Themenfelder, zu denen keine Regel gefunden ist' },
  idea: { typed: 'ohne idee', title: 'Themenfelder, zu denen es noch keine Idee gibt' },
  possible: { typed: 'ohne möglichkeiten', title: 'Themenfelder, zu denen noch nichts beschrieben ist' },
  any: { typed: 'mit lücken', title: 'Themenfelder, in denen etwas fehlt' },
};

/** How a list was asked for: narrowed to what, and with the measures of the reader's municipality. */
export interface Listed {
  readonly missing?: Missing | undefined;
  /** What was asked about, where it is none of the areas. */
  readonly about?: string | undefined;
  readonly own: boolean;
  /** Somebody may ask for their own measures beside it. */
  readonly offersOwn: boolean;
  /** All areas, also those that the list leaves out. */
  readonly all: readonly Area[];
}

/** So many rows stand on a card. */
export const ROWS = 12;

/** The overview: a row for each topic area, with what it has and what is missing. */
export function overviewCard(page: Page<Area>, listed: Listed): Reply {
  const { missing, about = '', own, offersOwn } = listed;
  const title = missing === undefined ? 'Themenfelder der Runde' : NARROWED[missing].title;
  const data = { ...(missing === undefined ? {} : { missing }), ...(own ? { own: 'ja' } : {}) };
  return {
    card: 'topics/overview',
    data: {
      header: header('Themenfelder', title, page.total === 0 ? undefined : counted(page.total)),
      lines: [
        ...(about === '' ? [] : [paragraph(words(`„${about}“ ist kein Themenfeld der Runde. Diese gibt es:`))]),
        ...(page.total === 0 ? [paragraph(words(nothing(missing)))] : missingLines(listed)),
      ],
      entries: page.items.map((area) => row(area, own)),
      buttons: buttons(
        ...turning(page, 'topics.list', data),
        ...(missing === undefined
          ? [button('Lücken ansehen', 'topics.list', { ...data, missing: 'any' })]
          : [button('Alle Themenfelder ansehen', 'topics.list', own ? { own: 'ja' } : {})]),
        button('Word-Datei laden', 'topics.export', { format: 'word' }),
        button('Excel-Datei laden', 'topics.export', { format: 'excel' }),
        ...(offersOwn ? [button('Eigene Maßnahmen ansehen', 'topics.list', { ...data, own: 'ja' })] : []),
      ),
    },
    summary: notification(`${title}: ${counted(page.total)}`),
  };
}

function counted(total: number): string {
  return `${total}${NBSP}${total === 1 ? 'Themenfeld' : 'Themenfelder'}`;
}

function nothing(missing: Missing | undefined): string {
  return missing === undefined
    ? 'Die Runde hat noch keine Themenfelder. Die Koordination trägt sie in die Datei der Runde ein.'
    : 'Hier fehlt in keinem Themenfeld etwas.';
}

const ACROSS: Readonly<Record<Gap, string>> = {
  possible: 'ohne beschriebene Möglichkeiten',
  rule: 'ohne Regel',
  responsible: 'ohne Zuständigkeit',
  idea: 'ohne Idee',
};

/** How many areas lack what, over all of them. */
function missingLines({ missing, all }: Listed): Paragraph[] {
  if (missing !== undefined) return [];
  const gaps = all.flatMap(gapsOf);
  const told = (Object.keys(GAPS) as Gap[]).flatMap((gap) => {
    const count = gaps.filter((one) => one === gap).length;
    return count === 0 ? [] : [`${count} ${ACROSS[gap]}`];
  });
  if (told.length === 0) return [paragraph(words('Jedes Themenfeld ist abgedeckt.'))];
  return [paragraph(words('Noch nicht abgedeckt: '), bold(told.join(', ')))];
}

function row(area: Area, own: boolean) {
  const gaps = gapsOf(area);
  const lines = [
    paragraph(words(hasWords(area) || 'Noch kein Eintrag')),
    ...(gaps.length === 0 ? [] : [paragraph(bold(`Es fehlt: ${gaps.map(gapWords).join(', ')}`))]),
  ];
  const title = area.standing === 'listed' ? `${area.number}${NBSP}· ${area.name}` : outside(area);
  const name = area.standing === 'none' ? area.name : `Themenfeld${NBSP}${area.number}`;
  const data = { area: area.standing === 'none' ? 'ohne' : area.name, ...(own ? { own: 'ja' } : {}) };
  return entry(title, lines, button(`${name} ansehen`, 'topics.show', data));
}

function outside(area: Area): string {
  return area.standing === 'none' ? area.name : `${area.number}${NBSP}· ${area.name} (früheres Themenfeld)`;
}

/** *Stand der Runde · Regel: Bericht · 1 Zuständigkeit · 2 Ideen · 1 Best Practice · 1 offene Frage*. */
function hasWords(area: Area): string {
  const { known, responsible, ideas, questions, measures } = area;
  const kinds = Map.groupBy(ideas, ({ kind }) => kind);
  return dotted(
    viewOf(area) === undefined ? '' : 'Stand der Runde',
    known?.rule === undefined ? '' : `Regel: ${known.rule.status}`,
    some(responsible.length, 'Zuständigkeit', 'Zuständigkeiten'),
    ...[...kinds].map(([kind, all]) => some(all.length, kind, MANY[kind] ?? kind)),
    some(questions.length, 'offene Frage', 'offene Fragen'),
    some(measures?.length ?? 0, 'eigene Maßnahme', 'eigene Maßnahmen'),
  );
}

const MANY: Readonly<Record<string, string>> = { Idee: 'Ideen', 'Best Practice': 'Best Practices' };

function some(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count}${NBSP}${count === 1 ? one : many}`;
}

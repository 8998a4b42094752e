import type { WordBlock } from '../documents/written/word-file.ts';
import { longDay, NBSP } from '../german/write.ts';
import { type Area, type AreaEntry, type AreaPassage, GAPS, gapsOf, viewOf } from './area.ts';

type Cell = Extract<WordBlock, { kind: 'table' }>['rows'][number][number];
type Runs = Extract<WordBlock, { kind: 'paragraph' }>['runs'];

/** The matrix as a document: the overview as a table, then each topic area with all that it has. */
export function documentOf(areas: readonly Area[]): WordBlock[] {
  return [
    { kind: 'heading', text: 'Übersicht' },
    {
      kind: 'paragraph',
      runs: [{ text: 'Fett gedruckt ist, was noch fehlt. Die Zahlen stehen für Einträge in den Registern der Runde.' }],
    },
    { kind: 'table', rows: [HEAD, ...areas.map(overviewRow)], shares: [6, 5, 6, 3, 3] },
    ...areas.flatMap(areaBlocks),
  ];
}

const HEAD = ['Themenfeld', 'Zuständig', 'Regel', 'Ideen und Best Practices', 'Offene Fragen ans MAGS'];

function overviewRow(area: Area): Cell[] {
  const { responsible, known, ideas, questions, standing } = area;
  const isListed = standing === 'listed';
  const missing = (text: string): Cell => (isListed ? [{ text, bold: true }] : '');
  const now = responsible.filter(({ later }) => !later);
  return [
    titleOf(area),
    now.length === 0 ? missing(GAPS.responsible) : now.map(({ title, line }) => `${title}: ${line}`).join('\n'),
    known?.rule === undefined ? missing(GAPS.rule) : `${known.rule.heading} (${known.rule.status})`,
    ideas.length === 0 ? missing(GAPS.idea) : String(ideas.length),
    String(questions.length),
  ];
}

function titleOf({ standing, number, name }: Area): string {
  if (standing === 'listed') return `${number}${NBSP}${name}`;
  return standing === 'former' ? `${name} (früheres Themenfeld)` : name;
}

function areaBlocks(area: Area): WordBlock[] {
  const { standing, known, responsible, ideas, measures, questions } = area;
  const isListed = standing === 'listed';
  return [
    { kind: 'heading', text: titleOf(area) },
    ...(standing === 'none' ? [] : possibleBlocks(area)),
    ...(isListed ? [sub('Regel'), ...(known?.rule ? passageBlocks(known.rule) : [gap(GAPS.rule)])] : []),
    ...(known?.differs ? [line({ text: 'Zwei Quellen sagen dazu Verschiedenes.' })] : []),
    ...entryBlocks('Zuständig', responsible, isListed ? gap(GAPS.responsible) : undefined),
    ...entryBlocks('Ideen und Best Practices', ideas, isListed ? gap(GAPS.idea) : undefined),
    ...(measures ? entryBlocks('Eigene Maßnahmen', measures, isListed ? line({ text: 'keine' }) : undefined) : []),
    ...entryBlocks('Offene Fragen ans MAGS', questions, isListed ? line({ text: 'keine' }) : undefined),
  ];
}

function possibleBlocks(area: Area): WordBlock[] {
  const view = viewOf(area);
  const possible = area.known?.possible ?? [];
  const isMissing = gapsOf(area).includes('possible');
  const by = view && `Stand der Runde (Bericht), ${view.office}, ${longDay(view.writtenAt)}; kein Wortlaut einer Regel`;
  if (!view && possible.length === 0 && !isMissing) return [];
  return [
    sub('Möglichkeiten'),
    ...(isMissing ? [gap(GAPS.possible)] : []),
    ...(view ? [...lines(view.text), small(by ?? '')] : []),
    ...possible.flatMap(passageBlocks),
  ];
}

function passageBlocks({ heading, words, source }: AreaPassage): WordBlock[] {
  return [
    { ...line({ text: heading, bold: true }), keeps: true },
    ...words.map((text) => line({ text })),
    ...source.map((text, at) => ({
      ...small(text),
      after: at < source.length - 1 ? ('close' as const) : ('wide' as const),
    })),
  ];
}

function entryBlocks(title: string, entries: readonly AreaEntry[], none: WordBlock | undefined): WordBlock[] {
  if (entries.length === 0) return none === undefined ? [] : [sub(title), none];
  const items = entries.map(({ name, title: said, line: stand }) => [
    { text: `${name}: `, bold: true },
    { text: `${said} (${stand})` },
  ]);
  return [sub(title), { kind: 'list', items }];
}

function sub(text: string): WordBlock {
  return { kind: 'heading', level: 2, text };
}

function gap(text: string): WordBlock {
  return line({ text, bold: true });
}

function line(...runs: Runs) {
  return { kind: 'paragraph', runs } satisfies WordBlock;
}

function small(text: string) {
  return { ...line({ text }), small: true };
}

/** What was written, a paragraph for each of its lines. */
function lines(text: string): WordBlock[] {
  return text
    .split(/\n+/u)
    .filter((one) => one.trim() !== '')
    .map((one) => line({ text: one }));
}

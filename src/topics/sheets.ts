import type { ExcelCell, ExcelSheet } from '../documents/written/excel-file.ts';
import { dotted } from '../german/write.ts';
import { type Area, type AreaEntry, GAPS, gapsOf, gapWords, NO_AREA, viewOf } from './area.ts';

const COLUMNS = [
  { name: 'Nr.', width: 6 },
  { name: 'Themenfeld', width: 28 },
  { name: 'Möglichkeiten (Stand der Runde)', width: 44 },
  { name: 'Möglichkeiten (Fundstellen)', width: 60 },
  { name: 'Regel', width: 60 },
  { name: 'Fundstelle der Regel', width: 44 },
  { name: 'Zuständig', width: 40 },
  { name: 'Ideen und Best Practices', width: 44 },
  { name: 'Offene Fragen ans MAGS', width: 44 },
  { name: 'Was fehlt', width: 30 },
];
const OWN_COLUMN = { name: 'Eigene Maßnahmen', width: 40 };
const ENTRY_COLUMNS = [
  { name: 'Themenfeld', width: 28 },
  { name: 'Art', width: 18 },
  { name: 'Eintrag', width: 18 },
  { name: 'Titel', width: 60 },
  { name: 'Stand', width: 50 },
];

/** The matrix, an area a row, and all entries, one a row. */
export function sheetsOf(areas: readonly Area[]): ExcelSheet[] {
  const own = areas.some(({ measures }) => measures !== undefined) ? [OWN_COLUMN] : [];
  return [
    { name: 'Themenfelder', columns: [...COLUMNS, ...own], rows: areas.map((area) => rowOf(area, own.length > 0)) },
    { name: 'Einträge', columns: ENTRY_COLUMNS, rows: areas.flatMap(entryRows) },
  ];
}

function rowOf(area: Area, own: boolean): ExcelCell[] {
  const { known, measures = [] } = area;
  const isListed = area.standing === 'listed';
  const or = (text: string, missing: string) => (text === '' && isListed ? missing : text);
  const listed = (entries: readonly AreaEntry[]) => entries.map(lineOf).join('\n');
  const stand = viewOf(area)?.text ?? '';
  const passages = (known?.possible ?? []).map(({ words, source }) => [...words, ...source].join('\n')).join('\n\n');
  return [
    isListed ? String(area.number) : '',
    area.standing === 'former' ? `${area.name} (früheres Themenfeld)` : area.name,
    stand,
    or(passages, stand === '' ? GAPS.possible : ''),
    or(known?.rule?.words.join('\n') ?? '', GAPS.rule),
    known?.rule ? [known.rule.heading, ...known.rule.source].join('\n') : '',
    or(area.responsible.filter(({ later }) => !later).length === 0 ? '' : listed(area.responsible), GAPS.responsible),
    or(listed(area.ideas), GAPS.idea),
    listed(area.questions),
    gapsOf(area).map(gapWords).join(', '),
    ...(own ? [listed(measures)] : []),
  ];
}

function lineOf({ name, title, line }: AreaEntry): string {
  return `${name}: ${title} (${line})`;
}

function entryRows(area: Area): ExcelCell[][] {
  const { responsible, ideas, measures = [], questions } = area;
  const name = area.standing === 'none' ? NO_AREA : area.name;
  return [...responsible, ...ideas, ...measures, ...questions].map((one) => [
    name,
    one.kind,
    one.name,
    one.title,
    dotted(one.line),
  ]);
}

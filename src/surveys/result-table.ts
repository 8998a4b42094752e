import { bold, neutral, type Paragraph, paragraph, small, subtle, words } from '../cards/parts.ts';
import { NBSP } from '../german/write.ts';
import { euro, numberText } from '../german/write-number.ts';
import { NOTHING, SILENT } from './answer.ts';
import type { SurveyField } from './field.ts';
import { rowOf } from './result-pages.ts';
import { isNumeric, type Sum, sumOf, sumText } from './sums.ts';
import type { Survey } from './survey.ts';

/** A cell of a table, right of the name: how wide, and what stands there. */
interface Cell {
  readonly width: string;
  readonly text: string;
  readonly wrap: boolean;
  readonly isSubtle: boolean;
  readonly weight: 'Default' | 'Bolder';
  readonly size: 'Default' | 'Small';
}

/** A row of a table. */
interface Row {
  readonly label: readonly Paragraph[];
  readonly cells: readonly Cell[];
  readonly separator: boolean;
}

const COLUMNS = { narrow: '64px', usual: '84px', wide: '104px' } as const;

/** The table of some fields: a row for each municipality in the order of the round, and the sums. */
export function resultTable(survey: Survey, columns: readonly number[]): readonly Row[] {
  const fields = columns.flatMap((at) => survey.fields[at] ?? []);
  const rows = survey.asking.asked.map((municipality) => ({ municipality, row: rowOf(survey, municipality, columns) }));
  const sums = fields.map((field, at) =>
    isNumeric(field) ? sumOf(survey.asking.answers, columns[at] ?? 0) : undefined,
  );
  const texts = fields.map((field, at) => (sums[at] ? sumText(field, sums[at]) : ''));
  const widths = fields.map((field, at) => {
    const values = rows.flatMap(({ row }) => ('values' in row ? [row.values[at] ?? ''] : []));
    return widthOf(field, [...values, texts[at] ?? '']);
  });
  const cells = (values: readonly string[], change: Partial<Cell> = {}) =>
    values.map((text, at) => cell(text, { width: widths[at] ?? COLUMNS.usual, ...change }));
  const named = fields.map(({ label }) => label);
  return [
    {
      label: [paragraph(small(subtle('Kommune')))],
      cells: cells(named, { size: 'Small', isSubtle: true }),
      separator: false,
    },
    ...rows.map(({ municipality, row }) => ({
      label: [paragraph(words(municipality.name))],
      cells: 'values' in row ? cells(row.values) : [instead(row.instead)],
      separator: false,
    })),
    ...(sums.every((sum) => sum === undefined)
      ? []
      : [{ label: [paragraph(bold('Summe'))], cells: cells(texts, { weight: 'Bolder' }), separator: true }]),
  ];
}

function cell(text: string, change: Partial<Cell>): Cell {
  return {
    width: 'auto',
    wrap: true,
    isSubtle: false,
    weight: 'Default',
    size: 'Default',
    ...change,
    text: neutral(text),
  };
}

/** It takes the width of all values. */
function instead(what: 'nil' | 'silent'): Cell {
  return cell(what === 'nil' ? NOTHING : SILENT.replace(' ', NBSP), { wrap: false, isSubtle: what === 'silent' });
}

function widthOf({ label }: SurveyField, values: readonly string[]): string {
  const longest = Math.max(
    ...values.map(({ length }) => length),
    ...label.split(/[\s-]/u).map(({ length }) => length - 3),
  );
  if (longest <= 6) return COLUMNS.narrow;
  return longest <= 11 ? COLUMNS.usual : COLUMNS.wide;
}

/** What the sums of these fields rest on: of how many they are, what counts as nothing, and the averages. */
export function sumNotes({ fields, asking }: Survey, columns: readonly number[]): readonly string[] {
  const sums = columns.flatMap((at) => {
    const field = fields[at];
    return field && isNumeric(field) ? [{ field, sum: sumOf(asking.answers, at) }] : [];
  });
  if (sums.length === 0) return [];
  const counts = new Set(sums.map(({ sum }) => sum.stated));
  const of =
    counts.size === 1
      ? `Summe aus ${stated(sums[0]?.sum)}`
      : sums.map(({ field, sum }) => `${field.label}: Summe aus ${stated(sum)}`).join('; ');
  const nothing = sums.some(({ sum }) => sum.nothing > 0)
    ? `${NOTHING} zählt in der Summe als 0, im Durchschnitt nicht; `
    : '';
  const averages = sums.flatMap(({ field, sum }) =>
    sum.average === undefined
      ? []
      : [
          `Durchschnitt ${field.label}: ${field.kind === 'amount' ? euro(sum.average) : numberText(sum.average.toFixed())}`,
        ],
  );
  return [
    `${of}; ${nothing}${SILENT} zählt nicht als 0.`,
    ...(averages.length === 0 ? [] : [`${averages.join('; ')}.`]),
  ];
}

function stated(sum: Sum | undefined): string {
  const count = sum?.stated ?? 0;
  return `${count}${NBSP}${count === 1 ? 'Angabe' : 'Angaben'}`;
}

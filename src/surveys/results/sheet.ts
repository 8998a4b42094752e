import { Decimal } from 'decimal.js';
import type { ExcelCell, ExcelColumn, ExcelSheet } from '../../documents/written/excel-file.ts';
import { dayOf } from '../../german/time.ts';
import { answerOf, type Given, isLate } from '../../responses/asking.ts';
import { NOT_STATED, NOTHING, SILENT, type SurveyAnswer, valueText } from '../answer.ts';
import type { SurveyField } from '../field.ts';
import { toldWords } from '../given.ts';
import { isNumeric, sumOf } from '../sums.ts';
import type { Survey } from '../survey.ts';

/** The name of the sheet. */
const SHEET = 'Antworten';

const AROUND: readonly ExcelColumn[] = [
  { name: 'Stand', width: 18 },
  { name: 'Stelle', width: 28 },
  { name: 'Geantwortet am', width: 16 },
  { name: 'Mitgeteilt', width: 40 },
];

/** The sheet of a survey: a row for each municipality, and below the numbers what they come to, as formulas. */
export function surveySheet(survey: Survey): ExcelSheet {
  const { fields, asking } = survey;
  return {
    name: SHEET,
    columns: [{ name: 'Kommune', width: 22 }, ...fields.map(column), ...AROUND],
    rows: asking.asked.map(({ id, name }) => {
      const answer = answerOf(asking, id);
      return [name, ...fields.map((field, at) => valueCell(field, answer?.content, at)), ...around(survey, answer)];
    }),
    sums: fields.some(isNumeric) ? sums(survey) : [],
  };
}

function column({ label, kind }: SurveyField): ExcelColumn {
  return { name: kind === 'amount' ? `${label} in Euro` : label, width: kind === 'text' ? 60 : 20 };
}

/** A number stays a number, an amount an amount, a day a day; what is none stands there in words, which no sum counts. */
function valueCell(field: SurveyField, content: SurveyAnswer | undefined, at: number): ExcelCell {
  if (content === undefined) return SILENT;
  if ('nil' in content) return NOTHING;
  const value = content.values[at] ?? null;
  if (value === null) return NOT_STATED;
  if (field.kind === 'number') return new Decimal(value);
  if (field.kind === 'amount') return { euro: new Decimal(value) };
  return field.kind === 'date' ? { day: value } : valueText(field, value);
}

function around({ asking }: Survey, answer: Given<SurveyAnswer> | undefined): readonly ExcelCell[] {
  if (!answer) return [SILENT];
  const state = isLate(asking, answer) ? 'Nachtrag' : 'geantwortet';
  return [state, answer.office, { day: dayOf(answer.at) }, toldWords(answer)];
}

/** Sum, number of those who gave one, and average, below the rows of the municipalities. */
function sums({ fields, asking }: Survey): readonly (readonly ExcelCell[])[] {
  const lines = [
    { label: 'Summe', make: sumCell },
    { label: 'Angaben', make: countCell },
    { label: 'Durchschnitt', make: averageCell },
  ] as const;
  return lines.map(({ label, make }) => [
    label,
    ...fields.map((field, at) => {
      if (!isNumeric(field)) return undefined;
      const letter = String.fromCharCode('B'.charCodeAt(0) + at);
      const range = `${letter}2:${letter}${asking.asked.length + 1}`;
      return make(range, sumOf(asking.answers, at), field.kind === 'amount');
    }),
  ]);
}

type Made = (range: string, sum: ReturnType<typeof sumOf>, euro: boolean) => ExcelCell;

const sumCell: Made = (range, { sum }, euro) => ({ formula: `SUM(${range})`, shows: sum, euro });
const countCell: Made = (range, { stated }) => ({ formula: `COUNT(${range})`, shows: new Decimal(stated) });
const averageCell: Made = (range, { average }, euro) => ({
  formula: `IF(COUNT(${range})=0,"",ROUND(AVERAGE(${range}),2))`,
  shows: average ?? '',
  euro,
});

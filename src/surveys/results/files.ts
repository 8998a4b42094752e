import { Decimal } from 'decimal.js';
import type { Db } from '../../conversation/database.ts';
import type { FileAsked, FileMaker } from '../../conversation/feature.ts';
import { CSV, writeCsv } from '../../documents/written/csv-file.ts';
import { EXCEL, type ExcelCell, writeExcel } from '../../documents/written/excel-file.ts';
import { numericDay } from '../../german/write.ts';
import { findSurvey } from '../store.ts';
import { type Survey, showsAnswers } from '../survey.ts';
import { surveySheet } from './sheet.ts';

/** The survey of a link, as far as whoever opens it may see what was answered at that moment. */
async function seen(db: Db, { roundId, subject, member, now }: FileAsked): Promise<Survey | undefined> {
  const survey = await findSurvey(db, roundId, { number: Number(subject) });
  return survey && showsAnswers(survey, now, member) ? survey : undefined;
}

/** The answers as an Excel file, a municipality a row. */
export const excelFile: FileMaker = async (db, asked) => {
  const survey = await seen(db, asked);
  if (!survey) return undefined;
  const body = await writeExcel([surveySheet(survey)]);
  return { name: `Rundfrage-${survey.number}.xlsx`, contentType: EXCEL, body };
};

/** The same as a CSV file, without the sums. */
export const csvFile: FileMaker = async (db, asked) => {
  const survey = await seen(db, asked);
  if (!survey) return undefined;
  const { columns, rows } = surveySheet(survey);
  const body = writeCsv([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map((_, at) => plain(row[at]))),
  ]);
  return { name: `Rundfrage-${survey.number}.csv`, contentType: CSV, body };
};

/** A cell as a German Excel reads it of a text. */
function plain(cell: ExcelCell): string {
  if (cell === undefined || typeof cell === 'string') return cell ?? '';
  if (Decimal.isDecimal(cell)) return cell.toFixed().replace('.', ',');
  if ('formula' in cell) return '';
  return 'day' in cell ? numericDay(cell.day) : cell.euro.toFixed(2).replace('.', ',');
}

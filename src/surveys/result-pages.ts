import { type Asked, answerOf, type Given } from '../responses/asking.ts';
import { type SurveyAnswer, valueText } from './answer.ts';
import type { SurveyField } from './field.ts';
import { isNumeric, sumOf, sumText } from './sums.ts';
import type { Survey } from './survey.ts';

/** A page of a result: a table of one or two short values, or some of the texts that a field was answered with. */
export type ResultPage =
  | { readonly kind: 'table'; readonly fields: readonly number[] }
  | { readonly kind: 'texts'; readonly field: number; readonly answers: readonly Given<SurveyAnswer>[] };

/** Values that stand beside each other in a narrow card are no longer; alone in their table they may be a little. */
const [SHORT, WIDER] = [11, 15];
/** Texts of a page, each with buttons of its own. */
const TEXTS = 4;

/** How a result is divided: the numbers first, two fields a table where they fit, then the texts. */
export function pagesOf({ fields, asking }: Survey): readonly ResultPage[] {
  const lengths = fields.map((field, at) => longest(field, { at, answers: asking.answers }));
  const short = fields.flatMap((field, at) => (isShort(field, lengths[at]) ? [at] : []));
  const isOne = short.length === 2 && fields.length === 2 && short.every((at) => (lengths[at] ?? 0) <= SHORT);
  const tables = isOne ? [short] : short.map((at) => [at]);
  const texts = fields.flatMap((field, at) => (isShort(field, lengths[at]) ? [] : textPages(at, asking.answers)));
  return [...tables.map((of): ResultPage => ({ kind: 'table', fields: of })), ...texts];
}

function isShort({ kind }: SurveyField, length = 0): boolean {
  return kind !== 'text' && length <= WIDER;
}

function longest(field: SurveyField, of: { at: number; answers: readonly Given<SurveyAnswer>[] }): number {
  const texts = of.answers.map(({ content }) => ('nil' in content ? '' : valueText(field, content.values[of.at])));
  const sum = isNumeric(field) ? [sumText(field, sumOf(of.answers, of.at))] : [];
  return Math.max(0, ...[...texts, ...sum].map(({ length }) => length));
}

function textPages(field: number, answers: readonly Given<SurveyAnswer>[]): ResultPage[] {
  const told = answers.filter(({ content }) => !('nil' in content) && content.values[field] !== null);
  const pages: ResultPage[] = [];
  for (let start = 0; start < Math.max(1, told.length); start += TEXTS)
    pages.push({ kind: 'texts', field, answers: told.slice(start, start + TEXTS) });
  return pages;
}

/** What stands in the row of a municipality: its values, or in their place that there is nothing, or no answer. */
export function rowOf(
  { fields, asking }: Survey,
  municipality: Asked,
  columns: readonly number[],
): { readonly values: readonly string[] } | { readonly instead: 'nil' | 'silent' } {
  const answer = answerOf(asking, municipality.id);
  if (!answer) return { instead: 'silent' };
  const { content } = answer;
  if ('nil' in content) return { instead: 'nil' };
  return {
    values: columns.flatMap((at) => {
      const field = fields[at];
      return field ? [valueText(field, content.values[at])] : [];
    }),
  };
}

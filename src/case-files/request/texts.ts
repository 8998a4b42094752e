import type { AskedPart, Matter } from '../../responses/case-file/matter.ts';

/** All words of a matter that everybody may read. */
export function openTexts(matter: Matter): string {
  const { name, title, facts, texts, askings, history, queries = [], statements = [], documents = [], result } = matter;
  return [
    ...[name, title],
    ...facts.map(({ label, text }) => `${label}: ${text}`),
    ...texts.flatMap(({ name: called, text }) => [called, text]),
    ...askings.flatMap(askedTexts),
    ...history.flatMap(({ what, reason }) => [what, reason]),
    ...queries.flatMap(({ text, answer }) => [text, answer?.text]),
    ...statements.map(({ text }) => text),
    ...documents.flatMap(({ title: called, url, copy }) => [called, url, copy?.name]),
    ...result,
  ]
    .filter((text) => text !== undefined)
    .join('\n');
}

/** All words of it that are for the Koordination alone. */
export function apartTexts({ confidential = [] }: Matter): string {
  return confidential.flatMap(askedTexts).join('\n');
}

function askedTexts({ about = '', answers }: AskedPart): string[] {
  return [about, ...answers.flatMap(({ answer, reason = '' }) => [answer, reason])];
}

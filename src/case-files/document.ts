import type { WordBlock } from '../documents/written/word-file.ts';
import { longDay, longDayTime, NBSP } from '../german/write.ts';
import { numberText } from '../german/write-number.ts';
import { givenLines } from '../responses/case-file/given.ts';
import type {
  AskedPart,
  CaseDocument,
  CaseEvent,
  CaseQuery,
  CaseStatement,
  CaseText,
  Matter,
} from '../responses/case-file/matter.ts';

/** A part of a case file under its heading, and what of it the first page names. */
export interface Part {
  readonly heading: string;
  /** *Wortlaut: 2 Fassungen*. */
  readonly holds: string;
  readonly blocks: readonly WordBlock[];
}

/** The parts of a case file that all may read, in their order; none for what there is nothing of. */
export function partsOf(matter: Matter): readonly Part[] {
  const { facts, texts, askings, history, queries = [], statements = [], documents = [], result } = matter;
  const parts: readonly (Part & { readonly count: number })[] = [
    { heading: 'Angaben', holds: 'Angaben zum Vorgang', count: facts.length, blocks: facts.map(factBlock) },
    { ...part(matter.textsCalled ?? 'Wortlaut', texts.length, 'Text', 'Texte'), blocks: texts.flatMap(textBlocks) },
    ...askings.map((one) => askedPart(one)),
    { ...part('Verlauf', history.length, 'Eintrag', 'Einträge'), blocks: [historyTable(history)] },
    { ...part('Rückfragen', queries.length, 'Frage', 'Fragen'), blocks: queries.flatMap(queryBlocks) },
    {
      ...part('Erklärungen', statements.length, 'Erklärung', 'Erklärungen'),
      blocks: statements.flatMap(statementBlocks),
    },
    { ...part('Anlagen', documents.length, 'Anlage', 'Anlagen'), blocks: documents.flatMap(documentBlocks) },
    { heading: 'Ergebnis', holds: 'Ergebnis', count: result.length, blocks: result.map((text) => line({ text })) },
  ];
  return parts.filter(({ count }) => count > 0);
}

function counted(count: number, one: string, many: string): string {
  return `${count}${NBSP}${count === 1 ? one : many}`;
}

function part(heading: string, count: number, one: string, many: string) {
  return { heading, count, holds: `${heading}: ${counted(count, one, many)}` };
}

/** Who was asked and what each answered, with office, way and time. */
export function askedPart({ about, asked, silent, answers }: AskedPart): Part & { readonly count: number } {
  const heading = about === undefined ? 'Gefragte und Antworten' : `Gefragte und Antworten: ${about}`;
  const missing =
    silent.length === 0 ? [] : [line({ text: 'Ohne Rückmeldung: ', bold: true }, { text: silent.join(', ') })];
  const rows = answers.map(({ municipality, answer, reason, how, standing }) => [
    municipality,
    reason === undefined ? answer : `${answer}:\n${reason}`,
    givenLines(how).join('\n'),
    standing,
  ]);
  return {
    ...{ heading, count: asked.length },
    holds: `${heading}: ${counted(asked.length, 'Kommune', 'Kommunen')}, ${counted(answers.length, 'Antwort', 'Antworten')} mit Stelle, Zeit und Weg`,
    blocks: [
      line({ text: 'Gefragt: ', bold: true }, { text: asked.join(', ') }),
      ...missing,
      ...(rows.length === 0 ? [] : [table(['Kommune', 'Antwort', 'Gegeben', 'Stand'], rows, [3, 5, 5, 4])]),
    ],
  };
}

function factBlock({ label, text }: Matter['facts'][number]): WordBlock {
  return line({ text: `${label}: `, bold: true }, { text });
}

function textBlocks({ name, text, office, at }: CaseText): readonly WordBlock[] {
  const by = [...(office === undefined ? [] : [office]), ...(at === undefined ? [] : [longDayTime(at)])];
  return [
    { kind: 'heading', level: 2, text: name },
    ...(by.length === 0 ? [] : [{ ...line({ text: by.join(', ') }), small: true }]),
    ...lines(text),
  ];
}

function historyTable(history: readonly CaseEvent[]): WordBlock {
  const inOrder = history.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const rows = inOrder.map(({ at, wholeDay, what, office, reason }) => [
    wholeDay === true ? longDay(at) : longDayTime(at),
    [what, ...(reason === undefined ? [] : [`Grund: ${reason}`]), ...(office === undefined ? [] : [office])].join('\n'),
  ]);
  return table(['Zeit', 'Was, warum und durch welche Stelle'], rows, [2, 5]);
}

function queryBlocks({ number, text, office, at, answer }: CaseQuery): readonly WordBlock[] {
  const asked = { ...line({ text: `${office}, ${longDayTime(at)}` }), small: true };
  const head = [...lines(`${number}. ${text}`, true), asked];
  if (!answer) return [...head, line({ text: 'Nicht beantwortet.' })];
  const by = `${answer.office ?? 'Koordination'}, ${longDayTime(answer.at)}`;
  return [...head, ...lines(`Antwort: ${answer.text}`), { ...line({ text: by }), small: true }];
}

function statementBlocks({ municipality, office, at, text }: CaseStatement): readonly WordBlock[] {
  const by = { ...line({ text: `${office}, ${longDayTime(at)}` }), small: true };
  return [line({ text: municipality.name, bold: true }), ...lines(text), by];
}

function documentBlocks({ number, title, url, copy, office, addedAt }: CaseDocument): readonly WordBlock[] {
  const small = (text: string) => ({ ...line({ text }), small: true });
  const kept = copy
    ? [small(`Datei ${copy.name}, ${numberText(String(copy.size))}${NBSP}Bytes`), small(`SHA-256: ${copy.checksum}`)]
    : [small('Inhalt nicht festgehalten')];
  return [
    line({ text: `Anlage${NBSP}${number}: `, bold: true }, { text: title, bold: true }),
    ...(url === undefined ? [] : [{ ...line({ text: url, link: url }), small: true }]),
    ...kept,
    small(`Beigefügt von ${office}, ${longDayTime(addedAt)}`),
  ];
}

type ParagraphBlock = Extract<WordBlock, { kind: 'paragraph' }>;

/** A paragraph. */
export function line(...runs: ParagraphBlock['runs']): ParagraphBlock {
  return { kind: 'paragraph', runs };
}

/** What was typed, a paragraph for each of its lines. */
function lines(text: string, bold = false): readonly WordBlock[] {
  const all = text.split(/\n+/u).filter((one) => one.trim() !== '');
  return all.map((one) => line({ text: one, bold }));
}

/** A table below the names of its columns, which share its width by these numbers. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[]) {
  return { kind: 'table', rows: [columns, ...rows], shares } satisfies WordBlock;
}

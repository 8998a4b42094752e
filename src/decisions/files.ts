import { Decimal } from 'decimal.js';
import type { FileMaker } from '../conversation/feature.ts';
import { EXCEL, writeExcel } from '../documents/written/excel-file.ts';
import { WORD, type WordBlock, writeWord } from '../documents/written/word-file.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { longDay } from '../german/write.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { type DecidedItem, type Decision, decisionName, numberOf } from './decision.ts';
import { type DecidedVotes, registerOf } from './register.ts';
import { validityWords } from './validity.ts';

const NAME = 'Beschlussregister';

/** The register as a Word file: each decision with its wording, its reasons and the answers. */
export function wordFile(decided: DecidedVotes): FileMaker {
  return async (db, { roundId, now }) => {
    const { name } = await findRoundOrThrow(db, roundId);
    const blocks = (await registerOf(db, roundId, decided)).flatMap((one) => decisionBlocks(one, now));
    const body = await writeWord({ title: NAME, subtitle: `${name}, Stand ${longDay(now)}`, blocks, footer: NAME });
    return { name: `${NAME}-${dayOf(now)}.docx`, contentType: WORD, body };
  };
}

function decisionBlocks(decision: Decision, now: Instant): WordBlock[] {
  const { question, wording, grounds, background, decidedAt, replacedBy, answers, silent } = decision;
  const { wordings = [], objections = [], beside = [], items } = decision;
  const validity = validityWords(decision.validity, now);
  const ends = validity === undefined ? '' : ` Der Beschluss ${validity}.`;
  const until = replacedBy ? ` Ersetzt durch ${decisionName(replacedBy.by)} am ${longDay(replacedBy.at)}.` : ends;
  const votes = [
    ...answers.map(({ municipality, answer }) => [municipality, answer]),
    ...silent.map((one) => [one, 'ohne Rückmeldung']),
  ];
  return [
    { kind: 'heading', text: `${decisionName(decision)}: ${question}` },
    ...(items ?? []).flatMap(itemBlocks),
    ...(items ? [] : wording.split(/\n+/u)).map(
      (line): WordBlock => ({ kind: 'paragraph', runs: [{ text: line, bold: true }] }),
    ),
    { kind: 'paragraph', runs: [{ text: `Beschlossen am ${longDay(decidedAt)}. ${grounds}${until}` }] },
    ...(background === undefined ? [] : [{ kind: 'paragraph', runs: [{ text: background }] } as const]),
    { kind: 'table', rows: [['Kommune', 'Stimme'], ...votes] },
    ...wordings.map(({ name, text }): WordBlock => ({ kind: 'paragraph', runs: [{ text: `${name}: ${text}` }] })),
    ...objections.map((text): WordBlock => ({ kind: 'paragraph', runs: [{ text }] })),
    ...beside.flatMap(({ title, lines }): WordBlock[] => [
      { kind: 'paragraph', runs: [{ text: title, bold: true }] },
      ...lines.map((text): WordBlock => ({ kind: 'paragraph', runs: [{ text }] })),
    ]),
  ];
}

/** What hangs on a vote, by the headings under which it comes. */
const BESIDE = ['Anlagen', 'Rückfragen', 'Erklärungen', 'In der Sitzung behandeln'];

/** An item that was agreed to stands with its text; of another, that it was not. */
function itemBlocks({ number, heading, text, status, carried, support }: DecidedItem): WordBlock[] {
  const title = `${number} ${heading}`;
  if (!carried) return [{ kind: 'paragraph', runs: [{ text: `${title}: ${status}` }] }];
  const lines = text === heading ? [] : text.split(/\n+/u);
  return [
    { kind: 'paragraph', runs: [{ text: title, bold: true }] },
    ...lines.map((line): WordBlock => ({ kind: 'paragraph', runs: [{ text: line }] })),
    { kind: 'paragraph', runs: [{ text: `(${support})` }] },
  ];
}

const COLUMNS = [
  { name: 'Beschluss', width: 12 },
  { name: 'Beschlossen am', width: 16 },
  { name: 'Frage', width: 50 },
  { name: 'Wortlaut', width: 60 },
  { name: 'Hintergrund', width: 60 },
  { name: 'Abstimmung', width: 12 },
  { name: 'Grundlage', width: 50 },
  { name: 'Stimmen', width: 50 },
  { name: 'Ohne Rückmeldung', width: 30 },
  { name: 'Ersetzt durch', width: 14 },
  { name: 'Geltung', width: 26 },
  { name: 'Fassungen', width: 60 },
  { name: 'Einwände', width: 60 },
  ...BESIDE.map((name) => ({ name, width: 60 })),
];

const ITEM_COLUMNS = [
  { name: 'Beschluss', width: 12 },
  { name: 'Nr.', width: 8 },
  { name: 'Überschrift', width: 40 },
  { name: 'Wortlaut', width: 60 },
  { name: 'Ergebnis', width: 30 },
  { name: 'Grundlage', width: 50 },
];

/** A row for each item of the decisions that have many. */
function itemRows(register: readonly Decision[]) {
  return register.flatMap((decision) =>
    (decision.items ?? []).map(({ number, heading, text, status, support }) => [
      ...[numberOf(decision), number, heading],
      ...[text, status, support],
    ]),
  );
}

/** The register as an Excel file, a decision a row. */
export function excelFile(decided: DecidedVotes): FileMaker {
  return async (db, { roundId, now }) => {
    const register = await registerOf(db, roundId, decided);
    const items = itemRows(register);
    const rows = register.map((decision) => [
      numberOf(decision),
      { day: dayOf(decision.decidedAt) },
      decision.question,
      decision.wording,
      decision.background,
      new Decimal(decision.vote),
      decision.grounds,
      decision.answers.map(({ municipality, answer }) => `${municipality}: ${answer}`).join('; '),
      decision.silent.join(', '),
      decision.replacedBy && numberOf(decision.replacedBy.by),
      validityWords(decision.validity, now),
      decision.wordings?.map(({ name, text }) => `${name}: ${text}`).join('\n'),
      decision.objections?.join('\n'),
      ...BESIDE.map((name) => decision.beside?.find(({ title }) => title === name)?.lines.join('\n')),
    ]);
    const more = items.length === 0 ? [] : [{ name: 'Einzelne Punkte', columns: ITEM_COLUMNS, rows: items }];
    const body = await writeExcel([{ name: NAME, columns: COLUMNS, rows }, ...more]);
    return { name: `${NAME}-${dayOf(now)}.xlsx`, contentType: EXCEL, body };
  };
}

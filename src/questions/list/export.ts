import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Command, command, type FileMaker } from '../../conversation/feature.ts';
import { EXCEL, type ExcelCell, writeExcel } from '../../documents/written/excel-file.ts';
import { fileCard, type Links } from '../../downloads/index.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { askedBy, STATUS } from '../cards.ts';
import { closingOf, type EventKind, stateOf } from '../course.ts';
import type { Question } from '../question.ts';
import { allQuestions } from '../store.ts';
import { EXPORTED } from './list-sayings.ts';

const NAME = 'Fragen-ans-MAGS';

/** To whom the questions of each collection went, once its letter was sent. */
export type SentTo = (db: Db, roundId: string) => Promise<ReadonlyMap<number, string>>;

/** A question and to whom it went. */
interface Row {
  readonly question: Question;
  readonly addressee: string | undefined;
}

/** A column of the list: its name, its width, and what of a question stands in it. */
interface Column {
  readonly name: string;
  readonly width: number;
  readonly cell: (row: Row) => ExcelCell;
}

const COLUMNS: readonly Column[] = [
  { name: 'Nr.', width: 6, cell: ({ question }) => new Decimal(question.number) },
  { name: 'Frage', width: 60, cell: ({ question }) => question.text },
  { name: 'Themenfeld', width: 26, cell: ({ question }) => question.topicArea },
  { name: 'Gestellt von', width: 30, cell: ({ question }) => askedBy(question) },
  { name: 'Aufgenommen am', width: 16, cell: ({ question }) => day(dayOf(question.createdAt)) },
  { name: 'Stand', width: 22, cell: ({ question }) => STATUS[stateOf(question)] },
  {
    name: 'Beim MAGS seit',
    width: 16,
    cell: ({ question: { submittedAt } }) => day(submittedAt && dayOf(submittedAt)),
  },
  { name: 'Gesendet an', width: 26, cell: ({ addressee }) => addressee },
  { name: 'Zuletzt nachgefragt am', width: 22, cell: ({ question }) => day(lastOf(question, 'inquired')) },
  { name: 'Zwischennachricht vom', width: 22, cell: ({ question }) => day(lastOf(question, 'interim')) },
  { name: 'Teilweise beantwortet am', width: 24, cell: ({ question }) => day(lastOf(question, 'partly')) },
  { name: 'Beantwortet am', width: 16, cell: ({ question: { answer } }) => day(answer && dayOf(answer.at)) },
  { name: 'Quelle der Antwort', width: 40, cell: ({ question }) => question.answer?.reference },
  { name: 'Abgeschlossen am', width: 18, cell: ({ question }) => day(closed(question)?.on) },
  { name: 'Grund', width: 40, cell: ({ question }) => closed(question)?.text },
  { name: 'Sachverhalt', width: 40, cell: ({ question }) => question.circumstances },
  { name: 'Auffassung der Runde', width: 40, cell: ({ question }) => question.view },
];

function day(on: Day | undefined): ExcelCell {
  return on === undefined ? undefined : { day: on };
}

function lastOf({ events }: Question, kind: EventKind): Day | undefined {
  return events
    .filter((event) => event.kind === kind)
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
}

function closed(question: Question) {
  return stateOf(question) === 'closed' ? closingOf(question) : undefined;
}

/** All questions by number as an Excel file, the withdrawn ones too. */
export function excelFile(sentTo: SentTo): FileMaker {
  return async (db, { roundId, now }) => {
    const addressees = await sentTo(db, roundId);
    const rows = (await allQuestions(db, roundId)).map((question) => {
      const { submittedAt, collection } = question;
      const isSent = submittedAt !== undefined && collection !== undefined;
      const row = { question, addressee: isSent ? addressees.get(collection) : undefined };
      return COLUMNS.map(({ cell }) => cell(row));
    });
    const body = await writeExcel([{ name: 'Fragen ans MAGS', columns: COLUMNS, rows }]);
    return { name: `${NAME}-${dayOf(now)}.xlsx`, contentType: EXCEL, body };
  };
}

/** Offers the list as an Excel file, by a link for the asker alone. */
export function exported(links: Links): Command {
  return command({
    verb: 'questions.export',
    may: 'known',
    writes: false,
    typed: [{ pattern: /fragen ans mags (?:als )?(?:excel|datei)/u, example: 'fragen ans mags excel' }],
    asked: EXPORTED,
    input: z.object({}),
    run: async ({ roundId, member: { personId }, at: now }) => {
      const address = links.file({ roundId, personId, kind: 'questions.excel', subject: '', now });
      return fileCard({
        kind: 'Fragen ans MAGS',
        title: 'Fragen ans MAGS als Excel-Datei',
        text: 'Alle Fragen mit den Kommunen, die sie stellen, ihrem Stand, den Daten und der Quelle der Antwort.',
        ...{ address, twin: 'fragen ans mags excel' },
      });
    },
  });
}

import { Decimal } from 'decimal.js';
import type { ExcelSheet } from '../../documents/written/excel-file.ts';
import { longDayTime } from '../../german/write.ts';
import { itemStatus } from '../items.ts';
import { itemPolls, missingFrom, type Poll } from '../vote.ts';
import { wordingName } from '../wordings.ts';
import { countsOf } from './vote-sheet.ts';

const NUMBER = { name: 'Nr.', width: 6 };

/** What came of each item of the votes that have many; while one runs, how it stands where all may see it. */
function itemSheet(polls: readonly Poll[]): ExcelSheet {
  const columns = [
    NUMBER,
    { name: 'Punkt', width: 8 },
    { name: 'Überschrift', width: 40 },
    { name: 'Text', width: 60 },
    { name: 'Ergebnis', width: 36 },
    { name: 'Stimmen gezählt', width: 40 },
    { name: 'Ohne Rückmeldung', width: 30 },
  ];
  const rows = polls.flatMap((whole) =>
    itemPolls(whole).map(({ item, poll }) => [
      ...[new Decimal(whole.vote.number), item.number, item.heading, item.text],
      item.outcome && itemStatus(whole, item),
      countsOf(poll),
      whole.vote.state === 'closed' ? missingFrom(poll).join(', ') : undefined,
    ]),
  );
  return { name: 'Einzelne Punkte', columns, rows };
}

/** All Fassungen of what was amended, from the first on. */
function wordingSheet(polls: readonly Poll[]): ExcelSheet {
  const columns = [
    NUMBER,
    { name: 'Fassung', width: 12 },
    { name: 'Veröffentlicht', width: 34 },
    { name: 'Vorschlag von', width: 30 },
    { name: 'Frage', width: 50 },
    { name: 'Beschlusstext', width: 60 },
  ];
  const rows = polls.flatMap(({ vote, wordings = [] }) =>
    wordings.map(({ number, publishedAt, office, question, text }) => [
      ...[new Decimal(vote.number), wordingName(number), longDayTime(publishedAt)],
      ...[office, question, text],
    ]),
  );
  return { name: 'Fassungen', columns, rows };
}

/** Documents and links: of what is kept, the whole checksum. */
function attachmentSheet(polls: readonly Poll[]): ExcelSheet {
  const columns = [
    NUMBER,
    { name: 'Anlage', width: 8 },
    { name: 'Titel', width: 40 },
    { name: 'Link', width: 50 },
    { name: 'Datei', width: 40 },
    { name: 'Prüfsumme SHA-256', width: 68 },
    { name: 'Beigefügt von', width: 30 },
  ];
  const rows = polls.flatMap(({ vote, attachments = [] }) =>
    attachments.map(({ number, title, url, copy, office }) => [
      ...[new Decimal(vote.number), new Decimal(number), title, url],
      ...[copy?.name ?? 'Inhalt nicht festgehalten', copy?.checksum, office],
    ]),
  );
  return { name: 'Anlagen', columns, rows };
}

/** What was asked of votes, and answered. */
function querySheet(polls: readonly Poll[]): ExcelSheet {
  const columns = [
    NUMBER,
    { name: 'Rückfrage', width: 10 },
    { name: 'Gestellt von', width: 30 },
    { name: 'Gestellt', width: 34 },
    { name: 'Wortlaut', width: 60 },
    { name: 'Antwort', width: 60 },
    { name: 'Beantwortet von', width: 30 },
    { name: 'Beantwortet', width: 34 },
  ];
  const rows = polls.flatMap(({ vote, queries = [] }) =>
    queries.map(({ number, office, at, text, answer }) => [
      ...[new Decimal(vote.number), new Decimal(number), office, longDayTime(at), text],
      ...[answer?.text, answer && (answer.office ?? 'Koordination'), answer && longDayTime(answer.at)],
    ]),
  );
  return { name: 'Rückfragen', columns, rows };
}

/** What municipalities declare after the end. */
function statementSheet(polls: readonly Poll[]): ExcelSheet {
  const columns = [
    NUMBER,
    { name: 'Kommune', width: 20 },
    { name: 'Stelle', width: 30 },
    { name: 'Erklärt', width: 34 },
    { name: 'Wortlaut', width: 60 },
  ];
  const rows = polls.flatMap(({ vote, statements = [] }) =>
    statements.map(({ municipality, office, at, text }) => [
      ...[new Decimal(vote.number), municipality.name, office, longDayTime(at), text],
    ]),
  );
  return { name: 'Erklärungen', columns, rows };
}

/** What hangs on votes, on a sheet for each kind; none for what there is nothing of. */
export function besideSheets(polls: readonly Poll[]): readonly ExcelSheet[] {
  const all = [itemSheet, wordingSheet, attachmentSheet, querySheet, statementSheet].map((sheet) => sheet(polls));
  return all.filter(({ rows }) => rows.length > 0);
}

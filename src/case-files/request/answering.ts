import type { Db } from '../../conversation/database.ts';
import type { MadeFile } from '../../conversation/feature.ts';
import { WORD, type WordBlock, writeWord } from '../../documents/written/word-file.ts';
import { periodWords } from '../../german/period.ts';
import { longDay, longDayTime, NBSP } from '../../german/write.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import type { Matter } from '../../responses/case-file/matter.ts';
import { line, table } from '../document.ts';
import { caseFile, confidentialFile } from '../files.ts';
import type { Sources } from '../kind.ts';
import { type Answered, mattersAbout, type Request } from './finding.ts';

/** The answer to a request for information: files that can be given out, and apart from them those that are confidential. */
export interface InformationFiles {
  readonly open: readonly MadeFile[];
  readonly apart: readonly MadeFile[];
  readonly found: Answered;
}

const NOT_SEARCHED = [
  'Entwürfe und was verworfen wurde',
  'der Inhalt von Anlagen: Durchsucht sind ihre Titel und Dateinamen',
  'Ideen, einzelne Fragen ans MAGS, Absprachen, Terminfindungen, die gemeinsame Richtlinie und die Wissensbasis',
  'Maßnahmen und Mittel der einzelnen Kommunen',
  'Nachrichten in Teams',
  'Angaben zu Personen: Die Runde führt Stellen; wer einer Stelle angehört, wurde nicht durchsucht',
];

/** Makes the answer: a list, and a case file for each matter. */
export async function answerRequest(db: Db, sources: Sources, request: Request): Promise<InformationFiles> {
  const found = await mattersAbout(db, sources, request);
  const of = { roundId: request.roundId, reader: request.reader, now: request.now };
  const { open, apart } = found;
  const openFiles = await filesOf(open, (matter) => caseFile(db, matter, of));
  const alone = await filesOf(apart, (matter) => caseFile(db, matter, of));
  const parts = await filesOf([...open, ...apart], (matter) => confidentialFile(db, matter, of));
  return {
    open: [await listFile(db, request, { ...found, matters: open, files: openFiles }), ...openFiles],
    apart: [
      ...(apart.length === 0
        ? []
        : [await listFile(db, request, { ...found, matters: apart, files: alone, isApart: true })]),
      ...[...alone, ...parts],
    ],
    found,
  };
}

async function filesOf(matters: readonly Matter[], make: (matter: Matter) => Promise<MadeFile>): Promise<MadeFile[]> {
  const files: MadeFile[] = [];
  for (const matter of matters) files.push(await make(matter));
  return files;
}

interface Listed extends Answered {
  readonly matters: readonly Matter[];
  readonly files: readonly MadeFile[];
  readonly isApart?: boolean;
}

async function listFile(db: Db, request: Request, listed: Listed): Promise<MadeFile> {
  const { about, roundId, now } = request;
  const { name } = await findRoundOrThrow(db, roundId);
  const { matters, files, isApart = false } = listed;
  const rows = matters.map(({ name: called, title, since, until }, at) => [
    `${called}: ${title}`,
    until === undefined ? `seit ${longDay(since)}` : `${longDay(since)} bis ${longDay(until)}`,
    files[at]?.name ?? '',
  ]);
  const title = isApart ? 'Liste der vertraulichen Funde' : 'Liste der Vorgänge';
  const blocks: WordBlock[] = [
    line({
      text: `Gesucht: „${about}“. Zeitraum: ${periodWords(request) || 'ohne Grenze'}. Stand: ${longDayTime(now)}.`,
    }),
    { kind: 'heading', text: 'Gefunden' },
    rows.length === 0
      ? line({ text: 'In diesem Zeitraum spricht kein Vorgang davon.' })
      : table(['Vorgang', 'Zeitraum', 'Datei'], rows, [5, 3, 4]),
    { kind: 'heading', text: 'Durchsucht' },
    list(listed.searched.map(({ called, count }) => `${called}: ${count}${NBSP}veröffentlicht in diesem Zeitraum`)),
    line({
      text: 'Durchsucht sind alle Wortlaute, Antworten mit Begründung, Rückfragen, Erklärungen, der Verlauf und das Ergebnis, auch in anderen Formen des Wortes. Beschlüsse stehen bei ihren Abstimmungen.',
    }),
    { kind: 'heading', text: 'Nicht durchsucht' },
    list(NOT_SEARCHED),
    line({ text: isApart ? APART : OPEN }),
  ];
  const body = await writeWord({ title, subtitle: name, blocks, footer: title });
  return { name: isApart ? 'Liste-vertraulich.docx' : 'Liste.docx', contentType: WORD, body };
}

const OPEN =
  'Vertrauliche Teile stehen getrennt im Ordner „vertraulich“. Ob davon etwas herausgegeben wird, entscheidet die Stelle, die Auskunft gibt.';
const APART = 'Diese Vorgänge sprechen nur in vertraulichen Angaben davon. In der Liste der Vorgänge stehen sie nicht.';

function list(items: readonly string[]): WordBlock {
  return { kind: 'list', items: items.map((text) => [{ text }]) };
}

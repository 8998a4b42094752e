import { z } from 'zod';
import { command, type FileMaker } from '../conversation/feature.ts';
import { fold } from '../conversation/phrase.ts';
import { EXCEL, writeExcel } from '../documents/written/excel-file.ts';
import { WORD, writeWord } from '../documents/written/word-file.ts';
import { fileCard, type Links } from '../downloads/index.ts';
import { dayOf } from '../german/time.ts';
import { longDay } from '../german/write.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { EXPORTED } from './sayings.ts';
import { sheetsOf } from './sheets.ts';
import { loadMatrix, type Sources } from './sources.ts';
import { documentOf } from './word-blocks.ts';

/** The file with the reader's own measures, by its subject. */
const OWN = 'mit-massnahmen';
const FORMATS = { word: 'Word', excel: 'Excel' } as const;
const HOLDS =
  'Alle Themenfelder mit Möglichkeiten, Regel, Zuständigkeit, Ideen und offenen Fragen. Maßnahmen stehen nur in der Fassung für Ihre Kommune; geben Sie diese nicht weiter.';

/** Offers the matrix as a Word or an Excel file, and the same with the measures of the reader's municipality. */
export function exported(links: Links) {
  return command({
    verb: 'topics.export',
    may: 'known',
    writes: false,
    typed: [
      {
        pattern: /(?:themenfelder|themenbereiche|themenmatrix) (?:als )?(?<format>word|excel)(?:[- ]?datei)?/u,
        example: 'themenfelder als word',
      },
      { pattern: /anlage 3 (?:als )?(?<format>word|excel)/u, example: 'anlage 3 als excel' },
    ],
    asked: EXPORTED,
    input: z.object({ format: z.enum(['word', 'excel'], 'Bitte „themenfelder als word“ oder „als excel“ eingeben.') }),
    reads: ({ format, ...raw }) => ({ ...raw, format: typeof format === 'string' ? fold(format).folded : 'word' }),
    run: async ({ roundId, at: now, member: { personId } }, { format }) => {
      const of = { roundId, personId, kind: `topics.${format}`, now };
      return fileCard({
        kind: 'Themenfelder',
        title: `Themenfelder als ${FORMATS[format]}-Datei`,
        text: HOLDS,
        address: links.file({ ...of, subject: '' }),
        beside: { title: 'Mit eigenen Maßnahmen laden', address: links.file({ ...of, subject: OWN }) },
        twin: `themenfelder als ${format}`,
      });
    },
  });
}

/** The files of the matrix. */
export function topicFiles(sources: Sources): Readonly<Record<string, FileMaker>> {
  return { 'topics.word': wordFile(sources), 'topics.excel': excelFile(sources) };
}

const nameOf = (now: string, ending: string) => `Themenfelder-${dayOf(now)}.${ending}`;

function wordFile(sources: Sources): FileMaker {
  return async (db, { roundId, subject, member, now }) => {
    const { name } = await findRoundOrThrow(db, roundId);
    const own = subject === OWN ? member : undefined;
    const areas = await loadMatrix(db, sources, { roundId, now, own });
    const footer = own ? 'Mit Maßnahmen der eigenen Kommune, nicht zur Weitergabe' : `Stand ${longDay(now)}`;
    const body = await writeWord({
      title: 'Themenfelder',
      subtitle: `${name}, Stand ${longDay(now)}`,
      blocks: documentOf(areas),
      footer,
    });
    return { name: nameOf(now, 'docx'), contentType: WORD, body };
  };
}

function excelFile(sources: Sources): FileMaker {
  return async (db, { roundId, subject, member, now }) => {
    const own = subject === OWN ? member : undefined;
    const areas = await loadMatrix(db, sources, { roundId, now, own });
    return { name: nameOf(now, 'xlsx'), contentType: EXCEL, body: await writeExcel(sheetsOf(areas)) };
  };
}

import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Command, command, type FileMaker } from '../../conversation/feature.ts';
import { EXCEL, writeExcel } from '../../documents/written/excel-file.ts';
import { fileCard, type Links } from '../../downloads/index.ts';
import { dayOf } from '../../german/time.ts';
import { allVotes, findPollOrThrow } from '../store.ts';
import type { Poll } from '../vote.ts';
import { ballotSheet } from './ballot-sheet.ts';
import { besideSheets } from './beside-sheets.ts';
import { exporting } from './export-sayings.ts';
import { voteSheet } from './vote-sheet.ts';

/** Offers all published votes as an Excel file, whatever came of them. */
export function exported(links: Links): Command {
  return command({
    verb: 'votes.export',
    may: 'known',
    writes: false,
    typed: [{ pattern: /abstimmungen (?:als )?excel/u, example: 'abstimmungen excel' }],
    asked: exporting,
    input: z.object({}),
    run: async ({ roundId, member: { personId }, at: now }) =>
      fileCard({
        kind: 'Abstimmungen',
        title: 'Abstimmungen als Excel-Datei',
        text: 'Alle veröffentlichten Abstimmungen mit Stand, Stimmen, Einwänden, Fassungen, Anlagen, Rückfragen und Erklärungen. Was bis zur Frist verdeckt ist, steht darin erst nach ihr.',
        address: links.file({ roundId, personId, kind: 'votes.excel', subject: '', now }),
        twin: 'abstimmungen excel',
      }),
  });
}

/** The file: it holds what all may see when it is opened. */
export const votesFile: FileMaker = async (db, { roundId, now }) => {
  const polls = await publishedPolls(db, roundId);
  const body = await writeExcel([voteSheet(polls, now), ballotSheet(polls), ...besideSheets(polls)]);
  return { name: `Abstimmungen-${dayOf(now)}.xlsx`, contentType: EXCEL, body };
};

async function publishedPolls(db: Db, roundId: string): Promise<Poll[]> {
  const polls: Poll[] = [];
  for (const { number, state } of await allVotes(db, roundId))
    if (state !== 'draft') polls.push(await findPollOrThrow(db, roundId, number));
  return polls;
}

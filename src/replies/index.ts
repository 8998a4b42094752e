/** Replies of the ministry: recorded for each question, made knowledge, and told to those who asked. */

import type { Db } from '../conversation/database.ts';
import type { Feature } from '../conversation/feature.ts';
import type { WaitingList } from '../conversation/reply.ts';
import { checksWaiting, listChecks, settleFits, showCheck, voteAgain } from './checks/checking.ts';
import { knownChecks } from './checks/known-checks.ts';
import { adoptFile, copyOfFile, discardFile, explainSending, filesWaiting, showFile } from './files/adopting.ts';
import { knownFiles } from './files/known-files.ts';
import type { RepliesNeeds } from './needs.ts';
import { openReplyForm, recordReply, showReplies } from './recording/recording.ts';
import { replyLine, standing } from './reply.ts';
import { repliesTo } from './store.ts';
import { owing } from './tables.ts';
import { replyWords } from './words.ts';

export { replyFiles } from './files/receiving.ts';
export type { KeepReplies, RepliesNeeds, Source } from './needs.ts';
export { forgetReplyFiles } from './reply-file-store.ts';

/** What the ministry has replied to a question, as it stands with that. */
export async function shownReplies(db: Db, roundId: string, question: number) {
  return standing(await repliesTo(db, roundId, question)).map((reply) => ({
    ...{ text: reply.text, rest: reply.rest, line: replyLine(reply) },
  }));
}

const waiting: WaitingList = async (...of) => [...(await filesWaiting(...of)), ...(await checksWaiting(...of))];

/** The feature. */
export function replies(needs: RepliesNeeds): Feature {
  return {
    name: 'replies',
    owing,
    purpose: 'Replies of the ministry: recorded, made knowledge, told to those who asked.',
    help: [
      { label: 'MAGS', words: 'antwort auf frage 3', purpose: 'was das MAGS geantwortet hat, auch früher' },
      {
        label: 'MAGS',
        words: 'antwort auf frage 3: … · antwort auf schreiben 3 (mit Datei)',
        purpose: 'eine Antwort des MAGS als Wissen festhalten, auch auf ein ganzes Schreiben',
        coordination: true,
      },
      {
        label: 'MAGS',
        words: 'zu prüfen · prüfung 2 passt weiterhin',
        purpose: 'was eine Antwort des MAGS berühren kann, beide Texte',
        coordination: true,
      },
    ],
    menu: [],
    words: replyWords,
    things: { check: knownChecks, replyfile: knownFiles },
    waiting,
    files: { 'replies.copy': copyOfFile },
    commands: [
      ...[openReplyForm(needs), recordReply(needs), showReplies(needs)],
      ...[explainSending, showFile(needs), adoptFile(needs), discardFile(needs)],
      ...[listChecks, showCheck(needs), settleFits(needs), voteAgain(needs)],
    ],
  };
}

/** Questions to the ministry: taken up, joined by other municipalities, listed by topic area with their state. */

import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { command, type Feature } from '../conversation/feature.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { Links } from '../downloads/index.ts';
import type { Instant } from '../german/berlin.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { topicAreaOf } from '../municipalities/topic-area.ts';
import { add, join, type Made, openForm, type Taken } from './asking.ts';
import { bundled } from './bundle.ts';
import { questionCard } from './cards.ts';
import { markAnswered, reopen } from './changes/answered.ts';
import { openNotes, saveQuestionNotes } from './changes/notes.ts';
import { withdraw } from './changes/withdrawal.ts';
import { change, openChangeForm } from './changes/wording.ts';
import { latelyWords } from './course.ts';
import { numberField, questionFor, readerOf } from './finding.ts';
import { knownQuestions } from './known.ts';
import { excelFile, exported, type SentTo } from './list/export.ts';
import { list } from './list/listing.ts';
import { type Question, similarTo } from './question.ts';
import { filing, shownQuestion } from './sayings.ts';
import { allQuestions, fileQuestion, findQuestionOrThrow } from './store.ts';
import { owing } from './tables.ts';
import { close, closeQuestion, openCloseForm } from './waiting/closing.ts';
import { inquireQuestions, openCourseForm, recordCourse } from './waiting/recording.ts';
import { questionWords } from './words.ts';

export { isAsked, questionsInAreas, questionsOut, repliedQuestions, unansweredQuestions } from './register.ts';
export { loadStarterQuestions } from './starter.ts';

/** What collections need of the list. */
export const questionList = { ...bundled, close: closeQuestion, inquired: inquireQuestions };

/** What the ministry has replied to a question, in its words. */
export type RepliesShown = (db: Db, roundId: string, number: number) => Promise<Question['replies']>;

function show(replied: RepliesShown) {
  return command({
    verb: 'questions.show',
    may: 'known',
    writes: false,
    typed: [{ pattern: /frage (?:nr\.? )?(?<number>\d{1,6})/u, example: 'frage 3' }],
    asked: shownQuestion,
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const question = await questionFor(db, turn, number);
      return questionCard({ ...question, replies: await replied(db, turn.roundId, number) }, readerOf(turn));
    },
  });
}

const file = command({
  verb: 'questions.file',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: /frage (?:nr\.? )?(?<number>\d{1,6}) themenfeld/u,
      tail: 'topicArea',
      example: 'frage 3 themenfeld: Energie',
    },
  ],
  asked: filing,
  input: z.object({ number: numberField, topicArea: z.string().max(80) }),
  run: async (turn, { number, topicArea: typed }, db) => {
    await questionFor(db, turn, number);
    const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
    const topicArea = foundOr(topicAreaOf(typed, topicAreas), {
      code: 'questions.no-such-topic-area',
      kind: 'Fragen ans MAGS',
      what: 'Dieses Themenfeld',
      text: `Bitte eines dieser Themenfelder wählen: ${topicAreas.join(', ')}.`,
    });
    await fileQuestion(db, turn.roundId, { number, topicArea });
    return questionCard(await findQuestionOrThrow(db, turn.roundId, number), readerOf(turn));
  },
});

/** What the feature needs of others: who is told of each question that a municipality asks, what the ministry has said, to whom letters went, links to files. */
export interface QuestionsNeeds {
  readonly taken: Taken;
  readonly made: Made;
  readonly replied: RepliesShown;
  readonly sentTo: SentTo;
  readonly links: Links;
}

/** The feature. */
export function questions({ taken, made, replied, sentTo, links }: QuestionsNeeds): Feature {
  return {
    name: 'questions',
    owing,
    purpose: 'Questions to the ministry: collected, joined, followed.',
    help: [
      {
        label: 'MAGS',
        words: 'frage ans mags · fragen ans mags · fragen ans mags excel',
        purpose: 'offene Fragen sammeln, sich anschließen, Stand sehen',
      },
      {
        label: 'MAGS',
        words: 'frage 3 ändern: … · frage 3 zurückziehen',
        purpose: 'eine eigene Frage, solange sie nur gesammelt ist',
      },
      {
        label: 'MAGS',
        words: 'frage 3 beantwortet: … · frage 3 zwischennachricht vom … · frage 3 ohne antwort abschließen: …',
        purpose: 'vermerken, was aus einer Frage wird; „frage 3 wieder offen“ nimmt es zurück',
        coordination: true,
      },
      {
        label: 'MAGS',
        words: 'frage 3 themenfeld: Energie · frage 3 auffassung: …',
        purpose: 'einer Frage ans MAGS ein Themenfeld geben, sie fürs Schreiben ergänzen',
        coordination: true,
      },
    ],
    menu: [
      { title: 'frage ans mags', description: 'Frage ans MAGS aufnehmen' },
      { title: 'fragen ans mags', description: 'Fragen ans MAGS und ihren Stand ansehen' },
    ],
    commands: [
      add({ taken, made }),
      openForm,
      join(taken),
      file,
      openChangeForm,
      change,
      withdraw,
      openNotes,
      saveQuestionNotes,
      markAnswered,
      reopen,
      ...[openCourseForm, recordCourse, openCloseForm, close],
      show(replied),
      list,
      exported(links),
    ],
    files: { 'questions.excel': excelFile(sentTo) },
    words: questionWords,
    things: { question: knownQuestions },
    messageActions: [
      {
        verb: 'questions.form',
        title: 'Als Frage ans MAGS aufnehmen',
        description: 'Nimmt eine Nachricht als offene Frage ans MAGS auf',
        field: 'question',
      },
    ],
  };
}

/** An open question as other features show it: who asks, since when, and since when it is with the ministry. */
export interface OpenQuestion {
  readonly number: number;
  readonly askedBy: readonly { readonly id: string; readonly name: string }[];
  readonly createdAt: Instant;
  readonly submittedAt?: Instant | undefined;
  /** What was heard of it last: *nachgefragt am 03.04.2023*. */
  readonly lately?: string | undefined;
}

/** The open question that says nearly the same as this one; undefined when the list holds none. */
export async function findOpenQuestion(db: Db, roundId: string, text: string): Promise<OpenQuestion | undefined> {
  const found = similarTo(text, await allQuestions(db, roundId));
  return (
    found && {
      number: found.number,
      askedBy: found.askers.map(({ municipality }) => municipality),
      createdAt: found.createdAt,
      submittedAt: found.submittedAt,
      lately: latelyWords(found),
    }
  );
}

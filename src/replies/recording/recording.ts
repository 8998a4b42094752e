import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Links } from '../../downloads/index.ts';
import { dayOf } from '../../german/time.ts';
import { numericDay } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { repliesCard } from '../cards.ts';
import type { AskedQuestion, RepliesNeeds } from '../needs.ts';
import { questionName, questionNumber, type Recorded, type ReplyDraft, replySchema } from '../reply.ts';
import { findReplyFile } from '../reply-file-store.ts';
import { recordReplies } from '../settling.ts';
import { repliesTo } from '../store.ts';
import { RECORDED, SHOWN } from './recording-sayings.ts';
import { readReply, replyForm, twinOf } from './reply-form.ts';

const TO_QUESTION = /antwort (?:des mags |vom mags )?(?:auf|zu) frage (?:nr\.? )?(?<number>\d{1,6})/u;

/** Opens the form in which the Koordination records a reply of the ministry. */
export function openReplyForm({ questions }: RepliesNeeds): Command {
  return command({
    verb: 'replies.form',
    may: 'coordinate',
    writes: false,
    typed: [
      {
        pattern: /antwort (?:des mags |vom mags )?(?:auf|zu) frage (?:nr\.? )?(?<number>\d{1,6}) erfassen/u,
        example: 'antwort auf frage 3 erfassen',
      },
    ],
    asked: RECORDED,
    input: z.object({ number: questionNumber }),
    run: async (turn, { number }, db) => {
      const question = await questions.replyable(db, turn, number);
      return replyForm(question, await repliesTo(db, turn.roundId, number), { values: {} });
    },
  });
}

/** Records a reply: it counts as knowledge, the question is answered, wholly or in part, and those who ask are told. */
export function recordReply(needs: RepliesNeeds): Command {
  return command({
    verb: 'replies.record',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: TO_QUESTION, tail: 'typed', example: twinOf(3) }],
    input: replySchema,
    reads: readReply,
    about: 'number',
    run: async (turn, draft, db) => {
      const question = await needs.questions.replyable(db, turn, draft.number);
      checkDays(draft, turn);
      const { operation = turn.activity, number: _, ...said } = draft;
      await recordReplies(needs, turn, { replies: [{ question, reply: { ...said, operation } }], db });
      return shownTo(turn, { question, says: saidOf(draft), db });
    },
    invalid: async (turn, { raw, fields: values, errors }, db) => {
      const question = await needs.questions.replyable(db, turn, questionNumber.parse(values['number']));
      const before = await repliesTo(db, turn.roundId, question.number);
      return replyForm(question, before, { values, errors, attempt: attemptOf(raw) });
    },
  });
}

function checkDays({ on, validTo }: ReplyDraft, { at }: MemberTurn): void {
  if (on > dayOf(at)) throw new InvalidInput({ on: 'Bitte einen Tag eingeben, der nicht in der Zukunft liegt.' });
  if (validTo !== undefined && validTo < on)
    throw new InvalidInput({ validTo: 'Bitte einen Tag eingeben, der nicht vor dem Tag der Antwort liegt.' });
}

function saidOf({ number, scope, on }: ReplyDraft): string {
  return scope === 'interim'
    ? `Die Zwischennachricht vom ${numericDay(on)} zu ${questionName(number)} ist vermerkt.`
    : `Die Antwort auf ${questionName(number)} ist erfasst.`;
}

async function shownTo(
  turn: MemberTurn,
  { question, says, db }: { question: AskedQuestion; says: string; db: Db },
): Promise<Reply> {
  const all = await repliesTo(db, turn.roundId, question.number);
  const reply = repliesCard(question, all, { runs: coordinates(turn.member) });
  const isForm = turn.input.kind === 'click' && turn.place.kind === 'personal';
  return { ...reply, summary: says, ...(isForm ? { replaces: true } : {}) };
}

/** Shows what the ministry has replied to a question, with what was replaced. */
export function showReplies({ questions, links }: RepliesNeeds): Command {
  return command({
    verb: 'replies.show',
    may: 'known',
    writes: false,
    typed: [
      {
        pattern: /antwort(?:en)? (?:des mags |vom mags )?(?:auf|zu) frage (?:nr\.? )?(?<number>\d{1,6})/u,
        example: 'antwort auf frage 3',
      },
    ],
    asked: SHOWN,
    input: z.object({ number: questionNumber }),
    run: async (turn, { number }, db) => {
      const question = await questions.find(db, turn, number);
      const all = await repliesTo(db, turn.roundId, number);
      return repliesCard(question, all, {
        runs: coordinates(turn.member),
        files: await copiesFor(links, turn, { all, db }),
      });
    },
  });
}

/** The files that these replies were part of, by links for the asker alone. */
async function copiesFor(links: Links, turn: MemberTurn, { all, db }: { all: readonly Recorded[]; db: Db }) {
  const { roundId, member, at: now } = turn;
  const of = { roundId, personId: member.personId, kind: 'replies.copy', now };
  const numbers = [...new Set(all.flatMap(({ file }) => file ?? []))];
  const found = await Promise.all(numbers.map((number) => findReplyFile(db, roundId, number)));
  return found.flatMap((file) =>
    file ? [{ name: file.name, address: links.file({ ...of, subject: String(file.number) }) }] : [],
  );
}

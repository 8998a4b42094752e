import { z } from 'zod';
import { contentTypeOf } from '../../attachments/file-kind.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { readDayFields } from '../../conversation/day-fields.ts';
import { type Command, command, type FileMaker } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Reply, WaitingList } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { openChecks } from '../check-store.ts';
import type { RepliesNeeds } from '../needs.ts';
import { dayOfReply, formField, NO_DAY, referenceField } from '../reply.ts';
import { fileName, fileNumber, type Split } from '../reply-file.ts';
import { bytesOf, findReplyFile, openReplyFiles, settleReplyFile } from '../reply-file-store.ts';
import { recordReplies } from '../settling.ts';
import { ADOPTED, DISCARDED, SENDING, SENT, SHOWN } from './file-phrases.ts';
import { adoptedCard, discardedCard, sendingCard, twinOf } from './preview-card.ts';
import { fileFor, shownFile } from './showing.ts';

const FILE = /antwortdatei (?:nr\.? )?(?<number>\d{1,6})/u;
const ADOPT = /antwortdatei (?:nr\.? )?(?<number>\d{1,6}) uebernehmen/u;

const LABELS = {
  vom: 'on',
  'antwort vom': 'on',
  aktenzeichen: 'reference',
  betreff: 'reference',
  'aktenzeichen oder betreff': 'reference',
  form: 'form',
  'wie geantwortet wurde': 'form',
  teilweise: 'partial',
  'nur teilweise beantwortet': 'partial',
  ohne: 'without',
  'nicht uebernehmen': 'without',
};

function readAdoption({ typed, ...raw }: Raw, now: Instant): Raw {
  const fields = typeof typed === 'string' ? { ...raw, ...readFields(typed, 'on', LABELS) } : raw;
  return readDayFields(fields, { day: 'on', towards: 'past', hint: NO_DAY }, now);
}

/** Numbers of questions, held apart by commas. */
const numbersField = z
  .string()
  .max(400)
  .default('')
  .transform((typed) => new Set([...typed.matchAll(/\d{1,6}/gu)].map(([found]) => Number(found))));

/** Says how a file is sent. */
export const explainSending = command({
  verb: 'replies.send',
  may: 'coordinate',
  writes: false,
  typed: [SENT],
  asked: SENDING,
  input: z.object({ letter: z.string().max(10).optional() }),
  run: async () => sendingCard(),
});

/** Shows a file with what was found in it. */
export function showFile(needs: RepliesNeeds): Command {
  return command({
    verb: 'replies.file',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: FILE, example: 'antwortdatei 1' }],
    asked: SHOWN,
    input: z.object({ number: fileNumber }),
    run: (turn, { number }, db) => shownFile(needs, turn, { number, db }),
  });
}

/** Takes over what was found: each piece is the reply to its question, and those who ask are told, once of all of theirs. */
export function adoptFile(needs: RepliesNeeds): Command {
  return command({
    verb: 'replies.adopt',
    may: 'coordinate',
    writes: true,
    typed: [
      { pattern: ADOPT, tail: 'typed', example: twinOf(1) },
      { pattern: ADOPT, example: 'antwortdatei 1 übernehmen' },
    ],
    asked: ADOPTED,
    input: z.object({
      number: fileNumber,
      on: dayOfReply,
      reference: referenceField,
      form: formField.default('written'),
      partial: numbersField,
      without: numbersField,
    }),
    reads: readAdoption,
    about: 'number',
    run: async (turn, said, db) => {
      if (said.on > dayOf(turn.at))
        throw new InvalidInput({ on: 'Bitte einen Tag eingeben, der nicht in der Zukunft liegt.' });
      return adopt(needs, turn, { said, db });
    },
    invalid: async (turn, { raw, fields: values, errors }, db) =>
      shownFile(needs, turn, {
        ...{ number: fileNumber.parse(values['number']), db },
        again: { values, errors, attempt: attemptOf(raw) },
      }),
  });
}

interface Said {
  readonly number: number;
  readonly on: string;
  readonly reference?: string | undefined;
  readonly form: 'written' | 'oral';
  readonly partial: ReadonlySet<number>;
  readonly without: ReadonlySet<number>;
}

async function adopt(needs: RepliesNeeds, turn: MemberTurn, { said, db }: { said: Said; db: Db }): Promise<Reply> {
  const { number, without } = said;
  const file = await fileFor(db, turn, number);
  const pieces = (file.split?.pieces ?? []).filter((piece) => !without.has(piece.number));
  if (file.state !== 'open' || !(await settleReplyFile(db, turn, { number, state: 'adopted' })))
    return shownFile(needs, turn, { number, db });
  const replies = await Promise.all(pieces.map((piece) => replyOf(needs, turn, { piece, said, db })));
  const recorded = await recordReplies(needs, turn, { replies, db });
  const touches = (await openChecks(db, turn.roundId)).length > 0;
  const numbers = recorded.map(({ question }) => question.number);
  return { ...adoptedCard(file, numbers, touches), replaces: mayReplace(turn) };
}

async function replyOf(
  { questions }: RepliesNeeds,
  turn: MemberTurn,
  { piece, said, db }: { piece: Split['pieces'][number]; said: Said; db: Db },
) {
  const { number: file, on, reference, form, partial } = said;
  const scope = partial.has(piece.number) ? ('partial' as const) : ('whole' as const);
  const reply = { operation: `file#${file}`, file, text: piece.text, on, reference, form, scope };
  return { question: await questions.find(db, turn, piece.number), reply };
}

/** Lets go of a file and of what was found in it. */
export function discardFile(needs: RepliesNeeds): Command {
  return command({
    verb: 'replies.discard',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: /antwortdatei (?:nr\.? )?(?<number>\d{1,6}) verwerfen/u, example: 'antwortdatei 1 verwerfen' }],
    asked: DISCARDED,
    input: z.object({ number: fileNumber }),
    run: async (turn, { number }, db) => {
      const file = await fileFor(db, turn, number);
      const isNew = await settleReplyFile(db, turn, { number, state: 'discarded' });
      return isNew ? { ...discardedCard(file), replaces: mayReplace(turn) } : shownFile(needs, turn, { number, db });
    },
  });
}

/** The file of the ministry, as it came. */
export const copyOfFile: FileMaker = async (db, { roundId, subject }) => {
  const [number, body] = [Number(subject), await bytesOf(db, roundId, Number(subject))];
  const file = body && (await findReplyFile(db, roundId, number));
  return file && body && { name: file.name, contentType: contentTypeOf(file.name) ?? 'application/octet-stream', body };
};

/** A file that was sent waits for the Koordination to take it over. */
export const filesWaiting: WaitingList = async (db, roundId) =>
  (await openReplyFiles(db, roundId)).map((file) => ({
    ...{ key: `replies:datei-${file.number}`, since: file.since, office: file.office, name: fileName(file) },
    sentence: `${fileName(file)} zum Schreiben der Sammlung ${file.letter}: ${file.name}`,
    ways: [{ title: 'Prüfen und übernehmen …', verb: 'replies.file', data: { number: String(file.number) } }],
  }));

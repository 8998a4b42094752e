import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { pageField } from '../../conversation/fields.ts';
import { foundOr, Refusal } from '../../conversation/refusal.ts';
import type { Reply, WaitingList } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { NBSP } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { type Check, checkName, checkNumber, inListOrder } from '../check.ts';
import { findCheck, openChecks, settleCheck } from '../check-store.ts';
import type { RepliesNeeds, Statement } from '../needs.ts';
import { questionName, type Recorded, replyName } from '../reply.ts';
import { repliesTo } from '../store.ts';
import { checkCard, checksCard } from './check-cards.ts';
import { FITS, LISTED, SHOWN, VOTED } from './check-sayings.ts';

/** Lists what the replies of the ministry may touch. */
export const listChecks = command({
  verb: 'replies.checks',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /zu pruefen(?: seite (?<page>\d{1,4}))?/u, example: 'zu prüfen' }],
  asked: LISTED,
  input: z.object({ page: pageField }),
  run: async (turn, { page }, db) => {
    const { items, ...place } = pageOf(inListOrder(await openChecks(db, turn.roundId)), page);
    return checksCard(items, place);
  },
});

/** Shows one, with both texts. */
export function showCheck(needs: RepliesNeeds): Command {
  return command({
    verb: 'replies.check',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /pruefung (?:nr\.? )?(?<number>\d{1,6})/u, example: 'prüfung 2' }],
    asked: SHOWN,
    input: z.object({ number: checkNumber }),
    run: async (turn, { number }, db) => shown(needs, turn, { check: await checkFor(db, turn, number), db }),
  });
}

/** The Koordination says that what the round has said still fits. */
export function settleFits(needs: RepliesNeeds): Command {
  return command({
    verb: 'replies.fits',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /pruefung (?:nr\.? )?(?<number>\d{1,6}) passt(?: weiterhin| noch)?/u,
        example: 'prüfung 2 passt weiterhin',
      },
    ],
    asked: FITS,
    input: z.object({ number: checkNumber }),
    run: async (turn, { number }, db) => {
      await checkFor(db, turn, number);
      await settleCheck(db, turn, { number, state: 'fits' });
      return settled(needs, turn, { number, db });
    },
  });
}

/** Drafts a vote that cites what was said and what the ministry has replied; the Koordination publishes it, or does not. */
export function voteAgain(needs: RepliesNeeds): Command {
  return command({
    verb: 'replies.vote',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: /pruefung (?:nr\.? )?(?<number>\d{1,6}) neu abstimmen/u, example: 'prüfung 2 neu abstimmen' }],
    asked: VOTED,
    input: z.object({ number: checkNumber }),
    run: async (turn, { number }, db) => {
      const check = await checkFor(db, turn, number);
      if (check.state === 'open') {
        const vote = await draft(needs, turn, { check, db });
        await settleCheck(db, turn, { number, state: 'voted', vote });
      }
      return settled(needs, turn, { number, db });
    },
  });
}

async function draft(needs: RepliesNeeds, turn: MemberTurn, { check, db }: { check: Check; db: Db }): Promise<number> {
  const { statement, votable } = await statementOf(needs, db, turn, check);
  if (!votable) throw notVotable(check);
  const reply = await replyOf(db, turn.roundId, check);
  const { number, name, question, words } = check;
  const motion = {
    question: `Gilt ${name} nach der Antwort des MAGS auf ${questionName(question)} weiter?`,
    background: [
      `${name}: „${cutText(words, 900)}“`,
      `MAGS, ${replyName(reply)} auf ${questionName(question)}: „${cutText(reply.text, 900)}“`,
    ].join('\n'),
    origin: `replies:${number}`,
    follows: statement?.vote,
  };
  return needs.draftVote(turn, motion, db);
}

/** What a measure rests on is for its municipality to see to. */
function notVotable(check: Check): Refusal {
  return new Refusal({
    code: 'replies.not-votable',
    kind: checkName(check),
    title: 'Darüber stimmt die Runde nicht ab',
    text: `${check.name} führt eine Kommune allein; sie ist benachrichtigt, wenn sich eine Grundlage ändert. Ist es geklärt, bitte „prüfung ${check.number} passt weiterhin“ schreiben.`,
    ways: [{ title: `Prüfung ${check.number} ansehen`, verb: 'replies.check', data: { number: String(check.number) } }],
  });
}

async function settled(
  needs: RepliesNeeds,
  turn: MemberTurn,
  { number, db }: { number: number; db: Db },
): Promise<Reply> {
  const reply = await shown(needs, turn, { check: await checkFor(db, turn, number), db });
  return { ...reply, replaces: mayReplace(turn) };
}

async function checkFor(db: Db, turn: MemberTurn, number: number): Promise<Check> {
  return foundOr(await findCheck(db, turn.roundId, number), {
    code: 'replies.unknown-check',
    kind: 'Zu prüfen',
    what: `Eine Prüfung ${number}`,
    way: { title: 'Liste ansehen', verb: 'replies.checks' },
  });
}

async function shown(needs: RepliesNeeds, turn: MemberTurn, { check, db }: { check: Check; db: Db }): Promise<Reply> {
  const question = await needs.questions.find(db, turn, check.question);
  const reply = await replyOf(db, turn.roundId, check);
  return checkCard(check, { question, reply, ...(await statementOf(needs, db, turn, check)) });
}

async function replyOf(db: Db, roundId: string, { question, version }: Check): Promise<Recorded> {
  const found = (await repliesTo(db, roundId, question)).find((one) => one.version === version);
  if (!found) throw new Error('a check without its reply');
  return found;
}

async function statementOf(
  { sources }: RepliesNeeds,
  db: Db,
  { roundId, at }: MemberTurn,
  { source, key }: Check,
): Promise<{ statement: Statement | undefined; votable: boolean }> {
  const found = sources.find(({ name }) => name === source);
  const statement = (await found?.all(db, roundId, at))?.find((one) => one.key === key);
  return { statement, votable: found?.votable ?? false };
}

/** What is to be checked waits for the Koordination. */
export const checksWaiting: WaitingList = async (db, roundId) =>
  inListOrder(await openChecks(db, roundId)).map((check) => ({
    ...{ key: `replies:${check.number}`, since: check.since, name: checkName(check) },
    sentence: `${checkName(check)}: ${check.name} nach der Antwort des MAGS auf Frage${NBSP}${check.question}`,
    ways: [{ title: 'Beide Texte ansehen', verb: 'replies.check', data: { number: String(check.number) } }],
  }));

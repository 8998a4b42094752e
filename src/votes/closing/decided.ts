import type { Attachment } from '../../attachments/attachment.ts';
import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { longDayTime, NBSP } from '../../german/write.ts';
import type { Asked } from '../../responses/asking.ts';
import type { Query } from '../../responses/queries/query.ts';
import { type Ballot, type Statement, wordOf } from '../ballot.ts';
import { earlierAlone, earlierAnswer, takenBackWords } from '../ballot-parts.ts';
import { untilAnswer, wordingSince } from '../decision-text.ts';
import { answersLine, itemName, itemStatus } from '../items.ts';
import { allVotes, findPoll } from '../store.ts';
import { leading } from '../tally.ts';
import { isPutInMeeting, itemPolls, missingFrom, type Poll, pollOfItem, type Vote } from '../vote.ts';
import { adopted, grounds, support } from '../wording.ts';
import { wordingName } from '../wordings.ts';

/** A carried vote: what was decided, why it was carried, and who answered what. */
export interface DecidedVote {
  readonly year: number;
  readonly number: number;
  readonly vote: number;
  readonly question: string;
  readonly background?: string | undefined;
  /** The Beschlusstext as it was adopted, else the question in a sentence. */
  readonly wording: string;
  readonly grounds: string;
  /** Rule, how many of how many, and who was silent, in a few words. */
  readonly support: string;
  readonly decidedAt: Instant;
  readonly answers: readonly { readonly municipality: string; readonly answer: string }[];
  readonly silent: readonly string[];
  /** Who agreed to what was adopted; of many items, to one that was carried. */
  readonly agreed: readonly Asked[];
  /** The day of the meeting in which those present consented. */
  readonly metOn?: Day | undefined;
  /** The question to the ministry until whose answer it is to hold. */
  readonly awaits?: number | undefined;
  /** What was changed on the way: all Fassungen from the first on, which the last one was, and every objection. */
  readonly wordings?: readonly { readonly name: string; readonly text: string }[];
  readonly objections?: readonly string[];
  /** What hangs on the vote, by its heading: *Anlagen*. */
  readonly beside?: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Of many items all, in their order: those that were agreed to, by how many, and what came of the others. */
  readonly items?: readonly DecidedItem[];
}

/** One of many items of a carried vote. */
export interface DecidedItem {
  /** As it is cited: *Beschluss 2023/05, Nr. 3.2*. */
  readonly number: string;
  readonly heading: string;
  readonly text: string;
  /** *angenommen*, *nicht vereinbart (Einwand Ratingen)*. */
  readonly status: string;
  readonly carried: boolean;
  readonly support: string;
}

/** *Zustimmung zu Fassung 2*, where there are several. */
function inWording(vote: Vote, { wording = 1 }: Ballot): string {
  return vote.wording === undefined ? '' : ` zu ${wordingName(wording)}`;
}

/** Who was silent to what was adopted, with what they answered to an earlier Fassung. */
function silentOf(poll: Poll): string[] {
  const before = new Map(earlierAlone(poll).map((ballot) => [ballot.municipality.name, ballot]));
  return missingFrom(poll).map((name) => {
    const ballot = before.get(name);
    return ballot ? `${name} (${earlierAnswer(poll.vote, ballot)})` : name;
  });
}

function agreedIn(poll: Poll): readonly Asked[] {
  if (poll.items) {
    const carried = itemPolls(poll).filter(({ item }) => item.outcome === 'carried');
    const agreed = new Set(carried.flatMap(({ poll: one }) => agreedIn(one)).map(({ id }) => id));
    return poll.entitled.filter(({ id }) => agreed.has(id));
  }
  const { vote, ballots } = poll;
  const wanted = vote.options ? leading(vote, ballots)[0] : 'yes';
  return ballots.filter(({ choice }) => choice === wanted).map(({ municipality }) => municipality);
}

function historyOf(poll: Poll): Pick<DecidedVote, 'wordings' | 'objections'> {
  const { ballots, replaced, wordings = [] } = poll;
  if (poll.items) return itemHistory(poll);
  const raised = [...ballots, ...replaced].filter(({ choice }) => choice === 'objection');
  return {
    ...(wordings.length === 0
      ? {}
      : { wordings: wordings.map((one) => ({ name: wordingSince(one), text: one.text ?? one.question })) }),
    ...(raised.length === 0 ? {} : { objections: raised.map((ballot) => objectionOf(poll.vote, ballot)) }),
  };
}

/** Who wanted it dealt with in a meeting, and why: of those who have said otherwise since, when they had. */
function referralsOf({ ballots, replaced }: Poll): readonly string[] {
  return [...ballots, ...replaced].flatMap((ballot) => {
    if (ballot.choice !== 'referral') return [];
    const { municipality, reason = '', castAt } = ballot;
    const settled = ballots.includes(ballot) ? '' : `, ${takenBackWords(ballot) ?? 'neu abgestimmt'}`;
    return [`${municipality.name} (${ballot.office}, ${longDayTime(castAt)}${settled}): ${reason}`];
  });
}

/** Every objection to an item; against one that was carried it was settled. */
function itemHistory(poll: Poll): Pick<DecidedVote, 'objections'> {
  const objections = itemPolls(poll).flatMap(({ item, poll: one }) =>
    [...one.ballots, ...one.replaced].flatMap((ballot) => {
      if (ballot.choice !== 'objection') return [];
      const { municipality, reason = '', castAt } = ballot;
      const settled = one.ballots.includes(ballot) ? '' : `, ${takenBackWords(ballot) ?? 'behoben'}`;
      return [`Einwand aus ${municipality.name} zu ${itemName(item)}, ${longDayTime(castAt)}${settled}: ${reason}`];
    }),
  );
  return objections.length === 0 ? {} : { objections };
}

function objectionOf(vote: Vote, ballot: Ballot): string {
  const settled = takenBackWords(ballot) ?? 'behoben';
  const { municipality, reason = '', castAt } = ballot;
  return `Einwand aus ${municipality.name}${inWording(vote, ballot)}, ${longDayTime(castAt)}, ${settled}: ${reason}`;
}

/** What is done with a decision in the transaction that takes it. */
export type TakeDecision = (db: Db, roundId: string, decided: DecidedVote, now: Instant) => Promise<void>;

/** All carried votes, the latest first. */
export async function decidedVotes(db: Db, roundId: string): Promise<DecidedVote[]> {
  const carried = (await allVotes(db, roundId)).filter(({ decision }) => decision !== undefined);
  const decided: DecidedVote[] = [];
  for (const { number } of carried) {
    const poll = await findPoll(db, roundId, number);
    decided.push(...(poll ? decidedBy(poll) : []));
  }
  return decided.sort(latestFirst);
}

/** What the carried votes decided by number, question and day alone, the latest first. */
export async function takenDecisions(
  db: Db,
  roundId: string,
): Promise<readonly Pick<DecidedVote, 'year' | 'number' | 'question' | 'decidedAt'>[]> {
  const votes = await allVotes(db, roundId);
  return votes
    .flatMap(({ decision, question, closesAt, closedAt = closesAt }) =>
      decision ? [{ ...decision, question, decidedAt: closedAt }] : [],
    )
    .sort(latestFirst);
}

type Numbered = Pick<DecidedVote, 'year' | 'number'>;

function latestFirst(one: Numbered, other: Numbered): number {
  return other.year - one.year || other.number - one.number;
}

function itemsOf(poll: Poll): Pick<DecidedVote, 'items'> {
  if (!poll.items) return {};
  return {
    items: poll.items.map((item) => ({
      ...{ number: item.number, heading: item.heading, text: item.text ?? item.heading },
      ...{ status: itemStatus(poll, item), carried: item.outcome === 'carried' },
      support: supportOf(pollOfItem(poll, item)),
    })),
  };
}

/** Every citation says that a decision is to hold only until an answer of the ministry. */
function supportOf(poll: Poll): string {
  return [support(poll), untilAnswer(poll.vote) ?? ''].filter((words) => words !== '').join('; ');
}

function groundsOf(poll: Poll): string {
  const until = untilAnswer(poll.vote);
  return until === undefined ? grounds(poll) : `${grounds(poll)} Gilt ${until}.`;
}

/** The decision of a vote; none where it was not carried. */
export function decidedBy(poll: Poll): DecidedVote[] {
  const { vote, ballots } = poll;
  const { decision, number, question, background, closesAt, closedAt = closesAt } = vote;
  if (!decision) return [];
  const answers = ballots.map((ballot) => ({
    municipality: ballot.municipality.name,
    answer: poll.items ? answersLine(poll, ballot) : `${wordOf(vote, ballot.choice)}${inWording(vote, ballot)}`,
  }));
  return [
    {
      ...decision,
      vote: number,
      question,
      background,
      wording: adopted(poll),
      grounds: groundsOf(poll),
      support: supportOf(poll),
      awaits: vote.awaits,
      metOn: isPutInMeeting(poll) && vote.openedAt !== undefined ? dayOf(vote.openedAt) : undefined,
      decidedAt: closedAt,
      answers,
      silent: silentOf(poll),
      agreed: agreedIn(poll),
      ...historyOf(poll),
      ...itemsOf(poll),
      ...besideOf(poll),
    },
  ];
}

function besideOf(poll: Poll): Pick<DecidedVote, 'beside'> {
  const { attachments = [], queries = [], statements = [] } = poll;
  const all = [
    { title: 'In der Sitzung behandeln', lines: referralsOf(poll) },
    { title: 'Anlagen', lines: attachments.map(attachedWords) },
    { title: 'Rückfragen', lines: queries.map(queryWords) },
    { title: 'Erklärungen', lines: statements.map(statementWords) },
  ];
  const beside = all.filter(({ lines }) => lines.length > 0);
  return beside.length === 0 ? {} : { beside };
}

function statementWords({ municipality, office, at, text }: Statement): string {
  return `${municipality.name} (${office}, ${longDayTime(at)}): ${text}`;
}

function queryWords({ number, text, office, at, answer }: Query): string {
  const answered = answer
    ? `Antwort (${answer.office ?? 'Koordination'}, ${longDayTime(answer.at)}): ${answer.text}`
    : 'ohne Antwort';
  return `Rückfrage${NBSP}${number} (${office}, ${longDayTime(at)}): ${text} ${answered}`;
}

/** What was decided on stays provable: of what is kept, the whole checksum; of a link, that nothing is. */
function attachedWords({ number, title, url, copy }: Attachment): string {
  const of = url === undefined ? '' : `, ${url}`;
  const kept = copy ? `Datei ${copy.name}, Prüfsumme SHA-256 ${copy.checksum}` : 'Inhalt nicht festgehalten';
  return `Anlage${NBSP}${number}: ${title}${of}, ${kept}`;
}

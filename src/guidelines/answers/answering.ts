import { type Button, button, type Paragraph, paragraph, words } from '../../cards/parts.ts';
import type { Db } from '../../conversation/database.ts';
import type { Block, Reply, Thumbs } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Day } from '../../german/calendar.ts';
import { dayOf } from '../../german/time.ts';
import { placeReader, type ReadPlaces } from '../../municipalities/places.ts';
import { namesHeard, roundHeard } from '../../municipalities/store.ts';
import { cutText, wordsWithin } from '../../text/clean.ts';
import { type Judged, lastAsked, noteUnanswered, type Remembered, rememberQuestion } from '../feedback-store.ts';
import { type FollowUp, followUp } from '../follow-up.ts';
import { keptBand, withoutMunicipalities } from '../miss.ts';
import { askRegisters, type Register } from '../register.ts';
import type { Shelf } from '../shelf.ts';
import { VERDICTS } from '../verdict.ts';
import { type Answer, findAnswer, findRule } from './answer.ts';
import { type Asked, answerCard, type Offers } from './answer-card.ts';
import { circumstancesIn, nothingAskedCard, questionIn } from './ask.ts';
import { joinButtons, type ListedQuestion, type MinistryList } from './ministry.ts';
import { type CommandWord, nearCommands } from './near-command.ts';
import { passagesBelow } from './passages-block.ts';

/**
 * What answering needs: what the rounds know, the commands that a single word may have been meant to be, the list of
 * questions to the ministry, and the registers that questions may belong to.
 */
export interface GuidelinesNeeds {
  readonly shelf: Shelf;
  readonly commandWords: () => readonly CommandWord[];
  readonly ministry: MinistryList;
  readonly registers: readonly Register[];
  readonly beside: Beside;
}

/**
 * What is to be said beside an answer: since when nobody has looked at its documents, those that are overdue, and which rules
 * of the asker's own municipality are not loaded.
 */
type Beside = (
  db: Db,
  turn: MemberTurn,
  answered: { readonly mark: string; readonly question: string; readonly documents: readonly string[] },
) => Promise<{ readonly unchecked: ReadonlyMap<string, Day>; readonly notes: readonly Paragraph[] }>;

/** A longer question is cut where it is kept or carried by a button. */
const LONGEST_KEPT = 1000;
const FEEDBACK = 'guidelines.feedback';

/** A question as it was asked: the day stated, and the earlier question that it refers to. */
interface Said {
  readonly question: string;
  readonly asOf: Day | undefined;
  readonly followUp: FollowUp | undefined;
  readonly before: Remembered | undefined;
  readonly near: readonly CommandWord[];
}

/** Answers a question, and keeps what a follow-up, feedback and the Koordination's list of gaps will need. */
export async function respond(needs: GuidelinesNeeds, turn: MemberTurn, typed: Typed): Promise<Reply> {
  const question = questionIn(typed.question);
  if (question === undefined) return nothingAskedCard();
  const { db } = typed;
  const registers = await registersOf(needs, turn, { db, question });
  const asking = { ...typed, question, ofRules: registers.length > 0 };
  const { said, knowledge, answer: found, judged, look, round, mark } = await lookedUp(needs, turn, asking);
  const answer = registers.length > 0 ? sureOnly(found) : found;
  const around = await aroundOf(needs, turn, { db, question, judged, band: answer.band, registers });
  const known = turn.place.kind === 'elsewhere' ? look(findAnswer) : answer;
  const band = around.registered ? 'answer' : keptBand(judged.question, known, knowledge.index);
  await keep(turn, { db, said, judged, band });
  const { unchecked, notes } = await besideOf(needs, turn, { db, mark, judged, answer });
  const asked = { ...said, today: dayOf(turn.at), programmeEnd: round.programme.to, ...around, unchecked };
  const reply = answerCard(
    { ...asked, notes: [...around.notes, ...notes], offers: withAnew(around.offers, said) },
    answer,
    knowledge.index,
  );
  return answer.band === 'answer' ? { ...reply, thumbs: thumbsFor(judged) } : reply;
}

/** Where others than the round read along, nothing is said of a municipality's own rules. */
async function besideOf(
  { beside }: GuidelinesNeeds,
  turn: MemberTurn,
  of: { db: Db; mark: string; judged: Judged; answer: Answer },
): ReturnType<Beside> {
  const documents = of.answer.chunks.map(({ document }) => document.name);
  const said = await beside(of.db, turn, { mark: of.mark, question: of.judged.question, documents });
  return turn.place.kind === 'elsewhere' ? { ...said, notes: [] } : said;
}

/** What the knowledge holds of a question that a register answers: below that, and no gap of the knowledge. */
export async function passagesFor(needs: GuidelinesNeeds, turn: MemberTurn, typed: Typed): Promise<Block | undefined> {
  const question = questionIn(typed.question);
  if (question === undefined) return undefined;
  const asking = { ...typed, question, ofRules: true };
  const { said, knowledge, answer, judged, round, mark } = await lookedUp(needs, turn, asking);
  await keep(turn, { db: typed.db, said, judged, band: 'answer' });
  const { to: programmeEnd } = round.programme;
  const registers = await askRegisters(needs.registers, { db: typed.db, in: turn, question });
  const { unchecked } = await besideOf(needs, turn, { db: typed.db, mark, judged, answer });
  return passagesBelow({ ...said, today: dayOf(turn.at), programmeEnd, registers, unchecked }, answer, knowledge.index);
}

/** What the registers say; where others than the round read along, nothing. */
async function registersOf(
  { registers }: GuidelinesNeeds,
  turn: MemberTurn,
  { db, question }: { db: Db; question: string },
): Promise<Paragraph[]> {
  return turn.place.kind === 'elsewhere' ? [] : askRegisters(registers, { db, in: turn, question });
}

/** Below what a register says, what only comes near would look like another answer. */
function sureOnly(answer: Answer): Answer {
  return answer.band === 'answer' ? answer : { ...answer, band: 'nothing' };
}

/** A question as it was typed, the day that it states, and whether only the rules answer it: the round's own is told already. */
interface Typed {
  readonly question: string;
  readonly asOf?: Day;
  readonly db: Db;
  readonly ofRules?: boolean;
  /** It refers to nothing that was asked before. */
  readonly alone?: boolean | undefined;
}

async function lookedUp(needs: GuidelinesNeeds, turn: MemberTurn, typed: Typed) {
  const round = await roundHeard(typed.db, turn.roundId);
  const { last, mark } = await lastAsked(typed.db, turn);
  const said = understand(needs, turn, { ...typed, before: last, places: placeReader(round.municipalities) });
  const knowledge = await needs.shelf.of(typed.db, turn.roundId, mark);
  const around = circumstancesIn(round, said.asOf ?? dayOf(turn.at));
  const look = (find: typeof findAnswer) => find(knowledge, said.followUp?.meant ?? typed.question, around);
  const answer = look(typed.ofRules || turn.place.kind === 'elsewhere' ? findRule : findAnswer);
  const judged = { question: standingAlone(said), sections: answer.chunks.map(({ id }) => id) };
  return { said, knowledge, answer, judged, look, round, mark };
}

/** What stands around an answer, and whether the question belongs to a register. */
type Around = Required<Pick<Asked, 'registers' | 'notes' | 'offers'>> &
  Pick<Asked, 'listed'> & { readonly registered: boolean };

async function aroundOf(
  needs: GuidelinesNeeds,
  turn: MemberTurn,
  asked: { db: Db; question: string; judged: Judged; band: Answer['band']; registers: readonly Paragraph[] },
): Promise<Around> {
  const { db, judged, band, registers } = asked;
  if (turn.place.kind === 'elsewhere') return aroundElsewhere(needs.registers, asked);
  const listed = band === 'answer' ? undefined : await needs.ministry.find(db, turn.roundId, judged.question);
  const offers = offersOf(needs.ministry, turn, { judged, listed, registers });
  return { registers, notes: [], listed, offers, registered: registers.length > 0 };
}

/** Where others than the round read along, no register is shown; whether it had something to say is not told either. */
function aroundElsewhere(
  registers: readonly Register[],
  { question, judged, band }: { question: string; judged: Judged; band: Answer['band'] },
): Around {
  const registered = registers.some((register) => register.asks(question));
  const notes = registered || band !== 'answer' ? [paragraph(words(OF_THE_ROUND))] : [];
  return { registers: [], notes, offers: { answered: feedbackButtons(judged), unanswered: [] }, registered };
}

const OF_THE_ROUND =
  'Hier sucht Kreisrunde nur in den Regeln. Was die Runde selbst festgehalten hat, steht in ihrem Kanal und in Ihrem persönlichen Chat mit Kreisrunde.';

function understand(
  needs: GuidelinesNeeds,
  turn: MemberTurn,
  typed: Typed & { readonly before: Remembered | undefined; readonly places: ReadPlaces },
): Said {
  const { question, asOf, alone, before, places } = typed;
  const near =
    asOf === undefined && turn.place.kind !== 'elsewhere' ? nearCommands(question, needs.commandWords()) : [];
  const refers = before && !alone && near.length === 0 ? followUp(question, before, places) : undefined;
  return { question, asOf: asOf ?? (refers && before?.asOf), followUp: refers, before, near };
}

/** The words under which a question is kept: a follow-up carries the question that it refers to. */
function standingAlone({ question, followUp: refers }: Said): string {
  const whole = refers ? `${question} (bezogen auf: ${refers.refersTo})` : question;
  return whole.length <= LONGEST_KEPT ? whole : `${wordsWithin(whole, LONGEST_KEPT - 2)} …`;
}

/** A word that was probably meant as a command is no question: nothing is kept of it. */
async function keep(
  turn: MemberTurn,
  kept: { db: Db; said: Said; judged: Judged; band: ReturnType<typeof keptBand> },
): Promise<void> {
  const { db, said, judged, band } = kept;
  if (said.near.length > 0) return;
  const again = said.before?.answered.question === judged.question;
  if (band !== 'answer' && !again && said.asOf === undefined) {
    const names = await namesHeard(db, turn);
    const question = withoutMunicipalities(judged.question, names);
    await noteUnanswered(db, turn.roundId, { question, band, on: dayOf(turn.at) });
  }
  await rememberQuestion(db, turn, {
    question: cutText(said.followUp?.refersTo ?? said.question, LONGEST_KEPT),
    meant: cutText(said.followUp?.meant ?? said.question, LONGEST_KEPT),
    answered: judged,
    asOf: said.asOf,
  });
}

/** Below an answer: feedback and the way to the ministry; below what is none: the way there, or to those who ask already. */
function offersOf(
  ministry: MinistryList,
  turn: MemberTurn,
  shown: { judged: Judged; listed: ListedQuestion | undefined; registers: readonly Paragraph[] },
): Offers {
  const { judged, listed, registers } = shown;
  const add = button('Als Frage ans MAGS aufnehmen', ministry.add, { question: judged.question });
  const by = { municipality: turn.member.municipality, alone: turn.place.kind === 'personal' };
  const open = listed ? joinButtons(ministry, listed, by) : [add];
  return {
    answered: [...feedbackButtons(judged), ...(registers.length > 0 ? [] : [add])],
    unanswered: registers.length > 0 ? [] : open,
  };
}

/** What was taken for a follow-up can be asked by itself. */
function withAnew({ answered, unanswered }: Offers, { question, followUp: refers }: Said): Offers {
  if (!refers) return { answered, unanswered };
  const anew = button('Als neue Frage', 'guidelines.ask', { question: cutText(question, LONGEST_KEPT), alone: 'ja' });
  return { answered: [...answered, anew], unanswered: [...unanswered, anew] };
}

/** The platform's thumbs say what the two buttons say. */
function thumbsFor(judged: Judged): Thumbs {
  const said = (verdict: string) => ({ verdict, ...judged });
  return { verb: FEEDBACK, up: said(VERDICTS.helped), down: said(VERDICTS.misfit) };
}

function feedbackButtons(judged: Judged): Button[] {
  return Object.values(VERDICTS).map((verdict) => button(verdict, FEEDBACK, { verdict, ...judged }));
}

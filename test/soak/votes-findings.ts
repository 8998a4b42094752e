import type { Db } from '../../src/conversation/database.ts';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import type { ResponsesTables } from '../../src/responses/tables.ts';
import { openStorage } from '../../src/storage/index.ts';
import { castContent, needsReason } from '../../src/votes/ballot.ts';
import { findPoll } from '../../src/votes/store.ts';
import type { VotesTables } from '../../src/votes/tables.ts';
import { samplePlan } from '../support/sample.ts';
import type { Connector } from './connector.ts';
import { brokenRules } from './held.ts';
import type { Report } from './report.ts';

/** A ballot as an office sends it, to the Fassung that its card shows. */
export interface SentBallot {
  readonly vote: number;
  readonly office: string;
  readonly municipality: string;
  readonly choice: 'yes' | 'abstain' | 'objection' | 'referral';
  /** From 1. */
  readonly wording: number;
}

/** What a storm left behind: how many votes there were, the database, what the connector took, what was acknowledged. */
interface Left {
  readonly votes: number;
  readonly url: string;
  readonly connector: Connector;
  readonly sent: readonly SentBallot[];
  readonly acknowledged: readonly SentBallot[];
  /** The votes of which a new Fassung was published, acknowledged likewise. */
  readonly published: readonly number[];
  /** How often a process was killed, each time perhaps between an acceptance and its record. */
  readonly kills: number;
}

const open = (db: Db) => db.withTables<VotesTables & DeliveryTables & ResponsesTables>();

/** Compares what a storm left in the database and in the channel with what was acknowledged. */
export async function judgeStorm(report: Report, left: Left): Promise<void> {
  const { url, connector } = left;
  const storage = await openStorage(url);
  await checkBallots(report, storage.db, left.acknowledged);
  await checkWordings(report, storage.db, left);
  await checkReferrals(report, storage.db, left);
  await checkVotes(report, storage.db);
  checkResults(report, connector, left);
  await checkCards(report, storage.db, connector);
  report.check('the connector had nothing to object to', connector.complaints);
  report.check('all holds that always must', await brokenRules(storage.db));
  await storage.close();
}

/** How a ballot is told from others: its vote, its municipality, its answer, its Fassung. */
function keyOf({ vote, municipality, choice, wording }: Omit<SentBallot, 'office'>): string {
  return `${vote} ${municipality} ${choice} ${wording}`;
}

async function checkBallots(report: Report, database: Db, acknowledged: readonly SentBallot[]): Promise<void> {
  const db = open(database);
  const answers = await db.selectFrom('responses').selectAll().where('kind', '=', 'votes').execute();
  const replaced = await db.selectFrom('replaced_responses').selectAll().where('kind', '=', 'votes').execute();
  const kept = new Set(
    [...answers, ...replaced].map(({ number: vote, municipality_id: municipality, content }) => {
      const { choice, wording = 1 } = castContent.parse(JSON.parse(content));
      return `${vote} ${municipality} ${choice} ${wording}`;
    }),
  );
  const given = acknowledged.map(keyOf);
  report.note('acknowledged ballots', given.length);
  report.check('ballots were acknowledged', given.length > 0 ? [] : ['none: the storm shows nothing']);
  report.check(
    'every acknowledged ballot is there',
    given.filter((one) => !kept.has(one)),
  );
  const ballots = await db.selectFrom('ballots').selectAll().execute();
  const counted = Map.groupBy(ballots, (one) => `${one.vote} ${one.municipality_id}`);
  report.check(
    'no municipality counts twice',
    [...counted].filter(([, all]) => all.length > 1).map(([key]) => key),
  );
}

/** Nobody's consent counts for words that they have not seen: what counts was sent as an answer to just these words. */
async function checkWordings(report: Report, database: Db, { votes, sent, acknowledged, published }: Left) {
  const clicked = new Set(sent.map(keyOf));
  const unseen: string[] = [];
  for (let vote = 1; vote <= votes; vote += 1) {
    const poll = await findPoll(database, samplePlan.id, vote);
    for (const { municipality, choice, wording = 1 } of poll?.ballots ?? []) {
      const key = `${vote} ${municipality.id} ${choice} ${wording}`;
      const counts = wording === (poll?.vote.wording ?? 1) || needsReason(choice);
      if (!counts || !clicked.has(key)) unseen.push(key);
    }
  }
  const amended = acknowledged.filter(({ vote }) => published.includes(vote));
  report.note('new Fassungen', published.length);
  report.note('ballots to a vote that got one', amended.length);
  report.note('of them to the second', amended.filter(({ wording }) => wording === 2).length);
  const shown = published.length > 0 && new Set(amended.map(({ wording }) => wording)).size === 2;
  report.check('ballots came before and after a new Fassung', shown ? [] : ['not so: the storm shows nothing']);
  report.check('each ballot that counts was given to the words that are decided', unseen);
}

/** With as many as its form says a vote is stopped, with none more and none fewer: it becomes a TOP and no decision. */
async function checkReferrals(report: Report, database: Db, { votes, acknowledged }: Left): Promise<void> {
  const faults: string[] = [];
  let stopped = 0;
  for (let number = 1; number <= votes; number += 1) {
    const poll = await findPoll(database, samplePlan.id, number);
    const wanted = poll?.ballots.filter(({ choice }) => choice === 'referral').length ?? 0;
    const { outcome, referrals = 0, decision, item } = poll?.vote ?? {};
    if (outcome === 'referred') stopped += 1;
    const isRight =
      outcome === 'referred' ? wanted === referrals && !decision && item : wanted < referrals || wanted === 0;
    if (!isRight) faults.push(`vote ${number}: ${outcome} with ${wanted} of ${referrals}`);
  }
  report.note('acknowledged referrals', acknowledged.filter(({ choice }) => choice === 'referral').length);
  report.note('votes that they stopped', stopped);
  report.check('votes were stopped by referrals', stopped > 0 ? [] : ['none: the storm shows nothing']);
  report.check('each vote is stopped by as many referrals as its form says', faults);
}

async function checkVotes(report: Report, database: Db): Promise<void> {
  const db = open(database);
  const votes = await db.selectFrom('votes').selectAll().execute();
  const unclosed = votes.filter(({ state }) => state !== 'closed').map(({ number }) => `vote ${number}`);
  report.check('each vote is closed', unclosed);
  const decisions = await db.selectFrom('decisions').selectAll().orderBy('number').execute();
  const carried = votes.filter(({ outcome }) => outcome === 'carried');
  const numbers = decisions.map(({ number }) => number).join();
  const wanted = carried.map((_, at) => at + 1).join();
  report.note('decisions', decisions.length);
  report.check(
    'decision numbers have no gap and no double',
    numbers === wanted ? [] : [`${numbers} instead of ${wanted}`],
  );
}

/** Each result is posted once; again only where its acceptance never reached the record: lost, or heard by a process that was killed. */
function checkResults(
  report: Report,
  { accepted }: Connector,
  { votes, kills }: { votes: number; kills: number },
): void {
  const faults: string[] = [];
  let repeated = 0;
  let unrecorded = 0;
  for (let vote = 1; vote <= votes; vote += 1) {
    const title = new RegExp(`^Abstimmung\u00a0${vote}\\b`, 'u');
    const results = accepted.filter(
      ({ text, kind }) => kind === 'new' && title.test(text) && text.includes('Geschlossen am'),
    );
    const untold = results.filter(({ told }) => !told).length;
    unrecorded += Math.max(0, results.length - 1 - untold);
    if (results.length === 0 || unrecorded > kills) faults.push(`vote ${vote}: ${results.length} results`);
    repeated += Math.max(0, results.length - 1);
  }
  report.check('each result is posted once', faults);
  report.note('repeated because the answer was lost', repeated);
}

async function checkCards(report: Report, database: Db, { accepted }: Connector): Promise<void> {
  const db = open(database);
  const votes = await db.selectFrom('votes').select('number').execute();
  const cards = await db.selectFrom('live_cards').select(['subject', 'activity_id']).execute();
  const faults: string[] = [];
  for (const { number } of votes) {
    const card = cards.find(({ subject }) => subject === `votes.card:${number}`);
    const shown = accepted.findLast(({ id }) => id === card?.activity_id)?.text ?? 'nothing';
    const ballots = (await findPoll(database, samplePlan.id, number))?.ballots.length;
    const isRight = shown.includes(`${ballots}\u00a0von\u00a011\u00a0Kommunen`) && shown.includes('geschlossen');
    if (!isRight) faults.push(`vote ${number}: ${shown.split('\n')[0]}`);
  }
  report.check('each card in the channel says at last what the database says', faults);
}

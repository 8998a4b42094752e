import type { Db } from '../../src/conversation/database.ts';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import type { ResponsesTables } from '../../src/responses/tables.ts';
import { openStorage } from '../../src/storage/index.ts';
import { ASKED, type SentAnswer } from './asked.ts';
import type { Connector } from './connector.ts';
import type { Report } from './report.ts';

/** What a storm left of Rundfragen and Kenntnisnahmen: what was acknowledged, and how many were extended. */
interface Left {
  readonly url: string;
  readonly connector: Connector;
  readonly answered: readonly SentAnswer[];
  readonly extended: number;
  /** How often a process was killed, each time perhaps between an acceptance and its record. */
  readonly kills: number;
}

const CALLED = { surveys: 'Rundfrage', acknowledgements: 'Kenntnisnahme' } as const;

/** Compares what is on record of them, and what the channel shows, with what was acknowledged. */
export async function judgeAsked(report: Report, left: Left): Promise<void> {
  const storage = await openStorage(left.url);
  const found = await foundIn(storage.db);
  await storage.close();
  const kept = new Set(
    [...found.answers, ...found.replaced].map((one) => keyOf({ ...one, municipality: one.municipality_id })),
  );
  report.note('acknowledged answers', left.answered.length);
  report.note('extended', left.extended);
  report.check('some were extended meanwhile', left.extended > 0 ? [] : ['none: the storm shows nothing']);
  for (const kind of ASKED) {
    const given = left.answered.filter((one) => one.kind === kind);
    report.check(`${kind}: answers were acknowledged`, given.length > 0 ? [] : ['none: the storm shows nothing']);
    report.check(
      `${kind}: every acknowledged answer is there`,
      given.map(keyOf).filter((one) => !kept.has(one)),
    );
  }
  const unclosed = found.askings.filter(({ state }) => state !== 'closed');
  report.check('each is closed', unclosed.map(nameOf));
  report.check('nobody took note after the end', tooLate(found));
  report.check('each result is posted once', wrongResults(found, left));
  report.check('each card in the channel says at last how many answered', wrongCards(found, left.connector));
}

function keyOf({ kind, number, municipality, content }: Omit<SentAnswer, 'kind'> & { kind: string }): string {
  return `${kind} ${number} ${municipality} ${content}`;
}

function nameOf({ kind, number }: { kind: string; number: number }): string {
  return `${CALLED[kind === 'surveys' ? kind : 'acknowledgements']}\u00a0${number}`;
}

type Found = Awaited<ReturnType<typeof foundIn>>;

async function foundIn(database: Db) {
  const db = database.withTables<ResponsesTables & DeliveryTables>();
  return {
    askings: await db.selectFrom('askings').selectAll().where('kind', 'in', ASKED).execute(),
    answers: await db.selectFrom('responses').selectAll().where('kind', 'in', ASKED).execute(),
    replaced: await db.selectFrom('replaced_responses').selectAll().where('kind', 'in', ASKED).execute(),
    cards: await db.selectFrom('live_cards').select(['subject', 'activity_id']).execute(),
  };
}

function tooLate({ askings, answers }: Found): string[] {
  const ends = new Map(askings.map((one) => [nameOf(one), one.closes_at ?? '']));
  return answers
    .filter((one) => one.kind === 'acknowledgements' && one.given_at >= (ends.get(nameOf(one)) ?? ''))
    .map((one) => `${nameOf(one)}, ${one.municipality_id}: ${one.given_at}`);
}

/** Posted once; again only where its acceptance never reached the record: lost, or heard by a process that was killed. */
function wrongResults({ askings }: Found, { connector: { accepted }, kills }: Left): string[] {
  let unrecorded = 0;
  return askings.flatMap((one) => {
    const results = accepted.filter(
      ({ text, kind }) => kind === 'new' && text.startsWith(`${nameOf(one)} `) && text.includes('Geschlossen am'),
    );
    const untold = results.filter(({ told }) => !told).length;
    unrecorded += Math.max(0, results.length - 1 - untold);
    return results.length === 0 || unrecorded > kills ? [`${nameOf(one)}: ${results.length} results`] : [];
  });
}

function wrongCards({ askings, answers, cards }: Found, { accepted }: Connector): string[] {
  return askings.flatMap((one) => {
    const card = cards.find(({ subject }) => subject === `${one.kind}.card:${one.number}`);
    const shown = accepted.findLast(({ id }) => id === card?.activity_id)?.text ?? 'nothing';
    const count = answers.filter(({ kind, number }) => kind === one.kind && number === one.number).length;
    const isRight = shown.includes(`${count}\u00a0von\u00a011\u00a0Kommunen`) && shown.includes('geschlossen');
    return isRight ? [] : [`${nameOf(one)}: ${count} answers, ${shown.split('\n')[0]}`];
  });
}

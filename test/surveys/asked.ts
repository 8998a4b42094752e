import type { TestDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

export const COORDINATION = 'Koordination';
export const HAAN = 'Sozialamt Haan';
export const HILDEN = 'Sozialamt Hilden';

/** The question of the design: two numbers, until 13.10.2023. */
export const ASK =
  'rundfrage anlegen: Wie viele Haushalte erhielten bis 30.09.2023 Einzelfallhilfe?; Wozu: Für den Zwischenbericht; Felder: Haushalte: Zahl, Pflicht | Betrag: Betrag; Frist: 13.10.2023 12:00';

const plan = { ...samplePlan, starterKnowledge: false, programme: { ...samplePlan.programme, deadlines: [] } };

/** A round in which a survey can be asked. */
export async function openSurveys(database: TestDatabase, options: object = {}) {
  const round = await openRound(database, { plan, ...options });
  return { round, ...speaking(round) };
}

function speaking(round: TestRound) {
  const say = async (text: string, office = HAAN, where = {}) => (await round.say(office, text, where)).text;
  const comes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
    round.clock.advance(30_000);
    await round.settle();
  };
  const publish = async (ask = ASK) => {
    await say(ask, COORDINATION);
    await say('rundfrage 1 veröffentlichen', COORDINATION);
    await round.settle();
  };
  const posts = () => round.channel().map(({ shown }) => shown.text);
  return { say, comes, publish, posts };
}

import { unpublished } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { coordinates } from '../municipalities/rights.ts';
import type { Asking } from '../responses/asking.ts';
import type { Held } from '../responses/askings.ts';
import type { SurveyAnswer } from './answer.ts';
import { findSurvey, type Outline, surveyAskings } from './store.ts';
import type { Survey } from './survey.ts';
import { surveyName } from './wording.ts';

/** The number of a survey, as it is typed or clicked. */
export const surveyNumber = wholeNumber('Bitte die Nummer der Rundfrage angeben.');

/** The survey of this number, as far as the member may see it: a draft is for its municipality and the Koordination. */
export async function surveyFor(
  db: Db,
  turn: MemberTurn,
  which: { number: number; asking?: Asking<SurveyAnswer> | undefined },
): Promise<Survey> {
  const survey = await findSurvey(db, turn.roundId, which);
  const isSeen = survey && maySee(turn, { ...survey, state: survey.asking.state });
  return foundOr(isSeen ? survey : undefined, {
    code: 'surveys.unknown',
    kind: 'Rundfrage',
    what: `Eine ${surveyName(which)}`,
    text: 'Laufende Rundfragen stehen im Kanal und unter „rundfragen“.',
    way: { title: 'Rundfragen ansehen', verb: 'surveys.list' },
  });
}

/** The same, held: an answer and the end never pass each other. */
export async function heldSurvey(
  db: Db,
  turn: MemberTurn,
  number: number,
): Promise<{ survey: Survey; held: Held<SurveyAnswer> }> {
  const held = await surveyAskings.hold(db, turn.roundId, number);
  return { held, survey: await surveyFor(db, turn, { number, asking: held }) };
}

/** Whether a member may see a survey. */
export function maySee({ member }: MemberTurn, { state, municipalityId }: Pick<Outline, 'state' | 'municipalityId'>) {
  return state !== 'draft' || coordinates(member) || municipalityId === member.municipality.id;
}

/** An answer that shows a survey: a draft is shown to the asker alone. */
export function discreet(turn: MemberTurn, { number, asking }: Survey, reply: Reply): Reply {
  if (asking.state !== 'draft') return reply;
  return unpublished(turn, reply, { twin: `rundfrage ${number}`, verb: 'surveys.show', data: { number } });
}

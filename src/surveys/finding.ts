import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Held } from '../responses/askings.ts';
import { finding } from '../responses/finding.ts';
import type { SurveyAnswer } from './answer.ts';
import { findSurvey, surveyAskings } from './store.ts';
import type { Survey } from './survey.ts';

/** The number of a survey, as it is typed or clicked. */
export const surveyNumber = wholeNumber('Bitte die Nummer der Rundfrage angeben.');

const surveysFound = finding<Survey, SurveyAnswer>({
  ...{ name: 'surveys', called: 'Rundfrage', many: 'Rundfragen', field: 'number' },
  askings: surveyAskings,
  find: findSurvey,
  drafted: ({ municipalityId, asking: { state } }) => ({ municipalityId, state }),
});

/** The survey of this number, as far as the member may see it. */
export const surveyFor = surveysFound.found;

/** The same, held: an answer and the end never pass each other. */
export async function heldSurvey(
  db: Db,
  turn: MemberTurn,
  number: number,
): Promise<{ survey: Survey; held: Held<SurveyAnswer> }> {
  const { one: survey, held } = await surveysFound.held(db, turn, number);
  return { survey, held };
}

/** An answer that shows a survey: a draft is shown to the asker alone. */
export const { discreet } = surveysFound;

import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { isOpen, type NewAnswer } from '../../responses/asking.ts';
import { enteredCard, readTold, TYPED_TOLD, toldAgain, toldBy, toldFields, toldToday } from '../../responses/told.ts';
import type { SurveyAnswer } from '../answer.ts';
import { heldSurvey, surveyNumber } from '../finding.ts';
import { findSurveyOrThrow } from '../store.ts';
import { isConfidential, type Survey, takesLate } from '../survey.ts';
import { surveyCard } from '../survey-card.ts';
import { surveys } from '../surveys.ts';
import { statusOf, surveyName } from '../wording.ts';
import { toldForm } from './answer-form.ts';
import { entering } from './answer-sayings.ts';
import { askedThen, refuseOutdated, valuesThen } from './asked-then.ts';
import { partsOf, partsShown, readAnswer } from './reading.ts';

/** Opens the form for an answer that a municipality gave by e-mail or telephone. */
export const openTold = command({
  verb: 'surveys.enter-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /rundfrage (?<number>\d{1,6}) eintragen/u, example: 'rundfrage 3 eintragen' }],
  asked: entering,
  input: z.object({ number: surveyNumber, municipality: shortText().optional() }),
  run: async (turn, { number, municipality }, db) => {
    const survey = await answered(db, turn, number);
    return toldForm(survey, { values: toldToday(turn.at, { asked: survey.asking.asked, municipality }) });
  },
});

/** A survey that takes answers now, also after its end. */
async function answered(db: Db, turn: MemberTurn, number: number): Promise<Survey> {
  const { survey, held } = await heldSurvey(db, turn, number);
  if (!isOpen(held, turn.at) && !takesLate(survey, turn.at)) throw surveys.refuses.closed(held);
  return survey;
}

/** Enters the answer of another municipality, marked as it came; it is told and can replace it. */
export const enter = command({
  verb: 'surveys.enter',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`rundfrage (?<number>\\d{1,6}) fuer (?<municipality>.{2,60}?) ${TYPED_TOLD}`, 'u'),
      tail: 'typed',
      example: 'rundfrage 3 für Hilden per E-Mail: 12; 4.500 €; ja',
    },
  ],
  input: z.looseObject({
    number: surveyNumber,
    ...toldFields,
    typed: z.string().max(6100).optional(),
    ...askedThen,
  }),
  reads: readTold,
  run: async (turn, { number, municipality, how, told, typed, ...fields }, db) => {
    const { survey, held } = await heldSurvey(db, turn, number);
    refuseInChannel(turn, survey);
    if (typed === undefined) refuseOutdated(survey, fields);
    const said = typed === undefined ? fields : partsOf(survey.fields, typed);
    const content = readAnswer(survey.fields, said, turn.at);
    const answer = toldBy(turn, { municipality, how, told, content }, held);
    const late = takesLate(survey, turn.at);
    const came = late ? await surveys.giveLate(db, held, answer) : await surveys.give(db, held, answer);
    if (came !== 'same') await tell(turn, { number, answer }, db);
    return entered(survey, answer, turn.at);
  },
  about: 'number',
  invalid: showAgain,
});

/** What is confidential is entered where nobody else reads it. */
function refuseInChannel({ place, input }: MemberTurn, survey: Survey): void {
  if (!isConfidential(survey) || place.kind === 'personal' || input.kind === 'click') return;
  throw new Refusal({
    code: 'surveys.confidential',
    kind: surveyName(survey),
    title: 'Nicht gespeichert: Diese Rundfrage ist vertraulich',
    text: 'Ihre Nachricht steht hier für alle lesbar. Bitte löschen Sie sie und tragen Sie die Antwort im persönlichen Chat ein.',
    ways: [{ title: 'Antwort eintragen …', verb: 'surveys.enter-form', data: { number: survey.number } }],
  });
}

/** In the channel nothing is said of the answer. */
async function tell(turn: MemberTurn, told: { number: number; answer: NewAnswer<SurveyAnswer> }, db: Db) {
  const { roundId, at } = turn;
  await touch(db, roundId, `surveys.card:${told.number}`);
  const survey = await findSurveyOrThrow(db, roundId, told.number);
  await tellMunicipality(db, told.answer.municipality.id, {
    ...{ roundId, at, line: entered(survey, told.answer, at) },
    personal: (reader) => surveyCard(survey, { now: at, reader }),
  });
}

function entered(survey: Survey, answer: NewAnswer<SurveyAnswer>, now: Instant): Reply {
  const { number, title, asking } = survey;
  const status = statusOf({ ...survey, state: asking.state }, now);
  const way = { title: `Rundfrage ${number} ansehen`, verb: 'surveys.show', data: { number } };
  return enteredCard({ kind: surveyName(survey), status, title, way }, answer);
}

async function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const { raw } = attempt;
  const survey = await answered(db, turn, surveyNumber.parse(raw['number']));
  refuseInChannel(turn, survey);
  const { typed } = raw;
  const said = typeof typed === 'string' ? partsShown(survey.fields, typed) : valuesThen(survey, raw);
  return toldForm(survey, toldAgain({ ...attempt, raw: { ...raw, ...said } }, survey.asking.asked, turn.at));
}

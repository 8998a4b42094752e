import { z } from 'zod';
import { mayReplace, readerOf } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { attemptOf, type Raw } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { answerOf, own } from '../../responses/asking.ts';
import type { Held } from '../../responses/askings.ts';
import type { SurveyAnswer } from '../answer.ts';
import { heldSurvey, surveyNumber } from '../finding.ts';
import { findSurveyOrThrow } from '../store.ts';
import { isConfidential, type Survey, takesLate } from '../survey.ts';
import { surveyCard } from '../survey-card.ts';
import { surveys } from '../surveys.ts';
import { surveyName } from '../wording.ts';
import { answerForm, valuesOf } from './answer-form.ts';
import { answering, answeringForm, sayingNothing } from './answer-sayings.ts';
import { askedThen, isOutdated, refuseOutdated, valuesThen } from './asked-then.ts';
import { partsOf, partsShown, readAnswer } from './reading.ts';

/** Longest answer that is typed: six texts. */
const LONGEST = 6100;

/** Opens the form of a municipality's answer, with what it answered before. */
export const openForm = command({
  verb: 'surveys.answer-form',
  may: surveys.right,
  writes: false,
  typed: [{ pattern: /rundfrage (?<number>\d{1,6}) (?:be)?antworten/u, example: 'rundfrage 3 beantworten' }],
  asked: answeringForm,
  input: z.object({ number: surveyNumber }),
  run: async (turn, { number }, db) => {
    const { survey, held } = await open(db, turn, number);
    const mine = answerOf(held, turn.member.municipality.id);
    return answerForm(survey, { values: valuesOf(survey, mine?.content) }, turn.at);
  },
});

/** A survey that takes an answer of the member's municipality now, also after its end, held. */
async function open(db: Db, turn: MemberTurn, number: number) {
  const found = await heldSurvey(db, turn, number);
  if (!takesLate(found.survey, turn.at)) surveys.admit(found.held, turn.member.municipality, turn.at);
  return found;
}

/** Keeps the answer of a member's own municipality, in place of that before. */
export const answer = command({
  verb: 'surveys.answer',
  may: surveys.right,
  writes: true,
  typed: [{ pattern: /rundfrage (?<number>\d{1,6})/u, tail: 'typed', example: 'rundfrage 3: 12; 4.500 €; ja' }],
  asked: answering,
  input: z.looseObject({ number: surveyNumber, typed: z.string().max(LONGEST).optional(), ...askedThen }),
  run: async (turn, { number, typed, ...fields }, db) => {
    const { survey, held } = await open(db, turn, number);
    refuseInChannel(turn, survey);
    if (typed === undefined) refuseOutdated(survey, fields);
    const said = typed === undefined ? fields : partsOf(survey.fields, typed);
    return keep(turn, { survey, held, content: readAnswer(survey.fields, said, turn.at) }, db);
  },
  about: 'number',
  invalid: showAgain,
});

/** Says that a municipality has nothing to report. */
export const nothing = command({
  verb: 'surveys.nothing',
  may: surveys.right,
  writes: true,
  typed: [{ pattern: /rundfrage (?<number>\d{1,6}) fehlanzeige/u, example: 'rundfrage 3 fehlanzeige' }],
  asked: sayingNothing,
  input: z.object({ number: surveyNumber, wording: askedThen.wording }),
  run: async (turn, { number, wording }, db) => {
    const { survey, held } = await open(db, turn, number);
    if (wording !== undefined && isOutdated(survey, { wording })) throw outdated(survey);
    refuseInChannel(turn, survey);
    return keep(turn, { survey, held, content: { nil: true } }, db);
  },
});

/** What is confidential and typed where all read it stands there already: it is not taken besides. */
function refuseInChannel({ place, input, unseen }: MemberTurn, survey: Survey): void {
  if (!isConfidential(survey) || place.kind === 'personal' || input.kind === 'click' || unseen === true) return;
  const { number } = survey;
  throw new Refusal({
    code: 'surveys.confidential',
    kind: surveyName(survey),
    title: 'Nicht gespeichert: Diese Rundfrage ist vertraulich',
    text: 'Ihre Nachricht steht hier für alle lesbar. Bitte löschen Sie sie und antworten Sie über das Formular oder im persönlichen Chat.',
    ways: [{ title: 'Antwort geben …', verb: 'surveys.answer-form', data: { number } }],
  });
}

/** „Fehlanzeige“ on a card that still shows what was asked before. */
function outdated(survey: Survey): Refusal {
  const { number } = survey;
  return new Refusal({
    code: 'surveys.changed',
    kind: surveyName(survey),
    title: 'Inzwischen ist etwas anderes gefragt',
    text: 'Die Rundfrage wurde geändert, nachdem diese Karte erschienen ist. Es wurde nichts gespeichert.',
    ways: [{ title: 'Rundfrage ansehen', verb: 'surveys.show', data: { number } }],
  });
}

async function keep(
  turn: MemberTurn,
  given: { survey: Survey; held: Held<SurveyAnswer>; content: SurveyAnswer },
  db: Db,
): Promise<Reply> {
  const { survey, held, content } = given;
  const { number } = survey;
  const mine = own(turn, content);
  const late = takesLate(survey, turn.at);
  const came = late ? await surveys.giveLate(db, held, mine) : await surveys.give(db, held, mine);
  if (came !== 'same') await touch(db, turn.roundId, `surveys.card:${number}`);
  const after = await findSurveyOrThrow(db, turn.roundId, number);
  return { ...surveyCard(after, { now: turn.at, reader: readerOf(turn) }), replaces: mayReplace(turn) };
}

async function showAgain(turn: MemberTurn, { raw, errors }: Attempt, db: Db): Promise<Reply> {
  const { survey } = await open(db, turn, surveyNumber.parse(raw['number']));
  refuseInChannel(turn, survey);
  return answerForm(survey, { values: valuesIn(survey, raw), errors, attempt: attemptOf(raw) }, turn.at);
}

function valuesIn(survey: Survey, raw: Raw): Raw {
  const { typed } = raw;
  return typeof typed === 'string' ? { ...raw, ...partsShown(survey.fields, typed) } : valuesThen(survey, raw);
}

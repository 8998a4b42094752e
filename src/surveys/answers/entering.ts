import { z } from 'zod';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { fold } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import { isOpen, type NewAnswer } from '../../responses/asking.ts';
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
  run: async (turn, { number, municipality = '' }, db) => {
    const survey = await answered(db, turn, number);
    const named = municipalityNamed(municipality, survey.asking.asked)?.id;
    return toldForm(survey, { values: { how: 'e-mail', told: dayOf(turn.at), municipality: named } });
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
      pattern:
        /rundfrage (?<number>\d{1,6}) fuer (?<municipality>.{2,60}?) (?:per )?(?<how>e-?mail|telefonisch|telefon)/u,
      tail: 'typed',
      example: 'rundfrage 3 für Hilden per E-Mail: 12; 4.500 €; ja',
    },
  ],
  input: z.looseObject({
    number: surveyNumber,
    municipality: z.string('Bitte die Kommune wählen.').max(80),
    how: shortText('Bitte wählen: per E-Mail oder telefonisch.').transform(readHow),
    told: dayField('Bitte den Tag eingeben, z. B. 12.10.2023.').optional(),
    typed: z.string().max(6100).optional(),
    ...askedThen,
  }),
  reads: readTold,
  run: async (turn, { number, municipality, how, told, typed, ...fields }, db) => {
    const { survey, held } = await heldSurvey(db, turn, number);
    refuseInChannel(turn, survey);
    const named = municipalityNamed(municipality, held.asked);
    if (!named) throw new InvalidInput({ municipality: 'Bitte eine Kommune wählen, die gefragt ist.' });
    const day = told ?? dayOf(turn.at);
    if (day > dayOf(turn.at))
      throw new InvalidInput({ told: 'Bitte einen Tag eingeben, der nicht in der Zukunft liegt.' });
    if (typed === undefined) refuseOutdated(survey, fields);
    const said = typed === undefined ? fields : partsOf(survey.fields, typed);
    const content: SurveyAnswer = { ...readAnswer(survey.fields, said, turn.at), told: day };
    const answer = { municipality: named, content, office: turn.member.office, given: how, at: turn.at };
    const late = takesLate(survey, turn.at);
    const came = late ? await surveys.giveLate(db, held, answer) : await surveys.give(db, held, answer);
    if (came !== 'same') await tell(turn, { number, answer }, db);
    return enteredCard(survey, answer, turn.at);
  },
  about: 'number',
  invalid: showAgain,
});

function readTold(raw: Raw, now: Instant): Raw {
  return readDayFields(raw, { day: 'told', towards: 'past' }, now);
}

function readHow(typed: string): 'e-mail' | 'telephone' {
  return /tele/u.test(fold(typed).folded) ? 'telephone' : 'e-mail';
}

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
    ...{ roundId, at, line: enteredCard(survey, told.answer, at) },
    personal: (reader) => surveyCard(survey, { now: at, reader }),
  });
}

function enteredCard(survey: Survey, { municipality: { name }, given }: NewAnswer<SurveyAnswer>, now: Instant): Reply {
  const how = given === 'telephone' ? 'telefonisch' : 'per E-Mail';
  return notice({
    kind: surveyName(survey),
    status: statusOf({ ...survey, state: survey.asking.state }, now),
    title: survey.title,
    text: `Die Koordination hat die ${how} mitgeteilte Antwort für ${name} erfasst. ${name} kann sie ersetzen.`,
    ways: [{ title: `Rundfrage ${survey.number} ansehen`, verb: 'surveys.show', data: { number: survey.number } }],
  });
}

async function showAgain(turn: MemberTurn, { raw, fields, errors }: Attempt, db: Db): Promise<Reply> {
  const survey = await answered(db, turn, surveyNumber.parse(raw['number']));
  refuseInChannel(turn, survey);
  const { typed } = raw;
  const said = typeof typed === 'string' ? partsShown(survey.fields, typed) : valuesThen(survey, raw);
  const municipality = municipalityNamed(String(raw['municipality'] ?? ''), survey.asking.asked)?.id;
  const values = {
    ...raw,
    told: fields['told'] ?? dayOf(turn.at),
    ...said,
    municipality,
    how: readHow(String(raw['how'] ?? '')),
  };
  return toldForm(survey, { values, errors, attempt: attemptOf(raw) });
}

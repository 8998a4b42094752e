import { z } from 'zod';
import { mayReplace, readerOf } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post } from '../../delivery/outbox.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { deadlineFields, readDeadline } from '../../responses/deadline.ts';
import { publishedEnd } from '../../responses/draft-end.ts';
import { discreet, heldSurvey, surveyNumber } from '../finding.ts';
import { findSurveyOrThrow } from '../store.ts';
import type { Survey } from '../survey.ts';
import { surveyCard } from '../survey-card.ts';
import { surveys } from '../surveys.ts';
import { surveyName } from '../wording.ts';
import { publishing } from './draft-sayings.ts';

/** Publishes a draft: who is asked is fixed, the card stands in the channel, its end and its reminder are planned. */
export const publish = command({
  verb: 'surveys.open',
  may: 'coordinate',
  writes: true,
  typed: [
    { pattern: /rundfrage (?<number>\d{1,6}) veroeffentlichen/u, example: 'rundfrage 3 veröffentlichen' },
    {
      pattern: /rundfrage (?<number>\d{1,6}) veroeffentlichen bis (?<deadline>.{2,60})/u,
      example: 'rundfrage 3 veröffentlichen bis 21.04.2023 12 Uhr',
    },
  ],
  asked: publishing,
  input: z.object({ number: surveyNumber, ...deadlineFields }),
  reads: readDeadline,
  run: async (turn, { number, ...said }, db) => {
    const { survey: draft } = await heldSurvey(db, turn, number);
    if (draft.asking.state === 'draft') {
      const closesAt = publishedEnd(draft, said, { now: turn.at });
      if (closesAt === undefined) throw tooLate(draft);
      if (await surveys.open(db, turn, { number, closesAt })) await announce(turn, number, db);
    }
    const survey = await findSurveyOrThrow(db, turn.roundId, number);
    return {
      ...surveyCard(survey, { now: turn.at, reader: readerOf(turn) }),
      replaces: mayReplace(turn),
    };
  },
  about: 'number',
  invalid: async (turn, { raw, errors }, db) => {
    const { survey } = await heldSurvey(db, turn, surveyNumber.parse(raw['number']));
    return discreet(turn, survey, surveyCard(survey, { now: turn.at, reader: turn.member, errors }));
  },
});

function tooLate(survey: Survey): Refusal {
  return new Refusal({
    code: 'surveys.too-late',
    kind: surveyName(survey),
    status: 'Entwurf',
    title: 'Die Frist ist zu nah oder schon vorbei',
    text: `Eine neue geben Sie in der Vorschau ein, oder so: „rundfrage ${survey.number} veröffentlichen bis 21.04.2023 12:00“.`,
    ways: [
      { title: 'Neue Frist eingeben …', verb: 'surveys.show', data: { number: survey.number } },
      { title: 'Entwurf ändern …', verb: 'surveys.change', data: { number: survey.number } },
    ],
  });
}

async function announce({ roundId, at }: MemberTurn, number: number, db: Db): Promise<void> {
  const survey = await findSurveyOrThrow(db, roundId, number);
  const { channel } = await findRoundOrThrow(db, roundId);
  const reply = surveyCard(survey, { now: at });
  await post(db, { roundId, conversationId: channel, at, reply, subject: `surveys.card:${number}` });
}

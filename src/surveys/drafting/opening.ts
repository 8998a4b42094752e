import { z } from 'zod';
import { mayReplace, readerOf } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { post } from '../../delivery/outbox.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { leavesTime } from '../../responses/deadline.ts';
import { heldSurvey, surveyNumber } from '../finding.ts';
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
  typed: [{ pattern: /rundfrage (?<number>\d{1,6}) veroeffentlichen/u, example: 'rundfrage 3 veröffentlichen' }],
  asked: publishing,
  input: z.object({ number: surveyNumber }),
  run: async (turn, { number }, db) => {
    const { survey: draft } = await heldSurvey(db, turn, number);
    const { asking, closesAt } = draft;
    if (asking.state === 'draft' && !leavesTime(closesAt, turn.at)) throw tooLate(draft);
    if (await surveys.open(db, turn, { number, closesAt })) await announce(turn, number, db);
    const survey = await findSurveyOrThrow(db, turn.roundId, number);
    return {
      ...surveyCard(survey, { now: turn.at, reader: readerOf(turn) }),
      replaces: mayReplace(turn),
    };
  },
});

function tooLate(survey: Survey): Refusal {
  return new Refusal({
    code: 'surveys.too-late',
    kind: surveyName(survey),
    status: 'Entwurf',
    title: 'Die Frist ist zu nah oder schon vorbei',
    text: 'Bitte geben Sie der Rundfrage eine spätere Frist.',
    ways: [{ title: 'Entwurf ändern …', verb: 'surveys.change', data: { number: survey.number } }],
  });
}

async function announce({ roundId, at }: MemberTurn, number: number, db: Db): Promise<void> {
  const survey = await findSurveyOrThrow(db, roundId, number);
  const { channel } = await findRoundOrThrow(db, roundId);
  const reply = surveyCard(survey, { now: at });
  await post(db, { roundId, conversationId: channel, at, reply, subject: `surveys.card:${number}` });
}

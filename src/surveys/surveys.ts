import { Refusal } from '../conversation/refusal.ts';
import { post, touch } from '../delivery/outbox.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { type Asked, type Asking, whyNotOpen } from '../responses/asking.ts';
import { type Close, kind, type Matter } from '../responses/kind.ts';
import { cutText } from '../text/clean.ts';
import { answerText, NOTHING, type SurveyAnswer } from './answer.ts';
import { findSurveyOrThrow, type Outline, outlines, surveyAskings } from './store.ts';
import { isConfidential } from './survey.ts';
import { surveyCard } from './survey-card.ts';
import { surveyName } from './wording.ts';

/** An answer in the day's post is at most so long. */
const SAID = 120;

/** Surveys as something that is asked: what a municipality answers to their fields. */
export const surveys = kind<SurveyAnswer>({
  askings: surveyAskings,
  right: 'speak',
  refuses: { closed: isClosed, notAsked },
  matters: async (db, { roundId, running }) => {
    const numbers = running.map(({ number }) => number);
    const wordings = new Map(running.map(({ number, wording }) => [number, wording]));
    return (await outlines(db, roundId, numbers)).map((one) => matter(one, wordings.get(one.number)));
  },
  close,
});

function matter({ number, title, fields, visibility }: Outline, wording: number | undefined): Matter<SurveyAnswer> {
  const data = { number };
  return {
    number,
    sentence: `Antwort zur ${surveyName({ number })}: ${title}`,
    ways: [
      { title: 'Antwort geben …', verb: 'surveys.answer-form', data },
      { title: NOTHING, verb: 'surveys.nothing', data: { ...data, wording } },
    ],
    says: (content) => (isConfidential({ visibility }) ? 'beantwortet' : cutText(answerText(fields, content), SAID)),
    called: { name: surveyName({ number }), title },
    change: { title: 'Ändern …', verb: 'surveys.answer-form', data },
    ahead: {
      title: `Frist der ${surveyName({ number })}: ${title}`,
      way: { title: `Rundfrage ${number} ansehen`, verb: 'surveys.show', data },
    },
  };
}

/** Posts what came of a survey. */
async function close(...[db, { roundId, asking, now }]: Parameters<Close<SurveyAnswer>>): Promise<void> {
  const { channel } = await findRoundOrThrow(db, roundId);
  const survey = await findSurveyOrThrow(db, roundId, asking.number);
  await touch(db, roundId, `surveys.card:${survey.number}`);
  await post(db, { roundId, conversationId: channel, at: now, reply: surveyCard(survey, { now }) });
}

function isClosed(asking: Asking<SurveyAnswer>): Refusal {
  return new Refusal({
    code: 'surveys.closed',
    kind: surveyName(asking),
    title: 'Die Rundfrage nimmt keine Antworten an',
    text: `${whyNotOpen(asking)} Es wurde nichts gespeichert.`,
    ways: [{ title: 'Rundfrage ansehen', verb: 'surveys.show', data: { number: asking.number } }],
  });
}

function notAsked(asking: Asking<SurveyAnswer>, { name }: Asked): Refusal {
  return new Refusal({
    code: 'surveys.not-asked',
    kind: surveyName(asking),
    title: `${name} ist hier nicht gefragt`,
    text: 'Gefragt sind die Kommunen, die bei der Veröffentlichung an der Runde teilnahmen. Bitte wenden Sie sich an die Koordination, wenn Ihre Kommune fehlt.',
  });
}

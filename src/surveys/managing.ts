import { z } from 'zod';
import { mayReplace, readerOf } from '../conversation/audience.ts';
import { command } from '../conversation/feature.ts';
import { Refusal } from '../conversation/refusal.ts';
import { touch } from '../delivery/outbox.ts';
import { acting } from '../responses/acts/acting.ts';
import type { SurveyAnswer } from './answer.ts';
import { heldSurvey, surveyFor, surveyNumber } from './finding.ts';
import { findSurveyOrThrow, saveFinished } from './store.ts';
import { type Survey, takesLate } from './survey.ts';
import { surveyCard } from './survey-card.ts';
import { surveys } from './surveys.ts';
import { surveyName } from './wording.ts';

/** What the Koordination does with a survey that runs. */
export const acts = acting<SurveyAnswer>({
  name: 'surveys',
  called: 'Rundfrage',
  thing: 'survey',
  kind: surveys,
  typed: {
    manage: { pattern: /rundfrage (?<number>\d{1,6}) verwalten/u, example: 'rundfrage 3 verwalten' },
    act: [
      { pattern: /rundfrage (?<number>\d{1,6}) (?<act>verlaengern)/u, example: 'rundfrage 3 verlängern' },
      { pattern: /rundfrage (?<number>\d{1,6}) (?<act>schliessen)/u, example: 'rundfrage 3 schließen' },
      { pattern: /rundfrage (?<number>\d{1,6}) (?<act>abbrechen)/u, example: 'rundfrage 3 abbrechen' },
    ],
    extend: {
      pattern: /rundfrage (?<number>\d{1,6}) verlaengern bis (?<deadline>.{4,60})/u,
      tail: 'reason',
      example: 'rundfrage 3 verlängern bis 21.04.2023 12 Uhr: Grund',
    },
    close: {
      pattern: /rundfrage (?<number>\d{1,6}) schliessen/u,
      tail: 'reason',
      example: 'rundfrage 3 schließen: Grund',
    },
    cancel: {
      pattern: /rundfrage (?<number>\d{1,6}) abbrechen/u,
      tail: 'reason',
      example: 'rundfrage 3 abbrechen: Grund',
    },
  },
  hold: async (db, turn, number) => (await heldSurvey(db, turn, number)).held,
  show: async (db, turn, number) =>
    surveyCard(await surveyFor(db, turn, { number }), { now: turn.at, reader: readerOf(turn) }),
  further: ({ number, state }) => [
    ...(state === 'open' || state === 'closed'
      ? [{ title: 'Antwort eintragen …', verb: 'surveys.enter-form', data: { number } }]
      : []),
    ...(state === 'closed' ? [{ title: 'Endgültig abschließen', verb: 'surveys.finish', data: { number } }] : []),
  ],
});

/** Closes a survey for good after its end: nothing is added any more. */
export const finish = command({
  verb: 'surveys.finish',
  may: 'coordinate',
  writes: true,
  typed: [
    { pattern: /rundfrage (?<number>\d{1,6}) (?:endgueltig )?abschliessen/u, example: 'rundfrage 3 abschließen' },
  ],
  input: z.object({ number: surveyNumber }),
  run: async (turn, { number }, db) => {
    const { survey } = await heldSurvey(db, turn, number);
    const { roundId, at, member } = turn;
    if (survey.finishedAt === undefined && !takesLate(survey, at)) throw stillRuns(survey);
    await saveFinished(db, { roundId, number }, { at, office: member.office });
    await touch(db, roundId, `surveys.card:${number}`);
    const after = await findSurveyOrThrow(db, roundId, number);
    return { ...surveyCard(after, { now: at, reader: readerOf(turn) }), replaces: mayReplace(turn) };
  },
});

function stillRuns(survey: Survey): Refusal {
  return new Refusal({
    code: 'surveys.not-ended',
    kind: surveyName(survey),
    title: 'Abschließen ist erst nach der Frist möglich',
    text: 'Solange die Rundfrage läuft, können Sie sie mit Angabe eines Grundes vorzeitig schließen.',
    ways: [{ title: 'Rundfrage verwalten', verb: 'surveys.manage', data: { number: survey.number } }],
  });
}

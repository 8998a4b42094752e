/** Surveys: one question goes to all municipalities, their answers come back as a table. */

import type { Feature } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import { answer, nothing, openForm as openAnswer } from './answers/answering.ts';
import { enter, openTold } from './answers/entering.ts';
import { discard } from './drafting/discarding.ts';
import { publish } from './drafting/opening.ts';
import { openChange, openForm, submit } from './drafting/submitting.ts';
import { draftsWaiting } from './drafting/waiting.ts';
import { knownSurveys } from './known-surveys.ts';
import { acts, finish } from './managing.ts';
import { list, show } from './overview/showing.ts';
import { surveyWords } from './overview/survey-words.ts';
import { exported } from './results/export.ts';
import { csvFile, excelFile } from './results/files.ts';
import { findSurvey } from './store.ts';
import { type Becoming, surveyCard } from './survey-card.ts';
import { surveys } from './surveys.ts';
import { owing } from './tables.ts';

export { surveyMatters } from './results/case-file.ts';

/** What surveys need: links to files, and what a text that was answered can become. */
export interface SurveysNeeds {
  readonly links: Links;
  readonly becoming: Becoming;
}

/** The feature. */
export function surveysFeature({ links, becoming }: SurveysNeeds): Feature {
  return {
    name: 'surveys',
    owing,
    purpose: 'Surveys: one question to all municipalities, the answers as a table.',
    help: [
      {
        label: 'Rundfrage',
        words: 'rundfrage · rundfragen · rundfrage 3',
        purpose: 'alle Kommunen fragen, antworten, Ergebnis als Tabelle',
      },
      {
        label: 'Rundfrage',
        words: 'rundfrage 3 verwalten',
        purpose: 'verlängern, schließen, abbrechen, Antworten eintragen',
        coordination: true,
      },
    ],
    menu: [],
    words: surveyWords,
    things: { survey: knownSurveys },
    commands: [
      openForm,
      submit,
      openChange,
      discard,
      publish,
      nothing,
      enter,
      openTold,
      ...acts,
      finish,
      exported(links),
      openAnswer,
      list,
      show(becoming),
      answer,
    ],
    files: { 'surveys.excel': excelFile, 'surveys.csv': csvFile },
    work: surveys.work,
    owed: surveys.owed,
    answered: surveys.answered,
    ahead: surveys.ahead,
    waiting: draftsWaiting,
    live: {
      'surveys.card': async (db, roundId, subject, now) => {
        const survey = await findSurvey(db, roundId, { number: Number(subject) });
        return survey && surveyCard(survey, { now });
      },
    },
  };
}

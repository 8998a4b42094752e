import { z } from 'zod';
import { command } from '../../conversation/feature.ts';
import { narrowedBy, narrowingFields, readPeriodFields } from '../../conversation/fields.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { listQuestions } from '../question.ts';
import { allQuestions } from '../store.ts';
import { listCard } from './list-card.ts';
import { listedQuestions } from './list-sayings.ts';
import { NARROWED, passes } from './narrowing.ts';

const LISTED = new RegExp(`fragen ans mags${narrowedBy(NARROWED.states)}`, 'u');

/** A page of the list by topic area, narrowed by how far the questions have come and by days. */
export const list = command({
  verb: 'questions.list',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /fragen ans mags(?: seite (?<page>\d{1,4}))?/u, example: 'fragen ans mags' },
    { pattern: LISTED, example: 'fragen ans mags beantwortet' },
    { pattern: LISTED, example: 'fragen ans mags offen' },
    { pattern: LISTED, example: 'fragen ans mags beim mags' },
  ],
  asked: listedQuestions,
  input: z.object(narrowingFields(NARROWED.states)),
  reads: readPeriodFields,
  run: async (turn, { page, ...narrowing }, db) => {
    const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
    const asked = (await allQuestions(db, turn.roundId)).filter((question) => passes(question, narrowing));
    return listCard(listQuestions(asked, { topicAreas, page }), narrowing);
  },
});

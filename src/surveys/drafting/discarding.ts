import { discarding } from '../../responses/drafts/discarding.ts';
import { asOwner } from '../../responses/finding.ts';
import { heldSurvey } from '../finding.ts';

/** Discards the draft of a survey. */
export const discard = discarding({
  ...{ name: 'surveys', called: 'Rundfrage', many: 'Rundfragen', field: 'number', thing: 'survey', may: 'draft' },
  typed: [
    { pattern: /rundfrage (?<number>\d{1,6}) verwerfen/u, example: 'rundfrage 3 verwerfen' },
    {
      pattern: /rundfrage (?<number>\d{1,6}) (?<sure>endgueltig) verwerfen/u,
      example: 'rundfrage 3 endgültig verwerfen',
    },
  ],
  held: async (db, turn, number) => {
    const { survey } = await heldSurvey(db, asOwner(turn), number);
    return { title: survey.title, state: survey.asking.state, municipalityId: survey.municipalityId };
  },
});

import { z } from 'zod';
import { command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { fold } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { lastQuestion, saveFeedback } from '../feedback-store.ts';
import { VERDICTS } from '../verdict.ts';
import { thanksCard } from './feedback-cards.ts';
import { JUDGED } from './sayings.ts';

const VERDICT = 'Bitte „hat geholfen“ oder „hat nicht geholfen“.';
/** As it was called before; cards that were posted then, and people who know it, still say so. */
const MISFIT_BEFORE = 'passt nicht';

/** What was said, by button or typed. */
const verdict = shortText(VERDICT).transform((said, context) => {
  const words = fold(said).folded;
  if (words === fold(VERDICTS.helped).folded) return true;
  if (words !== fold(VERDICTS.misfit).folded && words !== MISFIT_BEFORE)
    context.addIssue({ code: 'custom', message: VERDICT });
  return false;
});

/** Keeps what a person says of an answer: the one whose button it was, else the last in this conversation. */
export const feedback = command({
  verb: 'guidelines.feedback',
  asked: JUDGED,
  may: 'known',
  writes: true,
  speaks: false,
  unrecorded: true,
  anywhere: true,
  typed: [{ pattern: /antwort (?<verdict>hat (?:nicht )?geholfen|passt nicht)/u, example: 'antwort hat geholfen' }],
  input: z.object({
    verdict,
    question: z.string().max(2000).optional(),
    sections: z.array(z.string().max(200)).max(10).optional(),
    words: z.string().max(2000).optional(),
  }),
  run: async (turn, { verdict: helpful, question, sections, words }, db) => {
    const judged =
      question === undefined ? (await lastQuestion(db, turn))?.answered : { question, sections: sections ?? [] };
    if (!judged)
      throw new Refusal({
        code: 'guidelines.no-last-question',
        kind: 'Richtlinienfrage',
        title: 'Zu welcher Antwort?',
        text: 'Bitte stellen Sie die Frage noch einmal und geben Sie Ihre Rückmeldung gleich danach.',
      });
    await saveFeedback(db, turn, { ...judged, helpful, words });
    return thanksCard(helpful);
  },
});

import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { fold, readFields } from '../../conversation/phrase.ts';
import type { Instant } from '../../german/berlin.ts';
import { type PapersNeeds, paperFor } from '../finding.ts';
import { NAMED, numberField, OUTCOMES, type Outcome } from '../paper.ts';
import { shownPaper } from '../showing.ts';
import { resultCard } from './course-form.ts';
import { resultOpening, resultSaid } from './course-sayings.ts';
import { note, notedPaper, onlyPast } from './noting.ts';

const OUTCOME = 'Bitte beschlossen, geändert beschlossen, vertagt, zur Kenntnis genommen oder abgelehnt angeben.';

const outcomeField = shortText(OUTCOME).transform((typed, context): Outcome => {
  const wanted = fold(typed).folded;
  const found = (Object.keys(OUTCOMES) as Outcome[]).find(
    (key) => key === typed || fold(OUTCOMES[key]).folded === wanted,
  );
  if (found === undefined) context.addIssue({ code: 'custom', message: OUTCOME });
  return found ?? z.NEVER;
});

const fields = {
  outcome: outcomeField,
  on: dayField('Bitte den Tag der Sitzung eingeben, z. B. 09.03.2023.'),
  reference: z.string().max(60, 'Bitte die Drucksachen-Nr. auf 60 Zeichen kürzen.').optional(),
  wording: z.string().max(4000, 'Bitte den Wortlaut auf 4.000 Zeichen kürzen.').optional(),
};
const openSchema = z.object({ number: numberField, outcome: fields.outcome.optional(), on: fields.on.optional() });
const resultSchema = z.object({ number: numberField, ...fields });

const RESULT = new RegExp(`${NAMED} ergebnis`, 'u');

const LABELS = {
  ergebnis: 'outcome',
  am: 'on',
  'sitzung am': 'on',
  tag: 'on',
  drucksache: 'reference',
  'drucksachen-nr': 'reference',
  drucksachennummer: 'reference',
  wortlaut: 'wording',
} as const;

function resultFields({ typed, ...raw }: Raw, now: Instant): Raw {
  const read = typeof typed === 'string' ? { ...raw, ...readFields(typed, 'outcome', LABELS) } : raw;
  const filled = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== ''));
  return readDayFields(filled, { day: 'on', towards: 'past' }, now);
}

/** Opens the form for what the committee made of a paper. */
export const resultForm = command({
  verb: 'papers.result-form',
  may: 'known',
  speaks: true,
  writes: false,
  typed: [{ pattern: RESULT, example: 'ausschussvorlage 3 ergebnis' }],
  asked: resultOpening,
  about: 'number',
  input: openSchema,
  reads: resultFields,
  run: async (turn, { number, ...said }, db) => resultCard(await notedPaper(db, turn, number), { values: said }),
});

/** Keeps what the committee made of a paper; what is said later counts, and what was said before stays. */
export function result(needs: PapersNeeds) {
  return command({
    verb: 'papers.result',
    may: 'known',
    speaks: true,
    writes: true,
    typed: [
      {
        pattern: RESULT,
        tail: 'typed',
        example: 'ausschussvorlage 3 ergebnis: beschlossen; Am: 09.03.2023; Drucksache: 50/024/2023',
      },
    ],
    asked: resultSaid,
    about: 'number',
    input: resultSchema,
    reads: resultFields,
    run: async (turn, { number, ...said }, db) => {
      onlyPast(said.on, turn);
      if (said.outcome === 'amended' && said.wording === undefined)
        throw new InvalidInput({
          wording: 'Bitte den Wortlaut eingeben, wie ihn der Ausschuss geändert beschlossen hat.',
        });
      await note(turn, { number, event: { kind: 'result', ...said } }, { needs, db });
      return { ...(await shownPaper(turn, number, { needs, db })), replaces: mayReplace(turn) };
    },
    invalid: async (turn, { raw, fields: typed, errors }, db) =>
      resultCard(await paperFor(db, turn, Number(typed['number'])), {
        values: typed,
        errors,
        attempt: attemptOf(raw),
      }),
  });
}

import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { fromBerlin } from '../german/time.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { municipalitiesOf } from '../municipalities/store.ts';
import { keepAsker, saveQuestion } from './store.ts';

/** The open points of the minutes of 07.02.2023, b), in their words. */
const OPEN_POINTS: Readonly<Record<string, string>> = {
  'starter-agh': 'Werden AGH-Stellen refinanziert?',
  'starter-rent': 'Können die Gesamtmietkosten zur Entlastung übernommen werden?',
  'starter-exchange':
    'Ist ein „Ringtausch“ möglich, also die einmalige Übernahme von Sachkosten zum Ausgleich anderer Steigerungen?',
};

const ASKED_ON = '2023-02-07';

/**
 * Gives a round that starts with the knowledge of Stärkungspakt NRW the three questions of its first minutes, asked by
 * the Kreis. A question that is there already stays as it is.
 */
export async function loadStarterQuestions(db: Db, round: RoundPlan, now: Instant): Promise<void> {
  const municipalities = await municipalitiesOf(db, round.id);
  const district = municipalities.find(({ kind }) => kind === 'district');
  if (!round.starterKnowledge || !district) return;
  const at = fromBerlin(ASKED_ON) ?? now;
  await db.transaction().execute(async (tx) => {
    for (const [operation, text] of Object.entries(OPEN_POINTS)) {
      const number = await saveQuestion(tx, round.id, { operation, text, at });
      if (number === undefined) continue;
      await keepAsker(tx, {
        round_id: round.id,
        question: number,
        municipality_id: district.id,
        office: round.contact,
        asked_at: at,
        place: 'channel',
        conversation_id: round.channel,
      });
    }
  });
}

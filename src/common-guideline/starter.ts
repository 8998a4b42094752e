import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { municipalitiesOf } from '../municipalities/store.ts';
import { saveGuideline } from './store.ts';

/** By agreement c) of 07.02.2023 this city clarifies a draft. */
const HOLDER = 'Haan';

/** Gives a round that starts with the knowledge of Stärkungspakt NRW its guideline, empty, held by who clarifies the draft. */
export async function loadStarterGuideline(db: Db, round: RoundPlan, now: Instant): Promise<void> {
  if (!round.starterKnowledge) return;
  const holder = (await municipalitiesOf(db, round.id)).find(({ name }) => name === HOLDER);
  const title = `Kreiseinheitliche Richtlinie ${round.programme.name}`;
  const head = { title, holder: holder && { id: holder.id, name: holder.name } };
  const written = { office: round.contact, at: now };
  await db.transaction().execute((tx) => saveGuideline(tx, round.id, { operation: 'starter-c', head, written }));
}

import type { Named, Thing } from '../../conversation/asked.ts';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { euro } from '../../german/write-number.ts';
import { AMOUNTS, type Measure } from '../measure.ts';
import { measuresOf } from '../measure-store.ts';

/** Measures as people name them: where none can be meant, a new one can be kept, and an amount booked to it. */
export const MEASURES: Thing = {
  called: 'Maßnahme',
  none: 'Ihre Kommune hat noch keine Maßnahme angelegt.',
  noneOpen: 'Zurzeit läuft keine Maßnahme Ihrer Kommune.',
  leads: [
    { title: 'Maßnahme anlegen …', verb: 'grants.measure-form' },
    { title: 'Maßnahmen ansehen', verb: 'grants.measures' },
  ],
  known: (db, turn) => knownMeasures(db, turn),
};

/** The measures of the member's own municipality, the newest first; dropped ones last. */
async function knownMeasures(db: Db, { roundId, member }: MemberTurn): Promise<readonly Named[]> {
  const all = (await measuresOf(db, roundId, member.municipality.id)).toReversed().map(named);
  return [...all.filter(({ open }) => open), ...all.filter(({ open }) => !open)];
}

function named(measure: Measure): Named {
  const { number, title, state, planned, committed, spent } = measure;
  return {
    number,
    title,
    open: state === 'active',
    facts: [
      { label: 'Maßnahme', value: title },
      { label: AMOUNTS.planned, value: euro(planned) },
      { label: AMOUNTS.committed, value: euro(committed) },
      { label: AMOUNTS.spent, value: euro(spent) },
    ],
  };
}

import type { Named, Thing } from '../../conversation/asked.ts';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dotted } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { AMOUNTS, type Measure, measureName } from '../measure.ts';
import { allMeasures, measuresOf } from '../measure-store.ts';

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

/** The measures that these municipalities keep, under each topic area: for their own eyes alone. */
export async function measuresInAreas(db: Db, roundId: string, municipalities: readonly string[]) {
  const own = (await allMeasures(db, roundId)).filter(
    ({ municipality, state }) => state === 'active' && municipalities.includes(municipality.id),
  );
  return own.map(({ topicArea, number, title, municipality, planned, spent }) => ({
    topicArea,
    kind: 'Maßnahme',
    name: measureName(number),
    title,
    line: dotted(
      municipalities.length > 1 ? municipality.name : '',
      `verplant ${euro(planned)}`,
      `verausgabt ${euro(spent)}`,
    ),
    way: { title: `${measureName(number)} ansehen`, verb: 'grants.measure', data: { number } },
  }));
}

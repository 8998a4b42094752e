import type { Db } from '../conversation/database.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Measure } from './measure.ts';
import { findMeasure } from './measure-store.ts';

/** The number of a measure, as it is typed or clicked. */
export const numberField = wholeNumber('Bitte die Nummer der Maßnahme angeben.');
/** How a measure is named in a typed command. */
export const NAMED = String.raw`massnahme (?:nr\.? )?(?<number>\d{1,6})`;

/** The measure of this number of the member's municipality; a refusal that leads to the list, when there is none. */
export async function measureFor(db: Db, turn: MemberTurn, number: number): Promise<Measure> {
  return foundOr(await findMeasure(db, turn, number), {
    code: 'grants.unknown-measure',
    kind: 'Mittel',
    what: `Eine Maßnahme ${number}`,
    text: `Die Nummern der Maßnahmen von ${turn.member.municipality.name} stehen in der Liste.`,
    way: { title: 'Maßnahmen ansehen', verb: 'grants.measures' },
  });
}

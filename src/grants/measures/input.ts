import type { Db } from '../../conversation/database.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { InvalidInput, readInputOrThrow } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { topicAreaOf } from '../../municipalities/topic-area.ts';
import { draftSchema, LABELS, type MeasureDraft } from '../measure.ts';

/** A typed text names its fields; those that it does not name stay as they were. */
export function fieldsOf(raw: Raw, before: Readonly<Record<string, string>>): Raw {
  const { typed, ...fields } = raw;
  if (typeof typed !== 'string') return fields;
  const named = readFields(startsLabelled(typed) ? `;${typed}` : typed, 'title', LABELS);
  const given = Object.entries(named).filter(([field, text]) => field !== 'title' || text !== '');
  const said = Object.entries({ ...before, ...Object.fromEntries(given) });
  return Object.fromEntries(said.filter(([, text]) => !/^[-–]?$/u.test(text)));
}

/** Whether a text begins with a label, so that no name of a measure stands before it. */
function startsLabelled(typed: string): boolean {
  const [first = ''] = typed.split(';');
  return readFields(`;${first}`, '', LABELS)[''] === '';
}

/** A measure from its fields; throws `InvalidInput` with what is wrong at which. */
export async function draftFrom(turn: MemberTurn, fields: Raw, db: Db): Promise<MeasureDraft> {
  const data = readInputOrThrow(draftSchema, fields);
  const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
  const topicArea = topicAreaOf(data.topicArea, topicAreas);
  if (topicArea === undefined)
    throw new InvalidInput({ topicArea: `Bitte eines dieser Themenfelder wählen: ${topicAreas.join(', ')}.` });
  return { ...data, topicArea };
}

import type { Db } from '../../conversation/database.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { InvalidInput, readInputOrThrow } from '../../conversation/inputs.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { topicAreaOf } from '../../municipalities/topic-area.ts';
import { draftSchema, fieldsSaid, LABELS, type MeasureDraft } from '../measure.ts';

/** The fields of a measure, as its form sends them or as they are typed behind its name. */
export function fieldsOf(raw: Raw, before: Readonly<Record<string, string>>): Raw {
  return fieldsSaid(raw, { first: 'title', labels: LABELS, before });
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

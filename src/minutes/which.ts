import { unpublished } from '../conversation/audience.ts';
import { readDayFields } from '../conversation/day-fields.ts';
import type { Raw } from '../conversation/inputs.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { type Minutes, refOf, typedOf } from './minutes.ts';

/** Which minutes are meant, the day as it was typed. */
export function readWhich(raw: Raw, now: Instant): Raw {
  return readDayFields(raw, { day: 'day', towards: 'past' }, now);
}

/** What only the Koordination may read yet, for the asker alone where others read along. */
export function discreet(turn: MemberTurn, minutes: Minutes, reply: Reply): Reply {
  if (minutes.state !== 'draft') return reply;
  return unpublished(turn, reply, { twin: typedOf(minutes), verb: 'minutes.show', data: refOf(minutes) });
}

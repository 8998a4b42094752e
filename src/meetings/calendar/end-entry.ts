import { createHash } from 'node:crypto';
import type { Ahead } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import type { CalendarEntry } from '../../documents/written/calendar-file.ts';
import { later } from '../../german/time.ts';

/** An end stands in a calendar as the half hour before it, since a moment has no place there; a whole day as that day. */
const BEFORE = { minutes: -30 };

/**
 * The ends until which a municipality still owes an answer, as entries of a calendar that take none of its time. Each is
 * the same entry when it is extended; it is gone once the municipality has answered, and when nothing is asked any more.
 */
export function endEntries(
  ahead: readonly Ahead[],
  { roundId, municipality }: { roundId: string; municipality: Member['municipality'] },
): readonly CalendarEntry[] {
  return ahead.flatMap(({ at, title, end, wholeDay = false }) =>
    end?.silent.includes(municipality.id)
      ? [
          {
            uid: uidOf(roundId, end.key),
            sequence: end.sequence,
            startsAt: wholeDay ? at : later(at, BEFORE),
            endsAt: at,
            title,
            text: `Die Rückmeldung für ${municipality.name} fehlt noch.\nAntworten in Teams: ${end.name.toLowerCase()}`,
            cancelled: false,
            free: true,
            wholeDay,
          },
        ]
      : [],
  );
}

/** The same for everyone and at all times, and no other round's. */
export function uidOf(roundId: string, key: string): string {
  return createHash('sha256').update(`${roundId}/${key}`).digest('hex').slice(0, 32);
}

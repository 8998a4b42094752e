import type { Ahead, Dated } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import type { CalendarEntry } from '../../documents/written/calendar-file.ts';
import { later } from '../../german/time.ts';
import { USUAL_LENGTH } from '../meeting.ts';
import type { CalendarKind } from './calendar-kind.ts';
import { uidOf } from './end-entry.ts';

/** Which kind of entries it belongs to, and what its text says before what is typed to see it. */
const KINDS: Readonly<Record<Dated['kind'], { readonly kind: CalendarKind; readonly says: string }>> = {
  agreement: { kind: 'agreements', says: 'Bis zu diesem Tag zu erledigen.' },
  report: { kind: 'reports', says: 'Termin des Programms.' },
  proposal: {
    kind: 'proposals',
    says: 'Nur vorgeschlagen. Der Eintrag entfällt, sobald ein Termin gewählt ist; der gewählte wird zur Sitzung.',
  },
};

/**
 * Days of agreements and of the programme, and proposed dates, as entries of a calendar: those of the whole round and of
 * the own municipality, without amounts. Each is the same entry when it moves. A calendar that is subscribed shows what
 * stands in the file and nothing else, so that what is settled or decided is simply not in it any more.
 */
export function datedEntries(
  ahead: readonly Ahead[],
  of: { roundId: string; municipality: Member['municipality']; leftOut: readonly CalendarKind[] },
): readonly CalendarEntry[] {
  return ahead.flatMap((one) => {
    const { dated, confidential = false, municipalityId = of.municipality.id } = one;
    if (!dated || confidential || municipalityId !== of.municipality.id) return [];
    return of.leftOut.includes(KINDS[dated.kind].kind) ? [] : [entryOf(of.roundId, one, dated)];
  });
}

function entryOf(roundId: string, { at, title, wholeDay = false }: Ahead, dated: Dated): CalendarEntry {
  const tentative = dated.kind === 'proposal';
  return {
    uid: uidOf(roundId, dated.key),
    sequence: dated.sequence,
    startsAt: at,
    endsAt: wholeDay ? at : later(at, { minutes: USUAL_LENGTH }),
    title,
    text: `${KINDS[dated.kind].says}\nIn Teams: ${dated.typed}`,
    cancelled: false,
    free: !tentative,
    wholeDay,
    tentative,
  };
}

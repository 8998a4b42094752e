import { longDayTime, weekdayTime } from '../../german/write.ts';
import { type Asking, endOf } from '../asking.ts';

/** What was done with something that is asked, the latest first, each with its reason; what was cancelled says so elsewhere. */
export function actNotes({ acts }: Pick<Asking<unknown>, 'acts'>): string[] {
  return acts.flatMap(({ kind, reason, endBefore }) => {
    if (kind === 'extended')
      return [
        `Frist verlängert${endBefore === undefined ? '' : `, vorher ${weekdayTime(endBefore)}`}. Grund: ${reason}`,
      ];
    return kind === 'closed-early' ? [`Vorzeitig geschlossen. Grund: ${reason}`] : [];
  });
}

/** When it took the last answers: *Geschlossen am …*. */
export function closedNote(asking: Pick<Asking<unknown>, 'closesAt' | 'acts'>): string[] {
  const end = endOf(asking);
  return end === undefined ? [] : [`Geschlossen am ${longDayTime(end)}.`];
}

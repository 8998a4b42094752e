import { isHoliday } from 'feiertagejs';
import type { Day } from '../../german/calendar.ts';

/** Which days are public holidays. */
export interface Calendar {
  isHoliday(day: Day): boolean;
}

const known = new Map<Day, boolean>();

/** The public holidays of North Rhine-Westphalia; days are remembered, since the library takes a while for each. */
export const northRhineWestphalia: Calendar = {
  isHoliday: (day) => {
    const holiday = known.get(day) ?? isHoliday(day, 'NW');
    known.set(day, holiday);
    return holiday;
  },
};

import { z } from 'zod';

/** What stands in a person's calendar, kind by kind: how it is called, what it is, and how it is typed. */
export const CALENDAR_KINDS = {
  meetings: { name: 'Sitzungen', says: 'mit Verlegung und Absage', typed: 'sitzungen' },
  deadlines: { name: 'Fristen meiner Kommune', says: 'solange ihre Rückmeldung fehlt', typed: 'fristen' },
  agreements: { name: 'Absprachen', says: 'bis wann sie zu erledigen sind', typed: 'absprachen' },
  reports: { name: 'Berichtstermine', says: 'Stichtage des Programms', typed: 'berichtstermine' },
  proposals: { name: 'Terminvorschläge', says: 'vorläufig, bis ein Termin gewählt ist', typed: 'terminvorschläge' },
} as const;

/** A kind of entries in a calendar. */
export type CalendarKind = keyof typeof CALENDAR_KINDS;

const KINDS = Object.keys(CALENDAR_KINDS) as [CalendarKind, ...CalendarKind[]];

/** What is left out, as it is kept; of a kind that this version does not know nothing is shown anyway. */
export function leftOutOf(kept: string): readonly CalendarKind[] {
  const listed = z.array(z.string()).parse(JSON.parse(kept));
  return KINDS.filter((kind) => listed.includes(kind));
}

/** A kind as a button sends it, or as people call it. */
export const calendarKindField = z
  .string()
  .max(40, 'Bitte auf 40\u00a0Zeichen kürzen.')
  .transform((said, context): CalendarKind => {
    const word = said.toLowerCase().replace('ae', 'ä').trim();
    const kind = KINDS.find((one) => one === word || CALENDAR_KINDS[one].typed === word);
    if (kind) return kind;
    const typed = KINDS.map((one) => CALENDAR_KINDS[one].typed).join(', ');
    context.addIssue({ code: 'custom', message: `Bitte eine Art angeben: ${typed}.` });
    return z.NEVER;
  });

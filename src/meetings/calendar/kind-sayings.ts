import type { Asked, Slots } from '../../conversation/asked.ts';
import { entryOf } from '../../text/lookup.ts';
import { CALENDAR_KINDS } from './calendar-kind.ts';

/** What people call the kinds of entries in their calendar. */
const WORDS = {
  reports: 'berichtstermin* berichtsfrist* berichtspflicht* programmtermin* abgabetermin*',
  proposals: 'terminvorschl* vorschläge* vorschlagstermin* terminoption*',
  agreements: 'absprache* vereinbarung* fälligkeit*',
  deadlines: 'frist fristen abgabefrist* rückmeldefrist* antwortfrist* deadline*',
  meetings: 'sitzung sitzungen sitzungstermin* treffen',
};

/** What is not wanted is meant, and not its contrary: *die Fristen nicht*, *keine Fristen*. */
const UNWANTED = Object.fromEntries(
  Object.entries(WORDS).map(([kind, said]) => {
    const denied = said
      .split(' ')
      .map((word) => `"${word} nicht" "${word} … nicht" "ohne ${word}" "ohne die ${word}" "keine ${word}"`);
    return [kind, [said, ...denied].join(' ')];
  }),
);

const about = {
  labels: { kind: 'Im Kalender' },
  fills: ({ kind }: Slots) => ({ kind: kind === undefined ? undefined : String(kind) }),
  needs: ['kind'],
  form: 'meetings.address',
  clickOnly: true,
} as const satisfies Partial<Asked>;

const named = ({ kind }: Slots) => entryOf(CALENDAR_KINDS, String(kind))?.name ?? 'Diese Einträge';

/** How people leave a kind of entries out of their calendar. */
export const calendarWithout: Asked = {
  ...about,
  brings: { kind: { one: UNWANTED } },
  ways: [
    'owncalendar calendarkind leaveout =1.4 !feed',
    'owncalendar calendarkind not =1.2 !feed',
    'owncalendar calendarkind remove/withdraw/revoke =1.2 !feed',
    'owncalendar meetings leaveout =1.4 !feed',
    'owncalendar meetings not =0.8 !feed',
  ],
  sayings: [
    'ich brauche die Berichtstermine nicht im Kalender',
    '(bitte|) (die|) Berichtstermine (aus meinem Kalender|im Kalender) weglassen',
    'Kalender (bitte|) ohne (Absprachen|Fristen|Terminvorschläge|Berichtstermine)',
    'die Terminvorschläge stören mich im Kalender, die können raus',
    'im Outlook will ich keine Absprachen sehen',
    'die Fristen sollen nicht in meinem Kalender stehen',
    'nimm die Terminvorschläge aus dem Kalender',
    'keine Fristen im abonnierten Kalender (bitte|)',
    'ich möchte im Kalender auf die Absprachen verzichten',
    'die Berichtstermine bitte nicht mehr im Kalender anzeigen',
    'Terminvorschläge im Kalender ausblenden',
    'die Sitzungen trage ich selbst ein, die bitte im Kalender weglassen',
    'Ausblendung der Berichtstermine im Kalender',
  ],
  button: 'Aus dem Kalender weglassen',
  says: (slots) => `${named(slots)} stehen dann nicht mehr in Ihrem Kalender.`,
};

/** How people take a kind of entries into their calendar again. */
export const calendarWith: Asked = {
  ...about,
  brings: { kind: { one: WORDS } },
  ways: [
    'owncalendar calendarkind addagain =1.4 !leaveout !not !feed',
    'owncalendar calendarkind again =1 !leaveout !not !feed',
    'owncalendar meetings addagain =0.8 again !leaveout !not !feed',
  ],
  sayings: [
    'die Berichtstermine (doch|) wieder in den Kalender aufnehmen',
    'Kalender (bitte|) wieder mit (Absprachen|Fristen|Terminvorschlägen|Berichtsterminen)',
    'ich hätte die Absprachen gern auch im Kalender',
    'die Fristen sollen auch in meinem Kalender stehen',
    'zeig die Terminvorschläge wieder im Kalender an',
    'bitte auch die Berichtstermine in den Kalender eintragen',
    'im Outlook möchte ich zusätzlich die Absprachen haben',
    'die Terminvorschläge im Kalender wieder einblenden',
    'den Kalender um die Berichtstermine ergänzen',
    'Fristen wieder in den abonnierten Kalender übernehmen',
    'die Absprachen brauche ich doch wieder im Kalender',
  ],
  button: 'In den Kalender aufnehmen',
  says: (slots) => `${named(slots)} stehen dann in Ihrem Kalender.`,
};

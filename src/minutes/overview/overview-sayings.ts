import type { Asked, Slots } from '../../conversation/asked.ts';

const of = ({ minutes, date }: Slots) => ({
  ...(minutes === undefined ? {} : { meeting: minutes }),
  ...(date === undefined ? {} : { day: date }),
});

/** How people ask for minutes. */
export const showingSaid: Asked = {
  ways: [
    'minutes see/send/status =0.4',
    '~ minutes meeting =0.4',
    '~ minutes meeting a-date =0.8',
    '~ minutes where/when/status',
    '~ minutes a-date =0.6',
    '~ minutes done =0.6',
    '~ minutes goneout =1.2',
  ],
  sayings: [
    '(das|) (Protokoll|Niederschrift) der (letzten|) Sitzung (zeigen|bitte|)',
    'was steht im Protokoll vom {date} (zu den Gutscheinen|)',
    'ist das Protokoll (schon|) fertig',
    'das Protokoll vom {date} (ansehen|bitte|)',
    'wo finde ich die Niederschrift der Sitzung {minutes}',
    'zeig mir das Sitzungsprotokoll',
    'wie weit ist die Niederschrift',
    'kann ich das Protokoll nachlesen',
    'Stand der Niederschrift zur Sitzung {minutes}',
    'wann kommt das Protokoll der letzten Sitzung',
  ],
  brings: { minutes: 'thing', date: 'old' },
  fills: of,
  does: 'view',
  button: 'Niederschrift ansehen',
};

/** How people ask for a TOP of minutes. */
export const itemSaid: Asked = {
  ways: ['~ minutes item see =1.2', '~ minutes item a-figure =0.8'],
  sayings: [
    'TOP {place} des Protokolls (zeigen|ansehen|)',
    'was steht im Protokoll unter TOP {place}',
    'zeig mir TOP {place} der Niederschrift',
    'was wurde laut Protokoll zu TOP {place} beraten',
    'TOP {place} aus der Niederschrift der Sitzung {minutes}',
  ],
  brings: { minutes: 'thing', place: 'number' },
  labels: { place: 'TOP' },
  fills: ({ place, ...slots }) => ({ ...of(slots), place }),
  does: 'view',
  button: 'TOP ansehen',
  needs: ['place'],
};

/** How people ask for what minutes print of the registers. */
export const agreementsSaid: Asked = {
  ways: ['~ minutes agreement =2', '~ minutes agreement see/list =2.4', '~ minutes decision see/list =2'],
  sayings: [
    'welche Absprachen stehen im Protokoll',
    'die Absprachen aus der Niederschrift (zeigen|auflisten|)',
    'was wurde laut Protokoll vereinbart',
    'welche Beschlüsse stehen in der Niederschrift',
    'Absprachen aus dem Protokoll der letzten Sitzung',
  ],
  brings: { minutes: 'thing' },
  fills: of,
  does: 'view',
  button: 'Absprachen ansehen',
};

/** How people ask for all minutes. */
export const listingSaid: Asked = {
  ways: ['~ minutes list =1', '~ minutes all =1.6'],
  sayings: [
    'alle Protokolle (zeigen|auflisten|ansehen)',
    'Liste der Niederschriften',
    'welche Protokolle gibt es',
    'Übersicht der Sitzungsprotokolle',
    'die bisherigen Niederschriften auflisten',
  ],
  fills: () => ({}),
  does: 'view',
  button: 'Niederschriften ansehen',
};

/** How people ask for the versions of minutes. */
export const historySaid: Asked = {
  ways: ['~ minutes earlierversions =2.2'],
  sayings: [
    'der Verlauf der Niederschrift',
    'frühere Fassungen des Protokolls (ansehen|)',
    'wer hat das Protokoll wann geändert',
    'welche Fassungen der Niederschrift gibt es',
    'bisherige Fassung des Protokolls zeigen',
  ],
  brings: { minutes: 'thing' },
  fills: of,
  does: 'view',
  button: 'Verlauf ansehen',
};

import type { Asked, Slots } from '../../conversation/asked.ts';

const of = ({ minutes }: Slots) => (minutes === undefined ? {} : { meeting: minutes });

/** How the Koordination states that minutes are agreed. */
export const agreeingSaid: Asked = {
  ways: ['minutes agreedword =2.4'],
  sayings: [
    'die Niederschrift als abgestimmt feststellen',
    'das Protokoll ist abgestimmt',
    'Niederschrift der Sitzung {minutes} abschließend feststellen',
    'Protokoll als abgestimmt vermerken',
    'bitte das Protokoll jetzt endgültig feststellen',
  ],
  brings: { minutes: 'thing' },
  fills: of,
  button: 'Als abgestimmt feststellen',
  does: 'action',
  clickOnly: true,
};

/** How the Koordination corrects minutes. */
export const correctingSaid: Asked = {
  ways: ['minutes correctword =2', 'minutes correctword a-figure =1'],
  sayings: [
    'das Protokoll berichtigen',
    'die Niederschrift der Sitzung {minutes} muss berichtigt werden',
    'eine Berichtigung zum Protokoll vornehmen',
    'TOP {place} der Niederschrift berichtigen',
    'im abgestimmten Protokoll TOP {place} berichtigen',
  ],
  brings: { minutes: 'thing', place: 'number' },
  labels: { place: 'TOP' },
  fills: ({ place, ...slots }) => ({ ...of(slots), place }),
  button: 'Niederschrift berichtigen …',
};

import type { Asked, Slots } from '../../conversation/asked.ts';

const of = ({ minutes }: Slots) => (minutes === undefined ? {} : { meeting: minutes });

/** How the Koordination asks for minutes to be drafted. */
export const draftingSaid: Asked = {
  ways: ['minutes writeminutes =1'],
  sayings: [
    '(schreib|schreiben Sie|mach) bitte das Protokoll der letzten Sitzung',
    'das Protokoll der letzten Sitzung (entwerfen|schreiben|anfertigen)',
    'bitte die Niederschrift zur Sitzung {minutes} (entwerfen|aufsetzen|erstellen)',
    'kannst du das Sitzungsprotokoll vorbereiten',
    'wir brauchen eine Niederschrift der Sitzung, bitte entwerfen',
    'Protokoll für die Sitzung {minutes} erstellen',
    'ein Protokollentwurf für die letzte Sitzung bitte',
    'die Niederschrift müsste noch geschrieben werden',
    'leg bitte die Niederschrift der Sitzung an',
    'erstelle das Protokoll von gestern',
  ],
  brings: { minutes: 'thing' },
  fills: of,
  button: 'Niederschrift entwerfen',
  does: 'action',
};

/** How the Koordination wants to take over once more what is known. */
export const refreshingSaid: Asked = {
  ways: ['minutes freshen =1.8'],
  sayings: [
    'das Protokoll auffrischen',
    'Anwesenheit und Beschlüsse neu in die Niederschrift übernehmen',
    'die Niederschrift auf den Stand der Sitzung bringen',
    'bitte den Protokollentwurf aktualisieren',
    'die Sitzung neu in das Protokoll übernehmen',
  ],
  brings: { minutes: 'thing' },
  fills: of,
  button: 'Sitzung neu übernehmen',
  does: 'action',
};

/** How the Koordination wants to write a TOP. */
export const editingSaid: Asked = {
  ways: ['minutes change item =1.6', 'minutes change a-figure =1'],
  sayings: [
    'im Protokoll TOP {place} (bearbeiten|ändern|umschreiben)',
    'den Text von TOP {place} in der Niederschrift ändern',
    'ich möchte TOP {place} der Niederschrift bearbeiten',
    'TOP {place} im Protokollentwurf ergänzen',
    'bitte TOP {place} im Protokoll anpassen',
  ],
  brings: { minutes: 'thing', place: 'number' },
  labels: { place: 'TOP' },
  fills: (slots) => ({ ...of(slots), place: slots['place'] }),
  button: 'TOP bearbeiten …',
  needs: ['place'],
};

/** How the Koordination wants to discard a draft. */
export const discardingSaid: Asked = {
  ways: ['minutes discardword =2'],
  sayings: [
    'den Protokollentwurf verwerfen',
    'den Entwurf der Niederschrift verwerfen',
    'das Protokoll bitte wieder löschen',
    'die Niederschrift wegwerfen und neu anfangen',
    'Entwurf des Protokolls löschen',
  ],
  brings: { minutes: 'thing' },
  fills: of,
  button: 'Entwurf verwerfen',
  does: 'action',
  clickOnly: true,
};

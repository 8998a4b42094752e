import type { Asked, Slots } from '../../conversation/asked.ts';

const of = ({ minutes, date }: Slots) => ({
  ...(minutes === undefined ? {} : { meeting: minutes }),
  ...(date === undefined ? {} : { day: date }),
});

/** How people ask for minutes as a file. */
export const offeringSaid: Asked = {
  ways: ['~ minutes wordfile =1.6', '~ minutes send =0.6'],
  sayings: [
    'das Protokoll als Word-Datei (bitte|)',
    'die Niederschrift herunterladen',
    'Protokoll vom {date} als Word',
    'kannst du mir die Niederschrift als Datei schicken',
    'Word-Datei der Niederschrift zur Sitzung {minutes}',
  ],
  brings: { minutes: 'thing', date: 'old' },
  fills: of,
  does: 'view',
  button: 'Word-Datei laden',
};

const file = ({ minutesfile }: Slots) => ({ number: minutesfile });

/** How the Koordination asks for a file that was sent back. */
export const showingFileSaid: Asked = {
  ways: ['~ minutesfile see/list/status =1', '~ minutesfile !workin !discardword =0.8'],
  sayings: [
    'die Protokolldatei {minutesfile} (zeigen|ansehen|)',
    'was ändert die Protokolldatei',
    'die bearbeitete Protokolldatei prüfen',
    'Protokolldatei {minutesfile} prüfen',
    'welche Protokolldatei wartet noch',
  ],
  brings: { minutesfile: 'thing' },
  fills: file,
  does: 'view',
  button: 'Protokolldatei ansehen',
  needs: ['minutesfile'],
};

/** How the Koordination takes a file over. */
export const adoptingSaid: Asked = {
  ways: ['minutesfile workin =1.6'],
  sayings: [
    'die Protokolldatei {minutesfile} übernehmen',
    'Änderungen aus der Protokolldatei übernehmen',
    'bitte die Protokolldatei in die Niederschrift einarbeiten',
    'Protokolldatei {minutesfile} kann übernommen werden',
    'übernimm die Protokolldatei {minutesfile}',
  ],
  brings: { minutesfile: 'thing' },
  fills: file,
  button: 'Änderungen übernehmen',
  does: 'action',
  needs: ['minutesfile'],
};

/** How the Koordination lets go of a file. */
export const discardingSaid: Asked = {
  ways: ['minutesfile discardword =1.6'],
  sayings: [
    'die Protokolldatei {minutesfile} verwerfen',
    'Protokolldatei {minutesfile} bitte löschen',
    'die Protokolldatei nicht übernehmen, verwerfen',
    'verwirf die Protokolldatei',
    'Protokolldatei wegwerfen',
  ],
  brings: { minutesfile: 'thing' },
  fills: file,
  button: 'Datei verwerfen',
  does: 'action',
  needs: ['minutesfile'],
};

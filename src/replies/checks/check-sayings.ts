import type { Asked, Slots } from '../../conversation/asked.ts';
import { NBSP } from '../../german/write.ts';

const number = ({ check }: Slots) => ({ number: check });

/** How the Koordination asks what is to be checked. */
export const LISTED: Asked = {
  ways: ['tocheck ministry =0.6', 'tocheck list =0.6', '~ tocheck see =0.4', 'touchedbyreply =1'],
  sayings: [
    'was ist nach der Antwort des MAGS zu prüfen',
    '(zeig|zeigen Sie) (mir|) die Prüfliste',
    'welche Beschlüsse sind von der Antwort des MAGS berührt',
    'die Liste der offenen Prüfungen (bitte|)',
    'welche Absprachen passen nicht mehr zur Antwort des Ministeriums',
  ],
  does: 'view',
  button: 'Zu prüfen ansehen',
};

/** How the Koordination asks for one of them. */
export const SHOWN: Asked = {
  ways: ['~ check-number see =0.4', '~ check-number =0.2'],
  sayings: [
    'Prüfung {check} (zeigen|ansehen|öffnen)',
    '(zeig|zeigen Sie) (mir|) (bitte|) Prüfung {check}',
    'was steht in Prüfung {check}',
    'beide Texte zu Prüfung {check} (ansehen|nebeneinander)',
    'worum geht es bei Prüfung {check}',
  ],
  brings: { check: 'thing' },
  fills: number,
  does: 'view',
  button: 'Prüfung ansehen',
  needs: ['check'],
};

/** How the Koordination says that something still fits. */
export const FITS: Asked = {
  ways: ['check-number stillfits =1.4'],
  sayings: [
    'Prüfung {check} passt weiterhin',
    'bei Prüfung {check} passt alles noch',
    'Prüfung {check} ist erledigt, passt weiterhin',
    'zu Prüfung {check}: kein Widerspruch, passt weiter',
    'Prüfung {check} abhaken, der Beschluss passt noch',
  ],
  brings: { check: 'thing' },
  fills: number,
  does: 'action',
  button: 'Passt weiterhin',
  says: ({ check }) => `Prüfung${NBSP}${String(check ?? '')} passt weiterhin.`,
  needs: ['check'],
};

/** How the Koordination puts something to the vote anew. */
export const VOTED: Asked = {
  ways: ['check-number voteanew =1.4'],
  sayings: [
    'zu Prüfung {check} neu abstimmen',
    'Prüfung {check}: darüber müssen wir neu abstimmen',
    'wegen Prüfung {check} einen Entwurf zum Neuabstimmen anlegen',
    'Prüfung {check} erneut zur Abstimmung stellen',
    'aus Prüfung {check} eine neue Abstimmung machen',
  ],
  brings: { check: 'thing' },
  fills: number,
  does: 'action',
  button: 'Neu abstimmen …',
  needs: ['check'],
};

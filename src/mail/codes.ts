/** What the numbers of mail servers mean, and what the Koordination can do. */
interface Meaning {
  readonly says: string;
  readonly next: string;
}

const ADDRESS = 'Bitte prüfen Sie die Adresse und senden Sie noch einmal.';
const ACCOUNT = 'Bitte lassen Sie Ihre IT die Anmeldung am Mailserver prüfen (MAIL_USER, MAIL_PASSWORD, MAIL_AUTH).';
const SENDER = 'Bitte lassen Sie Ihre IT prüfen, ob Kreisrunde mit der Adresse aus MAIL_FROM senden darf.';
const LATER =
  'Bitte lassen Sie Ihre IT prüfen, ob Kreisrunde den Mailserver erreicht, und senden Sie dann noch einmal.';

const MEANINGS: Readonly<Record<string, Meaning>> = {
  400: { says: 'Microsoft nimmt die E-Mail so nicht an', next: ADDRESS },
  401: { says: 'Microsoft nimmt die Anmeldung nicht an', next: ACCOUNT },
  403: { says: 'Kreisrunde darf aus diesem Postfach nicht senden', next: SENDER },
  404: { says: 'das Postfach des Absenders gibt es nicht', next: SENDER },
  413: { says: 'sie ist zu groß', next: 'Bitte senden Sie sie mit weniger Anlagen.' },
  530: { says: 'der Mailserver verlangt eine Anmeldung', next: ACCOUNT },
  534: { says: 'der Mailserver nimmt diese Art der Anmeldung nicht an', next: ACCOUNT },
  535: { says: 'der Mailserver nimmt die Anmeldung nicht an', next: ACCOUNT },
  550: { says: 'die Adresse gibt es dort nicht, oder sie nimmt von uns nichts an', next: ADDRESS },
  551: { says: 'die Adresse gibt es dort nicht', next: ADDRESS },
  552: {
    says: 'sie ist zu groß, oder das Postfach ist voll',
    next: 'Bitte fragen Sie bei der Stelle nach einer anderen Adresse.',
  },
  553: { says: 'die Adresse ist so nicht gültig', next: ADDRESS },
  554: { says: 'der Mailserver hat sie abgelehnt', next: 'Bitte lassen Sie Ihre IT den Mailserver dazu befragen.' },
  forgotten: { says: 'die Person, an die sie ging, ist gelöscht', next: 'Es ist nichts zu tun.' },
};

/** What servers say where they do not take who signs in: it concerns all e-mails. */
export const OF_SIGN_IN = Object.keys(MEANINGS).filter((code) => MEANINGS[code]?.next === ACCOUNT);

/** Why an e-mail was not taken, as half a sentence with the server's number, and what to do next. */
export function meaningOf(code: string | undefined): Meaning {
  const known = MEANINGS[code ?? ''];
  if (known) return /^\d/u.test(code ?? '') ? { ...known, says: `${known.says} (${code})` } : known;
  if (/^5\d\d$/u.test(code ?? '')) return { says: `der Mailserver hat sie abgelehnt (${code})`, next: ADDRESS };
  if (/^4\d\d$/u.test(code ?? ''))
    return { says: `der Mailserver hat sie drei Tage lang aufgeschoben (${code})`, next: ADDRESS };
  return { says: `der Mailserver war drei Tage lang nicht zu erreichen (${code ?? 'ohne Grund'})`, next: LATER };
}

/** An entry of the log of operation: what it is called there, when it is written, and what stands in it. */
interface LogEntry {
  readonly event: string;
  readonly when: string;
  readonly holds: string;
}

const FAULT = 'Art und Stelle des Fehlers im Programm';
const REFERENCE = 'Kurzzeichen der Nachricht';

/**
 * Every entry of the log. Each begins with time, level and process; none has a message's text, a name or a person's key.
 * A test holds the list against the program.
 */
export const LOG_ENTRIES: readonly LogEntry[] = [
  entry('started', 'Die Assistenz ist gestartet', 'Betriebsart, Dauer'),
  entry('listening', 'Die Assistenz nimmt Anfragen an', 'Anschluss (Port)'),
  entry('stopped', 'Die Assistenz ist beendet', 'nichts weiter'),
  entry('not ready', 'Die Datenbank oder das Wissen fehlt', FAULT),
  entry('ready again', 'Beides ist wieder da', 'nichts weiter'),
  entry('waiting for the database', 'Die Datenbank ist nicht erreichbar', `Zahl der Versuche, ${FAULT}`),
  entry('the credential of the app expires soon', 'Geheimnis oder Zertifikat der App läuft ab', 'Art, Tage bis dahin'),
  entry(
    'nobody to warn of the expiry',
    'Vor dem Ablauf ließ sich niemand der Koordination erinnern',
    'Art, Tage bis dahin',
  ),
  entry(
    'round file differs from the database: cli round apply',
    'Die Rundendatei ist neuer',
    'Runde, Zahl der Unterschiede',
  ),
  entry('deliveries are held since the restore: cli release', 'Nach dem Einspielen einer Sicherung', 'seit wann'),
  entry('request refused', 'Eine Anfrage von außen ist abgewiesen', 'Status und Grund'),
  entry('requests refused', 'Viele Anfragen von außen sind abgewiesen', 'Status, Grund, Zahl, Sekunden'),
  entry('request failed', 'Eine Anfrage ist gescheitert', FAULT),
  entry('connection not taken', 'Eine Verbindung kam nicht zustande', FAULT),
  entry('file failed', 'Eine Datei konnte nicht ausgegeben werden', FAULT),
  entry('page failed', 'Eine dieser Seiten konnte nicht gezeigt werden', FAULT),
  entry('sign-in failed', 'Die Assistenz konnte sich bei Microsoft nicht anmelden', FAULT),
  entry('keys not fetched', 'Schlüssel von Microsoft sind nicht erreichbar', `Rechnername, ${FAULT}`),
  entry('understood', 'Freie Worte sind einer Handlung zugeordnet', `${REFERENCE}, Art der Zuordnung und ihr Grund`),
  entry('refused', 'Eine Handlung ist abgelehnt', `${REFERENCE}, Kennzahl des Grundes`),
  entry('failed', 'Eine Nachricht ließ sich nicht beantworten', `${REFERENCE}, ${FAULT}`),
  entry('answered', 'Eine Nachricht ist beantwortet', `${REFERENCE}, Dauer der Verarbeitung`),
  entry('activity failed', 'Eine Nachricht ließ sich nicht verarbeiten', `${REFERENCE}, ${FAULT}`),
  entry('click failed', 'Ein Klick ließ sich nicht verarbeiten', `${REFERENCE}, ${FAULT}`),
  entry('reading files failed', 'Eine Datei ließ sich nicht lesen', `${REFERENCE}, ${FAULT}`),
  entry('reading not told', 'Dass gelesen wird, ließ sich nicht melden', FAULT),
  entry('files wait', 'Dateien warten', FAULT),
  entry('intake stumbled', 'Das Lesen stockt', FAULT),
  entry(
    'delivery postponed',
    'Teams nimmt eine Nachricht gerade nicht an',
    'Nummer der Nachricht, Grund, Zahl der Versuche',
  ),
  entry('delivery refused', 'Teams nimmt eine Nachricht nicht an', 'Nummer der Nachricht, Grund'),
  entry(
    'not shown to one alone',
    'Eine nur für eine Person sichtbare Nachricht geht nicht',
    'Nummer der Nachricht, Grund',
  ),
  entry('delivery failed', 'Das Zustellen ist gescheitert', FAULT),
  entry('deliveries stumbled', 'Das Zustellen stockt', `Zahl der Fehler in Folge, ${FAULT}`),
  entry('deliveries go on', 'Das Zustellen geht weiter', 'Zahl der Fehler davor'),
  entry('acceptance not recorded yet', 'Eine Zustellung ließ sich noch nicht vermerken', `Zahl der Versuche, ${FAULT}`),
  entry('work failed', 'Eine fällige Arbeit ist gescheitert', `Art der Arbeit, Zahl der Versuche, ${FAULT}`),
  entry(
    'errand not done',
    'Ein Auftrag nach außen (SharePoint, E-Mail) wartet, wurde abgelehnt oder ist ungewiss',
    'Art des Auftrags, Zahl der Versuche, kurzer Code',
  ),
  entry('errand failed', 'Ein Auftrag nach außen ist gescheitert', `Art des Auftrags, Zahl der Versuche, ${FAULT}`),
  entry('errand not kept', 'Das Ergebnis eines Auftrags ließ sich nicht festhalten', `Art des Auftrags, ${FAULT}`),
  entry('errands stumbled', 'Die Aufträge nach außen stocken', FAULT),
  entry('hourly work failed', 'Eine stündliche Arbeit ist gescheitert', FAULT),
  entry('virus scanner has found something', 'Das Virenprogramm des Hauses weist eine Datei ab', 'nichts weiter'),
  entry('virus scanner failed', 'Das Virenprogramm des Hauses arbeitet nicht', 'wie es endete'),
  entry('roster not read', 'Die Mitgliederliste des Teams ließ sich nicht lesen', 'Runde, Grund'),
  entry('fault outside any request', 'Das Programm beendet sich nach einem Fehler', FAULT),
];

function entry(event: string, when: string, holds: string): LogEntry {
  return { event, when, holds };
}

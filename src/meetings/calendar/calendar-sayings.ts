import type { Asked } from '../../conversation/asked.ts';

/** How people ask for one meeting as a owncalendar file. */
export const calendarFile: Asked = {
  ways: [
    'owncalendar meeting-number =0.6 !subscribe',
    'owncalendar meeting !subscribe !feed !meetings',
    'owncalendar appointment !subscribe !feed',
    'owncalendar a-date !subscribe !feed =0.3',
    '~ owncalendar a-date thereis !subscribe !feed =1.2',
    '~ owncalendar a-date asfile !subscribe !feed =1',
    '~ owncalendar meeting send/see !subscribe',
    'owncalendar meeting add =0.4 !subscribe',
    'owncalendar meeting-number send',
  ],
  sayings: [
    '(bitte|) Sitzung {meeting} (in|für) (meinen|den) Kalender',
    'Kalenderdatei (zu|zur|für) Sitzung {meeting} (bitte|)',
    '(ich brauche|schick mir|schicken Sie mir) (bitte|) den Kalendereintrag (zur|für) Sitzung {meeting}',
    'Sitzung {meeting} (als|im) (ics|Outlook-Termin) (herunterladen|speichern|bitte)',
    'die nächste Sitzung in Outlook (eintragen|übernehmen)',
    'ics-Datei (für|zur) Sitzung {meeting}',
    'den Termin am {date} in meinen Kalender (übernehmen|eintragen)',
    'Kalendereintrag der Sitzung {meeting} erzeugen',
    'kann ich Sitzung {meeting} in Outlook übernehmen',
    'Übermittlung des Kalendereintrags zur Sitzung {meeting}',
    'trag mir die Sitzung am {date} in den Kalender ein',
  ],
  brings: { meeting: 'thing', on: 'old' },
  fills: ({ meeting }) => ({ number: meeting }),
  button: 'Kalenderdatei ansehen',
  needs: ['meeting'],
};

/** How people ask for all meetings in their own calendar, for good. */
export const calendarAddress: Asked = {
  ways: [
    'owncalendar subscribe =0.6 !renew !revoke',
    'owncalendar meetings =0.4 !renew !revoke',
    'owncalendar all/self appointment =0.6 !renew !revoke !meeting-number',
    'owncalendar subscribe meeting !renew !revoke !meeting-number',
    'feed !renew !revoke =0.8',
    'feed see/send !renew !revoke',
    'owncalendar own see !renew !revoke !meeting-number',
    'appointment subscribe =0.8 !renew !revoke',
  ],
  sayings: [
    '(ich möchte|ich will|) (den Kalender|die Sitzungen|die Termine der Runde) (abonnieren|im Abo haben)',
    'ich hätte die Termine der Runde gern automatisch in meinem (Outlook|Kalender)',
    'Kalenderabo (einrichten|bitte)',
    '(meine|die) Kalenderadresse (bitte|anzeigen|schicken)',
    '(alle|sämtliche) Sitzungen in (meinen Kalender|mein Outlook) (übernehmen|einbinden|bringen)',
    'wie bekomme ich die Sitzungen (automatisch|) in meinen Kalender',
    'Kalender der Runde in Outlook einbinden',
    'Abo-Link für den Kalender (bitte|)',
    'Sitzungstermine mit meinem (Handykalender|Kalender) synchronisieren',
    'Einrichtung eines Kalenderabonnements',
    'die Sitzungen sollen in meinem Kalender (immer aktuell|automatisch) (sein|erscheinen)',
    'Rundenkalender abonnieren',
    'ich brauche den Link zum Abonnieren der Termine',
  ],
  fills: () => ({}),
  button: 'Kalenderadresse anzeigen',
  alone: true,
};

/** How people ask for another address, because the old one is known to others. */
export const calendarRenewed: Asked = {
  ways: [
    'feed renew =1',
    'owncalendar renew =0.6 !meeting',
    'feed revoke renew =1.2',
    'owncalendar feed renew',
    'feed new =0.6',
    'owncalendar subscribe renew',
    'owncalendar revoke renew',
  ],
  sayings: [
    '(bitte|) (meine|die) (Kalenderadresse|Abo-Adresse) (erneuern|neu erzeugen|austauschen|wechseln)',
    'ich (brauche|bräuchte) (eine neue|einen neuen) (Kalenderadresse|Abo-Adresse|Kalenderlink)',
    'meine Abo-Adresse für den Kalender ist versehentlich verteilt worden, die alte bitte sperren, ich brauche eine neue',
    'mein Kalenderlink ist (bekannt geworden|in falsche Hände geraten), bitte neu ausstellen',
    'Kalender erneuern',
    'neuen Link für das Kalenderabo (bitte|)',
    'Neuvergabe der Kalenderadresse (wird beantragt|)',
    'ich habe meine Kalenderadresse versehentlich weitergegeben und brauche eine neue',
    'Kalenderabo zurücksetzen',
    'kann ich eine neue Abo-Adresse bekommen',
  ],
  fills: () => ({}),
  button: 'Neue Kalenderadresse geben',
  says: () => 'Die bisherige Kalenderadresse gilt nicht mehr, Sie bekommen eine neue.',
  clickOnly: true,
};

/** How people end their subscription. */
export const calendarRevoked: Asked = {
  ways: [
    'feed revoke =0.8 !renew',
    'owncalendar revoke =0.4 !renew !meeting-number',
    'owncalendar subscribe revoke !renew =0.4',
    'owncalendar withdraw/remove !renew !meeting-number',
    'feed withdraw/remove/not !renew',
    'owncalendar subscribe not !renew',
    'feed cancel !renew',
    'subscribe revoke !renew !request =0.4',
  ],
  sayings: [
    '(bitte|) (mein|das) Kalenderabo (beenden|kündigen|abbestellen|abschalten)',
    '(meine|die) (Kalenderadresse|Abo-Adresse) (widerrufen|sperren|löschen|deaktivieren)',
    'Kalender widerrufen',
    'ich (möchte|will) den Kalender nicht mehr abonnieren',
    'ich brauche das Kalenderabo nicht mehr',
    'Abo des Sitzungskalenders (kündigen|aufheben)',
    'Widerruf der Kalenderadresse',
    'die Sitzungen sollen nicht mehr in meinem Kalender auftauchen',
    'Kalenderlink ungültig machen',
    'sperren Sie bitte meinen Kalenderlink',
    'Abmeldung vom Kalenderabo',
    'der abonnierte Kalender wird nicht länger benötigt',
    'mein Kalenderabo kann außer Kraft gesetzt werden',
  ],
  fills: () => ({}),
  button: 'Kalenderadresse widerrufen',
  clickOnly: true,
};

import { html, paragraphs, points } from '../html.ts';
import { commands, typed } from './commands.ts';
import { picture } from './pictures.ts';

/** What the Koordination finds in its help. */
export function coordinationHelp() {
  return html`<p>Die Koordination führt die Runde: Sie veröffentlicht, schließt, verschiebt und trägt ein, was per Telefon oder E-Mail kommt.
Was alle können, steht auf der Seite für Mitglieder.</p>
<h2>Zu Beginn</h2>
${points(
  'Zwei Personen als Koordination eintragen: Eine allein ist krank, im Urlaub oder fort.',
  'Beide öffnen den persönlichen Chat und schreiben ein Wort: Erst danach erreicht die Assistenz sie dort.',
  html`${typed('coordinator', 'zugang')} zeigt, wer Zugang möchte. Jede Kommune braucht Leitung und Stellvertretung.`,
  html`Richtlinie, Bescheid und FAQ als Datei in den persönlichen Chat senden; ${typed('coordinator', 'importe')} zeigt, was auf Bestätigung wartet. Vorher zählt nichts. Hat Ihre IT einen Ordner in SharePoint eingetragen, wird Ihnen daraus angeboten, was neu ist oder sich geändert hat; ${typed('coordinator', 'wissensordner')} zeigt ihn. Was dort gelöscht wird, gilt weiter, bis Sie die Gültigkeit beenden.`,
)}
${picture('import')}
<h2>Wissen pflegen</h2>
${commands('Dokumente, Auskünfte, Lücken', 'coordinator', [
  ['wissen prüfen', 'was in diesem Quartal zu prüfen ist; die Liste kommt einmal im Quartal von selbst'],
  ['gilt noch: Verwendungsnachweis und Rückzahlung', 'hält fest, dass Sie das Dokument geprüft haben'],
  ['antwort erfassen', 'nimmt eine Auskunft des Ministeriums als Wissen auf'],
  ['wissenslücken', 'was nicht oder schlecht beantwortet wurde'],
])}
${picture('pruefen')}
<h2>Wer noch fehlt</h2>
${commands('Erinnern', 'coordinator', [
  ['offen in der runde', 'wer was noch schuldet, mit Schaltflächen zum Erinnern'],
  ['telefonisch erinnert Hilden: Abstimmung 1', 'hält fest, dass Sie angerufen haben'],
  ['mittel der runde', 'die Summen des Kreises'],
  ['status', 'ob alle Teile arbeiten, und wann der Zugang der App endet'],
])}
${picture('fehlende')}
<h2>Abstimmungen</h2>
${paragraphs('Leitungen entwerfen, die Koordination veröffentlicht. Die Abstimmung schließt von selbst zur Frist.')}
${commands('Führen', 'coordinator', [
  [
    'abstimmung: Soll die Wärmestube gemeinsam getragen werden?',
    'öffnet das Formular; danach Vorschau und Veröffentlichung',
  ],
  ['abstimmen 1 für Velbert: zustimmung', 'trägt ein, was Velbert am Telefon gesagt hat, gekennzeichnet'],
  ['abstimmung 1 verlängern bis in 20 Tagen 12 Uhr: Ferien', 'verlängert die Frist, mit Grund'],
  ['abstimmung 1 schließen: Alle haben geantwortet', 'schließt vorzeitig und zählt aus'],
])}
${picture('entwurf')}
<h2>Sitzungen</h2>
${commands('Von der Einladung bis zur Niederschrift', 'coordinator', [
  ['sitzung: Austausch im November', 'öffnet das Formular der Einladung'],
  ['sitzung 1 tagesordnung', 'ordnet die Tagesordnung'],
  ['sitzung 1 für Hilden per E-Mail: zusage', 'trägt eine Antwort ein'],
  ['sitzung 1 verschieben', 'öffnet das Formular; alle werden benachrichtigt'],
  ['sitzung 1 beginnt', 'erfasst Anwesenheit und Verlauf'],
  ['sitzung 1 protokoll', 'zeigt oder entwirft die Niederschrift'],
])}
<h2>Alle fragen</h2>
${commands('Rundfrage, Kenntnisnahme, Sammlung, Termin', 'coordinator', [
  ['rundfrage', 'ein bis sechs Felder an alle, Ergebnis als Tabelle und Excel'],
  ['kenntnisnahme', 'was alle gesehen haben müssen'],
  ['sammlung', 'sammelt Fragen ans Ministerium und macht den Brief daraus'],
  ['terminfindung', 'findet einen Termin'],
])}
<h2>Menschen</h2>
${commands('Zugang und Vertretung', 'coordinator', [
  ['zugang beenden', 'beendet einen Zugang; was getan wurde, bleibt'],
  ['abwesenheiten', 'wer fehlt und wer vertritt'],
  ['zuständigkeit erfassen', 'wer was tut, Kreis oder Stadt'],
])}
<h2>Einmal im Quartal</h2>
${points(
  'Die Liste „Gilt noch?“ im persönlichen Chat durchgehen. Was ein ganzes Quartal liegen bleibt, wird in Antworten als „nicht geprüft“ bezeichnet.',
  'Zugänge durchsehen: Wer ist gegangen, wo fehlt eine Stellvertretung?',
  'Bei der IT nachfragen, ob eine Sicherung zurückgespielt werden konnte.',
)}`;
}

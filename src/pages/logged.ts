import { html, paragraphs, points, table } from './html.ts';
import type { Content } from './layout.ts';
import { LOG_ENTRIES } from './logs.ts';
import { type Duties, keptWords, RECORDS } from './records.ts';

/** What is recorded of those who use the assistant, written for staff councils: what, which fields, who sees it, how long. */
export function loggedPage(duties: Duties): Content {
  const acts = RECORDS.filter(({ tables }) => tables.includes('audit'));
  return {
    title: 'Was protokolliert wird',
    body: html`<p>Für Personalräte, Beschäftigte und Datenschutzbeauftragte: was die Assistenz von ihrer Nutzung festhält, und was nicht.</p>
<h2>In einem Satz</h2>
<p class="note">Festgehalten wird, <strong>welche Handlung für welche Kommune</strong> vorgenommen wurde, damit eine Abstimmung
oder ein Bericht nachweisbar ist. Verhalten und Leistung einzelner Personen lassen sich damit nicht auswerten, und eine solche
Auswertung bietet die Assistenz nirgends an.</p>
<h2>Handlungsprotokoll</h2>
${table(
  'Felder des Handlungsprotokolls',
  ['Feld', 'Inhalt', 'Wer es sieht', 'Wie lange'],
  acts.flatMap((kind) => actRows(kind.seen, keptWords(kind, duties))),
)}
${paragraphs(
  'Wer wen in welchem Schlüssel führt, steht in einer eigenen Liste. Wird eine Person gelöscht, verschwindet ihre Zeile dort; die Einträge bleiben und sind dann niemandem mehr zuzuordnen.',
  'Jede Minute werden neue Einträge versiegelt: Zu jedem wird ein Prüfwert (SHA-256) aus seinen Feldern und dem Prüfwert davor gebildet. So fällt auf, wenn ein Eintrag später geändert, entfernt, eingefügt oder umgestellt wird. Die Prüfwerte nennen niemanden und bleiben, solange die Runde besteht.',
)}
<h2>Betriebsprotokoll</h2>
${paragraphs(
  'Es dient dazu, Störungen zu finden. Jeder Eintrag trägt Zeit, Stufe und Prozess. Text von Nachrichten, Namen und Kennungen von Personen stehen nie darin. Das Kurzzeichen einer Nachricht (wie 7F3A-21C9) ist aus deren Kennung errechnet; wer eine Störung meldet, kann es nennen.',
  'Wer es sieht: der Betrieb. Wie lange: so lange, wie der Betrieb seine Protokolle aufbewahrt; empfohlen sind 30 Tage.',
)}
${table(
  'Einträge des Betriebsprotokolls',
  ['Wann', 'Was darin steht', 'Bezeichnung'],
  LOG_ENTRIES.map(({ when, holds, event }) => [when, holds, html`<span lang="en">${event}</span>`]),
)}
<h2>Was nicht festgehalten wird</h2>
${points(
  'wer eine Karte, eine Datei oder eine Antwort gelesen hat (ausgenommen die Kenntnisnahme, die eine Kommune ausdrücklich bestätigt),',
  'wie schnell jemand antwortet, wie oft jemand fragt oder ob jemand gerade in Teams ist,',
  'wer eine Frage gestellt hat, auf die es keine Antwort gab: Gespeichert werden nur Frage und Tag,',
  'Kennzahlen je Person: Zahlen zum Betrieb zählen Nachrichten und Fehler, nie Menschen.',
)}
<h2>Was in Teams selbst festgehalten wird</h2>
${paragraphs('Microsoft Teams protokolliert nach den Regeln Ihrer Behörde, unabhängig von dieser Assistenz. Auskunft gibt die IT Ihrer Behörde.')}`,
  };
}

function actRows(seen: string, kept: string): readonly (readonly string[])[] {
  return [
    ['Zeit', 'wann die Handlung vorgenommen wurde', seen, kept],
    ['Schlüssel', 'eine zufällige Zeichenfolge statt der Person', seen, kept],
    ['Handlung', 'die Art, zum Beispiel „Stimme abgeben“', seen, kept],
    ['Gegenstand', 'worum es ging, zum Beispiel „Abstimmung 4“; kein Inhalt', seen, kept],
  ];
}

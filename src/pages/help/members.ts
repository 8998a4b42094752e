import { html, paragraphs, points, table } from '../html.ts';
import { commands, typed } from './commands.ts';
import { picture } from './pictures.ts';

/** What members of the round find in their help. */
export function membersHelp() {
  return html`<p>Die Assistenz beantwortet Fragen zur Richtlinie, hält Ideen und Abstimmungen fest und sagt, was Ihre Kommune noch schuldet.
Schreiben Sie ihr in Teams, wie Sie möchten: Diese Seite zeigt die kürzesten Wege.</p>
<h2>So erreichen Sie die Assistenz</h2>
${points(
  'Im persönlichen Chat: einfach schreiben. Was dort steht, sehen nur Sie.',
  html`Im Kanal der Runde: @ tippen, <strong>Kreisrunde aus der Liste wählen</strong>, dahinter schreiben. Alle lesen mit.`,
  html`${typed('member', 'hilfe')} zeigt jederzeit, was Sie tun können. Jede Schaltfläche lässt sich auch tippen.`,
  'Freie Worte ändern nie etwas: Die Assistenz zeigt, was sie verstanden hat, und handelt erst nach Ihrem Klick.',
)}
${picture('hilfe')}
<h2>Fragen zur Richtlinie</h2>
<p>Fragen Sie in ganzen Sätzen: ${typed('member', 'Sind Personalkosten förderfähig?')} Sie erhalten gespeicherte Worte mit Dokument, Fassung und
Status. Findet sich nichts, sagt die Antwort das; mit einem Klick kommt die Frage auf die Liste ans Ministerium.</p>
${table(
  'Was der Status einer Antwort bedeutet',
  ['Status', 'Bedeutung'],
  [
    ['verbindlich', 'Bescheid oder Richtlinie in ihren eigenen Worten'],
    ['Auslegung', 'FAQ oder Antwort des Ministeriums'],
    ['Absprache der Runde', 'was die Runde vereinbart hat'],
    ['Entwurf', 'noch nicht beschlossen'],
    ['Bericht', 'Zusammenfassung nach einer genannten Quelle, kein Wortlaut'],
  ],
)}
${commands('Mehr zu den Quellen', 'head', [
  ['Stand 01.02.2023: Sind Personalkosten förderfähig?', 'die Antwort, wie sie an diesem Tag galt'],
  ['wissen', 'alle Dokumente mit Status, Geltung und letzter Prüfung'],
  [
    'nicht geladen: Satzung über die Unterkünfte',
    'vermerkt eine eigene Regel Ihrer Kommune, die hier nicht geladen ist',
  ],
])}
${picture('antwort')}
<h2>Was Ihre Kommune noch schuldet</h2>
${commands('Offenes und Termine', 'head', [
  ['offen', 'was von Ihrer Kommune fehlt, mit Schaltflächen zum Antworten'],
  ['termine', 'was ansteht, nach Datum'],
  ['kalender', 'eine Adresse, mit der Ihr Kalender den Sitzungen folgt'],
  ['abwesend bis in 14 Tagen', 'trägt ein, dass Sie fehlen; „abwesenheit“ öffnet das Formular mit Vertretung'],
])}
${picture('offen')}
<h2>Abstimmungen</h2>
${paragraphs('Jede Kommune hat eine Stimme. Leitung oder Stellvertretung geben sie ab und können sie bis zur Frist ändern.')}
${commands('Abstimmen', 'head', [
  ['abstimmungen', 'alle Abstimmungen'],
  ['abstimmung 1', 'eine Abstimmung mit Ihrer eigenen Stimme'],
  ['abstimmen 1 zustimmung', 'gibt die Stimme Ihrer Kommune ab'],
  ['abstimmen 1 einwand: Der Betrag ist zu hoch', 'hält den Beschluss auf, bis der Einwand behandelt ist'],
  ['beschlüsse', 'was die Runde beschlossen hat'],
])}
${picture('stimme')}
<h2>Ideen und Fragen</h2>
${commands('Einbringen und finden', 'head', [
  ['idee', 'öffnet das Formular für eine Idee'],
  ['ideen tafel', 'findet Ideen und Best Practices mit diesem Wort'],
  ['frage ans mags: Zählt die Miete für ein Zelt?', 'nimmt eine Frage auf die Liste ans Ministerium'],
  ['fragen ans mags', 'alle Fragen mit ihrem Stand'],
])}
<h2>Sitzungen und Rundfragen</h2>
${commands('Teilnehmen und antworten', 'head', [
  ['sitzungen', 'alle Sitzungen'],
  ['sitzung 1 zusage', 'sagt für Ihre Kommune zu; ebenso „vertretung“ und „absage“'],
  ['top: Höchstbeträge im Verfügungsfonds', 'schlägt einen Tagesordnungspunkt vor'],
  ['rundfragen', 'was alle gefragt werden'],
  ['absprachen', 'wer was bis wann tut'],
])}
<h3>Einladungen per E-Mail</h3>
${points(
  html`${typed('member', 'einladungen per e-mail')}: Einladungen, Verlegungen und Absagen kommen auch als Termin an Ihre dienstliche Adresse. ${typed('member', 'keine einladungen per e-mail')} beendet das.`,
  'Die Adresse trägt die Koordination in die Rundendatei ein. Verschickt Ihre Installation keine E-Mails, sagt die Antwort das.',
  'Geantwortet wird auf der Karte in Teams: Antworten auf die E-Mail und „Zusagen“ im Kalender liest niemand.',
)}
${picture('einladung')}
<h2>Bescheid und Mittel</h2>
${commands('Rechnen und planen', 'head', [
  ['bescheid prüfen', 'rechnet den Bescheid auf den Cent nach'],
  ['mittel', 'was geplant, gebunden und ausgegeben ist; das sieht nur Ihre Kommune'],
])}
<h2>Ihre Daten</h2>
${points(
  html`${typed('member', 'meine daten')} zeigt alles, was zu Ihnen gespeichert ist.`,
  'Angaben zu Menschen, die Leistungen beziehen, gehören nicht hinein. Erkennt die Assistenz sie, speichert sie nichts und sagt warum.',
)}
<h2>Wenn etwas nicht klappt</h2>
${points(
  'Die Assistenz antwortet im Kanal nicht: Wurde Kreisrunde aus der Liste gewählt und nicht nur getippt?',
  '„Sie sind noch nicht eingetragen“: [Zugang anfragen] wählen, die Koordination entscheidet.',
  'Eine Karte sieht veraltet aus: die Eingabe noch einmal tippen, zum Beispiel „abstimmung 1“.',
)}`;
}

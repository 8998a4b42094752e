import { longDay } from '../german/write.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { html, type Markup, paragraphs, points, table } from './html.ts';
import type { Content } from './layout.ts';
import { type Duties, keptWords, RECORDS } from './records.ts';
import { authoritiesOf } from './responsible.ts';

/** What is done with personal data, for one round; readable by everybody. */
export function privacyPage(round: RoundPlan, duties: Duties): Content {
  return {
    title: 'Datenschutz',
    body: html`<p>Diese Seite sagt, welche Angaben zu Personen Kreisrunde in der Runde „${round.name}“ verarbeitet, wozu, wie lange,
und was Sie verlangen können (Art. 13 und 14 DSGVO).</p>
<h2>Wer verantwortlich ist</h2>
${paragraphs('Die Behörden der Runde betreiben die Assistenz gemeinsam (Art. 26 DSGVO). Wenden können Sie sich an jede von ihnen.')}
${authoritiesOf(round)}
<h2>Wozu und auf welcher Grundlage</h2>
${paragraphs(
  `Die Assistenz unterstützt die Zusammenarbeit der Sozialämter im Programm „${round.programme.name}“: Fragen zur Richtlinie, Abstimmungen, Sitzungen, Berichte und gemeinsame Unterlagen.`,
)}
${basisOf(round)}
<h2>Um wen es geht</h2>
${paragraphs(
  'Um die Beschäftigten der beteiligten Behörden, die in der Runde mitarbeiten, und um Personen, die eine Aufnahme anfragen. Die Angaben stammen aus der Rundendatei der Koordination, aus Microsoft Teams und von Ihnen selbst.',
  'Angaben zu Menschen, die Leistungen beziehen, gehören nicht hinein. Was danach aussieht (zum Beispiel ein Name mit Geburtsdatum, eine IBAN oder ein Aktenzeichen), hält die Assistenz zurück, bevor sie es speichert. Erkannt wird nicht alles; bitte achten Sie selbst darauf.',
)}
<h2>Was gespeichert wird</h2>
${table(
  'Angaben zu Personen',
  ['Was', 'Wozu', 'Wer es sieht', 'Wie lange'],
  RECORDS.map((kind) => [kind.what, kind.why, kind.seen, keptWords(kind, duties)]),
)}
${paragraphs(
  'In Abstimmungen, Beschlüssen, Sitzungen, Niederschriften, Ideen, Fragen ans Ministerium, Mitteln und Berichten steht die Stelle, für die jemand gehandelt hat („Sozialamt Haan“), nicht der Name. Diese Vorgänge bleiben als Akte der Runde; über Aufbewahrung und Abgabe an das Archiv entscheiden die Behörden. Namen können dort stehen, wo jemand sie in einen Text schreibt, und in der Anwesenheit einer Niederschrift.',
)}
<h2>Wo es liegt und wer es bekommt</h2>
${points(
  'Gespeichert wird in der Datenbank des Betriebs. Was dort liegt, verlässt sie nur als Nachricht in Teams, als Datei, die jemand aus der Runde anfordert, oder als Sicherung des Betriebs.',
  'Fragen beantwortet die Assistenz auf dem eigenen Rechner aus den hinterlegten Texten. Es wird kein Sprachmodell und kein Dienst Dritter befragt.',
  html`<strong>Nachrichten in Teams bewahrt Microsoft im Auftrag Ihrer Behörde auf</strong>, nach den Regeln Ihrer Behörde, auch wenn die Assistenz sie löscht. Das gilt ebenso für Nachrichten, die im Kanal nur Sie sehen: Sie verschwinden dort nach 24 Stunden, können aber zur Nachweisführung (Compliance) aufbewahrt werden. Löschen kann sie dort nur die IT Ihrer Behörde.`,
  'Wer es wünscht, bekommt Einladungen auch als E-Mail an die dienstliche Adresse, über den Mailserver des Betriebs. Darin stehen Termin, Ort und Tagesordnung und als Empfänger nur die Person selbst.',
  'Weitere Empfänger gibt es nicht. Schreiben an das Ministerium verschickt die Koordination selbst.',
)}
<h2>Was nicht geschieht</h2>
${points(
  'Niemand wird bewertet: Es gibt keine Auswertung nach Person, keine Antwortzeiten und keine Rangfolge.',
  'Wer was gelesen hat, wird nicht festgehalten. Ausgenommen ist die Kenntnisnahme, die eine Kommune ausdrücklich bestätigt.',
  'Es gibt keine automatische Entscheidung im Sinne von Art. 22 DSGVO.',
)}
<h2>Ihre Rechte</h2>
${points(
  'Auskunft, Berichtigung, Löschung und Einschränkung (Art. 15 bis 18 DSGVO) und Widerspruch (Art. 21 DSGVO) bei jeder der oben genannten Stellen.',
  'Was die Assistenz selbst gespeichert hat, zeigt sie Mitgliedern der Runde in Teams auf „meine daten“ als Datei; dort lassen sich die eigenen Daten auch löschen. Allen anderen gibt der Betrieb Auskunft.',
  'Nach einer Löschung steht in den Vorgängen nur noch die Stelle. Was in Teams, in verschickten Dateien und in E-Mails steht, kann die Assistenz nicht entfernen; sie nennt die Stellen, an denen noch etwas stehen kann.',
  html`Beschwerde bei der Landesbeauftragten für Datenschutz und Informationsfreiheit Nordrhein-Westfalen, <a href="https://www.ldi.nrw.de">www.ldi.nrw.de</a>.`,
)}
${paragraphs('Angaben zu machen ist Teil der dienstlichen Aufgabe. Wer die Assistenz nicht nutzen kann, erreicht die Koordination auf jedem anderen Weg.')}`,
  };
}

function basisOf({ responsible }: RoundPlan): Markup {
  const confirmed = responsible?.legalBasis;
  if (confirmed) return paragraphs(confirmed.text, `Bestätigt am ${longDay(confirmed.confirmedOn)}.`);
  return html`<p class="note">Vorgesehen, aber von den Datenschutzbeauftragten <strong>noch zu bestätigen</strong>: Art. 6 Abs. 1
Buchst. e und Abs. 3 DSGVO mit § 3 Abs. 1 DSG NRW (Wahrnehmung einer Aufgabe im öffentlichen Interesse), für Beschäftigte
auch § 18 DSG NRW.</p>`;
}

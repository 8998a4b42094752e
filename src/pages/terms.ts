import type { RoundPlan } from '../municipalities/round.ts';
import { contactLink, html, paragraphs, points } from './html.ts';
import type { Content } from './layout.ts';

/** What the assistant is for, what it is not for, and what its answers are worth. */
export function termsPage(round: RoundPlan): Content {
  return {
    title: 'Nutzung',
    body: html`<p>Für alle, die in der Runde „${round.name}“ mit der Assistenz arbeiten.</p>
<h2>Wofür sie da ist</h2>
${points(
  'Fragen zur Richtlinie beantworten, immer mit Fundstelle und Fassung,',
  'Ideen, Best Practices, Fragen ans Ministerium und Absprachen an einer Stelle behalten,',
  'Abstimmungen, Sitzungen, Niederschriften, Mittel und Berichte vorbereiten und an sie erinnern.',
)}
<h2>Was ihre Antworten bedeuten</h2>
${points(
  'Was in Anführung steht, steht so im genannten Dokument. Maßgeblich bleibt das Dokument selbst.',
  'Was als „Bericht“ gekennzeichnet ist, fasst zusammen, was die Runde besprochen hat. Es ist kein Wortlaut einer Regel.',
  'Findet die Assistenz nichts, sagt sie das. Sie ersetzt keine Rechtsauskunft und keine Entscheidung des Ministeriums.',
)}
<h2>Wer was darf</h2>
${points(
  'Jede Kommune hat eine Stimme; sie geben Leitung oder Stellvertretung ab. Andere handeln nicht für sie. Was per Telefon oder E-Mail mitgeteilt wurde, trägt die Koordination gekennzeichnet ein.',
  'Freie Worte ändern nie etwas: Die Assistenz zeigt erst, was sie verstanden hat, und tut es nach einem Klick.',
)}
<h2>Was nicht hineingehört</h2>
${paragraphs(
  'Angaben zu Menschen, die Leistungen beziehen (Sozialdaten, § 35 SGB I), auch nicht in Dateien und Kommentaren. Steht so etwas im Kanal: bitte dort löschen und die Datenschutzbeauftragte Stelle Ihrer Behörde informieren.',
)}
<h2>Wenn sie ausfällt</h2>
${paragraphs(
  'Was bestätigt wurde, ist gespeichert. Fristen der Runde gelten auch ohne die Assistenz: Bitte wenden Sie sich dann auf anderem Weg an die Koordination.',
)}
<h2>Ansprechstelle</h2>
<p>${contactLink(round.contact)}</p>`,
  };
}

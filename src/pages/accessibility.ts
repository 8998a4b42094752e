import { longDay } from '../german/write.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import { contactLink, html, type Markup, paragraphs, points } from './html.ts';
import type { Content } from './layout.ts';

/**
 * The accessibility statement (§ 10b BGG NRW, § 4 BITVNRW, in the order of the model statement of Implementing Decision (EU)
 * 2018/1523).
 */
export function accessibilityPage(round: RoundPlan): Content {
  return {
    title: 'Erklärung zur Barrierefreiheit',
    body: html`<p>Diese Erklärung gilt für die Karten, Nachrichten und Dateien der Assistenz Kreisrunde in der Runde „${round.name}“ und
für diese Seiten. Für Microsoft Teams selbst gilt die Erklärung von Microsoft.</p>
<h2>Stand der Vereinbarkeit</h2>
${paragraphs('Die Assistenz ist mit den Anforderungen der BITVNRW (EN 301 549, WCAG 2.1 Stufe AA) teilweise vereinbar: wegen der unten genannten Grenzen.')}
<h2>Bekannte Grenzen</h2>
${points(
  'Karten erscheinen in der Darstellung von Teams. In welcher Reihenfolge ein Vorleseprogramm ihre Spalten liest und wie es auf eine geänderte Karte hinweist, bestimmt Teams.',
  'In Word-Dateien sind Überschriften und Tabellenköpfe ausgezeichnet; die Dateien sind nicht nach PDF/UA geprüft. Excel-Dateien haben Kopfzeilen, aber keine Beschreibung der Tabelle.',
  'Dateien, die Mitglieder der Runde hochladen, und zitierte Dokumente des Ministeriums werden so weitergegeben, wie sie sind.',
  'Eine Fassung in Leichter Sprache oder in Gebärdensprache gibt es nicht.',
)}
${paragraphs('Jede Karte lässt sich durch getippte Worte ersetzen: Was ein Knopf tut, kann auch geschrieben werden. Inhalte einer Datei nennt die Koordination auf Wunsch in anderer Form.')}
<h2>Erstellung dieser Erklärung</h2>
${checkedOf(round)}
${paragraphs('Grundlage ist eine Selbstbewertung: Alle Karten und Seiten werden bei jeder Änderung maschinell geprüft (Kontrast, Beschriftung, Reihenfolge; helles und dunkles Design, schmaler Bildschirm). Überprüft wird die Erklärung mindestens einmal im Jahr.')}
<h2>Barriere melden</h2>
${feedbackOf(round)}
<h2>Ombudsverfahren</h2>
<p>Kommt keine Lösung zustande, können Sie sich an die Ombudsstelle für barrierefreie Informationstechnik des Landes
Nordrhein-Westfalen wenden (§ 10d BGG NRW). Das Verfahren kostet nichts: <a href="https://www.lbbp.nrw.de/ombudsstelle">www.lbbp.nrw.de/ombudsstelle</a>.</p>`,
  };
}

function checkedOf({ responsible }: RoundPlan): Markup {
  const day = responsible?.accessibility?.checkedOn;
  if (day === undefined) return html`<p class="note">Wann sie zuletzt überprüft wurde, ist noch nicht hinterlegt.</p>`;
  return paragraphs(`Zuletzt überprüft am ${longDay(day)}.`);
}

function feedbackOf({ responsible, contact }: RoundPlan): Markup {
  const known = responsible?.accessibility;
  const form = known?.form;
  return html`<p>Ist etwas nicht zugänglich? Bitte schreiben Sie an: ${contactLink(known?.contact ?? contact)}.</p>
${form === undefined ? undefined : html`<p>Formular: <a href="${form}">Barriere melden</a></p>`}`;
}

import type { WordFile } from '../../documents/written/word-file.ts';
import { categories, type DraftNeeds, draft, grid, heading, OPEN, paragraph } from './pieces.ts';

/**
 * Whether a data protection impact assessment is needed (Art. 35 GDPR), by the nine criteria of the Article 29 Working
 * Party's guidelines (WP 248 rev. 01, part III B): two of them make one likely.
 */
export function threshold(needs: DraftNeeds): WordFile {
  const { round, duties } = needs;
  return draft('Schwellwertanalyse zur Datenschutz-Folgenabschätzung (Art. 35 DSGVO)', needs, [
    heading('1 Was geprüft wird'),
    ...paragraph(
      `Die Assistenz Kreisrunde in der Runde „${round.name}“. Gefragt ist, ob die Verarbeitung voraussichtlich ein hohes Risiko für die Betroffenen hat. Zwei erfüllte Kriterien sprechen nach den Leitlinien WP 248 in der Regel dafür.`,
    ),
    heading('2 Angaben zu Personen'),
    categories(duties),
    heading('3 Die neun Kriterien'),
    grid(
      ['Kriterium', 'Einschätzung', 'Warum', 'Bestätigt'],
      CRITERIA.map((row) => [...row, '']),
      [3, 3, 6, 2],
    ),
    heading('4 Muss-Liste der Aufsichtsbehörden'),
    ...paragraph(
      `Steht die Verarbeitung in der Liste nach Art. 35 Abs. 4 DSGVO (LDI NRW)? ${OPEN} Einschätzung: nein.`,
    ),
    heading('5 Risiken und Vorkehrungen'),
    grid(['Risiko', 'Vorkehrung', 'Rest'], RISKS, [3, 5, 4]),
    heading('6 Ergebnis'),
    ...paragraph(
      'Einschätzung: Keines der Kriterien ist sicher erfüllt, eines teilweise (schutzbedürftige Betroffene, weil Beschäftigte betroffen sind). Eine Datenschutz-Folgenabschätzung erscheint nicht erforderlich. Die Entscheidung treffen die Verantwortlichen nach Rat ihrer Datenschutzbeauftragten (Art. 35 Abs. 2 DSGVO).',
      `Entschieden am: ${OPEN}    Von: ${OPEN}`,
      'Zu wiederholen, wenn eine Funktion hinzukommt, die Personen auswertet, oder wenn Sozialdaten verarbeitet werden sollen.',
    ),
  ]);
}

const NO = 'nicht erfüllt';

const CRITERIA: readonly (readonly [string, string, string])[] = [
  [
    'Bewerten oder Einstufen',
    NO,
    'Personen werden weder bewertet noch verglichen; es gibt keine Auswertung nach Person.',
  ],
  [
    'Automatische Entscheidung mit Rechtswirkung',
    NO,
    'Ergebnisse von Abstimmungen werden gezählt; über Personen entscheidet nichts.',
  ],
  ['Systematische Überwachung', NO, 'Gelesenes, Anwesenheit und Antwortzeiten werden nicht festgehalten.'],
  [
    'Vertrauliche oder höchst persönliche Daten',
    NO,
    'Sozialdaten und besondere Kategorien gehören nicht hinein und werden zurückgehalten, soweit erkannt.',
  ],
  ['Großer Umfang', NO, 'Einige Dutzend Beschäftigte in elf Behörden.'],
  ['Abgleichen oder Zusammenführen', NO, 'Keine weiteren Datenquellen außer der Mitgliederliste des Teams.'],
  [
    'Schutzbedürftige Betroffene',
    'teilweise',
    'Beschäftigte stehen in einem Abhängigkeitsverhältnis; dem begegnet, dass keine Auswertung je Person möglich ist.',
  ],
  ['Neue Technik', NO, 'Suche und Regeln auf dem eigenen Rechner; kein Sprachmodell, kein Dienst Dritter.'],
  ['Hindernis für Rechte oder Verträge', NO, 'Wer die Assistenz nicht nutzt, kann auf jedem anderen Weg mitwirken.'],
];

const RISKS: readonly (readonly [string, string, string])[] = [
  [
    'Sozialdaten gelangen hinein',
    'Durchsicht vor dem Speichern; in Kanälen der Hinweis, die Nachricht zu löschen',
    'Nicht jeder Fall wird erkannt; in Teams bleibt die Nachricht, bis sie gelöscht wird',
  ],
  [
    'Unbefugte handeln für eine Kommune',
    'Prüfung von Mandant, Person, Rolle und Kommune bei jeder Handlung; Handlungsprotokoll',
    'Ein übernommenes Konto in Microsoft Entra',
  ],
  [
    'Verhalten von Beschäftigten wird kontrolliert',
    'Keine Auswertung je Person; Protokoll ohne Inhalte; Löschung des Schlüssels',
    'Auswertungen in Teams selbst regelt jede Behörde',
  ],
  [
    'Verlust des Bestands',
    'Sicherung im Betrieb, geübte Wiederherstellung, Prüfbefehl',
    'Zeit seit der letzten Sicherung',
  ],
];

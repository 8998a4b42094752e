import type { WordFile } from '../../documents/written/word-file.ts';
import { categories, type DraftNeeds, draft, grid, heading, OPEN, paragraph, parties, points } from './pieces.ts';

/** What the operator does for the authorities, and how (Art. 28 GDPR). */
export function processing(needs: DraftNeeds): WordFile {
  const { round, duties } = needs;
  const operator = round.responsible?.operator;
  return draft('Vertrag zur Auftragsverarbeitung (Art. 28 DSGVO)', needs, [
    heading('1 Parteien'),
    ...paragraph(
      `Auftragsverarbeiter: ${operator ? `${operator.name}, ${operator.contact}` : OPEN}`,
      'Verantwortliche:',
    ),
    parties(round),
    heading('2 Gegenstand und Dauer'),
    ...paragraph(
      `Betrieb der Assistenz Kreisrunde für die Runde „${round.name}“, vom ${OPEN} bis zum Ende der Runde. Kündigungsfrist: ${OPEN}.`,
    ),
    heading('3 Art der Angaben und betroffene Personen'),
    ...paragraph(
      'Beschäftigte der Verantwortlichen, die in der Runde mitarbeiten, und Personen, die eine Aufnahme anfragen.',
    ),
    categories(duties),
    heading('4 Weisungen'),
    ...paragraph(
      'Der Auftragsverarbeiter verarbeitet die Angaben nur auf dokumentierte Weisung. Weisungen erteilt die Koordination der Runde in Textform. Hält er eine Weisung für rechtswidrig, sagt er das unverzüglich.',
    ),
    heading('5 Vertraulichkeit'),
    ...paragraph('Zugang haben nur Beschäftigte des Betriebs, die auf Vertraulichkeit verpflichtet sind.'),
    heading('6 Technische und organisatorische Maßnahmen (Art. 32 DSGVO)'),
    ...paragraph('Die Assistenz bringt mit:'),
    points(
      'Anmeldung allein über Microsoft Entra; zugelassen sind die Mandanten und Personen der Rundendatei.',
      'Jede Handlung wird gegen Rolle und Kommune geprüft und im Handlungsprotokoll ohne Inhalte festgehalten.',
      'Texte und Dateien werden vor dem Speichern auf Sozialdaten durchgesehen; Dateien in einem eigenen Prozess.',
      'Das Betriebsprotokoll enthält weder Texte noch Namen.',
      'Links zu Dateien sind unterschrieben und laufen ab.',
      'Sicherung im laufenden Betrieb, Wiederherstellung ohne doppelten Versand, Prüfbefehl für den ganzen Bestand.',
    ),
    ...paragraph('Der Betrieb ergänzt:'),
    grid(
      ['Maßnahme', 'Umsetzung'],
      [
        'Standort und Zutritt',
        'Verschlüsselung der Datenträger',
        'Verschlüsselung der Übertragung (TLS)',
        'Aufbewahrung von Sicherungen',
        'Aktualisierungen',
        'Aufbewahrung der Protokolle',
      ].map((one) => [one, OPEN]),
      [4, 6],
    ),
    heading('7 Weitere Auftragsverarbeiter'),
    ...paragraph(
      `Keine ohne vorherige Zustimmung. Bei Vertragsschluss: ${OPEN}. Microsoft Teams stellen die Verantwortlichen selbst bereit.`,
    ),
    heading('8 Unterstützung und Meldungen'),
    ...paragraph(
      'Der Auftragsverarbeiter unterstützt bei Anträgen Betroffener (Auskunft als Datei, Löschung, Suche nach dritten Personen) innerhalb von zehn Arbeitstagen und meldet Verletzungen innerhalb von 24 Stunden an alle Verantwortlichen.',
    ),
    heading('9 Rückgabe und Löschung'),
    ...paragraph(
      'Am Ende übergibt er den ganzen Bestand in einer lesbaren Form und löscht ihn nach schriftlicher Bestätigung, spätestens nach drei Monaten auch aus Sicherungen.',
    ),
    heading('10 Nachweise'),
    ...paragraph(
      'Die Verantwortlichen können die Einhaltung prüfen. Der Betrieb legt auf Wunsch das Ergebnis des Prüfbefehls, die Liste der Personen mit Zugang und die Einstellungen ohne Geheimnisse vor.',
    ),
  ]);
}

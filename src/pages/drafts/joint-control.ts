import type { WordFile } from '../../documents/written/word-file.ts';
import { categories, type DraftNeeds, draft, grid, heading, OPEN, paragraph, parties, points } from './pieces.ts';

/** Who of the authorities sees to what (Art. 26 GDPR). */
export function jointControl(needs: DraftNeeds): WordFile {
  const { round, duties } = needs;
  const operator = round.responsible?.operator?.name ?? OPEN;
  return draft('Vereinbarung über die gemeinsame Verantwortlichkeit (Art. 26 DSGVO)', needs, [
    heading('1 Beteiligte'),
    parties(round),
    heading('2 Gegenstand und Zweck'),
    ...paragraph(
      `Die Beteiligten nutzen die Assistenz Kreisrunde in Microsoft Teams, um im Programm „${round.programme.name}“ zusammenzuarbeiten: Fragen zur Richtlinie, Abstimmungen, Sitzungen, Berichte, gemeinsame Unterlagen. Zwecke und Mittel legen sie gemeinsam fest.`,
      'Sozialdaten von Leistungsberechtigten sind nicht Gegenstand der Verarbeitung; Vorkehrungen halten sie fern.',
    ),
    heading('3 Rechtsgrundlage'),
    ...paragraph(
      round.responsible?.legalBasis?.text ??
        `${OPEN} Vorschlag: Art. 6 Abs. 1 Buchst. e und Abs. 3 DSGVO mit § 3 Abs. 1 DSG NRW, für Beschäftigte auch § 18 DSG NRW.`,
    ),
    heading('4 Angaben zu Personen'),
    categories(duties),
    heading('5 Wer welche Pflicht erfüllt'),
    grid(
      ['Pflicht', 'Zuständig', 'Wie'],
      DUTIES.map(([duty, who, how]) => [duty, who.replace('{operator}', operator), how]),
      [4, 3, 5],
    ),
    heading('6 Anlaufstelle'),
    ...paragraph(
      `Betroffene können ihre Rechte bei jeder beteiligten Stelle geltend machen (Art. 26 Abs. 3 DSGVO). Gemeinsame Anlaufstelle: ${round.contact}.`,
    ),
    heading('7 Das Wesentliche für die Betroffenen'),
    ...paragraph(
      'Das Wesentliche dieser Vereinbarung steht auf der Seite „Datenschutz“ der Assistenz (Art. 26 Abs. 2 Satz 2 DSGVO).',
    ),
    heading('8 Noch zu klären'),
    points(
      'Wer unterzeichnet für welche Stelle, und wer muss vorher zustimmen (Personalrat, § 72 LPVG NRW)?',
      'Wie lange werden die Vorgänge der Runde aufbewahrt, und welches Archiv übernimmt sie?',
      'Wie wird untereinander gehaftet (Art. 82 Abs. 5 DSGVO)?',
      'Bis wann kündigt, wer die Runde verlässt, und was geschieht dann mit den Angaben?',
    ),
    heading('9 Unterschriften'),
    grid(
      ['Stelle', 'Ort, Datum', 'Unterschrift'],
      round.municipalities.map(({ name }) => [name, '', '']),
      [3, 3, 4],
    ),
  ]);
}

const EACH = 'jede Stelle für ihre Beschäftigten';

const DUTIES: readonly (readonly [string, string, string])[] = [
  ['Information (Art. 13, 14)', EACH, 'durch Hinweis auf die Seite „Datenschutz“ der Assistenz'],
  ['Auskunft (Art. 15)', EACH, 'die Datei mit den gespeicherten Angaben liefert der Betrieb'],
  [
    'Berichtigung, Löschung, Einschränkung (Art. 16 bis 18)',
    EACH,
    'durch Auftrag an den Betrieb; die Stelle kümmert sich selbst um Teams, Dateien und E-Mails',
  ],
  ['Widerspruch (Art. 21)', 'die angesprochene Stelle', 'entscheidet nach Rücksprache mit den übrigen'],
  ['Verzeichnis der Verarbeitungstätigkeiten (Art. 30)', 'jede Stelle', 'mit dem gemeinsamen Muster'],
  ['Sicherheit (Art. 32)', '{operator}', 'nach dem Vertrag zur Auftragsverarbeitung'],
  [
    'Meldung von Verletzungen (Art. 33, 34)',
    'die betroffenen Stellen',
    'der Betrieb unterrichtet alle innerhalb von 24 Stunden',
  ],
  ['Datenschutz-Folgenabschätzung (Art. 35)', 'gemeinsam', 'Grundlage ist die Schwellwertanalyse'],
  ['Microsoft Teams', 'jede Stelle für ihren Mandanten', 'nach ihrem eigenen Vertrag mit Microsoft'],
];

import type { Filed } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { longDayTime, NBSP } from '../../german/write.ts';
import { CODES } from './words.ts';

/** What the first page says of a round. */
export interface ReadmeRound {
  readonly name: string;
  readonly folder: string;
  /** How many matters lie in which folder. */
  readonly counts: readonly { readonly filed: Filed; readonly count: number }[];
  /** How many files were left out because they are for the Koordination alone. */
  readonly withheld: number;
}

interface Readme {
  readonly rounds: readonly ReadmeRound[];
  readonly now: Instant;
  readonly confidential: boolean;
  readonly apartFolder: string;
}

/** The first page: what lies where, as of when, and what does not. */
export function readmeOf({ rounds, now, confidential, apartFolder }: Readme): string {
  return [
    'LIESMICH',
    '',
    `Archiv aus Kreisrunde, Stand: ${longDayTime(now).replaceAll(NBSP, ' ')}.`,
    'Alles zeigt denselben Zeitpunkt. Zum Wiederherstellen dient nicht dieses Archiv, sondern eine Sicherung (backup).',
    '',
    ...rounds.flatMap((round) => ofRound(round, confidential)),
    'WIE DIE DATEIEN ZU LESEN SIND',
    '  Verzeichnis.csv     alle Vorgänge einer Runde mit Titel und Ort der Datei; öffnet sich in Excel',
    '  …json               ein Vorgang oder eine Liste, lesbar mit jedem Textprogramm',
    '  Aufbau.json         beschreibt den Aufbau der JSON-Dateien (JSON Schema)',
    '  …docx, …xlsx, …eml  was das Programm daraus macht',
    '  Anlagen             Dateien, wie sie eingegangen sind',
    '  Zeitpunkte stehen in UTC (endet auf Z), Tage als JJJJ-MM-TT, Beträge in Euro als Text mit Punkt.',
    '  Frühere Fassungen, ersetzte Antworten und Zurückgenommenes stehen beim Vorgang.',
    '',
    'KÜRZEL IN DEN JSON-DATEIEN',
    ...CODES.map(([codes, meaning]) => `  ${codes}: ${meaning}`),
    '',
    'WAS VERTRAULICH IST',
    `  Nur im Ordner „${apartFolder}“ liegen: vertrauliche Einzelantworten von Rundfragen,`,
    '  Mittel, Maßnahmen und Berichte einzelner Kommunen, Ausschusstermine und Vorlagen einzelner Häuser, Entwürfe, Zugänge, Erinnerungen, Wissenslücken',
    '  und die Aufzeichnung der Handlungen.',
    confidential
      ? '  Dieser Ordner ist enthalten. Bitte geben Sie das Archiv so nur der Koordination.'
      : '  Dieser Ordner ist nicht enthalten: Ein Archiv wird weitergegeben. Mit --confidential liegt er bei.',
    '',
    'WAS NICHT ENTHALTEN IST',
    '  Antworten, die bis zum Ende einer Abstimmung oder Rundfrage verdeckt sind: Der Vorgang nennt sie als ausgelassen.',
    '  Namen und Kennungen von Personen: Die Runde führt Stellen.',
    '  Nachrichten in Teams und was nur ihrer Zustellung dient.',
    '',
  ].join('\r\n');
}

function ofRound({ name, folder, counts, withheld }: ReadmeRound, confidential: boolean): string[] {
  const lines = counts
    .filter(({ count }) => count > 0)
    .map(({ filed, count }) => `  ${filed.folder}: ${count}${onlyApart(filed)}`);
  return [
    `RUNDE „${name}“ IM ORDNER „${folder}“`,
    ...(lines.length === 0 ? ['  Noch ohne Vorgänge.'] : lines),
    ...(confidential || withheld === 0 ? [] : [`  Vertrauliche Dateien, hier nicht enthalten: ${withheld}`]),
    '',
  ];
}

function onlyApart({ apart }: Filed): string {
  return apart === true ? ' (vertraulich)' : '';
}

import type { Place } from './mentions.ts';
import { helpFor, TABLES } from './table-names.ts';

/** A place outside the bot's tables where a name may stand, and who can remove it there. */
interface Beyond {
  readonly where: string;
  readonly what: string;
}

/** Places that the bot does not reach. */
export const BEYOND: readonly Beyond[] = [
  {
    where: 'Teams',
    what: 'Nachrichten und Erwähnungen bleiben im Chat und im Kanal stehen. Eigene löschen Sie dort selbst, andere die Teams-Verwaltung. Karten des Bots zeigen den neuen Stand, sobald sie sich ändern.',
  },
  {
    where: 'Dateien und SharePoint',
    what: 'Geladene oder abgelegte Protokolle, Excel- und Word-Dateien bleiben, wo sie liegen. Ändern kann sie, wer sie dort verwaltet.',
  },
  {
    where: 'E-Mail und Kalender',
    what: 'Versandte E-Mails und übernommene Termine liegen in den Postfächern. Ihre Kalenderadresse gilt nicht mehr.',
  },
  {
    where: 'Rundendatei',
    what: 'Stehen Sie in der Rundendatei des Betriebs, muss Ihr Eintrag dort entfernt werden; sonst lässt die nächste Übernahme Sie wieder zu.',
  },
  {
    where: 'Sicherungen',
    what: 'In Sicherungen der Datenbank steht der alte Stand, bis der Betrieb sie überschreibt.',
  },
];

/** A place in a text, with what can be done about it. */
export function placeWords({ table, row, excerpt }: Place): string {
  return `${TABLES[table] ?? table}${row === '' ? '' : ` (${row})`}: „${excerpt}“`;
}

/** What can be done about names in texts, once for each kind of text. */
export function helpsFor(places: readonly Place[]): readonly string[] {
  const tables = [...new Set(places.map(({ table }) => table))];
  const helps = Map.groupBy(tables, helpFor);
  return [...helps].map(([help, of]) => `${of.map((table) => TABLES[table] ?? table).join(', ')}: ${help}`);
}

import type { ExcelCell, ExcelSheet } from '../../documents/written/excel-file.ts';
import { bearerName, EVERY_CITY, type Responsibility } from '../responsibility.ts';

/** The sheet with the responsibilities, and its columns: what is filled in there can be read again. */
export const SHEET = 'Zuständigkeiten';
export const COLUMNS = [
  { field: 'number', name: 'Nr.', width: 6 },
  { field: 'version', name: 'Stand', width: 7 },
  { field: 'task', name: 'Aufgabe', width: 40 },
  { field: 'topicArea', name: 'Themenfeld', width: 28 },
  { field: 'municipality', name: 'Zuständig', width: 22 },
  { field: 'network', name: 'Netzwerk', width: 34 },
  { field: 'contact', name: 'Ansprechstelle', width: 34 },
  { field: 'standIn', name: 'Vertretung', width: 28 },
  { field: 'validFrom', name: 'Gilt ab', width: 12 },
  { field: 'validTo', name: 'Gilt bis', width: 12 },
  { field: 'source', name: 'Quelle', width: 32 },
] as const;
export type Column = (typeof COLUMNS)[number]['field'];

/** The sheets of the register: the entries, those that have ended too, and how they are filled in. */
export function registerSheets(
  all: readonly Responsibility[],
  names: { readonly municipalities: readonly string[]; readonly topicAreas: readonly string[] },
): ExcelSheet[] {
  return [
    { name: SHEET, columns: COLUMNS.map(({ name, width }) => ({ name, width })), rows: all.map(rowOf) },
    {
      name: 'Hinweise',
      columns: [
        { name: 'Spalte', width: 18 },
        { name: 'Was dort steht', width: 100 },
      ],
      rows: [
        ['Nr., Stand', 'Bitte nicht ändern. Eine neue Zeile bleibt in beiden Spalten leer.'],
        ['Aufgabe', 'Pflichtfeld, höchstens 200 Zeichen.'],
        ['Themenfeld', `Leer oder eines davon: ${names.topicAreas.join(', ')}.`],
        ['Zuständig', `Pflichtfeld: „${EVERY_CITY}“ oder eine Kommune: ${names.municipalities.join(', ')}.`],
        ['Ansprechstelle', 'Eine Stelle, kein Name einer Person; ebenso unter Vertretung.'],
        [
          'Gilt ab, Gilt bis',
          'Ein Tag, z. B. 01.11.2023. Was beendet ist, bekommt einen letzten Tag unter „Gilt bis“.',
        ],
        ['Quelle', 'Ein Beschluss (Beschluss 2023/04) oder andere Worte (Absprache vom 07.02.2023).'],
        ['Zeilen löschen', 'Was in der Datei fehlt, bleibt im Register unverändert.'],
      ],
    },
  ];
}

function rowOf(one: Responsibility): ExcelCell[] {
  const { number, version, task, topicArea, network, contact, standIn, validFrom, validTo, source } = one;
  const day = (of: string | undefined) => (of === undefined ? undefined : { day: of });
  return [
    ...[String(number), String(version), task, topicArea, bearerName(one), network, contact, standIn],
    ...[day(validFrom), day(validTo), source],
  ];
}

import { packed, xlsx } from './packed.ts';
import { readsShapes } from './shape.ts';

const TWO = { Haan: 'Haan (Beträge, Zeile 2)', Hilden: 'Hilden (Beträge, Zeile 3)' };

readsShapes('an Excel file', [
  {
    name: 'with a row of names and amounts',
    file: 'Beträge_2023.xlsx',
    bytes: xlsx({
      Beträge: [
        ['Kommune', 'Betrag', 'Anteil'],
        ['Haan', 61000.5, 0.034],
        ['Hilden', 112000, 0.07],
      ],
    }),
    title: 'Beträge 2023',
    sections: [TWO.Haan, TWO.Hilden],
    holds: { [TWO.Haan]: /^Kommune: Haan; Betrag: 61000,5; Anteil: 0,034$/u },
  },
  {
    name: 'with a title above the names',
    file: 'a.xlsx',
    bytes: xlsx({ Liste: [['Stand: März'], [], ['Stelle', 'Aufgabe'], ['Kreis', 'Koordination']] }),
    sections: ['Stand: März (Liste, Zeile 1)', 'Kreis (Liste, Zeile 4)'],
    holds: { 'Kreis (Liste, Zeile 4)': /Stelle: Kreis; Aufgabe: Koordination/u },
  },
  {
    name: 'with several sheets',
    file: 'a.xlsx',
    bytes: xlsx({
      Erste: [
        ['Ort', 'Wert'],
        ['Haan', 1],
      ],
      Zweite: [
        ['Ort', 'Wert'],
        ['Velbert', 2],
      ],
    }),
    sections: ['Haan (Erste, Zeile 2)', 'Velbert (Zweite, Zeile 2)'],
  },
  {
    name: 'with days, written as Germans do',
    file: 'a.xlsx',
    bytes: xlsx({
      Fristen: [
        ['Frist', 'Tag'],
        ['Zwischenbericht', { day: 45107 }],
      ],
    }),
    sections: ['Zwischenbericht (Fristen, Zeile 2)'],
    holds: { 'Zwischenbericht (Fristen, Zeile 2)': /Tag: 30\.06\.2023/u },
  },
  {
    name: 'with empty rows and cells',
    file: 'a.xlsx',
    bytes: xlsx({
      Beträge: [
        ['Kommune', 'Betrag', 'Hinweis'],
        ['Haan', null, 'offen'],
        ['Hilden', 3, null],
      ],
    }),
    sections: [TWO.Haan, TWO.Hilden],
    holds: { [TWO.Haan]: /^Kommune: Haan; Hinweis: offen$/u, [TWO.Hilden]: /^Kommune: Hilden; Betrag: 3$/u },
  },
  {
    name: 'without names of columns',
    file: 'a.xlsx',
    bytes: xlsx({
      Werte: [
        [2021, 3],
        [2022, 4],
      ],
    }),
    sections: ['2021 (Werte, Zeile 1)', '2022 (Werte, Zeile 2)'],
    holds: { '2021 (Werte, Zeile 1)': /^2021; 3$/u },
  },
  {
    name: 'with a sum below',
    file: 'a.xlsx',
    bytes: xlsx({
      Beträge: [
        ['Kommune', 'Betrag'],
        ['Haan', 1],
        ['Hilden', 2],
        [null, 3],
      ],
    }),
    sections: [TWO.Haan, TWO.Hilden, '3 (Beträge, Zeile 4)'],
  },
  {
    name: 'with long texts and line breaks in its cells',
    file: 'a.xlsx',
    bytes: xlsx({
      Beträge: [
        ['Frage', 'Antwort'],
        ['Sind Honorare\nförderfähig?', 'Ja,\nunter Bedingungen.'],
      ],
    }),
    sections: ['Sind Honorare förderfähig? (Beträge, Zeile 2)'],
    holds: { 'Sind Honorare förderfähig? (Beträge, Zeile 2)': /Antwort: Ja, unter Bedingungen\./u },
  },
  { name: 'without rows is refused', file: 'leer.xlsx', bytes: xlsx({ Leer: [] }), refused: /keinen Text/u },
  {
    name: 'with too many rows is refused',
    file: 'viele.xlsx',
    bytes: xlsx({ Viele: Array.from({ length: 3100 }, (_, row) => ['Zeile', row]) }),
    refused: /teilen Sie sie auf/u,
  },
  {
    name: 'that is another packed file is refused',
    file: 'a.xlsx',
    bytes: packed({ 'bericht.txt': 'Text' }),
    refused: /kein Word- oder Excel/u,
  },
]);

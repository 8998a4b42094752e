import { all, DEPUTY, HAAN, HILDEN, K, VELBERT } from './life.ts';
import type { Witness } from './witness.ts';

const YES = [
  HAAN,
  HILDEN,
  VELBERT,
  'Sozialamt Erkrath',
  'Sozialamt Mettmann',
  'Sozialamt Ratingen',
  'Sozialamt Wülfrath',
];

/** Votes in every state: open with ballots and what replaced them, decided, closed early, cancelled, drafted. */
export async function decide(life: Witness): Promise<void> {
  await all(
    life,
    [
      K,
      'abstimmung stellen: Soll der Entwurf aus Haan gelten?; Hintergrund: Vereinbart am 07.02.2023; Regel: Konsent; Frist: 13.10.2023 12:00; Stimmen: sichtbar',
    ],
    [K, 'abstimmung 2 veröffentlichen'],
    [HAAN, 'abstimmen 2 zustimmung'],
    [HILDEN, 'abstimmen 2 einwand: Der Betrag ist zu hoch'],
    [DEPUTY, 'abstimmen 2 enthaltung'],
    [VELBERT, 'abstimmen 2 einwand: Die Frist ist zu kurz'],
    [K, 'abstimmen 2 für Mettmann: zustimmung'],
    [
      K,
      'abstimmung stellen: Wo treffen wir uns?; Regel: einfache Mehrheit; Antworten: Haan | Hilden | Velbert; Frist: 11.10.2023 12:00',
    ],
    [K, 'abstimmung 3 veröffentlichen'],
    [HAAN, 'abstimmen 3 option 2'],
    [HAAN, 'abstimmen 3 option 1'],
    [K, 'abstimmung 3 verlängern bis 20.10.2023 12 Uhr: Ferien'],
  );
  await decided(life);
  await all(
    life,
    [K, 'abstimmung stellen: Brauchen wir eine Arbeitsgruppe?; Regel: absolute Mehrheit; Frist: 12.10.2023 12:00'],
    [K, 'abstimmung 7 veröffentlichen'],
    [K, 'abstimmung 7 abbrechen: Überholt'],
    [K, 'abstimmung 7 neu stellen'],
    [K, 'abstimmung 3 stichwahl'],
    [HAAN, 'abstimmung stellen: Sollen Energieschulden zählen?; Regel: Konsent; Frist: 20.10.2023 12:00'],
    [K, 'beschluss in der sitzung: Haan führt die Liste; Abwesend: Monheim am Rhein, Velbert; Frist: 12.10.2023 12:00'],
    [HAAN, 'abstimmungen'],
    [K, 'abstimmung 2 verwalten'],
  );
  await amend(life);
  await all(
    life,
    [
      K,
      'abstimmung stellen: Soll es eine Härtefallregel geben?; Regel: Konsent; In die Sitzung ab: 2; Frist: 20.10.2023 12:00',
    ],
    [K, 'abstimmung 11 veröffentlichen'],
    [HAAN, 'abstimmen 11 zustimmung'],
    [HILDEN, 'abstimmen 11 in der sitzung behandeln: Die Kosten sind offen'],
    [HAAN, 'abstimmung 11 weiteres'],
    [VELBERT, 'abstimmen 11 in der sitzung behandeln'],
    [K, 'abstimmen 11 für Velbert: in der sitzung behandeln: Der Ausschuss tagt erst'],
  );
  await life.round.settle();
}

/** A vote with a Beschlusstext in its second Fassung, to which an objection is settled, and a proposal for a third. */
async function amend(life: Witness): Promise<void> {
  await all(
    life,
    [
      K,
      'abstimmung stellen: Gilt eine Obergrenze?; Beschlusstext: Höchstens 300 € je Haushalt; Regel: Konsent; Frist: 20.10.2023 12:00',
    ],
    [K, 'abstimmung 10 veröffentlichen'],
    [HAAN, 'abstimmen 10 zustimmung'],
    [HILDEN, 'abstimmen 10 einwand: 300 € reichen nicht'],
    [HILDEN, 'abstimmung 10 fassung vorschlagen: Höchstens 400 € je Haushalt'],
    [K, 'abstimmung 10 fassung 2 veröffentlichen'],
    [HAAN, 'abstimmen 10 fassung 2 zustimmung'],
    [HILDEN, 'einwand 10 fassung 2 behoben: enthaltung'],
    [K, 'abstimmung 10 fassung vorschlagen: Höchstens 450 € je Haushalt'],
    [HAAN, 'fassungen 10'],
  );
}

/** Two decisions, the later of them by all ballots at once, and a straw poll, which decides nothing. */
async function decided(life: Witness): Promise<void> {
  const vote = (question: string, rule: string, time = '11:00') =>
    `abstimmung stellen: ${question}; Regel: ${rule}; Frist: 04.10.2023 ${time}`;
  await all(
    life,
    [K, vote('Führen wir eine gemeinsame Liste?', 'Konsent', '10:00')],
    [K, 'abstimmung 4 veröffentlichen'],
  );
  await all(life, [K, vote('Wer führt die Liste gern?', 'Meinungsbild')], [K, 'abstimmung 5 veröffentlichen']);
  await all(life, [K, vote('Führen wir die Liste in Haan?', 'Konsent')], [K, 'abstimmung 6 veröffentlichen']);
  for (const office of YES)
    await all(life, [office, 'abstimmen 4 zustimmung'], [office, 'abstimmen 5 ja'], [office, 'abstimmen 6 zustimmung']);
}

/** Date polls: open with ballots and what replaced them, drafted, closed, and chosen as a meeting. */
export async function findDates(life: Witness): Promise<void> {
  const poll = (title: string, closes: string) =>
    `terminfindung anlegen: ${title}; Termine: 26.10.2023 14:00 | 27.10.2023 10:00; Frist: ${closes}`;
  await all(
    life,
    [K, poll('Nächster Austausch', '13.10.2023 12:00')],
    [K, 'terminfindung 1 veröffentlichen'],
    [HAAN, 'terminfindung 1: ja, nein'],
    [HAAN, 'terminfindung 1: ja, zur Not'],
    [HILDEN, 'terminfindung 1: nein, ja'],
    [HAAN, poll('Arbeitsgruppe', '13.10.2023 12:00')],
    [K, poll('Klausur', '04.10.2023 11:00')],
    [K, 'terminfindung 3 veröffentlichen'],
    [HAAN, 'terminfindung 3: ja, ja'],
    [K, poll('Besuch beim MAGS', '04.10.2023 11:00')],
    [K, 'terminfindung 4 veröffentlichen'],
    [HAAN, 'terminfindung 4: ja, nein'],
    [HAAN, 'terminfindungen'],
  );
  await life.round.settle();
}

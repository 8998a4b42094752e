import type { FetchFile } from '../../src/documents/fetching.ts';
import { COLUMNS, MEASURES } from '../../src/grants/reports/report-file.ts';
import { COLUMNS as HEADS, SHEET } from '../../src/responsibilities/files/columns.ts';
import { type Cell, xlsx } from '../documents/packed.ts';
import { encoded } from '../documents/shape.ts';
import { all, HAAN, HILDEN, K, VELBERT } from './life.ts';
import type { Witness } from './witness.ts';

const LEAFLET = `# Merkblatt Fahrten\n\nStand: 01.02.2023\n\n## Fahrtkosten der Ehrenamtlichen\n\nFahrtkosten der Ehrenamtlichen sind mit 30 Cent je Kilometer förderfähig. Ein Fahrtenbuch genügt.\n\n## Parkgebühren\n\nParkgebühren werden nicht erstattet.\n`;
const LETTER =
  '# Ihre Anfrage\n\nZu Frage 1: AGH-Stellen werden nicht refinanziert.\n\nZu Frage 2: Auch die Nebenkosten werden übernommen.\n\nZu Frage 3: Nein, ein Ringtausch von Sachkosten ist nicht möglich.\n';
const ROW: Cell[] = [
  '1',
  '2',
  'Fahrtkosten der Ehrenamtlichen',
  'Tafel und Lebensmittel',
  'Tafel e. V.',
  2000,
  800,
  40.1,
];

const FILES: Record<string, Uint8Array> = {
  'merkblatt.md': encoded(LEAFLET),
  'merkblatt-neu.md': encoded(LEAFLET.replace('01.02.2023', '01.10.2023').replace('30 Cent', '20 Cent')),
  'merkblatt-2024.md': encoded(LEAFLET.replace('01.02.2023', '01.01.2024').replace('30 Cent', '10 Cent')),
  'hinweise.md': encoded('# Hinweise\n\nStand: 01.09.2023\n\n## Getränke\n\nGetränke sind nicht förderfähig.\n'),
  'notiz.md': encoded('# Notiz\n\nStand: 02.09.2023\n\n## Raummiete\n\nRaummiete ist förderfähig.\n'),
  'kaputt.pdf': encoded('%PDF-1.4 kaputt'),
  'zustaendigkeiten.xlsx': xlsx({
    [SHEET]: [HEADS.map(({ name }) => name), [null, null, 'Tafelladen', null, 'Hilden']],
  }),
  'konzept.txt': encoded('Wärmestube im Bürgerhaus'),
  'richtlinie.md': encoded(
    '# Richtlinie\n\n## 1 Geltung\n\nDie Richtlinien gelten für alle.\n\n## 2 Höhe der Hilfe\n\nHöchstens 500 € je Haushalt.\n',
  ),
  'antwort.md': encoded(LETTER),
  'antwort-neu.md': encoded(LETTER.replace('nicht refinanziert', 'zur Hälfte refinanziert')),
  'bericht.xlsx': xlsx({ [MEASURES]: [COLUMNS.map(({ name }) => name), ROW] }),
  'bericht-neu.xlsx': xlsx({ [MEASURES]: [COLUMNS.map(({ name }) => name), ROW.with(1, '3').with(7, 99.5)] }),
  'bericht-falsch.xlsx': xlsx({ [MEASURES]: [COLUMNS.map(({ name }) => name), ROW.with(6, 'viel')] }),
};

/** Lays ready what is sent afterwards. */
export function lay(name: string, bytes: Uint8Array): void {
  FILES[name] = bytes;
}

/** Fetches what is sent in this life. */
export const fetchFile: FetchFile = async (url) => {
  const bytes = FILES[url.split('/').at(-1) ?? ''];
  return bytes ? { kind: 'file', bytes } : { kind: 'refused', why: 'host' };
};

/** Meetings in every state, with agenda, answers, a move, attachments and a calendar. */
export async function meet(life: Witness): Promise<void> {
  const when = (title: string, day: string) =>
    `sitzung anlegen: ${title}; Datum: ${day}; Uhrzeit: 14:00; Dauer: 120; Ort: Kreishaus Mettmann; TOP: Niederschrift | Antworten des MAGS; Erinnerungen: 7 Tage, 1 Tag, 2 Stunden`;
  await life.say(HILDEN, 'top: Höchstbeträge im Verfügungsfonds');
  await all(
    life,
    [K, when('Austausch der Sozialamtsleitungen', '11.10.2023')],
    [K, 'sitzung 1 veröffentlichen'],
    [HAAN, 'sitzung 1 zusage'],
    [HAAN, 'sitzung 1 vertretung'],
    [HILDEN, 'sitzung 1 entschuldigt'],
    [K, 'sitzung 1 verschieben: 12.10.2023; Uhrzeit: 14:00; Grund: Raum belegt'],
    [HAAN, 'sitzung 1 zusage'],
    [HAAN, 'sitzung 1 vertretung'],
    [VELBERT, 'sitzung 1 top: Gemeinsame Öffnungszeiten'],
    [K, 'sitzung 1 top 4 nach oben'],
    [K, 'anlage sitzung 1: Entwurf https://www.beispiel.de/entwurf.pdf'],
    [HAAN, when('Arbeitsgruppe Energie', '24.10.2023')],
    [K, when('Sondertermin', '18.10.2023')],
    [K, 'sitzung 3 veröffentlichen'],
    [K, 'sitzung 3 für alle absagen: Kein Bedarf'],
    [K, 'sitzung 2 top: Sammelbestellung'],
    [HAAN, 'sitzungen'],
    [HAAN, 'tagesordnung'],
    [HAAN, 'termine'],
  );
  await life.send(K, 'konzept.txt', 'anlage sitzung 1: Konzept');
  await all(life, [HAAN, 'sitzung 1 anlagen'], [HAAN, 'kalender'], [HAAN, 'sitzung 1 kalender'], [K, 'kalender']);
  await life.say(VELBERT, 'kalender');
  await life.say(VELBERT, 'kalender widerrufen');
  await life.round.settle();
}

/** Documents, the grant, measures with what they rest on, reports, and files that were sent back. */
export async function reckon(life: Witness): Promise<void> {
  await life.send(K, 'merkblatt.md');
  await life.say(K, 'import 1 übernehmen: Status: verbindlich');
  await all(
    life,
    [HAAN, 'bescheid 63 € 30.298 Einwohner 7,5 % 143.325 €'],
    [HAAN, 'bescheid speichern 63 € 30.298 Einwohner 7,5 % 143.325 €'],
    [HAAN, 'maßnahme anlegen: Fahrtkosten der Ehrenamtlichen; Themenfeld: tafel; Träger: Tafel e. V.; verplant: 1.000'],
    [HAAN, 'maßnahme anlegen: Parkgebühren; Themenfeld: tafel; verplant: 500'],
    [HAAN, 'maßnahme anlegen: Irrtum; Themenfeld: Energie; verplant: 1'],
    [HAAN, 'maßnahme 1 ändern: verausgabt: 40'],
    [HAAN, 'maßnahme 3 streichen'],
    [HAAN, 'maßnahme 1 rechtsstand übernehmen'],
    [HAAN, 'maßnahme 1 rechtsstand übernehmen: parkgebühren'],
    [HAAN, 'maßnahme 1 rechtsstand ohne 2'],
    [HILDEN, 'maßnahme anlegen: Energieberatung; Themenfeld: Energie; verplant: 7.500'],
    [HAAN, 'monitoringbericht abgegeben'],
    [HILDEN, 'monitoringbericht abgegeben'],
    [HILDEN, 'monitoringbericht nicht abgegeben'],
    [HAAN, 'mittel'],
    [K, 'mittel der runde'],
  );
  await life.send(HAAN, 'bericht-falsch.xlsx');
  await life.send(HAAN, 'bericht.xlsx');
  await life.say(HAAN, 'mittel datei 1 verwerfen');
  await life.say(HAAN, 'mittel datei 2 übernehmen');
  await life.send(K, 'hinweise.md');
  await life.say(K, 'import 2 verwerfen');
  await life.send(K, 'kaputt.pdf');
  await life.round.settle();
}

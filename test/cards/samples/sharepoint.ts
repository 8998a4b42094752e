import { pageOf } from '../../../src/cards/page.ts';
import { filesCard } from '../../../src/sharepoint/cards.ts';
import type { Placed } from '../../../src/sharepoint/placed-store.ts';
import { type Sample, samplesOf } from '../sample.ts';

const file = (folder: string, name: string): Placed => ({
  ...{ key: name, wanted: '1', wantedAt: '2023-10-20T10:00:00.000Z', folder, name },
  there: {
    ...{ version: '1', item: '01', tag: 'c1', at: '2023-10-20T10:05:00.000Z' },
    address: `https://contoso.sharepoint.com/sites/Kreisrunde/${encodeURIComponent(name)}`,
  },
});

const all = [
  file('Niederschriften', 'Niederschrift 3 vom 12.10.2023, Fassung 2.docx'),
  file('Entscheidungen', 'Beschlüsse.docx'),
  file('Ideen', 'Ideen und gute Beispiele, Stand 20.10.2023.xlsx'),
  file('Schreiben an das MAGS', 'Schreiben zu Sammlung 2 vom 16.10.2023.docx'),
  file('Leitlinie', 'Gemeinsame Richtlinie 1, Version 2 vom 09.10.2023.docx'),
  file('Rundfragen', 'Rundfrage 4, Stand der Auszahlung.xlsx'),
];

const files = samplesOf('Dateien in SharePoint');

/** What lies where people keep their files. */
export const sharePointSamples: readonly Sample[] = [
  files('eine Seite, weitere kommen', filesCard(pageOf(all, 1), 2), ['ablage']),
  files('noch nichts', filesCard(pageOf<Placed>([], 1), 1), ['ablage']),
];

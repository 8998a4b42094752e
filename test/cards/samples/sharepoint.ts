import { pageOf } from '../../../src/cards/page.ts';
import { filesCard } from '../../../src/sharepoint/cards.ts';
import type { Placed } from '../../../src/sharepoint/placed-store.ts';
import {
  endForm,
  folderCard,
  goneCard,
  type Listed,
  noFolderCard,
  offeredCard,
  unseenFolderCard,
  watchTroubleCard,
} from '../../../src/sharepoint/watching/cards.ts';
import type { Fate } from '../../../src/sharepoint/watching/documents.ts';
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

const fate = (number: number, state: Fate['state'], more: Partial<Fate> = {}): Fate => ({
  ...{ number, state, title: 'Hinweise zum Verwendungsnachweis', reason: undefined, validTo: undefined },
  ...more,
});
const listed = (number: number, state: Listed['file']['state'], one?: Fate): Listed => ({
  file: {
    ...{ round_id: 'r', item: `01ITEM${number}`, parent: '01', kind: 'file', name: `Hinweise ${number}.docx` },
    ...{
      address: `https://contoso.sharepoint.com/sites/Kreisrunde/Wissen/Hinweise%20${number}.docx`,
      tag: 'c',
      number,
    },
    ...{ state, tries: 0, checksum: null, import: one?.number ?? null, before: null },
  },
  fate: one,
});
const lying = [
  listed(1, 'offered', fate(4, 'adopted')),
  listed(2, 'offered', fate(5, 'open')),
  listed(3, 'listed'),
  listed(4, 'offered', fate(6, 'refused', { title: 'Bild.png', reason: 'Diese Art von Datei wird nicht gelesen.' })),
  listed(5, 'gone', fate(3, 'adopted')),
  listed(6, 'waiting'),
];
const watched = samplesOf('Wissensordner');

/** What lies where people keep their files. */
export const sharePointSamples: readonly Sample[] = [
  files('eine Seite, weitere kommen', filesCard(pageOf(all, 1), 2), ['ablage']),
  watched('mit allem', folderCard('Wissen', pageOf(lying, 1)), ['wissensordner']),
  watched('nicht eingetragen', noFolderCard()),
  watched('noch nicht angesehen', unseenFolderCard('Kreisrunde/Wissen')),
  watched('leer', folderCard('Wissen', pageOf<Listed>([], 1)), ['wissensordner']),
  watched(
    'mehrere angeboten',
    offeredCard('Wissen', [
      fate(4, 'open'),
      fate(5, 'open'),
      fate(6, 'refused', { title: 'Bild.png', reason: 'Diese Art von Datei wird nicht gelesen.' }),
    ]),
  ),
  watched('gelöscht', goneCard('Wissen', [listed(5, 'gone', fate(3, 'adopted'))])),
  watched(
    'mehrere gelöscht',
    goneCard('Wissen', [listed(5, 'gone', fate(3, 'adopted')), listed(6, 'gone', fate(4, 'adopted'))]),
  ),
  watched('Gültigkeit beenden', endForm(listed(5, 'gone', fate(3, 'adopted')), { values: { on: '2023-12-31' } }), [
    'wissensordner',
  ]),
  watched('nicht anzusehen', watchTroubleCard('Kreisrunde/Wissen', 'watched')),
  files('noch nichts', filesCard(pageOf<Placed>([], 1), 1), ['ablage']),
];

import { type Page, turning } from '../cards/page.ts';
import { buttons, entry, header, link, paragraph, small, subtle, words } from '../cards/parts.ts';
import { notice } from '../conversation/cards.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import { dotted, NBSP, numericDay } from '../german/write.ts';
import { isSharePoint } from './address.ts';
import type { Placed } from './placed-store.ts';

const KIND = 'SharePoint';
const TITLE = 'Dateien in SharePoint';

/** Where no place is named, files come over links. */
export function nowhereCard(): Reply {
  return notice({
    kind: KIND,
    title: 'Dateien kommen hier über Links',
    text: 'Für diese Runde ist keine Ablage in SharePoint eingerichtet. Niederschriften, Beschlüsse und Listen laden Sie über die Schaltflächen der jeweiligen Karte.',
    ways: [
      { title: 'Niederschriften ansehen', verb: 'minutes.list' },
      { title: 'Beschlüsse ansehen', verb: 'decisions.list' },
    ],
  });
}

/** A page of what lies there, the latest in front; `waiting` is on its way. */
export function filesCard(page: Page<Placed>, waiting: number): Reply {
  const { total, items } = page;
  const count = total === 1 ? 'Eine Datei' : `${total}${NBSP}Dateien`;
  return {
    card: 'sharepoint/files',
    data: {
      header: header(KIND, TITLE, count),
      lines: [
        ...(total === 0 ? [paragraph(words('Dort liegt noch keine Datei.'))] : []),
        ...(waiting === 0 ? [] : [paragraph(small(subtle(waitingLine(waiting))))]),
      ],
      entries: items.map(fileEntry),
      buttons: buttons(...turning(page, 'sharepoint.files')),
    },
    summary: notification(`${TITLE}: ${count}`),
  };
}

function waitingLine(waiting: number): string {
  return waiting === 1
    ? 'Eine weitere Datei wird noch abgelegt.'
    : `${waiting}${NBSP}weitere Dateien werden noch abgelegt.`;
}

function fileEntry({ name, folder, there }: Placed) {
  const lies = dotted(folder, ...(there ? [`abgelegt am ${numericDay(there.at)}`] : []));
  const way = there && isSharePoint(there.address) ? [paragraph(link('In SharePoint öffnen', there.address))] : [];
  return entry(name, [paragraph(words(lies)), ...way]);
}

import { pageOf, turning } from '../../cards/page.ts';
import {
  type Button,
  button,
  buttons,
  entry,
  header,
  paragraph,
  small,
  subtle,
  type Turning,
  words,
} from '../../cards/parts.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { dotted, NBSP } from '../../german/write.ts';
import { euro } from '../../german/write-number.ts';
import { cutText } from '../../text/clean.ts';
import { confidential } from '../confidential.ts';
import { AMOUNTS, changesBetween, type Measure, type MeasureDraft, measureName } from '../measure.ts';
import type { FundsFile } from './file-store.ts';
import type { Fault } from './filled-file.ts';

const KIND = 'Mittel';
/** Entries on a page of the card. */
const ENTRIES = 15;

/** What a file would do: change a measure (before it, after it) or bring a new one. */
export interface Planned {
  readonly before?: Measure | undefined;
  readonly draft: MeasureDraft;
}

/** A filled-in file that is right: what it would change, and the one click that does. */
export function previewCard({ number, file }: FundsFile, planned: readonly Planned[], wanted = 1): Reply {
  const count = planned.length;
  const shown = pageOf(planned, wanted, ENTRIES);
  const title = count === 0 ? 'Die Datei ändert nichts' : 'Änderungen aus der Datei';
  return fileCard(number, {
    title,
    status: count === 0 ? 'unverändert' : `${count}${NBSP}${count === 1 ? 'Änderung' : 'Änderungen'}`,
    lines: [paragraph(small(subtle(file)))],
    entries: shown.items.map(plannedEntry),
    buttons:
      count === 0
        ? [button('Mittel ansehen', 'grants.funds')]
        : [
            button('Änderungen übernehmen', 'grants.adopt-file', { number }),
            button('Datei verwerfen', 'grants.discard-file', { number }),
            ...turning(shown, 'grants.show-file', { number }),
          ],
  });
}

function plannedEntry({ before, draft }: Planned) {
  if (before) {
    const after = { ...before, ...draft, state: 'active' } as const;
    const lines = changesBetween(before, after).map((line) => paragraph(words(line)));
    return entry(`${measureName(before.number)}: ${draft.title}`, lines);
  }
  const amounts = Object.entries(AMOUNTS) as [keyof typeof AMOUNTS, string][];
  const sums = amounts.map(([name, label]) => `${label} ${euro(draft[name])}`).join(', ');
  return entry(`Neu: ${draft.title}`, [
    paragraph(words(dotted(draft.topicArea, draft.provider ?? ''))),
    paragraph(words(sums)),
  ]);
}

/** A filled-in file with what is wrong in it, cell by cell: nothing of it is kept. */
export function faultsCard({ number, file, filled }: FundsFile, wanted = 1): Reply {
  const count = filled.faults.length;
  const shown = pageOf(filled.faults, wanted, ENTRIES);
  return fileCard(number, {
    title:
      count === 1
        ? 'In der Datei ist eine Zelle zu berichtigen'
        : `In der Datei sind ${count}${NBSP}Zellen zu berichtigen`,
    status: 'nicht gespeichert',
    lines: [
      paragraph(small(subtle(file))),
      paragraph(
        words('Von der Datei wurde nichts übernommen. Bitte berichtigen Sie sie und senden Sie sie noch einmal.'),
      ),
    ],
    entries: shown.items.map(faultEntry),
    buttons: [...turning(shown, 'grants.show-file', { number }), button('Mittel ansehen', 'grants.funds')],
  });
}

function faultEntry({ sheet, cell, found, says }: Fault) {
  const place = /^[A-Z]/u.test(cell) && !cell.startsWith('Zeile') ? `Zelle${NBSP}${cell}` : cell.replace(' ', NBSP);
  const stands = found === '' ? [] : [paragraph(words(`Dort steht: ${cutText(found, 200)}`))];
  return entry(`${sheet}, ${place}`, [...stands, paragraph(words(says))]);
}

/** A file that has been settled. */
export function settledCard({ number, file, state }: FundsFile, count?: number): Reply {
  const isAdopted = state === 'adopted';
  const done =
    count === undefined ? '' : ` ${count}${NBSP}${count === 1 ? 'Änderung ist' : 'Änderungen sind'} gespeichert.`;
  return fileCard(number, {
    title: isAdopted ? 'Die Datei ist übernommen' : 'Die Datei ist verworfen',
    status: isAdopted ? 'übernommen' : 'verworfen',
    lines: [
      paragraph(
        words(isAdopted ? `Die Mittel entsprechen jetzt den Angaben der Datei.${done}` : 'Es wurde nichts geändert.'),
      ),
      paragraph(small(subtle(file))),
    ],
    entries: [],
    buttons: [button('Mittel ansehen', 'grants.funds'), button('Maßnahmen ansehen', 'grants.measures')],
  });
}

interface Content {
  readonly title: string;
  readonly status: string;
  readonly lines: readonly ReturnType<typeof paragraph>[];
  readonly entries: readonly ReturnType<typeof entry>[];
  readonly buttons: readonly (Button | Turning)[];
}

function fileCard(number: number, content: Content): Reply {
  const { title, status, lines, entries } = content;
  const reply = {
    card: 'grants/list',
    data: {
      header: header(dotted(KIND, `Datei${NBSP}${number}`), title, status),
      strip: [],
      lines,
      entries,
      buttons: buttons(...content.buttons),
    },
    summary: notification(title),
  };
  return confidential(reply, `mittel datei ${number}`);
}

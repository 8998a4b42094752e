import { pageOf, turning } from '../../cards/page.ts';
import { button, entry, paragraph, small, subtle, words } from '../../cards/parts.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dotted, NBSP } from '../../german/write.ts';
import { cutText } from '../../text/clean.ts';
import { linesCard } from '../cards.ts';
import { changesBetween, saidOf } from '../history.ts';
import { type Responsibility, responsibilityName, type Terms } from '../responsibility.ts';
import type { RegisterFile } from './file-store.ts';
import type { Fault } from './filled-file.ts';

/** Entries on a page of the card. */
const ENTRIES = 15;
const LIST = button('Zuständigkeiten ansehen', 'responsibilities.list');

/** What a row would do: change an entry (before it, after it) or bring a new one. */
export interface Planned {
  readonly before?: Responsibility | undefined;
  readonly terms: Terms;
}

const kindOf = (number: number) => dotted('Zuständigkeiten', `Datei${NBSP}${number}`);

/** Whether a row ends what had no end, or another one. */
function ends({ before, terms }: Planned): boolean {
  return before !== undefined && terms.validTo !== undefined && terms.validTo !== before.validTo;
}

/** *2 neu, 1 geändert, 1 beendet, 14 unverändert*. */
function counts(planned: readonly Planned[], same: number): string {
  const isNew = planned.filter(({ before }) => before === undefined).length;
  const ended = planned.filter(ends).length;
  const all = [
    [isNew, 'neu'],
    [planned.length - isNew - ended, 'geändert'],
    [ended, 'beendet'],
    [same, 'unverändert'],
  ] as const;
  return all.flatMap(([count, word]) => (count === 0 ? [] : [`${count}${NBSP}${word}`])).join(', ');
}

/** A filled-in file that is right: what it would change, and the one click that does. */
export function previewCard({ number, file, filled }: RegisterFile, planned: readonly Planned[], wanted = 1): Reply {
  const count = planned.length;
  const shown = pageOf(planned, wanted, ENTRIES);
  return linesCard({
    kind: kindOf(number),
    title: count === 0 ? 'Die Datei ändert nichts' : 'Änderungen aus der Datei',
    status: count === 0 ? 'unverändert' : `${count}${NBSP}${count === 1 ? 'Änderung' : 'Änderungen'}`,
    lines: [
      paragraph(words(`${counts(planned, filled.same)}. Was in der Datei fehlt, bleibt unverändert.`)),
      paragraph(small(subtle(file))),
    ],
    entries: shown.items.map(plannedEntry),
    buttons:
      count === 0
        ? [LIST]
        : [
            button('Änderungen übernehmen', 'responsibilities.adopt-file', { number }),
            button('Datei verwerfen', 'responsibilities.discard-file', { number }),
            ...turning(shown, 'responsibilities.show-file', { number }),
          ],
  });
}

function plannedEntry(planned: Planned) {
  const { before, terms } = planned;
  const lines = before ? changesBetween(before, terms) : saidOf(terms).slice(1);
  const lead = before ? responsibilityName(before) : 'Neu';
  const title = ends(planned) ? `${lead} endet` : lead;
  return entry(
    `${title}: ${cutText(terms.task, 90)}`,
    lines.map((line) => paragraph(words(line))),
  );
}

/** A filled-in file with what is wrong in it, cell by cell: nothing of it is kept. */
export function faultsCard({ number, file, filled }: RegisterFile, wanted = 1): Reply {
  const count = filled.faults.length;
  const shown = pageOf(filled.faults, wanted, ENTRIES);
  return linesCard({
    kind: kindOf(number),
    title:
      count === 1
        ? 'In der Datei ist eine Zelle zu berichtigen'
        : `In der Datei sind ${count}${NBSP}Zellen zu berichtigen`,
    status: 'nicht gespeichert',
    lines: [
      paragraph(
        words('Von der Datei wurde nichts übernommen. Bitte berichtigen Sie sie und senden Sie sie noch einmal.'),
      ),
      paragraph(small(subtle(file))),
    ],
    entries: shown.items.map(faultEntry),
    buttons: [...turning(shown, 'responsibilities.show-file', { number }), LIST],
  });
}

function faultEntry({ cell, found, says }: Fault) {
  const place = cell.startsWith('Zeile') ? cell.replace(' ', NBSP) : `Zelle${NBSP}${cell}`;
  const stands = found === '' ? [] : [paragraph(words(`Dort steht: ${cutText(found, 200)}`))];
  return entry(place, [...stands, paragraph(words(says))]);
}

/** A file that has been settled. */
export function settledCard({ number, file, state }: RegisterFile, count?: number): Reply {
  const isAdopted = state === 'adopted';
  const done =
    count === undefined ? '' : ` ${count}${NBSP}${count === 1 ? 'Änderung ist' : 'Änderungen sind'} gespeichert.`;
  return linesCard({
    kind: kindOf(number),
    title: isAdopted ? 'Die Datei ist übernommen' : 'Die Datei ist verworfen',
    status: isAdopted ? 'übernommen' : 'verworfen',
    lines: [
      paragraph(words(isAdopted ? `Das Register entspricht jetzt der Datei.${done}` : 'Es wurde nichts geändert.')),
      paragraph(small(subtle(file))),
    ],
    entries: [],
    buttons: [LIST],
  });
}

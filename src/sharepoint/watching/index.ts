/** A folder in SharePoint whose documents are offered to the Koordination as knowledge. */
import { z } from 'zod';
import { pageOf } from '../../cards/page.ts';
import type { Asked } from '../../conversation/asked.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import { command, type Feature } from '../../conversation/feature.ts';
import { pageField, wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { planAgain } from '../../errands/store.ts';
import { dayOf } from '../../german/time.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { endedCard, endForm, folderCard, type Listed, noFolderCard, unseenFolderCard } from './cards.ts';
import type { Documents } from './documents.ts';
import { fateOf, fatesOf, READ } from './keeping.ts';
import { changeItem, dropItem, findFile, findFolder, watchedFiles } from './store.ts';
import { owing } from './tables.ts';

export type { Documents } from './documents.ts';
export { READ } from './keeping.ts';
export { planWatch, WATCH, watching } from './looking.ts';
export { reading } from './reading.ts';
export { watchingPart } from './standing.ts';

const number = wholeNumber('Bitte die Nummer des Dokuments angeben, wie „wissensordner“ sie nennt.');
const NO_DAY = 'Bitte einen Tag eingeben, z. B. 31.12.2023.';

/** The feature; `documents` is what brings them in. */
export function watchedFolder(documents: Documents): Feature {
  return {
    name: 'watched-folder',
    owing,
    purpose: 'Watched folder: documents in SharePoint are offered as knowledge.',
    help: [],
    menu: [],
    words: {
      watchedfolder:
        '=2.5 wissensordner* "ordner in sharepoint" "sharepoint ordner" "ordner im sharepoint" "überwachte ordner" "überwachten ordner" "überwachter ordner" "beobachtete ordner" "beobachteten ordner" "ordner … beobachtet" "ordner … überwacht" "ordner … … beobachtet" "ordner … … überwacht" "ordner … ausgelesen" "ordner … mitgelesen" "ordner … im blick" "ordner beobachten" "ordner überwachen" "ordner lesen sie" "ordner holen sie" "ordner … holen" "ordner liest" dokumentenordner*',
    },
    commands: [list(documents), offer(documents), endingForm(documents), end(documents)],
  };
}

const LISTING: Asked = {
  ways: ['~ watchedfolder =0.8', '~ watchedfolder see/list'],
  sayings: [
    'Wissensordner (bitte|zeigen|)',
    'was liegt im Ordner in SharePoint',
    'zeig mir den SharePoint-Ordner',
    'welche Dokumente liegen im Wissensordner',
    'Inhalt des Wissensordners (bitte|)',
    'ist im Wissensordner etwas Neues',
    'was ist aus den Dateien im SharePoint-Ordner geworden',
    'Liste der Dateien im Wissensordner',
    'Wissensordner ansehen',
    'welcher Ordner wird (beobachtet|überwacht|ausgelesen|mitgelesen)',
    'welchen (Ordner|SharePoint-Ordner) (lesen Sie mit|beobachten Sie|haben Sie im Blick|liest der Assistent)',
    'aus welchem Ordner (lesen|holen) Sie (neue Dokumente|Ihr Wissen)',
    'Übersicht über den Dokumentenordner',
    'den überwachten Ordner bitte anzeigen',
  ],
  fills: () => ({}),
  button: 'Wissensordner ansehen',
};

function list(documents: Documents) {
  return command({
    verb: 'watched-folder.list',
    asked: LISTING,
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /wissensordner(?: seite (?<page>\d{1,4}))?/u, example: 'wissensordner' }],
    input: z.object({ page: pageField }),
    run: (turn, { page }, db) => listed(documents, db, { turn, page }),
  });
}

async function listed(
  documents: Documents,
  db: Db,
  { turn, page, done }: { turn: MemberTurn; page: number; done?: string },
): Promise<Reply> {
  const folder = await findFolder(db, turn.roundId);
  const watched = folder ?? (await findRoundOrThrow(db, turn.roundId)).sharepoint?.watched;
  if (watched === undefined) return noFolderCard();
  if (typeof watched === 'string') return unseenFolderCard(watched);
  const files = await watchedFiles(db, turn.roundId);
  const fates = await fatesOf(db, documents, files, turn.roundId);
  const all = files.map((file) => ({ file, fate: fateOf(file, fates) }));
  return folderCard(watched.name, pageOf(all, page), done);
}

/** Reads a document that was only listed, could not be read, or was not wanted. */
function offer(documents: Documents) {
  return command({
    verb: 'watched-folder.offer',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: /wissensordner (?<number>\d{1,6}) lesen/u, example: 'wissensordner 3 lesen' }],
    input: z.object({ number }),
    run: async (turn, input, db) => {
      const { file, fate } = await fileFor(documents, db, { turn, number: input.number });
      const counts = fate?.state === 'adopted' || (file.state === 'offered' && fate?.state === 'open');
      if (file.state !== 'waiting' && file.state !== 'gone' && !counts) {
        await changeItem(db, file, { state: 'waiting', tries: 0, checksum: null });
        await planAgain(db, { roundId: turn.roundId, kind: READ, subject: '' }, turn.at);
      }
      const done = counts ? `${file.name} ist schon angeboten.` : `${file.name} wird gelesen und Ihnen hier angeboten.`;
      return { ...(await listed(documents, db, { turn, page: 1, done })), replaces: true };
    },
  });
}

function endingForm(documents: Documents) {
  return command({
    verb: 'watched-folder.end-form',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /wissensordner (?<number>\d{1,6}) beenden/u, example: 'wissensordner 3 beenden' }],
    input: z.object({ number }),
    run: async (turn, input, db) => {
      const found = await counting(documents, db, { turn, number: input.number });
      return endForm(found, { values: { on: dayOf(turn.at) } });
    },
  });
}

function end(documents: Documents) {
  return command({
    verb: 'watched-folder.end',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /wissensordner (?<number>\d{1,6}) gilt bis/u,
        tail: 'on',
        example: 'wissensordner 3 gilt bis: 31.12.2023',
      },
    ],
    input: z.object({ number, on: dayField(NO_DAY) }),
    reads: (raw, now) => readDayFields(raw, { day: 'on', of: 'last', towards: 'nearest', hint: NO_DAY }, now),
    run: async (turn, { number: wanted, on }, db) => {
      const { file, fate } = await counting(documents, db, { turn, number: wanted });
      if (!(await documents.end(db, turn.roundId, { number: fate.number, on }, turn.at)))
        throw new InvalidInput({ on: 'Bitte einen Tag eingeben, der nicht vor dem ersten Tag der Geltung liegt.' });
      if (file.state === 'gone') await dropItem(db, file);
      return endedCard(fate.title, on);
    },
    about: 'number',
    invalid: async (turn, { raw, fields, errors }, db) => {
      const found = await counting(documents, db, { turn, number: number.parse(fields['number']) });
      return endForm(found, { values: { on: fields['on'] }, errors, attempt: attemptOf(raw) });
    },
  });
}

interface Wanted {
  readonly turn: MemberTurn;
  readonly number: number;
}

async function fileFor(documents: Documents, db: Db, { turn, number: wanted }: Wanted): Promise<Listed> {
  const file = await findFile(db, turn.roundId, wanted);
  if (!file) throw unknown(wanted);
  return { file, fate: fateOf(file, await fatesOf(db, documents, [file], turn.roundId)) };
}

/** A document of the folder that counts. */
async function counting(documents: Documents, db: Db, wanted: Wanted) {
  const { file, fate } = await fileFor(documents, db, wanted);
  if (fate?.state !== 'adopted') throw countsNot(file.name);
  return { file, fate };
}

const KIND = 'Ordner in SharePoint';
const BACK = { title: 'Wissensordner ansehen', verb: 'watched-folder.list' };

function unknown(wanted: number): Refusal {
  return new Refusal({
    code: 'watched-folder.unknown',
    kind: KIND,
    title: `Ein Dokument ${wanted} gibt es im Ordner nicht`,
    text: 'Welche dort liegen, und unter welcher Nummer, zeigt „wissensordner“.',
    ways: [BACK],
  });
}

function countsNot(name: string): Refusal {
  return new Refusal({
    code: 'watched-folder.counts-not',
    kind: KIND,
    title: 'Dieses Dokument gilt nicht',
    text: `${name} ist kein Wissen der Runde, es gibt keine Gültigkeit zu beenden.`,
    ways: [BACK],
  });
}

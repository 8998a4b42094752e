import { z } from 'zod';
import { notice } from '../../conversation/cards.ts';
import { command, type FileMaker } from '../../conversation/feature.ts';
import { EXCEL, writeExcel } from '../../documents/written/excel-file.ts';
import { fileCard, type Links } from '../../downloads/index.ts';
import { dayOf } from '../../german/time.ts';
import { findRoundOrThrow, municipalitiesOf } from '../../municipalities/store.ts';
import { allResponsibilities } from '../store.ts';
import { registerSheets } from './columns.ts';
import { EXPLAINED, EXPORTED } from './sayings.ts';

const KIND = 'responsibilities.excel';

/** Offers the register as an Excel file, which is also what can be filled in and sent back. */
export function exported(links: Links) {
  return command({
    verb: 'responsibilities.export',
    may: 'known',
    writes: false,
    typed: [{ pattern: /zustaendigkeiten (?:als )?excel/u, example: 'zuständigkeiten excel' }],
    asked: EXPORTED,
    input: z.object({}),
    run: async ({ roundId, at: now, member: { personId } }) =>
      fileCard({
        kind: 'Zuständigkeiten',
        title: 'Zuständigkeiten als Excel-Datei',
        text: 'Alle Zuständigkeiten, auch beendete. Die Koordination kann die Datei ausgefüllt zurücksenden.',
        address: links.file({ roundId, personId, kind: KIND, subject: '', now }),
        twin: 'zuständigkeiten excel',
      }),
  });
}

/** Says how a filled file comes back. */
export const explain = command({
  verb: 'responsibilities.explain-file',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /zustaendigkeiten (?:einlesen|hochladen|importieren)/u, example: 'zuständigkeiten einlesen' }],
  asked: EXPLAINED,
  input: z.object({}),
  run: async () =>
    notice({
      kind: 'Zuständigkeiten',
      title: 'Zuständigkeiten aus Excel einlesen',
      text: 'Laden Sie die Excel-Datei, füllen Sie sie aus und senden Sie sie mir im persönlichen Chat.\nSie sehen dann, was neu, geändert oder beendet ist. Gespeichert wird erst, wenn Sie es bestätigen.',
      ways: [
        { title: 'Excel-Datei laden', verb: 'responsibilities.export' },
        { title: 'Zuständigkeiten ansehen', verb: 'responsibilities.list' },
      ],
    }),
});

const excelFile: FileMaker = async (db, { roundId, now }) => {
  const { topicAreas } = await findRoundOrThrow(db, roundId);
  const municipalities = (await municipalitiesOf(db, roundId)).map(({ name }) => name);
  const body = await writeExcel(registerSheets(await allResponsibilities(db, roundId), { municipalities, topicAreas }));
  return { name: `Zuständigkeiten-${dayOf(now)}.xlsx`, contentType: EXCEL, body };
};

/** The files of the register. */
export const files: Readonly<Record<string, FileMaker>> = { [KIND]: excelFile };

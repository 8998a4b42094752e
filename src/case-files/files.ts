import type { Db } from '../conversation/database.ts';
import type { MadeFile } from '../conversation/feature.ts';
import type { Member } from '../conversation/turn.ts';
import { remindedOf } from '../delivery/owed.ts';
import { WORD, type WordBlock, writeWord } from '../documents/written/word-file.ts';
import type { Instant } from '../german/berlin.ts';
import { longDayTime, NBSP } from '../german/write.ts';
import { membersOf } from '../municipalities/members.ts';
import { findRoundOrThrow, municipalitiesOf } from '../municipalities/store.ts';
import type { Matter } from '../responses/case-file/matter.ts';
import { askedPart, line, type Part, partsOf, table } from './document.ts';

/** For whom a case file is made, of which round, and when. */
export interface FileFor {
  readonly roundId: string;
  readonly reader: Pick<Member, 'office'>;
  readonly now: Instant;
}

const LEFT_OUT = [
  'Namen von Personen: Der Vorgang nennt Stellen',
  'Entwürfe und verworfene Vorschläge',
  'der Inhalt der Anlagen: Die Dateien werden gesondert geladen, die Prüfsumme weist sie nach',
];

/** Where the first part says what stands in the other. */
const APART = 'wer wann erinnert wurde: Das steht im gesonderten Teil, den nur die Koordination erhält';

/** The case file of a matter as all may read it. */
export async function caseFile(db: Db, matter: Matter, of: FileFor): Promise<MadeFile> {
  const parts = partsOf(matter);
  const leftOut = [...matter.hidden, APART, ...LEFT_OUT];
  return written(db, { title: `Vorgang ${matter.name}`, matter, parts, leftOut }, of);
}

/** What belongs to a matter and is for the Koordination alone: reminders, and what was answered in confidence. */
export async function confidentialFile(db: Db, matter: Matter, of: FileFor): Promise<MadeFile> {
  const { confidential = [] } = matter;
  const parts = [...confidential.map((one) => askedPart(one)), await remindersOf(db, matter, of.roundId)];
  const leftOut = ['alles, was alle Kommunen lesen können: Das steht im Vorgang selbst', 'der Text der Erinnerungen'];
  return written(db, { title: `Vertraulicher Teil zum Vorgang ${matter.name}`, matter, parts, leftOut }, of);
}

interface Written {
  readonly title: string;
  readonly matter: Matter;
  readonly parts: readonly Part[];
  readonly leftOut: readonly string[];
}

async function written(db: Db, { title, matter, parts, leftOut }: Written, of: FileFor): Promise<MadeFile> {
  const { name } = await findRoundOrThrow(db, of.roundId);
  const blocks = [
    line({ text: `Stand: ${matter.status}. Erstellt am ${longDayTime(of.now)} für: ${of.reader.office}.` }),
    ...firstPage(
      'Was dieses Dokument enthält',
      parts.map(({ holds }) => holds),
    ),
    ...firstPage('Was es nicht enthält', leftOut),
    ...parts.flatMap(({ heading, blocks: own }): WordBlock[] => [{ kind: 'heading', text: heading }, ...own]),
  ];
  const footer = `${title.replaceAll(NBSP, ' ')}, ${name}`;
  const body = await writeWord({ title, subtitle: matter.title, blocks, footer });
  return { name: `${fileName(title)}.docx`, contentType: WORD, body };
}

function firstPage(heading: string, items: readonly string[]): WordBlock[] {
  return [
    { kind: 'paragraph', runs: [{ text: heading, bold: true }], keeps: true },
    { kind: 'list', items: items.map((text) => [{ text }]) },
  ];
}

/** *Vorgang-Beschluss-2023-04*. */
function fileName(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, '-');
}

async function remindersOf(db: Db, { keys }: Matter, roundId: string): Promise<Part> {
  const reminded = await remindedOf(db, roundId, keys);
  const names = new Map((await municipalitiesOf(db, roundId)).map(({ id, name }) => [id, name]));
  const offices = new Map((await membersOf(db, roundId)).map(({ personId, office }) => [personId, office]));
  const rows = reminded.map(({ municipalityId, personId, at, accepted }) => [
    names.get(municipalityId) ?? 'Frühere Kommune',
    personId === undefined ? 'im Kanal' : `persönlich: ${offices.get(personId) ?? 'frühere Stelle'}`,
    longDayTime(at),
    accepted ? 'von Teams angenommen' : 'von Teams abgelehnt',
  ]);
  const kept = line({ text: 'Erinnerungen werden 13 Monate lang aufbewahrt.' });
  return {
    heading: 'Erinnerungen',
    holds: `Erinnerungen: ${rows.length === 0 ? 'keine' : rows.length}, mit Kommune, Stelle und Zeit, ohne Text`,
    blocks:
      rows.length === 0
        ? [line({ text: 'Keine.' }), kept]
        : [table(['Kommune', 'Wo', 'Wann', 'Ergebnis'], rows, [3, 4, 4, 4]), kept],
  };
}

import type { FileMaker } from '../../conversation/feature.ts';
import { WORD, type WordBlock, type WordFile, type WordLevel, writeWord } from '../../documents/written/word-file.ts';
import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { dotted, longDay } from '../../german/write.ts';
import { piecesOf } from '../../text/pipe-table.ts';
import { type Guideline, guidelineName } from '../guideline.ts';
import { findGuideline } from '../store.ts';
import { type AgreedSection, brokenReferences, decisionName, type Version, versionName } from '../version.ts';
import { versions } from '../version-store.ts';

/** What stands before a line that is no word of the guideline: it is left out when the file is read again. */
export const NOTE = 'Hinweis: ';
/** Headings of so many levels stand in the contents list. */
const LISTED = 3;
const DEEPEST = 5;

/** The draft of a guideline as a Word file (`1`), or a version of it (`1/2`). */
export const guidelineWord: FileMaker = async (db, { roundId, subject, now }) => {
  const [number, version] = subject.split('/').map(Number);
  const guideline = await findGuideline(db, roundId, number ?? 0);
  if (!guideline) return undefined;
  if (version === undefined) return made(draftFile(guideline, now), `Richtlinie-${number}-Entwurf-${dayOf(now)}.docx`);
  const found = (await versions(db, roundId, guideline.number)).find((one) => one.number === version);
  return found && made(versionFile(guideline, found), `Richtlinie-${number}-Version-${version}.docx`);
};

async function made(file: WordFile, name: string) {
  return { name, contentType: WORD, body: await writeWord(file) };
}

/** The draft as it reads now, marked as one. */
function draftFile(guideline: Guideline, now: Instant): WordFile {
  const state = `ENTWURF, Stand ${longDay(now)}`;
  return fileOf(guideline, {
    state,
    footer: `Entwurf, Stand ${longDay(now)}`,
    sections: guideline.sections,
    notes: [],
  });
}

/** What the round has agreed to, and what of it is not agreed. */
function versionFile(guideline: Guideline, version: Version): WordFile {
  const name = versionName(version.number);
  return fileOf(guideline, {
    state: `${name} vom ${longDay(version.on)}, ${decisionName(version.decision)}`,
    footer: `${name}, ${decisionName(version.decision)}`,
    sections: version.sections,
    notes: brokenReferences(version),
  });
}

interface Shown {
  readonly state: string;
  readonly footer: string;
  readonly sections: readonly AgreedSection[];
  readonly notes: readonly string[];
}

function fileOf(guideline: Guideline, { state, footer, sections, notes }: Shown): WordFile {
  return {
    title: guideline.title,
    subtitle: state,
    blocks: [
      ...(sections.length === 0 ? [line('Noch ist kein Abschnitt entworfen.')] : [contents()]),
      ...sections.map(sectionBlock),
      ...notes.map(note),
    ],
    footer: dotted(guidelineName(guideline), footer),
  };
}

function contents(): WordBlock {
  return { kind: 'contents', title: 'Inhalt', levels: LISTED };
}

/** A section under a name of its own: its number is known again, whatever becomes of its heading. */
function sectionBlock({ number, heading, text = '', note: said }: AgreedSection): WordBlock {
  const level = Math.min(number.split('.').length, DEEPEST) as WordLevel;
  return {
    kind: 'section',
    bookmark: `abschnitt-${number.replaceAll('.', '-')}`,
    blocks: [
      { kind: 'heading', text: `${number} ${heading}`, level },
      ...piecesOf(text).flatMap((piece): WordBlock[] =>
        piece.kind === 'table'
          ? [{ kind: 'table', rows: [piece.columns, ...piece.rows] }]
          : piece.text.split(/\n+/u).map(line),
      ),
      ...(said === undefined ? [] : [note(said)]),
    ],
  };
}

function line(text: string): WordBlock {
  return { kind: 'paragraph', runs: [{ text }] };
}

function note(text: string): WordBlock {
  return { kind: 'paragraph', small: true, runs: [{ text: `${NOTE}${text}` }] };
}

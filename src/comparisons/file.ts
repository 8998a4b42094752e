import type { FileMaker } from '../conversation/feature.ts';
import { WORD, type WordBlock, writeWord } from '../documents/written/word-file.ts';
import type { WordRun } from '../documents/written/word-run.ts';
import type { WordCell } from '../documents/written/word-table.ts';
import { dayOf } from '../german/time.ts';
import { longDay } from '../german/write.ts';
import type { Stretch } from '../text/changes.ts';
import { versionLine } from './cards.ts';
import { compare, type Difference, summaryOf } from './comparison.ts';
import type { Compared, Source } from './document.ts';
import { documentsOf, meantBy, versionsIn } from './finding.ts';
import { BECAME, markedText } from './marking.ts';
import { readSections } from './reading.ts';
import { flat, type Section } from './section.ts';

/** Which two versions of which document, as a link names them. */
export function subjectOf({ document, before, after }: Compared): string {
  return [document.key, before.key, after.key].join('|');
}

/** The two versions side by side as a Word file: each section with its number, before and after. */
export function wordFile(sources: readonly Source[]): FileMaker {
  return async (db, { roundId, subject, now }) => {
    const [document, before, after] = subject.split('|');
    const all = await documentsOf(sources, db, roundId);
    if (!all.some(({ key }) => key === document)) return undefined;
    const [meant] = meantBy(all, { document });
    if (!meant) return undefined;
    const of = versionsIn(meant, { before, after });
    const differences = compare(...(await readSections(sources, db, { roundId, of })));
    const body = await writeWord({
      title: `Synopse: ${meant.title}`,
      subtitle: `Stand ${longDay(now)}`,
      blocks: [...headOf(of, differences), tableOf(differences)],
      footer: `Synopse ${meant.name}`,
    });
    return { name: `Synopse-${dayOf(now)}.docx`, contentType: WORD, body };
  };
}

function headOf({ document, before, after }: Compared, differences: readonly Difference[]): WordBlock[] {
  const line = (label: string, text: string): WordBlock => ({
    kind: 'paragraph',
    runs: [{ text: `${label}: `, bold: true }, { text }],
  });
  const isDraft = before.draft === true || after.draft === true;
  return [
    line('Vorher', versionLine(before)),
    line('Nachher', versionLine(after)),
    line('Änderungen', differences.length === 0 ? 'Beide Versionen sind leer.' : summaryOf(differences)),
    ...(isDraft ? [line('Hinweis', 'Der Entwurf ist nicht vereinbart.')] : []),
    ...(document.caution === undefined ? [] : [line('Hinweis', document.caution)]),
  ];
}

/** Number, before, after: what went is struck, what came underlined, and both are said in words. */
function tableOf(differences: readonly Difference[]): WordBlock {
  return {
    kind: 'table',
    shares: [2, 7, 7],
    rows: [['Nr.', 'Vorher', 'Nachher'], ...differences.map(rowOf)],
  };
}

function rowOf(difference: Difference): WordCell[] {
  const { before, after, became, notes } = difference;
  const number = [
    after?.number ?? before?.number ?? '–',
    ...(before?.number && after && before.number !== after.number ? [`bisher ${before.number}`] : []),
  ];
  if (became === 'same' || became === 'renumbered')
    return [number.join('\n'), cell(before, [{ text: 'unverändert' }]), cell(after, [{ text: 'unverändert' }])];
  const marked = markedText(difference);
  const said = notes.map((note): WordRun => ({ text: `\n(${note})` }));
  return [
    number.join('\n'),
    before ? cell(before, became === 'new' ? [{ text: before.note ?? '' }] : side(marked, 'gone')) : '–',
    after && became !== 'dropped'
      ? cell(after, [...side(marked, 'new'), ...said])
      : [{ text: BECAME.dropped }, ...said],
  ];
}

function cell(section: Section | undefined, runs: readonly WordRun[]): WordCell {
  return [{ text: `${flat(section?.heading ?? '')}\n`, bold: true }, ...runs];
}

/** The words of one side: what both have, and what this one alone has. */
function side(marked: readonly Stretch[], own: 'gone' | 'new'): WordRun[] {
  return marked
    .filter(({ kind }) => kind === 'same' || kind === own)
    .flatMap(({ kind, text }) => (kind === 'same' ? [{ text }] : markedRuns(text, own)));
}

/** Marks hold within a paragraph: a screen reader reads them line by line. */
function markedRuns(text: string, own: 'gone' | 'new'): WordRun[] {
  const lead = own === 'gone' ? '[entfällt: ' : '[neu: ';
  return text.split(/(\n+)/u).flatMap((line): WordRun[] => {
    if (line.trim() === '') return [{ text: line }];
    const space = /^\s/u.test(line) ? ' ' : '';
    const words = own === 'gone' ? { struck: true } : { underlined: true };
    return [{ text: `${space}${lead}` }, { text: line.trim(), ...words }, { text: ']' }];
  });
}

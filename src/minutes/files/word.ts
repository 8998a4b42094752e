import type { MadeFile } from '../../conversation/feature.ts';
import { WORD, type WordBlock, writeWord } from '../../documents/written/word-file.ts';
import type { WordRun } from '../../documents/written/word-run.ts';
import { clockTime, longDayTime, NBSP, numericDay, weekday } from '../../german/write.ts';
import { agreementsOf, type Content, letterOf, type MinutesItem } from '../content.ts';
import { KINDS } from '../item-card.ts';
import type { Minutes } from '../minutes.ts';
import { type Decisions, decisionPrinted, responsibleWords } from '../printed.ts';
import { cameWords } from './comparing.ts';
import { EMPTY_TEXT, itemMark, versionMark } from './marks.ts';

/** What a file of minutes is made of: a version of them, how far they have come, and what came of the decisions. */
export interface Printed extends Pick<Minutes, 'number' | 'meeting' | 'heldOn' | 'content' | 'version'> {
  readonly status: string;
  /** The round and the office that signs. */
  readonly round: string;
  readonly office: string;
  readonly decisions: Decisions;
}

/** Minutes as a Word file. */
export async function wordFile(printed: Printed): Promise<MadeFile> {
  const { heldOn, version } = printed;
  const body = await writeWord({
    title: 'Niederschrift',
    subtitle: subtitleOf(printed),
    blocks: blocksOf(printed),
    footer: `Niederschrift vom ${numericDay(heldOn)}, Fassung ${version.number}`,
  });
  return { name: `Niederschrift-${heldOn}-Fassung-${version.number}.docx`, contentType: WORD, body };
}

function subtitleOf({ round, meeting, heldOn }: Printed): string {
  const which = meeting === undefined ? 'Sitzung' : `Sitzung${NBSP}${meeting}`;
  return `${which} der Runde „${round}“ am ${weekday(heldOn)}`;
}

/** All pieces of the file from the top. */
function blocksOf(printed: Printed): WordBlock[] {
  const { content, decisions, office } = printed;
  return [
    ...headOf(printed),
    { kind: 'heading', text: 'Teilnehmende' },
    attendanceTable(content),
    ...guestLines(content),
    ...content.items.flatMap((item) => itemBlocks(item, decisions)),
    ...looseDecisions(content, decisions),
    ...agreementBlocks(content),
    ...attachmentBlocks(content),
    plain(`gez. ${office}`),
  ];
}

function plain(...runs: readonly (string | WordRun)[]): WordBlock {
  return { kind: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) };
}

function labelled(label: string, text: string): WordBlock {
  return plain({ text: `${label}: `, bold: true }, text);
}

/** The head; its bookmark says which version of which minutes the file is. */
function headOf({ content, status, version, number, round }: Printed): WordBlock[] {
  const { title, startsAt, endsAt, place } = content;
  const ends = endsAt === undefined ? '' : ` bis ${clockTime(endsAt)}`;
  return [
    section(versionMark({ minutes: number, version: version.number }), [
      { kind: 'heading', text: 'Sitzung' },
      labelled('Runde', round),
      labelled('Thema', title),
      ...(startsAt === undefined ? [] : [labelled('Zeit', `${longDayTime(startsAt)}${ends}`)]),
      ...(place === undefined ? [] : [labelled('Ort', place)]),
      labelled('Stand', `${status}, Fassung ${version.number} vom ${longDayTime(version.at)}`),
    ]),
  ];
}

/** Pieces that a bookmark surrounds: by its heading they are found again. */
function section(bookmark: string, blocks: readonly WordBlock[]): WordBlock {
  return { kind: 'section', bookmark, blocks };
}

/** Who took part, by municipality; the names are what somebody wrote there. */
function attendanceTable({ attendance }: Content): WordBlock {
  if (attendance.length === 0) return plain('Die Anwesenheit ist nicht erfasst.');
  const rows = attendance.map(({ municipality, people, excused, names }) => {
    return [municipality.name, cameWords({ people, excused }), names ?? ''];
  });
  return { kind: 'table', rows: [['Kommune', 'Teilnahme', 'Namen'], ...rows] };
}

function guestLines({ guests }: Content): WordBlock[] {
  if (guests.length === 0) return [];
  const said = guests.map(
    ({ organisation, people }) => `${organisation} (${people === 1 ? '1 Person' : `${people} Personen`})`,
  );
  return [labelled('Gäste', said.join('; '))];
}

function itemBlocks(item: MinutesItem, decisions: Decisions): WordBlock[] {
  const { place, title, kind, presenter, paper, text } = item;
  const about = [
    ...(kind === undefined ? [] : [KINDS[kind]]),
    ...(presenter === undefined ? [] : [`vorgestellt: ${presenter}`]),
    ...(paper === undefined ? [] : [`Unterlage: ${paper}`]),
  ];
  return [
    section(itemMark(place), [
      { kind: 'heading', text: `TOP${NBSP}${place}: ${title}` },
      ...(text === '' ? EMPTY_TEXT : text).split(/\n+/u).map((line) => plain(line)),
    ]),
    ...below(`Zu TOP${NBSP}${place}`, [
      ...(about.length === 0 ? [] : [plain(about.join(' · '))]),
      ...item.decisions.map((one) => decisionBlock(one, decisions)),
      ...item.remarks.map(({ of, text: said }) => labelled(of, said)),
    ]),
  ];
}

/** What stands below a TOP and is not written there: it comes from the registers, and from the municipalities. */
function below(text: string, blocks: readonly WordBlock[]): WordBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...blocks];
}

function decisionBlock(decision: Content['decisions'][number], decisions: Decisions): WordBlock {
  const { name, text, note } = decisionPrinted(decision, decisions);
  return plain({ text: `${name}: `, bold: true }, text, ...(note === undefined ? [] : [` (${note})`]));
}

function looseDecisions({ decisions: all }: Content, decisions: Decisions): WordBlock[] {
  if (all.length === 0) return [];
  return [{ kind: 'heading', text: 'Beschlüsse' }, ...all.map((one) => decisionBlock(one, decisions))];
}

/** a), b), c) through all TOPs, as the round writes them. */
function agreementBlocks(content: Content): WordBlock[] {
  const all = agreementsOf(content);
  if (all.length === 0) return [];
  return [
    { kind: 'heading', text: 'Absprachen' },
    ...all.map((one, at) => {
      const of = one.place === undefined ? '' : `zu TOP${NBSP}${one.place}; `;
      return plain({ text: `${letterOf(at)}) `, bold: true }, `${one.text} (${of}${responsibleWords(one)})`);
    }),
  ];
}

function attachmentBlocks({ attachments }: Content): WordBlock[] {
  if (attachments.length === 0) return [];
  return [
    { kind: 'heading', text: 'Anlagen' },
    ...attachments.map(({ number, title }) => labelled(`Anlage${NBSP}${number}`, title)),
  ];
}

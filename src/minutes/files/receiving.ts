import type { Db } from '../../conversation/database.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { readDocument } from '../../documents/index.ts';
import type { ReadSection } from '../../documents/reading.ts';
import { type Received, type Taker, taker } from '../../intake/taker.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { cutText } from '../../text/clean.ts';
import { kindLine, type Minutes, refOf, statusOf } from '../minutes.ts';
import type { MinutesNeeds } from '../needs.ts';
import { findMinutes, holdMinutes, outlines } from '../store.ts';
import { compare } from './comparing.ts';
import { keepFile } from './file-store.ts';
import { placeOf, versionOf } from './marks.ts';
import { printedOf } from './offering.ts';
import { shownFile } from './sending.ts';
import { wordFile } from './word.ts';

/** So many mistakes are named; of more, how many there are. */
const MOST_FAULTS = 12;

/** Takes minutes that the Koordination has edited in Word and sends back; other Word files turn out to be none when they are read. */
export function minutesFiles(needs: Pick<MinutesNeeds, 'decided'>): Taker {
  return taker({
    form: 'document',
    keepsFiles: true,
    takes: async (db, { roundId, member }, [file, ...more]) =>
      file !== undefined &&
      more.length === 0 &&
      /\.docx$/iu.test(file.name) &&
      coordinates(member) &&
      (await outlines(db, roundId)).some(({ meeting }) => meeting !== undefined),
    keep: async (db, turn, [file]) => {
      if (file?.examined.kind !== 'document' || !isMinutes(file.examined.sections)) return undefined;
      return shownFile(turn, { number: await kept(needs, db, { turn, file, sections: file.examined.sections }), db });
    },
  });
}

/** Whether a file holds minutes, by the names in it. */
function isMinutes(sections: readonly ReadSection[]): boolean {
  return sections.some(({ bookmark = '' }) => versionOf(bookmark) !== undefined || placeOf(bookmark) !== undefined);
}

interface Came {
  readonly turn: MemberTurn;
  readonly file: Received<'document'>;
  readonly sections: readonly ReadSection[];
}

async function kept(needs: Pick<MinutesNeeds, 'decided'>, db: Db, { turn, file, sections }: Came): Promise<number> {
  const { roundId, at: now } = turn;
  const mark = sections.flatMap(({ bookmark = '' }) => versionOf(bookmark) ?? [])[0];
  const minutes = mark && (await findMinutes(db, roundId, mark.minutes));
  if (!mark || !minutes || minutes.state === 'discarded') throw unknownFile();
  await holdMinutes(db, roundId, minutes.number);
  if (minutes.state === 'agreed')
    throw refused(minutes, now, [
      'Die Niederschrift ist abgestimmt. Sie wird nur noch berichtigt: „… top 2 berichtigen“.',
    ]);
  const printed = await printedOf(needs, db, { roundId, minutes, version: mark.version, now });
  const written = printed && (await readDocument((await wordFile(printed)).body, file.name));
  if (written?.kind !== 'document') throw unknownFile();
  const { changes, faults } = compare(sections, {
    content: printed?.content ?? minutes.content,
    written: written.sections,
  });
  const all = [...olderFault(minutes, mark.version), ...faults];
  if (all.length > 0) throw refused(minutes, now, all);
  const { name, bytes, checksum } = file;
  return keepFile(db, turn, {
    ...{ minutes: minutes.number, version: mark.version, name: cutText(name, 200), bytes, checksum, changes },
  });
}

function olderFault({ version }: Minutes, made: number): string[] {
  if (made === version.number) return [];
  return [
    `Die Datei ist aus Fassung ${made}; die Niederschrift ist inzwischen bei Fassung ${version.number}. Bitte laden Sie die Datei neu.`,
  ];
}

/** Names all mistakes at once; nothing of the file counts. */
function refused(minutes: Minutes, now: string, faults: readonly string[]): Refusal {
  const more = faults.length - MOST_FAULTS;
  return new Refusal({
    code: 'minutes.file-faults',
    kind: kindLine(minutes),
    status: statusOf(minutes, now),
    title: 'Aus der Datei wurde nichts übernommen',
    text: [
      ...faults.slice(0, MOST_FAULTS),
      ...(more > 0 ? [`Dazu ${more} weitere.`] : []),
      'Ändern können Sie den Text unter der Überschrift jedes TOP und die Namen der Teilnehmenden. Bitte berichtigen Sie die Datei und senden Sie sie noch einmal.',
    ].join('\n'),
    ways: [{ title: 'Word-Datei laden', verb: 'minutes.file', data: refOf(minutes) }],
  });
}

function unknownFile(): Refusal {
  return new Refusal({
    code: 'minutes.file-unknown',
    kind: 'Niederschrift',
    title: 'Aus der Datei wurde nichts übernommen',
    text: 'Die Datei gehört zu keiner Niederschrift, die bearbeitet werden kann, oder ihr fehlt die Überschrift „Sitzung“, an der sie erkannt wird. Bitte laden Sie die Word-Datei der Niederschrift neu und ändern Sie diese.',
    ways: [{ title: 'Niederschriften ansehen', verb: 'minutes.list' }],
  });
}

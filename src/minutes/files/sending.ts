import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { foundOr, Refusal } from '../../conversation/refusal.ts';
import type { Reply, WaitingList } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Content } from '../content.ts';
import { minutesName, refOf } from '../minutes.ts';
import { findMinutesOrThrow, holdMinutes, outlines, saveVersion } from '../store.ts';
import { touchMinutes } from '../writing.ts';
import { adoptingSaid, discardingSaid, showingFileSaid } from './file-sayings.ts';
import { findFile, openFiles, settleFile } from './file-store.ts';
import { previewCard } from './preview-card.ts';
import { type Changes, fileName, fileNumber, type SentFile } from './sent-file.ts';

const FILE = 'protokolldatei (?:nr\\.? )?(?<number>\\d{1,6})';

/** A file with what it changes, as long as it waits; else what became of it. */
export async function shownFile(turn: MemberTurn, { number, db }: { number: number; db: Db }): Promise<Reply> {
  const file = await fileFor(db, turn, number);
  const minutes = await findMinutesOrThrow(db, turn.roundId, file.minutes);
  if (file.state === 'open') return previewCard(file, minutes);
  return notice({
    kind: fileName(number),
    status: file.state === 'adopted' ? 'übernommen' : 'verworfen',
    title: file.name,
    text: file.state === 'adopted' ? 'Die Änderungen stehen in der Niederschrift.' : 'Es wurde nichts übernommen.',
    ways: [{ title: 'Niederschrift ansehen', verb: 'minutes.show', data: refOf(minutes) }],
  });
}

async function fileFor(db: Db, { roundId }: MemberTurn, number: number): Promise<SentFile> {
  return foundOr(await findFile(db, roundId, number), {
    code: 'minutes.unknown-file',
    kind: 'Niederschrift',
    what: `Eine ${fileName(number)}`,
    text: 'Eine Protokolldatei entsteht, wenn Sie die bearbeitete Word-Datei im persönlichen Chat senden.',
    way: { title: 'Niederschriften ansehen', verb: 'minutes.list' },
  });
}

/** Shows a file that was sent back. */
export const showFile: Command = command({
  verb: 'minutes.sent-file',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: new RegExp(FILE, 'u'), example: 'protokolldatei 1' }],
  asked: showingFileSaid,
  input: z.object({ number: fileNumber }),
  about: 'number',
  run: (turn, { number }, db) => shownFile(turn, { number, db }),
});

/** Takes over what a file changes, as the next version. */
export const adoptFile: Command = command({
  verb: 'minutes.adopt-file',
  may: 'coordinate',
  writes: true,
  typed: [{ pattern: new RegExp(`${FILE} uebernehmen`, 'u'), example: 'protokolldatei 1 übernehmen' }],
  asked: adoptingSaid,
  input: z.object({ number: fileNumber }),
  about: 'number',
  run: async (turn, { number }, db) => {
    const { roundId, member, at } = turn;
    const known = await fileFor(db, turn, number);
    await holdMinutes(db, roundId, known.minutes);
    const file = await fileFor(db, turn, number);
    const minutes = await findMinutesOrThrow(db, roundId, file.minutes);
    if (file.state === 'open' && file.changes) {
      if (minutes.version.number !== file.version || minutes.state === 'agreed') throw overtaken(file);
      await settleFile(db, turn, { number, state: 'adopted' });
      const content = withChanges(minutes.content, file.changes);
      const what = `aus ${fileName(number)}`;
      await saveVersion(db, roundId, { minutes: minutes.number, content, what, office: member.office, at });
      await touchMinutes(db, roundId, minutes);
    }
    return { ...(await shownFile(turn, { number, db })), replaces: mayReplace(turn) };
  },
});

function withChanges(content: Content, { texts, names }: Changes): Content {
  return {
    ...content,
    items: content.items.map((one) => ({
      ...one,
      text: texts.find(({ place }) => place === one.place)?.text ?? one.text,
    })),
    attendance: content.attendance.map((one) => {
      const said = names.find(({ municipality }) => municipality === one.municipality.id);
      return said ? { ...one, names: said.names } : one;
    }),
  };
}

function overtaken({ number, version }: SentFile): Refusal {
  return new Refusal({
    code: 'minutes.file-overtaken',
    kind: fileName(number),
    title: 'Die Niederschrift hat sich inzwischen geändert',
    text: `Die Datei ist aus Fassung ${version}. Bitte laden Sie die Word-Datei neu, ändern Sie diese und senden Sie sie noch einmal.`,
    ways: [{ title: 'Datei verwerfen', verb: 'minutes.discard-file', data: { number } }],
  });
}

/** Lets go of a file and of what it changes. */
export const discardFile: Command = command({
  verb: 'minutes.discard-file',
  may: 'coordinate',
  writes: true,
  typed: [{ pattern: new RegExp(`${FILE} verwerfen`, 'u'), example: 'protokolldatei 1 verwerfen' }],
  asked: discardingSaid,
  input: z.object({ number: fileNumber }),
  about: 'number',
  run: async (turn, { number }, db) => {
    await fileFor(db, turn, number);
    await settleFile(db, turn, { number, state: 'discarded' });
    return { ...(await shownFile(turn, { number, db })), replaces: mayReplace(turn) };
  },
});

/** A file that was sent waits for the Koordination to take it over. */
export const filesWaiting: WaitingList = async (db, roundId) => {
  const all = await openFiles(db, roundId);
  const of = new Map(all.length === 0 ? [] : (await outlines(db, roundId)).map((one) => [one.number, one]));
  return all.map(({ number, minutes, since, office, name }) => {
    const whose = of.get(minutes);
    return {
      ...{ key: `minutes:datei-${number}`, since, office, name: fileName(number) },
      sentence: `${fileName(number)}${whose ? ` zur ${minutesName(whose)}` : ''}: ${name}`,
      ways: [{ title: 'Prüfen und übernehmen', verb: 'minutes.sent-file', data: { number } }],
    };
  });
};

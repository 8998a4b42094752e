import type { Db } from '../../conversation/database.ts';
import { match } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import type { Links } from '../../downloads/index.ts';
import { heldSentence } from '../../intake/cards.ts';
import { type Received, type Taker, taker } from '../../intake/taker.ts';
import { cutText } from '../../text/clean.ts';
import { MEETING } from '../meeting-access.ts';
import { findMeetingOrThrow } from '../store.ts';
import { changeable, roomFor, shownWith } from './attaching.ts';
import { ATTACHABLE, contentTypeOf } from './file-kind.ts';
import { fileFrom, saveFile } from './file-store.ts';

const PATTERN = new RegExp(`anlagen? (?:zur )?${MEETING}|${MEETING.replace('number', 'before')} anlagen?`, 'u');
const GRAMMARS = [
  { pattern: PATTERN, tail: 'title', example: 'anlage sitzung 3: Titel' },
  { pattern: PATTERN, example: 'anlage sitzung 3' },
];

/** Takes a file that is sent with the words `anlage sitzung 3`, and attaches it to that meeting. */
export function attachedFiles(links: Links): Taker {
  return taker({
    form: 'document',
    keepsFiles: true,
    takes: async (db, turn, [file, ...more]) => {
      const said = saidIn(turn);
      if (!said || !file) return false;
      if (more.length > 0) throw refused('one', 'Bitte senden Sie die Dateien einzeln, jede mit dieser Nachricht.');
      if (contentTypeOf(file.name) === undefined) throw refused('kind', `Beifügen lassen sich ${ATTACHABLE}.`);
      roomFor(await changeable(turn, said.meeting, db));
      return true;
    },
    keep: async (db, turn, [file]) => {
      const said = saidIn(turn);
      if (!said || !file) return undefined;
      const number =
        (await fileFrom(db, { roundId: turn.roundId, origin: turn.activity })) ??
        (await attach(db, turn, { ...said, file }));
      return shownWith(links, turn, { meeting: await findMeetingOrThrow(db, turn.roundId, said.meeting), number });
    },
  });
}

/** The meeting that is named, and the title that the file is to have. */
function saidIn({ input }: MemberTurn): { meeting: number; title: string | undefined } | undefined {
  const said = input.kind === 'text' ? GRAMMARS.map((one) => match(input.text, one)).find(Boolean) : undefined;
  return said && { meeting: Number(said['number'] ?? said['before']), title: said['title'] };
}

async function attach(
  db: Db,
  turn: MemberTurn,
  { meeting, title, file }: { meeting: number; title: string | undefined; file: Received<'document'> },
): Promise<number> {
  roomFor(await changeable(turn, meeting, db));
  const content = harmless(file);
  await touch(db, turn.roundId, `meetings.card:${meeting}`);
  const { name } = file;
  const shown = cutText(title ?? name, 120);
  return saveFile(db, turn, { meeting, origin: turn.activity, title: shown, name: cutText(name, 200), content });
}

/** The bytes of a file; what looks like the case of a client is not kept, nor what is too much to be looked through. */
function harmless({ bytes, examined }: Received<'document'>): Uint8Array {
  if (examined.kind === 'held') throw refused('client-data', heldSentence(examined));
  if (examined.kind === 'refused' && (examined.why === 'unfetched' || examined.why === 'limit'))
    throw refused(examined.why, examined.reason);
  return bytes;
}

function refused(why: string, text: string): Refusal {
  return new Refusal({
    code: `meetings.file-${why}`,
    kind: 'Sitzungen',
    title: 'Die Datei wurde nicht gespeichert',
    status: 'nicht gespeichert',
    text,
  });
}

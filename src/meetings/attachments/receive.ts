import type { Db } from '../../conversation/database.ts';
import { match } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Clock } from '../../conversation/time.ts';
import type { Attachment, MemberTurn, Turn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { type Fetched, type FetchFile, notFetched } from '../../documents/fetching.ts';
import { read } from '../../intake/reader.ts';
import { cutText } from '../../text/clean.ts';
import { MEETING } from '../meeting-access.ts';
import { changeable, roomFor } from './attaching.ts';
import { ATTACHABLE, contentTypeOf } from './file-kind.ts';
import { numberByOrigin, saveFile } from './file-store.ts';

/** What receiving a file for a meeting needs. */
export interface ReceivingNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly fetchFile: FetchFile;
}

const PATTERN = new RegExp(`anlagen? (?:zur )?${MEETING}|${MEETING.replace('number', 'before')} anlagen?`, 'u');
const GRAMMARS = [
  { pattern: PATTERN, tail: 'title', example: 'anlage sitzung 3: Titel' },
  { pattern: PATTERN, example: 'anlage sitzung 3' },
];

/**
 * Takes in a file that was sent in the personal chat with the words `anlage sitzung 3`, before the turn is answered; the
 * turn then asks what is attached. Undefined when what was sent is something else.
 */
export async function receiveAttachment(needs: ReceivingNeeds, turn: Turn): Promise<Turn | undefined> {
  const { member, place, input } = turn;
  const [file, ...more] = input.kind === 'text' ? (input.attachments ?? []) : [];
  const said = input.kind === 'text' && file ? GRAMMARS.map((one) => match(input.text, one)).find(Boolean) : undefined;
  if (!file || !said || !member || place.kind !== 'personal') return undefined;
  if (more.length > 0) throw refused('one', 'Bitte senden Sie die Dateien einzeln, jede mit dieser Nachricht.');
  const meeting = Number(said['number'] ?? said['before']);
  const asker = { ...turn, member, at: needs.clock.now() };
  const known = await numberByOrigin(needs.db, turn.roundId, turn.activity);
  const number = known ?? (await receive(needs, asker, { file, meeting, title: said['title'] }));
  return { ...turn, input: { kind: 'text', text: `sitzung ${meeting} anlage ${number}` } };
}

/** Whether the file may be attached is asked before it is fetched, and again when it is kept. */
async function receive(
  { db, fetchFile }: ReceivingNeeds,
  turn: MemberTurn,
  sent: { file: Attachment; meeting: number; title: string | undefined },
): Promise<number> {
  const { file, meeting, title } = sent;
  const { name } = file;
  if (contentTypeOf(name) === undefined) throw refused('kind', `Beifügen lassen sich ${ATTACHABLE}.`);
  await db.transaction().execute(async (tx) => roomFor(await changeable(turn, meeting, tx)));
  const content = await fetched(await fetchFile(file.downloadUrl), name);
  return db.transaction().execute(async (tx) => {
    roomFor(await changeable(turn, meeting, tx));
    await touch(tx, turn.roundId, `meetings.card:${meeting}`);
    const shown = cutText(title ?? name, 120);
    return saveFile(tx, turn, { meeting, origin: turn.activity, title: shown, name: cutText(name, 200), content });
  });
}

/** The bytes of a file; what looks like the case of a client is not kept, nor what is too much to be looked through. */
async function fetched(answer: Fetched, name: string): Promise<Uint8Array> {
  if (answer.kind === 'refused') throw refused(answer.why, notFetched(answer.why));
  const examined = await read({ bytes: answer.bytes, name }, 'document');
  if (examined.kind === 'refused' && examined.why === 'limit') throw refused('limit', examined.reason);
  if (examined.kind !== 'held') return answer.bytes;
  throw refused(
    'client-data',
    `Ein Abschnitt sieht nach einem Einzelfall aus (${examined.said}). Bitte entfernen Sie die Angaben zur Person und senden Sie die Datei noch einmal.`,
  );
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

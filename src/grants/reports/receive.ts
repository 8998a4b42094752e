import type { Db } from '../../conversation/database.ts';
import type { Clock } from '../../conversation/time.ts';
import type { Attachment, Turn } from '../../conversation/turn.ts';
import type { FetchFile } from '../../documents/fetching.ts';
import { read } from '../../intake/reader.ts';
import { may } from '../../municipalities/rights.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { cutText } from '../../text/clean.ts';
import { measuresOf } from '../measure-store.ts';
import { findByOrigin, keepFile } from './file-store.ts';
import { type Filled, measuresIn, readFilled } from './filled-file.ts';

/** What receiving a filled-in file needs. */
export interface ReceivingNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly fetchFile: FetchFile;
}

/**
 * Takes in a filled-in report that somebody sent back in the personal chat, before the turn is answered; the turn then
 * asks for what it says. Undefined when what was sent is something else.
 */
export async function receiveFilled(needs: ReceivingNeeds, turn: Turn): Promise<Turn | undefined> {
  const { member, place, input, roundId } = turn;
  const [sent, ...more] = input.kind === 'text' ? (input.attachments ?? []) : [];
  if (!sent || more.length > 0 || !/\.xlsx$/iu.test(sent.name)) return undefined;
  if (!member || place.kind !== 'personal' || may(member, 'speak')) return undefined;
  const origin = `${turn.activity}#0`;
  const known = await findByOrigin(needs.db, roundId, origin);
  if (known !== undefined) return asking(turn, known);
  const filled = await readSent(needs, { roundId, municipalityId: member.municipality.id, sent });
  if (!filled) return undefined;
  const now = needs.clock.now();
  const file = cutText(sent.name, 200);
  return asking(turn, await keepFile(needs.db, { roundId, member, origin, file, filled, now }));
}

function asking(turn: Turn, number: number): Turn {
  return { ...turn, input: { kind: 'text', text: `mittel datei ${number}` } };
}

async function readSent(
  { db, fetchFile }: ReceivingNeeds,
  { roundId, municipalityId, sent }: { roundId: string; municipalityId: string; sent: Attachment },
): Promise<Filled | undefined> {
  const fetched = await fetchFile(sent.downloadUrl);
  const reading = fetched.kind === 'file' ? await read({ bytes: fetched.bytes, name: sent.name }, 'sheets') : undefined;
  const sheet = reading?.kind === 'sheets' ? measuresIn(reading) : undefined;
  if (!sheet) return undefined;
  const { topicAreas } = await findRoundOrThrow(db, roundId);
  return readFilled(sheet, { measures: await measuresOf(db, roundId, municipalityId), topicAreas });
}

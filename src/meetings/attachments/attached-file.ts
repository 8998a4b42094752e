import type { FileMaker } from '../../conversation/feature.ts';
import { maySee } from '../meeting.ts';
import { findMeeting } from '../store.ts';
import { contentTypeOf } from './file-kind.ts';
import { findFile } from './file-store.ts';

/** A file that is attached to a meeting, for those who see the meeting; `3/4` is the fourth attachment of meeting 3. */
export const attachedFile: FileMaker = async (db, { roundId, subject, member }) => {
  const [meeting, number] = subject.split('/').map(Number);
  if (meeting === undefined || number === undefined) return undefined;
  const found = await findMeeting(db, roundId, meeting);
  const file = found && maySee(member, found) ? await findFile(db, roundId, { meeting, number }) : undefined;
  const contentType = file && contentTypeOf(file.name);
  return file && contentType ? { name: file.name, contentType, body: file.content } : undefined;
};

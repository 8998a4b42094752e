import type { Waiting, WaitingList } from '../../conversation/reply.ts';
import { NBSP } from '../../german/write.ts';
import { isOpen, type MeetingEntry } from '../meeting.ts';
import { allMeetings } from '../store.ts';

/** Drafts of meetings that have not begun wait for the Koordination to announce them. */
export const draftsWaiting: WaitingList = async (db, roundId, now) =>
  (await allMeetings(db, roundId)).filter((one) => one.state === 'draft' && isOpen(one, now)).map(waiting);

function waiting({ number, title, municipality, office, createdAt: since }: MeetingEntry): Waiting {
  const name = `Sitzung${NBSP}${number}`;
  const data = { number: String(number) };
  return {
    ...{ key: `meetings:${number}`, since, name, office, isDraft: true },
    sentence: `Entwurf der ${name}: ${title}`,
    ways: [{ title: 'Entwurf prüfen', verb: 'meetings.show', data }],
    author: {
      municipalityId: municipality.id,
      ways: [{ title: 'Weiter bearbeiten …', verb: 'meetings.change', data }],
    },
  };
}

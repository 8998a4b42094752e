import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { type Proposing, waitingItems } from '../agenda-store.ts';
import { proposeItem } from './proposing.ts';

/** The Themenspeicher: the TOPs that wait for a meeting, each with the way to the vote that it was, else to the agenda. */
export async function topics(db: Db, roundId: string) {
  return (await waitingItems(db, roundId)).map(({ title, municipality, origin = '', number }) => {
    const vote = /^votes:(\d+)$/u.exec(origin)?.[1];
    const way =
      vote === undefined
        ? { title: 'Tagesordnung ansehen', verb: 'meetings.agenda', data: { item: number } }
        : { title: `Abstimmung ${vote} ansehen`, verb: 'votes.show', data: { vote } };
    return { title, municipality: municipality.name, way };
  });
}

/** What is dealt with in a meeting, as which office asks for it. */
interface Motion {
  readonly roundId: string;
  readonly title: string;
  readonly origin: string;
  readonly municipality: Proposing['member']['municipality'];
  readonly office: string;
  readonly now: Instant;
}

/** Makes a TOP of it, of the next meeting or for the one that is still to come; gives its number. */
export async function tableMotion(db: Db, motion: Motion): Promise<number> {
  const { roundId, now: at, municipality, office, title, origin } = motion;
  const item = await proposeItem({ roundId, at, member: { municipality, office } }, { title, origin }, db);
  return item.number;
}

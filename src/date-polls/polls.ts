import type { Ahead, AheadList } from '../conversation/feature.ts';
import { Refusal } from '../conversation/refusal.ts';
import { post, touch } from '../delivery/outbox.ts';
import type { Instant } from '../german/berlin.ts';
import { weekdayTime } from '../german/write.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import type { Asked, Asking } from '../responses/asking.ts';
import { type Close, kind, type Matter } from '../responses/kind.ts';
import { pollCard } from './cards.ts';
import { type Answers, pollName } from './date-poll.ts';
import { findDatePollOrThrow, pollAskings, proposedDates, undecidedPolls } from './store.ts';

/** Date polls as something that is asked: which dates suit a municipality. */
export const polls = kind<Answers>({
  askings: pollAskings,
  right: 'vote',
  refuses: { closed: isClosed, notAsked },
  matters: async (db, { roundId, running }) => {
    const numbers = running.map(({ number }) => number);
    return (await proposedDates(db, roundId, numbers)).map(matter);
  },
  close,
});

function matter({ number, title }: { number: number; title: string }): Matter<Answers> {
  const data = { poll: number };
  return {
    number,
    sentence: `Antwort zur ${pollName({ number })}: ${title}`,
    ways: [{ title: 'Termine beantworten …', verb: 'date-polls.form-answers', data }],
    says: () => 'Termine beantwortet',
    called: { name: pollName({ number }), title },
    change: { title: 'Ändern …', verb: 'date-polls.form-answers', data },
    ahead: {
      title: `Frist der ${pollName({ number })}: ${title}`,
      way: { title: `Terminfindung ${number} ansehen`, verb: 'date-polls.show', data },
    },
  };
}

/** What lies ahead: the ends of polls, and each date that is proposed as long as none has been chosen. */
export const ahead: AheadList = async (db, roundId, now) => {
  const proposed = (await undecidedPolls(db, roundId)).flatMap((poll) => poll.dates.map((at) => ({ at, poll })));
  return [
    ...(await polls.ahead(db, roundId, now)),
    ...proposed.filter(({ at }) => at > now).map(({ at, poll }) => proposal(poll, at)),
  ];
};

/** A published poll keeps its dates: none of them moves. */
function proposal({ number, title }: { number: number; title: string }, at: Instant): Ahead {
  const name = pollName({ number });
  return {
    at,
    title: `Vorschlag der ${name}: ${title}`,
    dated: { kind: 'proposal', key: `date-polls:${number}:${at}`, sequence: 0, typed: name.toLowerCase() },
  };
}

/** Posts what came of a poll. */
async function close(...[db, { roundId, asking, now }]: Parameters<Close<Answers>>): Promise<void> {
  const { channel } = await findRoundOrThrow(db, roundId);
  const poll = await findDatePollOrThrow(db, roundId, asking.number);
  await touch(db, roundId, `date-polls.card:${poll.number}`);
  await post(db, { roundId, conversationId: channel, at: now, reply: pollCard(poll, now) });
}

function isClosed({ number, closesAt }: Asking<Answers>): Refusal {
  const why =
    closesAt === undefined ? 'Sie ist noch nicht veröffentlicht.' : `Die Frist war am ${weekdayTime(closesAt)}.`;
  return new Refusal({
    code: 'date-polls.closed',
    kind: pollName({ number }),
    title: 'Die Terminfindung nimmt keine Antworten an',
    text: `${why} Es wurde nichts gespeichert.`,
    ways: [{ title: 'Terminfindung ansehen', verb: 'date-polls.show', data: { poll: number } }],
  });
}

function notAsked(asking: Asking<Answers>, { name }: Asked): Refusal {
  return new Refusal({
    code: 'date-polls.not-entitled',
    kind: pollName(asking),
    title: `${name} ist hier nicht gefragt`,
    text: 'Gefragt sind die Kommunen, die bei der Veröffentlichung an der Runde teilnahmen. Bitte wenden Sie sich an die Koordination, wenn Ihre Kommune fehlt.',
  });
}

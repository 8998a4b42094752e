import type { Member } from '../../conversation/turn.ts';
import { coordinates, may } from '../../municipalities/rights.ts';
import { isOpen } from '../../responses/asking.ts';
import type { Queried } from '../../responses/queries/query-forms.ts';
import type { Further, Viewer } from '../own-card.ts';
import type { Poll, Vote } from '../vote.ts';
import { voteName } from '../wording.ts';

/** A vote, as something that questions are asked of: the office that drafted it and the Koordination answer. */
export function queried(vote: Vote): Queried {
  const { number, question, office } = vote;
  return {
    verbs: 'votes',
    name: voteName(vote),
    title: question,
    typed: `abstimmung ${number}`,
    data: { vote: number },
    to: office === 'Koordination' ? 'die Koordination' : `${office} und die Koordination`,
    show: { title: `Abstimmung ${number} ansehen`, verb: 'votes.show' },
  };
}

/** Who answers: the municipality that drafted the vote, and the Koordination. */
export function mayReply(member: Member, { municipalityId }: Vote): boolean {
  return coordinates(member) || (may(member, 'speak') === undefined && member.municipality.id === municipalityId);
}

/** Who may asks as long as the vote runs, reads what was asked, and answers what waits. */
export const queriesAmong: Further = (poll, viewer) => {
  const { vote, queries = [] } = poll;
  const data = { vote: vote.number };
  const ask = { title: 'Rückfrage …', verb: 'votes.query-form', data };
  const all = { title: 'Rückfragen ansehen', verb: 'votes.queries', data };
  return [
    ...(isOpen(vote, viewer.now) ? [ask] : []),
    ...waitingFor(poll, viewer).map((query) => ({
      title: `Rückfrage ${query} beantworten …`,
      verb: 'votes.reply-form',
      data: { ...data, query },
    })),
    ...(queries.length > 0 ? [all] : []),
  ];
};

function waitingFor({ vote, queries = [] }: Poll, { member, now }: Viewer): readonly number[] {
  if (!isOpen(vote, now) || !mayReply(member, vote)) return [];
  return queries
    .filter(({ answer }) => answer === undefined)
    .map(({ number }) => number)
    .slice(0, 2);
}

import { z } from 'zod';
import { notice } from '../../conversation/cards.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import { InvalidInput } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { tellMunicipality } from '../../delivery/recipients.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { isOpen } from '../../responses/asking.ts';
import { takeBack } from '../../responses/withdrawal.ts';
import type { Ballot } from '../ballot.ts';
import { type Further, ownCard } from '../own-card.ts';
import { heldOpenPollFor, type Polls } from '../polls.ts';
import { findPollOrThrow, type HeldPoll } from '../store.ts';
import { ballotOf, type Poll, replacedOf, takenBackBy, type Vote, voteNumber } from '../vote.ts';
import { runningStatus, wordedName } from '../wording.ts';
import { givenAs, isAnother, otherBallot, seenBallot } from './withdrawing.ts';

/**
 * Takes back the ballot of another municipality that the Koordination has entered, since it was entered wrongly or taken
 * back by telephone: marked, and told to the municipality, which can vote until the end. What an office has given itself
 * is its own. Its button stands below „Weitere …“, so that it has no sayings of its own.
 */
export function withdrawTold(polls: Polls): Command {
  return command({
    verb: 'votes.withdraw-told',
    may: 'coordinate',
    writes: true,
    typed: [
      {
        pattern: /(?:stimme|abstimmung) (?<vote>\d{1,6}) fuer (?<municipality>.{2,60}) zurueck(?:nehmen|ziehen)/u,
        example: 'stimme 4 für Hilden zurücknehmen',
      },
    ],
    input: z.object({ vote: voteNumber, municipality: shortText('Bitte die Kommune angeben.'), ...seenBallot }),
    run: async (turn, { vote, municipality, ...seen }, db) => {
      const found = await heldOpenPollFor(db, turn, vote);
      const named = municipalityNamed(municipality, found.poll.entitled);
      if (!named) throw new InvalidInput({ municipality: 'Bitte eine stimmberechtigte Kommune angeben.' });
      const ballot = ballotOf(found.poll, named.id);
      if (!ballot && takenBackBy(found.poll, named.id)) return backCard(found.poll, named.name);
      if (!ballot || !isTold(found.poll, ballot)) throw notTold(found.poll.vote, named.name);
      if (isAnother(ballot, seen)) throw otherBallot(found.poll.vote);
      return taken(turn, { ...found, polls, ballot }, db);
    },
  });
}

const TOLD: ReadonlySet<Ballot['given']> = new Set(['telephone', 'e-mail'] as const);

/** Whether it was entered by the Koordination; of many items, whether all of it was. */
function isTold(poll: Poll, ballot: Ballot): boolean {
  const own = replacedOf(poll, ballot.municipality.id).filter(({ given }) => !TOLD.has(given));
  const versions = new Set(own.map(({ version }) => version));
  return TOLD.has(ballot.given) && !(ballot.items ?? []).some(({ version }) => versions.has(version));
}

async function taken(
  turn: MemberTurn,
  { polls, ballot, ...found }: HeldPoll & { polls: Polls; ballot: Ballot },
  db: Db,
): Promise<Reply> {
  const { roundId, at } = turn;
  const { number } = found.poll.vote;
  const withdrawn = { office: 'erfasst durch die Koordination', at };
  await takeBack(db, polls, { held: found.held, answer: givenAs(ballot, found), withdrawn });
  await touch(db, roundId, `votes.card:${number}`);
  const poll = await findPollOrThrow(db, roundId, number);
  const line = backCard(poll, ballot.municipality.name);
  const personal = (member: MemberTurn['member']) => ownCard(poll, { member, now: at });
  await tellMunicipality(db, ballot.municipality.id, { roundId, at, line, personal });
  return line;
}

/** In the channel nothing is said of the answer. */
function backCard({ vote }: Poll, name: string): Reply {
  return notice({
    kind: wordedName(vote),
    status: runningStatus(vote),
    title: vote.question,
    text: `Die Koordination hat die mitgeteilte Stimme für ${name} zurückgenommen. ${name} ist wieder ohne Rückmeldung und kann bis zur Frist abstimmen.`,
    ways: [{ title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } }],
  });
}

/** The Koordination takes back nothing but what it has entered. */
export function notTold(vote: Vote, name: string): Refusal {
  return new Refusal({
    code: 'votes.not-told',
    kind: wordedName(vote),
    title: `Für ${name} ist keine mitgeteilte Stimme eingetragen`,
    text: `Was ${name} selbst abgegeben hat, nimmt ${name} selbst zurück: „stimme ${vote.number} zurücknehmen“. Eine andere mitgeteilte Stimme tragen Sie mit „abstimmung ${vote.number} telefonisch“ ein.`,
    ways: [{ title: 'Stimme eintragen …', verb: 'votes.telephone-form', data: { vote: vote.number } }],
  });
}

/** So many stand below „Weitere …“; the others are typed. */
const OFFERED = 3;

/** The ballots that the Koordination has entered, as long as the vote runs. */
export const toldBack: Further = (poll, { member, now }) => {
  const { vote, ballots } = poll;
  if (!isOpen(vote, now) || !coordinates(member)) return [];
  const told = ballots.filter((one) => one.municipality.id !== member.municipality.id && isTold(poll, one));
  return told.slice(0, OFFERED).map(({ municipality: { id, name }, version, wording }) => ({
    title: `Stimme für ${name} zurück`,
    verb: 'votes.withdraw-told',
    data: { vote: vote.number, municipality: id, ballot: version, ...(wording === undefined ? {} : { wording }) },
  }));
};

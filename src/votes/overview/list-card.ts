import { type Page, turning } from '../../cards/page.ts';
import {
  bold,
  button,
  buttons,
  entry,
  header,
  type Paragraph,
  paragraph,
  small,
  subtle,
  words,
} from '../../cards/parts.ts';
import { type Narrowing, narrowedData, narrowedTitle } from '../../conversation/fields.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import type { Member } from '../../conversation/turn.ts';
import { dotted, NBSP, numericDay, weekdayTime } from '../../german/write.ts';
import type { AskingState } from '../../responses/asking.ts';
import { type Ballot, wordOf } from '../ballot.ts';
import { givenAt, reasonLines, replacesLine } from '../ballot-parts.ts';
import { answersLine } from '../items.ts';
import { ballotOf, isEntitled, type Poll, replacedOf, type Vote } from '../vote.ts';
import { decisionName, outcomeStatus, turnoutSentence, voteName } from '../wording.ts';
import { NARROWED } from './narrowing.ts';

/** In the order of a list: what runs, by its deadline; drafts where they may be seen; what is closed, the latest first. */
export function inListOrder(votes: readonly Vote[], withDrafts: boolean): Vote[] {
  const of = (state: Vote['state']) => votes.filter((vote) => vote.state === state);
  const running = of('open').toSorted((one, other) => (one.closesAt < other.closesAt ? -1 : 1));
  const done = votes.filter(({ state }) => state === 'closed' || state === 'cancelled');
  const closed = done.toSorted((one, other) => ((one.closedAt ?? '') > (other.closedAt ?? '') ? -1 : 1));
  return [...running, ...(withDrafts ? of('draft') : []), ...closed];
}

/** A page of votes, and what narrows them; `member` is the reader where nobody else reads along. */
interface Listed {
  readonly page: Page<Poll>;
  readonly running: number;
  readonly member?: Member | undefined;
  readonly narrowing?: Narrowing<AskingState> | undefined;
}

/** A page of votes. */
export function listCard(listed: Listed): Reply {
  const { page, running, member, narrowing = {} } = listed;
  const narrowed = narrowedTitle(NARROWED, narrowing);
  const title = narrowed ?? 'Laufende und abgeschlossene Abstimmungen';
  const more = turning(page, 'votes.list', narrowedData(NARROWED.states, narrowing));
  const all = narrowed === undefined ? [] : [button('Alle ansehen', 'votes.list')];
  const file = page.items.length === 0 ? [] : [button('Excel laden', 'votes.export')];
  const empty = narrowed === undefined ? 'Es gibt noch keine Abstimmung.' : 'Dazu gibt es keine Abstimmung.';
  return {
    card: 'votes/list',
    data: {
      header: header(
        'Abstimmungen',
        title,
        running === 0 ? 'keine läuft' : `${running}${NBSP}${running === 1 ? 'läuft' : 'laufen'}`,
      ),
      empty: page.items.length === 0 ? [paragraph(words(empty))] : [],
      entries: page.items.map((poll) => pollEntry(poll, member)),
      buttons: buttons(...more, ...all, button('Abstimmung vorbereiten …', 'votes.form'), ...file),
    },
    summary:
      running === 0
        ? 'Es läuft keine Abstimmung'
        : `${running}${NBSP}${running === 1 ? 'Abstimmung läuft' : 'Abstimmungen laufen'}`,
  };
}

function pollEntry(poll: Poll, reader: Member | undefined) {
  const { number, question } = poll.vote;
  return entry(question, linesOf(poll, reader), button(`Abstimmung ${number} ansehen`, 'votes.show', { vote: number }));
}

function linesOf(poll: Poll, reader: Member | undefined): Paragraph[] {
  const { vote } = poll;
  if (vote.state === 'draft') return [paragraph(words(dotted(voteName(vote), 'Entwurf', vote.office)))];
  if (vote.state === 'open') return runningLines(poll, reader);
  const closed = vote.closedAt === undefined ? '' : numericDay(vote.closedAt);
  return [paragraph(words(dotted(voteName(vote), outcomeStatus(vote), decisionName(vote) ?? '', closed)))];
}

function runningLines(poll: Poll, reader: Member | undefined): Paragraph[] {
  const { vote, ballots, entitled } = poll;
  const lines = [
    paragraph(words(dotted(voteName(vote), `läuft bis ${weekdayTime(vote.closesAt)}`))),
    paragraph(words(`${turnoutSentence(ballots.length, entitled.length)}.`)),
  ];
  if (!reader || !isEntitled(poll, reader.municipality.id)) return lines;
  const { id, name } = reader.municipality;
  const mine = ballotOf(poll, id);
  return [...lines, paragraph(mine ? words(`${name} hat abgestimmt.`) : bold(`Die Stimme für ${name} fehlt noch.`))];
}

/** A page of all ballots with their reasons and what they replaced. */
export function ballotsCard(poll: Poll, page: Page<Ballot>): Reply {
  const { vote } = poll;
  const more = turning(page, 'votes.ballots', { vote: vote.number });
  return {
    card: 'votes/list',
    data: {
      header: header(dotted(voteName(vote), 'Stimmen der Kommunen'), vote.question),
      empty: page.items.length === 0 ? [paragraph(words('Keine Kommune hat abgestimmt.'))] : [],
      entries: page.items.map((ballot) => entry(ballot.municipality.name, ballotLines(poll, ballot))),
      buttons: buttons(...more, button(`Abstimmung ${vote.number} ansehen`, 'votes.show', { vote: vote.number })),
    },
    summary: notification(`Stimmen der Kommunen: ${vote.question}`),
  };
}

function saidBy(poll: Poll, ballot: Ballot): string {
  return poll.items ? answersLine(poll, ballot) : wordOf(poll.vote, ballot.choice);
}

function ballotLines(poll: Poll, ballot: Ballot): Paragraph[] {
  const replaced = poll.items ? [] : replacedOf(poll, ballot.municipality.id);
  const more = replaced.length > 5 ? `, davor ${replaced.length - 5} weitere` : '';
  return [
    paragraph(bold(saidBy(poll, ballot)), small(subtle(` (${givenAt(ballot)})`))),
    ...reasonLines(ballot),
    ...replaced
      .slice(0, 5)
      .map((before, index, shown) =>
        paragraph(
          small(
            subtle(`${replacesLine(poll.vote, before)} (${before.office})${index === shown.length - 1 ? more : ''}`),
          ),
        ),
      ),
  ];
}

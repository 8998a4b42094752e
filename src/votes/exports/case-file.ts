import type { Instant } from '../../german/berlin.ts';
import { NBSP, weekdayTime } from '../../german/write.ts';
import { askedEvents, endedAt } from '../../responses/case-file/asked-part.ts';
import type { AskedPart, CaseEvent, CaseFact, CaseText, Matter, Matters } from '../../responses/case-file/matter.ts';
import { wordOf } from '../ballot.ts';
import { allVotes, findPoll } from '../store.ts';
import { itemPolls, missingFrom, type Poll, RULES, showsResults } from '../vote.ts';
import { citation, decisionName, followedWords, grounds, verdict, voteName } from '../wording.ts';
import { wordingName, wordingOf } from '../wordings.ts';
import { standingOf, toldOf } from './ballot-sheet.ts';
import { choicesIn, countsOf, referralOf, stateOf } from './vote-sheet.ts';

/** The votes as matters for the file: of their ballots what all may see at that time. */
export const voteMatters: Matters = {
  find: async (db, { roundId, number, now }) => {
    const poll = await findPoll(db, roundId, Number(number));
    return poll && poll.vote.state !== 'draft' ? matterOf(poll, now) : undefined;
  },
  published: async (db, roundId) =>
    (await allVotes(db, roundId))
      .filter(({ state }) => state !== 'draft')
      .toSorted((one, other) => one.number - other.number)
      .map(({ number }) => String(number)),
};

function matterOf(poll: Poll, now: Instant): Matter {
  const { vote, acts, attachments, queries, statements } = poll;
  const { openedAt, closesAt, closedAt = closesAt } = vote;
  const course = { state: vote.state, openedAt, closesAt: closedAt, acts };
  return {
    keys: [`votes:${vote.number}`],
    ...{ name: voteName(vote), title: vote.question, status: stateOf(vote, now) },
    since: openedAt ?? closesAt,
    until: endedAt(course),
    facts: factsOf(poll),
    texts: textsOf(poll),
    askings: askingsOf(poll),
    history: [...askedEvents(course), ...laterWordings(poll)],
    ...{ queries, statements, documents: attachments },
    result: resultOf(poll),
    hidden: hiddenOf(poll),
  };
}

function factsOf(poll: Poll): CaseFact[] {
  const { vote, entitled } = poll;
  const decision = decisionName(vote);
  const cited = citation(vote);
  return [
    { label: 'Regel', text: RULES[vote.rule] },
    { label: 'Mögliche Antworten', text: choicesIn(vote) },
    { label: 'Stimmberechtigt', text: `${entitled.length}${NBSP}Kommunen` },
    ...(vote.quorum === undefined ? [] : [{ label: 'Erhöhtes Quorum', text: String(vote.quorum) }]),
    { label: 'Frist', text: weekdayTime(vote.closesAt) },
    { label: 'Vorbereitet von', text: vote.office },
    ...(decision === undefined ? [] : [{ label: 'Beschluss', text: decision }]),
    ...(vote.awaits === undefined
      ? []
      : [{ label: 'Gilt', text: `bis zur Antwort des MAGS auf Frage${NBSP}${vote.awaits}` }]),
    ...(cited ? [{ label: 'Bezug', text: `${cited.as} ${cited.name}` }] : []),
  ];
}

/** All Fassungen with their office and time, the background and the items. */
function textsOf({ vote, wordings = [], items = [] }: Poll): CaseText[] {
  const only = { number: wordingOf(vote), question: vote.question, text: vote.text, office: vote.office };
  const all = wordings.length > 0 ? wordings : [{ ...only, publishedAt: vote.openedAt }];
  return [
    ...all.map(({ number, question, text, office, publishedAt: at }) => ({
      ...{ name: wordingName(number), office, at },
      text: text === undefined ? question : `${question}\n${text}`,
    })),
    ...(vote.background === undefined ? [] : [{ name: 'Hintergrund', text: vote.background }]),
    ...items.map(({ number, heading, text }) => ({
      name: `Punkt ${number}: ${heading}`,
      text: text === undefined || text === heading ? '' : text,
    })),
  ];
}

function askingsOf(poll: Poll): readonly AskedPart[] {
  if (!poll.items) return [partOf(poll)];
  return itemPolls(poll).map(({ item, poll: one }) => ({
    ...partOf(one),
    about: `Punkt ${item.number}: ${item.heading}`,
  }));
}

function partOf(poll: Poll): AskedPart {
  const { vote, entitled } = poll;
  const several = vote.wording !== undefined;
  return {
    asked: entitled.map(({ name }) => name),
    silent: missingFrom(poll),
    answers: toldOf(poll).map(({ ballot, counts }) => ({
      municipality: ballot.municipality.name,
      answer: `${wordOf(vote, ballot.choice)}${several ? `, zu ${wordingName(ballot.wording ?? 1)}` : ''}`,
      reason: ballot.reason,
      how: { office: ballot.office, given: ballot.given, toldOn: ballot.toldOn, at: ballot.castAt },
      standing: standingOf(poll, ballot, counts),
    })),
  };
}

function laterWordings({ wordings = [] }: Poll): CaseEvent[] {
  return wordings
    .slice(1)
    .map(({ number, publishedAt: at }) => ({ at, what: `${wordingName(number)} veröffentlicht: Es wird neu gefragt` }));
}

function resultOf(poll: Poll): string[] {
  const { vote } = poll;
  const referred = referralOf(poll);
  const beside = [...(referred === '' ? [] : [`In der Sitzung behandeln: ${referred}`]), ...followedWords(poll)];
  if (vote.state !== 'closed') return beside;
  const decision = decisionName(vote);
  return [
    ...(decision === undefined ? [] : [`${decision}.`]),
    `${verdict(poll)} ${grounds(poll)}`,
    ...(poll.items ? [] : [`Stimmen: ${countsOf(poll)}.`]),
    ...beside,
  ];
}

function hiddenOf({ vote }: Poll): string[] {
  if (showsResults(vote)) return [];
  if (vote.state === 'cancelled') return ['die Stimmen: Sie waren bis zur Frist verdeckt und bleiben es'];
  return [`die Stimmen: Sie sind bis zur Frist am ${weekdayTime(vote.closesAt)} verdeckt`];
}

import { NBSP, ofMunicipalities, weekdayTime } from '../conversation/german.ts';
import {
  type Button,
  bar,
  bold,
  button,
  disclosure,
  fact,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  small,
  subtle,
} from '../conversation/parts.ts';
import { type Choice, choicesOf, wordOf } from './ballot.ts';
import { ballotDisclosure, objectionParts, resultBars } from './result-card.ts';
import { missingFrom, type Poll, showsResults, type Vote } from './vote.ts';
import { ruleSentence, turnoutSentence, voteName } from './wording.ts';

/** Longest background that stands open on a card. */
const BACKGROUND = 280;

/** What every card of a running vote shows: who has answered, and the answers only where all may see them. */
export function anatomy(poll: Poll, status: string) {
  const { vote, entitled, ballots } = poll;
  const shown = showsResults(vote) && vote.state === 'open';
  const progress = bar(
    paragraph(bold(turnoutSentence(ballots.length, entitled.length))),
    ballots.length,
    entitled.length,
  );
  const { background, disclosures } = backgroundOf(vote);
  const missing = missingFrom(poll);
  return {
    header: header(voteName(vote), vote.question, status),
    background,
    ...(shown ? objectionParts(poll) : { objections: [], objectionQuotes: [] }),
    bars: shown ? [progress, ...resultBars(poll)] : [progress],
    facts: [
      ...(missing.length === 0 || vote.state !== 'open' ? [] : [fact('Es fehlen', missing.join(', '))]),
      ...rules(vote, entitled.length),
    ],
    disclosures: [...disclosures, ...(shown ? ballotDisclosure(poll) : [])],
  };
}

/** The facts of a vote: deadline, rule, raised quorum. */
export function rules(vote: Vote, entitled: number) {
  return [
    fact('Frist', weekdayTime(vote.closesAt)),
    fact('Regel', ruleSentence(vote.rule)),
    ...(vote.quorum === undefined ? [] : [fact('Quorum', `mindestens ${ofMunicipalities(vote.quorum, entitled)}`)]),
  ];
}

/** The background; a long one is cut, with the whole text closed up below. */
export function backgroundOf(vote: Vote) {
  const whole = vote.background ?? '';
  if (whole.length <= BACKGROUND) return { background: paragraphs(whole), disclosures: [] };
  const cut = whole.slice(0, BACKGROUND - 1).replace(/\s+\S*$/u, '');
  const lines = whole.split(/\n+/u);
  const content = paragraphs([...lines.slice(0, 20), lines.slice(20).join(' ')].join('\n'));
  return {
    background: paragraphs(`${cut}${NBSP}…`),
    disclosures: [disclosure('background', 'Ganzer Hintergrund', { content })],
  };
}

/** The command with which each member sees a vote with the ballot of their own municipality. */
export function ownView({ number }: Vote) {
  return { verb: 'votes.show', data: { vote: number } };
}

/** A footnote. */
export function note(text: string): Paragraph {
  return paragraph(small(subtle(text)));
}

/** A button for each answer. */
export function answers(vote: Vote): Button[] {
  return choicesOf(vote.rule).map((choice) => answerButton(vote, choice, (word) => word));
}

/** The button of an answer; an objection opens the form for its reason. */
export function answerButton(vote: Vote, choice: Choice, title: (word: string) => string): Button {
  const named = title(wordOf(vote.rule, choice));
  return choice === 'objection'
    ? button(`${named} …`, 'votes.objection', { vote: vote.number })
    : button(named, 'votes.cast', { vote: vote.number, choice });
}

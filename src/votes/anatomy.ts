import { inlineField } from '../cards/form.ts';
import {
  type Button,
  button,
  disclosure,
  fact,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  small,
  subtle,
} from '../cards/parts.ts';
import { progress } from '../cards/progress.ts';
import { longDay, NBSP, ofMunicipalities, weekdayTime } from '../german/write.ts';
import { wordsWithin } from '../text/clean.ts';
import { type Choice, choicesOf, wordOf } from './ballot.ts';
import { textParts } from './decision-text.ts';
import { ballotDisclosure, objectionParts, resultBars } from './result-card.ts';
import { type Poll, showsResults, silentIn, type Vote } from './vote.ts';
import { ruleSentence, turnoutSentence, voteName } from './wording.ts';

/** So many options, of so many characters, stand on buttons. */
const MOST_BUTTONS = 5;
const LONGEST_BUTTON = 28;
/** Longest background that stands open on a card. */
const BACKGROUND = 280;

/** What every card of a running vote shows: who has answered, and the answers only where all may see them. */
export function anatomy(poll: Poll, status: string) {
  const { vote, entitled } = poll;
  const shown = showsResults(vote) && vote.state === 'open';
  const { disclosures, ...put } = putOf(vote);
  return {
    header: header(voteName(vote), vote.question, status),
    ...put,
    ...(shown ? objectionParts(poll) : { objections: [], objectionQuotes: [] }),
    progress: progressOf(poll),
    bars: shown ? resultBars(poll) : [],
    facts: [...rules(vote, entitled.length), ...extension(poll)],
    disclosures: [...disclosures, ...(shown ? ballotDisclosure(poll) : [])],
  };
}

/** Who has answered: while it runs, who is missing stands there too. */
function progressOf(poll: Poll) {
  const { vote, entitled, ballots } = poll;
  const missing = new Set(silentIn(poll).map(({ id }) => id));
  const asked = entitled.map(({ id, name }) => ({ name, answered: !missing.has(id) }));
  return progress(
    turnoutSentence(ballots.length, entitled.length),
    asked,
    vote.state === 'open' ? undefined : () => '',
  );
}

/** The latest extension, with its reason. */
function extension({ acts }: Poll) {
  const [latest] = acts.filter(({ kind }) => kind === 'extended');
  return latest ? [fact('Verlängert', `am ${longDay(latest.at)} (${latest.office}): ${latest.reason}`)] : [];
}

/** The facts of a vote: deadline, rule, raised quorum. */
export function rules(vote: Vote, entitled: number) {
  return [
    fact('Frist', weekdayTime(vote.closesAt)),
    fact('Regel', ruleSentence(vote)),
    ...(vote.corrects === undefined ? [] : [fact('Berichtigt', voteName({ number: vote.corrects }))]),
    ...(vote.quorum === undefined ? [] : [fact('Quorum', `mindestens ${ofMunicipalities(vote.quorum, entitled)}`)]),
  ];
}

/** What is put to the vote: the Beschlusstext and the background, with what of them is closed up below. */
export function putOf(vote: Vote) {
  const { decisionText, textDisclosures } = textParts(vote);
  const { background, disclosures } = backgroundOf(vote);
  return { decisionText, background, disclosures: [...textDisclosures, ...disclosures] };
}

/** The background; a long one is cut, with the whole text closed up below. */
function backgroundOf(vote: Vote) {
  const whole = vote.background ?? '';
  if (!isLong(vote)) return { background: paragraphs(whole), disclosures: [] };
  const cut = wordsWithin(whole, BACKGROUND - 1);
  const lines = whole.split(/\n+/u);
  const content = paragraphs([...lines.slice(0, 20), lines.slice(20).join(' ')].join('\n'));
  return {
    background: paragraphs(`${cut}${NBSP}…`),
    disclosures: [disclosure('background', 'Ganzer Hintergrund', { content })],
  };
}

/** Whether the background is longer than what stands open on a card. */
export function isLong({ background = '' }: Vote): boolean {
  return background.length > BACKGROUND;
}

/** The command with which each member sees a vote with the ballot of their own municipality. */
export function ownView({ number }: Vote) {
  return { verb: 'votes.show', data: { vote: number } };
}

/** A footnote. */
export function note(text: string): Paragraph {
  return paragraph(small(subtle(text)));
}

/** A button for each answer; none where they stand in a list. */
export function answers(vote: Vote): Button[] {
  if (isListed(vote)) return [button('Stimme abgeben', 'votes.cast', { vote: vote.number })];
  return choicesOf(vote).map((choice) => answerButton(vote, choice, (word) => word));
}

/** Many options, or long ones, stand in a list to choose from instead of on buttons. */
export function isListed({ options = [] }: Vote): boolean {
  return options.length > MOST_BUTTONS || options.some((option) => option.length > LONGEST_BUTTON);
}

/** The list of the options, with the one that was chosen. */
export function choiceList(vote: Vote, chosen?: Choice) {
  if (!isListed(vote)) return [];
  const choices = choicesOf(vote).map((choice) => ({ value: choice, title: wordOf(vote, choice) }));
  const field = { kind: 'choice', name: 'choice', label: 'Antwort', required: true, expanded: true, choices } as const;
  return [inlineField(field, chosen ?? '')];
}

/** The button of an answer; an objection opens the form for its reason. */
export function answerButton(vote: Vote, choice: Choice, title: (word: string) => string): Button {
  const named = title(wordOf(vote, choice));
  return choice === 'objection'
    ? button(`${named} …`, 'votes.objection', { vote: vote.number })
    : button(named, 'votes.cast', { vote: vote.number, choice });
}

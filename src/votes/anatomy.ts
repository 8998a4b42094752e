import { inlineField } from '../cards/form.ts';
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
  type Run,
  small,
  subtle,
  words,
} from '../cards/parts.ts';
import { progress } from '../cards/progress.ts';
import { enumerate } from '../german/list.ts';
import { longDay, NBSP, ofMunicipalities } from '../german/write.ts';
import { endWords } from '../responses/draft-end.ts';
import { wordsWithin } from '../text/clean.ts';
import { type Choice, choicesOf, wordOf } from './ballot.ts';
import { ballotDisclosure, resultBars } from './ballot-parts.ts';
import { attachedParts, queryDisclosure, statementDisclosure, textParts } from './decision-text.ts';
import { itemList, itemStanding, objectionsOf } from './items.ts';
import { quorumOf } from './tally.ts';
import {
  type Poll,
  referralsIn,
  replacedOf,
  showsResults,
  silentIn,
  standingIn,
  takenBackBy,
  type Vote,
} from './vote.ts';
import { citation, ruleSentence, turnoutSentence, wordedName } from './wording.ts';
import { isOfEarlier, namedBy, wordingName, wordingOf } from './wordings.ts';

/** So many options, of so many characters, stand on buttons. */
const MOST_BUTTONS = 5;
const LONGEST_BUTTON = 28;
/** Longest background that stands open on a card. */
const BACKGROUND = 280;

/** What every card of a running vote shows: who has answered, and the answers only where all may see them. */
export function anatomy(poll: Poll, status: string) {
  const { vote, entitled } = poll;
  const shown = showsResults(vote) && vote.state === 'open';
  const { disclosures, ...put } = putOf(poll);
  const listed = itemList(poll, shown ? (item) => itemStanding(poll, item) : () => undefined);
  return {
    header: header(wordedName(vote), vote.question, status),
    ...put,
    decisionText: [...put.decisionText, ...listed],
    ...objectionsOf(poll),
    progress: progressOf(poll),
    bars: shown && !poll.items ? resultBars(poll) : [],
    facts: [...rules(vote, entitled.length), ...quorumOfWording(poll), ...extension(poll)],
    disclosures: [...disclosures, ...(shown ? ballotDisclosure(poll) : [])],
  };
}

/** Who has answered: while it runs, who is missing stands there too. */
function progressOf(poll: Poll) {
  const { vote, entitled, ballots } = poll;
  if (vote.wording !== undefined && vote.state === 'open') return wordingProgress(poll);
  const missing = new Set(silentIn(poll).map(({ id }) => id));
  const asked = entitled.map(({ id, name }) => ({ name, answered: !missing.has(id) }));
  return progress(
    turnoutSentence(ballots.length, entitled.length),
    asked,
    vote.state === 'open' ? undefined : () => '',
  );
}

/** Who has answered the Fassung that is asked now, whose ballot was given to an earlier one, and who has not answered at all. */
function wordingProgress(poll: Poll) {
  const { vote, entitled, ballots } = poll;
  const now = wordingName(wordingOf(vote));
  const standing = standingIn(poll);
  const answered = ballots.filter((ballot) => !isOfEarlier(vote, ballot)).map(({ municipality }) => municipality);
  const silent = silentIn(poll);
  const before = silent.filter(({ id }) => replacedOf(poll, id).length > 0 && !takenBackBy(poll, id));
  const none = silent.filter((one) => !before.includes(one));
  const answers = paragraph(words(`Haben zu ${now} geantwortet: `), bold(String(answered.length)));
  const { squares } = bar(answers, answered.length, entitled.length);
  return [
    { runs: answers.runs, squares: squareLine(squares), names: namesOf(answered), rosters: [] },
    ...group('Stimme galt einer früheren Fassung, Antwort fehlt: ', before),
    ...group(
      'Einwand, Antwort steht aus: ',
      standing.map(({ municipality }) => municipality),
    ),
    ...group(
      'In der Sitzung behandeln: ',
      referralsIn(poll)
        .filter((ballot) => isOfEarlier(vote, ballot))
        .map(({ municipality }) => municipality),
    ),
    ...group('Noch keine Stimme: ', none),
  ];
}

function squareLine(runs: readonly Run[]) {
  return runs.length === 0 ? [] : [{ runs }];
}

function group(said: string, of: readonly { readonly name: string }[]) {
  if (of.length === 0) return [];
  return [{ runs: [words(said), bold(String(of.length))], squares: [], names: namesOf(of), rosters: [] }];
}

function namesOf(of: readonly { readonly name: string }[]): Paragraph[] {
  return of.length === 0 ? [] : [paragraph(small(words(of.map(({ name }) => name).join(', '))))];
}

function quorumOfWording({ vote, entitled }: Poll) {
  if (vote.wording === undefined || vote.quorum !== undefined) return [];
  const needed = quorumOf(vote.rule, entitled.length);
  return [fact('Quorum', `${needed}${NBSP}Stimmen zu ${wordingName(vote.wording)}`)];
}

/** What does not count any more, and what stands. */
export function wordingNote(poll: Poll): string {
  const standing = standingIn(poll).map(({ municipality }) => municipality.name);
  const stands =
    standing.length === 0
      ? ''
      : ` Der Einwand gilt auch gegen ${wordingName(wordingOf(poll.vote))}, bis ${enumerate(standing)} ihn für behoben erklärt oder neu abstimmt.`;
  return `Stimmen zu einer früheren Fassung zählen nicht mehr.${stands}`;
}

/** The latest extension, with its reason. */
function extension({ acts }: Poll) {
  const [latest] = acts.filter(({ kind }) => kind === 'extended');
  return latest ? [fact('Verlängert', `am ${longDay(latest.at)} (${latest.office}): ${latest.reason}`)] : [];
}

/** The facts of a vote: deadline, rule, raised quorum. */
export function rules(vote: Vote, entitled: number) {
  return [
    fact('Frist', endWords(vote)),
    fact('Regel', ruleSentence(vote)),
    ...citing(vote),
    ...(vote.referrals === undefined || vote.referrals === 1
      ? []
      : [fact('In die Sitzung', `auf Wunsch von ${vote.referrals}${NBSP}Kommunen`)]),
    ...(vote.quorum === undefined ? [] : [fact('Quorum', `mindestens ${ofMunicipalities(vote.quorum, entitled)}`)]),
  ];
}

function citing(vote: Vote) {
  const cited = citation(vote);
  return cited ? [fact(cited.as, cited.name)] : [];
}

/** What is put to the vote: the Beschlusstext, the background and what is attached, with what of them is closed up below. */
export function putOf(poll: Pick<Poll, 'vote' | 'wordings' | 'attachments' | 'queries' | 'statements'>) {
  const { decisionText, textDisclosures } = textParts(poll);
  const { background, disclosures } = backgroundOf(poll.vote);
  return {
    decisionText,
    background,
    documents: attachedParts(poll),
    disclosures: [...textDisclosures, ...disclosures, ...queryDisclosure(poll), ...statementDisclosure(poll)],
  };
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
export function isLong({ text = '', background = '' }: Vote): boolean {
  return Math.max(text.length, background.length) > BACKGROUND;
}

/** The command with which each member sees a vote with the ballot of their own municipality. */
export function ownView({ number }: Vote) {
  return { verb: 'votes.show', data: { vote: number } };
}

/** Asks something of what is put to the vote. */
export function queryButton({ number }: Vote): Button {
  return button('Rückfrage …', 'votes.query-form', { vote: number });
}

/** Leads to what else its reader can do with a vote. */
export function moreButton({ number }: Vote): Button {
  return button('Weitere …', 'votes.more', { vote: number });
}

/** A footnote. */
export function note(text: string): Paragraph {
  return paragraph(small(subtle(text)));
}

/** The ways to answer many items: all of them at once, or one by one. */
function itemAnswers(vote: Vote): Button[] {
  const all = vote.rule === 'consent' ? 'Allen Punkten zustimmen' : 'Ja zu allen Punkten';
  const one = button('Punkte einzeln …', 'votes.items', { vote: vote.number });
  return [button(all, 'votes.cast-all', { vote: vote.number }), one];
}

/** Leads to the items of a vote with their texts. */
export function itemsButton(vote: Vote): Button[] {
  return vote.items === undefined ? [] : [button('Punkte ansehen', 'votes.items', { vote: vote.number })];
}

/** A button for each answer; none where they stand in a list. */
export function answers(vote: Vote): Button[] {
  if (vote.items !== undefined) return itemAnswers(vote);
  if (isListed(vote)) return [button('Stimme abgeben', 'votes.cast', { vote: vote.number, ...namedBy(vote) })];
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
  if (choice === 'referral') return button(`${named} …`, 'votes.referral', { vote: vote.number });
  return choice === 'objection'
    ? button(`${named} …`, 'votes.objection', { vote: vote.number })
    : button(named, 'votes.cast', { vote: vote.number, choice, ...namedBy(vote) });
}

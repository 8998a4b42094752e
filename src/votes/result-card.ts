import {
  type Button,
  bar,
  bold,
  button,
  buttons,
  disclosure,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  quote,
  small,
  strip,
  subtle,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import { dotted, longDayTime } from '../german/write.ts';
import { may } from '../municipalities/rights.ts';
import { toldWords } from '../responses/told.ts';
import { type Ballot, givenBy, wordOf, wordWithArticle } from './ballot.ts';
import { textParts, wordingSince } from './decision-text.ts';
import { countAnswers } from './tally.ts';
import { grounds, isTie, verdict } from './verdict.ts';
import { missingFrom, type Poll, replacedOf, silentIn, type Vote } from './vote.ts';
import { citation, decisionName, followedWords, outcomeStatus, wordedName } from './wording.ts';
import { lastOf, wordingName } from './wordings.ts';

/** How many objections and ballots a card shows; all of them stand on pages of their own. */
const OBJECTIONS = 5;
const BALLOTS = 20;

/**
 * The result of a closed vote: verdict, counts, who was silent, objections with their reasons; and where it has decided
 * nothing, what can follow, to a reader who may draft it.
 */
export function resultCard(poll: Poll, reader?: Member): Reply {
  const { vote } = poll;
  const silent = missingFrom(poll);
  const { decisionText, textDisclosures } = adoptedText(poll);
  return {
    card: 'votes/result',
    data: {
      header: header(dotted(wordedName(vote), decisionName(vote) ?? ''), vote.question, outcomeStatus(vote)),
      strip: verdictStrip(poll),
      decisionText,
      bars: resultBars(poll),
      silent:
        silent.length === 0
          ? []
          : [paragraph(words('Nicht abgestimmt: '), bold(String(silent.length)), words(` (${silent.join(', ')})`))],
      ...objectionParts(poll),
      footnote: footnote(poll),
      disclosures: [...textDisclosures, ...ballotDisclosure(poll)],
      buttons: buttons(
        ...nextSteps(poll, reader),
        ...allBallots(poll),
        ...wordingsButton(vote),
        button('Abstimmungen ansehen', 'votes.list'),
        ...originButton(vote),
      ),
    },
    summary: notification(`${headline(vote)}: ${vote.question}`),
  };
}

/** What was voted on in the end, without marks; which Fassung it is stands below. */
function adoptedText({ vote, wordings }: Poll) {
  const shown = textParts({ vote });
  const [last] = lastOf(wordings ?? []);
  if (!last) return shown;
  const source = [paragraph(small(words(`${wordingSince(last)}, Vorschlag: ${last.office}`)))];
  return { ...shown, decisionText: shown.decisionText.map((one) => ({ ...one, source })) };
}

/** Leads to all Fassungen of what was amended. */
export function wordingsButton({ number, wording }: Vote): Button[] {
  return wording === undefined ? [] : [button('Wortlaut und Verlauf', 'votes.wordings', { vote: number })];
}

/** What follows on a vote that ended without a result: the vote that was put in its place, else the way to put it anew. */
export function nextSteps(poll: Poll, reader?: Member): Button[] {
  const { vote, followed = [] } = poll;
  const [latest] = followed.slice(-1);
  if (latest !== undefined) return [button(`Abstimmung ${latest} ansehen`, 'votes.show', { vote: latest })];
  const isOver = vote.state === 'cancelled' || vote.outcome === 'rejected' || vote.outcome === 'no-quorum';
  if (!isOver || (reader && may(reader, 'draft') !== undefined)) return [];
  const data = { vote: vote.number };
  const isRunOff = vote.outcome === 'rejected' && isTie(poll);
  return [
    ...(isRunOff ? [button('Stichwahl …', 'votes.run-off', data)] : []),
    button('Neu abstimmen …', 'votes.again', data),
  ];
}

function headline(vote: Vote): string {
  const status = outcomeStatus(vote);
  const decision = decisionName(vote);
  return decision === undefined ? status.charAt(0).toUpperCase() + status.slice(1) : `${decision} ${status}`;
}

function verdictStrip(poll: Poll) {
  const style = { carried: 'good', rejected: 'attention', 'no-quorum': 'attention', noted: 'accent' } as const;
  return strip(style[poll.vote.outcome ?? 'noted'], paragraph(bold(verdict(poll))), paragraph(words(grounds(poll))));
}

/** That a vote was cancelled or closed before its time, by whom and why; nothing where it ran to its end. */
export function ending({ acts }: Poll): Paragraph[] {
  const [last] = acts.filter(({ kind }) => kind !== 'extended');
  if (!last) return [];
  const what = last.kind === 'cancelled' ? 'Abgebrochen' : 'Vorzeitig geschlossen';
  return [
    paragraph(bold(`${what} am ${longDayTime(last.at)} (${last.office}).`)),
    ...paragraphs(`Grund: ${last.reason}`),
  ];
}

/** When a vote closed, unless its early end says so, and what that means. */
function footnote(poll: Poll): Paragraph[] {
  const { outcome, closesAt, closedAt = closesAt } = poll.vote;
  const early = ending(poll);
  const closed = early.length === 0 ? [`Geschlossen am ${longDayTime(closedAt)}.`] : [];
  const cited = citation(poll.vote);
  const said = [
    ...closed,
    ...(cited ? [`${cited.as} ${cited.name}.`] : []),
    ...followedWords(poll),
    ...(outcome === 'carried' ? ['Gilt ab jetzt als Absprache der Runde.'] : []),
  ];
  return [...early, ...(said.length === 0 ? [] : [paragraph(small(subtle(said.join(' '))))])];
}

/** A bar for each answer; the total is the whole electorate, so silence stays visible. */
export function resultBars(poll: Poll) {
  return countAnswers(poll.vote, poll.ballots).map(({ choice, count }) => {
    const sentence = paragraph(words(`${wordOf(poll.vote, choice)}: `), bold(String(count)));
    return bar(sentence, count, poll.entitled.length);
  });
}

/** The objections with municipality and reason; one that is raised no more stays, and says so. */
export function objectionParts(poll: Poll): {
  objections: readonly Paragraph[];
  objectionQuotes: readonly ReturnType<typeof quote>[];
} {
  const raised = poll.ballots.filter((ballot) => ballot.choice === 'objection');
  const all = [...raised, ...objectionsBefore(poll)];
  if (all.length === 0) return { objections: [], objectionQuotes: [] };
  return {
    objections: [paragraph(bold(all.length === 1 ? 'Einwand' : 'Einwände'))],
    objectionQuotes: all
      .slice(0, OBJECTIONS)
      .map((ballot) =>
        quote(
          [paragraph(bold(`${ballot.municipality.name}${raised.includes(ballot) ? '' : settled(ballot)}`))],
          reasonLines(ballot),
          [
            paragraph(
              small(subtle(dotted(`${givenAt(ballot)}${ofWording(poll, ballot)}`, takenBackWords(ballot) ?? ''))),
            ),
          ],
        ),
      ),
  };
}

/** The last objection of each municipality that raises none any more. */
function objectionsBefore({ ballots, replaced }: Poll): readonly Ballot[] {
  const raising = new Set(
    ballots.flatMap(({ choice, municipality }) => (choice === 'objection' ? municipality.id : [])),
  );
  const before = replaced.filter(({ choice, municipality }) => choice === 'objection' && !raising.has(municipality.id));
  return before.filter(
    (one, at) => before.findIndex(({ municipality }) => municipality.id === one.municipality.id) === at,
  );
}

function settled({ withdrawn }: Ballot): string {
  return withdrawn === undefined ? ': Einwand behoben' : ': Einwand zurückgenommen';
}

/** What a municipality gave as its reason; beyond twelve lines they run on, so that no text can blow up a card. */
export function reasonLines(ballot: Ballot): Paragraph[] {
  const lines = (ballot.reason ?? '').split(/\n+/u);
  return paragraphs([...lines.slice(0, 12), lines.slice(12).join(' ')].join('\n'));
}

/** *Sozialamt Haan, 18. April 2023, 09:12 Uhr*. */
export function givenAt(ballot: Ballot): string {
  return toldWords(ballot) ?? `${givenBy(ballot)}, ${longDayTime(ballot.castAt)}`;
}

/** *zurückgenommen am 18. April 2023, 09:12 Uhr (Sozialamt Haan)*; undefined of what was not. */
export function takenBackWords({ withdrawn }: Ballot): string | undefined {
  return withdrawn && `zurückgenommen am ${longDayTime(withdrawn.at)} (${withdrawn.office})`;
}

/** *Ersetzt die Enthaltung vom 17. April 2023, 16:40 Uhr*. */
export function replacesLine(vote: Vote, before: Ballot): string {
  const back = takenBackWords(before);
  if (back !== undefined) return `Zuvor ${wordOf(vote, before.choice)}, ${back}`;
  return `Ersetzt ${wordWithArticle(vote, before.choice)} vom ${longDayTime(before.castAt)}`;
}

/** Who answered what, closed up below the card. */
export function ballotDisclosure(poll: Poll): ReturnType<typeof disclosure>[] {
  if (poll.ballots.length + poll.replaced.length === 0) return [];
  const content = [
    ...poll.ballots.slice(0, BALLOTS).flatMap((ballot) => ballotLines(poll, ballot)),
    ...earlierAlone(poll).map((ballot) =>
      paragraph(words(`${ballot.municipality.name}: ${earlierAnswer(poll.vote, ballot)}`)),
    ),
  ];
  return [disclosure('ballots', 'Stimmen der Kommunen', { content })];
}

/** To which Fassung a ballot was given, where there are several. */
function ofWording({ vote }: Pick<Poll, 'vote'>, ballot: Ballot): string {
  return vote.wording === undefined ? '' : `, zu ${wordingName(ballot.wording ?? 1)}`;
}

/** The last ballots of those who are silent now: given to an earlier Fassung alone, or taken back. */
export function earlierAlone(poll: Poll): readonly Ballot[] {
  return silentIn(poll).flatMap(({ id }) => replacedOf(poll, id).slice(0, 1));
}

/** *Zustimmung zu Fassung 1, zählt nicht*; of what was taken back, that it was. */
export function earlierAnswer(vote: Vote, ballot: Ballot): string {
  const back = takenBackWords(ballot);
  if (back !== undefined) return `${wordOf(vote, ballot.choice)}, ${back}`;
  return `${wordOf(vote, ballot.choice)} zu ${wordingName(ballot.wording ?? 1)}, zählt nicht`;
}

function ballotLines(poll: Poll, ballot: Ballot): Paragraph[] {
  const [before, ...earlier] = replacedOf(poll, ballot.municipality.id);
  const line = paragraph(
    words(`${ballot.municipality.name}: `),
    bold(wordOf(poll.vote, ballot.choice)),
    small(subtle(` (${givenAt(ballot)}${ofWording(poll, ballot)})`)),
  );
  if (!before) return [line];
  const more = earlier.length === 0 ? '' : `, davor ${earlier.length} weitere`;
  return [line, paragraph(small(subtle(`${replacesLine(poll.vote, before)}${more}`)))];
}

function allBallots(poll: Poll) {
  const cut = objectionsOf(poll) > OBJECTIONS || poll.ballots.length > BALLOTS;
  const told = cut || poll.ballots.some(({ reason, choice }) => reason !== undefined && choice !== 'objection');
  const more = told || poll.replaced.length > 0;
  return more ? [button('Alle Stimmen ansehen', 'votes.ballots', { vote: poll.vote.number })] : [];
}

function objectionsOf(poll: Poll): number {
  return poll.ballots.filter(({ choice }) => choice === 'objection').length;
}

/** Leads back from a vote to the entry of the idea book that it came from. */
export function originButton({ origin = '' }: Vote): Button[] {
  const idea = /^ideas:(\d+)$/u.exec(origin)?.[1];
  return idea === undefined ? [] : [button(`Eintrag ${idea} ansehen`, 'ideas.show', { number: idea })];
}

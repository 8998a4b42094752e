import { isKept } from '../attachments/attachment.ts';
import {
  type Button,
  bold,
  button,
  buttons,
  header,
  type Paragraph,
  paragraph,
  paragraphs,
  small,
  strip,
  subtle,
  words,
} from '../cards/parts.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import { dotted, longDayTime } from '../german/write.ts';
import { may } from '../municipalities/rights.ts';
import { caseButton } from '../responses/case-file/button.ts';
import { needsReason, statementOf } from './ballot.ts';
import { ballotDisclosure, isCut, resultBars } from './ballot-parts.ts';
import { attachedParts, queryDisclosure, statementDisclosure, textParts, wordingSince } from './decision-text.ts';
import { itemList, itemStatus, objectionsOf } from './items.ts';
import { isEntitled, missingFrom, type Poll, type Vote } from './vote.ts';
import {
  citation,
  decisionName,
  followedWords,
  grounds,
  isTie,
  outcomeStatus,
  shortStatus,
  verdict,
  wordedName,
} from './wording.ts';
import { lastOf } from './wordings.ts';

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
      header: header(dotted(wordedName(vote), decisionName(vote) ?? ''), vote.question, shortStatus(vote)),
      strip: verdictStrip(poll),
      decisionText: [...decisionText, ...itemList(poll, (item) => itemStatus(poll, item))],
      documents: attachedParts(poll),
      bars: poll.items ? [] : resultBars(poll),
      silent:
        silent.length === 0
          ? []
          : [paragraph(words('Ohne Rückmeldung: '), bold(String(silent.length)), words(` (${silent.join(', ')})`))],
      ...objectionsOf(poll),
      footnote: footnote(poll),
      disclosures: [
        ...textDisclosures,
        ...ballotDisclosure(poll),
        ...queryDisclosure(poll),
        ...statementDisclosure(poll),
      ],
      buttons: buttons(
        ...nextSteps(poll, reader),
        ...allBallots(poll),
        ...wordingsButton(vote),
        ...(vote.items === undefined ? [] : [button('Punkte ansehen', 'votes.items', { vote: vote.number })]),
        ...attachmentsButton(poll),
        ...statementButton(poll, reader),
        button('Abstimmungen ansehen', 'votes.list'),
        ...originButton(vote),
        caseButton('vote', vote.number),
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
  return { ...shown, decisionText: shown.decisionText.map((one, at) => (at === 0 ? { ...one, source } : one)) };
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
  const tabled = vote.item === undefined ? [] : [button('TOP ansehen', 'meetings.agenda', { item: vote.item })];
  const without: readonly (Vote['outcome'] | undefined)[] = ['rejected', 'no-quorum', 'referred'];
  const isOver = vote.state === 'cancelled' || without.includes(vote.outcome);
  if (!isOver || (reader && may(reader, 'draft') !== undefined)) return tabled;
  const data = { vote: vote.number };
  const isRunOff = vote.outcome === 'rejected' && isTie(poll);
  return [
    ...tabled,
    ...(isRunOff ? [button('Stichwahl …', 'votes.run-off', data)] : []),
    button('Neu abstimmen …', 'votes.again', data),
  ];
}

/** After the end a municipality can declare something, or change what it has declared. */
function statementButton(poll: Poll, reader?: Member): Button[] {
  if (reader && (may(reader, 'vote') !== undefined || !isEntitled(poll, reader.municipality.id))) return [];
  const mine = reader && statementOf(poll, reader.municipality.id);
  const title = mine ? 'Erklärung ändern …' : 'Erklärung beifügen …';
  return [button(title, 'votes.statement-form', { vote: poll.vote.number })];
}

/** Leads to where files are handed out, each to one person. */
export function attachmentsButton({ vote: { number }, attachments = [] }: Poll): Button[] {
  return attachments.some(isKept) ? [button('Anlagen laden', 'votes.attachments', { number })] : [];
}

function headline(vote: Vote): string {
  const status = outcomeStatus(vote);
  const decision = decisionName(vote);
  return decision === undefined ? status.charAt(0).toUpperCase() + status.slice(1) : `${decision} ${status}`;
}

const TABLED = 'Sie ist TOP der nächsten Sitzung. Solange keine eingeladen ist, steht sie im Themenspeicher.';

function verdictStrip(poll: Poll) {
  const style = {
    carried: 'good',
    rejected: 'attention',
    'no-quorum': 'attention',
    referred: 'accent',
    noted: 'accent',
  } as const;
  const { outcome = 'noted' } = poll.vote;
  const where = outcome === 'referred' ? [paragraph(words(TABLED))] : [];
  return strip(style[outcome], paragraph(bold(verdict(poll))), paragraph(words(grounds(poll))), ...where);
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

function allBallots(poll: Poll) {
  if (poll.items) return [];
  const told = isCut(poll) || poll.ballots.some(({ reason, choice }) => reason !== undefined && !needsReason(choice));
  const more = told || poll.replaced.length > 0;
  return more ? [button('Alle Stimmen ansehen', 'votes.ballots', { vote: poll.vote.number })] : [];
}

/** Leads back from a vote to the entry of the idea book that it came from. */
export function originButton({ origin = '' }: Vote): Button[] {
  const idea = /^ideas:(\d+)$/u.exec(origin)?.[1];
  return idea === undefined ? [] : [button(`Eintrag ${idea} ansehen`, 'ideas.show', { number: idea })];
}

import {
  type Button,
  bold,
  button,
  buttonRows,
  buttons,
  fact,
  type Paragraph,
  paragraph,
  quote,
  small,
  strip,
  words,
} from '../cards/parts.ts';
import type { WayOn } from '../conversation/refusal.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member } from '../conversation/turn.ts';
import { allowedDayAfter } from '../delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { NBSP } from '../german/write.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { isOpen } from '../responses/asking.ts';
import {
  anatomy,
  answerButton,
  answers,
  choiceList,
  isListed,
  moreButton,
  note,
  ownView,
  queryButton,
} from './anatomy.ts';
import { type Ballot, choicesOf, wordOf } from './ballot.ts';
import { earlierBallots, givenAt, reasonLines, replacesLine, standingDisclosure } from './ballot-parts.ts';
import { answeredStrip, itemWays, ownItems } from './items.ts';
import { attachmentsButton, wordingsButton } from './result-card.ts';
import { quorumOf } from './tally.ts';
import {
  ballotOf,
  isEntitled,
  mayAmend,
  type Poll,
  replacedOf,
  showsObjections,
  takenBackBy,
  type Vote,
} from './vote.ts';
import { runningStatus } from './wording.ts';
import { isOfEarlier, namedBy, wordingName, wordingOf } from './wordings.ts';

/** Who looks at a vote, and when. */
export interface Viewer {
  readonly member: Member;
  readonly now: Instant;
}

/** What else a member can do with a vote at this moment, as a part of the feature offers it below „Weitere …“. */
export type Further = (poll: Poll, viewer: Viewer) => readonly WayOn[];

/** A vote as a member sees it: with the ballot of their municipality, and the ways to change it. */
export function ownCard(poll: Poll, viewer: Viewer): Reply {
  const { vote } = poll;
  const { member, now } = viewer;
  const mine = ballotOf(poll, member.municipality.id);
  const votes = isOpen(vote, now) && isEntitled(poll, member.municipality.id) && may(member, 'vote') === undefined;
  const { progress, ...data } = anatomy(poll, isOpen(vote, now) ? runningStatus(vote) : 'geschlossen');
  const readsChange = votes && vote.wording !== undefined && !coordinates(member);
  return {
    card: 'votes/vote',
    data: {
      ...data,
      progress: readsChange ? [] : progress,
      strip: ownStrip(poll, viewer),
      ...(poll.items ? { decisionText: ownItems(poll, member.municipality.id, data.decisionText) } : {}),
      reason: ownReason(vote, mine),
      fields: votes ? choiceList(vote, mine?.choice) : [],
      footnote: [note(ownFootnote(poll, { ...viewer, mine }))],
      facts: [...data.facts, ...lackOf(poll, viewer)],
      disclosures: [
        ...(readsChange ? [standingDisclosure(progress)] : []),
        ...earlierBallots(poll, member.municipality),
        ...data.disclosures,
      ],
      buttons: isOpen(vote, now) ? rowsOf(poll, viewer, votes ? waysOf(poll, member) : []) : [],
    },
    ...(isOpen(vote, now) ? { refresh: ownView(vote) } : {}),
    summary: notification(mine ? `${member.municipality.name} hat abgestimmt: ${vote.question}` : vote.question),
  };
}

/**
 * How many ballots the quorum lacks where the end is near, by the next working day: then the Koordination can still give
 * more time; what has closed is never reopened.
 */
function lacking({ vote, entitled, ballots }: Poll, { member, now }: Viewer): number {
  const isNear = dayOf(vote.closesAt) <= allowedDayAfter(dayOf(now), northRhineWestphalia);
  if (!isOpen(vote, now) || !isNear || !coordinates(member)) return 0;
  return Math.max(0, quorumOf(vote.rule, entitled.length, vote.quorum) - ballots.length);
}

function lackOf(poll: Poll, viewer: Viewer) {
  const lack = lacking(poll, viewer);
  const said = lack === 1 ? `es fehlt eine${NBSP}Stimme` : `es fehlen ${lack}${NBSP}Stimmen`;
  return lack === 0 ? [] : [fact('Quorum', `noch nicht erreicht, ${said}`)];
}

function extendButton(poll: Poll, viewer: Viewer): Button[] {
  const data = { vote: poll.vote.number, act: 'extended' };
  return lacking(poll, viewer) === 0 ? [] : [button('Frist verlängern …', 'votes.act', data)];
}

function ownStrip(poll: Poll, { member, now }: Viewer) {
  const { id, name } = member.municipality;
  const mine = ballotOf(poll, id);
  if (isOpen(poll.vote, now) && isEntitled(poll, id) && poll.vote.wording !== undefined) {
    const asked = anewStrip(poll, { id, name, mine });
    if (asked) return asked;
  }
  if (!mine)
    return isEntitled(poll, id) && isOpen(poll.vote, now)
      ? strip(
          'warning',
          paragraph(bold(`Die Stimme für ${name} fehlt noch.`)),
          ...takenBack(poll, id),
          ...whatStands(poll, member),
        )
      : [];
  if (poll.items) return answeredStrip(poll, mine);
  const [before] = replacedOf(poll, id);
  return strip(
    'accent',
    paragraph(bold(`${name} hat abgestimmt: ${wordOf(poll.vote, mine.choice)}`)),
    paragraph(small(words(givenAt(mine)))),
    ...(before ? [paragraph(small(words(replacesLine(poll.vote, before))))] : []),
    ...(isOpen(poll.vote, now) ? whatStands(poll, member) : []),
  );
}

/** What the municipality had said before it took it back. */
function takenBack(poll: Poll, id: string): Paragraph[] {
  const before = takenBackBy(poll, id);
  return before ? [paragraph(small(words(replacesLine(poll.vote, before))))] : [];
}

/** What an objection means, to those who can propose other words. */
function whatStands(poll: Poll, member: Member): Paragraph[] {
  const raised = poll.ballots.filter(({ choice }) => choice === 'objection');
  if (raised.length === 0 || !mayAmend(poll, member)) return [];
  const stands = raised.length === 1 ? 'Bleibt der Einwand' : 'Bleiben die Einwände';
  return [paragraph(words(`${stands}, kommt kein Beschluss zustande.`))];
}

/** That the words have changed since the municipality has answered; undefined where it has answered the last ones. */
function anewStrip(poll: Poll, of: { id: string; name: string; mine: Ballot | undefined }) {
  const now = wordingName(wordingOf(poll.vote));
  const { id, name, mine } = of;
  if (mine)
    return mine.choice === 'objection' && isOfEarlier(poll.vote, mine)
      ? strip(
          'warning',
          paragraph(bold(`Ist der Einwand von ${name} behoben?`)),
          paragraph(words(`Ohne Antwort gilt er auch gegen ${now}.`)),
        )
      : undefined;
  const [before] = replacedOf(poll, id);
  if (!before || before.withdrawn) return undefined;
  return strip(
    'warning',
    paragraph(bold(`Die ${wordOf(poll.vote, before.choice)} aus ${name} galt ${wordingName(before.wording ?? 1)}.`)),
    paragraph(words(`Die Stimme für ${name} zu ${now} fehlt noch. Ohne neue Stimme bleibt ${name} ohne Rückmeldung.`)),
  );
}

/** The ways to answer now: what was consented to in other words can be consented to again, an objection be settled. */
function waysOf(poll: Poll, member: Member): Button[] {
  const { vote } = poll;
  const { id } = member.municipality;
  const mine = ballotOf(poll, id);
  if (mine?.choice === 'objection' && isOfEarlier(vote, mine)) {
    const settled = (choice: 'yes' | 'abstain') =>
      button(`Behoben, ${wordOf(vote, choice)}`, 'votes.lift', { vote: vote.number, choice, ...namedBy(vote) });
    return [settled('yes'), settled('abstain'), button('Einwand bleibt …', 'votes.objection', { vote: vote.number })];
  }
  if (mine) return poll.items ? itemWays(poll, id) : changes(vote, mine);
  const [before] = replacedOf(poll, id);
  if (before?.choice !== 'yes' || before.withdrawn || vote.wording === undefined) return answers(vote);
  const also = `Auch ${wordingName(vote.wording)} zustimmen`;
  return choicesOf(vote).map((choice) => answerButton(vote, choice, (word) => (choice === 'yes' ? also : word)));
}

/** The ways to answer, and what can be done beside it: what the rows do not hold, „Weitere …“ leads to. */
function rowsOf(poll: Poll, viewer: Viewer, answering: readonly Button[]) {
  const { vote } = poll;
  const manage = button('Abstimmung verwalten', 'votes.manage', { vote: vote.number });
  const managing = coordinates(viewer.member) ? [...extendButton(poll, viewer), manage] : [];
  // A list to choose from is a form: it has one action.
  if (isListed(vote)) return buttons(...answering, ...managing);
  const reading = [queryButton(vote), ...attachmentsButton(poll), ...wordingsButton(vote)];
  return buttonRows(answering, [...managing, ...amendButton(poll, viewer.member), ...reading], moreButton(vote));
}

/** Who may propose other words, and publish them. */
function amendButton(poll: Poll, member: Member): Button[] {
  return mayAmend(poll, member) ? [button('Vorschlag anpassen …', 'votes.amend-form', { vote: poll.vote.number })] : [];
}

/** What the municipality gave as its reason, unless it stands below among the objections that all may read. */
function ownReason(vote: Vote, mine: Ballot | undefined) {
  const below = mine?.choice === 'referral' || (mine?.choice === 'objection' && showsObjections(vote));
  return mine?.reason === undefined || below ? [] : [quote([paragraph(bold('Begründung'))], reasonLines(mine), [])];
}

function ownFootnote(poll: Poll, own: Viewer & { mine: Ballot | undefined }): string {
  const { id, name } = own.member.municipality;
  if (!isOpen(poll.vote, own.now)) return 'Die Frist ist abgelaufen. Das Ergebnis folgt.';
  if (!isEntitled(poll, id)) return `${name} ist bei dieser Abstimmung nicht stimmberechtigt.`;
  if (own.mine?.choice === 'objection' && showsObjections(poll.vote))
    return `Den Einwand mit seiner Begründung sehen alle. Bleibt er, kommt ${poll.items ? 'dazu ' : ''}kein Beschluss zustande.`;
  if (own.mine?.choice === 'referral') return 'Diese Antwort mit ihrer Begründung sehen alle.';
  if (own.mine && !poll.vote.resultsVisible) return seenBy(own.mine, name);
  if (may(own.member, 'vote')) return 'Die Stimme geben die Sozialamtsleitung oder ihre Vertretung ab.';
  return 'Eine Stimme je Kommune, bis zur Frist änderbar.';
}

/** Who knows a ballot whose result is hidden: what the Koordination entered, it knows too. */
function seenBy({ given }: Ballot, name: string): string {
  return given === 'telephone' || given === 'e-mail' || given === 'present'
    ? `Diese Stimme kennen bis zur Frist nur ${name} und die Koordination.`
    : `Diese Stimme sieht bis zur Frist nur ${name}.`;
}

/** The answers that differ from the one on record; an objection can get another reason. */
function changes(vote: Vote, mine: Ballot): Button[] {
  if (isListed(vote)) return [button('Stimme ändern', 'votes.cast', { vote: vote.number })];
  const others = choicesOf(vote).filter((choice) => choice !== mine.choice);
  const ways = others.map((choice) =>
    answerButton(vote, choice, (word) => (vote.options ? word : `In ${word} ändern`)),
  );
  return mine.choice === 'objection'
    ? [...ways, button('Begründung ändern …', 'votes.objection', { vote: vote.number })]
    : ways;
}

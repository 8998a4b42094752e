import { bold, button, buttonRows, buttons, fact, header, paragraph, strip, words } from '../cards/parts.ts';
import { unpublished } from '../conversation/audience.ts';
import type { FieldErrors } from '../conversation/inputs.ts';
import { notification, type Reply } from '../conversation/reply.ts';
import type { Member, Turn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { enumerate } from '../german/list.ts';
import { clockTime, dayMonth, NBSP } from '../german/write.ts';
import { coordinates } from '../municipalities/rights.ts';
import { caseButton } from '../responses/case-file/button.ts';
import { endInPreview } from '../responses/draft-end.ts';
import {
  anatomy,
  answers,
  choiceList,
  isListed,
  itemsButton,
  moreButton,
  note,
  ownView,
  putOf,
  queryButton,
  rules,
  wordingNote,
} from './anatomy.ts';
import { itemList } from './items.ts';
import { attachmentsButton, ending, nextSteps, originButton, wordingsButton } from './result-card.ts';
import { missingFrom, type Poll, type Vote } from './vote.ts';
import {
  decisionName,
  followedWords,
  outcomeStatus,
  referralNote,
  runningStatus,
  voteName,
  wordedName,
} from './wording.ts';

/** The card for everyone: who has answered, and no answer before all may see it. */
export function baseCard(poll: Poll, reader?: Member): Reply {
  const { vote } = poll;
  const open = vote.state === 'open';
  return {
    card: 'votes/vote',
    data: {
      ...anatomy(poll, open ? runningStatus(vote) : vote.state === 'cancelled' ? outcomeStatus(vote) : 'geschlossen'),
      strip: open ? [] : closedStrip(poll),
      reason: [],
      fields: open ? choiceList(vote) : [],
      footnote: open ? [note(footnoteOf(poll))] : [],
      buttons: open
        ? isListed(vote)
          ? buttons(...answers(vote))
          : buttonRows(answers(vote), reading(poll), moreButton(vote))
        : vote.state === 'cancelled'
          ? buttons(...nextSteps(poll, reader), caseButton('vote', vote.number))
          : buttons(button('Ergebnis ansehen', 'votes.show', { vote: vote.number })),
    },
    summary: notification(
      `${vote.wording === undefined ? 'Abstimmung' : wordedName(vote)} bis ${dayMonth(vote.closesAt)}, ${clockTime(vote.closesAt)}: ${vote.question}`,
    ),
    ...(open ? { refresh: ownView(vote) } : {}),
  };
}

/** What stands beside „Weitere …“, which leads to all of it. */
function reading(poll: Poll) {
  return [queryButton(poll.vote), ...attachmentsButton(poll), ...wordingsButton(poll.vote)];
}

function footnoteOf(poll: Poll): string {
  const { vote } = poll;
  const said = [
    ...(vote.wording === undefined ? [] : [wordingNote(poll)]),
    'Eine Stimme je Kommune, bis zur Frist änderbar.',
    ...(vote.resultsVisible ? [] : ['Ergebnis nach der Frist.']),
    ...referralNote(vote),
    ...(vote.rule === 'consent' && !vote.resultsVisible ? ['Begründete Einwände sind sofort sichtbar.'] : []),
  ];
  return said.join(' ');
}

function closedStrip(poll: Poll) {
  const { vote } = poll;
  const after = followedWords(poll).map((said) => paragraph(words(said)));
  if (vote.state === 'cancelled') return strip('attention', ...ending(poll), ...after);
  const decision = decisionName(vote);
  const status = outcomeStatus(vote);
  const line = `${status.charAt(0).toUpperCase()}${status.slice(1)}${decision === undefined ? '' : `: ${decision}`}.`;
  const style =
    vote.outcome === 'carried'
      ? 'good'
      : vote.outcome === 'noted' || vote.outcome === 'referred'
        ? 'accent'
        : 'attention';
  return strip(style, paragraph(bold(line)), ...after);
}

/** What a card of a vote does not show. */
export const EMPTY = {
  ...{ strip: [], reason: [], documents: [], progress: [], bars: [] },
  ...{ objections: [], objectionQuotes: [], fields: [] },
};

/** An answer that shows a draft: where others read along, it is for the asker alone. */
export function ofDraft(turn: Turn, { number }: Vote, reply: Reply): Reply {
  return unpublished(turn, reply, { twin: `abstimmung ${number}`, verb: 'votes.show', data: { vote: number } });
}

/** Who looks at a draft and when, how many will be entitled, its items, what is attached to it, and what was wrong with a new end. */
interface DraftViewer extends Pick<Poll, 'attachments' | 'items'> {
  readonly member: Member;
  readonly entitled: number;
  readonly now: Instant;
  readonly errors?: FieldErrors;
  /** What speaks against its end, in sentences. */
  readonly warnings?: readonly string[];
}

/** A draft, as it will stand in the channel; who may, publishes or changes it, or attaches something to it. */
export function draftCard(vote: Vote, viewer: DraftViewer): Reply {
  const put = putOf({ vote, attachments: viewer.attachments });
  const publishes = coordinates(viewer.member);
  const end = endInPreview(vote, { ...viewer, publishes });
  const { warnings = [] } = viewer;
  const warned = warnings.length === 0 ? [] : strip('warning', ...warnings.map((said) => paragraph(words(said))));
  const change = button('Entwurf ändern …', 'votes.change', { vote: vote.number });
  const publish = button('Veröffentlichen', 'votes.open', { vote: vote.number });
  const discard = button('Entwurf verwerfen …', 'votes.discard', { number: vote.number });
  const attach = button('Anlagen ansehen', 'votes.attachments', { number: vote.number });
  const who = publishes ? '' : ' Die Koordination veröffentlicht die Abstimmung.';
  return {
    card: 'votes/vote',
    data: {
      ...EMPTY,
      header: header(voteName(vote), vote.question, 'Entwurf'),
      ...put,
      decisionText: [...put.decisionText, ...itemList(viewer, () => undefined)],
      ...end,
      strip: end.strip.length > 0 ? end.strip : warned,
      facts: [...rules(vote, viewer.entitled), fact('Vorbereitet', vote.office)],
      footnote: [
        note(`Noch nicht im Kanal. Stimmberechtigt sind dann alle ${viewer.entitled}${NBSP}Kommunen der Runde.${who}`),
      ],
      buttons: buttons(
        ...(publishes ? [publish] : []),
        ...(end.fields.length > 0 ? [] : [change, discard, attach, ...itemsButton(vote), ...originButton(vote)]),
      ),
    },
    summary: notification(`Entwurf von ${vote.office}: ${vote.question}`),
  };
}

/** Says in a channel that a ballot is kept, and nothing of what it says. */
export function keptCard(poll: Poll, member: Member): Reply {
  const { name } = member.municipality;
  const missing = missingFrom(poll);
  const rest = missing.length === 0 ? 'Alle Kommunen haben abgestimmt.' : `Es fehlen: ${enumerate(missing)}.`;
  return {
    card: 'conversation/notice',
    data: {
      header: header(voteName(poll.vote), poll.vote.question, runningStatus(poll.vote)),
      lines: [paragraph(bold(`Die Stimme für ${name} ist gespeichert.`)), paragraph(words(rest))],
      buttons: [],
    },
    summary: notification(`Die Stimme für ${name} ist gespeichert.`),
  };
}

/** Coordination votes: drafted, published by the Koordination, one ballot per municipality, closed at their time. */
import { attachmentCommands, attachedFiles as handedOut, sentFiles } from '../attachments/index.ts';
import type { Feature } from '../conversation/feature.ts';
import type { Links } from '../downloads/index.ts';
import type { Taker } from '../intake/taker.ts';
import { attachmentsAmong, voteAttachments } from './attachments/attachment-bearer.ts';
import { answerWords } from './ballots/answer-words.ts';
import { cast, lift, objection } from './ballots/casting.ts';
import { referralWords } from './ballots/referral-sayings.ts';
import { referral, referralAmong } from './ballots/referring.ts';
import { telephone, telephoneForm } from './ballots/telephone.ts';
import { toldBack, withdrawTold } from './ballots/told-back.ts';
import { withdrawWords } from './ballots/withdraw-sayings.ts';
import { withdraw, withdrawal } from './ballots/withdrawing.ts';
import { baseCard } from './base-card.ts';
import { act, cancelPoll, closeEarly, extend, manage } from './closing/acts.ts';
import { closing, type TableVote } from './closing/close.ts';
import type { TakeDecision } from './closing/decided.ts';
import { ofEnds } from './closing/invariants.ts';
import { again, runOff } from './drafting/again.ts';
import { againWords } from './drafting/again-sayings.ts';
import { discard } from './drafting/discarding.ts';
import type { IsAsked } from './drafting/draft.ts';
import { type Attended, type Made, meetingForm, recordInMeeting } from './drafting/meeting-decision.ts';
import { open } from './drafting/opening.ts';
import { change, correct, openForm, submit } from './drafting/submitting.ts';
import { draftsWaiting } from './drafting/waiting.ts';
import { exported, votesFile } from './exports/exporting.ts';
import { castAll, castItems, showItems } from './items/answering.ts';
import { ofItems } from './items/invariants.ts';
import { itemWords } from './items/item-sayings.ts';
import { findVotes } from './overview/compose-box.ts';
import { knownVotes } from './overview/known-votes.ts';
import { amendmentAmong, caseFileAmong, managementAmong, more, wordingsAmong } from './overview/more.ts';
import { ballots, list, show } from './overview/showing.ts';
import { voteWords } from './overview/vote-words.ts';
import { polls as pollsOf } from './polls.ts';
import { openQueryForm, query } from './queries/asking.ts';
import { queries } from './queries/listing.ts';
import { queriesAmong } from './queries/queried.ts';
import { openReplyForm, reply } from './queries/replying.ts';
import { queriesWaiting } from './queries/waiting.ts';
import { resultCard } from './result-card.ts';
import { ofStatements } from './statements/invariants.ts';
import { statementWords } from './statements/statement-sayings.ts';
import { drop, state, statementAmong, statementForm } from './statements/stating.ts';
import { findPoll } from './store.ts';
import { owing } from './tables.ts';
import { amendWords } from './wordings/amend-sayings.ts';
import { amend, amendFormCommand, showProposal } from './wordings/amending.ts';
import { wordings } from './wordings/history.ts';
import { ofWordings } from './wordings/invariants.ts';
import { publishWording } from './wordings/publishing.ts';
import { proposalsWaiting } from './wordings/waiting.ts';

export { decidedVotes, type TakeDecision, takenDecisions } from './closing/decided.ts';
export { decidedInMeeting } from './closing/in-meeting.ts';
export { draftVote, voteOf } from './drafting/drawn-up.ts';
export { voteMatters } from './exports/case-file.ts';
export { decisions as pastVotes, openVotes } from './overview/register.ts';

/** What stands below „Weitere …“ on a vote, in this order. */
const FURTHER = [
  ...[referralAmong, amendmentAmong, queriesAmong, attachmentsAmong, withdrawal, statementAmong],
  ...[wordingsAmong, managementAmong, toldBack, caseFileAmong],
];

/** Takes files that are sent for a vote. */
export function voteFiles(links: Links): Taker {
  return sentFiles(voteAttachments, links);
}

/** What votes need: what happens with a decision, what is dealt with in a meeting, who was away from the last one and what of it a decision was, links to files, whether a question is asked. */
export interface VotesNeeds {
  readonly take: TakeDecision;
  readonly table: TableVote;
  readonly attended: Attended;
  readonly made: Made;
  readonly links: Links;
  readonly asked: IsAsked;
}

/** The feature. */
export function votes({ take, table, attended, made, links, asked }: VotesNeeds): Feature {
  const polls = pollsOf(closing(take, table));
  return {
    name: 'votes',
    owing: { ...owing, invariants: [...owing.invariants, ...ofWordings, ...ofItems, ...ofStatements, ...ofEnds] },
    purpose: 'Coordination votes: one ballot per municipality.',
    help: [
      {
        label: 'Abstimmen',
        words: 'abstimmung · abstimmungen · abstimmungen excel',
        purpose: 'eine Stimme je Kommune, Ergebnis zur Frist',
      },
      {
        label: 'Abstimmen',
        words: 'abstimmung 4 anpassen · fassungen 4 · abstimmung 4 weiteres',
        purpose: 'einen Einwand einarbeiten, den Verlauf lesen',
      },
      {
        label: 'Abstimmen',
        words: 'abstimmung 4 punkte · abstimmung 4 allen zustimmen',
        purpose: 'einzelne Punkte lesen und beantworten',
      },
      {
        label: 'Abstimmen',
        words: 'abstimmen 4 in der sitzung behandeln',
        purpose: 'statt Ja oder Nein: zum TOP machen',
      },
    ],
    menu: [
      { title: 'abstimmung', description: 'Abstimmung vorbereiten' },
      { title: 'abstimmungen', description: 'Abstimmungen und Ergebnisse ansehen' },
    ],
    situation: {
      title: 'Abstimmen',
      does: 'Stimme abgeben, Einwand erheben, Ergebnisse nachlesen',
      verb: 'votes.list',
      coordination: {
        title: 'Abstimmung',
        does: 'eröffnen, verlängern, telefonische Stimme eintragen',
        verb: 'votes.list',
      },
    },
    commands: [
      telephone(polls),
      telephoneForm,
      extend(polls),
      closeEarly(polls),
      cancelPoll(polls),
      manage,
      act,
      openForm,
      submit(asked),
      change,
      discard,
      correct,
      again,
      runOff,
      open(polls),
      recordInMeeting(polls, made),
      meetingForm(attended),
      castAll(polls),
      castItems(polls),
      showItems,
      cast(polls),
      objection,
      referral,
      lift(polls),
      withdraw(polls),
      withdrawTold(polls),
      amendFormCommand,
      amend,
      showProposal,
      publishWording(polls),
      wordings,
      show,
      ballots,
      exported(links),
      list,
      more(FURTHER),
      ...[openQueryForm, query, openReplyForm, reply, queries, statementForm, state, drop],
      ...attachmentCommands(voteAttachments, links),
    ],
    words: {
      ...voteWords,
      ...answerWords,
      ...amendWords,
      ...againWords,
      ...withdrawWords,
      ...itemWords,
      ...referralWords,
      ...statementWords,
    },
    things: { vote: knownVotes },
    find: findVotes,
    files: { ...handedOut(voteAttachments), 'votes.excel': votesFile },
    work: polls.work,
    owed: polls.owed,
    answered: polls.answered,
    ahead: polls.ahead,
    waiting: async (...of) => [
      ...(await draftsWaiting(...of)),
      ...(await proposalsWaiting(...of)),
      ...(await queriesWaiting(...of)),
    ],
    live: {
      'votes.card': async (db, roundId, subject) => {
        const poll = await findPoll(db, roundId, Number(subject));
        return poll && baseCard(poll);
      },
      'votes.result': async (db, roundId, subject) => {
        const poll = await findPoll(db, roundId, Number(subject));
        return poll && resultCard(poll);
      },
    },
  };
}

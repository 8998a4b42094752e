/** Coordination votes: drafted, published by the Koordination, one ballot per municipality, closed at their time. */
import type { Feature } from '../conversation/feature.ts';
import { ahead } from './ahead.ts';
import { baseCard } from './cards.ts';
import { cast, objection } from './casting.ts';
import { closeAtDeadline } from './closing.ts';
import type { TakeDecision } from './decided.ts';
import { change, correct, openForm, submit } from './drafting.ts';
import { findVotes } from './find.ts';
import { act, cancelPoll, closeEarly, extend, manage } from './managing.ts';
import { meetingForm, recordInMeeting } from './meeting-decision.ts';
import { open } from './opening.ts';
import { owed } from './owing.ts';
import { ballots, list, show } from './showing.ts';
import { findPoll } from './store.ts';
import { telephone, telephoneForm } from './telephone.ts';

export { decidedVotes } from './decided.ts';
export { draftVote, voteOf } from './drawn-up.ts';
export { decisions as pastVotes, openVotes } from './register.ts';

/** The feature; `take` is what happens with a decision. */
export function votes(take: TakeDecision): Feature {
  return {
    name: 'votes',
    purpose: 'Coordination votes: one ballot per municipality.',
    help: [
      {
        label: 'Abstimmen',
        words: 'abstimmung · abstimmungen',
        purpose: 'eine Stimme je Kommune, Ergebnis zur Frist',
      },
    ],
    menu: [
      { title: 'abstimmung', description: 'Abstimmung vorbereiten' },
      { title: 'abstimmungen', description: 'Abstimmungen und Ergebnisse ansehen' },
    ],
    start: { title: 'Abstimmungen ansehen', verb: 'votes.list' },
    commands: [
      telephone,
      telephoneForm,
      extend,
      closeEarly(take),
      cancelPoll,
      manage,
      act,
      openForm,
      submit,
      change,
      correct,
      open,
      recordInMeeting(take),
      meetingForm,
      cast(take),
      objection,
      show,
      ballots,
      list,
    ],
    ahead,
    owed,
    find: findVotes,
    work: { 'votes.close': closeAtDeadline(take) },
    live: {
      'votes.card': async (db, roundId, subject) => {
        const poll = await findPoll(db, roundId, Number(subject));
        return poll && baseCard(poll);
      },
    },
  };
}

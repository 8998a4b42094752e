import { type Filled, formData } from '../../cards/form.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { NBSP } from '../../german/write.ts';
import type { Vote } from '../vote.ts';
import { voteName } from '../wording.ts';
import { namedBy } from '../wordings.ts';

/** The form in which a municipality says why a vote is to be dealt with in a meeting, and reads what comes of it. */
export function referralForm(vote: Vote, filled: Filled): Reply {
  const form = {
    kind: voteName(vote),
    title: 'In der Sitzung behandeln',
    hint: hintOf(vote),
    fields: [{ kind: 'text', name: 'reason', label: 'Begründung', required: true, multiline: true, maxLength: 1000 }],
    submit: {
      title: 'In die Sitzung verweisen',
      verb: 'votes.cast',
      data: { vote: vote.number, choice: 'referral', ...namedBy(vote) },
    },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: notification(`In der Sitzung behandeln: ${vote.question}`),
    personal: { twin: `abstimmen ${vote.number} in der sitzung behandeln: Grund` },
  };
}

function hintOf({ referrals = 1, resultsVisible }: Vote): string {
  const shown = resultsVisible ? '' : ' und alle Stimmen werden sichtbar';
  const by = referrals === 1 ? 'Damit' : `Wünschen das ${referrals}${NBSP}Kommunen,`;
  return `Die Begründung sehen alle sofort. ${by} endet die Abstimmung ohne Beschluss${shown}; sie wird TOP der nächsten Sitzung.`;
}

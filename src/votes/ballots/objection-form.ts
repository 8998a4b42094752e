import { type Filled, formData } from '../../cards/form.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { NBSP } from '../../german/write.ts';
import type { Vote } from '../vote.ts';

/** The form that an objection needs: its reason is obligatory. */
export function objectionForm(vote: Vote, filled: Filled): Reply {
  const form = {
    kind: `Abstimmung${NBSP}${vote.number}`,
    title: 'Einwand begründen',
    hint: vote.resultsVisible
      ? 'Die Begründung sehen alle Kommunen sofort.'
      : 'Die Begründung sehen alle Kommunen nach der Frist.',
    fields: [{ kind: 'text', name: 'reason', label: 'Begründung', required: true, multiline: true, maxLength: 1000 }],
    submit: { title: 'Einwand erheben', verb: 'votes.cast', data: { vote: vote.number, choice: 'objection' } },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: notification(`Einwand begründen: ${vote.question}`),
    personal: { twin: `abstimmen ${vote.number} einwand: Grund` },
  };
}

import { type Filled, formData } from '../../cards/form.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { NBSP } from '../../german/write.ts';
import type { Vote } from '../vote.ts';
import { namedBy } from '../wordings.ts';

/** The form that an objection needs: its reason is obligatory. */
export function objectionForm(vote: Vote, filled: Filled): Reply {
  const form = {
    kind: `Abstimmung${NBSP}${vote.number}`,
    title: 'Einwand begründen',
    hint: 'Einwand und Begründung sehen alle Kommunen sofort, damit sie eingearbeitet werden können.',
    fields: [{ kind: 'text', name: 'reason', label: 'Begründung', required: true, multiline: true, maxLength: 1000 }],
    submit: {
      title: 'Einwand erheben',
      verb: 'votes.cast',
      data: { vote: vote.number, choice: 'objection', ...namedBy(vote) },
    },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: notification(`Einwand begründen: ${vote.question}`),
    personal: { twin: `abstimmen ${vote.number} einwand: Grund` },
  };
}

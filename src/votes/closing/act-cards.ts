import { type Field, type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Reply } from '../../conversation/reply.ts';
import { weekdayTime } from '../../german/write.ts';
import type { ActKind } from '../../responses/asking.ts';
import type { Poll, Vote } from '../vote.ts';
import { runningStatus, shortStatus, voteName } from '../wording.ts';

/** What the form of each act says, the verb that does it, and its typed twin. */
const FORMS = {
  extended: {
    title: 'Frist verlängern',
    verb: 'votes.extend',
    hint: 'Abgegebene Stimmen bleiben gültig. Neue Frist und Grund sind für alle sichtbar.',
    twin: 'verlängern bis 21.04.2023 12 Uhr: Grund',
  },
  'closed-early': {
    title: 'Vorzeitig schließen',
    verb: 'votes.close-early',
    hint: 'Es zählen die Stimmen, die bis jetzt abgegeben sind. Der Grund ist für alle sichtbar.',
    twin: 'schließen: Grund',
  },
  cancelled: {
    title: 'Abstimmung abbrechen',
    verb: 'votes.cancel',
    hint: 'Es gibt dann kein Ergebnis. Der Grund ist für alle sichtbar.',
    twin: 'abbrechen: Grund',
  },
} as const satisfies Record<ActKind, unknown>;

const DEADLINE: readonly Field[] = [
  { kind: 'date', name: 'closesOn', label: 'Neue Frist (Datum)', required: true },
  { kind: 'time', name: 'closesTime', label: 'Neue Frist (Uhrzeit)', required: true },
];
const REASON: Field = { kind: 'text', name: 'reason', label: 'Grund', required: true, multiline: true, maxLength: 500 };

/** The form that an act needs. */
export function actForm(vote: Vote, act: ActKind, filled: Filled): Reply {
  const { title, verb, hint, twin } = FORMS[act];
  const form = {
    kind: voteName(vote),
    title,
    hint,
    fields: [...(act === 'extended' ? DEADLINE : []), REASON],
    submit: { title, verb, data: { vote: vote.number } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: title,
    personal: { twin: `abstimmung ${vote.number} ${twin}` },
  };
}

/** Confirms an act. */
export function managedCard({ vote }: Poll): Reply {
  const open = vote.state === 'open';
  const text = open
    ? `Die Frist ist jetzt ${weekdayTime(vote.closesAt)}. Die Änderung steht mit Begründung im Kanal.`
    : 'Die Änderung steht mit Begründung im Kanal.';
  const status = open ? runningStatus(vote) : shortStatus(vote);
  const way = { title: `Abstimmung ${vote.number} ansehen`, verb: 'votes.show', data: { vote: vote.number } };
  return { ...notice({ kind: voteName(vote), status, title: vote.question, text, ways: [way] }), replaces: true };
}

import { type Field, type Filled, formData } from '../../cards/form.ts';
import type { Reply } from '../../conversation/reply.ts';
import { NBSP } from '../../german/write.ts';
import type { ActKind } from '../asking.ts';

/** How something that is asked is called where the Koordination acts on it. */
export interface Called {
  /** The name of its kind, with which its verbs begin: `surveys`. */
  readonly name: string;
  /** *Rundfrage*. */
  readonly called: string;
  /** Where it is no feminine with a number of its own: *Rundfrage 4*, typed *rundfrage 4*. */
  readonly declined?: Declined;
}

/** How something that is asked stands in sentences, and how one of it is named and typed. */
export interface Declined {
  /** *der Umlauf*, *des Umlaufs*, *den Umlauf*. */
  readonly subject: string;
  readonly genitive: string;
  readonly object: string;
  readonly named: (number: number) => string;
  readonly typed: (number: number) => string;
}

/** How it is declined: most are feminine. */
export function declinedOf({ called, declined }: Pick<Called, 'called' | 'declined'>): Declined {
  const die = `die ${called}`;
  return (
    declined ?? {
      ...{ subject: die, genitive: `der ${called}`, object: die },
      named: (number) => `${called}${NBSP}${number}`,
      typed: (number) => `${called.toLowerCase()} ${number}`,
    }
  );
}

/** What the form of each act says, the end of its verb, and of its typed twin. */
export const ACTS = {
  extended: {
    title: 'Frist verlängern',
    verb: 'extend',
    hint: 'Vorliegende Antworten bleiben gültig. Neue Frist und Grund sind für alle sichtbar.',
    twin: 'verlängern bis 21.04.2023 12 Uhr: Grund',
  },
  'closed-early': {
    title: 'Vorzeitig schließen',
    verb: 'close-early',
    hint: 'Es zählen die Antworten, die bis jetzt vorliegen. Der Grund ist für alle sichtbar.',
    twin: 'schließen: Grund',
  },
  cancelled: {
    title: 'Abbrechen',
    verb: 'cancel',
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
export function actForm({ number, ...of }: Called & { readonly number: number }, act: ActKind, filled: Filled): Reply {
  const { title, verb, hint, twin } = ACTS[act];
  const { named, typed } = declinedOf(of);
  const form = {
    kind: named(number),
    title,
    hint,
    fields: [...(act === 'extended' ? DEADLINE : []), REASON],
    submit: { title, verb: `${of.name}.${verb}`, data: { number } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: title,
    personal: { twin: `${typed(number)} ${twin}` },
  };
}

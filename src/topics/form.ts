import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../cards/form.ts';
import type { Reply } from '../conversation/reply.ts';
import { NBSP } from '../german/write.ts';

/** The longest text of what is possible in a topic area. */
export const LONGEST = 2000;

/** The topic area that a form is for, and the version of its text that was seen. */
export interface FormFor {
  readonly number: number;
  readonly name: string;
  readonly version: number;
}

/** The form in which the Koordination writes down what is possible, with what stands there. */
export function possibilitiesForm({ number, name, version }: FormFor, filled: Filled): Reply {
  const { operation } = filled.values;
  const form = {
    kind: `Themenfeld${NBSP}${number}`,
    title: name,
    hint: 'Was ist in diesem Themenfeld möglich? Der Text erscheint als Stand der Runde, nicht als Wortlaut einer Regel. Leer gelassen wird er zurückgenommen. Frühere Stände bleiben sichtbar.',
    fields: [
      { kind: 'text', name: 'text', label: 'Möglichkeiten', multiline: true, maxLength: LONGEST },
    ] satisfies Field[],
    submit: {
      title: 'Möglichkeiten speichern',
      verb: 'topics.save-possibilities',
      data: { area: name, version, operation: typeof operation === 'string' ? operation : randomUUID() },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: `Möglichkeiten festhalten: ${name}`.slice(0, 80),
    personal: { twin: `themenfeld ${number} möglichkeiten: …` },
  };
}

import { type Filled, formData } from '../../cards/form.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import { cutText } from '../../text/clean.ts';
import { type Guideline, guidelineName, LONGEST, type Section } from '../guideline.ts';

/** How to write a section without a form. */
export const TWIN = 'richtlinie 1 abschnitt 3.2: Die Hilfe beträgt höchstens 300 €.; Überschrift: Höhe der Hilfe';
const LABELS = { text: 'text', wortlaut: 'text', ueberschrift: 'heading', titel: 'heading', nummer: 'section' };

/** The fields of an input; the typed twin brings them in one text, which is the wording of the section by itself. */
export function sectionFields({ typed, ...raw }: Raw): Raw {
  return typeof typed === 'string' ? { ...raw, ...readFields(typed, 'text', LABELS) } : raw;
}

/** A section as its form holds it; `base` is the version that its author has read. */
export function fieldsOf({ number: section, heading, text, version: base }: Section): Raw {
  return { section, heading, text, base };
}

/** The words of a section that are voted on. */
interface Voted {
  readonly vote: number;
  readonly text: string;
}

function votedLines(voted: Voted | undefined): string[] {
  if (!voted) return [];
  const words = cutText(voted.text.replace(/\s+/gu, ' '), 300);
  return [
    `In Abstimmung\u00a0${voted.vote} steht: „${words}“ Was Sie hier ändern, gilt erst für die nächste Abstimmung.`,
  ];
}

/** The form for a section, empty, filled or with errors. */
export function sectionForm(guideline: Guideline, filled: Filled, voted?: Voted): Reply {
  const { section, base } = filled.values;
  const known = base !== undefined && typeof section === 'string' ? section : undefined;
  const form = {
    kind: guidelineName(guideline, known),
    title: known === undefined ? 'Abschnitt schreiben' : 'Abschnitt bearbeiten',
    hint: [
      ...votedLines(voted),
      'Mit * gekennzeichnete Felder sind Pflichtfelder. Jeder frühere Wortlaut steht weiter im Verlauf.',
    ].join(' '),
    fields: [
      ...(known === undefined
        ? ([
            { kind: 'text', name: 'section', label: 'Nummer', required: true, maxLength: 20, placeholder: '3.2' },
          ] as const)
        : []),
      { kind: 'text', name: 'heading', label: 'Überschrift', required: true, maxLength: LONGEST.heading },
      { kind: 'text', name: 'text', label: 'Wortlaut', required: true, multiline: true, maxLength: LONGEST.text },
    ],
    submit: {
      title: 'Abschnitt speichern',
      verb: 'guideline.write',
      data: { number: guideline.number, ...(known === undefined ? {} : { section: known, base }) },
    },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

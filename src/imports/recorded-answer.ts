import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dayField, readDayFields } from '../conversation/day-fields.ts';
import { shortText } from '../conversation/fields.ts';
import type { Raw } from '../conversation/inputs.ts';
import { readFields } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';
import { numericDay } from '../german/write.ts';
import { cutText } from '../text/clean.ts';
import type { Details } from './import.ts';
import type { ReadFile } from './store.ts';

/** How an answer was given. */
export const GIVEN = { written: 'schriftlich', oral: 'mündlich' } as const;

const NO_DAY = 'Bitte den Tag der Auskunft eingeben, z. B. 27.03.2023.';
const NOT_GIVEN = 'Bitte „schriftlich“ oder „mündlich“ wählen.';

/** A text that must not be missing; longer ones are to be cut. */
function told(missing: string, most: number) {
  return z.string(missing).trim().min(1, missing).max(most, `Bitte auf ${most} Zeichen kürzen.`);
}

/** What the Koordination records of an answer: to what, in which words, by whom, how and when it was given. */
export const answerSchema = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.').optional(),
  question: told('Bitte die Frage eingeben.', 800),
  answer: told('Bitte die Antwort eingeben.', 4000),
  publisher: told('Bitte eingeben, wer die Auskunft gegeben hat, z. B. MAGS NRW.', 80),
  given: shortText(NOT_GIVEN).transform((typed, context): keyof typeof GIVEN => {
    const said = typed.trim().toLowerCase();
    if (said === 'written' || said === GIVEN.written) return 'written';
    if (said === 'oral' || said === GIVEN.oral || said === 'muendlich') return 'oral';
    context.addIssue({ code: 'custom', message: NOT_GIVEN });
    return z.NEVER;
  }),
  day: dayField(NO_DAY),
  reference: z.string().trim().max(80, 'Bitte auf 80 Zeichen kürzen.').optional(),
});

/** An answer as it is recorded. */
export type RecordedAnswer = z.infer<typeof answerSchema>;

const LABELS = {
  frage: 'question',
  antwort: 'answer',
  'auskunft von': 'publisher',
  form: 'given',
  'auskunft vom': 'day',
  vom: 'day',
  'aktenzeichen oder betreff': 'reference',
  aktenzeichen: 'reference',
  betreff: 'reference',
};

/** The fields of an input with the day read; the typed twin brings them in one text. */
export function readAnswer({ typed, ...raw }: Raw, now: Instant): Raw {
  const fields = typeof typed === 'string' ? { ...raw, ...readFields(typed, 'question', LABELS) } : raw;
  return readDayFields(fields, { day: 'day', towards: 'past', hint: NO_DAY }, now);
}

/** Longer questions are cut in the title; the heading keeps them whole. */
const LONGEST_TITLED = 80;
/** Only what the ministry has written interprets its rules. */
const MINISTRY = /^\s*(?:das )?(?:mags|(?:landes|sozial|arbeits)?ministerium)(?!\p{L})/iu;

/**
 * An answer as a document to be confirmed: its section is the question, its title says how it was given, and when, and
 * of what was only said that nobody wrote it. That is a report; what the ministry wrote interprets.
 */
export function documentOfAnswer(
  recorded: RecordedAnswer,
  from: { origin: string; office: string },
): ReadFile & { readonly details: Details } {
  const { question, answer, publisher, given, day } = recorded;
  const title = titleOf(recorded);
  const bytes = new TextEncoder().encode(`# ${title}\n\n## ${question}\n\n${answer}\n`);
  const official = MINISTRY.test(publisher);
  const name = `Auskunft_${day}.md`;
  return {
    ...from,
    file: name,
    name,
    bytes,
    checksum: createHash('sha256').update(bytes).digest('hex'),
    reading: {
      kind: 'document',
      title,
      sections: [{ heading: question.replace(/\s+/gu, ' '), text: answer }],
      unread: [],
    },
    details: {
      ...{ title, publisher, kind: 'report', validFrom: day },
      status: official && given === 'written' ? 'interpretation' : 'report',
      strength: official ? 'amtlich' : 'sonstige',
    },
  };
}

function titleOf({ question, given, day, reference }: RecordedAnswer): string {
  const flat = question.replace(/\s+/gu, ' ');
  const cut = flat.length > LONGEST_TITLED ? `${cutText(flat, LONGEST_TITLED)} …` : flat;
  const of = reference === undefined || reference === '' ? '' : ` (${reference})`;
  const dated = `vom ${numericDay(day)}${of}`;
  const how = given === 'oral' ? `Mündliche Auskunft ${dated}, nicht schriftlich bestätigt` : `Auskunft ${dated}`;
  return cutText(`${how}: ${cut}`, 200);
}

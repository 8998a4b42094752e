import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf, type Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import { longDay } from '../../german/write.ts';
import { answerOf, isAsked, own } from '../../responses/asking.ts';
import { numberField, numberOf } from '../decision.ts';
import { dueOn, type Implementation, implementationName, TYPED_STATES } from '../implementation.ts';
import { keepProgress } from './filling.ts';
import { implementations } from './kind.ts';
import { answeredWith, heldImplementation, implementationFor } from './loading.ts';
import { PROGRESS_FIELDS, progressFields, progressOf, progressShown, readProgress } from './reading.ts';
import { reporting, showingProgress } from './sayings.ts';

/** What is said of a state may be longer than a form takes: nothing typed is lost. */
const SAID = 3000;

/** Shows how far a decision has been implemented. */
const show = command({
  verb: 'decisions.implementation',
  may: 'known',
  writes: false,
  typed: [
    { pattern: /beschluss (?:nr\.? )?(?<number>\d{4}\/\d{1,4}) umsetzung/u, example: 'beschluss 2023/04 umsetzung' },
  ],
  asked: showingProgress,
  input: z.object({ number: numberField }),
  run: (turn, { number }, db) => answeredWith(db, turn, number),
});

/** Opens the form, with what the municipality said before or what plain words have brought. */
const openReport = command({
  verb: 'decisions.report-form',
  may: 'speak',
  writes: false,
  typed: [
    {
      pattern: /beschluss (?<number>\d{4}\/\d{1,4}) rueckmeldung/u,
      example: 'beschluss 2023/04 rückmeldung',
    },
  ],
  asked: reporting,
  input: z.object({
    number: numberField,
    state: z.string().max(100).optional(),
    on: z.unknown(),
    note: z.string().max(SAID).optional(),
  }),
  reads: readProgress,
  run: async (turn, { number, ...said }, db) => {
    const { one, held } = await heldImplementation(db, turn, number);
    const { municipality } = turn.member;
    if (!isAsked(held, municipality.id)) throw implementations.refuses.notAsked(held, municipality);
    const before = said.state === undefined ? answerOf(held, municipality.id)?.content : undefined;
    return reportForm(one, { values: progressShown(before ?? said) });
  },
});

/** The form in which a municipality says how far it has come. */
export function reportForm(one: Implementation, filled: Filled): Reply {
  const number = numberOf(one);
  const form = {
    kind: implementationName(one),
    title: 'Rückmeldung zur Umsetzung',
    hint: `Umzusetzen bis ${longDay(dueOn(one))}. Die Rückmeldung steht für alle lesbar im Überblick und lässt sich jederzeit ändern.`,
    fields: PROGRESS_FIELDS,
    submit: { title: 'Rückmeldung speichern', verb: 'decisions.report', data: { number } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: `beschluss ${number} umgesetzt am 12.10.2023: Anmerkung` },
  };
}

const PATTERN = new RegExp(
  `beschluss (?<number>\\d{4}/\\d{1,4}) (?:ist )?(?<state>${TYPED_STATES})(?: (?:am|seit) (?<on>[^:]{4,40}))?`,
  'u',
);

/** Keeps what a member's own municipality says, in place of what it said before, which stays on record. */
const report = command({
  verb: 'decisions.report',
  may: 'speak',
  writes: true,
  typed: [
    { pattern: PATTERN, example: 'beschluss 2023/04 umgesetzt am 12.10.2023' },
    { pattern: PATTERN, tail: 'note', example: 'beschluss 2023/04 in Arbeit: Satzung im Entwurf' },
  ],
  input: z.object({ number: numberField, ...progressFields }),
  reads: readProgress,
  about: 'number',
  run: async (turn, { number, ...said }, db) => {
    const { held } = await heldImplementation(db, turn, number);
    await keepProgress(db, held, own(turn, progressOf(said, turn.at)));
    return { ...(await answeredWith(db, turn, number)), replaces: mayReplace(turn) };
  },
  invalid: async (turn, { raw, fields, errors }, db) =>
    reportForm(await implementationFor(db, turn.roundId, numberField.parse(fields['number'])), {
      ...{ values: progressShown(fields as Raw), errors, attempt: attemptOf(raw) },
    }),
});

/** How municipalities say how far they have come. */
export const reportCommands: readonly Command[] = [show, openReport, report];

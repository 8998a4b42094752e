import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { pageOf } from '../../cards/page.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { fold, readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { municipalityNamed } from '../../municipalities/named.ts';
import { municipalitiesOf } from '../../municipalities/store.ts';
import { contentsCard, HEADINGS } from '../cards.ts';
import { guidelineFor, heldGuideline } from '../finding.ts';
import { type Guideline, guidelineName, guidelineNumber, type Holder, LONGEST } from '../guideline.ts';
import { founding } from '../sayings.ts';
import { changeHead, findGuidelineOrThrow, type Head, saveGuideline } from '../store.ts';

/** How to begin a guideline without a form. */
const TWIN = 'richtlinie anlegen: Gemeinsame Regeln für Einzelfallhilfen; Entwurf bei: Haan';
const LABELS = { titel: 'title', 'entwurf bei': 'holder', 'gehalten von': 'holder' };
/** The choice of who drafts it where no municipality does. */
const COORDINATION = 'koordination';

/** The form for title and holder, empty, filled or with errors. */
export function guidelineForm(filled: Filled, municipalities: readonly Holder[]): Reply {
  const { number, operation } = filled.values;
  const isNew = number === undefined;
  const form = {
    kind: isNew ? 'Gemeinsame Richtlinie' : guidelineName({ number: Number(number) }),
    title: isNew ? 'Richtlinie anlegen' : 'Richtlinie ändern',
    hint: 'Die Kommune, die den Entwurf führt, schreibt die Abschnitte und entscheidet über Änderungsvorschläge.',
    fields: [
      { kind: 'text', name: 'title', label: 'Titel', required: true, maxLength: LONGEST.title },
      {
        kind: 'choice',
        name: 'holder',
        label: 'Entwurf bei',
        required: true,
        choices: [
          ...municipalities.map(({ id, name }) => ({ title: name, value: id })),
          { title: 'Koordination', value: COORDINATION },
        ],
      },
    ],
    submit: {
      title: 'Richtlinie speichern',
      verb: 'guideline.submit',
      data: {
        operation: typeof operation === 'string' ? operation : randomUUID(),
        ...(isNew ? {} : { number }),
      },
    },
  } as const;
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

/** Opens it: empty, or with what a guideline is called and who drafts it. */
export const openGuidelineForm = command({
  verb: 'guideline.form',
  may: 'coordinate',
  writes: false,
  typed: [
    {
      pattern: /(?:neue )?(?:gemeinsame )?richtlinie anlegen|neue (?:gemeinsame )?richtlinie/u,
      example: 'richtlinie anlegen',
    },
    { pattern: /richtlinie (?<number>\d{1,6}) aendern/u, example: 'richtlinie 1 ändern' },
  ],
  asked: founding,
  input: z.object({ number: guidelineNumber, title: z.string().max(3000).optional() }),
  run: async (turn, { number, title }, db) => {
    const before = number === undefined ? undefined : await guidelineFor(db, turn, number);
    const values = before ? fieldsOf(before) : { ...(title === undefined ? {} : { title }) };
    return guidelineForm({ values }, await municipalitiesOf(db, turn.roundId));
  },
});

function fieldsOf({ number, title, holder }: Guideline): Raw {
  return { number, title, holder: holder?.id ?? COORDINATION };
}

const TITLE = 'Bitte den Titel der Richtlinie eingeben.';
const HOLDER = 'Bitte die Kommune wählen, die den Entwurf führt.';

/** Keeps a new guideline, or another title or holder of one that is there. */
export const submitGuideline = command({
  verb: 'guideline.submit',
  may: 'coordinate',
  writes: true,
  creates: true,
  typed: [
    { pattern: /(?:gemeinsame )?richtlinie anlegen/u, tail: 'typed', example: TWIN },
    {
      pattern: /richtlinie (?<number>\d{1,6}) (?:entwurf bei|gehalten von) (?<holder>.{2,60})/u,
      example: 'richtlinie 1 entwurf bei Haan',
    },
  ],
  input: z.object({
    number: guidelineNumber,
    operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
    title: z.string(TITLE).min(3, TITLE).max(LONGEST.title, 'Bitte auf 120\u00a0Zeichen kürzen.').optional(),
    holder: z.string(HOLDER).max(100, HOLDER).optional(),
  }),
  reads: fieldsTyped,
  run: keep,
  invalid: async (turn, { raw, fields: values, errors }, db) =>
    guidelineForm({ values, errors, attempt: attemptOf(raw) }, await municipalitiesOf(db, turn.roundId)),
});

function fieldsTyped(raw: Raw): Raw {
  const { typed, ...others } = raw;
  const fields = typeof typed === 'string' ? readFields(typed, 'title', LABELS) : {};
  return { operation: randomUUID(), ...others, ...fields };
}

async function keep(
  turn: MemberTurn,
  given: { operation: string; number?: number | undefined; title?: string | undefined; holder?: string | undefined },
  db: Db,
): Promise<Reply> {
  const { roundId, at, member } = turn;
  const before = given.number === undefined ? undefined : await heldGuideline(db, turn, given.number);
  const head = headOf(given, before, await municipalitiesOf(db, roundId));
  const written = { office: member.office, at };
  const number = before?.number ?? (await saveGuideline(db, roundId, { operation: given.operation, head, written }));
  const isChanged = before && (before.title !== head.title || before.holder?.id !== head.holder?.id);
  if (isChanged) await changeHead(db, roundId, { number, head, written });
  const guideline = await findGuidelineOrThrow(db, roundId, number);
  const card = contentsCard(guideline, pageOf(guideline.sections, 1, HEADINGS), { now: at, reader: member });
  return { ...card, replaces: mayReplace(turn) };
}

function headOf(
  given: { title?: string | undefined; holder?: string | undefined },
  before: Guideline | undefined,
  municipalities: readonly Holder[],
): Head {
  const title = given.title ?? before?.title;
  if (title === undefined) throw new InvalidInput({ title: TITLE });
  if (given.holder === undefined) return { title, holder: before?.holder };
  if (/^(?:die )?koordination$/u.test(fold(given.holder).folded)) return { title };
  const holder = municipalityNamed(given.holder, municipalities);
  if (!holder) throw new InvalidInput({ holder: HOLDER });
  return { title, holder: { id: holder.id, name: holder.name } };
}

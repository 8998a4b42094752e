import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { shortText } from '../../conversation/fields.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { findRoundOrThrow, municipalitiesOf } from '../../municipalities/store.ts';
import { type Checked, type NoticeInput, noticeSchema, recompute } from './input.ts';
import { LINE, NAME, readLine } from './line.ts';
import { checkCard, formCard, stepsCard } from './notice-cards.ts';
import { namedIn } from './rate.ts';
import { CHECKED, FORM, STEPS } from './sayings.ts';

const EXAMPLE = '63 € 30.298 Einwohner 7,5 % 143.325 €';

/** The figures of a notice, sent by the form or typed in one line. */
export function typedFigures({ line, ...rest }: Raw): Raw {
  return typeof line === 'string' ? { ...rest, ...readLine(line) } : rest;
}

/** Recomputes a notice with what the round knows. */
export async function checked(turn: MemberTurn, given: NoticeInput, db: Db): Promise<Checked> {
  const { programme } = await findRoundOrThrow(db, turn.roundId);
  const whose = namedIn(nameIn(turn, given), await municipalitiesOf(db, turn.roundId));
  return recompute(given, programme, whose);
}

/** Whose notice it is: the municipality that was named, else the own one. */
export function nameIn(turn: MemberTurn, { name }: NoticeInput): string {
  return name ?? turn.member.municipality.name;
}

/** Whether a name is that of the member's own municipality. */
export async function isOwn({ roundId, member }: MemberTurn, name: string, db: Db): Promise<boolean> {
  const whose = namedIn(name, await municipalitiesOf(db, roundId));
  return whose !== 'another' && whose.id === member.municipality.id;
}

/** Shows the form again with what was typed and what is wrong. */
export async function showAgain(turn: MemberTurn, attempt: Attempt, db: Db): Promise<Reply> {
  const { programme } = await findRoundOrThrow(db, turn.roundId);
  const { raw, fields: values, errors } = attempt;
  return formCard(programme, { values, errors, attempt: attemptOf(raw) });
}

/** Opens the form; with figures to correct them. */
export const openForm = command({
  verb: 'grants.form',
  asked: FORM,
  may: 'known',
  writes: false,
  typed: [{ pattern: /bescheid(?: pruefen)?/u, example: 'bescheid prüfen' }],
  input: z
    .object({ name: shortText(), rate: shortText(), population: shortText(), share: shortText(), amount: shortText() })
    .partial(),
  run: async (turn, values, db) => {
    const { programme } = await findRoundOrThrow(db, turn.roundId);
    return formCard(programme, { values: { name: turn.member.municipality.name, ...values } });
  },
});

/** Checks a notice. */
export const checkNotice = command({
  verb: 'grants.check',
  asked: CHECKED,
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(`bescheid(?: pruefen)?:? ${NAME}${LINE}`, 'u'), example: `bescheid ${EXAMPLE}` }],
  input: noticeSchema,
  reads: typedFigures,
  run: async (turn, given, db) => {
    const name = nameIn(turn, given);
    return checkCard(name, await checked(turn, given, db), { own: await isOwn(turn, name, db) });
  },
  invalid: showAgain,
});

/** Shows the calculation as sentences. */
export const showSteps = command({
  verb: 'grants.steps',
  asked: STEPS,
  may: 'known',
  writes: false,
  typed: [
    { pattern: new RegExp(`bescheid rechenweg:? ${NAME}${LINE}`, 'u'), example: `bescheid rechenweg ${EXAMPLE}` },
  ],
  input: noticeSchema,
  reads: typedFigures,
  run: async (turn, given, db) => {
    const { check, frame } = await checked(turn, given, db);
    return stepsCard(nameIn(turn, given), check, frame);
  },
  invalid: showAgain,
});

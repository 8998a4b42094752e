import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Filled } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { dayField } from '../../conversation/day-fields.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Session, SessionTerms } from '../committee.ts';
import { changeSession, saveSession } from '../committee-store.ts';
import { ownCommittees, sessionFor } from '../finding.ts';
import { keptBy } from '../keeper.ts';
import { sessionCard, sessionSaved } from './committee-cards.ts';
import { sessionForm, sessionValues } from './committee-form.ts';
import {
  noPaperSaid,
  sessionCancelling,
  sessionEditing,
  sessionOpening,
  sessionShowing,
  sessionSubmitting,
} from './committee-sayings.ts';
import { SESSION_TWIN, sessionFields, sessionSchema, sessionTerms } from './committee-terms.ts';
import { planReminders } from './deadlines.ts';

const sessionNumber = wholeNumber('Bitte die Nummer des Ausschusstermins angeben.');
const NAMED = 'ausschusstermin (?:nr\\.? )?(?<number>\\d{1,6})';
const day = dayField('Bitte den Tag eingeben, z. B. 09.11.2023.');

async function formFor(turn: MemberTurn, filled: Filled, db: Db): Promise<Reply> {
  const committees = await ownCommittees(db, turn);
  if (committees.length > 0) return sessionForm(filled, committees);
  throw new Refusal({
    code: 'papers.no-committee',
    kind: 'Ausschusstermin',
    title: 'Es ist noch kein Ausschuss erfasst',
    text: 'Ein Termin gehört zu einem Ausschuss. Bitte erfassen Sie zuerst den Ausschuss Ihrer Kommune.',
    ways: [{ title: 'Ausschuss erfassen …', verb: 'papers.committee-form' }],
  });
}

const openForm = command({
  verb: 'papers.session-form',
  may: 'known',
  speaks: true,
  writes: false,
  typed: [{ pattern: /(?:neuer? |neuen )?ausschusstermin(?: erfassen)?/u, example: 'ausschusstermin erfassen' }],
  asked: sessionOpening,
  input: z.object({ committee: z.string().max(120).optional(), heldOn: day.optional(), papersDue: day.optional() }),
  reads: sessionFields,
  run: (turn, values, db) => formFor(turn, { values }, db),
});

const edit = command({
  verb: 'papers.session-edit',
  may: 'known',
  speaks: true,
  writes: false,
  typed: [{ pattern: new RegExp(`${NAMED} aendern`, 'u'), example: 'ausschusstermin 1 ändern' }],
  asked: sessionEditing,
  about: 'number',
  input: z.object({ number: sessionNumber }),
  run: async (turn, { number }, db) => formFor(turn, { values: sessionValues(await sessionFor(db, turn, number)) }, db),
});

const submit = command({
  verb: 'papers.session-submit',
  may: 'known',
  speaks: true,
  writes: true,
  creates: true,
  typed: [{ pattern: /(?:neuer? |neuen )?ausschusstermin erfassen/u, tail: 'typed', example: SESSION_TWIN }],
  asked: sessionSubmitting,
  input: sessionSchema,
  reads: sessionFields,
  run: (turn, input, db) => keep(turn, input, db),
  invalid: (turn, { raw, fields, errors }, db) =>
    formFor(turn, { values: fields, errors, attempt: attemptOf(raw) }, db),
});

async function keep(turn: MemberTurn, input: z.output<typeof sessionSchema>, db: Db): Promise<Reply> {
  const resolved = sessionTerms(input, await ownCommittees(db, turn));
  if (resolved.kind === 'wrong') throw new InvalidInput(resolved.errors);
  const { session: number, version: seen, operation } = input;
  const terms: SessionTerms = { ...resolved.terms, state: 'planned' };
  if (number !== undefined && seen !== undefined) return change(turn, { number, seen, operation, terms }, db);
  const saved = await sessionFor(db, turn, await saveSession(db, await keptBy(db, turn, operation), terms));
  await planReminders(db, turn, { after: saved });
  return { ...sessionSaved(saved), replaces: mayReplace(turn) };
}

const CHANGED = 'Der Termin wurde inzwischen geändert. Bitte öffnen Sie das Formular neu.';

/** A session as it is to be from now on. */
interface Changed {
  readonly number: number;
  readonly seen: number;
  readonly operation: string;
  readonly terms: SessionTerms;
}

async function change(turn: MemberTurn, { operation, ...changed }: Changed, db: Db): Promise<Reply> {
  const before = await sessionFor(db, turn, changed.number);
  const kept = await keptBy(db, turn, operation);
  if (!(await changeSession(db, kept, changed))) throw new InvalidInput({ heldOn: CHANGED });
  const after = await sessionFor(db, turn, changed.number);
  await planReminders(db, turn, { before, after });
  return { ...sessionSaved(after), replaces: mayReplace(turn) };
}

/** Changes one thing of a session at once; where it is so already, nothing is done. */
async function set(
  turn: MemberTurn,
  number: number,
  { to, db }: { to: Partial<SessionTerms>; db: Db },
): Promise<Reply> {
  const before: Session = await sessionFor(db, turn, number);
  const terms = { ...before, ...to };
  const isSo = terms.state === before.state && terms.paper === before.paper;
  if (isSo) return sessionSaved(before);
  return change(turn, { number, seen: before.version, operation: randomUUID(), terms }, db);
}

const cancel = command({
  verb: 'papers.session-cancel',
  may: 'known',
  speaks: true,
  writes: true,
  typed: [{ pattern: new RegExp(`${NAMED} (?:entfaellt|streichen)`, 'u'), example: 'ausschusstermin 1 entfällt' }],
  asked: sessionCancelling,
  about: 'number',
  input: z.object({ number: sessionNumber }),
  run: (turn, { number }, db) => set(turn, number, { to: { state: 'cancelled' }, db }),
});

const noPaper = command({
  verb: 'papers.no-paper',
  may: 'known',
  speaks: true,
  writes: true,
  typed: [{ pattern: new RegExp(`${NAMED} (?:ohne|keine) vorlage`, 'u'), example: 'ausschusstermin 1 ohne vorlage' }],
  asked: noPaperSaid,
  about: 'number',
  input: z.object({ number: sessionNumber }),
  run: (turn, { number }, db) => set(turn, number, { to: { paper: 'none' }, db }),
});

const show = command({
  verb: 'papers.session',
  may: 'known',
  speaks: true,
  writes: false,
  typed: [{ pattern: new RegExp(NAMED, 'u'), example: 'ausschusstermin 1' }],
  asked: sessionShowing,
  about: 'number',
  input: z.object({ number: sessionNumber }),
  run: async (turn, { number }, db) => sessionCard(await sessionFor(db, turn, number)),
});

/** What keeps sessions. */
export const sessionCommands: readonly Command[] = [submit, cancel, noPaper, edit, openForm, show];

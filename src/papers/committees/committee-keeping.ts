import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { changeCommittee, saveCommittee } from '../committee-store.ts';
import { committeeFor } from '../finding.ts';
import { keptBy } from '../keeper.ts';
import { committeeSaved } from './committee-cards.ts';
import { committeeForm, committeeValues } from './committee-form.ts';
import { committeeEditing, committeeOpening, committeeSubmitting } from './committee-sayings.ts';
import { COMMITTEE_TWIN, committeeFields, committeeSchema, committeeTerms } from './committee-terms.ts';

const committeeNumber = wholeNumber('Bitte die Nummer des Ausschusses angeben.');

const openForm = command({
  verb: 'papers.committee-form',
  may: 'known',
  speaks: true,
  writes: false,
  typed: [{ pattern: /(?:neuer? |neuen )?ausschuss erfassen/u, example: 'ausschuss erfassen' }],
  asked: committeeOpening,
  input: z.object({ name: z.string().max(120).optional() }),
  run: async (_turn, values) => committeeForm({ values }),
});

const edit = command({
  verb: 'papers.committee-edit',
  may: 'known',
  speaks: true,
  writes: false,
  typed: [{ pattern: /ausschuss (?:nr\.? )?(?<number>\d{1,6}) aendern/u, example: 'ausschuss 1 ändern' }],
  asked: committeeEditing,
  about: 'number',
  input: z.object({ number: committeeNumber }),
  run: async (turn, { number }, db) => committeeForm({ values: committeeValues(await committeeFor(db, turn, number)) }),
});

const submit = command({
  verb: 'papers.committee-submit',
  may: 'known',
  speaks: true,
  writes: true,
  creates: true,
  typed: [{ pattern: /(?:neuer? |neuen )?ausschuss erfassen/u, tail: 'typed', example: COMMITTEE_TWIN }],
  asked: committeeSubmitting,
  input: committeeSchema,
  reads: committeeFields,
  run: (turn, input, db) => keep(turn, input, db),
  invalid: async (_turn, { raw, fields, errors }) => committeeForm({ values: fields, errors, attempt: attemptOf(raw) }),
});

const CHANGED = 'Der Ausschuss wurde inzwischen geändert. Bitte öffnen Sie das Formular neu.';

async function keep(turn: MemberTurn, input: z.output<typeof committeeSchema>, db: Db): Promise<Reply> {
  const resolved = committeeTerms(input);
  if (resolved.kind === 'wrong') throw new InvalidInput(resolved.errors);
  const { terms } = resolved;
  const kept = await keptBy(db, turn, input.operation);
  const { committee: number, version: seen } = input;
  if (number === undefined || seen === undefined) {
    const saved = await committeeFor(db, turn, await saveCommittee(db, kept, terms));
    return { ...committeeSaved(saved), replaces: mayReplace(turn) };
  }
  await committeeFor(db, turn, number);
  if (!(await changeCommittee(db, kept, { number, seen, terms }))) throw new InvalidInput({ name: CHANGED });
  return { ...committeeSaved(await committeeFor(db, turn, number)), replaces: mayReplace(turn) };
}

/** What keeps committees. */
export const committeeCommands: readonly Command[] = [submit, edit, openForm];

import { z } from 'zod';
import type { Filled } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { ownSessions, type PapersNeeds, paperFor } from '../finding.ts';
import { keptBy } from '../keeper.ts';
import { NAMED, numberField } from '../paper.ts';
import { changePaper, savePaper } from '../paper-store.ts';
import { shownPaper } from '../showing.ts';
import { editing, opening, submitting } from './drafting-sayings.ts';
import { formCard } from './form.ts';
import { fieldsOf, type Known, openingFields, resolve, saidSchema, TWIN, termsFields } from './terms.ts';

const EDIT = new RegExp(`${NAMED} aendern`, 'u');
const NEW_FORM = 'Bitte öffnen Sie das Formular neu.';

const submitSchema = saidSchema.extend({
  operation: z.uuid(NEW_FORM),
  paper: numberField.optional(),
  version: wholeNumber(NEW_FORM).optional(),
});

/** What drafts papers: the form, a new one, a change. */
export function draftingCommands(needs: PapersNeeds): Command[] {
  return [submit(needs), edit(needs), openForm(needs)];
}

async function knownOf(db: Db, turn: MemberTurn, { sources }: PapersNeeds): Promise<Known> {
  const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
  const decisions = await sources.decisions(db, turn.roundId, turn.at);
  return { sessions: await ownSessions(db, turn), topicAreas, decisions, now: turn.at };
}

async function formFor(
  turn: MemberTurn,
  filled: Filled,
  { needs, db }: { needs: PapersNeeds; db: Db },
): Promise<Reply> {
  return formCard(filled, await knownOf(db, turn, needs));
}

function openForm(needs: PapersNeeds) {
  return command({
    verb: 'papers.form',
    may: 'known',
    speaks: true,
    writes: false,
    typed: [
      { pattern: /(?:neue )?ausschussvorlage(?: anlegen| vorbereiten)?/u, example: 'ausschussvorlage' },
      { pattern: /(?:neue )?ausschussvorlage/u, tail: 'title', example: 'ausschussvorlage: Stärkungspakt NRW' },
    ],
    asked: opening,
    input: saidSchema.partial(),
    reads: openingFields,
    run: (turn, said, db) => formFor(turn, { values: said }, { needs, db }),
    invalid: (turn, { raw, fields, errors }, db) =>
      formFor(turn, { values: fields, errors, attempt: attemptOf(raw) }, { needs, db }),
  });
}

function edit(needs: PapersNeeds) {
  return command({
    verb: 'papers.edit',
    may: 'known',
    speaks: true,
    writes: false,
    typed: [{ pattern: EDIT, example: 'ausschussvorlage 3 ändern' }],
    asked: editing,
    about: 'number',
    input: z.object({ number: numberField }),
    run: async (turn, { number }, db) => {
      const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
      return formFor(turn, { values: fieldsOf(await paperFor(db, turn, number), topicAreas) }, { needs, db });
    },
  });
}

function submit(needs: PapersNeeds) {
  return command({
    verb: 'papers.submit',
    may: 'known',
    speaks: true,
    writes: true,
    creates: true,
    typed: [{ pattern: /(?:neue )?ausschussvorlage anlegen/u, tail: 'typed', example: TWIN }],
    asked: submitting,
    input: submitSchema,
    reads: termsFields,
    run: (turn, input, db) => keep(turn, input, { needs, db }),
    invalid: async (turn, { raw, fields, errors }, db) => {
      const values = await seenNow(turn, fields, { errors, db });
      return formFor(turn, { values, errors, attempt: attemptOf(raw) }, { needs, db });
    },
  });
}

const CHANGED =
  'Die Vorlage wurde inzwischen geändert. Bitte vergleichen Sie Ihre Angaben und speichern Sie noch einmal.';

/** Who has been told that somebody changed it may send the form again. */
async function seenNow(
  turn: MemberTurn,
  fields: Raw,
  { errors, db }: { errors: Readonly<Record<string, string>>; db: Db },
): Promise<Raw> {
  const { data: number } = numberField.safeParse(fields['paper']);
  if (errors['version'] === undefined || number === undefined) return fields;
  return { ...fields, version: (await paperFor(db, turn, number)).version };
}

async function keep(
  turn: MemberTurn,
  input: z.output<typeof submitSchema>,
  { needs, db }: { needs: PapersNeeds; db: Db },
): Promise<Reply> {
  const { operation, paper: number, version, ...said } = input;
  const resolved = resolve(said, await knownOf(db, turn, needs));
  if (resolved.kind === 'wrong') throw new InvalidInput(resolved.errors);
  const { terms } = resolved;
  const kept = await keptBy(db, turn, operation);
  if (number !== undefined) {
    const before = await paperFor(db, turn, number);
    const change = { number, seen: version ?? before.version, terms };
    if (!(await changePaper(db, kept, change))) throw new InvalidInput({ version: CHANGED });
  }
  const saved = number ?? (await savePaper(db, kept, terms));
  return { ...(await shownPaper(turn, saved, { needs, db })), replaces: mayReplace(turn) };
}

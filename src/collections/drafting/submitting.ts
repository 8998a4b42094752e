import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, type Command, command } from '../../conversation/feature.ts';
import { attemptOf, type Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { deadlineFields, momentOf, proposedDeadline, readDeadline } from '../../responses/deadline.ts';
import { collectionCard } from '../cards.ts';
import { type Collection, collectionName, type Outset, type QuestionList } from '../collection.ts';
import { collectionNumber, discreet, heldCollection } from '../finding.ts';
import { changing, opening } from '../sayings.ts';
import { changeCollection, findCollectionOrThrow, saveCollection } from '../store.ts';
import { draftForm, TWIN, valuesOf } from './draft-form.ts';

const LABELS = {
  betreff: 'title',
  titel: 'title',
  anlass: 'occasion',
  frist: 'deadline',
  'fragen ergaenzen bis: tag': 'closesOn',
  'fragen ergaenzen bis (datum)': 'closesOn',
  'fragen ergaenzen bis: uhrzeit': 'closesTime',
  'fragen ergaenzen bis (uhrzeit)': 'closesTime',
};
/** What is said may be longer than a form takes: nothing typed is lost. */
const LONGEST_SAID = 5000;
const TITLE = 'Bitte den Betreff des Schreibens eingeben.';

/** Opens the form, with what was said of it. */
export const openForm = command({
  verb: 'collections.form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /(?:neue )?sammlung(?: anlegen)?/u, example: 'sammlung' }],
  asked: opening,
  input: z.object({
    title: z.string().max(LONGEST_SAID).optional(),
    occasion: z.string().max(LONGEST_SAID).optional(),
    ...deadlineFields,
  }),
  reads: readDeadline,
  run: async ({ roundId, at }, said, db) => {
    const { programme } = await findRoundOrThrow(db, roundId);
    const given = Object.entries(said).filter(([, value]) => value !== undefined);
    const proposed = { title: `${programme.name}: Fragen der Kommunen`, ...proposedDeadline(at) };
    return draftForm({ values: { ...proposed, ...Object.fromEntries(given) } });
  },
});

const schema = z.object({
  operation: z.uuid('Bitte öffnen Sie das Formular neu.'),
  number: collectionNumber.optional(),
  title: z.string(TITLE).min(3, TITLE).max(140, 'Bitte auf 140\u00a0Zeichen kürzen.'),
  occasion: z.string().max(2000, 'Bitte auf 2.000\u00a0Zeichen kürzen.').optional(),
  ...deadlineFields,
});

/** Keeps a draft and shows it with the questions so far. With a number it changes the draft of that number. */
export function submit(list: QuestionList): Command {
  return command({
    verb: 'collections.submit',
    may: 'coordinate',
    writes: true,
    creates: true,
    typed: [{ pattern: /sammlung anlegen/u, tail: 'typed', example: TWIN }],
    input: schema,
    reads: fieldsOf,
    run: async (turn, input, db) => {
      const { operation, number: changed, title, occasion } = input;
      const usual = proposedDeadline(turn.at);
      const { closesOn = usual.closesOn, closesTime = usual.closesTime } = input;
      const outset = { title, occasion, closesAt: momentOf({ closesOn, closesTime }, turn.at) };
      const number =
        changed === undefined
          ? (await saveCollection(db, turn, { operation, outset })).number
          : await change(turn, { number: changed, outset }, db);
      const one = await findCollectionOrThrow(db, turn.roundId, number);
      const questions = await list.collected(db, turn.roundId);
      const card = collectionCard(one, { now: turn.at, questions, reader: turn.member });
      return discreet(turn, one, { ...card, replaces: mayReplace(turn) });
    },
    invalid: async ({ at }, { raw, fields, errors }: Attempt) => {
      const values = { ...proposedDeadline(at), ...fields };
      return draftForm({ values, errors, attempt: attemptOf(raw) }, collectionNumber.safeParse(raw['number']).data);
    },
  });
}

/** Opens the form of a draft with what stands in it. */
export const openChange = command({
  verb: 'collections.change',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /sammlung (?<number>\d{1,6}) aendern/u, example: 'sammlung 3 ändern' }],
  asked: changing,
  input: z.object({ number: collectionNumber }),
  run: async (turn, { number }, db) => draftForm({ values: valuesOf(await draftOf(turn, number, db)) }, number),
});

async function change(
  turn: MemberTurn,
  { number, outset }: { number: number; outset: Outset },
  db: Db,
): Promise<number> {
  await draftOf(turn, number, db);
  await changeCollection(db, { roundId: turn.roundId, number }, outset);
  return number;
}

/** A draft, held; what is published stays as all have seen it. */
async function draftOf(turn: MemberTurn, number: number, db: Db): Promise<Collection> {
  const { one, held } = await heldCollection(db, turn, number);
  if (held.state === 'draft') return one;
  throw new Refusal({
    code: 'collections.published',
    kind: collectionName(one),
    title: 'Diese Sammlung ist veröffentlicht',
    text: 'Was alle gesehen haben, ändert sich nicht mehr. Die Frist können Sie verlängern.',
    ways: [{ title: `Sammlung ${number} verwalten`, verb: 'collections.manage', data: { number } }],
  });
}

/** The fields of an input; the typed twin brings them in one text, and an operation of its own. */
function fieldsOf(raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  return readDeadline(
    typeof typed === 'string' ? { operation: randomUUID(), ...readFields(typed, 'title', LABELS) } : raw,
    now,
  );
}

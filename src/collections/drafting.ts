import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Field, type Filled, formData } from '../cards/form.ts';
import { mayReplace } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { type Attempt, type Command, command } from '../conversation/feature.ts';
import { attemptOf, type Raw } from '../conversation/inputs.ts';
import { readFields } from '../conversation/phrase.ts';
import { Refusal } from '../conversation/refusal.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { post } from '../delivery/outbox.ts';
import type { Instant } from '../german/berlin.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { deadlineFields, leavesTime, momentOf, proposedDeadline, readDeadline } from '../responses/deadline.ts';
import type { Kind } from '../responses/kind.ts';
import { collectionCard } from './cards.ts';
import { type Brought, bundleOf, collectionName, type QuestionList } from './collection.ts';
import { collectionNumber, discreet, heldCollection } from './finding.ts';
import { opening, publishing } from './sayings.ts';
import { findCollectionOrThrow, outlines, saveCollection } from './store.ts';

/** How to open a collection without a form. */
const TWIN = 'sammlung anlegen: Fragen zum Stärkungspakt NRW; Anlass: …; Frist: 13.10.2023 12:00';

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

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'title', label: 'Betreff', required: true, maxLength: 140 },
  { kind: 'text', name: 'occasion', label: 'Anlass', multiline: true, maxLength: 2000 },
  { kind: 'date', name: 'closesOn', label: 'Fragen ergänzen bis (Datum)', required: true },
  { kind: 'time', name: 'closesTime', label: 'Fragen ergänzen bis (Uhrzeit)', required: true },
];

/** The form, empty, prefilled or with errors. */
export function draftForm(filled: Filled): Reply {
  const { operation } = filled.values;
  const form = {
    kind: 'Fragen ans MAGS',
    title: 'Fragen sammeln',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Die Fragen der Liste gehören von selbst dazu. Alle Zeiten in deutscher Ortszeit.',
    fields: FIELDS,
    submit: {
      title: 'Vorschau ansehen',
      verb: 'collections.submit',
      data: { operation: typeof operation === 'string' ? operation : randomUUID() },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

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
  title: z.string(TITLE).min(3, TITLE).max(140, 'Bitte auf 140\u00a0Zeichen kürzen.'),
  occasion: z.string().max(2000, 'Bitte auf 2.000\u00a0Zeichen kürzen.').optional(),
  ...deadlineFields,
});

/** Keeps a draft and shows it with the questions so far. */
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
      const { operation, title, occasion } = input;
      const usual = proposedDeadline(turn.at);
      const { closesOn = usual.closesOn, closesTime = usual.closesTime } = input;
      const outset = { title, occasion, closesAt: momentOf({ closesOn, closesTime }, turn.at) };
      const { number } = await saveCollection(db, turn, { operation, outset });
      const one = await findCollectionOrThrow(db, turn.roundId, number);
      const questions = await list.collected(db, turn.roundId);
      const card = collectionCard(one, { now: turn.at, questions, reader: turn.member });
      return discreet(turn, one, { ...card, replaces: mayReplace(turn) });
    },
    invalid: async ({ at }, { raw, fields, errors }: Attempt) =>
      draftForm({ values: { ...proposedDeadline(at), ...fields }, errors, attempt: attemptOf(raw) }),
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

/** Publishes a draft; one collection runs at a time, so that everybody knows where a question goes. */
export function publish({ kind, list }: { kind: Kind<Brought>; list: QuestionList }): Command {
  return command({
    verb: 'collections.open',
    may: 'coordinate',
    writes: true,
    typed: [{ pattern: /sammlung (?<number>\d{1,6}) veroeffentlichen/u, example: 'sammlung 3 veröffentlichen' }],
    asked: publishing,
    input: z.object({ number: collectionNumber }),
    run: async (turn, { number }, db) => {
      const { one: draft } = await heldCollection(db, turn, number);
      if (draft.asking.state === 'draft') await refuseUnready(turn, draft, { kind, db });
      const questions = await list.collected(db, turn.roundId, bundleOf(draft.asking));
      if (await kind.open(db, turn, { number, closesAt: draft.closesAt })) {
        const { channel } = await findRoundOrThrow(db, turn.roundId);
        const posted = await findCollectionOrThrow(db, turn.roundId, number);
        const reply = collectionCard(posted, { now: turn.at, questions });
        await post(db, {
          ...{ roundId: turn.roundId, at: turn.at, conversationId: channel },
          ...{ reply, subject: `collections.card:${number}` },
        });
      }
      const one = await findCollectionOrThrow(db, turn.roundId, number);
      return {
        ...collectionCard(one, { now: turn.at, questions, reader: turn.member }),
        replaces: mayReplace(turn),
      };
    },
  });
}

async function refuseUnready(
  { roundId, at }: MemberTurn,
  draft: { number: number; closesAt: Instant },
  { kind, db }: { kind: Kind<Brought>; db: Db },
): Promise<void> {
  const of = { kind: collectionName(draft), status: 'Entwurf' };
  if (!leavesTime(draft.closesAt, at))
    throw new Refusal({
      ...of,
      code: 'collections.too-late',
      title: 'Die Frist ist zu nah oder schon vorbei',
      text: 'Bitte legen Sie die Sammlung mit einer späteren Frist neu an.',
      ways: [{ title: 'Fragen sammeln …', verb: 'collections.form' }],
    });
  const [running] = await kind.askings.running(db, roundId, at);
  const [outline] = running ? await outlines(db, roundId, [running.number]) : [];
  if (outline)
    throw new Refusal({
      ...of,
      code: 'collections.running',
      title: `${collectionName(outline)} läuft noch`,
      text: 'Es läuft immer nur eine Sammlung. Bitte schließen oder verlängern Sie die laufende.',
      ways: [
        { title: `Sammlung ${outline.number} verwalten`, verb: 'collections.manage', data: { number: outline.number } },
      ],
    });
}

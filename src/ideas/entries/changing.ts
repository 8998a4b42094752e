import { z } from 'zod';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, command } from '../../conversation/feature.ts';
import { wholeNumber } from '../../conversation/fields.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { attemptOf, InvalidInput, readInputOrThrow } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { touch } from '../../delivery/outbox.ts';
import { longDayTime } from '../../german/write.ts';
import { findRoundOrThrow } from '../../municipalities/store.ts';
import { ENTRY, entryToManage, holdToManage, numberField } from '../entry-access.ts';
import { findEntryOrThrow, saveStep } from '../entry-store.ts';
import { changedFields, fieldsOf } from '../fields.ts';
import { changeForm } from '../form.ts';
import { contentSchema, type Idea, ideaName, STATES, type State, saysTheSame, stateField } from '../idea.ts';
import { keptCard } from '../kept-card.ts';
import { saveState, saveVersion } from '../store.ts';
import { topicAreaFor } from '../topic-area.ts';
import { CHANGED, SAVED, STATED } from './changed-sayings.ts';

/** Opens the form of an entry with what stands in it. */
export const openChangeForm = command({
  verb: 'ideas.change',
  asked: CHANGED,
  may: 'known',
  writes: false,
  typed: [{ pattern: new RegExp(`${ENTRY} (?:aendern|bearbeiten)`, 'u'), example: 'idee 3 ändern' }],
  input: z.object({ number: numberField }),
  run: async (turn, { number }, db) => {
    const { idea } = await entryToManage(db, turn, number);
    const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
    return changeForm(idea, topicAreas, { values: { ...fieldsOf(idea), state: idea.state } });
  },
});

/** What a form sends: all fields; `version` is the one that it was opened with. A typed change names only some. */
const changeSchema = contentSchema.extend({
  state: stateField.optional(),
  version: wholeNumber('Bitte öffnen Sie das Formular neu.').optional(),
});

/** Keeps a changed entry; the version before stays on record. */
export const change = command({
  verb: 'ideas.save',
  asked: SAVED,
  may: 'known',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`${ENTRY} (?:aendern|bearbeiten)`, 'u'),
      tail: 'typed',
      example: 'idee 3 ändern: Kosten: 5.200; Stand: erprobt',
    },
  ],
  input: z.looseObject({ number: numberField }),
  run: async (turn, { number, ...raw }, db) => {
    const { idea } = await holdToManage(db, turn, number);
    const { version, state, ...content } = readChange(idea, raw);
    if (version !== undefined && version !== idea.version) throw outdated(idea);
    const topicArea = await topicAreaFor(db, turn.roundId, content.topicArea);
    const isNew = !saysTheSame(idea, { ...content, topicArea });
    if (isNew) await saveVersion(db, turn, { before: idea, content: { ...content, topicArea } });
    if (isNew) await saveStep(db, turn, { number, event: 'edit', value: String(idea.version + 1) });
    await moveTo(turn, { idea, state: state ?? idea.state }, db);
    await touch(db, turn.roundId, `ideas.card:${number}`);
    return keptCard(await findEntryOrThrow(db, turn.roundId, number), 'Der Eintrag ist gespeichert.');
  },
  about: 'number',
  invalid: showAgain,
});

function readChange(idea: Idea, raw: Raw) {
  const { typed } = raw;
  const fields = typeof typed === 'string' ? { ...fieldsOf(idea), ...changedFields(typed) } : raw;
  return readInputOrThrow(changeSchema, fields);
}

/** Somebody else has changed the entry since the form was opened. */
function outdated({ changed }: Idea): InvalidInput {
  const who = changed ? `${changed.office} hat den Eintrag am ${longDayTime(changed.at)} geändert.` : '';
  return new InvalidInput({ title: `${who} Bitte prüfen und noch einmal speichern.`.trim() });
}

async function showAgain(turn: MemberTurn, { raw, errors }: Attempt, db: Db): Promise<Reply> {
  const { idea } = await entryToManage(db, turn, numberField.parse(raw['number']));
  const { topicAreas } = await findRoundOrThrow(db, turn.roundId);
  const { typed } = raw;
  const values = typeof typed === 'string' ? { ...fieldsOf(idea), state: idea.state, ...changedFields(typed) } : raw;
  return changeForm(idea, topicAreas, { values, errors, attempt: attemptOf(raw) });
}

/** Changes how far an entry has come; withdrawn, it stays to be read. */
export const changeState = command({
  verb: 'ideas.state',
  asked: STATED,
  may: 'known',
  writes: true,
  typed: [
    {
      pattern: new RegExp(
        `${ENTRY} (?:ist )?(?<state>neu|in pruefung|erprobt|umgesetzt|zurueckgezogen|zurueckziehen)`,
        'u',
      ),
      example: 'idee 3 umgesetzt',
    },
    { pattern: new RegExp(`${ENTRY} (?:stand|status)`, 'u'), tail: 'state', example: 'idee 3 stand: in Prüfung' },
  ],
  input: z.object({ number: numberField, state: stateField }),
  run: async (turn, { number, state }, db) => {
    const { idea } = await holdToManage(db, turn, number);
    await moveTo(turn, { idea, state }, db);
    await touch(db, turn.roundId, `ideas.card:${number}`);
    const entry = await findEntryOrThrow(db, turn.roundId, number);
    return keptCard(entry, `Der Stand von ${ideaName(idea)} ist „${STATES[state]}“.`);
  },
});

async function moveTo(turn: MemberTurn, to: { idea: Idea; state: State }, db: Db): Promise<void> {
  const { number, state: before } = to.idea;
  if (before === to.state) return;
  await saveState(db, turn.roundId, { number, state: to.state });
  await saveStep(db, turn, { number, event: 'state', value: to.state });
}

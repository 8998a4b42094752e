import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Filled } from '../../cards/form.ts';
import type { Db } from '../../conversation/database.ts';
import { type Attempt, type Command, command } from '../../conversation/feature.ts';
import { attemptOf, InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { Refusal } from '../../conversation/refusal.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { NAMED } from '../measure-access.ts';
import { measuresOf } from '../measure-store.ts';
import { providerNumber, saysSame, typedProvider, withProviderDays } from '../provider.ts';
import { changeProvider, providerFor, providerVersions, saveProvider } from '../provider-store.ts';
import { draftFrom, fieldsOf, measureIn } from './input.ts';
import { ADDED, CHANGED, DROPPED, FORM } from './keeping-sayings.ts';
import { changeForm, newForm, TWIN } from './provider-form.ts';
import { providerChanges } from './provider-history.ts';
import { PROVIDER } from './showing.ts';
import { shownProvider } from './view.ts';

const OF_MEASURE = NAMED.replace('<number>', '<measure>');
const NEW = '(?:neuer )?traeger (?:anlegen|eintragen|erfassen)';

const openForm = command({
  verb: 'grants.provider-form',
  asked: FORM,
  may: 'speak',
  writes: false,
  typed: [
    { pattern: new RegExp(NEW, 'u'), example: 'träger anlegen' },
    { pattern: new RegExp(`${OF_MEASURE} ${NEW}`, 'u'), example: 'maßnahme 3 träger anlegen' },
    { pattern: new RegExp(`${PROVIDER} aendern`, 'u'), example: 'träger 4 ändern' },
  ],
  input: z.looseObject({ number: providerNumber.optional() }),
  run: async (turn, { number, ...raw }, db) => {
    if (number === undefined) return newFormFor(turn, { values: fieldsOf(raw, { before: {}, at: turn.at }) }, db);
    const provider = await providerFor(db, turn, number);
    const said = withProviderDays(raw, turn.at);
    return changeForm(provider, { values: { ...typedProvider(provider), ...said } });
  },
});

/** The form of a new provider, for one of the measures that count; without any, a measure comes first. */
async function newFormFor(turn: MemberTurn, filled: Filled, db: Db): Promise<Reply> {
  const all = await measuresOf(db, turn.roundId, turn.member.municipality.id);
  const measures = all.filter(({ state }) => state === 'active').toReversed();
  if (measures.length === 0)
    throw new Refusal({
      code: 'grants.no-measure',
      kind: 'Mittel',
      title: 'Zuerst die Maßnahme',
      text: 'Ein Träger gehört zu einer Maßnahme, und Ihre Kommune hat noch keine angelegt. Bitte legen Sie zuerst die Maßnahme an.',
      ways: [{ title: 'Maßnahme anlegen …', verb: 'grants.measure-form' }],
    });
  return newForm(measures, filled);
}

const add = command({
  verb: 'grants.add-provider',
  asked: ADDED,
  may: 'speak',
  writes: true,
  creates: true,
  typed: [
    { pattern: new RegExp(`${OF_MEASURE} ${NEW}`, 'u'), tail: 'typed', example: TWIN },
    {
      pattern: new RegExp(NEW, 'u'),
      tail: 'typed',
      example: 'träger anlegen: Caritasverband; Maßnahme: 3; weitergeleitet: 12.000',
    },
  ],
  input: z.looseObject({ operation: z.uuid('Bitte öffnen Sie das Formular neu.').optional() }),
  run: async (turn, { operation = randomUUID(), ...raw }, db) => {
    const fields = fieldsOf(raw, { before: {}, at: turn.at });
    const { number: measure } = await measureIn(turn, fields, db);
    const draft = draftFrom(turn, fields);
    const number = await saveProvider(db, turn, { operation, measure, draft });
    return shownProvider(turn, { number, status: 'eingetragen', db });
  },
  invalid: async (turn, { raw, errors }, db) => {
    const { operation = randomUUID(), ...said } = raw;
    const values = { ...fieldsOf(said, { before: {}, at: turn.at }), operation };
    return newFormFor(turn, { values, errors, attempt: attemptOf(raw) }, db);
  },
});

const CHANGED_AS = [
  {
    pattern: new RegExp(`${PROVIDER} aendern`, 'u'),
    tail: 'typed',
    example: 'träger 4 ändern: weitergeleitet: 14.000',
  },
];

/** Changes a provider: the form sends all of its fields, a typed change those that are named. */
const change = command({
  verb: 'grants.change-provider',
  asked: CHANGED,
  may: 'speak',
  writes: true,
  typed: CHANGED_AS,
  input: z.looseObject({ number: providerNumber, version: z.int().positive().optional() }),
  run: async (turn, { number, version, ...raw }, db) => {
    const before = await providerFor(db, turn, number);
    const seen = version ?? before.version;
    const draft = draftFrom(turn, fieldsOf(raw, { before: typedProvider(before), at: turn.at }));
    const isDone = before.state === 'active' && saysSame(before, draft);
    const changed = { number, seen, draft, state: 'active' } as const;
    if (!isDone && (seen !== before.version || !(await changeProvider(db, turn, changed))))
      throw await overtaken(db, turn, { number, seen });
    return shownProvider(turn, { number, status: 'geändert', db });
  },
  invalid: changeAgain,
});

/** Somebody else was faster: the form comes back with what was typed, and says what changed. */
async function overtaken(db: Db, turn: MemberTurn, of: { number: number; seen: number }): Promise<InvalidInput> {
  const versions = await providerVersions(db, turn, of.number);
  const seen = versions.find(({ version }) => version === of.seen);
  const last = versions.at(-1);
  const what = seen && last ? ` durch ${last.office}: ${providerChanges(seen, last).join('; ')}` : '';
  return new InvalidInput({
    name: `Dieser Träger wurde inzwischen geändert${what}. Ihre Angaben stehen noch hier. Bitte prüfen Sie sie und speichern Sie noch einmal.`,
  });
}

async function changeAgain(turn: MemberTurn, { raw, errors }: Attempt, db: Db): Promise<Reply> {
  const { number: wanted, version: _seen, ...said }: Raw = raw;
  const before = await providerFor(db, turn, providerNumber.parse(wanted));
  const values = fieldsOf(said, { before: typedProvider(before), at: turn.at });
  return changeForm(before, { values, errors, attempt: attemptOf(raw) });
}

const DROPPED_AS = [{ pattern: new RegExp(`${PROVIDER} streichen`, 'u'), example: 'träger 4 streichen' }];

/** A provider that was entered by mistake counts no more and stays in the history; a change takes it up again. */
const drop = command({
  verb: 'grants.drop-provider',
  asked: DROPPED,
  may: 'speak',
  writes: true,
  typed: DROPPED_AS,
  input: z.object({ number: providerNumber }),
  run: async (turn, { number }, db) => {
    const draft = await providerFor(db, turn, number);
    const dropped = { number, seen: draft.version, draft, state: 'dropped' } as const;
    if (draft.state === 'active') await changeProvider(db, turn, dropped);
    return shownProvider(turn, { number, db });
  },
});

/** The commands that keep providers: the form, a new one, a change, dropping one. */
export const providerCommands: readonly Command[] = [add, change, openForm, drop];

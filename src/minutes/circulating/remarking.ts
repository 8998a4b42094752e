import { z } from 'zod';
import { type Filled, formData } from '../../cards/form.ts';
import { mayReplace } from '../../conversation/audience.ts';
import type { Db } from '../../conversation/database.ts';
import { type Command, command } from '../../conversation/feature.ts';
import { attemptOf } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { NBSP } from '../../german/write.ts';
import { answerOf, type NewAnswer, own } from '../../responses/asking.ts';
import { remarkAskings } from '../circulation-store.ts';
import { itemIn, minutesFor } from '../finding.ts';
import {
  kindLine,
  LONGEST_REMARK,
  type Minutes,
  OF,
  type Remarked,
  refOf,
  typedOf,
  type Which,
  which,
} from '../minutes.ts';
import type { RoundNeeds } from '../needs.ts';
import { saveRemark } from '../remark-store.ts';
import { afterChange } from '../showing.ts';
import { findMinutesOrThrow, holdMinutes } from '../store.ts';
import { readWhich } from '../which.ts';
import { touchMinutes } from '../writing.ts';
import { nothingToRemark, remarkingSaid } from './circulating-sayings.ts';

const NOTHING = new RegExp(`${OF} keine (?:weiteren? )?anmerkung(?:en)?`, 'u');

const TEXT = 'Bitte die Anmerkung eingeben.';

/** A remark as it is written. */
const remarkText = z.string(TEXT).trim().min(3, TEXT).max(LONGEST_REMARK, 'Bitte auf 1.500 Zeichen kürzen.');

/** The choice of the TOP that a remark is about; 0 is the minutes as a whole. */
export const placeChoice = z.coerce.number('Bitte den TOP wählen.').int().min(0).max(99).default(0);

/** The TOPs of minutes as a choice. */
export function placeChoices({ content }: Minutes) {
  return [
    { title: 'Ganze Niederschrift', value: '0' },
    ...content.items.map(({ place, title }) => ({ title: `TOP${NBSP}${place}: ${title}`, value: String(place) })),
  ];
}

/** The form for a remark. */
export function remarkForm(minutes: Minutes, filled: Filled): Reply {
  const form = {
    kind: kindLine(minutes),
    title: 'Anmerkung schreiben',
    hint: 'Die Anmerkung steht mit Ihrer Kommune an der Niederschrift; alle können sie lesen. Die Koordination entscheidet über jede.',
    fields: [
      { kind: 'choice', name: 'place', label: 'Wozu', required: true, choices: placeChoices(minutes) },
      { kind: 'text', name: 'text', label: 'Anmerkung', required: true, multiline: true, maxLength: LONGEST_REMARK },
    ],
    submit: { title: 'Anmerkung senden', verb: 'minutes.remark', data: refOf(minutes) },
  } as const;
  const values = { ...filled.values, place: String(filled.values['place'] ?? 0) };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values }),
    summary: form.title,
    personal: { twin: `${typedOf(minutes)} top 2 anmerkung: …` },
  };
}

const ONE = `${OF}(?: top (?<place>\\d{1,2}))? anmerkung`;
const REMARKED = new RegExp(ONE, 'u');

/** Opens it, with what was said. */
export function openRemark({ kind }: RoundNeeds): Command {
  return command({
    verb: 'minutes.remark-form',
    may: 'speak',
    writes: false,
    typed: [{ pattern: REMARKED, example: 'protokoll 3 top 2 anmerkung' }],
    asked: remarkingSaid,
    input: z.object({ ...which, place: placeChoice, text: z.string().max(5000).optional() }),
    reads: readWhich,
    run: async (turn, { place, text, ...wanted }, db) => {
      const minutes = await minutesFor(db, turn, wanted);
      const { circulation = await remarkAskings.find(db, turn.roundId, 0) } = minutes;
      kind.admit(circulation, turn.member.municipality, turn.at);
      const known = minutes.content.items.some((one) => one.place === place);
      return remarkForm(minutes, { values: { place: known ? place : 0, text } });
    },
  });
}

/** Keeps a remark of a municipality, beside those that it has made. */
export function remark(needs: RoundNeeds): Command {
  return command({
    verb: 'minutes.remark',
    may: 'speak',
    writes: true,
    typed: [{ pattern: REMARKED, tail: 'text', example: 'protokoll 3 top 2 anmerkung: Haan hat sich enthalten.' }],
    input: z.object({ ...which, place: placeChoice, text: remarkText }),
    reads: readWhich,
    run: async (turn, { place, text, ...wanted }, db) => {
      const { number } = await answered(needs, turn, { wanted, db, said: { place, text } });
      return { ...(await afterChange(needs, turn, { number, db })), replaces: mayReplace(turn) };
    },
    invalid: async (turn, { raw, fields, errors }, db) =>
      remarkForm(await minutesFor(db, turn, z.object(which).catch({}).parse(fields)), {
        values: fields,
        errors,
        attempt: attemptOf(raw),
      }),
  });
}

/** Keeps that a municipality has nothing to remark, or nothing more. */
export function noRemarks(needs: RoundNeeds): Command {
  return command({
    verb: 'minutes.no-remarks',
    may: 'speak',
    writes: true,
    typed: [
      {
        pattern: NOTHING,
        example: 'protokoll 3 keine anmerkung',
      },
    ],
    asked: nothingToRemark,
    input: z.object(which),
    reads: readWhich,
    run: async (turn, wanted, db) => {
      const { number } = await answered(needs, turn, { wanted, db });
      return { ...(await afterChange(needs, turn, { number, db })), replaces: mayReplace(turn) };
    },
  });
}

interface Answered {
  readonly wanted: Which;
  readonly db: Db;
  readonly said?: { readonly place: number; readonly text: string };
}

async function answered(needs: RoundNeeds, turn: MemberTurn, { wanted, db, said }: Answered): Promise<Minutes> {
  const minutes = await minutesFor(db, turn, wanted);
  if (said && said.place !== 0) itemIn(minutes, said.place);
  await keepAnswer(needs, { turn, minutes, said, answerOf: (content) => own(turn, content) }, db);
  return minutes;
}

/** An answer to minutes that go round: a remark, or that there is none. */
export interface Answering {
  readonly turn: MemberTurn;
  readonly minutes: Minutes;
  readonly said?: { readonly place: number; readonly text: string } | undefined;
  /** Whose it is and how it came. */
  readonly answerOf: (content: Remarked) => NewAnswer<Remarked>;
}

/** Keeps it: a remark is added to those that its municipality has made. */
export async function keepAnswer(
  { kind }: RoundNeeds,
  { turn, minutes, said, answerOf: make }: Answering,
  db: Db,
): Promise<'first' | 'replaced' | 'same'> {
  const { roundId, at } = turn;
  await holdMinutes(db, roundId, minutes.number);
  const held = await remarkAskings.hold(db, roundId, minutes.circulation?.number ?? 0);
  const { municipality, office } = make({ remarks: [] });
  kind.admit(held, municipality, at);
  const before = answerOf(held, municipality.id)?.content.remarks ?? [];
  const number =
    said &&
    (await saveRemark(db, roundId, {
      ...{ minutes: minutes.number, circulation: held.number, ...said, municipalityId: municipality.id, office, at },
    }));
  const remarks = number === undefined || before.includes(number) ? [...before] : [...before, number];
  const came = await kind.give(db, held, make({ remarks }));
  if (came !== 'same') await touchMinutes(db, roundId, await findMinutesOrThrow(db, roundId, minutes.number));
  return came;
}

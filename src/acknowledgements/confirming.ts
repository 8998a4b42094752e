import { z } from 'zod';
import type { Filled } from '../cards/form.ts';
import { mayReplace, readerOf } from '../conversation/audience.ts';
import type { Db } from '../conversation/database.ts';
import { type Attempt, type Command, command } from '../conversation/feature.ts';
import type { Reply } from '../conversation/reply.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { touch } from '../delivery/outbox.ts';
import { tellMunicipality } from '../delivery/recipients.ts';
import type { Instant } from '../german/berlin.ts';
import { isOpen, type NewAnswer, own } from '../responses/asking.ts';
import {
  enteredCard,
  readTold,
  TYPED_TOLD,
  toldAgain,
  toldBy,
  toldFields,
  toldForm as toldFormOf,
  toldToday,
} from '../responses/told.ts';
import { type Acknowledgement, acknowledgementName, confirming, type Noted } from './acknowledgement.ts';
import { acknowledgementCard, statusOf, type Tabling } from './cards.ts';
import { acknowledgementNumber, heldAcknowledgement } from './finding.ts';
import { acknowledgements, overtaken } from './kind.ts';
import { confirmed } from './sayings.ts';
import { findAcknowledgementOrThrow } from './store.ts';

/** How an answer is called here. */
const CONFIRMATION = 'Bestätigung';

/** Keeps that a member's own municipality has taken note. */
export function confirm(tabling: Tabling): Command {
  return command({
    verb: 'acknowledgements.confirm',
    may: 'speak',
    writes: true,
    typed: [
      {
        pattern: /kenntnisnahme (?<number>\d{1,6}) (?:kenntnis genommen|bestaetigen|bestaetigt)/u,
        example: 'kenntnisnahme 3 bestätigen',
      },
      { pattern: /kenntnis genommen (?<number>\d{1,6})/u, example: 'kenntnis genommen 3' },
    ],
    asked: confirmed,
    input: z.object({ number: acknowledgementNumber }),
    run: async (turn, { number }, db) => {
      const { one, held } = await heldAcknowledgement(db, turn, number);
      const refused = confirming(turn.member, one);
      if (refused) throw refused;
      if (one.overtakenBy !== undefined) throw overtaken(one);
      const came = await acknowledgements.give(db, held, own(turn, { noted: true }));
      if (came !== 'same') await touch(db, turn.roundId, `acknowledgements.card:${number}`);
      const after = await findAcknowledgementOrThrow(db, turn.roundId, number);
      return {
        ...acknowledgementCard(after, { now: turn.at, reader: readerOf(turn), tabling }),
        replaces: mayReplace(turn),
      };
    },
  });
}

/** Opens the form for a confirmation that a municipality gave by e-mail or telephone. */
export const openTold = command({
  verb: 'acknowledgements.enter-form',
  may: 'coordinate',
  writes: false,
  typed: [{ pattern: /kenntnisnahme (?<number>\d{1,6}) eintragen/u, example: 'kenntnisnahme 3 eintragen' }],
  input: z.object({ number: acknowledgementNumber }),
  run: async (turn, { number }, db) => {
    const { one, held } = await heldAcknowledgement(db, turn, number);
    if (!isOpen(held, turn.at)) throw acknowledgements.refuses.closed(held);
    return toldForm(one, { values: toldToday(turn.at, held) });
  },
});

/** The form for a confirmation that the Koordination was told. */
export function toldForm(one: Acknowledgement, filled: Filled): Reply {
  const { number, asking } = one;
  return toldFormOf(
    {
      kind: acknowledgementName(one),
      title: 'Mitgeteilte Bestätigung eintragen',
      called: CONFIRMATION,
      asked: asking.asked,
      fields: [],
      submit: { title: 'Bestätigung eintragen', verb: 'acknowledgements.enter', data: { number } },
      twin: `kenntnisnahme ${number} für Hilden per E-Mail`,
    },
    filled,
  );
}

/** Enters the confirmation of another municipality, marked as it came; it is told. */
export const enter = command({
  verb: 'acknowledgements.enter',
  may: 'coordinate',
  writes: true,
  typed: [
    {
      pattern: new RegExp(`kenntnisnahme (?<number>\\d{1,6}) fuer (?<municipality>.{2,60}?) ${TYPED_TOLD}`, 'u'),
      example: 'kenntnisnahme 3 für Hilden per E-Mail',
    },
  ],
  input: z.object({ number: acknowledgementNumber, ...toldFields }),
  reads: readTold,
  run: async (turn, { number, ...told }, db) => {
    const { one, held } = await heldAcknowledgement(db, turn, number);
    const answer = toldBy(turn, { ...told, content: { noted: true } as const }, held);
    if ((await acknowledgements.give(db, held, answer)) !== 'same') await tell(turn, { number, answer }, db);
    return entered(one, answer, turn.at);
  },
  about: 'number',
  invalid: async (turn, attempt: Attempt, db) => {
    const { one, held } = await heldAcknowledgement(db, turn, acknowledgementNumber.parse(attempt.raw['number']));
    return toldForm(one, toldAgain(attempt, held.asked, turn.at));
  },
});

async function tell(turn: MemberTurn, told: { number: number; answer: NewAnswer<Noted> }, db: Db): Promise<void> {
  const { roundId, at } = turn;
  await touch(db, roundId, `acknowledgements.card:${told.number}`);
  const one = await findAcknowledgementOrThrow(db, roundId, told.number);
  await tellMunicipality(db, told.answer.municipality.id, {
    ...{ roundId, at, line: entered(one, told.answer, at) },
    personal: (reader) => acknowledgementCard(one, { now: at, reader }),
  });
}

function entered(one: Acknowledgement, answer: NewAnswer<Noted>, now: Instant): Reply {
  const { number, asking, title } = one;
  const status = statusOf({ ...one, state: asking.state }, now);
  const way = { title: `Kenntnisnahme ${number} ansehen`, verb: 'acknowledgements.show', data: { number } };
  return enteredCard({ kind: acknowledgementName(one), status, title, called: CONFIRMATION, way }, answer);
}

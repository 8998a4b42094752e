import type { Named, Thing } from '../../conversation/asked.ts';
import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { dayOf } from '../../german/time.ts';
import { numericDay, weekdayTime } from '../../german/write.ts';
import { coordinates } from '../../municipalities/rights.ts';
import { isOpen } from '../../responses/asking.ts';
import { type LetterOutline, letterOutlines } from '../letter-store.ts';

const leads = [{ title: 'Sammlungen ansehen', verb: 'collections.list' }];

function runs({ circulated: state, closesAt }: LetterOutline, now: string): boolean {
  return isOpen({ state, closesAt }, now);
}

function isPublic({ circulatedAt, sentOn }: LetterOutline): boolean {
  return circulatedAt !== undefined || sentOn !== undefined;
}

function named(one: LetterOutline, open: boolean): Named {
  const { number, title, sentOn, closesAt, circulated: state } = one;
  return {
    ...{ number, title, open },
    ...(closesAt === undefined ? {} : { day: dayOf(closesAt) }),
    facts:
      sentOn !== undefined
        ? [{ label: 'Gesendet', value: `am ${numericDay(sentOn)}` }]
        : state === 'open' && closesAt !== undefined
          ? [{ label: 'Umlauf bis', value: weekdayTime(closesAt) }]
          : [{ label: 'Stand', value: 'noch nicht gesendet' }],
  };
}

/** A list of letters: those that fit, with what can still be done with them. */
function listed(
  fits: (one: LetterOutline, turn: MemberTurn) => boolean,
  open: (one: LetterOutline, now: string) => boolean,
) {
  return async (db: Db, turn: MemberTurn): Promise<readonly Named[]> =>
    (await letterOutlines(db, turn.roundId))
      .filter((one) => fits(one, turn))
      .map((one) => named(one, open(one, turn.at)));
}

/** The letters that a member may see, by the numbers of their collections; until they are sent something can be done. */
export const knownLetters: Thing = {
  called: 'Schreiben ans MAGS',
  leads,
  none: 'Es gibt noch kein Schreiben ans MAGS.',
  noneOpen: 'Zurzeit ist kein Schreiben ans MAGS in Arbeit.',
  known: listed(
    (one, { member }) => isPublic(one) || coordinates(member),
    ({ sentOn, collected }) => sentOn === undefined && collected === 'closed',
  ),
};

/** The letters that go round or went round, by the numbers of their collections. */
export const knownCirculations: Thing = {
  called: 'Umlauf',
  leads,
  none: 'Zurzeit läuft kein Schreiben ans MAGS um.',
  noneOpen: 'Zurzeit läuft kein Schreiben ans MAGS um.',
  known: listed(({ circulated }) => circulated !== 'draft', runs),
};

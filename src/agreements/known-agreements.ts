import type { Thing } from '../conversation/asked.ts';
import { weekday } from '../german/write.ts';
import { wordsWithin } from '../text/clean.ts';
import { type Agreement, inListOrder, STATES } from './agreement.ts';
import { agreementsNow } from './store.ts';

/** A longer wording is cut where it stands as a name. */
const LONGEST_TITLE = 120;

/** The agreements, which all may see: what is open by its date, what stands, what is settled. */
export const knownAgreements: Thing = {
  called: 'Absprache',
  leads: [{ title: 'Absprachen ansehen', verb: 'agreements.list' }],
  none: 'Es ist noch keine Absprache festgehalten.',
  noneOpen: 'Zurzeit ist keine Absprache offen.',
  known: async (db, { roundId }) =>
    inListOrder(await agreementsNow(db, roundId)).map((agreement) => ({
      number: agreement.number,
      title: titleOf(agreement),
      open: agreement.state === 'open',
      ...(agreement.dueOn === undefined ? {} : { day: agreement.dueOn }),
      facts: factsOf(agreement),
    })),
};

function titleOf({ text }: Agreement): string {
  return text.length <= LONGEST_TITLE ? text : `${wordsWithin(text, LONGEST_TITLE - 2)} …`;
}

function factsOf({ municipality, dueOn, state }: Agreement) {
  return [
    { label: 'Zuständig', value: municipality?.name ?? 'alle Kommunen' },
    ...(dueOn === undefined ? [] : [{ label: 'Frist', value: weekday(dueOn) }]),
    { label: 'Stand', value: STATES[state] },
  ];
}

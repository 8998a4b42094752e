import type { Thing } from '../conversation/asked.ts';
import { STATES } from './amendment.ts';
import { amendments } from './amendment-store.ts';
import { commentAskings, guidelinesOf } from './comment-store.ts';
import { sectionName } from './guideline.ts';
import { outlines } from './store.ts';

/** The amendments, which all may see: those that wait first, the latest first. */
export const knownAmendments: Thing = {
  called: 'Änderungsvorschlag',
  leads: [{ title: 'Änderungsvorschläge ansehen', verb: 'guideline.amendments' }],
  none: 'Es gibt noch keinen Änderungsvorschlag.',
  noneOpen: 'Zurzeit ist kein Änderungsvorschlag offen.',
  known: async (db, { roundId }) =>
    (await amendments(db, roundId))
      .toReversed()
      .map(({ number, section, municipality, state }) => ({
        number,
        title: `${sectionName(section)}, ${municipality.name}`,
        open: state === 'proposed' || state === 'declined',
        facts: [{ label: 'Stand', value: STATES[state] }],
      }))
      .sort((one, other) => Number(other.open) - Number(one.open)),
};

/** The times that a draft goes round, those that run. */
export const knownCirculations: Thing = {
  called: 'Anmerkungsrunde',
  leads: [{ title: 'Richtlinien ansehen', verb: 'guideline.list' }],
  none: 'Zurzeit läuft keine Anmerkungsrunde.',
  known: async (db, { roundId, at }) => {
    const running = await commentAskings.running(db, roundId, at);
    const numbers = running.map(({ number }) => number);
    const guidelines = await guidelinesOf(db, roundId, numbers);
    const titles = new Map((await outlines(db, roundId)).map((one) => [one.number, one.title]));
    return numbers.map((number) => ({
      number,
      title: titles.get(guidelines.get(number) ?? 0) ?? '',
      open: true,
    }));
  },
};

import type { Instant } from '../german/berlin.ts';
import { longDayTime } from '../german/write.ts';
import type { Matter, Matters } from '../responses/case-file/matter.ts';
import { type Decision, decisionName, isSame, numberField, numberOf } from './decision.ts';
import { type DecidedVotes, registerOf } from './register.ts';
import { holds, validityWords } from './validity.ts';

/** The decisions as matters for the file: the vote that took each, and what the register says of it. */
export function decisionMatters(decided: DecidedVotes, votes: Matters): Matters {
  return {
    find: async (db, asked) => {
      const wanted = numberField.safeParse(asked.number);
      const register = wanted.success ? await registerOf(db, asked.roundId, decided) : [];
      const decision = register.find((one) => wanted.data && isSame(one, wanted.data));
      const matter = decision && (await votes.find(db, { ...asked, number: String(decision.vote) }));
      return decision && matter && ofDecision(decision, { matter, now: asked.now });
    },
    published: async (db, roundId) => (await registerOf(db, roundId, decided)).toReversed().map(numberOf),
  };
}

function ofDecision(decision: Decision, { matter, now }: { readonly matter: Matter; readonly now: Instant }): Matter {
  const { replacedBy, replaces, validity } = decision;
  const replaced = replacedBy && `Ersetzt durch ${decisionName(replacedBy.by)}`;
  return {
    ...matter,
    name: decisionName(decision),
    status: holds(decision, now) ? 'Absprache der Runde' : 'gilt nicht mehr',
    facts: [
      { label: 'Gefasst in', text: matter.name },
      ...matter.facts.filter(({ label }) => label !== 'Beschluss'),
      ...[validityWords(validity, now)].flatMap((text) => (text === undefined ? [] : [{ label: 'Geltung', text }])),
      ...(replaces.length === 0 ? [] : [{ label: 'Ersetzt', text: replaces.map(decisionName).join(', ') }]),
    ],
    history: [
      ...matter.history,
      ...(replacedBy && replaced ? [{ at: replacedBy.at, office: replacedBy.office, what: replaced }] : []),
    ],
    result: [...matter.result, ...(replacedBy && replaced ? [`${replaced} am ${longDayTime(replacedBy.at)}.`] : [])],
  };
}

import type { AheadList, OwedList } from '../../conversation/feature.ts';
import { Refusal } from '../../conversation/refusal.ts';
import { type Asked, type Asking, whyNotOpen } from '../../responses/asking.ts';
import { kind, type Matter } from '../../responses/kind.ts';
import { numberOf } from '../decision.ts';
import { implementationName, type Progress, progressWords } from '../implementation.ts';
import { progressAskings, standing } from '../implementation-store.ts';

/** How far a decision has been implemented, as something that is asked of those that agreed to it; it is never closed. */
export const implementations = kind<Progress>({
  askings: progressAskings,
  right: 'speak',
  refuses: { closed: isClosed, notAsked },
  matters: async (db, { roundId, now }) => (await standing(db, roundId, now)).map(matter),
});

function matter(one: { vote: number; year: number; number: number; question: string }): Matter<Progress> {
  const { vote: number, question: title } = one;
  const data = { number: numberOf(one) };
  const name = implementationName(one);
  const show = { title: 'Ansehen', verb: 'decisions.implementation', data };
  return {
    number,
    sentence: `Rückmeldung zur ${name}: ${title}`,
    ways: [{ title: 'Rückmeldung geben …', verb: 'decisions.report-form', data }, show],
    says: progressWords,
    called: { name, title },
    change: { title: 'Ändern …', verb: 'decisions.report-form', data },
    ahead: { title: `Frist zur ${name}: ${title}`, way: { ...show, title: 'Umsetzung ansehen' } },
  };
}

/** What is owed: the whole day until which it is to be done is meant. */
export const owed: OwedList = async (db, roundId, now) =>
  (await implementations.owed(db, roundId, now)).map((one) => ({ ...one, wholeDay: true }));

/** What lies ahead: the days that are still to come. */
export const ahead: AheadList = async (db, roundId, now) =>
  (await implementations.ahead(db, roundId, now))
    .filter(({ at }) => at > now)
    .map((one) => ({ ...one, wholeDay: true }));

function isClosed(asking: Asking<Progress>): Refusal {
  return new Refusal({
    code: 'decisions.implementation-closed',
    kind: 'Umsetzung',
    title: 'Zu diesem Beschluss ist keine Rückmeldung offen',
    text: `${whyNotOpen(asking)} Es wurde nichts gespeichert.`,
    ways: [{ title: 'Beschlüsse ansehen', verb: 'decisions.list' }],
  });
}

function notAsked(_asking: Asking<Progress>, { name }: Asked): Refusal {
  return new Refusal({
    code: 'decisions.not-asked',
    kind: 'Umsetzung',
    title: `${name} ist hier nicht gefragt`,
    text: 'Gefragt sind die Kommunen, die dem Beschluss zugestimmt haben. Eine Erklärung kann Ihre Kommune der Abstimmung beifügen.',
    ways: [{ title: 'Beschlüsse ansehen', verb: 'decisions.list' }],
  });
}

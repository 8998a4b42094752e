import { enumerate } from '../german/list.ts';
import { longDay, numericDay } from '../german/write.ts';
import type { MinutesAgreement, MinutesDecision } from './content.ts';
import type { KnownDecision } from './held-meeting.ts';

/** What came of the decisions of a meeting, by their votes. */
export type Decisions = ReadonlyMap<number, KnownDecision>;

/** The decision's words as minutes print them, and what is to be said of it: *vorbehaltlich der Rückmeldung von …*. */
export function decisionPrinted(
  { vote, text }: MinutesDecision,
  decisions: Decisions,
): { readonly name: string; readonly text: string; readonly note?: string } {
  const known = vote === undefined ? undefined : decisions.get(vote);
  const name = known?.name ?? 'Beschluss';
  const words = known?.text ?? text;
  if (known?.failed !== undefined) return { name, text: words, note: known.failed };
  if (known === undefined || known.awaited.length === 0) return { name, text: words };
  const until = known.until === undefined ? '' : ` bis ${longDay(known.until)}`;
  return { name, text: words, note: `vorbehaltlich der Rückmeldung von ${enumerate(known.awaited)}${until}` };
}

/** *verantwortlich: Haan, bis 09.03.2023*; without a municipality it is everyone's. */
export function responsibleWords({ responsible, dueOn }: MinutesAgreement): string {
  const until = dueOn === undefined ? '' : `, bis ${numericDay(dueOn)}`;
  return `verantwortlich: ${responsible ?? 'alle'}${until}`;
}

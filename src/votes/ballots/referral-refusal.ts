import { Refusal } from '../../conversation/refusal.ts';
import { readChoice } from '../ballot.ts';
import { RULES, type Vote } from '../vote.ts';
import { voteName } from '../wording.ts';

/** Whether an answer asks for a meeting, be it one of the vote or not. */
export function asksForMeeting({ rule }: Vote, typed: string): boolean {
  return readChoice({ rule, referrals: 1 }, typed) === 'referral';
}

/** It is not dealt with in a meeting instead: what is in the way, and how its subject becomes a TOP. */
export function notReferable(vote: Vote): Refusal {
  return new Refusal({
    code: 'votes.not-referable',
    kind: voteName(vote),
    title: 'Diese Antwort gibt es hier nicht',
    text: `${whyNot(vote)} Einen TOP schlagen Sie so vor: „top: Thema“.`,
    ways: [{ title: 'TOP vorschlagen …', verb: 'meetings.item-form', data: { title: vote.question } }],
  });
}

function whyNot({ rule, items }: Vote): string {
  if (rule === 'straw-poll') return `Ein ${RULES[rule]} beschließt nichts und wird nicht in die Sitzung verwiesen.`;
  if (items === undefined) return 'Diese Abstimmung wurde ohne diese Antwort veröffentlicht.';
  const left = rule === 'consent' ? 'mit Einwand' : 'ohne Mehrheit';
  return `Wo Punkt für Punkt abgestimmt wird, bleibt ein Punkt ${left}, wie er war; die übrigen gelten. Es wurde nichts gespeichert.`;
}

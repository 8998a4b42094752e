import type { RoundPlan } from '../../../src/municipalities/round.ts';

/** So many tenants that the pace of none of them limits what is measured: each may send 24 messages a second. */
export const TENANTS: readonly string[] = Array.from(
  { length: 40 },
  (_, at) => `5b0c9d3e-7a41-4f6e-8d22-${String(at).padStart(12, '0')}`,
);

/** So many chats that none of them has to wait for its own pace: six messages at once, then one in two seconds. */
export const CHATS = 1000;

/** The person whose chat this is. */
export function personOf({ people }: RoundPlan, chat: number): RoundPlan['people'][number] {
  const person = people[chat % people.length];
  if (!person) throw new Error('a round without people');
  return person;
}

/** The conversation of a chat. */
export function chatOf(chat: number): string {
  return `a:chat-${chat}`;
}

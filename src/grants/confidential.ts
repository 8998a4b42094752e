import type { Reply } from '../conversation/reply.ts';

/** What a municipality keeps to itself: in a channel it goes to the asker's personal chat, or is shown to them alone. */
export function confidential(reply: Reply, twin: string): Reply {
  return { ...reply, personal: { twin, confidential: true } };
}

import { type Button, button } from '../conversation/parts.ts';
import type { Vote } from './vote.ts';

/** Leads back from a vote to the entry of the idea book that it came from. */
export function originButton({ origin = '' }: Vote): Button[] {
  const idea = /^ideas:(\d+)$/u.exec(origin)?.[1];
  return idea === undefined ? [] : [button(`Eintrag ${idea} ansehen`, 'ideas.show', { number: idea })];
}

import { dayOf } from '../../german/time.ts';
import { longDay } from '../../german/write.ts';
import type { Command } from '../feature.ts';
import { Refusal } from '../refusal.ts';
import type { Reply } from '../reply.ts';
import type { Closed, Turn } from '../turn.ts';
import type { Commands } from './commands.ts';

/** Whether a closed round cannot even be read any more: the day until which it could is over. */
export function isOver({ readUntil }: Closed, now: string): boolean {
  return readUntil !== undefined && dayOf(now) > readUntil;
}

/** Nothing is said of a round that is over but that, and who keeps what was in it. */
export function refuseOver({ closed, at }: Turn): void {
  if (!closed || !isOver(closed, at)) return;
  throw new Refusal({
    code: 'conversation.over',
    title: 'Diese Runde ist geschlossen',
    text: `Sie wurde am ${longDay(closed.at)} geschlossen; nachlesen ließ sie sich bis ${longDay(closed.readUntil ?? closed.at)}. Gespeichert wird hier nichts mehr. Die letzten Dateien der Runde verwahrt: ${closed.contact}. Bitte fragen Sie dort nach.`,
  });
}

/** Nothing is written in a closed round any more; a view, which only notes that it was shown, is. */
export function refuseWriting(
  { closed }: Pick<Turn, 'closed'>,
  { writes, unrecorded }: Pick<Command, 'writes' | 'unrecorded'>,
): void {
  if (closed && writes && unrecorded !== true) throw closedRefusal(closed);
}

/** Files that come in would become something of the round. */
export function refuseFiles({ closed, input }: Turn): void {
  if (closed && input.kind === 'text' && (input.attachments ?? []).length > 0) throw closedRefusal(closed);
}

/** A form that could not be sent is not shown: what is typed in it would be lost. */
export function sendable(commands: Commands, { closed }: Turn, reply: Reply): Reply {
  if (!closed || reply.card !== 'conversation/form') return reply;
  const { verb } = (reply.data['submit'] ?? {}) as { readonly verb?: string };
  const command = verb === undefined ? undefined : commands.named(verb);
  if (command) refuseWriting({ closed }, command);
  return reply;
}

function closedRefusal({ at, readUntil, contact }: Closed): Refusal {
  const reading = readUntil === undefined ? '' : ` Nachlesen können Sie bis ${longDay(readUntil)}.`;
  return new Refusal({
    code: 'conversation.closed',
    status: 'nicht gespeichert',
    title: 'Diese Runde ist geschlossen',
    text: `Es ist nichts gespeichert: Seit dem ${longDay(at)} wird in dieser Runde nichts mehr geändert.${reading} Ist noch etwas zu klären, wenden Sie sich bitte an: ${contact}.`,
  });
}

import { z } from 'zod';
import type { Input } from '../../conversation/turn.ts';
import { type Activity, filesOf, isEdit, textOf } from '../activities.ts';

/** The name of the invoke of a button. */
export const CLICK = 'adaptiveCard/action';

const data = z.record(z.string(), z.unknown());
const execute = z.object({ action: z.object({ verb: z.string().min(1), data: data.optional().catch(undefined) }) });
const submit = z.looseObject({ verb: z.string().min(1) });
const task = z.object({ data: submit });

/** Whether an invoke comes from a dialog: to open it, or from the form in it. */
export function isDialog({ type, name }: Activity): boolean {
  return type === 'invoke' && (name === 'task/fetch' || name === 'task/submit');
}

/** The input of a message or a click; undefined when it is neither. */
export function inputOf(activity: Activity): Input | undefined {
  if (isDialog(activity)) return dialogInput(activity);
  if (activity.type === 'invoke') return activity.name === CLICK ? clickOf(activity) : undefined;
  if (activity.type !== 'message' && !isEdit(activity)) return undefined;
  const text = textOf(activity);
  const attachments = filesOf(activity);
  const said = { kind: 'text', text, ...(attachments.length > 0 ? { attachments } : {}) } as const;
  return (text === '' && attachments.length === 0 ? clickOf(activity) : undefined) ?? said;
}

function clickOf({ value, replyToId }: Activity): Input | undefined {
  const executed = execute.safeParse(value).data?.action;
  if (executed) return { kind: 'click', verb: executed.verb, data: executed.data ?? {}, messageId: replyToId };
  const submitted = submit.safeParse(value).data;
  if (!submitted) return undefined;
  const { verb, ...rest } = submitted;
  return { kind: 'click', verb, data: rest, messageId: replyToId };
}

/** A form in a dialog is no message: there is nothing that its confirmation could replace. */
function dialogInput({ value }: Activity): Input | undefined {
  const found = task.safeParse(value).data?.data;
  if (!found) return undefined;
  const { verb, msteams: _teams, ...rest } = found;
  return { kind: 'click', verb, data: rest };
}

import { z } from 'zod';
import { judge, type Outcome } from '../../delivery/retry.ts';
import type { Parcel } from '../../delivery/serving/deliver.ts';

const receipt = z.object({
  id: z.string().optional().catch(undefined),
  activityId: z.string().optional().catch(undefined),
});
/** A refusal of Teams' own carries its reason in JSON within the message: `{"subCode":"MessageWritesBlocked",…}`. */
function subCode(message: string | undefined): string | undefined {
  return /"subCode"\s*:\s*"(\w+)"/u.exec(message ?? '')?.[1];
}

const complaint = z.union([
  z.object({ error: z.object({ code: z.string() }) }).transform(({ error }) => error.code),
  z
    .object({ errorCode: z.union([z.string(), z.number()]), message: z.string().optional().catch(undefined) })
    .transform(({ errorCode, message }) => subCode(message) ?? String(errorCode)),
]);

/** What the platform answered. */
export interface Answered {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/**
 * What an answer of the platform means for the message; `now` (Unix ms) resolves a Retry-After given as a date. What was
 * accepted stays accepted, even when its receipt is lost on the way: sent again, it would stand there twice.
 */
export function outcomeOf({ status, retryAfter, text }: Answered, parcel: Parcel, now: number): Outcome {
  const body = bodyOf(text);
  if (status >= 200 && status < 300) return acceptedAs(parcel, body);
  return judge({ status, retryAfter, code: complaint.safeParse(body).data?.slice(0, 100) }, now);
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A new post opens a thread: its conversation id ends with the id of its first message. */
function acceptedAs(parcel: Parcel, body: unknown): Outcome {
  const { id, activityId } = receipt.safeParse(body).data ?? {};
  if (parcel.kind === 'update') return { kind: 'accepted', activityId: parcel.activityId ?? '' };
  if (parcel.kind === 'send' || parcel.kind === 'targeted') return { kind: 'accepted', activityId: id ?? '' };
  return { kind: 'accepted', activityId: activityId ?? id?.split(';messageid=')[1] ?? '', conversationId: id };
}

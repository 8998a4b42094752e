import { z } from 'zod';
import type { Attachment } from '../conversation/turn.ts';
import { cleanData } from '../text/data.ts';
import { plainText } from './incoming-text.ts';
import { withoutQuotes } from './quotes.ts';

const id = z.string().min(1).max(1000);
const named = z.object({ id: z.string() });

/** The platform leaves a field out, or sends null. */
function maybe<T>(schema: z.ZodType<T>) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** Ids of Entra mean the same in any case of letters; the platform's own (`29:…`, `19:…`) do not. */
const entraId = z
  .string()
  .max(200)
  .transform((id) => id.toLowerCase());

const activity = z.object({
  type: z.string().min(1).max(100),
  id: maybe(z.string().max(1000)),
  name: maybe(z.string().max(200)),
  action: maybe(z.string()),
  channelId: id,
  /** Where there is none, it is the guard that says no. */
  serviceUrl: z.string().max(1000).default(''),
  deliveryMode: maybe(z.string()),
  /** The name is for a request of access alone. */
  from: z.object({ id, aadObjectId: maybe(entraId), tenantId: maybe(entraId), name: maybe(z.string()) }),
  /** Targeted is what its author alone saw. */
  recipient: z.object({ id, isTargeted: maybe(z.boolean()).catch(undefined) }),
  conversation: z.object({
    id,
    conversationType: maybe(z.string()),
    tenantId: maybe(entraId),
    isGroup: maybe(z.boolean()),
  }),
  channelData: z
    .object({ tenant: maybe(z.object({ id: entraId })), eventType: maybe(z.string().max(100)) })
    .optional()
    .catch(undefined),
  text: maybe(z.string()),
  value: z.unknown().optional(),
  membersAdded: z.array(named).optional().catch(undefined),
  membersRemoved: z.array(named).optional().catch(undefined),
  replyToId: maybe(z.string().max(1000)),
  attachments: z.array(z.unknown()).max(50).optional().catch(undefined),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .optional()
    .catch(undefined),
});

/** What is read of an activity; all else of it is dropped at the door. */
export type Activity = z.infer<typeof activity>;

/** Reads the body of a request, without signs that no platform sends; undefined when it is no activity. */
export function readActivity(body: unknown): Activity | undefined {
  return activity.safeParse(cleanData(body)).data;
}

/** The tenant in which the conversation lives. */
export function tenantOf({ channelData, conversation }: Activity): string | undefined {
  return channelData?.tenant?.id ?? conversation.tenantId;
}

/** The tenant in which the id of who speaks is theirs: in a shared channel it can be another than that of the channel. */
export function homeTenantOf(activity: Activity): string | undefined {
  return activity.from.tenantId ?? tenantOf(activity);
}

const EDITS = new Set(['editMessage', 'undeleteMessage']);

/** Whether somebody has edited a message, or restored it; its words come again, and are not said again. */
export function isEdit({ type, channelData }: Activity): boolean {
  return type === 'messageUpdate' && EDITS.has(channelData?.eventType ?? '');
}

/** Whether the answer goes back in the response of the request. */
export function expectsReplies({ type, deliveryMode }: Activity): boolean {
  return type !== 'invoke' && deliveryMode === 'expectReplies';
}

const FILE = 'application/vnd.microsoft.teams.file.download.info';
const file = z.object({
  contentType: z.literal(FILE),
  name: z.string().min(1).max(500),
  content: z.object({ downloadUrl: z.string().max(8000) }),
});

/** The files that came with a message, as Teams hands them to a bot in the personal chat; all else attached is no file. */
export function filesOf({ attachments }: Activity): Attachment[] {
  const found = (attachments ?? []).flatMap((one) => file.safeParse(one).data ?? []);
  return found.map(({ name, contentType, content }) => ({ name, contentType, downloadUrl: content.downloadUrl }));
}

const mention = z.object({ type: z.literal('mention'), text: z.string().min(1), mentioned: named });

/** What was typed, without the mention of the bot and what is quoted by answering. */
export function textOf({ text, entities, recipient }: Activity): string {
  const mentions = (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const own = mentions.filter(({ mentioned }) => mentioned.id === recipient.id);
  return plainText(
    withoutQuotes(text ?? ''),
    own.map((found) => found.text),
  );
}

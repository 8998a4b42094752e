import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What the stand-in answers instead of taking a message; `hang` never answers, `reset` breaks the connection. */
export type Trouble =
  | 'hang'
  | 'reset'
  | 'lost'
  | { readonly status: number; readonly code?: string; readonly body?: unknown; readonly retryAfter?: string };

/** A request as it came: which conversation, what kind, its notification text and body, and whether it was taken. */
export interface Asked {
  readonly conversationId: string;
  readonly kind: 'send' | 'post' | 'update' | 'targeted';
  readonly activityId: string | undefined;
  readonly text: string;
  readonly body: string;
  readonly taken: boolean;
}

/** A stand-in for Teams' connector over HTTP, which takes nothing that the real one would not take. */
export interface Connector {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Requests that were not in order; there should be none. */
  readonly complaints: readonly string[];
  /** The notification texts that were taken in a conversation, in order. */
  taken(conversationId: string): string[];
  /** What comes of the next requests for a conversation; `always` of all further ones too. */
  trouble(conversationId: string, ...troubles: readonly Trouble[]): void;
  always(conversationId: string, trouble: Trouble | undefined): void;
  /** Forgets a message, as if somebody had deleted it. */
  remove(activityId: string): void;
  /** Resolves when so many requests have come in all. */
  requests(count: number): Promise<void>;
  /** Takes what hangs after all, or breaks its connection. */
  finish(): void;
  release(): void;
  close(): Promise<void>;
}

const BYTES = 80_000;
const card = z.strictObject({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: z.looseObject({ type: z.literal('AdaptiveCard') }),
});
const message = z.strictObject({
  type: z.literal('message'),
  attachments: z.array(card).length(1),
  summary: z.string(),
  from: z.strictObject({ id: z.string() }).optional(),
  channelData: z.strictObject({ notification: z.strictObject({ alert: z.literal(true) }) }),
});
const place = { conversation: z.strictObject({ id: z.string() }) };
const sent = message.extend(place);
const targeted = sent.extend({ recipient: z.strictObject({ id: z.string().min(1) }) });
const updated = message.omit({ channelData: true }).extend({ ...place, id: z.string() });
const named = z.strictObject({ id: z.string() });
const posted = z.strictObject({
  isGroup: z.literal(true),
  bot: named.optional(),
  tenantId: z.string().optional(),
  channelData: z.strictObject({ channel: named, tenant: named.optional() }),
  activity: message,
});

type Request = Omit<Asked, 'taken' | 'body'>;

/** What is known of what has happened so far. */
interface State {
  readonly asked: Asked[];
  readonly known: Set<string>;
  readonly busy: Set<string>;
  readonly next: Map<string, Trouble[]>;
  readonly lasting: Map<string, Trouble>;
  readonly hanging: { readonly response: ServerResponse; readonly asked: Asked }[];
  readonly waiting: Set<() => void>;
}

/** Starts the stand-in on a free port. */
export async function startConnector(): Promise<Connector> {
  const state: State = {
    asked: [],
    known: new Set(),
    busy: new Set(),
    next: new Map(),
    lasting: new Map(),
    hanging: [],
    waiting: new Set(),
  };
  const complaints: string[] = [];
  const server = createServer((request, response) => {
    void answer(state, request, response).catch((error: unknown) => {
      complaints.push(String(error));
      refuse(response, 400, 'Bad Argument');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const taken = () => state.asked.filter((one) => one.taken);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/_connector`,
    asked: state.asked,
    complaints,
    taken: (conversationId) => taken().flatMap((one) => (one.conversationId === conversationId ? [one.text] : [])),
    trouble: (conversationId, ...troubles) => void state.next.set(conversationId, [...troubles]),
    always: (conversationId, trouble) => {
      if (trouble === undefined) state.lasting.delete(conversationId);
      else state.lasting.set(conversationId, trouble);
    },
    remove: (activityId) => void state.known.delete(activityId),
    requests: async (count) => {
      while (state.asked.length < count) await new Promise<void>((resolve) => state.waiting.add(resolve));
    },
    finish: () => {
      for (const { asked, response } of state.hanging.splice(0)) {
        state.asked.splice(state.asked.indexOf(asked), 1, { ...asked, taken: true });
        accept(state, asked, response);
      }
    },
    release: () => {
      for (const { response } of state.hanging.splice(0)) response.socket?.destroy();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await textOf(request);
  const asked = read(request, text);
  const { conversationId } = asked;
  const trouble = troubleOf(state, asked, text);
  if (state.busy.has(conversationId)) return refuse(response, 412, 'PreconditionFailed');
  state.busy.add(conversationId);
  response.on('close', () => state.busy.delete(conversationId));
  await new Promise((resolve) => setImmediate(resolve));
  const noted = { ...asked, body: text, taken: trouble === undefined || trouble === 'lost' };
  state.asked.push(noted);
  for (const resolve of state.waiting) resolve();
  state.waiting.clear();
  if (trouble === 'hang') return void state.hanging.push({ response, asked: noted });
  state.busy.delete(conversationId);
  if (trouble === 'reset' || trouble === 'lost') return void request.socket.destroy();
  if (trouble !== undefined) return refuse(response, trouble.status, trouble.code, trouble);
  accept(state, noted, response);
}

/** The order in which the real one looks: what is asked of it here, then what it finds wrong by itself. */
function troubleOf(state: State, asked: Request, text: string): Trouble | undefined {
  const { conversationId, kind, activityId = '' } = asked;
  const told = state.next.get(conversationId)?.shift() ?? state.lasting.get(conversationId);
  if (told !== undefined) return told;
  if (text.length * 2 > BYTES) return { status: 413, code: 'MessageSizeTooBig' };
  if (kind === 'update' && !state.known.has(activityId)) return { status: 404, code: 'ActivityNotFoundInConversation' };
  return undefined;
}

function accept(state: State, { kind, conversationId, activityId }: Asked, response: ServerResponse): void {
  const id = activityId ?? `m${state.asked.length}`;
  state.known.add(id);
  const receipt = kind === 'post' ? { id: `${conversationId};messageid=${id}`, activityId: id } : { id };
  response.writeHead(kind === 'update' ? 200 : 201, { 'content-type': 'application/json' });
  response.end(JSON.stringify(receipt));
}

function refuse(
  response: ServerResponse,
  status: number,
  code = 'Other',
  by: { body?: unknown; retryAfter?: string } = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(by.retryAfter === undefined ? {} : { 'retry-after': by.retryAfter }),
  });
  response.end(JSON.stringify(by.body ?? { error: { code, message: 'not for a log' } }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

/** Reads a request; throws where it is not as the connector's interface has it. */
function read(request: IncomingMessage, text: string): Request {
  const { method, url = '', headers } = request;
  if (!headers['content-type']?.startsWith('application/json')) throw new Error('content type');
  const [, path, activity, alone] =
    /^\/_connector\/v3\/conversations(?:\/([^/]+)\/activities(?:\/([^/?]+))?)?(\?isTargetedActivity=true)?$/u.exec(
      url,
    ) ?? [];
  const body: unknown = JSON.parse(text);
  if (alone !== undefined && method === 'POST' && path !== undefined && activity === undefined)
    return readTargeted(path, body);
  if (alone !== undefined) throw new Error(`${method} ${url}`);
  if (method === 'PUT' && path !== undefined && activity !== undefined) return readUpdate(path, activity, body);
  if (method === 'POST' && path !== undefined && activity === undefined) return readSent(path, body);
  if (method === 'POST' && url.endsWith('/v3/conversations')) return readPost(body);
  throw new Error(`${method} ${url}`);
}

function readUpdate(path: string, activity: string, body: unknown): Request {
  const { id, summary, conversation } = updated.parse(body);
  if (id !== decodeURIComponent(activity)) throw new Error('another activity in the body than in the path');
  return { ...readPlace(path, conversation.id), kind: 'update', activityId: id, text: summary };
}

function readSent(path: string, body: unknown): Request {
  const { summary, conversation } = sent.parse(body);
  return { ...readPlace(path, conversation.id), kind: 'send', activityId: undefined, text: summary };
}

function readTargeted(path: string, body: unknown): Request {
  const { summary, conversation } = targeted.parse(body);
  return { ...readPlace(path, conversation.id), kind: 'targeted', activityId: undefined, text: summary };
}

function readPost(body: unknown): Request {
  const { channelData, activity } = posted.parse(body);
  return { conversationId: channelData.channel.id, kind: 'post', activityId: undefined, text: activity.summary };
}

/** Limits and trouble are counted for the whole conversation, its threads included. */
function readPlace(path: string, inBody: string): { conversationId: string } {
  const id = decodeURIComponent(path);
  if (id !== inBody) throw new Error('another conversation in the body than in the path');
  return { conversationId: id.replace(/;messageid=.*$/u, '') };
}

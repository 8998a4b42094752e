import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What can go wrong with a request; `lost` and `hang` accept it and never say so. */
export const FAULTS = ['429', '429 with Retry-After', '502', '503', 'reset', 'hang', 'lost'] as const;
export type Fault = (typeof FAULTS)[number];

/** A message that was accepted: its text as a screen reader has it, and whether the sender could learn of it. */
export interface Accepted {
  readonly id: string;
  readonly kind: 'new' | 'update';
  readonly conversationId: string;
  readonly text: string;
  readonly at: number;
  readonly told: boolean;
  /** The card itself, where somebody is to press its buttons. */
  readonly card?: unknown;
}

/** A stand-in for Microsoft's connector: strict about what it takes, with faults on order. */
export interface Connector {
  readonly url: string;
  readonly accepted: readonly Accepted[];
  /** What was not in order; stays empty when all requests were. */
  readonly complaints: readonly string[];
  /** Decides for each request what goes wrong with it. */
  fault: () => Fault | undefined;
  /** What new messages a conversation got, in order. */
  takenIn(conversationId: string): readonly string[];
  /** Breaks the connections on which it hangs. */
  letGo(): void;
  close(): Promise<void>;
}

const message = z.object({
  type: z.literal('message'),
  attachments: z
    .array(z.object({ contentType: z.string(), content: z.looseObject({ fallbackText: z.string() }) }))
    .length(1),
});
const post = z.object({
  isGroup: z.literal(true),
  channelData: z.object({ channel: z.object({ id: z.string() }) }),
  activity: message,
});

/** Starts the connector; `now` gives the time that acceptances are marked with. Cards are kept where they are asked for. */
export async function startConnector(now: () => number, { cards = false } = {}): Promise<Connector> {
  const accepted: Accepted[] = [];
  const complaints: string[] = [];
  const taken = new Map<string, string[]>();
  const hanging = new Set<ServerResponse>();
  const state = { fault: (): Fault | undefined => undefined };
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      complaints.push(String(error));
      response.writeHead(400).end();
    });
  });
  const note = ({ conversationId, text }: Pick<Accepted, 'conversationId' | 'text'>) =>
    taken.set(conversationId, [...(taken.get(conversationId) ?? []), text]);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const wrong = state.fault();
    if (wrong === 'reset') return void request.socket.destroy();
    const body: unknown = JSON.parse(await textOf(request));
    if (wrong !== undefined && /^\d/u.test(wrong)) return refuse(response, wrong);
    const { card, ...heard } = read(request, body, accepted.length + 1);
    accepted.push({ ...heard, at: now(), told: wrong === undefined, ...(cards ? { card } : {}) });
    if (heard.kind === 'new') note(heard);
    if (wrong === 'lost') return void request.socket.destroy();
    if (wrong === 'hang') return void hanging.add(response);
    const receipt = heard.isPost
      ? { id: `${heard.conversationId};messageid=${heard.id}`, activityId: heard.id }
      : { id: heard.id };
    response
      .writeHead(heard.kind === 'new' ? 201 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(receipt));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/_connector`,
    accepted,
    complaints,
    takenIn: (conversationId: string) => taken.get(conversationId) ?? [],
    letGo: () => {
      for (const response of hanging) response.destroy();
      hanging.clear();
    },
    close,
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

function refuse(response: ServerResponse, fault: string): void {
  const headers = fault.endsWith('Retry-After') ? { 'retry-after': '1' } : {};
  response.writeHead(Number(fault.slice(0, 3)), headers).end(JSON.stringify({ error: { code: 'Fault' } }));
}

/** What a request asks for; throws where it is not as the connector's interface has it. */
function read(request: IncomingMessage, body: unknown, next: number) {
  const [, conversation, activity] =
    /^\/_connector\/v3\/conversations(?:\/([^/]+)\/activities(?:\/([^/]+))?)?$/u.exec(request.url ?? '') ?? [];
  if (request.method === 'PUT' && conversation !== undefined && activity !== undefined)
    return {
      ...shown(message.parse(body)),
      kind: 'update' as const,
      id: decodeURIComponent(activity),
      conversationId: decodeURIComponent(conversation),
      isPost: false,
    };
  if (request.method !== 'POST' || activity !== undefined) throw new Error(`${request.method} ${request.url}`);
  if (conversation !== undefined)
    return {
      ...shown(message.parse(body)),
      kind: 'new' as const,
      id: `m${next}`,
      conversationId: decodeURIComponent(conversation),
      isPost: false,
    };
  const { activity: posted, channelData } = post.parse(body);
  return {
    ...shown(posted),
    kind: 'new' as const,
    id: `m${next}`,
    conversationId: channelData.channel.id,
    isPost: true,
  };
}

function shown({ attachments }: z.output<typeof message>) {
  const card = attachments[0]?.content;
  return { text: card?.fallbackText ?? '', card };
}

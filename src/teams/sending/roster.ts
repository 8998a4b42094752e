import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../../conversation/log.ts';
import { queueOf } from '../../delivery/conversations.ts';
import { judge, waitSeconds } from '../../delivery/retry.ts';
import { SEND_SECONDS } from '../../delivery/serving/deliver.ts';
import type { Present, ReadRoster, Roster } from '../../municipalities/roster.ts';
import { withoutEnd } from '../../text/ends.ts';
import { isLoopbackUrl, isServiceUrl } from '../hosts.ts';
import type { Identity } from '../identity.ts';
import { openPost, type Post } from './outgoing.ts';
import { type Authorize, signedIn } from './token.ts';

/** What asking who is in a conversation needs; the last four are for tests. */
export interface RosterNeeds {
  readonly identity: Identity | undefined;
  readonly log?: Log;
  readonly post?: Post;
  readonly fetch?: typeof fetch;
  readonly authorize?: Authorize;
  readonly allowed?: (serviceUrl: string) => boolean;
  readonly wait?: (seconds: number) => Promise<unknown>;
  readonly seconds?: number;
}

/** Teams gives at most so many people on a page. */
const PAGE = 500;
/** A list that goes on beyond so many pages, of which no team has a tenth, has no end. */
const MOST_PAGES = 200;
const ATTEMPTS = 6;
/** Who is told to wait longer comes again at the next look. */
const LONGEST_WAIT = 120;

const optional = z
  .string()
  .max(1000)
  .nullish()
  .transform((value) => value || undefined);
const page = z.object({
  members: z.array(
    z
      .object({ id: z.string().min(1), aadObjectId: optional, objectId: optional, tenantId: optional, name: optional })
      .transform(
        ({ id, aadObjectId, objectId, tenantId, name }): Present => ({
          userId: id,
          personId: aadObjectId ?? objectId,
          tenantId,
          name,
        }),
      ),
  ),
  continuationToken: optional,
});

type Page = z.infer<typeof page>;
type Failed = Extract<Roster, { kind: 'failed' }>;

/**
 * Makes the question who is in a conversation: page after page, each asked again as the platform says where it is busy.
 * All pages or none count; what failed is an outcome, never an error.
 */
export function createRoster(needs: RosterNeeds): ReadRoster {
  const allowed = needs.allowed ?? (needs.identity ? isServiceUrl : isLoopbackUrl);
  const ask = asking(needs);
  return async ({ serviceUrl, conversationId }) => {
    if (!allowed(serviceUrl)) return failed('address');
    const base = `${withoutEnd(serviceUrl, /\//u)}/v3/conversations/${encodeURIComponent(queueOf(conversationId))}`;
    const people: Present[] = [];
    const seen = new Set<string>();
    for (let token: string | undefined; seen.size < MOST_PAGES; ) {
      const further = token === undefined ? '' : `&continuationToken=${encodeURIComponent(token)}`;
      const answer = await ask(`${base}/pagedmembers?pageSize=${PAGE}${further}`);
      if ('kind' in answer) return answer;
      people.push(...answer.members);
      token = answer.continuationToken;
      if (token === undefined) return { kind: 'whole', people };
      if (seen.has(token)) return failed('page repeated');
      seen.add(token);
    }
    return failed('no last page');
  };
}

function failed(reason: string): Failed {
  return { kind: 'failed', reason };
}

function asking(needs: RosterNeeds): (url: string) => Promise<Page | Failed> {
  const authorize = needs.authorize ?? signedIn(needs.identity, { log: needs.log, fetch: needs.fetch });
  const post = needs.post ?? openPost(undefined);
  const wait = needs.wait ?? ((seconds: number) => pause(seconds * 1000, undefined, { ref: false }));
  const once = async (url: string) => {
    const authorization = await authorize();
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const signal = AbortSignal.timeout((needs.seconds ?? SEND_SECONDS) * 1000);
    return post(url, { method: 'GET', headers, body: '', signal });
  };
  return async (url) => {
    let reason = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const answer = await once(url).catch(() => undefined);
      if (answer?.status === 200) return readPage(answer.text);
      const outcome = answer ? judge(answer, Date.now()) : ({ kind: 'again', reason: 'no answer' } as const);
      if (outcome.kind !== 'again') return failed(String(answer?.status));
      reason = outcome.reason;
      const seconds = waitSeconds(attempt, outcome.retryAfterSeconds, Math.random());
      if (seconds > LONGEST_WAIT) break;
      if (attempt < ATTEMPTS - 1) await wait(seconds);
    }
    return failed(reason);
  };
}

/** A page that is not whole is none: who is missing on it has not left. */
function readPage(text: string): Page | Failed {
  try {
    return page.safeParse(JSON.parse(text)).data ?? failed('page not read');
  } catch {
    return failed('page not read');
  }
}

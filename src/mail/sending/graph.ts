import type { Post, Posting, Token } from '../posting.ts';

/** Where Microsoft Graph is. */
export const GRAPH = 'https://graph.microsoft.com';

const SECONDS = 60;
/** What happens before anything was said to the server. */
const BEFORE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|.*(?:CERT|SIGN|ISSUER|TLS).*)$/u;

/** Hands e-mails to Microsoft Graph, which sends them from this mailbox as they are written. */
export function graphPost(mailbox: string, token: Token, network: typeof fetch): Post {
  const url = `${GRAPH}/v1.0/users/${encodeURIComponent(mailbox)}/sendMail`;
  return async ({ content, signal }) => {
    const bearer = await token().catch(() => undefined);
    if (bearer === undefined) return { kind: 'later', code: 'token' };
    try {
      const answer = await network(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'text/plain' },
        body: Buffer.from(content).toString('base64'),
        signal: AbortSignal.any([signal, AbortSignal.timeout(SECONDS * 1000)]),
        redirect: 'error',
      });
      await answer.body?.cancel();
      return judged(answer);
    } catch (error) {
      const code = codeOf(error);
      return BEFORE.test(code)
        ? { kind: 'later', code: code.toLowerCase() }
        : { kind: 'unsure', code: code.toLowerCase() };
    }
  };
}

/** A gateway that waited in vain does not know what has become of it. */
function judged({ status, headers }: Response): Posting {
  const code = String(status);
  if (status === 202) return { kind: 'taken', refused: [] };
  if (status === 504) return { kind: 'unsure', code };
  if (status !== 429 && status < 500) return { kind: 'refused', code, refused: [] };
  const seconds = Number(headers.get('retry-after'));
  return { kind: 'later', code, seconds: Number.isSafeInteger(seconds) && seconds > 0 ? seconds : undefined };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'FAULT';
  if (error.name === 'TimeoutError') return 'TIMEOUT';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : 'FAULT';
}

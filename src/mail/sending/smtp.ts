import { Readable } from 'node:stream';
import { getSystemErrorName } from 'node:util';
import SMTPConnection, {
  type SMTPConnectionCustomAuthContext,
  type SMTPConnectionOptions,
  type SMTPConnectionSendInfo,
} from 'nodemailer/lib/smtp-connection';
import type { Post, Posted, Posting, RefusedAddress, Token } from '../posting.ts';

/** Where the server is, and how one signs in there. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly needsTls: boolean;
  readonly auth:
    | { readonly kind: 'none' }
    | { readonly kind: 'password'; readonly user: string; readonly password: string }
    | { readonly kind: 'oauth2'; readonly user: string };
  /** How long a server may be silent: 20 seconds at the beginning, a minute later on. */
  readonly patience?: { readonly connect: number; readonly idle: number };
}

const PATIENCE = { connect: 20_000, idle: 60_000 };
/** How large the pieces are in which an e-mail is handed over. */
const PIECE = 64 * 1024;

/** Hands e-mails to a mail server, each in a session of its own; certificates are always checked. */
export function smtpPost(server: SmtpServer, token: Token): Post {
  return async (mail) => {
    const connection = new SMTPConnection(optionsOf(server, token));
    const lasting = broken(connection, mail.signal);
    const handed = { whole: false };
    try {
      await Promise.race([openSession(connection, server), lasting.failed]);
      const sent = await Promise.race([deliver(connection, mail, handed), lasting.failed]);
      connection.quit();
      return { kind: 'taken', refused: refusedOf(sent) };
    } catch (error) {
      connection.close();
      return judged(error, handed.whole);
    } finally {
      lasting.end();
    }
  };
}

/** Signs in and leaves again: whether the server is reached, encrypted, and takes who signs in. Throws what it did not. */
export async function trySmtp(server: SmtpServer, token: Token, signal: AbortSignal): Promise<void> {
  const connection = new SMTPConnection(optionsOf(server, token));
  const lasting = broken(connection, signal);
  try {
    await Promise.race([openSession(connection, server), lasting.failed]);
    connection.quit();
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    lasting.end();
  }
}

/** Nothing that it does is logged: commands tell of addresses and passwords. The machine is not named to the server. */
function optionsOf({ host, port, secure, needsTls, auth, patience }: SmtpServer, token: Token): SMTPConnectionOptions {
  const { connect, idle } = patience ?? PATIENCE;
  return {
    ...{ host, port, secure, requireTLS: !secure && needsTls, ignoreTLS: !secure && !needsTls && auth.kind === 'none' },
    ...{ name: '[127.0.0.1]', tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true } },
    ...{ connectionTimeout: connect, greetingTimeout: connect, dnsTimeout: connect, socketTimeout: idle },
    ...(auth.kind === 'oauth2' ? { customAuth: { XOAUTH2: (session) => bearing(session, auth.user, token) } } : {}),
  };
}

/** A token is shown in one line; a server that does not take it explains itself only when asked to go on. */
async function bearing(session: SMTPConnectionCustomAuthContext, user: string, token: Token): Promise<void> {
  const shown = Buffer.from(`user=${user}\u0001auth=Bearer ${await token()}\u0001\u0001`).toString('base64');
  const { status } = await session.sendCommand(`AUTH XOAUTH2 ${shown}`);
  const last = status === 334 ? (await session.sendCommand('')).status : status;
  if (last >= 200 && last < 300) session.resolve();
  else session.reject(Object.assign(new Error('not signed in'), { responseCode: last }));
}

async function openSession(connection: SMTPConnection, { auth }: SmtpServer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (auth.kind === 'none') return;
  const login =
    auth.kind === 'password'
      ? { user: auth.user, credentials: { user: auth.user, pass: auth.password } }
      : { user: auth.user, method: 'XOAUTH2' };
  await new Promise<void>((resolve, reject) => {
    connection.login(login, (error) => (error ? reject(error) : resolve()));
  });
}

/** The bytes are read once the server asks for them; `whole` says that the last of them has been handed over. */
function deliver(
  connection: SMTPConnection,
  { from, to, content }: Posted,
  handed: { whole: boolean },
): Promise<SMTPConnectionSendInfo> {
  const pieces = function* () {
    for (let at = 0; at < content.length; at += PIECE) yield Buffer.from(content.subarray(at, at + PIECE));
    handed.whole = true;
  };
  return new Promise((resolve, reject) => {
    connection.send({ from, to: [...to], size: content.length }, Readable.from(pieces()), (error, info) =>
      error || !info ? reject(error ?? new Error('no answer')) : resolve(info),
    );
  });
}

/** What ends a session from outside: a broken connection, or that it has lasted too long. */
function broken(connection: SMTPConnection, signal: AbortSignal): { failed: Promise<never>; end: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const stop = () => reject(Object.assign(new Error('aborted'), { code: 'EABORTED' }));
  connection.on('error', reject);
  connection.once('end', () => reject(Object.assign(new Error('ended'), { code: 'ECONNECTION' })));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  return { failed: promise, end: () => signal.removeEventListener('abort', stop) };
}

interface Failed {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly syscall?: unknown;
  readonly errno?: unknown;
  readonly rejectedErrors?: readonly Failed[];
  readonly recipient?: unknown;
}

/** A server that has answered has decided; without an answer it may have taken what it has got whole. */
function judged(error: unknown, whole: boolean): Posting {
  const failed = error as Failed;
  const code = codeOf(error);
  const answered = typeof failed.responseCode === 'number' ? failed.responseCode : 0;
  if (code === 'etls') return { kind: 'later', code };
  if (answered >= 500) return { kind: 'refused', code, refused: refusedOf(failed) };
  if (answered >= 400) return { kind: 'later', code };
  if (failed.code === 'EMESSAGE' && !whole) return { kind: 'refused', code: '552', refused: [] };
  if (failed.code === 'EENVELOPE') return { kind: 'refused', code: '553', refused: [] };
  return whole ? { kind: 'unsure', code } : { kind: 'later', code };
}

/** The server's number, else a short word of our own side (`etls`, `econnrefused`). */
export function codeOf(error: unknown): string {
  const { code, responseCode, syscall, errno } = error as Failed;
  if (code === 'ETLS') return 'etls';
  if (typeof responseCode === 'number' && responseCode > 0) return String(responseCode);
  // Where nobody listens, the library says no more than that it is about a socket, as of a certificate.
  if (syscall === 'connect' && typeof errno === 'number' && errno < 0) return getSystemErrorName(errno).toLowerCase();
  return typeof code === 'string' && /^\w{2,40}$/u.test(code) ? code.toLowerCase() : 'fault';
}

function refusedOf({ rejectedErrors = [] }: Pick<Failed, 'rejectedErrors'>): RefusedAddress[] {
  return rejectedErrors.map((one) => ({ address: String(one.recipient ?? ''), code: codeOf(one) }));
}

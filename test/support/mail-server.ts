import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server got whole. */
export interface Got {
  readonly from: string;
  readonly to: readonly string[];
  readonly content: Buffer;
  readonly encrypted: boolean;
  readonly user: string | undefined;
}

/** How a mail server behaves; what it says is changed while it runs. */
export interface Behaviour {
  /** Codes with which addresses are refused. */
  refuses: Readonly<Record<string, number>>;
  /** The code with which the next e-mails are answered when they are there whole, one each; then they are taken. */
  answers: (number | 'dies' | 'dies-taken')[];
  /** It says nothing at all. */
  silent: boolean;
}

/** A real mail server on this machine. */
export interface MailServer {
  readonly port: number;
  readonly got: readonly Got[];
  readonly behaviour: Behaviour;
  close(): Promise<void>;
}

/** Encrypted from the first byte, by STARTTLS, or not; who signs in, and how. */
interface Options {
  readonly tls?: 'implicit' | 'starttls' | 'none';
  readonly password?: string;
  readonly token?: string;
}

const read = (name: string) => readFileSync(new URL(`tls/${name}`, import.meta.url), 'utf8');

/** The certificate of the mail server, which has signed itself. */
export const MAIL_ROOT = read('mail.pem');

/** Opens a mail server on a free port. */
export async function openMailServer({ tls = 'starttls', password, token }: Options = {}): Promise<MailServer> {
  const got: Got[] = [];
  const behaviour: Behaviour = { refuses: {}, answers: [], silent: false };
  const sockets = new Set<Socket>();
  const signsIn = password !== undefined || token !== undefined;
  const server = new SMTPServer({
    ...{ secure: tls === 'implicit', key: read('mail-key.pem'), cert: read('mail.pem') },
    ...{ authOptional: !signsIn, authMethods: token === undefined ? ['PLAIN', 'LOGIN'] : ['XOAUTH2'] },
    ...{ disableReverseLookup: true, closeTimeout: 200 },
    disabledCommands: [...(tls === 'starttls' ? [] : ['STARTTLS']), ...(signsIn ? [] : ['AUTH'])],
    onConnect: (_session, done) => (behaviour.silent ? undefined : done()),
    onAuth: (auth, _session, done) =>
      auth.password === password && auth.accessToken === token
        ? done(null, { user: auth.username })
        : done(failure(535)),
    onRcptTo: ({ address }, _session, done) => {
      const code = behaviour.refuses[address];
      return code === undefined ? done() : done(failure(code));
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const answer = behaviour.answers.shift();
        const whole = { content: Buffer.concat(pieces), encrypted: session.secure, user: session.user };
        const from = mailFrom === false ? '' : (mailFrom?.address ?? '');
        if (answer === undefined || answer === 'dies-taken')
          got.push({ from, to: rcptTo.map(({ address }) => address), ...whole });
        if (typeof answer === 'string') for (const socket of sockets) socket.destroy();
        else done(answer === undefined ? null : failure(answer));
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    got,
    behaviour,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function failure(responseCode: number): Error {
  return Object.assign(new Error('geht nicht'), { responseCode });
}

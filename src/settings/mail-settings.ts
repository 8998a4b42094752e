import { z } from 'zod';

/** How e-mails leave; nothing of it is there where none do. */
export interface MailSettings {
  /** The mailbox that is shown as sender, and as organiser of what stands in calendars. */
  readonly from: { readonly name: string; readonly address: string };
  readonly way: SmtpWay | { readonly kind: 'graph' };
}

/** By a mail server: encrypted from the first byte (`secure`), else by STARTTLS, which only this machine need not offer. */
export interface SmtpWay {
  readonly kind: 'smtp';
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly needsTls: boolean;
  readonly auth:
    | { readonly kind: 'none' }
    | { readonly kind: 'password'; readonly user: string; readonly password: string }
    | { readonly kind: 'oauth2'; readonly user: string };
}

const SERVER =
  'Erwartet wird smtps://mail.example.de:465, smtp://mail.example.de:587 (mit STARTTLS) oder graph (Microsoft 365 ohne SMTP); Name und Kennwort stehen in MAIL_USER und MAIL_PASSWORD.';
const FROM =
  'Erwartet wird die Adresse des Postfachs, mit Namen davor, wenn er gezeigt werden soll: Kreissozialamt <runde@kreis.example.de>.';
const PORTS = { 'smtps:': 465, 'smtp:': 587 };
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}[A-Za-z0-9-]{2,63}$/u;
const NAMED = /^([^<>"\r\n]{1,100})<([^<>\s]{3,250})>$/u;

/** Whether it can be the address of a mailbox. */
function isMailAddress(written: string): boolean {
  return ADDRESS.test(written);
}

/** The variables of e-mail. */
export const mailFields = {
  MAIL_SERVER: z
    .string()
    .refine((written) => written === 'graph' || serverIn(written) !== undefined, { error: SERVER })
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((written) => isMailAddress(mailboxIn(written).address), { error: FROM })
    .optional(),
  MAIL_AUTH: z
    .enum(['password', 'oauth2', 'none'], {
      error:
        'Möglich ist password, oauth2 (Microsoft 365) oder none (der Server nimmt diesen Rechner ohne Anmeldung an).',
    })
    .optional(),
  MAIL_USER: z.string().optional(),
  MAIL_PASSWORD: z.string().optional(),
};

const mail = z.object(mailFields);
type Given = Readonly<Record<string, string>>;

/** How e-mails leave, from the variables once they are checked; only what runs for real sends any. */
export function mailOf(data: z.infer<typeof mail>, leaves: boolean): MailSettings | undefined {
  const { MAIL_SERVER: server, MAIL_FROM: written } = data;
  if (!leaves || server === undefined || written === undefined) return undefined;
  const from = mailboxIn(written);
  const reached = serverIn(server);
  if (!reached) return { from, way: { kind: 'graph' } };
  return { from, way: { kind: 'smtp', ...reached, auth: authOf(data, from.address) } };
}

function authOf(
  { MAIL_AUTH: auth, MAIL_USER: user, MAIL_PASSWORD: password }: z.infer<typeof mail>,
  address: string,
): SmtpWay['auth'] {
  if (auth === 'oauth2') return { kind: 'oauth2', user: user ?? address };
  if (auth === 'none' || user === undefined || password === undefined) return { kind: 'none' };
  return { kind: 'password', user, password };
}

function serverIn(written: string): Omit<SmtpWay, 'kind' | 'auth'> | undefined {
  const url = URL.parse(written);
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') return undefined;
  if (url.username !== '' || url.password !== '' || !/^\/?$/u.test(url.pathname) || url.search !== '') return undefined;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const port = url.port === '' ? PORTS[url.protocol] : Number(url.port);
  return {
    host,
    port,
    secure: url.protocol === 'smtps:',
    needsTls: !/^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/u.test(host),
  };
}

function mailboxIn(written: string): MailSettings['from'] {
  const [, name = '', address = written] = NAMED.exec(written) ?? [];
  return { name: name.trim(), address: address.trim() };
}

const NAMES = ['MAIL_FROM', 'MAIL_AUTH', 'MAIL_USER', 'MAIL_PASSWORD'] as const;

/** What is wrong with the variables of e-mail together, a German sentence each; none repeats a value. */
export function mailProblems(given: Given): string[] {
  const { MAIL_SERVER: server, MAIL_FROM: from, MAIL_AUTH: auth, MAIL_USER: user, MAIL_PASSWORD: password } = given;
  if (server === undefined)
    return NAMES.filter((name) => given[name] !== undefined).map(
      (name) => `${name}: Gilt nur zusammen mit MAIL_SERVER. Ergänzen Sie die Adresse Ihres Mailservers.`,
    );
  const missing = from === undefined ? [`MAIL_FROM: Fehlt. ${FROM}`] : [];
  if (server === 'graph')
    return [
      ...missing,
      ...NAMES.slice(1)
        .filter((name) => given[name] !== undefined)
        .map((name) => `${name}: Gilt nicht mit MAIL_SERVER=graph. Angemeldet wird mit dem Konto der App.`),
    ];
  return [...missing, ...signInProblems(auth, { user, password })];
}

function signInProblems(
  auth: string | undefined,
  { user, password }: { user: string | undefined; password: string | undefined },
): string[] {
  const needs = auth === 'password' || (auth === undefined && (user !== undefined || password !== undefined));
  if (needs)
    return [
      ...(user === undefined
        ? ['MAIL_USER: Fehlt. Geben Sie den Namen an, mit dem sich Kreisrunde am Mailserver anmeldet.']
        : []),
      ...(password === undefined ? ['MAIL_PASSWORD: Fehlt. Geben Sie das Kennwort zu MAIL_USER an.'] : []),
    ];
  return auth !== undefined && password !== undefined
    ? [`MAIL_PASSWORD: Gilt nur mit MAIL_AUTH=password. Lassen Sie die Einstellung weg.`]
    : [];
}

/** `npm start` sends nothing: what is tried out there leaves no trace outside. */
export function mailTried(given: Given): string[] {
  return given['MAIL_SERVER'] === undefined
    ? []
    : [
        'MAIL_SERVER: npm start sendet keine E-Mails. Lassen Sie die Einstellung weg, oder starten Sie mit npm run serve.',
      ];
}

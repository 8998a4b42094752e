import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How the bot is reached, and how it reaches others. */
export interface NetworkSettings {
  /** The header, in lower case, in which they write who called, and how many of them do. */
  readonly trustedProxy: { readonly header: string; readonly hops: number } | undefined;
  /** Where the numbers of operation are told; nowhere without it. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** The proxy through which calls leave the house, and the hosts that are reached without it. */
  readonly outgoing: { readonly proxy: string; readonly except: string | undefined } | undefined;
}

const ADDRESS = 'Erwartet werden Rechner und Port wie 127.0.0.1:9464, ein anderer Port als PORT.';

/** The variables of the network. */
export const networkFields = {
  TRUSTED_PROXY_HEADER: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,99}$/u, {
      error:
        'Erwartet wird der Name des Kopffelds, in das Ihr Reverse Proxy die Absenderadresse schreibt, zum Beispiel X-Forwarded-For.',
    })
    .optional(),
  TRUSTED_PROXY_HOPS: z
    .string()
    .regex(/^[1-9]$/u, { error: 'Erwartet wird die Zahl Ihrer Reverse Proxys vor Kreisrunde, von 1 bis 9.' })
    .transform(Number)
    .default(1),
  METRICS_ADDRESS: z
    .string()
    .regex(/^(?:[\w.-]{1,253}|\[[\da-fA-F:]{2,45}\]):\d{1,5}$/u, { error: ADDRESS })
    .transform((written) => ({ host: written.replace(/:\d+$/u, '').replace(/^\[|\]$/gu, ''), port: portIn(written) }))
    .refine(({ port }) => port <= 65_535, { error: ADDRESS })
    .optional(),
};

function portIn(written: string): number {
  return Number(/\d+$/u.exec(written)?.[0]);
}

const BEGIN = '-----BEGIN CERTIFICATE-----';
const network = z.object(networkFields);
type Given = Readonly<Record<string, string>>;

/** What is set of the network, from the variables once they are checked; only what runs for real leaves the house. */
export function networkOf(data: z.infer<typeof network>, given: Given, leaves: boolean): NetworkSettings {
  const { TRUSTED_PROXY_HEADER: header, TRUSTED_PROXY_HOPS: hops } = data;
  const proxy = leaves ? variable(given, 'https_proxy')?.value : undefined;
  return {
    metrics: data.METRICS_ADDRESS,
    trustedProxy: header === undefined ? undefined : { header: header.toLowerCase(), hops },
    outgoing: proxy === undefined ? undefined : { proxy, except: variable(given, 'no_proxy')?.value },
  };
}

/** As everywhere, these variables are known in both spellings, and the one in small letters counts. */
function variable(given: Given, small: 'https_proxy' | 'no_proxy'): { name: string; value: string } | undefined {
  for (const name of [small, small.toUpperCase()]) {
    const value = given[name];
    if (value !== undefined) return { name, value };
  }
  return undefined;
}

/** What is wrong with the variables of a real installation, a German sentence each. Proxies can carry a password: none is repeated. */
export function networkProblems(given: Given): string[] {
  return [
    ...metricsProblems(given),
    ...hopsProblems(given),
    ...proxyProblems(variable(given, 'https_proxy')),
    ...rootProblems(given),
  ];
}

/** Numbers of operation are never told at the public door. */
function metricsProblems({ METRICS_ADDRESS: address, PORT: port = '3978' }: Given): string[] {
  if (address === undefined || portIn(address) !== Number(port) || port === '0') return [];
  return [`METRICS_ADDRESS: ${port} ist der öffentliche Port. ${ADDRESS}`];
}

function hopsProblems(given: Given): string[] {
  return given['TRUSTED_PROXY_HOPS'] !== undefined && given['TRUSTED_PROXY_HEADER'] === undefined
    ? ['TRUSTED_PROXY_HOPS: Gilt nur zusammen mit TRUSTED_PROXY_HEADER. Ergänzen Sie den Namen des Kopffelds.']
    : [];
}

function proxyProblems(set: ReturnType<typeof variable>): string[] {
  const url = URL.parse(set?.value ?? '');
  if (!set || (url && url.hostname !== '' && /^https?:$/u.test(url.protocol))) return [];
  return [
    `${set.name}: Der Wert ist nicht gültig. Erwartet wird eine Adresse wie http://proxy.example.de:8080, mit Anmeldung http://NAME:KENNWORT@proxy.example.de:8080 (Sonderzeichen darin prozentkodiert).`,
  ];
}

/** Node takes in the file at its start, and goes on without it when it cannot read it. */
function rootProblems(given: Given): string[] {
  const path = given['NODE_EXTRA_CA_CERTS'];
  if (path === undefined || holdsCertificates(path)) return [];
  return [
    `NODE_EXTRA_CA_CERTS: „${path}“ ist keine lesbare Datei mit Zertifikaten. Erwartet wird der Pfad einer Datei im Format PEM (-----BEGIN CERTIFICATE-----).`,
  ];
}

/** One that cannot be read keeps Node from all that follow it. */
function holdsCertificates(path: string): boolean {
  try {
    const [, ...blocks] = readFileSync(path, 'utf8').split(BEGIN);
    return blocks.length > 0 && blocks.every((block) => new X509Certificate(BEGIN + block).subject !== '');
  } catch {
    return false;
  }
}

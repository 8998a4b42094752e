import { z } from 'zod';

/** How the bot is reached: behind which reverse proxies. */
export interface NetworkSettings {
  /** The header, in lower case, in which they write who called, and how many of them do. */
  readonly trustedProxy: { readonly header: string; readonly hops: number } | undefined;
}

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
};

const network = z.object(networkFields);

/** What is set of the network, from the variables once they are checked. */
export function networkOf(data: z.infer<typeof network>): NetworkSettings {
  const { TRUSTED_PROXY_HEADER: header, TRUSTED_PROXY_HOPS: hops } = data;
  return { trustedProxy: header === undefined ? undefined : { header: header.toLowerCase(), hops } };
}

/** What is wrong with variables that hold each by itself, a German sentence each. */
export function networkProblems(given: Readonly<Record<string, string>>): string[] {
  return given['TRUSTED_PROXY_HOPS'] !== undefined && given['TRUSTED_PROXY_HEADER'] === undefined
    ? ['TRUSTED_PROXY_HOPS: Gilt nur zusammen mit TRUSTED_PROXY_HEADER. Ergänzen Sie den Namen des Kopffelds.']
    : [];
}

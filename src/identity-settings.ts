import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Who the bot is to Microsoft Entra. */
export interface IdentitySettings {
  readonly appType: 'SingleTenant' | 'UserAssignedMsi';
  readonly appId: string;
  /** Only with `SingleTenant`, where there is no certificate. */
  readonly password: string | undefined;
  readonly certificate?: Certificate;
  readonly tenantId: string;
  /** Only with `UserAssignedMsi`: where the managed identity gets its tokens. */
  readonly tokens?: TokenSource;
}

/** The certificate of the app: its fingerprint in hexadecimal digits (SHA-1 or SHA-256), its key, its last day where that is known. */
interface Certificate {
  readonly thumbprint: string;
  /** PEM. */
  readonly privateKey: string;
  readonly ends: string | undefined;
}

/** Where Azure hands out the tokens of a managed identity: App Service, a cluster with workload identity, or the machine. */
type TokenSource =
  | { readonly kind: 'service'; readonly endpoint: string; readonly header: string }
  | { readonly kind: 'cluster'; readonly tokenFile: string }
  | { readonly kind: 'machine' };

/** The variables of the account, as Azure names them. */
export const ACCOUNT = [
  ...(['MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'] as const),
  ...(['CertificateThumbprint', 'CertificateKeyFile'] as const),
] as const;

const GUID = 'Erwartet wird eine GUID wie 6f9a2c1e-0b7d-4e58-9c3a-5d2f8b1e7a04.';
const guid = (name: string) =>
  z
    .guid({ error: `${GUID} Im Azure-Portal: ${name}.` })
    .transform((id) => id.toLowerCase())
    .optional();

/** What they may hold. */
export const accountFields = {
  MicrosoftAppType: z
    .enum(['SingleTenant', 'UserAssignedMsi'], { error: 'Möglich ist genau SingleTenant oder UserAssignedMsi.' })
    .optional(),
  MicrosoftAppId: guid('Anwendungs-ID (Client)'),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: guid('Verzeichnis-ID (Mandant)'),
  CertificateThumbprint: z
    .string()
    .transform((written) => written.replaceAll(/[: ]/gu, '').toUpperCase())
    .pipe(
      z.string().regex(/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/u, {
        error:
          'Erwartet wird der Fingerabdruck des Zertifikats aus dem Azure-Portal, 40 (SHA-1) oder 64 (SHA-256) Zeichen von 0 bis 9 und A bis F.',
      }),
    )
    .optional(),
  CertificateKeyFile: z.string().optional(),
};

const account = z.object(accountFields);
type Given = Readonly<Record<string, string>>;

/** The identity, from its variables once they are checked; undefined where the account is not complete. */
export function identityOf(data: z.infer<typeof account>, given: Given): IdentitySettings | undefined {
  const { MicrosoftAppType: appType, MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = data;
  if (appType === undefined || appId === undefined || tenantId === undefined) return undefined;
  const known = { appType, appId, password: data.MicrosoftAppPassword, tenantId };
  const certificate = certificateOf(data);
  if (certificate) return { ...known, certificate };
  return appType === 'UserAssignedMsi' ? { ...known, tokens: tokenSourceOf(given) } : known;
}

/** Azure says itself where its tokens are; where it says nothing, they are at the address that every machine in it knows. */
function tokenSourceOf(given: Given): TokenSource {
  const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header, AZURE_FEDERATED_TOKEN_FILE: tokenFile } = given;
  if (endpoint !== undefined && header !== undefined) return { kind: 'service', endpoint, header };
  return tokenFile === undefined ? { kind: 'machine' } : { kind: 'cluster', tokenFile };
}

/** What is missing of the account of a real installation, or too much in it, a German sentence each. */
export function accountProblems(given: Given): string[] {
  const [type, id, password, tenant, thumbprint, keyFile] = ACCOUNT;
  const isManaged = given[type] === 'UserAssignedMsi';
  const certified = [thumbprint, keyFile].filter((name) => given[name] !== undefined);
  const needed = isManaged || certified.length > 0 ? [type, id, tenant] : [type, id, tenant, password];
  const missing = needed
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: Fehlt. Ohne Anmeldung startet nur npm start. Der Wert steht bei Ihrem Azure Bot.`);
  const beside = [password, ...certified].filter((name) => isManaged && given[name] !== undefined).map(nothingBeside);
  return [...missing, ...beside, ...(isManaged ? [] : certificateProblems(given))];
}

function nothingBeside(name: string): string {
  const thing = name === 'MicrosoftAppPassword' ? 'kein Kennwort' : 'kein Zertifikat';
  return `${name}: Eine verwaltete Identität hat ${thing}. Lassen Sie die Einstellung weg.`;
}

/** A secret or a certificate, not both; and a certificate that holds together. */
function certificateProblems(given: Given): string[] {
  const { CertificateThumbprint: thumbprint, CertificateKeyFile: file, MicrosoftAppPassword: password } = given;
  if (thumbprint === undefined && file === undefined) return [];
  const both =
    'MicrosoftAppPassword: Es gilt ein Geheimnis oder ein Zertifikat. Lassen Sie diese Einstellung weg, oder CertificateThumbprint und CertificateKeyFile.';
  return [...(password === undefined ? [] : [both]), ...pairProblems(thumbprint, file)];
}

function pairProblems(thumbprint: string | undefined, file: string | undefined): string[] {
  if (thumbprint === undefined)
    return ['CertificateThumbprint: Fehlt. Zu CertificateKeyFile gehört der Fingerabdruck aus dem Azure-Portal.'];
  if (file === undefined)
    return [
      'CertificateKeyFile: Fehlt. Zu CertificateThumbprint gehört der Pfad der Datei mit dem privaten Schlüssel.',
    ];
  return fileProblems(thumbprint, file);
}

function fileProblems(thumbprint: string, file: string): string[] {
  const held = heldIn(file);
  if (!held)
    return [
      `CertificateKeyFile: „${file}“ ist keine lesbare Datei mit einem privaten RSA-Schlüssel ohne Kennwort. Erwartet wird eine Datei im Format PEM (-----BEGIN PRIVATE KEY-----), in der auch das Zertifikat stehen kann.`,
    ];
  const { certificate, key } = held;
  if (certificate?.checkPrivateKey(key) === false)
    return [`CertificateKeyFile: In „${file}“ gehören Schlüssel und Zertifikat nicht zusammen.`];
  const digits = accountFields.CertificateThumbprint.safeParse(thumbprint).data;
  if (!certificate || digits === undefined || fingerprintsOf(certificate).includes(digits)) return [];
  return [`CertificateThumbprint: Das Zertifikat in „${file}“ hat einen anderen Fingerabdruck.`];
}

function fingerprintsOf({ fingerprint, fingerprint256 }: X509Certificate): string[] {
  return [fingerprint, fingerprint256].map((digits) => digits.replaceAll(':', ''));
}

/** The key of a file, and the certificate where it stands there too; undefined where there is no such key. */
function heldIn(
  file: string,
): { readonly key: KeyObject; readonly certificate: X509Certificate | undefined } | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const key = createPrivateKey(text);
    const certificate = text.includes('-----BEGIN CERTIFICATE-----') ? new X509Certificate(text) : undefined;
    return key.asymmetricKeyType === 'rsa' ? { key, certificate } : undefined;
  } catch {
    return undefined;
  }
}

/** The last whole day of a certificate that stands in the file is read there. */
function certificateOf(data: z.infer<typeof account>): Certificate | undefined {
  const { CertificateThumbprint: thumbprint, CertificateKeyFile: file } = data;
  const held = file === undefined ? undefined : heldIn(file);
  if (thumbprint === undefined || !held) return undefined;
  const privateKey = held.key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { thumbprint, privateKey, ends: held.certificate?.validToDate.toISOString().slice(0, 10) };
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import template from './manifest.json' with { type: 'json' };

/** The Teams app manifest, typed after manifest.json. */
export type Manifest = Omit<typeof template, 'validDomains'> & { readonly validDomains: readonly string[] };

/** What ties a package to one installation; absent values leave the placeholders of manifest.json. */
export interface Installation {
  readonly appId?: string | undefined;
  readonly publicUrl?: URL | undefined;
}

/** What the command line shows: its lines, and the exit code (0, or 78 for a bad setting). */
interface Outcome {
  readonly code: 0 | 78;
  readonly lines: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const badAppId =
  'MicrosoftAppId ist keine gültige App-ID. Erwartet wird die Anwendungs-ID aus Microsoft Entra, zum Beispiel 1b9f3c5e-7a20-4d64-9e0b-5f2c8d7a6e41.';
const badUrl =
  'PUBLIC_URL ist keine gültige Adresse. Erwartet wird eine https-Adresse ohne Benutzername, „?“ und „#“, zum Beispiel https://kreisrunde.beispiel.de.';

const unset = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const variables = z.object({
  MicrosoftAppId: z.preprocess(unset, z.string().trim().toLowerCase().refine(isAppId, badAppId).optional()),
  PUBLIC_URL: z.preprocess(unset, z.string().trim().refine(isPublicUrl, badUrl).optional()),
});

/** Reads MicrosoftAppId and PUBLIC_URL; empty counts as absent, and every bad value is named at once. */
function readInstallation(env: Environment): Installation | { readonly problems: readonly string[] } {
  const parsed = variables.safeParse(env);
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => issue.message) };
  const { MicrosoftAppId: appId, PUBLIC_URL: url } = parsed.data;
  return { appId, publicUrl: url === undefined ? undefined : new URL(url) };
}

function isAppId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text) && text !== template.id;
}

function isPublicUrl(text: string): boolean {
  return URL.parse(text)?.protocol === 'https:' && !/[?#@]/u.test(text);
}

/** The manifest of one installation: its app id as app and bot, its address in the links and valid domains. */
export function fillManifest({ appId, publicUrl }: Installation): Manifest {
  const id = appId ?? template.id;
  const bots = template.bots.map((bot) => ({ ...bot, botId: id }));
  const composeExtensions = template.composeExtensions.map((extension) => ({ ...extension, botId: id }));
  const filled = { ...template, id, bots, composeExtensions };
  if (publicUrl === undefined) return filled;
  return { ...filled, developer: developerAt(publicUrl), validDomains: [publicUrl.host] };
}

function developerAt(publicUrl: URL): Manifest['developer'] {
  const base = publicUrl.href.replace(/\/+$/u, '');
  const moved = (placeholder: string): string => placeholder.replace(template.developer.websiteUrl, base);
  return {
    name: template.developer.name,
    websiteUrl: moved(template.developer.websiteUrl),
    privacyUrl: moved(template.developer.privacyUrl),
    termsOfUseUrl: moved(template.developer.termsOfUseUrl),
  };
}

/** The app package for Teams as zip bytes; the same installation always gives the same bytes. */
export function zipPackage(installation: Installation): Uint8Array {
  const manifest = fillManifest(installation);
  const { color, outline } = manifest.icons;
  const files: Zippable = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    [color]: readFileSync(join(import.meta.dirname, color)),
    [outline]: readFileSync(join(import.meta.dirname, outline)),
  };
  // Zip keeps local time: a date made from local parts is the same bytes in every time zone.
  return zipSync(files, { level: 9, mtime: new Date(2023, 1, 7, 12) });
}

/** A package as it was uploaded: its manifest, and its files by name; undefined where it is none. */
export function readPackage(
  zip: Uint8Array,
): { manifest: Manifest; files: ReadonlyMap<string, Uint8Array> } | undefined {
  try {
    const files = new Map(Object.entries(unzipSync(zip)));
    const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest;
    return { manifest, files };
  } catch {
    return undefined;
  }
}

/** Writes the app package to `out`, or names the bad settings and writes nothing. */
export function writePackage(env: Environment, out: string): Outcome {
  const installation = readInstallation(env);
  if ('problems' in installation) return { code: 78, lines: installation.problems };
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zipPackage(installation));
  return { code: 0, lines: [report(installation, out)] };
}

function report({ appId, publicUrl }: Installation, out: string): string {
  const parts = [`Das Teams-App-Paket liegt in ${out}.`];
  if (appId === undefined) {
    parts.push('Es trägt die Platzhalter-ID und lässt sich noch nicht in Teams installieren: MicrosoftAppId fehlt.');
  } else {
    parts.push(`App-ID: ${appId}.`);
  }
  if (publicUrl === undefined) parts.push('Ohne PUBLIC_URL verweist es auf example.org.');
  return parts.join(' ');
}

if (import.meta.main) {
  const out = process.argv[2] ?? join('.package', 'kreisrunde.zip');
  const { code, lines } = writePackage(process.env, out);
  (code === 0 ? console.info : console.error)(lines.join('\n'));
  process.exitCode = code;
}

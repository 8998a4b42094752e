import { existsSync, readFileSync } from 'node:fs';
import { fillManifest, type Manifest, readPackage } from '../../../manifest/package.ts';
import { brokenRules } from '../../../manifest/server-rules.ts';
import type { Settings } from '../../config.ts';
import { broken, type Finding, fine, unchecked, warning } from './finding.ts';

const ANEW = 'bauen Sie es mit diesen Einstellungen neu (npm run package), und laden Sie es in Teams hoch.';
const PNG_SIZE_AT = 16;
const ICONS = { color: 192, outline: 32 } as const;

/** Looks whether a package for Teams belongs to these settings, and whether Teams would take it. */
export function lookAtPackage(path: string, settings: Settings | undefined): Finding[] {
  if (!existsSync(path))
    return [
      unchecked('package', `das Paket für Teams, denn ${path} gibt es nicht (npm run package, oder --package DATEI).`),
    ];
  const read = readPackage(readFileSync(path));
  if (!read) return [broken('package', `${path} ist kein Paket für Teams`, ANEW)];
  const found = [...ofRules(read.manifest), ...ofIcons(read), ...(settings ? ofSettings(read.manifest, settings) : [])];
  return found.length > 0
    ? found
    : [fine('package', 'Das Paket für Teams passt zu den Einstellungen und zu Teams’ Regeln.')];
}

/** A manifest that was written by hand may lack what rules look at. */
function ofRules(manifest: Manifest): Finding[] {
  try {
    return brokenRules(manifest).map(({ says }) => broken('package', `Teams nimmt das Paket nicht an: ${says}`, ANEW));
  } catch {
    return [broken('package', 'Im Manifest des Pakets fehlen Angaben, ohne die Teams es nicht annimmt', ANEW)];
  }
}

function ofIcons({ manifest, files }: NonNullable<ReturnType<typeof readPackage>>): Finding[] {
  return (['color', 'outline'] as const).flatMap((which) => {
    const name = manifest.icons?.[which] ?? which;
    const side = ICONS[which];
    if (isSquare(files.get(name), side)) return [];
    return [broken('package', `Im Paket fehlt das Symbol ${name} mit ${side} × ${side} Bildpunkten`, ANEW)];
  });
}

function isSquare(png: Uint8Array | undefined, side: number): boolean {
  if (!png || png.length < PNG_SIZE_AT + 8) return false;
  const view = new DataView(png.buffer, png.byteOffset);
  return view.getUint32(PNG_SIZE_AT) === side && view.getUint32(PNG_SIZE_AT + 4) === side;
}

function ofSettings(manifest: Manifest, { identity, publicUrl }: Settings): Finding[] {
  const url = publicUrl === undefined ? undefined : new URL(publicUrl);
  const expected = fillManifest({ appId: identity?.appId, publicUrl: url });
  const findings: Finding[] = [];
  if (manifest.id !== expected.id)
    findings.push(broken('package', 'Das Paket trägt eine andere App-ID als MicrosoftAppId', ANEW));
  if (url && !isSame(addressesOf(manifest), addressesOf(expected)))
    findings.push(warning('package', 'Die Adressen im Paket sind nicht die aus PUBLIC_URL', ANEW));
  if (manifest.version !== expected.version)
    findings.push(
      warning('package', `Das Paket ist von Version ${manifest.version}, hier läuft ${expected.version}`, ANEW),
    );
  return findings;
}

function addressesOf({ developer, validDomains }: Manifest) {
  return { developer, validDomains };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

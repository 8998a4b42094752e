import { deepEqual, equal, match, notDeepEqual, ok } from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, it } from 'mocha';
import manifest from '../../manifest/manifest.json' with { type: 'json' };
import { fillManifest, type Installation, type Manifest, writePackage, zipPackage } from '../../manifest/package.ts';
import { brokenRules, type Uploaded } from '../../manifest/server-rules.ts';
import project from '../../package.json' with { type: 'json' };
import { messageActions } from '../cards/commands.ts';

const root = join(import.meta.dirname, '../..');
const placeholder = '00000000-0000-0000-0000-000000000000';
const appId = '1b9f3c5e-7a20-4d64-9e0b-5f2c8d7a6e41';
const publicUrl = new URL('https://bot.beispiel.de/runde/');

function schemaErrors(candidate: unknown): readonly string[] {
  const path = `build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
  const ajv = new draft04.default({ allErrors: true, strict: false });
  formats.default(ajv);
  const validate = ajv.compile(
    JSON.parse(readFileSync(join(root, 'node_modules/@microsoft/app-manifest', path), 'utf8')),
  );
  validate(candidate);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe('the manifest', () => {
  const [bot] = manifest.bots;
  const lists = bot?.commandLists ?? [];

  it('is valid against the schema of its version', () => deepEqual(schemaErrors(manifest), []));

  it('is valid with the ids and addresses of an installation', () => {
    deepEqual(schemaErrors(fillManifest({ appId, publicUrl })), []);
  });

  it('is refused by the schema when a field is unknown', () => {
    notDeepEqual(schemaErrors({ ...manifest, packageName: 'kreisrunde' }), []);
  });

  it('has the version of the project', () => equal(manifest.version, project.version));

  it('takes messages that their author alone sees', () => equal(bot?.supportsTargetedMessages, true));

  it('speaks German by default', () => equal(manifest.localizationInfo.defaultLanguageTag, 'de'));

  it('has one bot with the id of the app, for teams and personal chats, taking files', () => {
    equal(manifest.bots.length, 1);
    equal(manifest.id, placeholder);
    equal(bot?.botId, manifest.id);
    deepEqual(bot?.scopes.toSorted(), ['personal', 'team']);
    equal(bot?.supportsFiles, true);
  });

  it('offers on messages what the features offer, and a search in the compose box', () => {
    const [extension] = manifest.composeExtensions;
    equal(extension?.botId, manifest.id);
    const [search, ...actions] = extension?.commands ?? [];
    deepEqual([search?.type, search?.parameters?.[0]?.name], ['query', 'query']);
    deepEqual(
      actions.map(({ id, title, description }) => ({ verb: id, title, description })),
      messageActions.map(({ verb, title, description }) => ({ verb, title, description })),
    );
    for (const { fetchTask, context } of actions) deepEqual([fetchTask, context], [true, ['message', 'compose']]);
  });

  it('keeps its names and descriptions within the limits of Teams', () => {
    ok(manifest.name.short.length <= 30);
    ok(manifest.name.full.length <= 100);
    ok(manifest.developer.name.length <= 32);
    ok(manifest.description.short.length <= 80);
    ok(manifest.description.full.length <= 4000);
  });

  it('has one command list for each scope of the bot', () => {
    deepEqual(lists.flatMap((list) => list.scopes).toSorted(), bot?.scopes.toSorted());
  });

  for (const { scopes, commands } of lists) {
    it(`offers at most twelve commands, each once and described: ${scopes.join(', ')}`, () => {
      ok(commands.length > 0 && commands.length <= 12);
      equal(new Set(commands.map((command) => command.title)).size, commands.length);
      for (const { title, description, ...more } of commands) {
        if (!('prompt' in more)) equal(title, title.trim().toLowerCase());
        ok(description.length > 0 && description.length <= 60, title);
      }
    });
  }
});

describe('the prompt starters', () => {
  const prompts = manifest.bots.flatMap(({ commandLists }) => commandLists).flatMap(({ commands }) => commands);

  it('are three plain sentences, put into the box of the team and not sent', () => {
    const starters = prompts.flatMap((one) => ('prompt' in one ? [one] : []));
    deepEqual(
      starters.map(({ type }) => type),
      ['prompt', 'prompt', 'prompt'],
    );
    for (const { title, prompt = '' } of starters) {
      match(prompt, /^\p{Lu}.*[.?]$/u);
      ok(title.length <= 32 && prompt.length <= 4000);
    }
  });
});

describe('the rules of the server, which the schema does not know', () => {
  const [bot, ...bots] = manifest.bots;
  const [extension] = manifest.composeExtensions;
  const broken = (changes: Partial<Uploaded>) => brokenRules({ ...manifest, ...changes });

  it('hold for the manifest, and with the ids and addresses of an installation', () => {
    deepEqual(brokenRules(manifest), []);
    deepEqual(brokenRules(fillManifest({ appId, publicUrl })), []);
  });

  it('are found broken one by one where the schema finds nothing', () => {
    if (!bot || !extension) throw new Error('no bot');
    const refused: readonly Partial<Uploaded>[] = [
      { supportsChannelFeatures: undefined },
      { supportedChannelTypes: ['sharedChannels'] },
      { $schema: manifest.$schema.replace(manifest.manifestVersion, '1.24') },
      { version: '0.3.0-beta.1' },
      { defaultInstallScope: 'groupChat', defaultGroupCapability: { team: 'bot' } },
      { bots: [{ ...bot, scopes: ['team'] }, ...bots], defaultInstallScope: 'personal' },
      { bots: [{ ...bot, botId: appId }, ...bots] },
      { composeExtensions: [{ ...extension, botId: appId }] },
      { developer: { ...manifest.developer, privacyUrl: 'http://example.org/datenschutz' } },
      { validDomains: ['https://example.org'] },
      { validDomains: ['*.azurewebsites.net'] },
    ];
    for (const changes of refused) equal(broken(changes).length, 1, JSON.stringify(changes).slice(0, 80));
    deepEqual(schemaErrors({ ...manifest, supportsChannelFeatures: undefined }), []);
    deepEqual(schemaErrors({ ...manifest, supportedChannelTypes: ['sharedChannels'] }), []);
  });

  it('want a search to have a parameter', () => {
    if (!extension) throw new Error('no message extension');
    const commands = extension.commands.map(({ parameters: _none, ...rest }) => rest) as typeof extension.commands;
    equal(broken({ composeExtensions: [{ ...extension, commands }] }).length, 1);
  });
});

/** The parts of CHANGELOG.md about what is newer than a version: what is unreleased, and later releases. */
function changesSince(version: string): string {
  const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const own = text.search(new RegExp(`^## \\[?v?${version.replaceAll('.', '\\.')}`, 'mu'));
  return own === -1 ? text : text.slice(0, own);
}

const numbers = (version: string) => version.split('.').map(Number);
const byVersion = (one: string, other: string) =>
  numbers(one).reduce((order, part, place) => order || part - (numbers(other)[place] ?? 0), 0);

describe('the package last published', () => {
  const folder = join(import.meta.dirname, 'published');
  const versions = readdirSync(folder).map((name) => name.replace(/\.json$/u, ''));
  const last = versions.toSorted(byVersion).at(-1) ?? '';
  const published: Manifest = JSON.parse(readFileSync(join(folder, `${last}.json`), 'utf8'));

  it('is kept under its version, which is none from the future', () => {
    equal(published.version, last);
    ok(byVersion(last, manifest.version) <= 0);
  });

  it('differs from this one only where the CHANGELOG says to upload the package anew', () => {
    const { version: _before, ...before } = published;
    const { version: _now, ...now } = manifest;
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    match(changesSince(last), /Paket neu hochladen/u);
  });
});

/** Rows of a PNG with eight-bit RGBA pixels, filter type 0 in each row. */
function readPng(name: string) {
  const file = readFileSync(join(root, 'manifest', name));
  equal(file.subarray(1, 4).toString('latin1'), 'PNG');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  deepEqual([file[24], file[25]], [8, 6], 'eight bits, RGBA');
  const start = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(start + 4, start + 4 + file.readUInt32BE(start - 4)));
  const pixels = Array.from({ length: width * height }, (_, i) => {
    const at = Math.floor(i / width) * (1 + width * 4) + 1 + (i % width) * 4;
    return [...rows.subarray(at, at + 4)];
  });
  return { width, height, pixels };
}

describe('the icons', () => {
  it('are a full colour square of 192 pixels', () => {
    const { width, height, pixels } = readPng(manifest.icons.color);
    deepEqual([width, height], [192, 192]);
    ok(pixels.every(([, , , alpha]) => alpha === 255));
  });

  it('and a white drawing of 32 pixels on nothing', () => {
    const { width, height, pixels } = readPng(manifest.icons.outline);
    deepEqual([width, height], [32, 32]);
    ok(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255));
    ok(pixels.some(([, , , alpha]) => alpha === 255));
    ok(pixels.some(([, , , alpha]) => alpha === 0));
  });

  it('stand on the accent colour of the manifest', () => {
    const corner = readPng(manifest.icons.color).pixels.slice(0, 1).flat();
    equal(`#${Buffer.from(corner.slice(0, 3)).toString('hex')}`, manifest.accentColor.toLowerCase());
  });
});

function unzip(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(zip)));
}

function manifestIn(zip: Uint8Array): Manifest {
  return JSON.parse(new TextDecoder().decode(unzip(zip).get('manifest.json')));
}

const packed = (installation: Installation): Manifest => manifestIn(zipPackage(installation));

describe('the app package', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (env: Record<string, string>) => {
    const out = join(folder, 'neu', 'paket.zip');
    return { out, ...writePackage(env, out) };
  };

  it('holds the manifest and both icons at its root, and nothing else', () => {
    const { out, code } = write({});
    equal(code, 0);
    const files = unzip(readFileSync(out));
    deepEqual(new Set(files.keys()), new Set(['manifest.json', 'color.png', 'outline.png']));
    for (const icon of ['color.png', 'outline.png']) {
      deepEqual(Buffer.from(files.get(icon) ?? []), readFileSync(join(root, 'manifest', icon)));
    }
  });

  it('carries the app id as app and bot', () => {
    const { out, lines } = write({ MicrosoftAppId: appId.toUpperCase() });
    const written = manifestIn(readFileSync(out));
    const carriers = [...written.bots, ...written.composeExtensions];
    deepEqual([written.id, ...carriers.map(({ botId }) => botId)], [appId, appId, appId]);
    match(lines.join(), /App-ID: 1b9f3c5e/u);
  });

  it('carries the public address in its links and valid domains', () => {
    const { developer, validDomains } = packed({ appId, publicUrl });
    deepEqual(developer, {
      name: 'Kreisrunde',
      websiteUrl: 'https://bot.beispiel.de/runde',
      privacyUrl: 'https://bot.beispiel.de/runde/datenschutz',
      termsOfUseUrl: 'https://bot.beispiel.de/runde/nutzung',
    });
    deepEqual(validDomains, ['bot.beispiel.de']);
  });

  it('changes nothing but ids, links and domains', () => {
    const { id, developer, bots, composeExtensions, validDomains } = manifest;
    deepEqual({ ...packed({ appId, publicUrl }), id, developer, bots, composeExtensions, validDomains }, manifest);
    deepEqual(
      packed({ appId }).bots.map((bot) => ({ ...bot, botId: placeholder })),
      bots,
    );
  });

  it('is the manifest as it stands without settings, and says that it cannot be installed yet', () => {
    const { lines } = write({ MicrosoftAppId: '', PUBLIC_URL: ' ' });
    deepEqual(packed({}), manifest);
    equal(lines.length, 1);
    match(lines.join(), /Platzhalter-ID .* noch nicht in Teams installieren/u);
  });

  it('is the same bytes each time', () => deepEqual(zipPackage({ appId }), zipPackage({ appId })));

  for (const bad of ['kreisrunde', appId.slice(1), `{${appId}}`, placeholder]) {
    it(`is not written with the app id ${bad}`, () => {
      const { out, code, lines } = write({ MicrosoftAppId: bad });
      equal(code, 78);
      match(lines.join(), /^MicrosoftAppId ist keine gültige App-ID\./u);
      ok(!existsSync(out));
    });
  }

  for (const bad of [
    'bot.beispiel.de',
    'http://bot.beispiel.de',
    'https://a:b@bot.beispiel.de',
    'https://bot.beispiel.de/?x=1',
  ]) {
    it(`is not written with the address ${bad}`, () => {
      const { code, lines } = write({ PUBLIC_URL: bad });
      equal(code, 78);
      match(lines.join(), /^PUBLIC_URL ist keine gültige Adresse\./u);
    });
  }

  it('names every bad setting at once', () => {
    equal(write({ MicrosoftAppId: 'x', PUBLIC_URL: 'y' }).lines.length, 2);
  });
});

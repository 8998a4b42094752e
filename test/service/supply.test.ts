import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { billOfMaterials, productionPackages, readLock } from '../../.deploy/release.ts';
import { notesMissing } from './release-notes.ts';

/** Licences that ask no more than to be named, or that hold for the files of the package alone. */
const FREE = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'],
  ...['PSF-2.0', 'Python-2.0', 'CC0-1.0', 'MPL-2.0', '(AFL-2.1 OR BSD-3-Clause)'],
]);
/** Packages that name theirs in a text alone, and where it stands there. */
const IN_TEXT: Readonly<Record<string, readonly [file: string, says: RegExp]>> = {
  'node_modules/escape-regexp-component': ['Readme.md', /## License\s+MIT\s*$/u],
  'node_modules/jspath': ['LICENSE', /Permission is hereby granted, free of charge/u],
};

function licenceOf(folder: string): string {
  const inText = IN_TEXT[folder];
  if (inText?.[1].test(readFileSync(join(folder, inText[0]), 'utf8'))) return 'MIT';
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: unknown };
  return typeof license === 'string' ? license : JSON.stringify(license ?? 'none');
}

describe('what the program is made of', () => {
  const packages = productionPackages(readLock());

  it('stands under licences that ask for nothing of ours', () => {
    assert.ok(packages.length > 200);
    const others = packages.map((folder) => `${folder}: ${licenceOf(folder)}`);
    assert.deepEqual(
      others.filter((one) => !FREE.has(one.split(': ')[1] ?? '')),
      [],
    );
  });

  it('is listed for those who ask, each package with its version, sum and licence', () => {
    const { bomFormat, components } = JSON.parse(billOfMaterials()) as {
      bomFormat: string;
      components: { name: string; version: string; purl: string; hashes?: unknown[]; licenses?: unknown[] }[];
    };
    assert.equal(bomFormat, 'CycloneDX');
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const { version } = JSON.parse(readFileSync('node_modules/botbuilder/package.json', 'utf8')) as { version: string };
    assert.ok(listed.has(`botbuilder@${version}`) && !listed.has('mocha'));
    const unsaid = components.filter(({ purl, hashes }) => !purl.startsWith('pkg:npm/') || !hashes?.length);
    assert.deepEqual(
      unsaid.map(({ name }) => name),
      [],
    );
    const names = new Set(components.map(({ name }) => name));
    const missing = packages.filter((folder) => !names.has(folder.split('node_modules/').at(-1) ?? ''));
    assert.deepEqual(missing, []);
  });
});

describe('the units of systemd', () => {
  let folder: string;
  before(function () {
    const { stdout } = spawnSync('systemd-analyze', ['--version'], { encoding: 'utf8' });
    // Older ones cannot judge a unit that is not installed.
    if (Number(/^systemd (\d+)/u.exec(stdout ?? '')?.[1] ?? 0) < 252) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-units-'));
  });
  after(() => folder && rmSync(folder, { recursive: true }));

  it('are understood, and leave little to whoever breaks in', () => {
    mkdirSync(join(folder, 'units'));
    const units = readdirSync('.deploy').filter((name) => /\.(?:service|timer)$/u.test(name));
    const placed = units.map((name) => {
      const unit = readFileSync(join('.deploy', name), 'utf8').replace(/\/opt\/\S+\/node\b/gu, process.execPath);
      writeFileSync(join(folder, 'units', name), unit);
      return join(folder, 'units', name);
    });
    const verified = spawnSync('systemd-analyze', ['verify', ...placed], { encoding: 'utf8' });
    assert.equal(verified.status, 0, verified.stderr);
    const service = join(folder, 'units', 'kreisrunde.service');
    const judged = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=20', service]);
    assert.equal(judged.status, 0, String(judged.stdout));
  });
});

describe('the notes of a release', () => {
  it('say what warns, what is new, what is mended and what is to be done', () => {
    assert.deepEqual(notesMissing(readFileSync('CHANGELOG.md', 'utf8')), []);
    const notes = '- **Warnung**: Keine.\n- **Neu**: x\n- **Behoben**: x\n- **Was zu tun ist**: x\n';
    assert.deepEqual(notesMissing(`## Unreleased\n\n## 0.3.0\n\n### Hinweise zum Update\n\n${notes}`), []);
    assert.deepEqual(notesMissing('## 0.3.0\n\n### Added\n- x\n'), ['0.3.0: Warnung, Neu, Behoben, Was zu tun ist']);
    assert.deepEqual(notesMissing(`## 0.3.0\n${notes.replace('x\n- **Beh', '\n- **Beh')}`), ['0.3.0: Neu']);
  });
});

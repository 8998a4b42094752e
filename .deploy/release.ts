/**
 * Packs what is installed without a registry: the program with the packages that it runs on, their Node among them, as they
 * lie here, with a list of what is in it (CycloneDX) and a sum for each file. It runs on machines of the kind that packed it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const PROGRAM = [
  'src',
  'cards',
  'manifest',
  '.deploy',
  'package.json',
  'package-lock.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];
const SUMS = 'SHA256SUMS';
const BOM = 'sbom.cdx.json';

interface Lock {
  readonly version: string;
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly version?: string }>>;
}

/** How a file is put somewhere else. */
type Put = (from: string, to: string) => void;

/** The lock file: what is installed, and what of it for development alone. */
export function readLock(): Lock {
  return JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
}

/** The folders of the packages that the program runs on, as far as they are installed here. */
export function productionPackages({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([folder, { dev = false }]) => folder !== '' && !dev && existsSync(folder))
    .map(([folder]) => folder)
    .sort();
}

/** Puts the program and its packages into a folder, as the container does after `npm ci --omit=dev`. */
export function assemble(to: string, put: Put = copyFileSync): void {
  const packages = productionPackages(readLock()).flatMap((folder) => filesIn(folder, 'node_modules'));
  for (const file of [...PROGRAM.flatMap((one) => filesIn(one)), ...packages]) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    put(file, join(to, file));
  }
  mkdirSync(join(to, 'node_modules', '.bin'), { recursive: true });
  symlinkSync('../node/bin/node', join(to, 'node_modules', '.bin', 'node'));
}

/** All files below a path; folders of one name are left out. */
function filesIn(path: string, without?: string): string[] {
  if (!lstatSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((one) => one.name !== without && !one.isSymbolicLink())
    .flatMap((one) => (one.isDirectory() ? filesIn(join(path, one.name), without) : [join(path, one.name)]));
}

/** A list as npm writes it; `bom-ref` is *name@version*. */
interface Bom {
  readonly metadata: { readonly component: Readonly<Record<string, unknown>> };
  readonly components: readonly { readonly 'bom-ref': string; readonly name: string; readonly version: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * What is in it, as npm lists it from the lock file alone. (What development needs too, npm leaves out with `--omit dev`
 * although the program runs on it: so the packages are chosen here.)
 */
export function billOfMaterials(): string {
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const bom = JSON.parse(execFileSync('npm', asked, { encoding: 'utf8', maxBuffer: 2 ** 26 })) as Bom;
  const lock = readLock();
  const held = new Set(productionPackages(lock).map((folder) => `${nameOf(folder)}@${lock.packages[folder]?.version}`));
  const own = String(bom.metadata.component['bom-ref']);
  const isHeld = (ref: string) => ref === own || held.has(ref.split('|').at(-1) ?? '');
  return JSON.stringify({
    ...bom,
    metadata: { ...bom.metadata, component: { ...bom.metadata.component, name: 'kreisrunde', type: 'application' } },
    components: bom.components.filter(({ name, version }) => held.has(`${name}@${version}`)),
    dependencies: bom.dependencies
      .filter(({ ref }) => isHeld(ref))
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter(isHeld) })),
  });
}

function nameOf(folder: string): string {
  return folder.split('node_modules/').at(-1) ?? folder;
}

function sumOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Writes the archive and its sum beside it, and gives its path. */
function pack(folder: string): string {
  const name = `kreisrunde-${readLock().version}-${process.platform}-${process.arch}`;
  const tree = join(folder, name);
  rmSync(tree, { recursive: true, force: true });
  assemble(tree);
  writeFileSync(join(tree, BOM), billOfMaterials());
  const sums = filesIn(tree).map((file) => `${sumOf(file)}  ${file.slice(tree.length + 1)}`);
  writeFileSync(join(tree, SUMS), `${sums.join('\n')}\n`);
  const archive = `${tree}.tgz`;
  const plain = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0'];
  execFileSync('tar', ['--create', '--gzip', ...plain, `--file=${archive}`, `--directory=${folder}`, name]);
  rmSync(tree, { recursive: true });
  writeFileSync(`${archive}.sha256`, `${sumOf(archive)}  ${name}.tgz\n`);
  return archive;
}

if (import.meta.main && process.argv[2] === '--list') console.info(billOfMaterials());
else if (import.meta.main) {
  const archive = pack(process.argv[2] ?? '.package');
  const megabytes = Math.round(lstatSync(archive).size / 1_000_000);
  console.info(`Das Archiv liegt in ${archive} (${megabytes} MB), seine Prüfsumme daneben. Installieren: auspacken.`);
}

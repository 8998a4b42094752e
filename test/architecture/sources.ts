import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

/** An import of one file of `src` by another; `to` is a path below `src`, or a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** All sources below `src`, by their path there, with their texts. */
export const texts: ReadonlyMap<string, string> = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => [file, readFileSync(join('src', file), 'utf8')]),
);

/** The paths of all sources. */
export const files: readonly string[] = [...texts.keys()];

const STATIC = /^(?:import|export)\s+(type\s+)?(?:([^;'"]*?)\s+from\s+)?['"]([^'"]+)['"]/gmu;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu;
const TYPES_ALONE = /^\{(?:\s*type\s+[^,{}]+,?)+\s*\}$/u;

/** All imports of all sources: of values and of types, written at the top or as `import()`. */
export const imports: readonly Import[] = files.flatMap(importsOf);

/** Those that lead to another file of `src`. */
export const inside: readonly Import[] = imports.filter((one) => texts.has(one.to));

function importsOf(from: string): Import[] {
  const text = texts.get(from) ?? '';
  const written = [...text.matchAll(STATIC)].map(([, type, names = '', target = '']) => ({
    from,
    to: resolved(from, target),
    typeOnly: type !== undefined || TYPES_ALONE.test(names),
  }));
  const asked = [...text.matchAll(DYNAMIC)].map(([, target = '']) => ({
    from,
    to: resolved(from, target),
    typeOnly: false,
  }));
  return [...written, ...asked];
}

function resolved(from: string, target: string): string {
  return target.startsWith('.') ? relative('src', join('src', dirname(from), target)).replaceAll('\\', '/') : target;
}

/** The room of a file: its first folder, or the file itself where it lies in `src`. */
export function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? file) : file;
}

/** The wing of a file (`meetings/agenda`); undefined for what lies at the ground of its room. */
export function wingOf(file: string): string | undefined {
  const folder = posix.dirname(file);
  return folder.includes('/') ? folder : undefined;
}

/** Circles in a graph: each a path that ends where it began. */
export function circles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (node: string, path: readonly string[]) => {
    if (path.includes(node)) found.push([...path.slice(path.indexOf(node)), node].join(' -> '));
    if (path.includes(node) || done.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return found;
}

/** The imports as a graph of files, or of what each file belongs to. */
export function graph(of: (file: string) => string = (file) => file): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of inside) {
    if (of(from) === of(to)) continue;
    edges.set(of(from), (edges.get(of(from)) ?? new Set()).add(of(to)));
  }
  return edges;
}

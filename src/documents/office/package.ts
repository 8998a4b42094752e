import { posix } from 'node:path';
import { entryOf } from '../../text/lookup.ts';
import type { Parts } from './archive.ts';
import { childrenOf, treeOf } from './xml.ts';

/** A part that another points to. */
export interface Relation {
  /** The last word of its type: `styles`, `footnotes`, `worksheet`. */
  readonly type: string;
  /** The path of the part, as its parts are named here. */
  readonly path: string;
}

/** A packed file as its own lists describe it; what its parts are called says nothing. */
export interface Package {
  readonly kind: 'word' | 'excel' | 'other';
  /** The path of the part that the others hang on. */
  readonly main: string;
  part(path: string): Uint8Array | undefined;
  /** What a part points to, by its ids. */
  relations(path: string): ReadonlyMap<string, Relation>;
  /** The first part of a type that a part points to. */
  related(path: string, type: string): Uint8Array | undefined;
}

/** Finds the main part of a packed file and its kind. */
export function packageOf(parts: Parts): Package {
  const relations = (path: string) => relationsOf(parts, path);
  const main = [...relations('').values()].find(({ type }) => type === 'officedocument')?.path ?? guessed(parts);
  return {
    kind: kindOf(parts, main),
    main,
    part: (path) => entryOf(parts, path),
    relations,
    related: (path, type) => {
      const found = [...relations(path).values()].find((one) => one.type === type.toLowerCase());
      return found && entryOf(parts, found.path);
    },
  };
}

/** Where a file says nothing of its main part, it lies where most programs put it. */
function guessed(parts: Parts): string {
  return ['word/document.xml', 'xl/workbook.xml'].find((path) => entryOf(parts, path)) ?? '';
}

const TYPES: readonly (readonly [RegExp, Package['kind']])[] = [
  [/wordprocessingml|ms-word\.(?:document|template)/u, 'word'],
  [/spreadsheetml|ms-excel\.(?:sheet|template|addin)/u, 'excel'],
];

/** By the type that the file announces for its main part, else by where it lies. */
function kindOf(parts: Parts, main: string): Package['kind'] {
  if (!entryOf(parts, main)) return 'other';
  const types = childrenOf(treeOf(parts['[content_types].xml']));
  const named = types.find(({ attributes }) => normal(attributes['PartName'] ?? '') === main);
  const type = named?.attributes['ContentType'] ?? '';
  const byType = TYPES.find(([pattern]) => pattern.test(type));
  if (byType) return byType[1];
  return /^word\//u.test(main) ? 'word' : /^xl\//u.test(main) ? 'excel' : 'other';
}

function relationsOf(parts: Parts, path: string): ReadonlyMap<string, Relation> {
  const folder = posix.dirname(path);
  const list = entryOf(parts, posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  const found = childrenOf(treeOf(list)).filter(({ attributes }) => attributes['TargetMode'] !== 'External');
  return new Map(
    found.map(({ attributes }) => [
      attributes['Id'] ?? '',
      {
        type: (attributes['Type'] ?? '').replace(/^.*\//u, '').toLowerCase(),
        path: resolved(folder, attributes['Target'] ?? ''),
      },
    ]),
  );
}

function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  return normal(path.startsWith('/') ? path : posix.join(folder, path));
}

function normal(path: string): string {
  return posix.normalize(path.replaceAll('\\', '/')).replace(/^\/+/u, '').toLowerCase();
}

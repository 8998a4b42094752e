import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

// Its types lead into sources of the card library that our type check refuses, so the little that is used stands here.
const require = createRequire(import.meta.url);
const { Template } = require('adaptivecards-templating') as Templating;

/** An expression of the library; what is not written as one it gives back as it is. */
type Expression = object;

interface Templating {
  readonly Template: {
    parseInterpolatedString(written: string): Expression | string;
    /** What its public twin does, but that one forgets `$data`. */
    internalTryEvaluateExpression(expression: Expression, scope: Scope, substitute: boolean): Evaluated;
  };
}

interface Evaluated {
  readonly value: unknown;
  readonly error: string | undefined;
}

/** What expressions see at their place. */
interface Scope {
  readonly $root: unknown;
  readonly $data: unknown;
  readonly $index?: number | undefined;
}

/** A part of a template, made ready: it only has to be filled. */
type Part = (scope: Scope) => unknown;

const RESERVED: ReadonlySet<string> = new Set(['$data', '$when', '$root', '$index', '$host', '$_acTemplateVersion']);
/** A value by its name alone. */
const NAMED = /^\$\{([a-z]\w*)\}$/iu;
const WORDS_OF_THEIR_OWN: ReadonlySet<string> = new Set(['true', 'false', 'null', 'undefined']);

/**
 * Makes a template ready to be filled with data, once. What a card shows by its name alone is taken straight from the
 * data; each other expression is the library's, and so is a name behind which there is nothing.
 */
export function prepared(template: unknown): (data: unknown) => unknown {
  const part = partOf(template);
  return (data) => part({ $root: data, $data: data });
}

function partOf(node: unknown): Part {
  if (typeof node === 'string') return textOf(node);
  if (Array.isArray(node)) return listOf(node.map(partOf));
  if (typeof node === 'object' && node !== null) return elementOf(node as Readonly<Record<string, unknown>>);
  return () => node;
}

function textOf(written: string): Part {
  const expression = Template.parseInterpolatedString(written);
  if (typeof expression === 'string') return () => expression;
  const value = evaluated(written, expression, true);
  return (scope) => {
    const { value: found, error } = value(scope);
    if (error) throw new Error(error);
    return found;
  };
}

/** What an expression gives; without `substitute` it gives nothing where its value is missing. */
function evaluated(written: string, expression: Expression, substitute: boolean): (scope: Scope) => Evaluated {
  const asked = (scope: Scope) => Template.internalTryEvaluateExpression(expression, scope, substitute);
  const name = NAMED.exec(written)?.[1];
  if (name === undefined || WORDS_OF_THEIR_OWN.has(name)) return asked;
  return (scope) => {
    const value = ownValue(scope.$data, name);
    return value === undefined || value === null ? asked(scope) : { value, error: undefined };
  };
}

function ownValue(data: unknown, name: string): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !Object.hasOwn(data, name)) return undefined;
  return (data as Readonly<Record<string, unknown>>)[name];
}

/** What is left out leaves no gap, and what is repeated stands in the list of its own accord. */
function listOf(parts: readonly Part[]): Part {
  return (scope) => {
    const items: unknown[] = [];
    for (const part of parts) {
      const item = part(scope);
      if (Array.isArray(item)) items.push(...item);
      else if (item !== null) items.push(item);
    }
    return items;
  };
}

/** An element stands once for each of its data, where its condition holds. */
function elementOf(node: Readonly<Record<string, unknown>>): Part {
  const contexts = contextsOf(node['$data']);
  const holds = conditionOf(node['$when']);
  const fields = Object.entries(node).flatMap(([key, value]) =>
    RESERVED.has(key) ? [] : [{ key, part: partOf(value) }],
  );
  return (scope) => {
    const elements: unknown[] = [];
    for (const inside of contexts(scope)) if (holds(inside)) elements.push(filled(fields, inside));
    if (elements.length === 0) return null;
    return elements.length === 1 ? elements[0] : elements;
  };
}

function filled(fields: readonly { readonly key: string; readonly part: Part }[], scope: Scope) {
  const element: Record<string, unknown> = {};
  for (const { key, part } of fields) {
    const value = part(scope);
    if (value !== undefined) element[key] = value;
  }
  return element;
}

/** The data of an element: its own if it names any, one after the other where they are a list; what is missing is as before. */
function contextsOf(named: unknown): (scope: Scope) => readonly Scope[] {
  if (named === undefined) return (scope) => [scope];
  const data = partOf(named);
  return (scope) => {
    const found = data(scope);
    if (!Array.isArray(found)) return [{ ...scope, $data: found }];
    let $data = scope.$data;
    return found.map((one: unknown, $index) => {
      $data = one === undefined ? $data : one;
      return { ...scope, $data, $index };
    });
  };
}

/** Only what is said to be true holds. */
function conditionOf(written: unknown): (scope: Scope) => boolean {
  const expression = typeof written === 'string' ? Template.parseInterpolatedString(written) : '';
  if (typeof written !== 'string' || typeof expression === 'string') return () => !written;
  const value = evaluated(written, expression, false);
  return (scope) => {
    const found = value(scope);
    return !found.error && found.value === true;
  };
}

/**
 * The templates of a folder by their names. An element `{ "part": "header", … }` stands for `parts/header.json`; the keys
 * beside `part` go over the part's own. Templates come from the repository alone: user text is only ever data.
 */
export function readTemplates(folder: string): ReadonlyMap<string, unknown> {
  const files = filesIn(folder);
  const templates = [...files].filter(([name]) => !name.startsWith('parts/'));
  return new Map(templates.map(([name, json]) => [name, withParts(json, files)]));
}

function filesIn(folder: string): Map<string, unknown> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.json'),
  );
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [
        relative(folder, path)
          .replaceAll('\\', '/')
          .replace(/\.json$/u, ''),
        JSON.parse(readFileSync(path, 'utf8')),
      ];
    }),
  );
}

function withParts(element: unknown, files: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(element)) return element.map((one) => withParts(one, files));
  if (typeof element !== 'object' || element === null) return element;
  const { part, ...own } = element as Record<string, unknown>;
  const whole = typeof part === 'string' ? { ...shared(part, files), ...own } : own;
  return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, withParts(value, files)]));
}

function shared(name: string, files: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const found = files.get(`parts/${name}`);
  if (typeof found !== 'object' || found === null) throw new Error(`no part ${name}`);
  return found as Record<string, unknown>;
}

import assert from 'node:assert/strict';
import { files, texts } from './sources.ts';

/** A piece of source that is open at some place: a bracket or a statement, and whether it is, or holds, a function. */
interface Open {
  readonly body: boolean;
  readonly statement?: boolean;
  arrow: boolean;
}

/** Strings, templates, comments and patterns, which hold no code: their signs would be taken for brackets. */
const NO_CODE =
  /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*(?=[,;.)\s\]])/gu;

/** Compiles each pattern once and keeps it, or makes what is kept: who calls it need not stand at the level of the module. */
const COMPILES = 'text/compiled.ts';

/**
 * The lines on which a pattern is made inside a function, where each call makes it anew. A function of the file may make
 * patterns when it is called at the level of the module alone.
 */
function madeAnew(source: string): number[] {
  const code = source.replace(NO_CODE, (text) => text.replace(/[^\n]/gu, ' '));
  return insideFunctions(code, 'new RegExp').flatMap((place) => {
    const maker = makerAt(code, place);
    return maker === undefined ? [lineOf(code, place)] : insideFunctions(code, maker).map((call) => lineOf(code, call));
  });
}

/** The places inside functions where something is called. */
function insideFunctions(code: string, called: string): number[] {
  const open: Open[] = [];
  const places: number[] = [];
  for (const { 0: sign, index } of code.matchAll(new RegExp(`=>|[()[\\]{},;]|(?<!function )\\b${called}\\(`, 'gu'))) {
    if (sign === '=>' && code.slice(index + 2).trimStart()[0] !== '{') {
      const around = open.at(-1);
      if (around) around.arrow = true;
      else open.push({ body: false, statement: true, arrow: true });
    }
    if (sign.length > 2 && open.some(({ body, arrow }) => body || arrow)) places.push(index);
    if (sign === ',' || sign === ';') endArrow(open);
    if ('([{'.includes(sign.at(-1) ?? ' ')) open.push({ body: sign === '{' && opensBody(code, index), arrow: false });
    if (')]}'.includes(sign)) open.pop();
  }
  return places;
}

/** The function of the file, known to no other, in which a place stands. */
function makerAt(code: string, place: number): string | undefined {
  const begun = [...code.slice(0, place).matchAll(/^(export )?(?:async )?(?:function|const) (\w+)/gmu)].at(-1);
  return begun?.[1] === undefined ? begun?.[2] : undefined;
}

function lineOf(code: string, place: number): number {
  return code.slice(0, place).split('\n').length;
}

function endArrow(open: Open[]): void {
  const last = open.at(-1);
  if (last?.statement) open.pop();
  else if (last) last.arrow = false;
}

function opensBody(code: string, place: number): boolean {
  return /(?:=>|\)(?:\s*:\s*[\w<>[\]|&,.\s]+)?)\s*$/u.test(code.slice(Math.max(0, place - 200), place));
}

/** A sentence of German: several words, and among them one that no English text has. */
const SENTENCE = /['`][^'`\n]*\b(?:der|das|ist|nicht|bitte|Bitte|Sie|werden|wurde|kann|keine?)\b[^'`\n]* [^'`\n]*['`]/u;

describe('style', () => {
  it('makes patterns at the level of the module alone', () => {
    const judged = files.filter((file) => file !== COMPILES);
    const wrong = judged.flatMap((file) => madeAnew(texts.get(file) ?? '').map((line) => `${file}:${line}`));
    assert.deepEqual(wrong, []);
  });

  it('finds a pattern that is made in a function', () => {
    assert.deepEqual(madeAnew("export function f(word: string) {\n  return new RegExp(word, 'u');\n}\n"), [2]);
    assert.deepEqual(madeAnew("export const make = (word: string) => new RegExp(word, 'u');\n"), [1]);
    assert.deepEqual(madeAnew("const make = (a: string) => new RegExp(a);\nconst g = () => make('b');\n"), [2]);
    assert.deepEqual(madeAnew("const make = (a: string) => new RegExp(a);\nconst one = make('b');\n"), []);
    assert.deepEqual(madeAnew("const f: (a: A) => B = g;\nconst p = new RegExp(A, 'u');\n"), []);
    assert.deepEqual(madeAnew("const all = [{ pattern: new RegExp(A, 'u') }, command({ p: new RegExp(B) })];\n"), []);
  });

  it('keeps German sentences out of storage and search', () => {
    const spoken = files.filter((file) => /^(?:storage|search)\//u.test(file));
    const wrong = spoken.filter((file) => (texts.get(file) ?? '').split('\n').some(speaks));
    assert.deepEqual(wrong, []);
  });
});

function speaks(line: string): boolean {
  return !/^\s*(?:\*|\/)/u.test(line) && SENTENCE.test(line);
}

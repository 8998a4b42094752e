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

/** The lines on which a pattern is made inside a function, where each call makes it anew. */
function madeAnew(source: string): number[] {
  const code = source.replace(NO_CODE, (text) => text.replace(/[^\n]/gu, ' '));
  const open: Open[] = [];
  const lines: number[] = [];
  for (const { 0: sign, index } of code.matchAll(/=>|[()[\]{},;]|new RegExp\(/gu)) {
    if (sign === '=>' && code.slice(index + 2).trimStart()[0] !== '{') {
      const around = open.at(-1);
      if (around) around.arrow = true;
      else open.push({ body: false, statement: true, arrow: true });
    }
    if (sign.startsWith('new') && open.some(({ body, arrow }) => body || arrow))
      lines.push(source.slice(0, index).split('\n').length);
    if (sign === ',' || sign === ';') endArrow(open);
    if ('([{'.includes(sign.at(-1) ?? ' ')) open.push({ body: sign === '{' && opensBody(code, index), arrow: false });
    if (')]}'.includes(sign)) open.pop();
  }
  return lines;
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
    const wrong = files.flatMap((file) => madeAnew(texts.get(file) ?? '').map((line) => `${file}:${line}`));
    assert.deepEqual(wrong, []);
  });

  it('finds a pattern that is made in a function', () => {
    assert.deepEqual(madeAnew("export function f(word: string) {\n  return new RegExp(word, 'u');\n}\n"), [2]);
    assert.deepEqual(madeAnew("const make = (word: string) => new RegExp(word, 'u');\n"), [1]);
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

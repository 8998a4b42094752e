import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What makes or computes with floating point. */
const FLOATING = /\bparseFloat\b|\bMath\.|\bNumber\(|\.toNumber\(|(?<![\w.'"`{])\d+\.\d+(?![\w.'"`])/u;
/** Counters and places, which are no money and no shares. */
const COUNTS = [
  'number',
  'measure',
  'provider',
  'page',
  'pages',
  'version',
  'seen',
  'row',
  'column',
  'count',
  'summed',
  'all',
  'taken',
  'place',
  'most',
  'wanted',
];
const GRANTS = readdirSync('src/grants', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/grants/${file}`);
/** What reads and writes numbers and amounts for all rooms. */
const NUMBERS = ['number.ts', 'numeral.ts', 'amount.ts', 'write-number.ts'].map((file) => `src/german/${file}`);
const files = [...GRANTS, ...NUMBERS].map((path) => ({ path, file: basename(path), text: codeOf(path) }));

/** The text of a file without its comments and without what its strings say. */
function codeOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/gu, "''")
    .replace(/`[^`]*`/gu, (template) => (template.match(/\$\{[^}]*\}/gu) ?? []).join(' '));
}

describe('money and shares', () => {
  it('never pass through floating point', () => {
    assert.deepEqual(
      files.filter(({ text }) => FLOATING.test(text)).map(({ path }) => path),
      [],
    );
  });

  it('are never of the type number', () => {
    const typed = files.flatMap(({ path, file, text }) =>
      [...text.matchAll(/(\w+)\??:\s*(?:readonly\s+)?number\b/gu)]
        .filter(([, name = '']) => GRANTS.includes(path) && !COUNTS.includes(name))
        .map(([found]) => `${file}: ${found}`),
    );
    assert.deepEqual(typed, []);
  });

  it('have no number at all in the check of a notice and in sums', () => {
    const check = ['figures.ts', 'notice.ts', 'verdict.ts', 'steps.ts', 'record.ts', 'input.ts', 'line.ts', 'funds.ts'];
    for (const { file, text } of files.filter((one) => check.includes(one.file)))
      assert.doesNotMatch(text, /:\s*number\b|<number\b|\bnumber\[/u, file);
  });
});

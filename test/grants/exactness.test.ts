import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** What makes or computes with floating point. */
const FLOATING = /\bparseFloat\b|\bMath\.|\bNumber\(|\.toNumber\(|(?<![\w.'"`{])\d+\.\d+(?![\w.'"`])/u;
/** Counters and places, which are no money and no shares. */
const COUNTS = [
  'number',
  'measure',
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
const files = readdirSync('src/grants', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: codeOf(`src/grants/${file}`) }));

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
      files.filter(({ text }) => FLOATING.test(text)).map(({ file }) => file),
      [],
    );
  });

  it('are never of the type number', () => {
    const typed = files.flatMap(({ file, text }) =>
      [...text.matchAll(/(\w+)\??:\s*(?:readonly\s+)?number\b/gu)]
        .filter(([, name = '']) => !COUNTS.includes(name))
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

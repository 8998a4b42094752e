import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { isUnlimited, steepFor } from './attack.ts';
import { literalsIn, type Pattern } from './literals.ts';

/** Patterns that never meet what users say, by their file, with the reason. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'cli/': 'meets what the operator types in a shell',
  'config.ts': 'meets the environment',
  'conversation/log.ts': 'meets the frames of a stack',
  'network-settings.ts': 'meets the environment',
  'round-file.ts': 'meets the file of the round',
  'storage/': 'meets statements and settings',
  'teams/playground': 'meets what the Playground is started with',
};
/** Patterns that meet numbers which the bot writes itself, of at most twenty digits. */
const OF_NUMBERS = new Set([String.raw`\B(?=(\d{3})+$)`]);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

async function madePatterns(): Promise<Pattern[]> {
  const child = fork('test/patterns/made.ts');
  const [made] = (await once(child, 'message')) as [Pattern[]];
  child.kill();
  return made;
}

describe('the patterns that meet what users say', () => {
  let patterns: readonly Pattern[];
  before(async () => {
    const written = files.flatMap((file) => literalsIn(file, readFileSync(`src/${file}`, 'utf8')));
    patterns = [...written, ...(await madePatterns())];
  });

  it('are found, those that are written as such and those that are made of parts', () => {
    const sources = patterns.map(({ file, source }) => `${file} ${source}`);
    assert.ok(sources.includes('conversation/phrase.ts [.!]'));
    assert.ok(sources.some((one) => one.startsWith('meetings/') && one.includes('(?<number>')));
    assert.ok(sources.some((one) => one.startsWith('text/compiled.ts (?=')));
    assert.ok(patterns.length > 500, String(patterns.length));
  });

  it('cost as much for a text in one piece as in seven', () => {
    const meeting = patterns.filter(
      ({ file, source }) => !Object.keys(ELSEWHERE).some((place) => file.startsWith(place)) && !OF_NUMBERS.has(source),
    );
    const different = [...new Map(meeting.map((one) => [`${one.source}/${one.flags}`, one])).values()];
    const steep = different.filter(isUnlimited).flatMap((one) => {
      const text = steepFor(one);
      return text === undefined ? [] : [`${one.file}: /${one.source}/${one.flags} with ${text}`];
    });
    assert.deepEqual(steep, []);
  });

  it('are told from those that are known to be steep', () => {
    const steep = (source: string, flags: string) => steepFor({ file: '', source, flags }) !== undefined;
    assert.ok(steep('[.!]+$', 'u') && steep(String.raw`^title:\s*(.+?)\s*$`, 'mu') && steep(';id=.*$', 'u'));
    assert.ok(!steep(String.raw`^\s+`, 'u') && !steep('[^a-z0-9]+', 'gu'));
  });

  it('name no place that is not there', () => {
    for (const place of Object.keys(ELSEWHERE))
      assert.ok(
        files.some((file) => file.startsWith(place)),
        place,
      );
  });
});

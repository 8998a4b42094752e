import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { readRound } from '../../src/config.ts';
import { HELP_PARTS } from '../../src/pages/help/index.ts';
import { openPages } from '../../src/pages/index.ts';
import { SAMPLE_ROUND_FILE } from '../../src/round-file.ts';
import { openBrowser } from '../cards/browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const VIEWS = [
  { colorScheme: 'light', width: 1100 },
  { colorScheme: 'dark', width: 1100 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
] as const;
const FINDINGS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html].join(' | '))))`;

describe('every public page', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());
  const pages = openPages({
    rounds: async () => [readRound(SAMPLE_ROUND_FILE)],
    duties: {},
    publicUrl: 'https://bot.example',
  });

  for (const { colorScheme, width } of VIEWS)
    it(`fits and gives axe-core nothing to find (${colorScheme}, ${width} px)`, async () => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
      const page = await context.newPage();
      const help = HELP_PARTS.map((round) => ({ place: 'hilfe', round }));
      for (const asked of [...pages.places.map((place) => ({ place })), ...help]) {
        const place = JSON.stringify(asked);
        await page.setContent((await pages.page(asked))?.html ?? '');
        await page.addScriptTag({ path: AXE });
        assert.deepEqual(await page.evaluate(FINDINGS), [], place);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, place);
      }
      await context.close();
    });
});

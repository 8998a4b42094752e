import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createRenderer } from '../../src/teams/render.ts';
import { openBrowser } from '../cards/browser.ts';
import { nameOf, pageCards, pageOf, showView, VIEWS } from '../cards/page.ts';
import { samples } from '../cards/samples/index.ts';

const INSPECT = readFileSync(join(import.meta.dirname, '..', 'cards', 'inspect.js'), 'utf8');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core finds in the cards themselves; rules about a whole page do not concern them. */
const RUN_AXE = `axe.run({ include: ['.frame'] }, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => [id, target.join(' '), html].join(' | '))))`;

describe('every card in every theme and width', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await page.setContent(pageOf(pageCards(samples, createRenderer('cards'))));
    await page.addScriptTag({ path: AXE });
  });

  after(() => browser?.close());

  for (const view of VIEWS) {
    it(`overflows nowhere, keeps its order and its contrast (${nameOf(view)})`, async () => {
      await showView(page, view);
      assert.deepEqual(await page.evaluate(INSPECT), []);
    });

    it(`gives axe-core nothing to find (${nameOf(view)})`, async () => {
      await showView(page, view);
      assert.deepEqual(await page.evaluate(RUN_AXE), []);
    });
  }
});

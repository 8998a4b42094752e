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

/**
 * What axe-core finds in the cards themselves; rules about a whole page do not concern them. It joins the lines of what is
 * tapped without a space between them and then misses them in its name: each line is looked for by `MISNAMED` instead.
 */
const RUN_AXE = `axe.run(
    { include: ['.frame'] },
    { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: false } } },
  ).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => [id, target.join(' '), html].join(' | '))))`;

/** What can be tapped and shows a line that its name does not say. */
const MISNAMED = `[...document.querySelectorAll('.frame [role=button][aria-label]')].flatMap((tapped) => {
  const said = (text) => text.replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim().toLowerCase();
  const name = said(tapped.getAttribute('aria-label'));
  return tapped.innerText.split('\\n').filter((line) => !name.includes(said(line))).map((line) => [name, line].join(' | '));
})`;

describe('every card in every theme and width', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    page.setDefaultTimeout(0);
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
      assert.deepEqual(await page.evaluate(MISNAMED), []);
    });
  }
});

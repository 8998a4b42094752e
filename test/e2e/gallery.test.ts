import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createRenderer } from '../../src/teams/render.ts';
import { openBrowser } from '../cards/browser.ts';
import { nameOf, pageCards, pageOf, showView, VIEWS, type View } from '../cards/page.ts';
import { samples } from '../cards/samples/index.ts';

const INSPECT = readFileSync(join(import.meta.dirname, '..', 'cards', 'inspect.js'), 'utf8');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe-core finds in the cards themselves; rules about a whole page do not concern them. It joins the lines of what is
 * tapped without a space between them and then misses them in its name: each line is looked for by `MISNAMED` instead.
 */
const runAxe = (view: View) => `axe.run(
    { include: ['.frame'] },
    { resultTypes: ['violations'], ...${JSON.stringify(view.theme === 'light' ? ALL_RULES : RULES_OF_COLOUR)} },
  ).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => [id, target.join(' '), html].join(' | '))))`;

const ALL_RULES = { rules: { 'label-content-name-mismatch': { enabled: false } } };
/** A theme changes colours alone: what the other rules look at is the same in all of them. */
const RULES_OF_COLOUR = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What axe-core does for a card takes the longer the more there are beside it. */
const CARDS_AT_ONCE = 150;

/** What can be tapped and shows a line that its name does not say. */
const MISNAMED = `[...document.querySelectorAll('.frame [role=button][aria-label]')].flatMap((tapped) => {
  const said = (text) => text.replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim().toLowerCase();
  const name = said(tapped.getAttribute('aria-label'));
  return tapped.innerText.split('\\n').filter((line) => !name.includes(said(line))).map((line) => [name, line].join(' | '));
})`;

describe('every card in every theme and width', () => {
  let browser: Browser;
  let page: Page;
  const cards = pageCards(samples, createRenderer('cards'));

  before(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    page.setDefaultTimeout(0);
    await page.setContent(pageOf(cards));
    await page.addScriptTag({ path: AXE });
  });

  after(() => browser?.close());

  for (const view of VIEWS) {
    it(`overflows nowhere, keeps its order and its contrast (${nameOf(view)})`, async () => {
      await showView(page, view);
      assert.deepEqual(await page.evaluate(INSPECT), []);
    });

    it(`gives axe-core nothing to find (${nameOf(view)})`, async () => {
      for (let from = 0; from < cards.length; from += CARDS_AT_ONCE) {
        const slugs = cards.slice(from, from + CARDS_AT_ONCE).map(({ slug }) => slug);
        await showView(page, view, slugs);
        assert.deepEqual(await page.evaluate(runAxe(view)), []);
        assert.deepEqual(await page.evaluate(MISNAMED), []);
      }
    });
  }
});

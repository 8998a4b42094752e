/** Makes the pictures of the help anew, from the samples of cards: light, 480 wide, as small as they get. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURE_FOLDER, PICTURES } from '../../src/pages/help/pictures.ts';
import { createRenderer } from '../../src/teams/render.ts';
import { openBrowser } from './browser.ts';
import { pageCards, pageOf, showView } from './page.ts';
import { slugOf } from './sample.ts';
import { samples } from './samples/index.ts';

const VIEW = { theme: 'light', width: 480 } as const;
const wanted = new Set<string>(Object.values(PICTURES).map(({ card }) => card));
const shown = samples.filter((sample) => wanted.has(slugOf(sample)));

mkdirSync(PICTURE_FOLDER, { recursive: true });
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 540, height: 400 } });
await page.setContent(pageOf(pageCards(shown, createRenderer('cards'))));
for (const [name, { card }] of Object.entries(PICTURES)) {
  await showView(page, VIEW, [card]);
  const bytes = await page.locator('.frame').first().screenshot();
  writeFileSync(join(PICTURE_FOLDER, `${name}.png`), bytes);
  console.log(`${name}: ${Math.round(bytes.length / 1024)} KB`);
}
await browser.close();

/** Writes the gallery: one page with all cards in every theme and width, and screenshots where there is a browser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { createRenderer } from '../../src/teams/render.ts';
import { hasBrowser, openBrowser } from './browser.ts';
import { nameOf, pageCards, pageOf, showView, VIEWS, type View } from './page.ts';
import { samplesByRoom } from './samples/index.ts';

const FOLDER = resolve('.screenshots/cards');
const PAGE = join(FOLDER, 'index.html');
/** Cards on one sheet; more would make it too tall to look at. */
const SHEET = 6;
/** Views (`light-480`) and rooms (`votes`) that the caller wants; all of them without. */
const wanted = process.argv.slice(2);
const isWanted = (name: string, among: readonly string[]) =>
  wanted.includes(name) || !wanted.some((one) => among.includes(one));

const render = createRenderer('cards');
const rooms = Object.entries(samplesByRoom).map(([room, samples]) => ({ room, cards: pageCards(samples, render) }));

mkdirSync(FOLDER, { recursive: true });
writeFileSync(PAGE, pageOf(rooms.flatMap(({ cards }) => cards)));
if (hasBrowser()) await photograph();
else console.log('Ohne Bilder: Chromium fehlt (gesucht in /usr/bin/chromium; ein anderer Ort steht in CHROMIUM).');
console.log(`Die Karten stehen in ${PAGE}`);

async function photograph(): Promise<void> {
  const browser = await openBrowser();
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  await page.goto(pathToFileURL(PAGE).href);
  await page.addStyleTag({ content: 'nav { display: none; }' });
  for (const view of VIEWS.filter((one) => isWanted(nameOf(one), VIEWS.map(nameOf)))) {
    for (const { room, cards } of rooms.filter((one) => isWanted(one.room, Object.keys(samplesByRoom)))) {
      const slugs = cards.map(({ slug }) => slug);
      for (let from = 0; from < slugs.length; from += SHEET)
        await sheet(page, view, { name: `${room}-${from / SHEET + 1}`, slugs: slugs.slice(from, from + SHEET) });
    }
  }
  await browser.close();
}

/** One picture with some cards in one view. */
async function sheet(page: Page, view: View, shown: { name: string; slugs: readonly string[] }): Promise<void> {
  const columns = view.width > 400 ? 2 : 3;
  await page.setViewportSize({ width: columns * (view.width + 24) + 24, height: 200 });
  await showView(page, view, shown.slugs);
  await page.screenshot({ path: join(FOLDER, `${shown.name}-${nameOf(view)}.png`), fullPage: true });
}

import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const FOLDER = '.screenshots/e2e';

/** Opens headless Chromium (`CHROMIUM` names another binary). */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
}

/** The Playground in the browser, as the Koordination sees it. */
export async function openPlayground(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 1400 } });
  await page.goto('http://localhost:56150', { waitUntil: 'load' });
  await page.getByText('Type a message').first().waitFor();
  return page;
}

/** Types a message into the open conversation and sends it. */
export async function type(page: Page, text: string): Promise<void> {
  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The last card that holds a text, once it is there. */
export async function card(page: Page, text: string | RegExp): Promise<Locator> {
  const found = page.locator('.ac-adaptiveCard').filter({ hasText: text }).last();
  await found.waitFor({ timeout: 20_000 });
  return found;
}

/** Keeps a picture of the page, or of a part of it, to be looked at. */
export async function picture(of: Page | Locator, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await of.screenshot({ path: `${FOLDER}/${name}.png` });
}

/** Picks an option of a choice field in a card's form. */
export async function choose(page: Page, form: Locator, choice: { field: RegExp; option: string }): Promise<void> {
  await form.getByRole('combobox', { name: choice.field }).click();
  await page.getByRole('option', { name: choice.option, exact: true }).click();
}

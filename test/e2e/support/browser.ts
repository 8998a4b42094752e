import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page, type Response } from 'playwright-core';
import type { Place } from './bot.ts';

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
/** It ends what hangs: nothing fails because a machine is slow. */
const LONG = 120_000;
const CARDS = '.ac-adaptiveCard';
const INVOKE = '/_conversation/v1/invoke';
const CARD = 'application/vnd.microsoft.card.adaptive';

/** Opens headless Chromium (`CHROMIUM` names another binary). */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
}

/** The Playground in the browser, as the Koordination sees it. */
export async function openPlayground(browser: Browser, { playground }: Place): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 1400 } });
  page.setDefaultTimeout(LONG);
  await page.goto(playground, { waitUntil: 'load' });
  await page.getByText('Type a message').first().waitFor();
  return page;
}

/** Opens a conversation: what stands in it is shown at once. */
export async function open(page: Page, name: 'Personal Chat' | 'Koordination'): Promise<void> {
  await page.locator('[role=treeitem]').filter({ hasText: name }).last().click();
}

/** Types a message into the open conversation; gives the card that answers it, told from those before by coming after. */
export async function ask(page: Page, text: string, holding: string | RegExp): Promise<Locator> {
  const before = await page.locator(CARDS).count();
  const after = page.locator(`xpath=(//*[contains(@class, "ac-adaptiveCard")])[position() > ${before}]`);
  const answer = after.filter({ hasText: holding }).first();
  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await answer.waitFor();
  return answer;
}

/** Clicks a button of a card, and waits until the bot has answered and the page shows what it answered. */
export async function press(button: Locator): Promise<void> {
  const answered = answerOf(button.page());
  const pressed = await markOf(button);
  await button.click();
  await shown(button.page(), await answered, pressed);
}

/** Fills a form and sends it. A card that the page draws anew meanwhile is empty again and says so: it is filled once more. */
export async function submit(form: Locator, button: { name: string }, fill: () => Promise<void>): Promise<void> {
  const page = form.page();
  const answered = answerOf(page);
  const isEmpty = () => form.getByText('Bitte ausfüllen').first().waitFor().then(none, none);
  for (;;) {
    await fill();
    const pressed = await markOf(form.getByRole('button', button));
    await form.getByRole('button', button).click();
    const answer = await Promise.race([answered, isEmpty()]);
    if (answer) return shown(page, answer, pressed);
  }
}

const none = () => undefined;

function answerOf(page: Page): Promise<Response> {
  return page.waitForResponse((response) => new URL(response.url()).pathname === INVOKE);
}

/** What the page is like before a click. */
interface Mark {
  readonly button: Drawn | null;
  readonly text: string;
}

/** As much as is needed of an element of the page. */
interface Drawn {
  readonly isConnected: boolean;
  closest(selector: string): { readonly textContent: string } | null;
}

async function markOf(button: Locator) {
  return button.evaluateHandle(
    (one: Drawn): Mark => ({
      button: one,
      text: one.closest('.ac-adaptiveCard')?.textContent ?? '',
    }),
  );
}

/** A card that answers takes the place of the one that was clicked, or changes it; whatever else is said stands beside it. */
async function shown(page: Page, answer: Response, before: Awaited<ReturnType<typeof markOf>>): Promise<void> {
  const { type } = (await answer.json()) as { type?: string };
  if (type !== CARD) return;
  await page.waitForFunction(
    ({ button, text }) => !button?.isConnected || button.closest('.ac-adaptiveCard')?.textContent !== text,
    before,
  );
}

/** The last card that holds a text, once it is there. */
export async function card(page: Page, holding: string | RegExp): Promise<Locator> {
  const found = cardsOf(page, holding).last();
  await found.waitFor();
  return found;
}

function cardsOf(page: Page, holding: string | RegExp): Locator {
  return page.locator(CARDS).filter({ hasText: holding });
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

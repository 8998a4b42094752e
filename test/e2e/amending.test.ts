import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/processes.ts';
import { type Running, startBot } from './support/bot.ts';
import { ask, card, open, openBrowser, openPlayground, picture, press, submit } from './support/browser.ts';
import { sayFromShell } from './support/offices.ts';

const THURSDAY = '2023-10-05T09:00';
const AFTER_THE_END = '2023-10-17T12:01';
const WORDS = 'Die Runde verständigt sich auf höchstens 500 € je Haushalt.';
const CHANGED = 'Die Runde verständigt sich auf höchstens 300 € je Haushalt.';

describe('consent as it is practised, in the Playground', () => {
  let bot: Running;
  let browser: Browser;
  let page: Page;

  before(async () => {
    bot = await startBot({ now: THURSDAY });
    browser = await openBrowser();
    page = await openPlayground(browser, bot);
  });

  after(async () => {
    await browser?.close();
    await bot?.stop();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture(page, 'failed-amending');
  });

  const say = (city: string, text: string) => sayFromShell(bot, `Sozialamt ${city}`, text);

  it('begins with words to which six consent and one objects', async () => {
    const draft = await ask(
      page,
      `abstimmung stellen: Welcher Höchstbetrag gilt?; Beschlusstext: ${WORDS}; Frist: 17.10.2023 12:00`,
      'Welcher Höchstbetrag gilt?',
    );
    await press(draft.getByRole('button', { name: 'Veröffentlichen' }));
    for (const city of ['Haan', 'Hilden', 'Langenfeld', 'Velbert', 'Mettmann', 'Erkrath'])
      assert.match(await say(city, 'abstimmen 1 zustimmung'), /Zustimmung/u);
    assert.match(await say('Ratingen', 'abstimmen 1 einwand: Das trägt unser Haushalt nicht.'), /Einwand/u);
  });

  it('comes from the objection to the running amended vote with three clicks', async () => {
    const vote = await ask(page, 'abstimmung 1', 'Das trägt unser Haushalt nicht');
    await picture(vote, 'vote-objected');
    await press(vote.getByRole('button', { name: 'Vorschlag anpassen …' }));
    const form = await card(page, 'Beschlusstext *');
    await submit(form, { name: 'Vorschau ansehen' }, () =>
      form.getByRole('textbox', { name: /Beschlusstext/u }).fill(CHANGED),
    );
    const preview = await card(page, /Vorschlag für Fassung.2/u);
    await picture(preview, 'vote-proposal');
    await press(preview.getByRole('button', { name: /veröffentlichen/iu }));
    await open(page, 'Koordination');
    await picture(await card(page, /Fassung.2[\s\S]*300/u), 'vote-amended');
  });

  it('counts no consent to other words, and lifts the objection by its own municipality', async () => {
    assert.match(await say('Haan', 'abstimmung 1'), /Auch Fassung.2 zustimmen/u);
    for (const city of ['Haan', 'Hilden', 'Langenfeld', 'Velbert', 'Mettmann'])
      assert.match(await say(city, 'abstimmen 1 fassung 2 zustimmung'), /Zustimmung/u);
    assert.match(await say('Ratingen', 'einwand 1 fassung 2 behoben: zustimmung'), /Zustimmung/u);
  });

  it('ends with one decision of the words that all have seen', async () => {
    await bot.stop();
    bot = await startBot({ now: AFTER_THE_END, folder: bot.folder });
    await page.close();
    page = await openPlayground(browser, bot);
    await until(async () => /Absprache der Runde/u.test(await say('Haan', 'beschluss 2023/01')));
    const decision = await ask(page, 'beschluss 2023/01', 'Absprache der Runde');
    const text = (await decision.textContent()) ?? '';
    assert.match(text, /höchstens 300/u);
    assert.match(text, /Fassung.2/u);
    await picture(decision, 'decision-amended');
  });
});

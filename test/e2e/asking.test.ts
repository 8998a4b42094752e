import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openedCells } from '../support/office.ts';
import { type Running, startBot } from './support/bot.ts';
import { ask, card, open, openBrowser, openPlayground, picture, press, submit } from './support/browser.ts';
import { sayFromShell, sayInChannel } from './support/offices.ts';

const WEDNESDAY = '2023-10-11T09:00';
const QUESTION = 'Wie viele Haushalte erhielten Einzelfallhilfe?';
const ASK = `rundfrage anlegen: ${QUESTION}; Felder: Haushalte: Zahl, Pflicht | Betrag: Betrag; Frist: 13.10.2023 12:00`;

describe('a question to all municipalities in the Playground', () => {
  let bot: Running;
  let browser: Browser;
  let page: Page;

  before(async () => {
    bot = await startBot({ now: WEDNESDAY });
    browser = await openBrowser();
    page = await openPlayground(browser, bot);
  });

  after(async () => {
    await browser?.close();
    await bot?.stop();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture(page, 'failed');
  });

  const chat = () => open(page, 'Personal Chat');
  const channel = () => open(page, 'Koordination');
  const say = (city: string, text: string) => sayFromShell(bot, `Sozialamt ${city}`, text);

  it('is drafted, published, and answered in the browser, from the shell and by a click, one changes its answer', async () => {
    await chat();
    const draft = await ask(page, ASK, 'Entwurf');
    await press(draft.getByRole('button', { name: 'Veröffentlichen' }));
    const own = await ask(page, 'rundfrage 1', QUESTION);
    await press(own.getByRole('button', { name: 'Antwort geben' }));
    const form = await card(page, 'Antwort speichern');
    await submit(form, { name: 'Antwort speichern' }, async () => {
      const fields = form.getByRole('textbox');
      await fields.nth(0).fill('48');
      await fields.nth(1).fill('9.150');
    });
    assert.match(await say('Haan', 'rundfrage 1: 96 Haushalte; 17.150 €'), /96\s+Haushalte/u);
    assert.match(await say('Hilden', 'rundfrage 1: 140; 26.780'), /140\s+Haushalte/u);
    assert.match(await say('Hilden', 'rundfrage 1: 143; 26.780'), /143\s+Haushalte/u);
    await sayInChannel(bot, 'Sozialamt Mettmann', 'rundfrage 1 fehlanzeige');
    await channel();
    const post = await card(page, /4\svon\s11\sKommunen haben geantwortet/u);
    await post.getByText('Velbert').first().waitFor();
    await picture(post, 'survey-running');
  });

  it('closes, names the silent, takes what is added, and comes as a file that a spreadsheet adds up', async () => {
    await chat();
    await ask(page, 'rundfrage 1 schließen: Alle, die können, sind da', 'geschlossen');
    assert.match(await say('Velbert', 'rundfrage 1: 265; 48.900'), /Nachtrag/u);
    const result = await ask(page, 'rundfrage 1', /Ohne Rückmeldung: Erkrath/u);
    await result.getByText('552', { exact: true }).waitFor();
    await picture(result, 'survey-result');
    await press(result.getByRole('button', { name: 'Excel laden' }));
    const link = (await card(page, 'Antworten als Excel-Datei')).getByRole('link', { name: 'Datei laden' });
    const body = new Uint8Array(await (await fetch((await link.getAttribute('href')) ?? '')).arrayBuffer());
    const cells = openedCells({ name: 'Rundfrage-1.xlsx', body });
    assert.deepEqual(cells.find(([name]) => name === 'Summe')?.slice(0, 3), ['Summe', '552', '101980']);
    assert.equal(cells.find(([name]) => name === 'Velbert')?.[3], 'Nachtrag');
  });
});

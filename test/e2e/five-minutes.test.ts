import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { started } from '../support/shell.ts';
import { type Running, startBot } from './support/bot.ts';
import { ask, card, open, openBrowser, openPlayground, picture, press, submit } from './support/browser.ts';

const [, SECTION = ''] = /^## The first five minutes\n([\s\S]*?)^## /mu.exec(readFileSync('README.md', 'utf8')) ?? [];

/** What the README tells a newcomer to type or to click, word for word. */
function told(words: string): string {
  assert.ok(SECTION.includes(words), `not in the README: ${words}`);
  return words;
}

/** A button that the README names. */
function button(name: string): { name: string } {
  told(`[${name}]`);
  return { name };
}

describe('the first five minutes of the README', () => {
  let bot: Running;
  let browser: Browser;
  let page: Page;

  before(async () => {
    bot = await startBot();
    browser = await openBrowser();
    page = await openPlayground(browser, bot);
  });

  after(async () => {
    await browser?.close();
    await bot?.stop();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture(page, 'failed-five-minutes');
  });

  it('ask a question, which is answered with its source', async () => {
    await card(page, 'Willkommen');
    const answer = await ask(page, told('Sind Personalkosten förderfähig?'), 'Richtlinienfrage');
    assert.match((await answer.textContent()) ?? '', /Personalausgaben/u);
  });

  it('put a question to the vote, which then stands in the channel', async () => {
    const question = 'Soll die Wärmestube gemeinsam getragen werden?';
    const form = await ask(page, told(`abstimmung: ${question}`), /Neue Abstimmung|Abstimmung vorbereiten/u);
    await press(form.getByRole('button', button('Vorschau ansehen')));
    await press((await card(page, question)).getByRole('button', button('Veröffentlichen')));
    await open(page, 'Koordination');
    await card(page, question);
  });

  it('object in the channel, with the reason in the personal chat', async () => {
    const vote = await card(page, 'Abstimmung\u00a01');
    await press(vote.getByRole('button', button('Einwand …')));
    await open(page, 'Personal Chat');
    const form = await card(page, 'Einwand begründen');
    await submit(form, button('Einwand erheben'), () =>
      form.getByRole('textbox').fill('Die Trägerschaft ist noch nicht geklärt.'),
    );
    await card(page, 'hat abgestimmt: Einwand');
  });

  it('have others consent from the shell', async () => {
    const [, cities = ''] = /for city in ([\p{L} ]+);/u.exec(SECTION) ?? [];
    assert.ok(cities !== '');
    told('say --as "Sozialamt $city" "abstimmen 1 zustimmung"');
    for (const city of cities.split(' ')) {
      const { code, out } = await started(['say', '--as', `Sozialamt ${city}`, 'abstimmen 1 zustimmung'], bot.env);
      assert.deepEqual([code, /Zustimmung/u.test(out)], [0, true]);
    }
  });

  it('consent and close, and find the decision with its number in the channel', async () => {
    await press((await card(page, 'hat abgestimmt: Einwand')).getByRole('button', button('In Zustimmung ändern')));
    await ask(page, told('abstimmung 1 schließen: Alle haben geantwortet.'), 'Die Änderung steht mit Begründung');
    await open(page, 'Koordination');
    await card(page, /Beschluss.2023\/01/u);
  });

  it('load the decisions as an Excel file', async () => {
    await open(page, 'Personal Chat');
    const decisions = await ask(page, told('beschlüsse'), /Beschluss.2023\/01/u);
    await press(decisions.getByRole('button', button('Excel-Datei laden')));
    const link = (await card(page, 'als Excel-Datei')).getByRole('link', { name: 'Datei laden' });
    const file = await fetch((await link.getAttribute('href')) ?? '');
    assert.match(file.headers.get('content-type') ?? '', /spreadsheetml/u);
    assert.match(await file.text(), /^PK/u);
  });
});

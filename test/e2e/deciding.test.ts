import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { type Running, startBot } from './support/bot.ts';
import { card, openBrowser, openPlayground, picture, type } from './support/browser.ts';
import { extend } from './support/offices.ts';

const WEDNESDAY = '2023-10-11T09:00';
const QUESTION = 'Soll die Wärmestube im Bürgerhaus gemeinsam getragen werden?';
const REASON = 'Die Trägerschaft ist noch nicht geklärt.';
/** The limit of Teams is five seconds. */
const SEARCH = 3000;

describe('ideas and decisions in the Playground', () => {
  let bot: Running;
  let browser: Browser;
  let page: Page;

  before(async () => {
    bot = await startBot({ now: WEDNESDAY });
    browser = await openBrowser();
    page = await openPlayground(browser);
  });

  after(async () => {
    await browser?.close();
    await bot?.stop();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture(page, 'failed');
  });

  const go = (name: string) => page.locator('[role=treeitem]').filter({ hasText: name }).last().click();
  const chat = () => go('Personal Chat');
  const channel = () => go('Koordination');
  const say = (city: string, text: string) =>
    execFileSync(process.execPath, ['src/cli.ts', 'say', '--as', `Sozialamt ${city}`, text], { encoding: 'utf8' });
  const search = async (words: string) => {
    const began = performance.now();
    const asked = { commandId: 'search', parameters: [{ name: 'query', value: words }] };
    const { composeExtension } = await extend('Sozialamt Haan', 'query', asked);
    assert.ok(performance.now() - began < SEARCH);
    return JSON.stringify(composeExtension?.attachments ?? []);
  };

  it('takes an idea from a message, names what is missing, keeps it and posts it', async () => {
    const opened = await extend('Sozialamt Haan', 'fetchTask', {
      commandId: 'ideas.form',
      commandContext: 'message',
      messagePayload: { body: { contentType: 'html', content: '<p>Wärmestube <b>im</b> B&uuml;rgerhaus</p>' } },
    });
    assert.equal(opened.task?.type, 'continue');
    assert.match(JSON.stringify(opened.task?.value), /"value":"Wärmestube im Bürgerhaus"/u);
    const operation = /"operation":"([^"]+)"/u.exec(JSON.stringify(opened.task?.value))?.[1];
    const data = { verb: 'ideas.submit', operation, attempt: 1, 'title~1': 'Wärmestube im Bürgerhaus' };
    const again = await extend('Sozialamt Haan', 'submitAction', { commandId: 'ideas.form', data });
    assert.match(JSON.stringify(again.task?.value), /Bitte die Idee beschreiben/u);
    const whole = { ...data, 'description~1': 'Montag bis Freitag mit Mittagessen.', 'topicArea~1': 'Energie' };
    const saved = await extend('Sozialamt Haan', 'submitAction', { commandId: 'ideas.form', data: whole });
    assert.deepEqual(saved.task, { type: 'message', value: 'Gespeichert: Wärmestube im Bürgerhaus' });
    await channel();
    await picture(await card(page, 'Wärmestube im Bürgerhaus'), 'idea-from-message');
  });

  it('makes the idea a vote with one click, linked both ways', async () => {
    await chat();
    await type(page, 'idee 1');
    const idea = await card(page, 'Wärmestube im Bürgerhaus');
    await picture(idea, 'idea-own');
    await idea.getByRole('button', { name: 'Abstimmung vorbereiten' }).click();
    await type(page, 'abstimmung 1');
    const draft = await card(page, 'Entwurf');
    await draft.getByRole('button', { name: 'Eintrag 1 ansehen' }).waitFor();
    await picture(draft, 'vote-of-idea');
    await type(page, 'idee 1');
    await (await card(page, /Idee.1/u)).getByRole('button', { name: 'Abstimmung 1 ansehen' }).waitFor();
  });

  it('asks for the reason of an objection, which can be changed into a consent', async () => {
    await type(page, `abstimmung: ${QUESTION}`);
    await (await card(page, /Neue Abstimmung|Abstimmung vorbereiten/u))
      .getByRole('button', { name: 'Vorschau ansehen' })
      .click();
    await (await card(page, QUESTION)).getByRole('button', { name: 'Veröffentlichen' }).click();
    await type(page, 'abstimmung 2');
    await (await card(page, QUESTION)).getByRole('button', { name: /Einwand/u }).click();
    const form = await card(page, /Einwand begründen|Einwand/u);
    await form.getByRole('textbox').fill(REASON);
    await picture(form, 'objection-form');
    await form.getByRole('button').last().click();
    await picture(await card(page, 'Kreis Mettmann hat abgestimmt: Einwand'), 'objection');
    for (const city of ['Haan', 'Hilden', 'Ratingen', 'Langenfeld', 'Velbert', 'Mettmann'])
      assert.match(say(city, 'abstimmen 2 zustimmung'), /gespeichert|Zustimmung/u);
    await type(page, 'abstimmen 2 zustimmung');
    await picture(await card(page, 'ersetzt'), 'ballot-replaced');
  });

  it('closes early with a reason, and keeps the decision in the register', async () => {
    await type(page, 'abstimmung 2 schließen: Alle, die es betrifft, haben geantwortet.');
    await channel();
    await picture(await card(page, 'Vorzeitig geschlossen'), 'vote-closed-early');
    await chat();
    await type(page, 'beschlüsse');
    await picture(await card(page, 'Beschluss 2023/01'.replace(' ', '\u00a0')), 'decisions');
    await type(page, 'beschluss 2023/01');
    await picture(await card(page, 'angenommen'), 'decision');
  });

  it('finds a date, and makes it a meeting', async () => {
    await type(
      page,
      'terminfindung anlegen: Nächster Austausch; Termine: 17.10.2023 14:00 | 19.10.2023 14 Uhr; Frist: 13.10.2023 12:00',
    );
    const draft = await card(page, 'Nächster Austausch');
    await draft.getByRole('button', { name: /veröffentlichen/iu }).click();
    await channel();
    await card(page, 'Nächster Austausch');
    say('Haan', 'terminfindung 1: nein, ja');
    say('Hilden', 'terminfindung 1: zur Not, ja');
    await page.getByText('2 von 11 Kommunen'.replaceAll(' ', '\u00a0')).first().waitFor({ timeout: 20_000 });
    await picture(await card(page, 'Nächster Austausch'), 'date-poll');
    await chat();
    await type(page, 'terminfindung 1 termin 2');
    await picture(await card(page, 'Sitzung vorbereiten'), 'date-poll-meeting');
  });

  it('finds knowledge, ideas, votes and decisions from the compose box in time', async () => {
    assert.match(await search('Personalkosten'), /Personal/u);
    const found = await search('Wärmestube Bürgerhaus');
    assert.match(found, /Idee\u00a01[\s\S]*Beschluss\u00a02023\/01|Beschluss\u00a02023\/01[\s\S]*Idee\u00a01/u);
    assert.doesNotMatch(found, /Action\.Execute/u);
  });
});

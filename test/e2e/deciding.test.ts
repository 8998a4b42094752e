import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { type Running, startBot } from './support/bot.ts';
import { ask, card, open, openBrowser, openPlayground, picture, press, submit } from './support/browser.ts';
import { extend, sayFromShell } from './support/offices.ts';

const WEDNESDAY = '2023-10-11T09:00';
const QUESTION = 'Soll die Wärmestube im Bürgerhaus gemeinsam getragen werden?';
const REASON = 'Die Trägerschaft ist noch nicht geklärt.';

describe('ideas and decisions in the Playground', () => {
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
  const search = async (words: string) => {
    const asked = { commandId: 'search', parameters: [{ name: 'query', value: words }] };
    const { composeExtension } = await extend(bot, 'query', asked);
    return JSON.stringify(composeExtension?.attachments ?? []);
  };

  it('takes an idea from a message, names what is missing, keeps it and posts it', async () => {
    const opened = await extend(bot, 'fetchTask', {
      commandId: 'ideas.form',
      commandContext: 'message',
      messagePayload: { body: { contentType: 'html', content: '<p>Wärmestube <b>im</b> B&uuml;rgerhaus</p>' } },
    });
    assert.equal(opened.task?.type, 'continue');
    assert.match(JSON.stringify(opened.task?.value), /"value":"Wärmestube im Bürgerhaus"/u);
    const operation = /"operation":"([^"]+)"/u.exec(JSON.stringify(opened.task?.value))?.[1];
    const data = { verb: 'ideas.submit', operation, attempt: 1, 'title~1': 'Wärmestube im Bürgerhaus' };
    const again = await extend(bot, 'submitAction', { commandId: 'ideas.form', data });
    assert.match(JSON.stringify(again.task?.value), /Bitte die Idee beschreiben/u);
    const whole = { ...data, 'description~1': 'Montag bis Freitag mit Mittagessen.', 'topicArea~1': 'Energie' };
    const saved = await extend(bot, 'submitAction', { commandId: 'ideas.form', data: whole });
    assert.deepEqual(saved.task, { type: 'message', value: 'Gespeichert: Wärmestube im Bürgerhaus' });
    await channel();
    await picture(await card(page, 'Wärmestube im Bürgerhaus'), 'idea-from-message');
  });

  it('makes the idea a vote with one click, linked both ways', async () => {
    await chat();
    const idea = await ask(page, 'idee 1', 'Wärmestube im Bürgerhaus');
    await picture(idea, 'idea-own');
    await press(idea.getByRole('button', { name: 'Abstimmung vorbereiten' }));
    const draft = await ask(page, 'abstimmung 1', 'Entwurf');
    await draft.getByRole('button', { name: 'Eintrag 1 ansehen' }).waitFor();
    await picture(draft, 'vote-of-idea');
    const linked = await ask(page, 'idee 1', /Idee.1/u);
    await linked.getByRole('button', { name: 'Abstimmung 1 ansehen' }).waitFor();
  });

  it('asks for the reason of an objection, which can be changed into a consent', async () => {
    const draft = await ask(page, `abstimmung: ${QUESTION}`, /Neue Abstimmung|Abstimmung vorbereiten/u);
    await press(draft.getByRole('button', { name: 'Vorschau ansehen' }));
    await press((await card(page, QUESTION)).getByRole('button', { name: 'Veröffentlichen' }));
    const vote = await ask(page, 'abstimmung 2', QUESTION);
    await press(vote.getByRole('button', { name: /Einwand/u }));
    const form = await card(page, 'Einwand begründen');
    await submit(form, { name: 'Einwand erheben' }, async () => {
      await form.getByRole('textbox').fill(REASON);
      await picture(form, 'objection-form');
    });
    await picture(await card(page, 'Kreis Mettmann hat abgestimmt: Einwand'), 'objection');
    for (const city of ['Haan', 'Hilden', 'Ratingen', 'Langenfeld', 'Velbert', 'Mettmann'])
      assert.match(await say(city, 'abstimmen 2 zustimmung'), /gespeichert|Zustimmung/u);
    await picture(await ask(page, 'abstimmen 2 zustimmung', 'ersetzt'), 'ballot-replaced');
  });

  it('closes early with a reason, and keeps the decision in the register', async () => {
    await ask(
      page,
      'abstimmung 2 schließen: Alle, die es betrifft, haben geantwortet.',
      'Die Änderung steht mit Begründung',
    );
    await channel();
    await picture(await card(page, 'Vorzeitig geschlossen'), 'vote-closed-early');
    await chat();
    await picture(await ask(page, 'beschlüsse', 'Beschluss\u00a02023/01'), 'decisions');
    await picture(await ask(page, 'beschluss 2023/01', 'Absprache der Runde'), 'decision');
  });

  it('finds a date, and makes it a meeting', async () => {
    const draft = await ask(
      page,
      'terminfindung anlegen: Nächster Austausch; Termine: 17.10.2023 14:00 | 19.10.2023 14 Uhr; Frist: 13.10.2023 12:00',
      'Nächster Austausch',
    );
    await press(draft.getByRole('button', { name: /veröffentlichen/iu }));
    await channel();
    await card(page, 'Nächster Austausch');
    await say('Haan', 'terminfindung 1: nein, ja');
    await say('Hilden', 'terminfindung 1: zur Not, ja');
    await page.getByText('2 von 11 Kommunen'.replaceAll(' ', '\u00a0')).first().waitFor();
    await picture(await card(page, 'Nächster Austausch'), 'date-poll');
    await chat();
    await picture(await ask(page, 'terminfindung 1 termin 2', 'Sitzung vorbereiten'), 'date-poll-meeting');
  });

  it('finds knowledge, ideas, votes and decisions from the compose box', async () => {
    assert.match(await search('Personalkosten'), /Personal/u);
    const found = await search('Wärmestube Bürgerhaus');
    assert.match(found, /Idee\u00a01[\s\S]*Beschluss\u00a02023\/01|Beschluss\u00a02023\/01[\s\S]*Idee\u00a01/u);
    assert.doesNotMatch(found, /Action\.Execute/u);
  });
});

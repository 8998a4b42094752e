import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/processes.ts';
import { type Running, startBot } from './support/bot.ts';
import { card, choose, openBrowser, openPlayground, picture, type } from './support/browser.ts';
import { clickInChannel, sayInChannel } from './support/offices.ts';

const WEDNESDAY = '2023-10-11T13:59';
const AFTER_CLOSING = '2023-10-20T09:00';
const QUESTION = 'Soll der Entwurf aus Haan die gemeinsame Richtlinie für die Einzelfallhilfe werden?';

describe('Kreisrunde in the Playground', () => {
  let bot: Running & { folder: string };
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

  const go = (name: string) => page.locator('[role=treeitem]').filter({ hasText: name }).last().click();
  const chat = () => go('Personal Chat');
  const channel = () => go('Koordination');
  const database = () => new DatabaseSync(join(bot.folder, 'kreisrunde.db'), { readOnly: true });
  const posted = (subject: string) =>
    database().prepare('select conversation_id, activity_id from live_cards where subject = ?').get(subject);
  const answer = (office: string, kind: string) => {
    const post = posted('meetings.card:1');
    const message = { conversationId: String(post?.['conversation_id']), messageId: String(post?.['activity_id']) };
    return clickInChannel(office, { ...message, verb: 'meetings.answer', data: { number: '1', answer: kind } });
  };
  const vote = (office: string, choice: string) => {
    const post = posted('votes.card:1');
    const message = { conversationId: String(post?.['conversation_id']), messageId: String(post?.['activity_id']) };
    return clickInChannel(office, { ...message, verb: 'votes.cast', data: { vote: 1, choice } });
  };

  it('says in four lines what runs where, when the sample round begins, and how to stop', () => {
    assert.equal(bot.lines.length, 4);
    assert.match(
      bot.lines.join('\n'),
      /127\.0\.0\.1:3978[\s\S]*localhost:56150[\s\S]*neu laden[\s\S]*beginnt am 11\.10\.2023[\s\S]*Strg\+C/u,
    );
  });

  it('posts an invitation, takes answers and a TOP, and at its time the reminder with what is still owed', async () => {
    await type(
      page,
      'sitzung anlegen: Austausch der Sozialamtsleitungen; Datum: 12.10.2023; Uhrzeit: 14:00; Ort: Kreishaus Mettmann; TOP: Niederschrift | Gemeinsame Richtlinie',
    );
    await (await card(page, 'Kreishaus Mettmann')).getByRole('button', { name: /veröffentlichen/iu }).click();
    await channel();
    await until(() => typeof posted('meetings.card:1')?.['activity_id'] === 'string');
    for (const office of ['Sozialamt Haan', 'Sozialamt Mettmann']) await answer(office, 'accepted');
    await answer('Sozialamt Hilden, Vertretung', 'excused');
    await sayInChannel('Sozialamt Haan', 'sitzung 1 top: Zusammenarbeit mit der Tafel');
    await page.getByText('3 von 11 Kommunen haben geantwortet'.replaceAll(' ', '\u00a0')).first().waitFor();
    const invitation = page.locator('.ac-adaptiveCard').filter({ hasText: 'Einladung zur Sitzung' }).first();
    await invitation.getByText('Zusammenarbeit mit der Tafel').waitFor({ timeout: 20_000 });
    await picture(invitation, 'invitation');
    const reminder = page.locator('.ac-adaptiveCard').filter({ hasText: 'Erinnerung an die Sitzung' });
    await reminder.first().waitFor({ timeout: 90_000 });
    assert.equal(await reminder.count(), 1);
    const owed = (await reminder.first().textContent()) ?? '';
    assert.match(
      owed,
      /Das ist vor der Sitzung noch offen:Antwort zu dieser SitzungErkrath, Heiligenhaus, Langenfeld/u,
    );
    await picture(reminder.first(), 'reminder');
  });

  it('answers a question with its source', async () => {
    await chat();
    await type(page, 'Sind Personalkosten förderfähig?');
    const answer = await card(page, 'Richtlinienfrage');
    assert.match(
      (await answer.textContent()) ?? '',
      /Personalausgaben[\s\S]*Übach-Palenberg[\s\S]*Bis 26\.03\.2023 galt/u,
    );
    await picture(answer, 'answer');
  });

  it('declines honestly what it does not know', async () => {
    await type(page, 'Wie ist das Wetter?');
    await picture(await card(page, 'keine Fundstelle'), 'no-answer');
  });

  it('explains itself', async () => {
    await type(page, 'hilfe');
    await picture(await card(page, 'Das kann Kreisrunde'), 'help');
  });

  it('keeps an idea from the form, confirms it and posts it to the channel', async () => {
    await type(page, 'idee: Wärmestube im Bürgerhaus');
    const form = await card(page, 'Idee einreichen');
    await form
      .getByRole('textbox', { name: /Beschreibung/u })
      .fill('Montag bis Freitag von 10 bis 17 Uhr, mit warmem Mittagessen.');
    await choose(page, form, { field: /Themenfeld/u, option: 'Energie' });
    await form.getByRole('textbox', { name: /Kosten in Euro/u }).fill('nach Bedarf');
    await form.getByRole('button', { name: 'Idee einreichen' }).click();
    const again = await card(page, 'Bitte nur den Betrag eingeben');
    await picture(again, 'idea-form');
    await again.getByRole('textbox', { name: /Kosten in Euro/u }).fill('4.800,00');
    await again.getByRole('button', { name: 'Idee einreichen' }).click();
    await card(page, 'Der Eintrag ist gespeichert');
    await channel();
    await picture(await card(page, 'Wärmestube im Bürgerhaus'), 'idea');
  });

  it('takes a vote from the form to the channel, with the ballots of several offices', async () => {
    await chat();
    await type(page, `abstimmung: ${QUESTION}`);
    const form = await card(page, /Abstimmung vorbereiten|Neue Abstimmung/u);
    await picture(form, 'vote-form');
    await form.getByRole('button', { name: 'Vorschau ansehen' }).click();
    const preview = await card(page, QUESTION);
    await preview.getByRole('button', { name: 'Veröffentlichen' }).click();
    await until(() => typeof posted('votes.card:1')?.['activity_id'] === 'string');
    await channel();
    const open = await card(page, QUESTION);
    await open.getByRole('button', { name: 'Zustimmung' }).click();
    for (const office of ['Sozialamt Haan', 'Sozialamt Mettmann', 'Sozialamt Hilden, Vertretung']) {
      const answer = await vote(office, 'yes');
      assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive', JSON.stringify(answer));
    }
    await vote('Sozialamt Mettmann', 'abstain');
    await page
      .getByText('4 von 11 Kommunen haben abgestimmt'.replaceAll(' ', '\u00a0'))
      .first()
      .waitFor({ timeout: 20_000 });
    await picture(await card(page, QUESTION), 'vote');
  });

  it('lets an unknown person in, who then votes', async () => {
    await sayInChannel('Gast ohne Zugang', 'Zugang anfragen');
    await chat();
    const form = await card(page, 'Zugang zur Runde geben');
    await choose(page, form, { field: /Kommune/u, option: 'Erkrath' });
    await choose(page, form, { field: /Rolle/u, option: 'Vertretung' });
    await picture(form, 'access-form');
    await form.getByRole('button', { name: 'Zugang geben' }).click();
    await card(page, 'Zugang gegeben: Sozialamt Erkrath, Vertretung');
    const answer = await vote('Gast ohne Zugang', 'yes');
    assert.match(JSON.stringify(answer.value), /Erkrath/u);
    await channel();
    await page
      .getByText('5 von 11 Kommunen haben abgestimmt'.replaceAll(' ', '\u00a0'))
      .first()
      .waitFor({ timeout: 20_000 });
  });

  it('refuses an office that is not in the round', async () => {
    const reply = execFileSync(process.execPath, ['src/cli.ts', 'say', '--as', 'Sozialamt Ratingen', 'abstimmungen'], {
      encoding: 'utf8',
    });
    assert.match(reply, /Einzelfallhilfe/u);
    assert.throws(() =>
      execFileSync(process.execPath, ['src/cli.ts', 'say', '--as', 'Sozialamt Köln', 'abstimmungen'], {
        stdio: 'pipe',
      }),
    );
  });

  it('lets offices that are not in the browser speak from the shell', () => {
    const say = (...words: string[]) =>
      execFileSync(process.execPath, ['src/cli.ts', 'say', '--as', ...words], { encoding: 'utf8' });
    assert.match(say('Sozialamt Ratingen', 'abstimmen 1 zustimmung'), /Ratingen/u);
    assert.match(say('Sozialamt Langenfeld', 'abstimmen 1 ja'), /Langenfeld/u);
  });

  it('closes the vote by itself after its time, also when it was stopped meanwhile, and posts the result', async () => {
    await bot.stop();
    bot = await startBot({ now: AFTER_CLOSING, folder: bot.folder });
    await page.close();
    page = await openPlayground(browser);
    await channel();
    const result = await card(page, 'Beschluss 2023/01');
    assert.match((await result.textContent()) ?? '', /Zustimmung: 6[\s\S]*Enthaltung: 1/u);
    await picture(result, 'vote-result');
  });

  it('leaves no process and no open port when it is told to stop', async () => {
    assert.equal(await bot.stop(), 0);
    for (const port of [3978, 56_150]) await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
    assert.throws(() => execFileSync('pgrep', ['-f', 'agentsplayground|m365agentsplayground'], { stdio: 'pipe' }));
  });
});

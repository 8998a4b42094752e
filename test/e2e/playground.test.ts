import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright-core';
import { processesIn, until } from '../support/processes.ts';
import { type Running, startBot } from './support/bot.ts';
import { ask, card, choose, open, openBrowser, openPlayground, picture, press, submit } from './support/browser.ts';
import { clickInChannel, sayFromShell, sayInChannel } from './support/offices.ts';

const WEDNESDAY = '2023-10-11T09:00';
/** The reminder of a meeting on the next day at 14:00 is due in a moment. */
const BEFORE_REMINDING = '2023-10-11T13:59:58';
const AFTER_CLOSING = '2023-10-20T09:00';
const QUESTION = 'Soll der Entwurf aus Haan die gemeinsame Richtlinie für die Einzelfallhilfe werden?';

describe('Kreisrunde in the Playground', () => {
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

  const chat = () => open(page, 'Personal Chat');
  const channel = () => open(page, 'Koordination');
  /** Stops the bot, and goes on at another time on the sample round's clock. */
  const goOnAt = async (now: string) => {
    await bot.stop();
    bot = await startBot({ now, folder: bot.folder });
    await page.close();
    page = await openPlayground(browser, bot);
  };
  const posted = (subject: string) => {
    const database = new DatabaseSync(join(bot.folder, 'kreisrunde.db'), { readOnly: true });
    const row = database.prepare('select conversation_id, activity_id from live_cards where subject = ?').get(subject);
    database.close();
    return row;
  };
  const personOf = (office: string) => {
    const database = new DatabaseSync(join(bot.folder, 'kreisrunde.db'), { readOnly: true });
    const row = database.prepare('select person_id from people where office = ?').get(office);
    database.close();
    return row?.['person_id'];
  };
  const answer = (office: string, kind: string, offeredTo?: unknown) => {
    const post = posted('meetings.card:1');
    const message = { conversationId: String(post?.['conversation_id']), messageId: String(post?.['activity_id']) };
    const data = { number: '1', answer: kind, ...(offeredTo === undefined ? {} : { offeredTo }) };
    return clickInChannel(bot, office, { ...message, verb: 'meetings.answer', data });
  };
  const vote = (office: string, choice: string) => {
    const post = posted('votes.card:1');
    const message = { conversationId: String(post?.['conversation_id']), messageId: String(post?.['activity_id']) };
    return clickInChannel(bot, office, { ...message, verb: 'votes.cast', data: { vote: 1, choice } });
  };

  const shows = async (office: string, wish: string, what: RegExp) =>
    assert.match(await sayFromShell(bot, `Sozialamt ${office}`, wish), what, wish);

  it('says in four lines what runs where, when the sample round begins, and how to stop', () => {
    assert.equal(bot.lines.length, 4);
    const said = bot.lines
      .join('\n')
      .replace(`:${bot.ports.bot}`, ':PORT')
      .replace(`:${bot.ports.playground}`, ':PLAYGROUND');
    assert.match(
      said,
      /127\.0\.0\.1:PORT[\s\S]*localhost:PLAYGROUND[\s\S]*neu laden[\s\S]*beginnt am 11\.10\.2023[\s\S]*Strg\+C/u,
    );
  });

  it('posts an invitation, and takes answers and a TOP', async () => {
    const draft = await ask(
      page,
      'sitzung anlegen: Austausch der Sozialamtsleitungen; Datum: 12.10.2023; Uhrzeit: 14:00; Ort: Kreishaus Mettmann; TOP: Niederschrift | Gemeinsame Richtlinie',
      'Kreishaus Mettmann',
    );
    await press(draft.getByRole('button', { name: /veröffentlichen/iu }));
    await channel();
    await until(() => typeof posted('meetings.card:1')?.['activity_id'] === 'string');
    for (const office of ['Sozialamt Haan', 'Sozialamt Mettmann']) await answer(office, 'accepted');
    await answer('Sozialamt Hilden, Vertretung', 'excused');
    await sayInChannel(bot, 'Sozialamt Haan', 'sitzung 1 top: Zusammenarbeit mit der Tafel');
    await page.getByText('3 von 11 Kommunen haben geantwortet'.replaceAll(' ', '\u00a0')).first().waitFor();
    const invitation = page.locator('.ac-adaptiveCard').filter({ hasText: 'Einladung zur Sitzung' }).first();
    await invitation.getByText('Zusammenarbeit mit der Tafel').waitFor();
    await picture(invitation, 'invitation');
  });

  it('goes on shortly before the time of a reminder', () => goOnAt(BEFORE_REMINDING));

  it('reminds the channel of what is still owed', async () => {
    await channel();
    const reminder = await card(page, 'Hier fehlen noch Antworten');
    assert.match((await reminder.textContent()) ?? '', /Sitzung\s1: [\s\S]*Es fehlen 8\svon\s11: Erkrath/u);
    await picture(reminder, 'reminder');
  });

  it('answers a question with its source', async () => {
    await chat();
    const answer = await ask(page, 'Sind Personalkosten förderfähig?', 'Richtlinienfrage');
    assert.match(
      (await answer.textContent()) ?? '',
      /Personalausgaben[\s\S]*Übach-Palenberg[\s\S]*Bis 26\.03\.2023 galt/u,
    );
    await picture(answer, 'answer');
  });

  it('declines honestly what it does not know', async () => {
    await picture(await ask(page, 'Wie ist das Wappen?', 'keine Fundstelle'), 'no-answer');
  });

  it('is understood in words of one’s own: what is asked to be seen is shown, what would change something is offered', async () => {
    await picture(await ask(page, 'Was kannst du?', 'Verstanden als „hilfe“'), 'understood-view');
    const offer = await ask(page, 'Wir möchten eine Idee einreichen.', 'Verstanden');
    await picture(offer, 'understood-offer');
    assert.match((await offer.textContent()) ?? '', /Idee einreichen …[\s\S]*Etwas anderes …/u);
  });

  it('explains itself', async () => {
    await picture(await ask(page, 'hilfe', 'Was möchten Sie tun'), 'help');
  });

  it('keeps an idea from the form, confirms it and posts it to the channel', async () => {
    const form = await ask(page, 'idee: Wärmestube im Bürgerhaus', 'Idee einreichen');
    await submit(form, { name: 'Idee einreichen' }, async () => {
      const description = form.getByRole('textbox', { name: /Beschreibung/u });
      await description.fill('Montag bis Freitag von 10 bis 17 Uhr, mit warmem Mittagessen.');
      await choose(page, form, { field: /Themenfeld/u, option: 'Energie' });
      await form.getByRole('textbox', { name: /Kosten in Euro/u }).fill('nach Bedarf');
    });
    const again = await card(page, 'Bitte nur den Betrag eingeben');
    await picture(again, 'idea-form');
    await submit(again, { name: 'Idee einreichen' }, () =>
      again.getByRole('textbox', { name: /Kosten in Euro/u }).fill('4.800,00'),
    );
    await card(page, 'Der Eintrag ist gespeichert');
    await channel();
    await picture(await card(page, 'Wärmestube im Bürgerhaus'), 'idea');
  });

  it('takes a vote from the form to the channel, with the ballots of several offices', async () => {
    await chat();
    const form = await ask(page, `abstimmung: ${QUESTION}`, /Abstimmung vorbereiten|Neue Abstimmung/u);
    await picture(form, 'vote-form');
    await press(form.getByRole('button', { name: 'Vorschau ansehen' }));
    await press((await card(page, QUESTION)).getByRole('button', { name: 'Veröffentlichen' }));
    await until(() => typeof posted('votes.card:1')?.['activity_id'] === 'string');
    await channel();
    const posting = await card(page, QUESTION);
    await press(posting.getByRole('button', { name: 'Zustimmung' }));
    for (const office of ['Sozialamt Haan', 'Sozialamt Mettmann', 'Sozialamt Hilden, Vertretung']) {
      const answer = await vote(office, 'yes');
      assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive', JSON.stringify(answer));
    }
    await vote('Sozialamt Mettmann', 'abstain');
    await page.getByText('4 von 11 Kommunen haben abgestimmt'.replaceAll(' ', '\u00a0')).first().waitFor();
    await picture(await card(page, QUESTION), 'vote');
  });

  it('lets an unknown person in, who then votes', async () => {
    await sayInChannel(bot, 'Gast ohne Zugang', 'Zugang anfragen');
    await chat();
    const form = await card(page, 'Zugang zur Runde geben');
    await submit(form, { name: 'Zugang geben' }, async () => {
      await choose(page, form, { field: /Kommune/u, option: 'Erkrath' });
      await choose(page, form, { field: /Rolle/u, option: 'Vertretung' });
      await picture(form, 'access-form');
    });
    await card(page, 'Zugang gegeben: Sozialamt Erkrath, Vertretung');
    const answer = await vote('Gast ohne Zugang', 'yes');
    assert.match(JSON.stringify(answer.value), /Erkrath/u);
    await channel();
    await page.getByText('5 von 11 Kommunen haben abgestimmt'.replaceAll(' ', '\u00a0')).first().waitFor();
  });

  it('refuses an office that is not in the round', async () => {
    assert.match(await sayFromShell(bot, 'Sozialamt Ratingen', 'abstimmungen'), /Einzelfallhilfe/u);
    await assert.rejects(sayFromShell(bot, 'Sozialamt Köln', 'abstimmungen'));
  });

  it('lets offices that are not in the browser speak from the shell', async () => {
    assert.match(await sayFromShell(bot, 'Sozialamt Ratingen', 'abstimmen 1 zustimmung'), /Ratingen/u);
    assert.match(await sayFromShell(bot, 'Sozialamt Langenfeld', 'abstimmen 1 ja'), /Langenfeld/u);
  });

  it('shows each office what it asks to see, in words of its own', async () => {
    await shows('Haan', 'Was müssen wir noch alles erledigen?', /^Verstanden als/u);
    await shows('Hilden', 'Wann treffen wir uns das nächste Mal?', /Austausch der Sozialamtsleitungen/u);
    await shows('Ratingen', 'Welche Städte fehlen bei der Abstimmung 1 noch?', /Verstanden als[\s\S]*Einzelfallhilfe/u);
    await shows('Haan', 'Gibt es schon Ideen zur Wärmestube?', /Verstanden als[\s\S]*Wärmestube im Bürgerhaus/u);
  });

  it('does what an office wants in plain words when it says yes, but for ballots', async () => {
    await shows(
      'Hilden',
      'Die Idee 1 finden wir super, die unterstützen wir.',
      /^Verstanden · noch nicht gespeichert/u,
    );
    await shows('Hilden', 'ja', /Hilden/u);
    await shows('Hilden', 'idee 1', /Hilden unterstützt die Idee/u);
    await shows('Velbert', 'Wir stimmen bei Abstimmung 1 zu.', /Velbert stimmt bei Abstimmung.1 zu/u);
    await shows('Velbert', 'ja', /Bitte auf der Karte bestätigen/u);
    await shows('Velbert', 'stimmen 1', /^(?![\s\S]*Velbert: Zustimmung)/u);
  });

  it('does nothing when another office clicks what was offered, and says whose it is', async () => {
    await shows('Haan', 'Wir können leider doch nicht zur Sitzung kommen.', /^Verstanden · noch nicht gespeichert/u);
    const clicked = await answer('Sozialamt Mettmann', 'excused', personOf('Sozialamt Haan'));
    assert.match(JSON.stringify(clicked.value), /Er richtet sich an das Sozialamt Haan/u);
    for (const city of ['Haan', 'Mettmann']) await shows(city, 'sitzung 1', /Zusagen?: Haan, Mettmann/u);
    await shows('Haan', 'Wir können leider doch nicht zur Sitzung kommen.', /^Verstanden · noch nicht gespeichert/u);
    await shows('Haan', 'ja', /Absage|abgesagt|Entschuldigt/u);
    await shows('Mettmann', 'sitzung 1', /Zusagen?: Mettmann/u);
  });

  it('says in full what it understood, and calmly where it did not', async () => {
    await chat();
    const offer = await ask(page, 'Bitte verlängere die Abstimmung 1 bis zum 25. Oktober', 'Verstanden');
    assert.match((await offer.textContent()) ?? '', /25\..Oktober.2023/u);
    await picture(offer, 'understood-extension');
    await picture(
      await ask(page, 'Bitte die Idee etwas pfiffiger hinbiegen', 'nicht sicher verstanden'),
      'understood-unsure',
    );
    await ask(page, 'Vielen Dank!', /Gern/u);
  });

  it('goes on after the end of a vote, at which it was stopped', () => goOnAt(AFTER_CLOSING));

  it('closes the vote by itself, and posts the result', async () => {
    await channel();
    const result = await card(page, 'Beschluss 2023/01');
    assert.match((await result.textContent()) ?? '', /Zustimmung: 6[\s\S]*Enthaltung: 1/u);
    await picture(result, 'vote-result');
  });

  it('leaves no process and no open port when it is told to stop', async () => {
    assert.equal(await bot.stop(), 0);
    for (const port of Object.values(bot.ports)) await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
    assert.deepEqual(processesIn(bot.folder), []);
  });
});

import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM } from './book.ts';

onEveryDatabase('ideas', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  it('opens the form with what was typed after the colon', async () => {
    const { text } = await round.say('Sozialamt Haan', 'Idee: Wärmestube im Bürgerhaus?');
    assert.match(text, /Titel: Wärmestube im Bürgerhaus\?/u);
  });

  it('keeps a submitted idea, confirms it and posts it to the channel', async () => {
    const { text } = await round.click('Sozialamt Haan', 'ideas.submit', FORM);
    await round.settle();
    const [post] = round.channel();
    assert.match(text, /Wärmestube im Bürgerhaus/u);
    assert.match(post?.shown.text ?? '', /Kosten: rund 4\.800\u00a0€/u);
    assert.match(post?.shown.text ?? '', /Eingereicht: Sozialamt Haan, 5\.\u00a0Oktober 2023/u);
  });

  it('makes one entry of a form that is sent twice', async () => {
    await round.click('Sozialamt Haan', 'ideas.submit', FORM);
    await round.click('Sozialamt Haan', 'ideas.submit', FORM);
    await round.settle();
    assert.equal(round.channel().length, 1);
  });

  it('makes one entry of the same words typed again within ten minutes', async () => {
    const typed = 'idee einreichen: Wärmestube; Beschreibung: Offen ab 9 Uhr; Themenfeld: Energie';
    const first = await round.say('Sozialamt Haan', typed);
    round.clock.advance(9 * 60_000);
    const second = await round.say('Sozialamt Haan', typed);
    await round.settle();
    assert.deepEqual(second.reply, first.reply);
    assert.equal(round.channel().length, 1);
  });

  it('names the error at the field and keeps what was typed', async () => {
    const { text, card } = await round.click('Sozialamt Haan', 'ideas.submit', { ...FORM, 'cost~1': 'nach Bedarf' });
    await round.settle();
    assert.match(text, /Geschätzte Kosten in Euro: nach Bedarf\nBitte nur den Betrag eingeben/u);
    assert.match(text, /Wärmestube im Bürgerhaus/u);
    assert.match(JSON.stringify(card), /"title~2"/u);
    assert.equal(round.channel().length, 0);
  });

  it('lists the entries that the words find', async () => {
    await round.click('Sozialamt Haan', 'ideas.submit', FORM);
    await round.say(
      'Sozialamt Velbert',
      'idee einreichen: Spätausgabe der Tafel; Beschreibung: Abends geöffnet; Themenfeld: Tafel',
    );
    const { text } = await round.say('Sozialamt Hilden', 'Ideen Tafel');
    assert.match(text, /Spätausgabe der Tafel/u);
    assert.doesNotMatch(text, /Wärmestube/u);
  });

  it('says that the list is empty and offers the form', async () => {
    const { text } = await round.say('Sozialamt Haan', 'ideen');
    assert.match(text, /Noch hat niemand/u);
    assert.match(text, /\[Idee einreichen …\]/u);
  });

  it('gives a form asked for in the channel to the personal chat and says so', async () => {
    await round.openChat('Sozialamt Haan');
    const { text } = await round.say('Sozialamt Haan', 'idee', { place: 'channel' });
    await round.settle();
    assert.match(text, /persönlichen Chat/u);
    assert.match(round.arrived[0]?.shown.text ?? '', /Idee einreichen/u);
  });

  it('names the typed twin where there is no personal chat', async () => {
    const { text } = await round.say('Sozialamt Haan', 'idee', { place: 'channel' });
    assert.match(text, /idee einreichen: Titel/u);
  });

  it('answers a stranger with whom to ask, and does nothing', async () => {
    const { text } = await round.click('Fremdes Amt', 'ideas.submit', FORM);
    await round.settle();
    assert.match(text, /Koordination der Runde, Kreissozialamt/u);
    assert.equal(round.channel().length, 0);
  });
});

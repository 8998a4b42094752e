import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { posted, submitted } from './book.ts';

onEveryDatabase('comments on an entry', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await submitted(round);
  });
  afterEach(() => round.close());

  it('stand on the posted card with office and date, as they were typed', async () => {
    const { text } = await round.say('Sozialamt Hilden', 'idee 1 kommentar: Wer trägt die Miete: Stadt oder Träger?');
    assert.match(text, /Der Kommentar ist gespeichert/u);
    assert.match(
      await posted(round),
      /1 Kommentar\n[\s\S]*Wer trägt die Miete: Stadt oder Träger\?\nSozialamt Hilden\u00a0· 5\.\u00a0Oktober 2023/u,
    );
  });

  it('come from everyone known', async () => {
    await round.say('Koordination', 'idee 1 kommentar: Passt zum Kreis.');
    await round.say('Sozialamt Haan, Sachbearbeitung', 'idee 1 kommentar: Der Raum ist frei.');
    assert.match(await posted(round), /2 Kommentare/u);
  });

  it('are written in a form that keeps what was typed', async () => {
    const opened = await round.say('Sozialamt Hilden', 'idee 1 kommentieren');
    assert.match(opened.text, /Eintrag kommentieren/u);
    const operation = '6f9619ff-8b86-4d01-b42d-00cf4fc96411';
    const long = { number: '1', operation, attempt: 1, 'text~1': 'Sehr ausführlich. '.repeat(40) };
    const again = await round.click('Sozialamt Hilden', 'ideas.comment', long);
    assert.match(again.text, /Sehr ausführlich\.[\s\S]*Bitte den Kommentar auf 500\u00a0Zeichen kürzen/u);
    const sent = await round.click('Sozialamt Hilden', 'ideas.comment', { ...long, 'text~1': 'Kurz und gut.' });
    assert.match(sent.text, /gespeichert/u);
    assert.equal(sent.reply.replaces, true);
  });

  it('are kept once when a form is sent twice', async () => {
    const form = { number: '1', operation: '6f9619ff-8b86-4d01-b42d-00cf4fc96412', 'text~1': 'Einmal genügt.' };
    await round.click('Sozialamt Hilden', 'ideas.comment', form);
    round.clock.advance(3_600_000);
    await round.click('Sozialamt Hilden', 'ideas.comment', form);
    assert.match(await posted(round), /1 Kommentar\n/u);
  });

  it('are listed in pages where the card cannot hold them all', async () => {
    for (let nth = 1; nth <= 6; nth += 1) await round.say('Sozialamt Hilden', `idee 1 kommentar: Punkt ${nth}`);
    const post = await posted(round);
    assert.match(post, /6 Kommentare[\s\S]*Punkt 6[\s\S]*Punkt 5[\s\S]*Punkt 4/u);
    assert.doesNotMatch(post, /Punkt 3/u);
    assert.match(post, /idee 1 kommentare/u);
    const first = await round.say('Sozialamt Haan', 'idee 1 kommentare');
    assert.match(first.text, /Punkt 6[\s\S]*Punkt 2[\s\S]*\[Noch 1 anzeigen \(Seite.2 von.2\)\]/u);
    assert.match((await round.say('Sozialamt Haan', 'idee 1 kommentare seite 2')).text, /Punkt 1/u);
  });
});

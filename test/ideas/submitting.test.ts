import assert from 'node:assert/strict';
import { dialogAnswer } from '../../src/teams/reception/dialogs.ts';
import { ofType } from '../cards/elements.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, openRound, render, type TestRound } from '../support/round.ts';
import { FORM, posted, submitted } from './book.ts';

const AGAIN = {
  ...FORM,
  operation: '6f9619ff-8b86-4d01-b42d-00cf4fc96420',
  'title~1': 'Wärmestube am Markt',
  'description~1': 'Samstags; mit Tee: für alle.',
};

/** What the button of this title sends. */
function dataOf({ card }: Answer, title: string): Record<string, unknown> {
  const found = ofType(card, 'Action.Execute').find((action) => action['title'] === title);
  assert.ok(found, title);
  return found['data'] as Record<string, unknown>;
}

onEveryDatabase('submitting beside similar entries', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await submitted(round);
  });
  afterEach(() => round.close());

  it('shows what is similar and keeps nothing yet', async () => {
    const { text, reply } = await round.click('Sozialamt Hilden', 'ideas.submit', AGAIN);
    assert.match(text, /noch nicht eingereicht\nGibt es das schon\?\n„Wärmestube am Markt“ ähnelt diesem Eintrag:/u);
    assert.match(text, /Wärmestube im Bürgerhaus\n[\s\S]*Idee\u00a01\u00a0· Energie/u);
    assert.match(text, /\[Bestehende unterstützen\] \[Trotzdem einreichen\] \[Angaben ändern …\]/u);
    assert.equal(reply.replaces, true);
    await round.settle();
    assert.equal(round.channel().length, 1);
  });

  it('supports the existing entry instead', async () => {
    const asked = await round.click('Sozialamt Hilden', 'ideas.submit', AGAIN);
    await round.click('Sozialamt Hilden', 'ideas.support', dataOf(asked, 'Bestehende unterstützen'));
    assert.match(await posted(round), /1\u00a0von\u00a011\u00a0Kommunen/u);
  });

  it('is submitted all the same with everything that was typed', async () => {
    const asked = await round.click('Sozialamt Hilden', 'ideas.submit', AGAIN);
    const { text } = await round.click('Sozialamt Hilden', 'ideas.submit', dataOf(asked, 'Trotzdem einreichen'));
    assert.match(text, /Idee\u00a02[\s\S]*gespeichert/u);
    const post = await posted(round, 'am Markt');
    assert.match(post, /Samstags; mit Tee: für alle\.\nKosten: rund 4\.800\u00a0€/u);
    assert.match(post, /Eingereicht: Sozialamt Hilden/u);
  });

  it('goes back to the form with everything that was typed', async () => {
    const asked = await round.click('Sozialamt Hilden', 'ideas.submit', AGAIN);
    const { text } = await round.click('Sozialamt Hilden', 'ideas.form', dataOf(asked, 'Angaben ändern …'));
    assert.match(text, /Titel: Wärmestube am Markt\nBeschreibung: Samstags; mit Tee: für alle\./u);
    assert.match(text, /Geschätzte Kosten in Euro: 4800,00/u);
  });

  it('keeps one entry when it is submitted twice', async () => {
    const asked = await round.click('Sozialamt Hilden', 'ideas.submit', AGAIN);
    const data = dataOf(asked, 'Trotzdem einreichen');
    await round.click('Sozialamt Hilden', 'ideas.submit', data);
    await round.click('Sozialamt Hilden', 'ideas.submit', AGAIN);
    round.clock.advance(3_600_000);
    const again = await round.click('Sozialamt Hilden', 'ideas.submit', data);
    await round.settle();
    assert.match(again.text, /Idee\u00a02/u);
    assert.equal(round.channel().length, 2);
  });

  it('has a typed twin', async () => {
    const typed = 'Wärmestube am Markt; Beschreibung: Samstags offen; Themenfeld: Energie';
    const asked = await round.say('Sozialamt Hilden', `idee einreichen: ${typed}`, { place: 'channel' });
    assert.match(asked.text, /Gibt es das schon\?/u);
    const { text } = await round.say('Sozialamt Hilden', `idee trotzdem einreichen: ${typed}`, { place: 'channel' });
    assert.match(text, /Idee\u00a02/u);
  });

  it('is up to the municipality that wrote it, where others see it', async () => {
    const typed = 'idee einreichen: Wärmestube am Markt; Beschreibung: Samstags offen; Themenfeld: Energie';
    const asked = await round.say('Sozialamt Hilden', typed, { place: 'channel' });
    const data = dataOf(asked, 'Trotzdem einreichen');
    const { text } = await round.click('Sozialamt Velbert', 'ideas.submit', data, { place: 'channel' });
    assert.match(text, /Er richtet sich an das Sozialamt Hilden/u);
    await round.settle();
    assert.equal(round.channel().filter(({ shown }) => /am Markt/u.test(shown.text)).length, 0);
  });

  it('names each of several with a button of its own', async () => {
    const despite = { ...AGAIN, despite: 'yes' };
    await round.click('Sozialamt Hilden', 'ideas.submit', despite);
    const third = {
      ...AGAIN,
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc96421',
      'title~1': 'Wärmestube in der Schule',
    };
    const { text } = await round.click('Sozialamt Velbert', 'ideas.submit', third);
    assert.match(text, /ähnelt diesen Einträgen:/u);
    assert.match(text, /\[Eintrag 1 unterstützen\][\s\S]*\[Eintrag 2 unterstützen\]|\[Eintrag 2[\s\S]*\[Eintrag 1/u);
  });

  it('goes on in the dialog that the form was sent from', async () => {
    const asked = await round.click('Sozialamt Hilden', 'ideas.submit', AGAIN, { place: 'channel', dialog: true });
    const { task } = dialogAnswer(asked.reply, render);
    assert.ok(task.type === 'continue');
    const content = (task.value['card'] as { content: Record<string, unknown> }).content;
    const buttons = ofType(content, 'Action.Submit');
    const despite = buttons.find(({ title }) => title === 'Trotzdem einreichen')?.['data'] as Record<string, unknown>;
    assert.equal(despite['description'], 'Samstags; mit Tee: für alle.');
    const { verb, ...data } = despite;
    const done = await round.click('Sozialamt Hilden', String(verb), data, { place: 'channel', dialog: true });
    assert.deepEqual(dialogAnswer(done.reply, render).task, {
      type: 'message',
      value: 'Gespeichert: Wärmestube am Markt',
    });
  });
});

import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM } from './book.ts';

/** What people may type by mistake or on purpose, by what it tries; what each tries must stay words. */
const HOSTILE: Readonly<Record<string, string>> = {
  Markdown: '**fett** [Bonus](https://boese.example) `Code` # Titel',
  'a template': `$\{$root} $\{title} $\{count(buttons)}`,
  'a mention': '<at>Alle</at> <b>fett</b> &lt;i&gt;',
  'a query': `'); DROP TABLE ideas; -- " \\ %s :name ?`,
  'a formula': '=HYPERLINK("https://boese.example";"Bonus")',
  'a card': '"}],"actions":[{"type":"Action.Execute","verb":"votes.open"}]',
  emoji: '🎉 Wärmestube 👩‍👩‍👧',
};

onEveryDatabase('an entry with hostile texts', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  /** The words of a card, as runs and text blocks hold them; a title may have its signs of Markdown escaped. */
  const shown = (card: unknown) => JSON.stringify(card).replaceAll('\\\\', '').replaceAll('\u200b', '');
  const inCard = (text: string) => JSON.stringify(text).slice(1, -1).replaceAll('\\\\', '');

  for (const [trick, text] of Object.entries(HOSTILE)) {
    it(`keeps its description, comments and need as they were typed: ${trick}`, async () => {
      const haan = 'Sozialamt Haan';
      await round.click(haan, 'ideas.submit', { ...FORM, 'description~1': text, despite: 'yes' });
      await round.click(haan, 'ideas.comment', { number: '1', attempt: 1, 'text~1': text });
      await round.click('Sozialamt Hilden', 'ideas.need', { number: '1', attempt: 1, 'text~1': text });
      await round.settle();
      const { card } = await round.say(haan, 'idee 1');
      const times = shown(card).split(inCard(text)).length - 1;
      assert.ok(times >= 3, `${times} times in ${shown(card)}`);
      assert.doesNotMatch(JSON.stringify(card).replaceAll(JSON.stringify(text).slice(1, -1), ''), /boese|DROP|<at>/u);
    });

    it(`goes into the draft of a vote, which opens nothing: ${trick}`, async () => {
      await round.click('Koordination', 'ideas.submit', { ...FORM, 'description~1': text, despite: 'yes' });
      await round.say('Koordination', 'idee 1 zur abstimmung');
      const { card, text: words } = await round.say('Koordination', 'abstimmung 1');
      assert.match(words, /Entwurf/u);
      assert.ok(shown(card).includes(inCard(text)), shown(card));
    });

    it(`is found by its words and leaves the book whole: ${trick}`, async () => {
      await round.click('Sozialamt Haan', 'ideas.submit', { ...FORM, 'description~1': text, despite: 'yes' });
      const { text: list } = await round.say('Sozialamt Haan', `ideen ${text}`.slice(0, 180));
      assert.doesNotMatch(list, /Vorgangsnummer|Störung/u);
      assert.match((await round.say('Sozialamt Haan', 'ideen')).text, /Wärmestube im Bürgerhaus/u);
    });
  }
});

import assert from 'node:assert/strict';
import { keepDecision } from '../../src/guidelines/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';

onEveryDatabase('the knowledge in the compose box', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());
  const member = { personId: 'p', office: 'Sozialamt Haan', municipality: { id: 'haan', name: 'Haan' }, roles: [] };
  const find = async (words: string, limit = 5) => {
    const feature = round.bot.features.find(({ name }) => name === 'guidelines');
    const sought = { roundId: round.plan.id, member, words, limit, now: round.clock.now() };
    return (await feature?.find?.(round.db, sought)) ?? [];
  };

  it('is found by a word, each with source and status, and inserted as the card that answers', async () => {
    const [first, ...more] = await find('Personalausgaben');
    assert.equal(first?.title, 'Personalausgaben: unter Bedingungen förderfähig');
    assert.match(first.subtitle, /\u00a0· Bericht$/u);
    const { text } = render(first.reply);
    assert.match(text, /Personalausgaben: unter Bedingungen förderfähig[\s\S]*Bis 26\.03\.2023 galt/u);
    assert.ok(more.length > 0 && more.length < 5);
  });

  it('shows a section once, and at most as many as are wanted', async () => {
    const titles = (await find('Stärkungspakt Kommune Träger', 3)).map(({ title }) => title);
    assert.equal(titles.length, 3);
    assert.equal(new Set(titles).size, 3);
  });

  it('leaves decisions to their register', async () => {
    const decided = { year: 2023, number: 4, decidedOn: '2023-08-21', question: 'Zahlen wir Rufbereitschaft?' };
    await keepDecision(
      round.db,
      round.plan.id,
      { ...decided, wording: 'Rufbereitschaft: ja.', support: 'Konsent, 11 von 11' },
      round.clock.now(),
    );
    assert.deepEqual(
      (await find('Rufbereitschaft')).filter(({ title }) => title === decided.question),
      [],
    );
  });

  it('is empty without words', async () => {
    assert.deepEqual(await find('  '), []);
  });
});

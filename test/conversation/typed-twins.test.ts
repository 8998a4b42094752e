import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandsOf } from '../../src/conversation/dispatch/commands.ts';
import { match } from '../../src/conversation/phrase.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

onEveryDatabase('the commands', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
  });
  after(() => round.close());

  it('have a typed twin each, whose example is that command', () => {
    const commands = commandsOf(round.bot.features);
    for (const command of round.bot.features.flatMap((feature) => feature.commands)) {
      assert.ok(command.typed.length > 0, `${command.verb} cannot be typed`);
      for (const grammar of command.typed) {
        assert.ok(match(grammar.example, grammar), `${command.verb}: ${grammar.example}`);
        const found = commands.typed(grammar.example);
        assert.equal(found?.command.verb ?? 'a question', command.verb, grammar.example);
      }
    }
  });

  it('are named once', () => {
    const verbs = round.bot.features.flatMap((feature) => feature.commands.map((command) => command.verb));
    assert.deepEqual(verbs, [...new Set(verbs)]);
  });

  it('stand in the manifest as their features say', () => {
    const manifest = JSON.parse(readFileSync('manifest/manifest.json', 'utf8')) as {
      bots: { commandLists: { scopes: string[]; commands: { type?: string }[] }[] }[];
    };
    const menu = round.bot.features
      .flatMap((feature) => feature.menu)
      .map(({ title, description }) => ({ title, description }));
    const order = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
    const lists = manifest.bots[0]?.commandLists ?? [];
    const commands = (scope: string) => lists.find(({ scopes }) => scopes.includes(scope))?.commands ?? [];
    assert.deepEqual(order(commands('personal')), order(menu));
    const words = commands('team').filter(({ type }) => type !== 'prompt');
    assert.equal(commands('team').length - words.length, 3);
    assert.deepEqual(
      order(words),
      order(menu.filter(({ title }) => !['idee', 'ideen', 'frage ans mags'].includes(title))),
    );
  });
});

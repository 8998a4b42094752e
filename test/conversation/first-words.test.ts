import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { commandsOf } from '../../src/conversation/dispatch/commands.ts';
import { firstWords } from '../../src/conversation/dispatch/first-words.ts';
import type { Feature } from '../../src/conversation/feature.ts';
import { match, read } from '../../src/conversation/phrase.ts';
import { sqlite } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

describe('the first words of a pattern', () => {
  for (const [pattern, ...words] of [
    [/hilfe/u, 'hilfe'],
    [/abstimmung (?:nr\.? )?(?<vote>\d{1,6})/u, 'abstimmung'],
    [/abstimmen|stimme (?<vote>\d+)/u, 'abstimmen', 'stimme'],
    [/(?:neue )?idee(?:n)? .+/u, 'idee', 'ideen', 'neue'],
    [/(?<kind>zu|ab)sage(?: (?<meeting>\d+))?/u, 'absage', 'zusage'],
    [/mail-? ?entwurf/u, 'mail', 'mail-', 'mail-entwurf', 'mailentwurf'],
    [/bescheid (?!nicht)[a-z]+/u, 'bescheid'],
    [/a\.b \(c\)/u, 'a.b'],
  ] as const)
    it(`are written out: ${pattern.source}`, () => {
      assert.deepEqual(firstWords(pattern), new Set(words));
    });

  for (const pattern of [/\d+ tage/u, /(?!nicht)ja/u, /[a-z]+ bitte/u, /ja+/u, /.+/u, /(?:so )*ja/u, /ja{2}/u])
    it(`could be any where they are not written out: ${pattern.source}`, () => {
      assert.equal(firstWords(pattern), undefined);
    });
});

describe('a command that is looked up by its first word', () => {
  let round: TestRound;
  let features: readonly Feature[];
  before(async () => {
    round = await openRound(sqlite);
    features = round.bot.features;
  });
  after(() => round.close());

  /** The first of all grammars, in their order, that matches. */
  function tried(text: string) {
    const said = read(text);
    for (const command of features.flatMap((feature) => feature.commands))
      for (const grammar of command.typed) {
        const raw = match(said, grammar);
        if (raw) return { verb: command.verb, raw };
      }
    return undefined;
  }

  function assertSame(texts: Iterable<string>): number {
    const commands = commandsOf(features);
    let matched = 0;
    for (const text of texts) {
      const called = commands.typed(text);
      assert.deepEqual(called && { verb: called.command.verb, raw: called.raw }, tried(text), text);
      if (called) matched += 1;
    }
    return matched;
  }

  it('is the one that trying all of them finds, for all examples, in any shape', () => {
    const examples = features.flatMap(({ commands }) =>
      commands.flatMap(({ typed }) => typed.map(({ example }) => example)),
    );
    const shapes = examples.flatMap((text) => [
      ...[text, `/${text}`, text.toUpperCase(), `  ${text.replaceAll(' ', '\t ')} !`, `${text}?`, `${text}: Grund`],
      ...[text.split(' ')[0] ?? '', text.split(' ').slice(1).join(' '), `x${text}`, text.replace(' ', '')],
    ]);
    assert.ok(assertSame(shapes) >= examples.length);
  });

  it('is the one that trying all of them finds, for all that tests say', () => {
    const written = globSync('test/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const said = written.flatMap((text) => text.match(/'[^'\\\n]{1,200}'|`[^`$\\]{1,200}`/gu) ?? []);
    assert.ok(assertSame(new Set(said.map((one) => one.slice(1, -1)))) > 300);
  });
});

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRenderer } from '../../src/teams/render.ts';
import { commands } from './commands.ts';
import { rules, seen } from './rules.ts';
import { slugOf } from './sample.ts';
import { samples } from './samples/index.ts';

const render = createRenderer('cards');
const verbs = new Set(commands.map((command) => command.verb));
const rendered = samples.map((sample) => ({ sample, seen: seen(sample, render(sample.reply), verbs) }));

describe('every card in every state', () => {
  for (const rule of rules) {
    it(rule.name, () => {
      const wrong = rendered.flatMap((one) =>
        rule.faults(one.seen).map((fault) => `${one.sample.name}, ${one.sample.state}: ${fault}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
});

describe('the gallery', () => {
  it('shows every template', () => {
    const templates = readdirSync('cards', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.json') && !file.startsWith('parts/'))
      .map((file) => file.replace(/\.json$/u, ''));
    const shown = new Set(samples.flatMap(({ reply }) => [reply.card, ...(reply.below ?? []).map(({ card }) => card)]));
    assert.deepEqual(
      templates.filter((template) => !shown.has(template)),
      [],
    );
  });

  it('names every sample once', () => {
    const slugs = samples.map(slugOf);
    assert.deepEqual(
      slugs.filter((slug, index) => slugs.indexOf(slug) !== index),
      [],
    );
  });
});

import assert from 'node:assert/strict';
import { CARD_CHARACTERS } from '../../src/teams/render.ts';
import type { TestRound } from '../support/round.ts';
import { COORDINATION } from '../votes/poll.ts';
import { aboutTheFirst, roundOfMatters } from './matters.ts';

/** Some hundred clicks. */
const MANY = 120_000;

/** A field of a shown form, as its card has it. */
interface Shown {
  readonly text: readonly Input[];
  readonly area: readonly Input[];
  readonly error: readonly unknown[];
}

interface Input {
  readonly id: string;
  readonly maxLength: number;
  readonly value: string;
}

function fieldsIn(data: object): readonly Shown[] {
  if (!('fields' in data) || !('submit' in data) || !Array.isArray(data.fields)) return [];
  const closed = 'more' in data ? (data.more as { readonly fields: readonly Shown[] }[]) : [];
  return [...(data.fields as Shown[]), ...closed.flatMap(({ fields }) => fields)];
}

describe('a form that comes back', () => {
  let round: TestRound;
  before(async () => {
    round = await roundOfMatters();
  });
  after(() => round.close());

  it('is taken by Teams and holds all that was typed, with every field as long as it may be', async function () {
    this.timeout(MANY);
    const seen = new Set<string>();
    for (const { verb, ...command } of round.bot.features.flatMap((feature) => feature.commands)) {
      const { typed: _twin, line: _line, ...about } = aboutTheFirst({ verb, ...command });
      const first = await round.click(COORDINATION, verb, about);
      const inputs = fieldsIn(first.reply.data).flatMap(({ text, area }) => [...text, ...area]);
      if (inputs.length === 0) continue;
      const { submit } = first.reply.data as { submit: { verb: string; data: object } };
      const full = Object.fromEntries(inputs.map(({ id, maxLength }) => [id, '"'.repeat(maxLength)]));
      const { reply, card } = await round.click(COORDINATION, submit.verb, { ...submit.data, ...full });
      const shown = fieldsIn(reply.data).flatMap(({ text, area }) => [...text, ...area]);
      if (shown.length === 0) continue;
      seen.add(submit.verb);
      assert.ok(JSON.stringify(card).length <= CARD_CHARACTERS, submit.verb);
      for (const { id, value } of shown) {
        const typed = inputs.find((input) => input.id.split('~')[0] === id.split('~')[0]);
        if (typed) assert.equal(value.length, typed.maxLength, `${submit.verb} ${id}`);
      }
    }
    for (const verb of ['meetings.draft', 'ideas.submit', 'votes.submit', 'date-polls.submit', 'grants.add'])
      assert.ok(seen.has(verb), `${verb}: ${[...seen].join(', ')}`);
  });

  it('says where a text stands that was typed too long for it', async () => {
    const typed = `sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Haan; Anlagen: ${'"'.repeat(25_000)}`;
    const { text, card } = await round.say(COORDINATION, typed);
    assert.match(text, /Er steht noch in Ihrer Nachricht: Bitte kürzen Sie ihn/u);
    assert.match(JSON.stringify(card), /"value":"Haan"/u);
    assert.ok(JSON.stringify(card).length <= CARD_CHARACTERS);
  });
});

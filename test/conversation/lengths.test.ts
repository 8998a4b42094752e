import assert from 'node:assert/strict';
import type { z } from 'zod';
import type { Command } from '../../src/conversation/feature.ts';
import type { TestRound } from '../support/round.ts';
import { schemasIn } from '../support/schema.ts';
import { COORDINATION } from '../votes/poll.ts';
import { aboutTheFirst, roundOfMatters } from './matters.ts';

/** Milliseconds for some hundred clicks. */
const MANY = 120_000;
/** Numbers and what only cards send are refused in a sentence of their own. */
const LONGEST_NUMBER = 20;
/** What is typed together with an answer is taken apart first. */
const LONGEST_TYPED = 30_000;

/** The longest text that a schema takes; undefined where there is no end. */
function longest(schema: z.ZodType): number | undefined {
  const { maxLength, def } = schema as unknown as Text;
  if (maxLength !== null) return maxLength;
  if (def.format === 'uuid') return LONGEST_NUMBER;
  const patterns = (def.checks ?? []).flatMap(({ _zod }) => _zod.def.pattern ?? []);
  return patterns.some(({ source }) => /^\^[^*+]*\$$/u.test(source)) ? LONGEST_NUMBER : undefined;
}

interface Text {
  readonly maxLength: number | null;
  readonly def: {
    readonly type: string;
    readonly format?: string;
    readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[];
  };
}

const textsOf = ({ input }: Command) => schemasIn(input).filter(([, schema]) => schema.def.type === 'string');

describe('the texts that commands read', () => {
  let round: TestRound;
  before(async () => {
    round = await roundOfMatters();
  });
  after(() => round.close());

  const commands = () => round.bot.features.flatMap((feature) => feature.commands);

  it('have their length, each', () => {
    const endless = commands().flatMap((command) =>
      textsOf(command).flatMap(([field, schema]) =>
        longest(schema) === undefined ? [`${command.verb} ${field}`] : [],
      ),
    );
    assert.deepEqual(endless, []);
  });

  it('are refused where they are longer: how long they may be is said at the field, how long they are, and nothing is lost', async function () {
    this.timeout(MANY);
    const wrong: string[] = [];
    let said = 0;
    for (const command of commands()) {
      const { typed: _twin, line: _line, ...about } = aboutTheFirst(command);
      for (const [field, schema] of textsOf(command)) {
        const most = longest(schema) ?? 0;
        if (most <= LONGEST_NUMBER || most >= LONGEST_TYPED) continue;
        const typed = 'x'.repeat(most + 1);
        const { reply, text } = await round.click(COORDINATION, command.verb, { ...about, [field]: typed });
        const says = `Es sind ${(most + 1).toLocaleString('de-DE')}.`;
        const data = JSON.stringify(reply.data);
        const lost = data.includes(`"${field}~`) && !data.includes(typed);
        if (text.includes(says)) said += 1;
        if (/kürze/u.test(text) && (lost || !text.includes(says))) wrong.push(`${command.verb} ${field}`);
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(said > 40, String(said));
  });
});

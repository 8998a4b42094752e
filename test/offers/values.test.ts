import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import type { Asked } from '../../src/conversation/asked.ts';
import { valuesOf } from '../../src/offers/values.ts';

const { features } = createBot({ db: {} as never, clock: {} as never, log: {} as never, publicUrl: '' });
const commands = features
  .flatMap((feature) => feature.commands)
  .flatMap(({ verb, asked }) => (asked ? [{ verb, asked }] : []));

/** A made value for each that a command brings, none of which hides another. */
function labelsOf(asked: Asked): readonly string[] {
  return Object.keys(asked.brings ?? {}).flatMap((name) =>
    valuesOf(asked, { [name]: 'made' }).map(({ label }) => label),
  );
}

/** The German words among the shown values that neither a capital letter nor an umlaut tells. */
const GERMAN = new Set(
  'erprobt umgesetzt neu beantwortet gesammelt online offen eigene geschlossen dauerhaft entfallen erledigt verausgabt gebunden verplant verbindlich abgesagt vergangen kommend'.split(
    ' ',
  ),
);

describe('the values on an offer', () => {
  it('have a name each, none of them called a mere value or a mere text', () => {
    const nameless = commands.filter(({ asked }) => labelsOf(asked).some((label) => /^(?:Angabe|Text)$/u.test(label)));
    assert.deepEqual(
      nameless.map(({ verb }) => verb),
      [],
    );
  });

  it('are told apart: no command calls two of them alike, unless one stands for the other', () => {
    const alike = commands.filter(({ asked }) => new Set(labelsOf(asked)).size + 1 < labelsOf(asked).length);
    assert.deepEqual(
      alike.map(({ verb }) => verb),
      [],
    );
  });

  it('show no code: what is chosen stands in German', () => {
    const codes = commands.flatMap(({ asked }) =>
      Object.entries(asked.brings ?? {}).flatMap(([name, kind]) =>
        typeof kind === 'string'
          ? []
          : Object.keys(kind.one).flatMap((code) => valuesOf(asked, { [name]: code }).map(({ value }) => value)),
      ),
    );
    assert.deepEqual(
      codes.filter((code) => /^[a-z-]+$/u.test(code) && !GERMAN.has(code)),
      [],
    );
  });

  for (const [verb, name, label] of [
    ['votes.form', 'text', 'Frage'],
    ['questions.form', 'text', 'Frage'],
    ['ideas.comment', 'text', 'Kommentar'],
    ['agreements.form', 'municipality', 'Zuständig'],
    ['date-polls.form', 'title', 'Worum geht es'],
    ['grants.add', 'title', 'Maßnahme'],
    ['meetings.propose', 'title', 'Thema'],
  ] as const)
    it(`are called as their form calls them: ${verb} ${name}`, () => {
      const asked = commands.find((command) => command.verb === verb)?.asked;
      assert.equal(asked && valuesOf(asked, { [name]: 'made' })[0]?.label, label);
    });
});

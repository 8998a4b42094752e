import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import type { Asked, Slots, Value } from '../../src/conversation/asked.ts';
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
  'erprobt umgesetzt neu beantwortet nachgefragt abgeschlossen gesammelt online offen eigene geschlossen dauerhaft entfallen erledigt verausgabt gebunden verplant verbindlich abgesagt vergangen kommend vorgelegt vorgesehen aufheben vertagt abgelehnt beschlossen'.split(
    ' ',
  ),
);

/** Each kind of value with what is read, and how the card shows it. */
const KINDS: Readonly<Record<Extract<Value, string>, readonly [value: Slots[string], shown: string | undefined]>> = {
  thing: [4, undefined],
  number: [4, '4'],
  day: ['2023-10-12', 'Donnerstag, 12.\u00a0Oktober 2023'],
  deadline: ['2023-10-12', 'Donnerstag, 12.\u00a0Oktober 2023'],
  old: ['2023-W42', 'KW\u00a042, 16. bis 22.\u00a0Oktober 2023'],
  from: ['2023-W44', 'KW\u00a044, 30.\u00a0Oktober bis 5.\u00a0November 2023'],
  to: ['2024-W01', 'KW\u00a01, 1. bis 7.\u00a0Januar 2024'],
  time: ['14:00', '14:00\u00a0Uhr'],
  days: [3, '3\u00a0Tage'],
  dates: [
    ['2023-10-12T14:00', '2023-10-13'],
    'Donnerstag, 12.\u00a0Oktober 2023, 14:00\u00a0Uhr und Freitag, 13.\u00a0Oktober 2023',
  ],
  answers: [['yes', 'if-need-be', 'no'], 'ja, zur Not und nein'],
  duration: [90, '90\u00a0Minuten'],
  municipality: ['Haan', 'Haan'],
  municipalities: [['Haan', 'Hilden'], 'Haan und Hilden'],
  amount: ['4200.5', '4.200,50\u00a0€'],
  count: ['30298', '30.298'],
  percent: ['7.5', '7,5\u00a0%'],
  link: ['https://example.org', 'https://example.org'],
  title: ['Wärmestube', 'Wärmestube'],
  text: ['Wärmestube', 'Wärmestube'],
  reason: ['Wärmestube', 'Wärmestube'],
  search: ['Wärmestube', 'Wärmestube'],
};

describe('the values on an offer', () => {
  for (const [kind, [value, shown]] of Object.entries(KINDS))
    it(`are shown in full German: ${kind}`, () => {
      const brings = { made: kind as Value };
      const [fact] = valuesOf({ ways: [], sayings: [], button: '', brings }, { made: value });
      assert.equal(fact?.value, shown);
    });

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

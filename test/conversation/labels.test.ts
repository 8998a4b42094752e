import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { inputsOf } from '../support/inputs.ts';
import { openRound, type TestRound } from '../support/round.ts';

const OFFICE = 'Koordination';
/** What opens a form, with the number of signs that its first field takes. */
const FORMS = ['abstimmung', 'sitzung', 'rundfrage', 'kenntnisnahme', 'idee', 'absprache'];

interface Labelled {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

/** The inputs of a card with their labels, in their order. */
function labelled(value: unknown): readonly Labelled[] {
  if (Array.isArray(value)) return value.flatMap(labelled);
  if (typeof value !== 'object' || value === null) return [];
  const { type, id, label, choices = [] } = value as Record<string, unknown>;
  if (!String(type).startsWith('Input.')) return Object.values(value).flatMap(labelled);
  const name = String(id).replace(/~\d+$/u, '');
  return [
    {
      name,
      label: String(label ?? '').replace(/\s*\*$/u, ''),
      type: String(type),
      choices: choices as Labelled['choices'],
    },
  ];
}

/** What is typed for an input, and what its form then holds. */
function sampleOf({ type, choices }: Labelled): readonly [typed: string, held: string] {
  if (type === 'Input.Date') return ['20.10.2023', '2023-10-20'];
  if (type === 'Input.Time') return ['14:30', '14:30'];
  const choice = choices.at(-1);
  return choice ? [choice.title, choice.value] : ['12', '12'];
}

onEveryDatabase('the label of a form', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
  });
  after(() => round.close());

  for (const form of FORMS)
    it(`can be typed behind the first field, and its field holds what follows: ${form}`, async () => {
      const [, ...fields] = labelled((await round.say(OFFICE, form)).card);
      assert.ok(fields.length > 2);
      for (const field of fields) {
        const [typed, held] = sampleOf(field);
        const { card } = await round.say(OFFICE, `${form}: Was gilt ab jetzt; ${field.label}: ${typed}`);
        const [first, ...others] = inputsOf(card);
        assert.equal(first?.value, 'Was gilt ab jetzt', field.label);
        assert.equal(others.find(({ name }) => name === field.name)?.value, held, field.label);
      }
    });

  it('leads all that a vote needs to its fields', async () => {
    const typed =
      'abstimmung: Soll es so sein; Beschlusstext: Die Runde verständigt sich; darauf; Hintergrund: Es eilt; Frist: 20.10.2023 12:00';
    const values = Object.fromEntries(
      inputsOf((await round.say(OFFICE, typed)).card).map((one) => [one.name, one.value]),
    );
    assert.deepEqual(
      [values['question'], values['text'], values['background'], values['closesOn'], values['closesTime']],
      ['Soll es so sein', 'Die Runde verständigt sich; darauf', 'Es eilt', '2023-10-20', '12:00'],
    );
  });

  it('leaves a field empty that cannot be read, says what is wrong, and keeps the rest', async () => {
    const { card, text } = await round.say(
      OFFICE,
      'abstimmung: Soll es so sein; Hintergrund: Es eilt; Frist: irgendwann',
    );
    assert.equal(inputsOf(card).find(({ name }) => name === 'background')?.value, 'Es eilt');
    assert.match(text, /Frist/u);
    assert.match(text, /z\.\s?B\./u);
  });

  it('is no label in what has none: a semicolon alone splits nothing', async () => {
    const { card } = await round.say(OFFICE, 'abstimmung: Soll es so sein; oder anders');
    assert.equal(inputsOf(card)[0]?.value, 'Soll es so sein; oder anders');
  });
});

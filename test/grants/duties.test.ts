import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { deadlines, samplePlan } from '../support/sample.ts';

const NOTICE = 'bescheid speichern 63 € 63.000 €';

/** The squares beside a name, as the card draws them: each with its colour. */
function squaresBeside(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => squaresBeside(one, name));
  if (typeof value !== 'object' || value === null) return [];
  const element = value as Readonly<Record<string, unknown>>;
  if (element['type'] !== 'ColumnSet') return Object.values(element).flatMap((one) => squaresBeside(one, name));
  const [label, squares] = (element['columns'] as unknown[]).map(runsOf);
  if (label?.[0]?.['text'] !== name) return [];
  return (squares ?? [])
    .filter(({ text }) => /[■□]/u.test(String(text)))
    .map(({ text, color = '' }) => `${text}${color}`);
}

function runsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(runsOf);
  if (typeof value !== 'object' || value === null) return [];
  const element = value as Readonly<Record<string, unknown>>;
  return element['type'] === 'TextRun' ? [element] : Object.values(element).flatMap(runsOf);
}

onEveryDatabase('notice, reports and proof of use', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, programme: { ...samplePlan.programme, deadlines } } });
    await round.say('Sozialamt Haan', NOTICE);
    await round.say('Sozialamt Haan', 'monitoringbericht abgegeben');
  });
  afterEach(() => round.close());

  it('are a row of squares for each municipality, for the Koordination', async () => {
    const { card } = await round.say('Koordination', 'mittel der runde');
    assert.deepEqual(squaresBeside(card, 'Haan'), ['■Accent', '□Attention', '■Accent', '□']);
    assert.deepEqual(squaresBeside(card, 'Hilden'), ['□Attention', '□Attention', '□', '□']);
  });

  it('say in words what is overdue, and who is ahead', async () => {
    const text = (await round.say('Koordination', 'mittel der runde')).text.replaceAll('\u00a0', ' ');
    assert.match(text, /\nHaan · Bericht 1\nHeiligenhaus · Bescheid und Bericht 1\n/u);
    assert.match(text, /Bericht 2 liegt schon vor: Haan\n/u);
    assert.match(text, /Bericht 2, fällig 31\.10\.2023 · 1 von 11\n/u);
  });

  it('are its own row for a municipality, and no other', async () => {
    const { card, text } = await round.say('Sozialamt Hilden', 'mittel');
    assert.deepEqual(squaresBeside(card, 'Hilden'), ['□Attention', '□Attention', '□', '□']);
    assert.doesNotMatch(text, /Haan/u);
  });
});

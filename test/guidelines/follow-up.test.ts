import assert from 'node:assert/strict';
import { followUp } from '../../src/guidelines/follow-up.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const PERSONNEL = 'Sind Personalkosten förderfähig?';
const FEES = 'und für Honorarkräfte?';
const last = { question: PERSONNEL, meant: PERSONNEL };

describe('a follow-up question', () => {
  for (const question of [FEES, 'Und bei Trägern?', 'gilt das auch für Ehrenamtliche?', 'auch für Honorare?']) {
    it(`puts another subject in place of the last: ${question}`, () => {
      const found = followUp(question, { question: PERSONNEL, meant: 'etwas anderes' });
      assert.equal(found?.refersTo, PERSONNEL);
      assert.match(found?.meant ?? '', /Personalkosten förderfähig\?$/u);
    });
  }

  for (const question of ['Bis wann?', 'Und wie hoch?', 'Warum nicht?', 'Wie lange?', 'Ist das erlaubt?']) {
    it(`asks on about what was meant: ${question}`, () => {
      assert.match(followUp(question, { ...last, meant: 'Honorarkräfte' })?.meant ?? '', /Honorarkräfte$/u);
    });
  }

  for (const question of [
    PERSONNEL,
    'AGH',
    'personalkosten',
    'Und wann ist der Verwendungsnachweis fällig?',
    'Was ist die Mindestsicherungsquote?',
    'Gilt das Vergleichsjahr 2021?',
  ]) {
    it(`is none that stands alone: ${question}`, () => assert.equal(followUp(question, last), undefined));
  }
});

onEveryDatabase('follow-up questions', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  it('are answered with what they refer to', async () => {
    await round.say('Sozialamt Haan', PERSONNEL);
    const { text } = await round.say('Sozialamt Haan', FEES);
    assert.match(text, /und für Honorarkräfte\?\nBezogen auf: Sind Personalkosten förderfähig\?\n/u);
    assert.match(text, /^Richtlinienfrage · Bericht\n/u);
  });

  it('keep the day that the first question stated', async () => {
    await round.say('Sozialamt Haan', `Stand 01.02.2023: ${PERSONNEL}`);
    assert.match((await round.say('Sozialamt Haan', FEES)).text, /^Richtlinienfrage\u00a0· Stand 01\.02\.2023/u);
  });

  it('stand alone after a quarter of an hour', async () => {
    await round.say('Sozialamt Haan', PERSONNEL);
    round.clock.advance(15 * 60_000 + 1);
    assert.doesNotMatch((await round.say('Sozialamt Haan', FEES)).text, /Bezogen auf/u);
  });

  it('refer to nobody else’s question, and to none of another place', async () => {
    await round.say('Sozialamt Haan', PERSONNEL, { place: 'channel' });
    assert.doesNotMatch((await round.say('Sozialamt Hilden', FEES, { place: 'channel' })).text, /Bezogen auf/u);
    assert.doesNotMatch((await round.say('Sozialamt Haan', FEES)).text, /Bezogen auf/u);
  });

  it('take their question along to the ministry', async () => {
    await round.say('Sozialamt Haan', PERSONNEL);
    const { reply } = await round.say('Sozialamt Haan', FEES);
    assert.match(JSON.stringify(reply.data['buttons']), /und für Honorarkräfte\? \(bezogen auf: Sind Personalkosten/u);
  });
});

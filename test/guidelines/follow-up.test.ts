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
    'Was ist mit dem Rest in 2024?',
    'Was ist für uns offen?',
  ]) {
    it(`is none that stands alone: ${question}`, () => assert.equal(followUp(question, last), undefined));
  }
});

describe('the place, year or day of a follow-up question', () => {
  const meant = (question: string, before: string) => followUp(question, { question: before, meant: before })?.meant;

  it('takes the place of the one before', () => {
    assert.equal(meant('und Ratingen?', 'Wie viel Geld hat Haan bekommen?'), 'Ratingen: viel Geld bekommen?');
    assert.equal(meant('Was ist mit Ratingen?', 'Wie viel Geld hat Haan bekommen?')?.includes('Haan'), false);
    assert.doesNotMatch(meant('und 2022?', 'Wie viel Geld gab es 2023?') ?? '', /2023/u);
    assert.doesNotMatch(meant('und im April?', 'Was galt im Februar für Personal?') ?? '', /Februar/u);
  });

  it('leaves what it does not replace', () => {
    assert.match(meant('und 2022?', 'Wie viel Geld hat Haan 2023 bekommen?') ?? '', /Haan/u);
    assert.match(meant('und Ratingen?', 'Wie viel Geld hat Haan 2023 bekommen?') ?? '', /2023/u);
  });
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

  it('can be asked by themselves', async () => {
    await round.say('Sozialamt Haan', PERSONNEL);
    const { text } = await round.say('Sozialamt Haan', FEES);
    assert.match(text, /\[Als neue Frage\]/u);
    const anew = await round.click('Sozialamt Haan', 'guidelines.ask', { question: FEES, alone: 'ja' });
    assert.doesNotMatch(anew.text, /Bezogen auf|Als neue Frage/u);
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

import assert from 'node:assert/strict';
import { questionIn } from '../../src/guidelines/answers/ask.ts';
import { withoutCourtesy } from '../../src/guidelines/answers/courtesy.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { assertGrowsEvenly } from '../support/growth.ts';
import { openRound, type TestRound } from '../support/round.ts';

const ASKED = 'Sind Personalkosten förderfähig?';

describe('a question between courtesies', () => {
  for (const typed of [
    `Hallo, ${ASKED}`,
    `hallo ${ASKED}`,
    `Hallo zusammen, guten Tag! ${ASKED}`,
    `Guten Morgen Frau Müller, ${ASKED}`,
    `Hallo Kreisrunde ${ASKED}`,
    `Hallo Sabine, ${ASKED}`,
    `Sehr geehrte Damen und Herren,\n\n${ASKED}`,
    `Liebe Kolleginnen und Kollegen, ${ASKED}`,
    `Danke für die Antwort! ${ASKED}`,
    `${ASKED} Danke!`,
    `${ASKED} Danke, Frau Müller!`,
    `${ASKED} Vielen Dank, Kreisrunde!`,
    `${ASKED} Danke Sabine`,
    `${ASKED} Herzlichen Dank, liebe Kolleginnen und Kollegen.`,
    `${ASKED} Danke im Voraus, Herr Dr. Schmidt!`,
    `${ASKED} Vielen Dank im Voraus.`,
    `${ASKED} Danke. Viele Grüße, Sozialamt Haan`,
    `${ASKED}\n\nMit freundlichen Grüßen\nMüller`,
    `Moin! ${ASKED} MfG`,
  ]) {
    it(`is that question alone: ${typed.replaceAll('\n', ' ')}`, () => assert.equal(questionIn(typed), ASKED));
  }

  for (const typed of [
    'Danksagungen in der Zeitung?',
    'Hi-Speed-Internet für Tafeln?',
    'Gibt es einen Dank an Ehrenamtliche?',
    'Hallo Personalkosten förderfähig?',
    'Zählen Grußkarten zu den Sachkosten?',
  ]) {
    it(`keeps its words: ${typed}`, () => assert.equal(questionIn(typed)?.endsWith(typed.replace('Hallo ', '')), true));
  }

  for (const typed of ['Hallo!', 'Guten Tag', 'Vielen Dank!', 'Danke, viele Grüße', 'Hallo, danke']) {
    it(`is none in „${typed}“`, () => assert.equal(questionIn(typed), undefined));
  }

  it('is found in a time that grows with its length alone', async () => {
    const fillings = ['Hallo, ', 'danke ', 'liebe grüße ', 'hallo frau a', 'sehr geehrte a', 'vielen dank für '];
    await assertGrowsEvenly(
      withoutCourtesy,
      fillings.map((part) => [part, (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length)]),
    );
  });
});

onEveryDatabase('a question between courtesies, answered', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
  });
  after(() => round.close());

  for (const [typed, alone] of [
    ['Hallo, sind Personalkosten förderfähig?', 'sind Personalkosten förderfähig?'],
    ['Sind Personalkosten förderfähig? Danke!', 'Sind Personalkosten förderfähig?'],
    ['Hallo, sind Personalkosten förderfähig? Danke!', 'sind Personalkosten förderfähig?'],
    ['Hallo, wann ist der Verwendungsnachweis fällig? Danke!', 'wann ist der Verwendungsnachweis fällig?'],
    ['Hallo, wer ist Empfänger der Mittel?', 'wer ist Empfänger der Mittel?'],
    ['Was passiert mit nicht verbrauchten Mitteln? Danke!', 'Was passiert mit nicht verbrauchten Mitteln?'],
  ] as const) {
    it(`gets the same card as alone: ${typed}`, async () => {
      const said = await round.say('Sozialamt Haan', typed);
      assert.equal(said.text, (await round.say('Sozialamt Haan', alone)).text);
      assert.match(said.text, /^Richtlinienfrage · /u);
    });
  }
});

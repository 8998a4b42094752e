import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openBegun } from '../../src/conversation/dispatch/begun.ts';
import { FORM } from '../meetings/typed.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { assertGrowsEvenly } from '../support/growth.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';

/** Questions of the benches, as they were asked and without their question marks. */
const ASKED = ['test/bench/own-questions.jsonl', 'test/bench/fresh-questions.jsonl']
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .flatMap((line) => (JSON.parse(line) as { question?: string }).question ?? [])
  .flatMap((question) => [question, question.replaceAll('?', '')]);

onEveryDatabase('a message that begins as a command', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
    await publish(round);
  });
  after(() => round.close());

  const say = async (typed: string, office = HAAN) => (await round.say(office, typed)).text;

  for (const typed of [
    'stimme 1 vielleicht',
    'sitzung 1 machen wir anders: Grund?',
    'top Wärmestube im Bürgerhaus',
    'idee 2 finden wir gut',
    'Maßnahme 3 darf das',
  ]) {
    it(`is no rule question, and nothing is saved: ${typed}`, async () => {
      const text = await say(typed);
      assert.match(text, /Nicht gespeichert/u);
      assert.ok(text.includes(`„${typed}“`), text);
      assert.match(text, /\[Als Frage stellen\]/u);
    });
  }

  it('is read as plain words where it is understood so, and nothing is saved: abstimmen 1 wir sind dafür', async () => {
    const text = await say('abstimmen 1 wir sind dafür');
    assert.match(text, /^Verstanden · noch nicht gespeichert\nHaan stimmt bei Abstimmung\s1 zu\n/u);
    assert.match(text, /\[Zustimmung\]/u);
  });

  for (const typed of ['absprachen haan', 'termine Monheim', 'mittel excel']) {
    it(`is no rule question, and what it could have shown is named: ${typed}`, async () => {
      assert.match(
        await say(typed),
        /(?:Das habe ich nicht verstanden|Nicht gespeichert)[\s\S]*\[(?:absprachen|termine|mittel)/u,
      );
    });
  }

  it('is what was surely understood, or who may do that', async () => {
    assert.match(await say('abstimmung 1 bitte verlängern'), /Hierfür ist die Koordination zuständig/u);
  });

  it('offers what was typed as the text of the command', async () => {
    assert.match(await say('abstimmen 1 Variante B'), /\[abstimmen 1: Variante B\]/u);
    assert.match(await say('top Wärmestube'), /\[top: Wärmestube\]/u);
  });

  it('offers what acts beside what shows, unless its words say what is meant', async () => {
    await round.click('Koordination', 'meetings.draft', FORM);
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    assert.match(await say('sitzung 1 bin wohl eher dabei'), /Haan sagt für Sitzung\s1 zu[\s\S]*Zusage/u);
    assert.match(await say('sitzung 1 kommen doch nicht'), /Haan sagt für Sitzung\s1 ab[\s\S]*Absage/u);
    const text = await say('sitzung 1 xyz');
    assert.match(text, /\[sitzung 1 zusage\]/u);
    assert.match(text, /\[sitzung 1 (?:tagesordnung|kalender|anlagen|offen)\]/u);
  });

  it('offers no words that nobody has said', async () => {
    assert.doesNotMatch(await say('abstimmen 1 einwänd'), /zu hoch/u);
  });

  it('offers nobody what they may not do', async () => {
    assert.doesNotMatch(await say('abstimmung 1 bitte verlängern'), /\[abstimmung 1 verlängern\]/u);
    assert.match(await say('abstimmung 1 bitte verlängern', 'Koordination'), /\[Frist verlängern …\]/u);
  });

  for (const typed of [
    'Mittel für Personal dürfen wir umwidmen, oder',
    'Idee hinter dem Stärkungspakt',
    'Mittel der Kommunen verfallen Ende 2023.',
    'mittel personal',
    'Abstimmung 1 gilt für alle?',
    'top wie lange gilt das',
    'Termine für den Verwendungsnachweis',
  ]) {
    it(`stays a question: ${typed}`, async () => {
      assert.doesNotMatch(await say(typed), /Nicht gespeichert|Das habe ich nicht verstanden/u);
    });
  }

  it('is none of the questions that are asked', async () => {
    const find = openBegun(round.bot.features);
    const found = [];
    for (const question of ASKED) if (await find(question, async () => new Set(['haan']))) found.push(question);
    assert.deepEqual(found, []);
    assert.ok(ASKED.length > 100);
  });

  it('is found in a time that grows with its length alone', async () => {
    const find = openBegun(round.bot.features);
    const fillings = ['abstimmen 1 ', 'top Top ', 'mittel excel ', 'a ', 'sitzung: '];
    await assertGrowsEvenly(
      (text) => find(text, async () => new Set()),
      fillings.map((part) => [part, (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length)]),
    );
  });
});

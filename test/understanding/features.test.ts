import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import { openUnderstanding } from '../../src/understanding/index.ts';
import { linesOf } from '../bench/files.ts';
import { nameOf, timesIn, writtenEntries } from './entries.ts';

const { features } = createBot({ db: {} as never, clock: {} as never, log: {} as never, publicUrl: '' });
const commands = features.flatMap((feature) => feature.commands);
const asked = commands.flatMap((command) => (command.asked ? [{ verb: command.verb, asked: command.asked }] : []));
const groups = new Set(features.flatMap(({ words = {} }) => Object.keys(words)));
const understanding = openUnderstanding(features);
const AROUND = { now: '2023-10-05T07:00:00.000Z', own: 'Haan', names: ['Haan', 'Hilden', 'Kreis Mettmann'] };
const sayings = understanding.sayings.map(({ verb, text }) => ({ verb, text, read: understanding.read(text, AROUND) }));

/** The questions on the rules that lie beside the tests. */
const QUESTIONS = ['fresh-questions', 'own-questions'].flatMap((name) =>
  (linesOf<{ readonly question: string }>(`test/bench/${name}.jsonl`) ?? []).map(({ question }) => question),
);

/** The programme is about money, and so are its rules. */
const ABOUT = new Set(['funds: geld']);

/** Pronouns, articles and what goes before them: alone they tell nothing of what somebody wants. */
const EVERYWHERE = new Set(
  'ich wir uns unser unsere unserer unseren unserem mein meine meinen es sie der die das den dem ein eine zu zum zur an am auf aus bei für in im mit von vom und oder weg'.split(
    ' ',
  ),
);

describe('the words of all features', () => {
  it('fit together: no group is said twice, and no way names one that nobody has', () => {
    assert.doesNotThrow(() => openUnderstanding(features));
  });

  it('name the first thing of each command as a group, so that its number is read', () => {
    const lost = asked.flatMap(({ verb, asked: { brings = {} } }) => {
      const [name] = Object.entries(brings).find(([, value]) => value === 'thing') ?? [];
      return name !== undefined && !groups.has(name) ? [`${verb}: ${name}`] : [];
    });
    assert.deepEqual(lost, []);
  });

  it('hold no word that stands in every sentence, unless they weigh little', () => {
    const weighty = features.flatMap(({ words = {} }) =>
      Object.entries(words).filter(
        ([, entries]) => Number(/=(?<weight>[\d.]+)/u.exec(entries)?.groups?.['weight'] ?? 0) > 1,
      ),
    );
    const bare = weighty.flatMap(([name, entries]) =>
      entries
        .replace(/"[^"]*"/gu, ' ')
        .split(/\s+/u)
        .filter((word) => EVERYWHERE.has(word))
        .map((word) => `${name}: ${word}`),
    );
    assert.deepEqual(bare, []);
  });

  it('are said once in their group each', () => {
    const names = writtenEntries(features).map(nameOf);
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
  });

  it('stand in few questions on the rules: none in more than one of fifty, but what the programme is about', () => {
    const times = timesIn(writtenEntries(features), QUESTIONS);
    const often = [...times].filter(([, count]) => count > QUESTIONS.length / 50).map(([name]) => name);
    assert.deepEqual(
      often.filter((name) => !ABOUT.has(name)),
      [],
    );
  });

  it('lead by no way of a command to more than one of fifty questions on the rules', () => {
    const ways = QUESTIONS.flatMap((question) => {
      const { readings, others } = understanding.read(question, AROUND);
      return [...readings, ...others].flatMap(({ verb, way }) => (way === undefined ? [] : [`${verb}: ${way}`]));
    });
    const often = [...Map.groupBy(ways, (way) => way)].filter(([, met]) => met.length > QUESTIONS.length / 50);
    assert.deepEqual(
      often.map(([way]) => way),
      [],
    );
  });

  for (const text of ['Wir enthalten uns', 'Was steht bei uns an?', 'Das ist uns zu viel'])
    it(`take no word of who speaks for money: ${text}`, () => {
      assert.ok(understanding.read(text, AROUND).readings.every(({ verb }) => verb !== 'grants.funds'));
    });

  it('are at least five sayings for each command', () => {
    const few = asked.filter(({ asked: { sayings } }) => sayings.length < 5).map(({ verb }) => verb);
    assert.deepEqual(few, []);
  });

  it('mean one command each: no saying is that of two', () => {
    const verbs = Map.groupBy(sayings, ({ text }) => text.toLowerCase());
    const shared = [...verbs].filter(([, said]) => new Set(said.map(({ verb }) => verb)).size > 1);
    assert.deepEqual(
      shared.map(([text]) => text),
      [],
    );
  });

  it('lead each saying to its command, and none to an answer from the rules', () => {
    const lost = sayings.filter(
      ({ verb, read }) => read.kind === 'question' || !read.readings.some((reading) => reading.verb === verb),
    );
    assert.deepEqual(
      lost.map(({ verb, text }) => `${verb}: ${text}`),
      [],
    );
  });

  it('lead three sayings of each command to it by its ways', () => {
    const reached = sayings.filter(
      ({ verb, read: { readings } }) => readings[0]?.verb === verb && readings[0].way !== undefined,
    );
    const byVerb = Map.groupBy(reached, ({ verb }) => verb);
    const few = asked.filter(({ verb }) => (byVerb.get(verb)?.length ?? 0) < 3).map(({ verb }) => verb);
    assert.deepEqual(few, []);
  });
});

describe('a question', () => {
  it('is no act, whatever words it holds, unless it says what is wished', () => {
    const acts = sayings.filter(
      ({ text, read }) => read.kind === 'action' && !WISHES.test(text) && !IMPERATIVE.test(text),
    );
    const asking = acts.filter(({ text }) => understanding.read(`${text}?`, AROUND).kind === 'action');
    assert.ok(acts.length > 100);
    assert.ok(asking.length <= acts.length / 10, asking.map(({ verb, text }) => `${verb}: ${text}`).join('\n'));
  });

  it('on the rules becomes no act, hardly ever a view, and seldom gets an offer below its answer', () => {
    const read = QUESTIONS.map((question) => ({ question, ...understanding.read(question, AROUND) }));
    assert.deepEqual(
      read.filter(({ kind }) => kind === 'action').map(({ question }) => question),
      [],
    );
    assert.ok(read.filter(({ kind }) => kind === 'view').length <= QUESTIONS.length / 50);
    assert.ok(
      read.filter(({ kind, readings }) => kind === 'question' && readings.length > 0).length <= QUESTIONS.length / 10,
    );
  });
});

/** Said to the assistant, or as the own wish. */
const WISHES =
  /bitte|sie\b|\bdu\b|:|\?|möchte|will\b|wollen|brauch|würde|hätte|können wir|könnte|sollten|lass|\b(?:ich|wir|uns|mir|mich|man|jemand)\b/iu;
const IMPERATIVE = /^[a-zäöü]+ /u;

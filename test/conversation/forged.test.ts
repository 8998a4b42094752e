import assert from 'node:assert/strict';
import type { Command } from '../../src/conversation/feature.ts';
import { match } from '../../src/conversation/phrase.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { schemasIn } from '../support/schema.ts';
import { COORDINATION, publish } from '../votes/poll.ts';

/** Numbers that a database may not hold. */
const LARGE: readonly unknown[] = ['2147483648', '99999999999999999999'];
/** What a forged card or a typing error puts in the place of a number, a word or a text. */
const VALUES: readonly unknown[] = [
  ...LARGE,
  2_147_483_648,
  ...['0', '1.5', 'x', 'constructor'],
  ...[0, null, ['1'], { valueOf: 1, toString: 1 }],
];
const ENGLISH = /\b(?:Invalid|Too (?:big|small)|expected|received|Unrecognized)\b/u;

/** The fields that a command reads, from its schema and from what can be typed. */
function fieldsOf({ input, typed }: Command): string[] {
  const named = schemasIn(input).map(([field]) => field);
  const groups = typed.flatMap(({ pattern, tail = '' }) => [
    ...[...pattern.source.matchAll(/\(\?<(\w+)>/gu)].map(([, name = '']) => name),
    tail,
  ]);
  return [...new Set([...named, ...groups])].filter((field) => field !== '');
}

/** What is typed for a command, about the first matter of its kind. */
function aboutTheFirst({ typed }: Command): Record<string, string>[] {
  const said = typed.map((grammar) => match(grammar.example.replace(/\d+/u, '1'), grammar));
  return said.filter((fields) => fields !== undefined);
}

onEveryDatabase('forged and mistyped input', (database) => {
  let round: TestRound;
  const values = database.name === 'SQLite' ? VALUES : LARGE;
  let faults: object[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (facts: object) => void faults.push(facts) };
  before(async () => {
    round = await openRound(database, { log });
    for (const office of [COORDINATION, 'Sozialamt Haan']) await round.openChat(office);
    await publish(round);
    for (const typed of [
      'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie',
      'sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00',
      'absprache erfassen: Haan klärt eine Vorlage',
      'frage ans mags: Welche Kosten zählen?',
      'maßnahme anlegen: Tafel; Verplant: 100; Themenfeld: Energie',
    ])
      await round.say(COORDINATION, typed);
  });
  after(() => round.close());

  /** What is wrong with the answer: it failed, or it is not German. */
  async function wrongWith(said: Promise<{ text: string }>): Promise<string[]> {
    faults = [];
    const { text } = await said;
    return [...faults.map((facts) => JSON.stringify(facts)), ...(ENGLISH.test(text) ? [text] : [])];
  }

  const commands = () => round.bot.features.flatMap((feature) => feature.commands);

  it('is answered in German by every button, whichever of its fields holds what', async () => {
    const wrong: string[] = [];
    for (const command of commands()) {
      for (const field of fieldsOf(command)) {
        for (const value of values) {
          const found = await wrongWith(round.click(COORDINATION, command.verb, { [field]: value }));
          wrong.push(...found.map((what) => `${command.verb} ${field}=${JSON.stringify(value)}: ${what}`));
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('is answered in German where all the other fields are right', async () => {
    const wrong: string[] = [];
    for (const command of commands()) {
      for (const raw of aboutTheFirst(command)) {
        for (const field of Object.keys(raw).filter((name) => !/^(?:number|vote|poll)$/u.test(name))) {
          for (const value of values) {
            const found = await wrongWith(round.click(COORDINATION, command.verb, { ...raw, [field]: value }));
            wrong.push(...found.map((what) => `${command.verb} ${field}=${JSON.stringify(value)}: ${what}`));
          }
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('is answered in German where a number is typed that there is not', async () => {
    const wrong: string[] = [];
    for (const { example } of commands().flatMap(({ typed }) => typed)) {
      for (const number of /\d/u.test(example) ? ['0', '999999'] : []) {
        const said = example.replaceAll(/\d+/gu, number);
        wrong.push(...(await wrongWith(round.say(COORDINATION, said))).map((what) => `${said}: ${what}`));
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('names what is asked for where the number of the matter is missing', async () => {
    const { text } = await round.say(COORDINATION, 'idee 0 kommentar: Wer zahlt das?');
    assert.match(text, /Bitte die Nummer des Eintrags angeben\./u);
    assert.doesNotMatch(text, /Störung/u);
  });

  it('takes no word for a choice that every object inherits', async () => {
    const { text } = await round.click(COORDINATION, 'votes.act', { vote: 1, act: 'constructor' });
    assert.match(text, /Bitte verlängern, schließen oder abbrechen angeben\./u);
  });
});

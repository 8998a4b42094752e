import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../manifest/manifest.json' with { type: 'json' };
import { perform } from '../../src/cli/perform.ts';
import { HELP_PARTS } from '../../src/pages/help/index.ts';
import { PICTURE_FOLDER, PICTURES } from '../../src/pages/help/pictures.ts';
import { openPages } from '../../src/pages/index.ts';
import { slugOf } from '../cards/sample.ts';
import { samples } from '../cards/samples/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const pages = openPages({ rounds: async () => [], duties: {}, publicUrl: 'https://bot.example/kreisrunde/' });
const TYPED = /<kbd data-by="(\w+)">([^<]+)<\/kbd>/gu;
const SHELL = /<code class="line" data-shell="">([^<]+)<\/code>/gu;
const QUESTION = /^(?:Stand [\d.]+: )?Sind /u;
/** What is understood, and comes too early for a meeting that lies ahead. */
const NOT_YET = ['meetings.ahead', 'minutes.unknown'];
const CLI = 'npm run --silent cli -- ';
const OFFICES: Readonly<Record<string, string>> = {
  member: 'Sozialamt Haan, Sachbearbeitung',
  head: 'Sozialamt Haan',
  coordinator: 'Koordination',
};

async function htmlOf(part?: string): Promise<string> {
  return (await pages.page({ place: 'hilfe', round: part }))?.html ?? '';
}

describe('the pages of the help', () => {
  it('lead to one another and to the other pages, also where the bot lies below a path', async () => {
    for (const part of [undefined, ...HELP_PARTS]) {
      const text = await htmlOf(part);
      for (const address of ['hilfe', 'hilfe/koordination', 'hilfe/it', 'datenschutz'])
        assert.ok(text.includes(`href="/kreisrunde/${address}"`), `${part}: ${address}`);
    }
    assert.equal(await htmlOf('anderswo'), '');
  });

  it('name only commands for the shell that there are, with their options', async () => {
    const lines: string[] = [];
    const log = console.log;
    console.log = (text: string) => lines.push(...text.split('\n'));
    await perform(['--help'], {}).finally(() => {
      console.log = log;
    });
    const usages = lines.map((line) => line.trim()).filter((line) => line.startsWith(CLI));
    const named = [...(await htmlOf('it')).matchAll(SHELL)].map(([, line = '']) => line);
    const unknown = named
      .filter((line) => line.startsWith(CLI))
      .filter((line) => !usages.some((usage) => isOf(line, usage)));
    assert.ok(named.filter((line) => line.startsWith(CLI)).length >= 6);
    assert.deepEqual(unknown, []);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const run = named.flatMap((line) => /^npm run ([a-z:]+)$/u.exec(line)?.[1] ?? []);
    assert.deepEqual(
      run.filter((script) => !(script in scripts)),
      [],
    );
  });

  it('show small pictures of sample cards alone, each with its words, in the page itself', async () => {
    const files = readdirSync(PICTURE_FOLDER);
    const named = Object.keys(PICTURES);
    assert.deepEqual(new Set(files), new Set(named.map((name) => `${name}.png`)));
    assert.ok(files.length <= 15);
    assert.deepEqual(
      files.filter((file) => statSync(join(PICTURE_FOLDER, file)).size > 150_000),
      [],
    );
    const slugs = new Set(samples.map(slugOf));
    const text = (await Promise.all([undefined, ...HELP_PARTS].map(htmlOf))).join('');
    for (const { card, alt } of Object.values(PICTURES)) {
      assert.ok(slugs.has(card), card);
      assert.ok(text.includes(`<img alt="${alt}" src="data:image/png;base64,`), alt);
    }
    assert.equal(text.match(/<img /gu)?.length, named.length);
  });

  it('say of each permission of the app why it is asked for', async () => {
    const text = await htmlOf('it');
    for (const permission of manifest.permissions)
      assert.ok(text.includes(`scope="row">${permission}</th>`), permission);
  });
});

/** A line is one of a usage: the same words in front, and no option that is not named there. */
function isOf(line: string, usage: string): boolean {
  const [words, options] = [line.split(' '), line.match(/--[a-z-]+/gu) ?? []];
  const name = usage.split(' ').filter((word, at) => at < 6 && /^[a-z-]+$/u.test(word));
  return name.every((word) => words.includes(word)) && options.every((option) => usage.includes(option));
}

onEveryDatabase('what the pages of the help say to type', (database) => {
  let round: TestRound;
  const codes: string[] = [];
  const note = (facts: object) => {
    if ('code' in facts) codes.push(String(facts.code));
  };
  beforeEach(async () => {
    round = await openRound(database, { log: { info: note, warn: () => undefined, error: note } });
    const made: readonly (readonly [string, string])[] = [
      ['Koordination', 'abstimmung stellen: Soll es so sein?; Regel: Konsent; Frist: 12.10.2023 12:00'],
      ['Koordination', 'abstimmung 1 veröffentlichen'],
      ['Koordination', 'sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Rathaus Haan'],
      ['Koordination', 'sitzung 1 veröffentlichen'],
    ];
    for (const [office, text] of made) await round.say(office, text);
    await round.settle();
  });
  afterEach(() => round.close());

  it('is where the card of the help leads', async () => {
    const card = async (office: string) => JSON.stringify((await round.say(office, 'hilfe')).card);
    assert.match(await card('Sozialamt Haan'), /https?:\/\/[^"]+\/hilfe"/u);
    assert.match(await card('Koordination'), /https?:\/\/[^"]+\/hilfe\/koordination"/u);
  });

  it('is understood from who may, one after the other', async () => {
    const wrong: string[] = [];
    for (const part of [undefined, ...HELP_PARTS])
      for (const [, by = '', words = ''] of (await htmlOf(part)).matchAll(TYPED)) {
        codes.length = 0;
        const { reply, text } = await round.say(OFFICES[by] ?? '', words);
        const isAnswer =
          reply.card.startsWith('guidelines/') && !['guidelines/stock', 'guidelines/gaps'].includes(reply.card);
        const refused = codes.filter((code) => !NOT_YET.includes(code));
        if (refused.length > 0 || isAnswer !== QUESTION.test(words) || /noch nicht eingerichtet/u.test(text))
          wrong.push(`${by}: ${words} → ${codes.join()} ${text.slice(0, 120)}`);
      }
    assert.deepEqual(wrong, []);
  });
});

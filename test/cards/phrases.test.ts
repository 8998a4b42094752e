import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { FORBIDDEN } from './wording.ts';

/** What people say to the bot is theirs; comments are nobody's. */
const THEIRS = /(?:sayings|words|talk|values)\.ts$/u;
const COMMENT = /^\s*(?:\/\/|\/?\*)/u;

/** The lines of all texts that may be shown, beside where they stand. */
function shownLines(): { readonly place: string; readonly line: string }[] {
  return ['src', 'cards']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => /\.(?:ts|json)$/u.test(file) && !THEIRS.test(file))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      return lines.flatMap((line, at) => (COMMENT.test(line) ? [] : [{ place: `${file}:${at + 1}`, line }]));
    });
}

/** The literals of all refusals: from their code to the end of the object. */
function refusals(): { readonly place: string; readonly literal: string }[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(`src/${file}`, 'utf8');
      return [...text.matchAll(/^( +)code: ['`].*\n(?:\1.*\n)+/gmu)].map(({ 0: literal, index }) => ({
        place: `src/${file}:${text.slice(0, index).split('\n').length}`,
        literal,
      }));
    })
    .filter(({ literal }) => /^ +title: /mu.test(literal));
}

/** A button, a request, an example to type, or words that come from elsewhere. */
const NEXT = /\bways\b|\bbitte\b|„|\btext,|\btext\(|\.\.\.SAID/iu;

describe('a refusal', () => {
  it('names a next step: a button, a request or an example', () => {
    const found = refusals();
    assert.ok(found.length > 60, String(found.length));
    assert.deepEqual(
      found.filter(({ literal }) => !NEXT.test(literal)).map(({ place }) => place),
      [],
    );
  });
});

describe('the texts of the house', () => {
  it('hold no phrase that a head of office would not write, shown on a card of the gallery or not', () => {
    const found = shownLines().flatMap(({ place, line }) =>
      FORBIDDEN.filter(([, pattern]) => pattern.test(line)).map(([instead]) => `${place}: ${instead}`),
    );
    assert.deepEqual(found, []);
  });

  it('are looked at in all rooms, and each phrase would be found', () => {
    assert.ok(shownLines().length > 10_000);
    const said = [
      ...[
        'Dieser Schritt steht der Koordination zu.',
        'Das hat gerade nicht geklappt',
        'Felder mit * werden gebraucht.',
      ],
      ...['Absprachen in der Hand von Velbert', 'Was bleibt', 'Die Antwort passt nicht.'],
    ];
    assert.deepEqual(
      said.filter((text) => !FORBIDDEN.some(([, pattern]) => pattern.test(text))),
      [],
    );
  });
});

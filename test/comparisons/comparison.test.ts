import assert from 'node:assert/strict';
import { compare, summaryOf } from '../../src/comparisons/comparison.ts';
import type { Section } from '../../src/comparisons/section.ts';

const PERSONNEL =
  'Personalausgaben sind förderfähig, soweit sie für das Vorhaben zusätzlich entstehen und belegt sind.';
const GOODS = 'Sachausgaben für Lebensmittel, Kleidung und Hygieneartikel werden bis zur Höhe der Belege übernommen.';
const PROOF = 'Der Verwendungsnachweis ist bis zum 31. März des Folgejahres bei der Bezirksregierung vorzulegen.';
const VEHICLE = 'Kraftfahrzeuge, Büromöbel und Bauarbeiten an Gebäuden werden aus dem Programm nicht bezahlt.';

function one(number: string | undefined, heading: string, text = '', path: readonly string[] = []): Section {
  return { number, heading, text, path };
}

/** *2 Personal → 3 Personal: renumbered*, in the order in which it is shown. */
function shown(before: readonly Section[], after: readonly Section[]): readonly string[] {
  const name = (section: Section | undefined) => (section ? `${section.number ?? '–'} ${section.heading}` : '');
  return compare(before, after).map(
    (difference) => `${name(difference.before)} > ${name(difference.after)}: ${difference.became}`,
  );
}

function notes(before: readonly Section[], after: readonly Section[]): readonly string[] {
  return compare(before, after).flatMap((difference) => difference.notes.map((note) => note.replaceAll('\u00a0', ' ')));
}

const old = [one('1', 'Personal', PERSONNEL), one('2', 'Sachausgaben', GOODS), one('3', 'Nachweis', PROOF)];

describe('two versions side by side', () => {
  it('are paired by number, and say what is new, changed and dropped where it stands', () => {
    const now = [one('1', 'Personal', `${PERSONNEL} Das gilt nicht für Stammkräfte.`), one('3', 'Nachweis', PROOF)];
    const later = [...now, one('4', 'Ausschluss', VEHICLE)];
    assert.deepEqual(shown(old, later), [
      '1 Personal > 1 Personal: changed',
      '2 Sachausgaben > : dropped',
      '3 Nachweis > 3 Nachweis: same',
      ' > 4 Ausschluss: new',
    ]);
    assert.equal(summaryOf(compare(old, later)), '1\u00a0geändert, 1\u00a0neu, 1\u00a0entfallen, 1\u00a0unverändert');
  });

  it('take a section that others pushed down for no other, and say which number it had', () => {
    const now = [
      one('1', 'Ausschluss', VEHICLE),
      one('2', 'Personal', PERSONNEL),
      one('3', 'Sachausgaben', GOODS.replace('Kleidung', 'Wäsche')),
      one('4', 'Nachweis', PROOF),
    ];
    assert.deepEqual(shown(old, now), [
      ' > 1 Ausschluss: new',
      '1 Personal > 2 Personal: renumbered',
      '2 Sachausgaben > 3 Sachausgaben: changed',
      '3 Nachweis > 4 Nachweis: renumbered',
    ]);
    assert.deepEqual(notes(old, now), ['Bisher Nr. 1', 'Bisher Nr. 2', 'Bisher Nr. 3']);
  });

  it('follow the words where two headings were swapped, and the headings where two sections were', () => {
    const headings = [one('1', 'Sachausgaben', PERSONNEL), one('2', 'Personal', GOODS)];
    const sections = [one('1', 'Sachausgaben', GOODS), one('2', 'Personal', PERSONNEL)];
    const two = old.slice(0, 2);
    assert.deepEqual(shown(two, headings), [
      '1 Personal > 1 Sachausgaben: changed',
      '2 Sachausgaben > 2 Personal: changed',
    ]);
    assert.deepEqual(shown(two, sections), [
      '2 Sachausgaben > 1 Sachausgaben: renumbered',
      '1 Personal > 2 Personal: renumbered',
    ]);
  });

  it('tell that the heading alone is another one', () => {
    assert.deepEqual(shown([one('1', 'Personal', PERSONNEL)], [one('1', 'Löhne', PERSONNEL)]), [
      '1 Personal > 1 Löhne: changed',
    ]);
    assert.deepEqual(notes([one('1', 'Personal', PERSONNEL)], [one('1', 'Löhne', PERSONNEL)]), [
      'Überschrift bisher: „Personal“',
    ]);
  });

  it('say of a section that was split, and of words that were moved, where they stood and stand', () => {
    const whole = [one('1', 'Ausgaben', `${PERSONNEL} ${GOODS}`), one('2', 'Nachweis', PROOF)];
    const split = [one('1', 'Ausgaben', PERSONNEL), one('2', 'Sachliches', GOODS), one('3', 'Nachweis', PROOF)];
    assert.deepEqual(shown(whole, split), [
      '1 Ausgaben > 1 Ausgaben: changed',
      ' > 2 Sachliches: new',
      '2 Nachweis > 3 Nachweis: renumbered',
    ]);
    assert.deepEqual(notes(whole, split), ['Text steht jetzt in Nr. 2', 'Text stand bisher in Nr. 1', 'Bisher Nr. 2']);
  });

  it('know sections without numbers again by their headings below others, then by likeness', () => {
    const before = [
      one(undefined, 'Hinweise', PERSONNEL, ['Personal']),
      one(undefined, 'Hinweise', GOODS, ['Sachliches']),
      one(undefined, 'Abgabe', PROOF),
    ];
    const after = [
      one(undefined, 'Hinweise', GOODS.replace('Kleidung', 'Wäsche'), ['Sachliches']),
      one(undefined, 'Hinweise', PERSONNEL, ['Personal']),
      one(undefined, 'Wann der Nachweis vorliegen muss', `${PROOF} Eine Frist kann verlängert werden.`),
    ];
    assert.deepEqual(
      compare(before, after).map(({ became }) => became),
      ['changed', 'same', 'changed'],
    );
  });

  it('take other line ends for no change, and say that nothing was changed', () => {
    const broken = old.map((section) => ({ ...section, text: section.text?.replaceAll(' ', '\n') }));
    assert.equal(summaryOf(compare(old, broken)), '3\u00a0unverändert');
  });

  it('can be empty', () => {
    assert.deepEqual(compare([], []), []);
    assert.deepEqual(shown([], old.slice(0, 1)), [' > 1 Personal: new']);
    assert.deepEqual(shown([one('1', 'Personal')], [one('1', 'Löhne')]), ['1 Personal > 1 Löhne: changed']);
  });

  it('show as newly agreed to what had no words before', () => {
    const open = { number: '1', heading: 'Personal', note: 'nicht vereinbart (Einwand Ratingen)' };
    assert.deepEqual(shown([open], [one('1', 'Personal', PERSONNEL)]), ['1 Personal > 1 Personal: new']);
    assert.deepEqual(notes([open], [one('1', 'Personal', PERSONNEL)]), ['Bisher nicht vereinbart (Einwand Ratingen)']);
    assert.deepEqual(shown([open], [{ ...open }]), ['1 Personal > 1 Personal: same']);
  });

  it('look at each word a bounded number of times, however many sections there are and however alike', () => {
    const looks = (count: number, text: (at: number) => string) => {
      let read = 0;
      const counted = (section: Section): Section => ({
        ...section,
        get text() {
          read += 1;
          return section.text;
        },
      });
      const before = Array.from({ length: count }, (_, at) => counted(one(String(at + 1), `Regel ${at}`, text(at))));
      const after = Array.from({ length: count }, (_, at) =>
        counted(one(String(at + 2), `Vorschrift ${at}`, `${text(at)} Sie gilt ab sofort.`)),
      );
      assert.equal(compare(before, after).length, count);
      return read / count;
    };
    for (const text of [(at: number) => `${GOODS} Wort${at} Betrag${at}`, () => GOODS]) {
      const few = looks(75, text);
      assert.ok(looks(300, text) < 2 * few);
    }
  });

  it('go through hostile texts without their length counting twice', () => {
    const long = [
      one('1', 'A', 'a'.repeat(200_000)),
      one('2', 'B', '. '.repeat(100_000)),
      one('3', 'C', '\n'.repeat(9)),
    ];
    assert.equal(compare(long, long.toReversed()).length, 3);
  });
});

import assert from 'node:assert/strict';
import { readAmount, readCount, readPercent } from '../../src/german/amount.ts';
import { readNumber } from '../../src/german/number.ts';
import { amountText, numberText, percentText } from '../../src/german/write-number.ts';

const [NBSP, THIN, NARROW] = ['\u00a0', '\u2009', '\u202f'];

/** What is typed, and how it is shown back. */
const EXPRESSIONS: readonly (readonly [string, string])[] = [
  ['30298', '30.298'],
  ['30.298', '30.298'],
  ['30 298', '30.298'],
  [`30${NBSP}298`, '30.298'],
  [`30${THIN}298`, '30.298'],
  [`30${NARROW}298`, '30.298'],
  ["30'298", '30.298'],
  ['1 234 567', '1.234.567'],
  ['12.000.000', '12.000.000'],
  ['1 234 567.5', '1.234.567,5'],
  ['30 298,5', '30.298,5'],
  ['1.234,56', '1.234,56'],
  ['1,5', '1,5'],
  ['1.5', '1,5'],
  ['1.500', '1.500'],
  ['7.5087', '7,5087'],
  ['0,50', '0,50'],
  ['007', '7'],
  ['ca. 5.000', '5.000'],
  ['rund 5000', '5.000'],
  ['etwa zweitausend', '2.000'],
  ['~ 400', '400'],
  ['null', '0'],
  ['zwölf', '12'],
  ['einundzwanzig', '21'],
  ['zwölfhundert', '1.200'],
  ['zweitausend', '2.000'],
  ['dreihundertfünfzigtausend', '350.000'],
  ['anderthalb Millionen', '1.500.000'],
  ['1,2 Mio.', '1.200.000'],
  ['4 Tsd.', '4.000'],
  ['minus 5', '−5'],
  ['-5', '−5'],
  ['–5', '−5'],
  ['− 189,50', '−189,50'],
  ['+ 189', '189'],
  ['4.800 €', `4.800${NBSP}€`],
  ['4.800,- €', `4.800${NBSP}€`],
  ['4.800,–', '4.800'],
  ['63,-- €', `63${NBSP}€`],
  ['4.800,00 Euro', `4.800${NBSP}€`],
  ['4800,5 €', `4.800,50${NBSP}€`],
  ['EUR 4.800', `4.800${NBSP}€`],
  ['€ 4.800', `4.800${NBSP}€`],
  [`143${NARROW}325${NARROW}€`, `143.325${NBSP}€`],
  ['50,4 T€', `50.400${NBSP}€`],
  ['50,4 TEUR', `50.400${NBSP}€`],
  ['TEUR 50,4', `50.400${NBSP}€`],
  ['1,2 Mio. €', `1.200.000${NBSP}€`],
  ['eine halbe Million Euro', `500.000${NBSP}€`],
  ['ein Euro', `1${NBSP}€`],
  ['−189 €', `−189${NBSP}€`],
  ['7,5 %', `7,5${NBSP}%`],
  ['7.5%', `7,5${NBSP}%`],
  ['zwölf Prozent', `12${NBSP}%`],
  ['3 v. H.', `3${NBSP}%`],
  ['30\u00ad298', '30.298'],
  ['\u200b30\u200b298', '30.298'],
];

function shown(text: string): string {
  const read = readNumber(text);
  if (read.kind !== 'number') return read.kind;
  if (read.left !== '') return `${numberText(read.value)} + ${read.left}`;
  if (read.unit === 'euro') return amountText(read.value);
  return read.unit === 'percent' ? percentText(read.value) : numberText(read.value);
}

describe('numbers as people write them', () => {
  for (const [typed, written] of EXPRESSIONS) {
    it(`reads ${JSON.stringify(typed)} and shows it back as ${JSON.stringify(written)}`, () => {
      assert.deepEqual([shown(typed), shown(written)], [written, written]);
    });
  }

  it('gives what stands behind a number, never half of a number', () => {
    const read = [
      '30 298 Einwohner',
      '1 23',
      '30 2980',
      '10–15 €',
      '5.000 bis 6.000 €',
      '2023/04',
      '7,5 30 298',
      '63 143.325',
    ];
    assert.deepEqual(read.map(shown), [
      '30.298 + Einwohner',
      '1 + 23',
      '30 + 2980',
      '10 + –15 €',
      '5.000 + bis 6.000 €',
      '2.023 + /04',
      '7,5 + 30 298',
      '63 + 143.325',
    ]);
  });

  it('takes no number from what is none', () => {
    for (const typed of ['1.234.56', '1.2345.6', '12.10.', '12.10.2023', '1,5,3', '5kg', '6½', '5²', '1'.repeat(50)])
      assert.equal(shown(typed), 'unread', typed);
    for (const typed of ['', '-', '€', 'Betrag 5', 'ein Antrag', 'viel']) assert.equal(shown(typed), 'none', typed);
  });

  it('asks where points and commas stand as in English', () => {
    for (const [typed, meant] of [
      ['1,234.56', '1234.56'],
      ['1,234,567', '1234567'],
    ] as const) {
      const read = readNumber(typed);
      assert.deepEqual(read.kind === 'ambiguous' ? read.candidates : read.kind, [{ value: meant }]);
    }
  });

  it('knows that nothing is stated', () => {
    for (const typed of ['k. A.', 'k.A.', 'K. A.', 'keine Angabe', 'Keine Angaben', 'ohne Angabe', 'o. A.'])
      assert.equal(shown(typed), 'not-stated', typed);
  });

  it('says that a number is about right', () => {
    const read = readNumber('ca. 5.000 €');
    assert.ok(read.kind === 'number' && read.about);
  });
});

describe('a field for a number', () => {
  const says = (field: { kind: string } & ({ says?: string } | { value?: string })) =>
    ('says' in field ? field.says : 'value' in field ? field.value : field.kind)?.replaceAll(NBSP, ' ');

  it('holds an amount with two decimals at most', () => {
    assert.equal(says(readAmount('4.800,- €')), '4800');
    assert.equal(says(readAmount('50,4 T€')), '50400');
    assert.equal(says(readAmount('143325.50')), '143325.50');
    assert.equal(says(readAmount('-5')), '-5');
    assert.equal(says(readAmount('k. A.')), 'not-stated');
  });

  it('names what it cannot read and what to enter', () => {
    const example = 'Bitte einen Betrag in Euro eingeben, z. B. 4.800,00.';
    for (const typed of ['', 'viel', '1,2345', '7,5 %', '10 bis 15 €', '12.10.', '1234567890123'])
      assert.equal(says(readAmount(typed)), example, typed);
    assert.equal(says(readAmount('1,234.56')), `Ist 1.234,56 € gemeint? ${example}`);
    assert.equal(says(readAmount('1,500')), `Ist 1.500 € oder 1,500 € gemeint? ${example}`);
  });

  it('holds a whole number with the word for what it counts', () => {
    assert.equal(says(readCount('30 298 Einwohner', { thing: /^Einwohner$/u })), '30298');
    assert.equal(
      says(readCount('30 298 Personen', { thing: /^Einwohner$/u })),
      'Bitte eine ganze Zahl eingeben, z. B. 30.298.',
    );
    assert.equal(says(readCount('7,5')), 'Bitte eine ganze Zahl eingeben, z. B. 30.298.');
    assert.equal(says(readCount('30 298 €')), 'Bitte eine ganze Zahl eingeben, z. B. 30.298.');
  });

  it('holds a share with the decimals that were typed', () => {
    assert.deepEqual(
      ['7,50', '7.5 %', 'zwölf Prozent'].map((typed) => says(readPercent(typed))),
      ['7.50', '7.5', '12'],
    );
    assert.equal(says(readPercent('7,5 €')), 'Bitte einen Anteil in Prozent eingeben, z. B. 7,5.');
  });
});

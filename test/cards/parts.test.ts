import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import {
  bar,
  bold,
  buttons,
  entry,
  fact,
  link,
  moneyBar,
  neutral,
  paragraph,
  row,
  small,
  words,
} from '../../src/conversation/parts.ts';

const squares = (filled: number, total: number) =>
  bar(paragraph(words('Zustimmung')), filled, total)
    .squares.map((run) => run.text)
    .join('');

describe('the parts of the cards', () => {
  it('draw one square for each of up to twenty municipalities', () => {
    assert.equal(squares(7, 11), '■■■■■■■□□□□');
    assert.equal(squares(0, 20), '□'.repeat(20));
  });

  it('draw ten squares for more, rounded down, at least one if not zero', () => {
    assert.equal(squares(29, 30), '■■■■■■■■■□');
    assert.equal(squares(1, 100), '■□□□□□□□□□');
    assert.equal(squares(0, 100), '□'.repeat(10));
  });

  it('draw ten squares for money, full where it is more than the whole', () => {
    const drawn = (amount: string, whole: string) =>
      moneyBar(paragraph(words('Verplant')), new Decimal(amount), new Decimal(whole)).squares.map((run) => run.text);
    assert.deepEqual(drawn('99.99', '100'), ['■■■■■■■■■', '□']);
    assert.deepEqual(drawn('0.01', '100'), ['■', '□□□□□□□□□']);
    assert.deepEqual(drawn('100', '100'), ['■■■■■■■■■■']);
    assert.deepEqual(drawn('250', '100'), ['■■■■■■■■■■']);
    assert.deepEqual(drawn('0', '100'), ['□□□□□□□□□□']);
  });

  it('set sums of a table in bold', () => {
    assert.deepEqual(row('= Betrag', '143.136 €', true).label, [paragraph(bold('= Betrag'))]);
    assert.equal(row('× Satz', '63 €').weight, 'Default');
  });

  it('put at most three buttons into a row', () => {
    const four = ['a', 'b', 'c', 'd'].map((title) => ({ title, verb: 'x', data: {} }));
    assert.deepEqual(
      buttons(...four).map((one) => one.row.length),
      [3, 1],
    );
  });

  it('keep a small line close to the line above it', () => {
    assert.equal(paragraph(small(words('Sozialamt Haan'))).spacing, 'None');
    assert.equal(paragraph(small(words('Sozialamt Haan')), words('mehr')).spacing, 'Small');
  });

  it('set the lines of an entry small that leads to the whole, except what is bold', () => {
    const way = { title: 'Abstimmung 4 ansehen', verb: 'votes.show', data: {} };
    const { lines } = entry('Titel', [paragraph(words('Abstimmung 4')), paragraph(bold('fehlt noch'))], way);
    assert.deepEqual(lines, [paragraph(small(words('Abstimmung 4'))), paragraph(bold('fehlt noch'))]);
  });

  it('make links of web addresses alone, underlined and held together', () => {
    assert.equal(link('Quelle öffnen', 'javascript:alert(1)').selectAction, undefined);
    assert.deepEqual(link('Quelle öffnen', 'https://beispiel.de'), {
      ...words('Quelle\u00a0öffnen'),
      color: 'Accent',
      underline: true,
      selectAction: { type: 'Action.OpenUrl', title: 'Quelle öffnen', url: 'https://beispiel.de' },
    });
  });

  it('let very long words of a fact break, and no other', () => {
    assert.equal(fact('Stelle', 'Sozialamt Monheim am Rhein').value, 'Sozialamt Monheim am Rhein');
    assert.match(fact('Stelle', 'x'.repeat(60)).value, /^x{22}\u200bx{22}\u200bx{16}$/u);
  });

  it('take from a title what Markdown would format', () => {
    assert.equal(neutral('7. Februar'), '7.\u00a0Februar');
    assert.equal(neutral('- - -'), '– – –');
    assert.equal(neutral('**fett** &lt;'), '∗∗fett∗∗ ＆lt;');
  });
});

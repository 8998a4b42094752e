import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshShell, type Outcome } from '../support/shell.ts';

describe('cli grant-notice', () => {
  const shell = freshShell();
  const HEAD = 'name,rate,population,share,amount';
  const HAAN = {
    recipients: '2275',
    recomputed: '143136',
    difference: '189',
    multiple: true,
    explainedByRounding: true,
    shareExact: '7.5087464519110',
    amountRange: ['142254', '144081'],
  };

  function batch(content: string | Buffer): Promise<Outcome> {
    const file = join(shell.folder, 'notices.csv');
    writeFileSync(file, content);
    return shell.cli(['grant-notice', '--batch', file, '--json']);
  }

  const lines = ({ out }: Outcome) => out.split('\n').filter(Boolean);

  it('prints a notice as one line, in a fixed order', async () => {
    const english = ['--rate', '63', '--population', '30298', '--share', '7.5', '--amount', '143325'];
    const german = ['--rate', '63 €', '--population', '30.298', '--share', '7,5 %', '--amount', '143.325,00'];
    for (const figures of [english, german]) {
      const { code, out } = await shell.cli(['grant-notice', ...figures, '--json']);
      assert.deepEqual([code, out], [0, `${JSON.stringify({ name: null, ...HAAN })}\n`]);
    }
  });

  it('shows the steps in words', async () => {
    const { out } = await shell.started([
      'grant-notice',
      '--population',
      '30298',
      '--share',
      '7.5',
      '--amount',
      '143325',
    ]);
    assert.match(out, /Der Unterschied von 189\s€ ist durch Rundung erklärt\./u);
    assert.match(out, /7,5087464519110\s%/u);
  });

  it('names the figure that is none', async () => {
    const { code, said } = await shell.cli([
      'grant-notice',
      '--population',
      '0',
      '--share',
      '101',
      '--amount',
      '1.2.3',
    ]);
    assert.equal(code, 64);
    for (const field of ['population', 'share', 'amount']) assert.match(said, new RegExp(`^--${field}: `, 'mu'));
  });

  it('reads a file as Excel saves it, whatever its line ends and its encoding', async () => {
    const rows = ['63;30.298;7,5;143.325,00 €', 'Mülheim;63;30298;7,5;143325'];
    const german = `name;rate;population;share;amount\r\nMülheim;${rows[0]}\r\n\r\n${rows[1]}`;
    const expected = [1, 2].map(() => JSON.stringify({ name: 'Mülheim', ...HAAN }));
    const encodings = [`\ufeff${german}`, Buffer.from(german, 'latin1').map((byte) => (byte === 0xac ? 0x80 : byte))];
    const old = german.replaceAll('\r\n', '\r');
    for (const content of [...encodings, old]) assert.deepEqual(lines(await batch(content as string)), expected);
  });

  it('prints a line for each row in order, empty where it cannot be recomputed', async () => {
    const rows = ['Haan,63,30298,7.5,143325', 'Null,63,0,7.5,143325', ',63,,,143325', 'klein,63,5,7.5,63', 'kurz'];
    const outcome = await batch([HEAD, ...rows].join('\n'));
    const records = lines(outcome).map((line) => JSON.parse(line));
    assert.equal(outcome.code, 1);
    assert.deepEqual(
      records.map(({ name, recipients, amountRange }) => [name, recipients, amountRange]),
      [
        ['Haan', '2275', ['142254', '144081']],
        ['Null', null, null],
        [null, '2275', null],
        ['klein', '1', null],
        ['kurz', null, null],
      ],
    );
    assert.deepEqual(Object.values(records[1]).slice(1), Array(7).fill(null));
    assert.match(outcome.said, /Zeile 3, Spalte population: Bitte eine ganze Zahl/u);
    assert.match(outcome.said, /Zeile 6, Spalte amount: .*\n2 von 5 Zeilen ließen sich nicht nachrechnen/u);
  });

  it('names the column that is missing', async () => {
    const { code, said } = await batch('name,rate,einwonner,share,amount\nHaan,63,30298,7.5,143325\n');
    assert.equal(code, 1);
    assert.match(said, /Es fehlt die Spalte population\./u);
  });
});

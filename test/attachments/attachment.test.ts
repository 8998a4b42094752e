import assert from 'node:assert/strict';
import { parseAttachment, parseAttachments } from '../../src/attachments/attachment.ts';

describe('a link to attach', () => {
  for (const [typed, title, url] of [
    ['https://www.mags.nrw/staerkungspakt', 'www.mags.nrw', 'https://www.mags.nrw/staerkungspakt'],
    [
      'https://www.beispiel.de/a/Entwurf%20neu.docx',
      'Entwurf neu.docx',
      'https://www.beispiel.de/a/Entwurf%20neu.docx',
    ],
    ['https://www.beispiel.de/%E0.pdf', '%E0.pdf', 'https://www.beispiel.de/%E0.pdf'],
    ['Entwurf https://www.beispiel.de/1', 'Entwurf', 'https://www.beispiel.de/1'],
    ['Entwurf: Fassung 2 – https://www.beispiel.de/1?a=b:c', 'Entwurf: Fassung 2', 'https://www.beispiel.de/1?a=b:c'],
  ] as const) {
    it(`is read with its title: ${typed}`, () => {
      assert.deepEqual(parseAttachment(typed), { title, url });
    });
  }

  for (const [what, typed] of [
    ['no link', 'Entwurf'],
    ['http', 'http://www.beispiel.de/'],
    ['a script', 'javascript:alert(1)'],
    ['a name before the host', 'https://mags.nrw@boese.example/'],
    ['no host', 'https://'],
    ['a title that is too long', `${'x'.repeat(121)} https://www.beispiel.de/`],
    ['an address that is too long', `https://www.beispiel.de/${'x'.repeat(1000)}`],
    ['words behind it', 'https://www.beispiel.de/ bitte lesen'],
  ] as const) {
    it(`is not read: ${what}`, () => {
      assert.equal(parseAttachment(typed), undefined);
    });
  }

  it('is one of at most ten, a line each', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at) => `https://www.beispiel.de/${at}`).join('\n');
    assert.equal(parseAttachments(`${lines(9)} |\n\n Entwurf https://www.beispiel.de/x`)?.length, 10);
    assert.equal(parseAttachments(lines(11)), undefined);
    assert.equal(parseAttachments('https://www.beispiel.de/1\nEntwurf'), undefined);
    assert.deepEqual(parseAttachments(' \n'), []);
  });
});

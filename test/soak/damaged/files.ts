import { Buffer } from 'node:buffer';
import { outlookFile } from '../../documents/outlook-file.ts';
import { docx, p, table, xlsx } from '../../documents/packed.ts';
import { lines, pdf } from '../../documents/pdf-file.ts';
import { cell, grid, list, listed, para, row, run, style, styled, word } from '../../documents/word-package.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

const MAIL = `From: Sozialamt Haan <amt@example.org>\r\nTo: Koordination <k@example.org>\r\nSubject: =?utf-8?Q?R=C3=BCckfrage?=\r\nDate: Thu, 05 Oct 2023 09:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nZ=C3=A4hlen Personalkosten?\r\n\r\n> Gr=C3=BC=C3=9Fe\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Z&auml;hlen <b>Personalkosten</b>?</p><table><tr><td colspan="2">Summe</td></tr><tr><td>1</td><td>2</td></tr></table>\r\n--b--\r\n--a\r\nContent-Type: text/csv; name="liste.csv"\r\nContent-Disposition: attachment; filename="liste.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('Ort;Summe\nHaan;1,50\n').toString('base64')}\r\n--a--\r\n`;

/** A file of each kind that is read, whole; made anew by each call. */
export function wholeFiles(): Readonly<Record<string, Uint8Array>> {
  const outline = [style('eigene', 'heading 1'), style('liste', 'List Paragraph')].join('');
  return {
    'Richtlinie.docx': docx(
      [
        p('Richtlinie', { style: 'Titel' }),
        p('Zweck', { style: 'berschrift1' }),
        p('Der Pakt hilft gegen Armut.', { note: 2 }),
        p('Erster Punkt', { list: true }),
        table(['Ort', 'Summe'], ['Haan', '1.500,00']),
      ],
      ['Erlass vom 05.10.2023.'],
    ),
    'Gliederung.docx': word(
      [
        para(run('Förderung'), styled('eigene')),
        para(run('Gegenstand'), listed(1)),
        para(run('Höhe'), listed(1, 1)),
        grid(row([cell('a', '<w:gridSpan w:val="2"/>')]), row([cell('b'), cell('c', '<w:vMerge/>')])),
      ].join(''),
      {
        styles: outline,
        numbering: list(1, [
          ['decimal', '%1.'],
          ['lowerLetter', '%2)'],
        ]),
      },
    ),
    'Quoten.xlsx': xlsx({
      Liste: [
        ['Ort', 'Summe'],
        ['Haan', 1.5],
        ['Hilden', { day: 45_204 }],
      ],
      Leer: [[]],
    }),
    'Erlass.pdf': pdf([
      [
        ...lines(['1 Zweck', 'Der Pakt hilft gegen Armut.'], { top: 780, size: 14, bold: true }),
        ...lines(['Text'], { top: 700 }),
      ],
      lines(['2 Verfahren', 'Anträge bis 31.12.2023'], { top: 780 }),
    ]),
    'Rückfrage.eml': utf8(MAIL),
    'Frist.msg': outlookFile({
      text: 'Die Frist endet am 31.12.2023.',
      html: utf8('<p>Die Frist endet</p>'),
      rich: '{\\rtf1\\ansi Die Frist \\b endet\\b0\\par}',
      attachments: [{ '3707': 'Liste.xlsx' }],
    }),
    'Liste.csv': utf8('"Ort";"Summe"\n"Haan";"1.500,00"\n"Hil""den";2\n'),
    'Vermerk.md': utf8(
      '# Zweck\n\n1. Eins\n   - zwei\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> Zitat [Erlass](https://example.org) `x`\n',
    ),
  };
}

import assert from 'node:assert/strict';
import { readDocument } from '../../src/documents/index.ts';
import type { ReadSection } from '../../src/documents/reading.ts';
import { writeWord } from '../../src/documents/written/word-file.ts';
import { splitReply } from '../../src/replies/files/split.ts';

const LETTER = [
  { number: 1, text: 'Werden AGH-Stellen refinanziert?', lines: ['Zwei Träger haben angefragt.'] },
  { number: 2, text: 'Können die Gesamtmietkosten übernommen werden?', lines: [] },
  { number: 4, text: 'Ist ein Ringtausch möglich?', lines: [] },
];

function section(text: string, heading = 'Ihre Anfrage'): ReadSection {
  return { heading, text };
}

const split = (text: string) => splitReply([section(text)], LETTER);
const found = (text: string) => split(text).pieces.map((piece) => `${piece.number}: ${piece.text}`);

async function mail(body: string): Promise<readonly ReadSection[]> {
  const raw = `From: a@beispiel.de\r\nSubject: AW: Fragen\r\nDate: Mon, 2 Oct 2023 10:00:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body.replaceAll('\n', '\r\n')}`;
  const read = await readDocument(new TextEncoder().encode(raw), 'antwort.eml');
  assert.equal(read.kind, 'document');
  return read.kind === 'document' ? read.sections : [];
}

describe('a reply of the ministry in one file', () => {
  it('is taken apart by the numbers of the questions, however they are written', () => {
    for (const [one, two] of [
      ['zu Frage 4:', 'Zu Frage 1:'],
      ['Frage 4', 'Frage 1'],
      ['Nr. 4', 'Nr. 1:'],
      ['4.', '1)'],
      ['Antwort auf Ihre Frage 4 –', 'Antwort zur Frage Nr. 1 –'],
      ['Ziffer 4)', 'Zu 1.'],
      ['(4)', '(1)'],
    ] as const)
      assert.deepEqual(
        found(`${two}\nNein.\n${one}\nJa, ist er.\nAuch einmalig.`),
        ['1: Nein.', '4: Ja, ist er.\nAuch einmalig.'],
        one,
      );
  });

  it('keeps what stands on the line of the number, and the whole line where it is part of the sentence', () => {
    assert.deepEqual(found('Zu Frage 1: Nein.\nZu Frage 4 teilen wir mit, dass er möglich ist.'), [
      '1: Nein.',
      '4: Zu Frage 4 teilen wir mit, dass er möglich ist.',
    ]);
  });

  it('answers several questions together', () => {
    assert.deepEqual(found('Zu den Fragen 1 und 4: Nein.\nZu Frage 2: Ja.'), ['1: Nein.', '2: Ja.', '4: Nein.']);
    assert.deepEqual(found('Fragen 1 bis 4:\nNein.'), ['1: Nein.', '2: Nein.', '4: Nein.']);
  });

  it('names what stands before the first number, and the numbers that are missing, double or foreign', () => {
    const { before, missing, doubles, foreign, pieces } = split(
      'Sehr geehrte Damen und Herren,\nzu Ihren Fragen:\nZu Frage 4: Ja.\nZu Frage 9: Nein.\nZu Frage 4: Nur einmalig.',
    );
    assert.match(before, /Sehr geehrte Damen und Herren,\nzu Ihren Fragen:/u);
    assert.deepEqual([missing, doubles, foreign], [[1, 2], [4], [9]]);
    assert.deepEqual(pieces, [{ number: 4, text: 'Ja.\nNur einmalig.' }]);
  });

  it('takes no line that only speaks of a question, of a day or of a list for the beginning of an answer', () => {
    assert.deepEqual(
      found('Zu Frage 4: Siehe unten.\nFrage 1 ist noch in Prüfung.\n2. Die Miete\nNr. 1.2 der Richtlinie gilt.'),
      ['4: Siehe unten.\nFrage 1 ist noch in Prüfung.\n2. Die Miete\nNr. 1.2 der Richtlinie gilt.'],
    );
    assert.deepEqual(found('1. Nein, seit dem\n4. Oktober 2023 nicht.\n2. Ja.'), [
      '1: Nein, seit dem\n4. Oktober 2023 nicht.',
      '2: Ja.',
    ]);
  });

  it('leaves out the question that is repeated, the word before the answer, and who has signed', () => {
    const text =
      'Frage 1\nSachverhalt: Zwei Träger haben angefragt.\nFrage: Werden AGH-Stellen refinanziert?\nAntwort: Nein, sie werden nicht refinanziert.\nFrage 4: Ist ein Ringtausch möglich?\nMit freundlichen Grüßen\nIm Auftrag\nReferat';
    const { pieces, missing } = split(text);
    assert.deepEqual(pieces, [{ number: 1, text: 'Nein, sie werden nicht refinanziert.' }]);
    assert.deepEqual(missing, [2, 4]);
  });

  it('does not read the letter that a mail quotes', async () => {
    const sections = await mail(
      'Guten Tag,\n\nZu Frage 1: Nein.\n\nViele Grüße\n\nVon: Koordination\nGesendet: Montag, 2. Oktober 2023\nAn: MAGS\nBetreff: Fragen\n\nFrage 2\nKönnen die Gesamtmietkosten übernommen werden?\nWir bitten um Antwort.\n',
    );
    const { pieces, missing } = splitReply(sections, LETTER);
    assert.deepEqual(
      pieces.map(({ number }) => number),
      [1],
    );
    assert.deepEqual(missing, [2, 4]);
  });

  it('reads a Word file with headings and paragraphs', async () => {
    const bytes = await writeWord({
      title: 'Ihre Anfrage',
      blocks: [
        { kind: 'paragraph', runs: [{ text: 'Vielen Dank.' }] },
        { kind: 'heading', text: 'Frage 1' },
        { kind: 'paragraph', runs: [{ text: 'Nein.' }] },
        { kind: 'heading', text: 'Frage 4 Ringtausch' },
        { kind: 'paragraph', runs: [{ text: 'Ja, einmalig.' }] },
      ],
      footer: 'MAGS',
    });
    const read = await readDocument(bytes, 'antwort.docx');
    assert.ok(read.kind === 'document');
    const { pieces } = splitReply(read.sections, LETTER);
    assert.deepEqual(pieces, [
      { number: 1, text: 'Nein.' },
      { number: 4, text: 'Ringtausch\nJa, einmalig.' },
    ]);
  });
});

import assert from 'node:assert/strict';
import { readDocument } from '../../src/documents/index.ts';
import { outlookFile } from './outlook-file.ts';
import { documentOf, linesOf, unreadOf } from './sections.ts';
import { encoded } from './shape.ts';

const lines = (bytes: Uint8Array) => linesOf(bytes, 'Frist.msg');
const reason = async (bytes: Uint8Array, name = 'a.msg') => {
  const reading = await readDocument(bytes, name);
  return reading.kind === 'refused' ? reading.reason : 'read';
};
const TABLE =
  '<table><tr><th>Kommune</th><th>Frist</th></tr><tr><td>Haan</td><td>1. Mai</td></tr><tr><td>Hilden</td><td>1. Juni</td></tr></table>';
const READ = ['Die Fristen für Bürger:', '', 'Kommune: Haan; Frist: 1. Mai', 'Kommune: Hilden; Frist: 1. Juni'];

describe('a mail that was dragged out of Outlook', () => {
  it('reads with its subject, its own words, and what it quotes apart', async () => {
    const text =
      'Die Frist endet im Mai.\r\n\r\nVon: Kreis\r\nGesendet: Montag\r\nAn: Haan\r\nBetreff: Frist\r\n\r\nWann endet sie?';
    const { title, sections } = await documentOf(outlookFile({ subject: 'AW: Frist', text }), 'a.msg');
    assert.equal(title, 'AW: Frist');
    assert.deepEqual(
      sections.map(({ heading }) => heading),
      ['AW: Frist', 'Zitierter Verlauf: AW: Frist'],
    );
    assert.equal(sections[0]?.text, 'Die Frist endet im Mai.');
  });

  it('keeps the tables of its HTML, as a part of its own or within its rich text', async () => {
    const html = encoded(`<html><body><p>Die Fristen für Bürger:</p>${TABLE}</body></html>`);
    assert.deepEqual(await lines(outlookFile({ html, text: 'Die Fristen' })), READ);
    const tags = TABLE.replace(/<[^>]+>/gu, (tag) => `{\\*\\htmltag64 ${tag}}`);
    const rich = `{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\b doppelt}\\htmlrtf0 Die Fristen f\\'fcr B\\u252?rger:{\\*\\htmltag72 </p>}{\\*\\mhtmltag64 <b>}${tags}}`;
    assert.deepEqual(await lines(outlookFile({ rich, text: 'Die Fristen' })), READ);
  });

  it('of rich text alone reads as its words', async () => {
    const rich =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}\\pard Zusage \\{bis\\} Mai\\par f\\'fcr Haan\\~\\emdash  gut.}";
    assert.deepEqual(await lines(outlookFile({ rich })), ['Zusage {bis} Mai', 'für Haan — gut.']);
  });

  it('reads long text, which is stored apart from short one', async () => {
    const text = Array.from({ length: 900 }, (_, at) => `Zeile ${at} bleibt stehen.`).join('\r\n');
    const read = await lines(outlookFile({ text }));
    assert.equal(read.length, 900);
    assert.equal(read.at(-1), 'Zeile 899 bleibt stehen.');
  });

  it('tells what is attached, but no pictures in its text', async () => {
    const attachments = [
      { '3707': 'richtlinie.pdf', '370E': 'application/pdf' },
      { '3707': 'logo.png', '370E': 'image/png', '3712': 'a@b' },
      { '3001': 'Weitergeleitete Nachricht' },
    ];
    assert.match(
      await unreadOf(outlookFile({ text: 'Anbei.', attachments }), 'a.msg'),
      /^2 Anlagen wurden nicht gelesen: „richtlinie\.pdf“, „Weitergeleitete Nachricht“\. .*wenn sie gelten sollen\.$/u,
    );
  });

  it('is known by what it holds, whatever it is called', async () => {
    assert.equal(await reason(outlookFile({ text: 'Anbei.' }), 'nachricht'), 'read');
  });

  it('is refused where it is no mail, encrypted, broken or empty, with what to do', async () => {
    assert.match(
      await reason(outlookFile({ kind: 'IPM.Appointment', text: 'Termin' })),
      /ein Termin oder ein Kontakt/u,
    );
    assert.match(await reason(outlookFile({ kind: 'IPM.Note.SMIME' })), /verschlüsselt/u);
    assert.match(await reason(outlookFile({})), /keinen Text/u);
    const attachments = [{ '3707': 'richtlinie.pdf' }];
    assert.match(await reason(outlookFile({ attachments })), /nur Anlagen\. .*senden Sie diese einzeln/u);
    assert.match(await reason(outlookFile({ text: 'Anbei.' }).subarray(0, 700)), /beschädigt/u);
    assert.match(await reason(new Uint8Array(Buffer.from('D0CF11E0A1B11AE10000', 'hex'))), /beschädigt/u);
  });

  it('whose chains lead back to themselves is refused, or read, but ends', async () => {
    const bytes = outlookFile({ text: 'Anbei. '.repeat(2000) });
    for (const at of [48, 60, 76]) {
      const looped = Buffer.from(bytes);
      looped.writeUInt32LE(0, at);
      assert.ok(await reason(new Uint8Array(looped)));
    }
  });
});

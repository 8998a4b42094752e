import assert from 'node:assert/strict';
import { hostname } from 'node:os';
import PostalMime from 'postal-mime';
import { type MailFile, writeMail } from '../../src/documents/written/mail-file.ts';

const body = Uint8Array.from({ length: 3000 }, (_, at) => at % 256);
const mail: MailFile = {
  subject: 'Stärkungspakt NRW – gemeinsam gegen Armut: Fragen der Kommunen im Kreis zu „Übergängen“ und Mehrbedarfen',
  text: `Sehr geehrte Damen und Herren,\n\n${'Übernahme der Gesamtmietkosten für größere Räume '.repeat(40).trim()}\n.\nFrom: hier\n\nMit freundlichen Grüßen`,
  day: '2023-10-12',
  attachments: [{ name: 'Schreiben „Süd“ 2023.docx', contentType: 'application/octet-stream', body }],
};

const written = async (one: MailFile = mail) => Buffer.from(await writeMail(one)).toString('latin1');

describe('an e-mail that is written', () => {
  it('gives another parser the words, and the bytes of its file, as they were', async () => {
    const { subject, text, attachments, date } = await PostalMime.parse(await writeMail(mail));
    assert.equal(subject, mail.subject);
    assert.equal((text ?? '').replaceAll('\r\n', '\n').trim(), mail.text);
    assert.equal(date?.slice(0, 10), '2023-10-12');
    const [file] = attachments;
    assert.equal(file?.filename, 'Schreiben „Süd“ 2023.docx');
    assert.ok(file?.content instanceof ArrayBuffer);
    assert.deepEqual(new Uint8Array(file.content), body);
  });

  it('is plain ASCII in lines that every mail server takes', async () => {
    const lines = (await written()).split('\r\n');
    for (const line of lines) {
      assert.ok(line.length <= 78, line);
      assert.match(line, /^[\t\x20-\x7e]*$/u);
    }
  });

  it('names no sender, no recipient and not the machine, and is a draft', async () => {
    const { headers } = await PostalMime.parse(await writeMail(mail));
    const names = new Set(headers.map(({ key }) => key));
    assert.deepEqual(names, new Set(['content-type', 'date', 'message-id', 'mime-version', 'subject', 'x-unsent']));
    assert.ok(!(await written()).includes(`@${hostname()}`));
  });

  it('takes no header from its subject', async () => {
    const { subject, bcc } = await PostalMime.parse(
      await writeMail({ ...mail, subject: 'Fragen\r\nBcc: alle@example.de' }),
    );
    assert.equal(subject, 'Fragen Bcc: alle@example.de');
    assert.equal(bcc, undefined);
  });

  it('is the same file each time, and another where one of its bytes is', async () => {
    assert.equal(await written(), await written());
    assert.notEqual(await written(), await written({ ...mail, text: `${mail.text}.` }));
  });
});

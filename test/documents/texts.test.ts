import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { readDocument } from '../../src/documents/index.ts';
import { LIMITS } from '../../src/documents/reading.ts';
import { UNFIT_SIGNS } from '../text/unfit.ts';
import { lines, pdf } from './pdf-file.ts';
import { encoded, readsShapes } from './shape.ts';

const HEAD = ['From: Ministerium <mags@example.de>', 'To: kreis@example.de', 'Date: Tue, 16 May 2023 09:00:00 +0200'];
const mail = (fields: readonly string[], body: readonly string[]) =>
  [...HEAD, 'MIME-Version: 1.0', ...fields, '', ...body].join('\r\n');
const PLAIN = 'Content-Type: text/plain; charset=utf-8';

readsShapes('an e-mail', [
  {
    name: 'of plain text',
    file: 'a.eml',
    bytes: encoded(mail(['Subject: AGH-Stellen', PLAIN], ['Personalkosten für AGH-Stellen sind förderfähig.'])),
    title: 'AGH-Stellen',
    sections: ['AGH-Stellen'],
    holds: { 'AGH-Stellen': /sind förderfähig\.$/u },
  },
  {
    name: 'in an old encoding with a coded subject',
    file: 'a.eml',
    bytes: encoded(
      mail(
        [
          'Subject: =?iso-8859-1?Q?F=F6rderf=E4higkeit?=',
          'Content-Type: text/plain; charset=iso-8859-1',
          'Content-Transfer-Encoding: 8bit',
        ],
        ['Honorarkräfte sind zusätzlich.'],
      ),
      'windows-1252',
    ),
    title: 'Förderfähigkeit',
    sections: ['Förderfähigkeit'],
    holds: { Förderfähigkeit: /Honorarkräfte sind zusätzlich/u },
  },
  {
    name: 'of HTML alone',
    file: 'a.eml',
    bytes: encoded(
      mail(
        ['Subject: Antwort', 'Content-Type: text/html; charset=utf-8'],
        ['<style>p{color:red}</style><p>Ja,&nbsp;unter <b>Bedingungen</b>.</p><p>Grüße</p><script>x()</script>'],
      ),
    ),
    sections: ['Antwort'],
    holds: { Antwort: /^Ja, unter Bedingungen\.\n\nGrüße$/u },
  },
  {
    name: 'with both, of which the HTML counts',
    file: 'a.eml',
    bytes: encoded(
      mail(
        ['Subject: Beides', 'Content-Type: multipart/alternative; boundary=b'],
        ['--b', PLAIN, '', 'Der Text.', '--b', 'Content-Type: text/html', '', '<p>Anderes</p>', '--b--'],
      ),
    ),
    sections: ['Beides'],
    holds: { Beides: /^Anderes$/u },
  },
  {
    name: 'that quotes with angle brackets',
    file: 'a.eml',
    bytes: encoded(
      mail(
        ['Subject: Re: Frage', PLAIN],
        ['Ja.', '', 'Am 15.05.2023 um 10:00 schrieb Kreis:', '> Sind Fahrtkosten förderfähig?'],
      ),
    ),
    sections: ['Re: Frage', 'Zitierter Verlauf: Re: Frage'],
    holds: { 'Re: Frage': /^Ja\.$/u, 'Zitierter Verlauf: Re: Frage': /Fahrtkosten/u },
  },
  {
    name: 'that quotes as Outlook does',
    file: 'a.eml',
    bytes: encoded(
      mail(
        ['Subject: AW: Frage', PLAIN],
        ['Nein.', '', 'Von: Kreis <k@example.de>', 'Gesendet: Montag', 'Betreff: Frage', '', 'Sind Feste förderfähig?'],
      ),
    ),
    sections: ['AW: Frage', 'Zitierter Verlauf: AW: Frage'],
    holds: { 'AW: Frage': /^Nein\.$/u },
  },
  {
    name: 'with a signature, which is left out',
    file: 'a.eml',
    bytes: encoded(mail(['Subject: Kurz', PLAIN], ['Ja.', '-- ', 'Referat VI A 3'])),
    sections: ['Kurz'],
    holds: { Kurz: /^Ja\.$/u },
  },
  {
    name: 'with a file attached, which is not read',
    file: 'a.eml',
    bytes: encoded(
      mail(
        ['Subject: Mit Anlage', 'Content-Type: multipart/mixed; boundary=b'],
        [
          '--b',
          PLAIN,
          '',
          'Anbei die Richtlinie.',
          '--b',
          'Content-Type: application/pdf; name=r.pdf',
          'Content-Transfer-Encoding: base64',
          '',
          'JVBERg==',
          '--b--',
        ],
      ),
    ),
    sections: ['Mit Anlage'],
    holds: { 'Mit Anlage': /^Anbei die Richtlinie\.$/u },
  },
  {
    name: 'without a subject',
    file: 'Antwort.eml',
    bytes: encoded(mail([PLAIN], ['Ja.'])),
    title: 'E-Mail Antwort.eml',
    sections: ['E-Mail Antwort.eml'],
  },
  {
    name: 'that is encrypted is refused',
    file: 'a.eml',
    bytes: encoded(
      mail(
        ['Subject: Geheim', 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'],
        ['MIAG'],
      ),
    ),
    refused: /verschlüsselt/u,
  },
  {
    name: 'without words is refused',
    file: 'a.eml',
    bytes: encoded(mail(['Subject: Leer', PLAIN], [''])),
    refused: /keinen Text/u,
  },
  { name: 'that is none is refused', file: 'a.eml', bytes: encoded('\u0000\u0001\u0002'), refused: /beschädigt/u },
]);

readsShapes('a text file', [
  {
    name: 'of Markdown with a title',
    file: 'a.md',
    bytes: encoded('# Richtlinie\n\n## Zweck\n\nText.\n\n## Höhe\n\nMehr **Text**.\n'),
    title: 'Richtlinie',
    sections: ['Zweck', 'Höhe'],
    holds: { Höhe: /^Mehr Text\.$/u },
  },
  {
    name: 'with underlined headings',
    file: 'Notiz.md',
    bytes: encoded('Zweck\n-----\nText.\n\nHöhe\n----\nMehr.\n'),
    title: 'Notiz',
    sections: ['Zweck', 'Höhe'],
  },
  {
    name: 'with a head that names the title',
    file: 'a.md',
    bytes: encoded('---\ntitle: "FAQ des MAGS"\n---\n## Frage 1\nJa.\n## Frage 2\nNein.\n'),
    title: 'FAQ des MAGS',
    sections: ['Frage 1', 'Frage 2'],
  },
  {
    name: 'with a table',
    file: 'a.md',
    bytes: encoded('## Beträge\n\n| Stadt | Betrag |\n|---|---|\n| Haan | 5 € |\n\n## Ende\n\nText.'),
    sections: ['Beträge', 'Ende'],
    holds: { Beträge: /^Stadt: Haan; Betrag: 5 €$/u },
  },
  {
    name: 'with bold lines for headings',
    file: 'Merkblatt.md',
    bytes: encoded('**Zweck**\n\nText.\n\n**Höhe**\n\nMehr.\n'),
    sections: ['Zweck', 'Höhe'],
  },
  {
    name: 'without headings',
    file: 'Notiz.txt',
    bytes: encoded('Nur ein Absatz mit Text.\n\n    Eingerückt, aber kein Quelltext.'),
    sections: ['Notiz'],
    holds: { Notiz: /Eingerückt, aber kein Quelltext\.$/u },
  },
  {
    name: 'in Windows-1252',
    file: 'Alt.txt',
    bytes: encoded('Förderfähigkeit für Träger', 'windows-1252'),
    sections: ['Alt'],
    holds: { Alt: /^Förderfähigkeit für Träger$/u },
  },
  {
    name: 'in UTF-16, as Notepad saves it',
    file: 'Alt.txt',
    bytes: encoded('Förderfähigkeit', 'utf-16le'),
    sections: ['Alt'],
    holds: { Alt: /^Förderfähigkeit$/u },
  },
  {
    name: 'with HTML in it, which stays text',
    file: 'a.md',
    bytes: encoded('## Eins\n\n<script>alert(1)</script>\n\n## Zwei\n\nText'),
    sections: ['Eins', 'Zwei'],
    holds: { Eins: /<script>alert\(1\)<\/script>/u },
  },
  { name: 'of blanks is refused', file: 'a.md', bytes: encoded(' \n\n '), refused: /keinen Text/u },
  { name: 'that is no text is refused', file: 'a.txt', bytes: encoded('a\u0000b'), refused: /beschädigt/u },
  {
    name: 'of another kind is refused with what can be read',
    file: 'a.odt2',
    bytes: encoded('Text'),
    refused: /Lesbar sind Word/u,
  },
]);

describe('reading a file', () => {
  it('says how to save what other programs write', async () => {
    const open = (type: string) =>
      zipSync({ mimetype: [new TextEncoder().encode(`application/vnd.oasis.opendocument.${type}`), { level: 0 }] });
    const old = Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(600)]);
    for (const [name, bytes, says] of [
      ['a.odt', open('text'), /„Word 2007-365 \(\.docx\)“/u],
      ['a.ods', open('spreadsheet'), /„Excel 2007-365 \(\.xlsx\)“/u],
      ['a.pptx', zipSync({ a: new Uint8Array(4) }), /Präsentation.* als PDF/u],
      ['a.doc', old, /„Word-Dokument \(\.docx\)“/u],
      ['a.xls', old, /„Excel-Arbeitsmappe \(\.xlsx\)“/u],
    ] as const) {
      const reading = await readDocument(bytes, name);
      assert.match(reading.kind === 'refused' ? reading.reason : '', says, name);
    }
  });

  it('refuses more than twenty megabytes unread', async () => {
    const reading = await readDocument(new Uint8Array(LIMITS.bytes + 1), 'a.pdf');
    assert.match(reading.kind === 'refused' ? reading.reason : '', /20\u00a0MB/u);
  });

  it('keeps the page on which a section of a PDF begins', async () => {
    const text = ['Zuwendungsfähig sind die Ausgaben der Träger.'];
    const one = (heading: string) => [...lines([heading], { top: 780, size: 16 }), ...lines(text, { top: 750 })];
    const reading = await readDocument(pdf([one('Zweck'), one('Höhe')]), 'a.pdf');
    assert.deepEqual(reading.kind === 'document' && reading.sections.map(({ heading, page }) => [heading, page]), [
      ['Zweck', 1],
      ['Höhe', 2],
    ]);
  });
});

describe('a file of text', () => {
  it('is read without signs that nobody types', async () => {
    const signs = UNFIT_SIGNS.filter((sign) => sign !== '\0' && sign.isWellFormed());
    const text = `# Tafel${signs.join('')}laden\n\nGeöffnet${signs.join('')} am Montag.\n`;
    const reading = await readDocument(Buffer.from(text), 'a.md');
    assert.ok(reading.kind === 'document');
    const [section] = reading.sections;
    assert.deepEqual([section?.heading, section?.text], ['Tafelladen', 'Geöffnet am Montag.']);
  });
});

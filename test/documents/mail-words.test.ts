import assert from 'node:assert/strict';
import { documentOf, unreadOf } from './sections.ts';
import { encoded } from './shape.ts';

const HEAD = ['From: Ministerium <mags@example.de>', 'Subject: AW: Fragen', 'MIME-Version: 1.0'];
const plain = (...body: readonly string[]) =>
  encoded([...HEAD, 'Content-Type: text/plain; charset=utf-8', '', ...body].join('\r\n'));
const html = (body: string) => encoded([...HEAD, 'Content-Type: text/html; charset=utf-8', '', body].join('\r\n'));
const texts = async (bytes: Uint8Array) => (await documentOf(bytes, 'a.eml')).sections.map(({ text }) => text);

describe('the words of an e-mail', () => {
  it('are its own where it tells who wrote what', async () => {
    const body = [
      'Guten Tag,',
      '',
      'Am 27.03.2023 schrieb das Ministerium den Kommunen, dass Mieten zählen: dabei bleibt es.',
      '',
      'Von: der Kreis zahlt nichts.',
      '',
      '________________',
      '',
      'Grüße',
    ];
    const [own = '', ...more] = await texts(plain(...body));
    assert.match(own, /dabei bleibt es[\s\S]*Grüße$/u);
    assert.deepEqual(more, []);
  });

  it('are followed by a history that begins with the head of another message', async () => {
    for (const head of [
      ['Von: Kreis <k@example.de>', 'Gesendet: Montag, 15. Mai 2023 10:00', 'An: MAGS', 'Betreff: Fragen', ''],
      ['-----Ursprüngliche Nachricht-----', 'Von: Kreis', ''],
      ['Am 15.05.2023 um 10:00 schrieb Kreis <k@example.de>:', '> Sind Feste förderfähig?'],
      [
        'Am Montag, 15. Mai 2023 um 10:00 Uhr schrieb Kreis Mettmann',
        '<k@example.de>:',
        '',
        '> Sind Feste förderfähig?',
      ],
    ]) {
      const [own, history = ''] = await texts(
        plain('Nein.', '', ...head, 'Sind Feste förderfähig?'.replace(/^/u, head.at(-1)?.startsWith('>') ? '> ' : '')),
      );
      assert.equal(own, 'Nein.', head[0]);
      assert.match(history, /Sind Feste förderfähig\?/u);
      assert.doesNotMatch(history, /^>/mu);
    }
  });

  it('between quoted questions keep these, and what is quoted below them is history', async () => {
    const body = [
      'Unsere Antworten stehen unten.',
      '',
      'Am 15.05.2023 schrieb Kreis:',
      '> Sind Feste förderfähig?',
      'Nein.',
      '',
      '> Sind Fahrten förderfähig?',
      'Ja, bis 30 Cent.',
      '',
      '> Danke und Gruß',
    ];
    const [own, history] = await texts(plain(...body));
    assert.equal(
      own,
      'Unsere Antworten stehen unten.\n\n> Sind Feste förderfähig?\nNein.\n\n> Sind Fahrten förderfähig?\nJa, bis 30 Cent.',
    );
    assert.equal(history, 'Danke und Gruß');
  });

  it('come from the HTML, with its tables and lists, where the text only says that there is one', async () => {
    const body =
      '<p>Die Sätze:</p><table><tr><th>Satz</th><th>Betrag</th></tr><tr><td rowspan="2">A</td><td>5 €</td></tr><tr><td>7 €</td></tr></table><ol type="a" start="2"><li>Erstens</li><li>Zweitens</li></ol><p>Nicht <s>250</s> 300<sup>1</sup></p>';
    const bytes = encoded(
      [
        ...HEAD,
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'HTML!',
        '--b',
        'Content-Type: text/html; charset=utf-8',
        '',
        body,
        '--b--',
      ].join('\r\n'),
    );
    assert.deepEqual(await texts(bytes), [
      'Die Sätze:\n\nSatz: A; Betrag: 5 €\nSatz: A; Betrag: 7 €\n\nb. Erstens\nc. Zweitens\n\nNicht 300¹',
    ]);
    assert.match(await unreadOf(bytes, 'a.eml'), /Durchgestrichenes wurde ausgelassen: „250“/u);
  });

  it('come from the text where the HTML is only a part of it', async () => {
    const bytes = encoded(
      [
        ...HEAD,
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Die ganze Antwort mit vielen Worten.',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>Kopf</p>',
        '--b--',
      ].join('\r\n'),
    );
    assert.deepEqual(await texts(bytes), ['Die ganze Antwort mit vielen Worten.']);
  });

  it('are told from what HTML quotes', async () => {
    const [own, history] = await texts(
      html(
        '<p>Ja.</p><div class="gmail_quote">Am 15.05.2023 schrieb Kreis:<blockquote><p>Zählen Fahrten?</p></blockquote></div>',
      ),
    );
    assert.deepEqual([own, history], ['Ja.', 'Am 15.05.2023 schrieb Kreis:\n\nZählen Fahrten?']);
  });

  it('leave out what is not shown', async () => {
    assert.deepEqual(await texts(html('<div style="display:none">Vorschau</div><p>Ja.</p>')), ['Ja.']);
  });

  it('name the files that hang on them, and no picture in them', async () => {
    const part = (type: string, more: string) => [
      '--b',
      `Content-Type: ${type}`,
      more,
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
    ];
    const bytes = encoded(
      [
        ...HEAD,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Anbei.',
        ...part('application/pdf; name=richtlinie.pdf', 'Content-Disposition: attachment; filename=richtlinie.pdf'),
        ...part('image/png; name=logo.png', 'Content-Disposition: inline; filename=logo.png'),
        '--b--',
      ].join('\r\n'),
    );
    assert.match(
      await unreadOf(bytes, 'a.eml'),
      /^Eine Anlage wurde nicht gelesen: „richtlinie\.pdf“\. Bitte senden Sie sie einzeln/u,
    );
  });
});

import assert from 'node:assert/strict';
import { openTo } from '../../src/sharepoint/access.ts';
import { isGraph, isSharePoint, siteIn } from '../../src/sharepoint/address.ts';
import { type Changes, changesAt, download, fromTheBeginning } from '../../src/sharepoint/changes.ts';
import { findLibrary, folderAt, itemAt } from '../../src/sharepoint/items.ts';
import { placeableName } from '../../src/sharepoint/names.ts';
import { upload } from '../../src/sharepoint/uploading.ts';
import { DRIVE, isForbidden, refusal, SITE } from './answers.ts';
import { openSharePoint, type SharePoint } from './server.ts';

const MOST = 1024 * 1024;
const large = Buffer.alloc(2 * 16 * 320 * 1024 + 77, 'kreisrunde');

describe('the calls to SharePoint', () => {
  let far: SharePoint;
  beforeEach(async () => {
    far = await openSharePoint();
  });
  afterEach(() => far.close());

  const place = (name: string, bytes: Uint8Array | string) =>
    upload(far.needs, DRIVE, { to: { parent: far.library.root.id, name }, bytes: Buffer.from(bytes) });
  const trouble = async (doing: Promise<unknown>) => {
    const { kind, code, seconds } = await doing.then(
      () => assert.fail('no trouble'),
      (error) => error,
    );
    return [kind, code, seconds];
  };

  it('find the library of a site by its address, and make folders that are missing', async () => {
    const { id } = await findLibrary(far.needs, { site: `${SITE}/Freigegebene%20Dokumente/Forms/AllItems.aspx` });
    await folderAt(far.needs, id, { path: ['Kreisrunde', 'Niederschriften'] });
    await folderAt(far.needs, id, { path: ['Kreisrunde', 'Niederschriften'] });
    assert.equal((await itemAt(far.needs, id, { path: ['Kreisrunde', 'Niederschriften'] }))?.kind, 'folder');
    assert.deepEqual(await trouble(findLibrary(far.needs, { site: SITE, library: 'Archiv' })), [
      'refused',
      'library',
      undefined,
    ]);
    assert.deepEqual(await trouble(findLibrary(far.needs, { site: `${SITE}2` })), ['refused', '404', undefined]);
  });

  it('put a small file at once, and never over one that is there', async () => {
    const placed = await place('Niederschrift 3.docx', 'one');
    assert.equal(await place('niederschrift 3.DOCX', 'two'), 'conflict');
    assert.ok(placed !== 'conflict' && placed.webUrl?.endsWith('Niederschrift%203.docx'));
    assert.equal(far.library.text('Niederschrift 3.docx'), 'one');
  });

  it('replace a file only where nobody has changed it', async () => {
    const placed = await place('Ideen.xlsx', 'one');
    assert.ok(placed !== 'conflict');
    const to = { item: placed.id, eTag: placed.eTag ?? '' };
    const replaced = await upload(far.needs, DRIVE, { to, bytes: Buffer.from('two') });
    assert.ok(replaced !== 'conflict');
    assert.equal(await upload(far.needs, DRIVE, { to, bytes: Buffer.from('three') }), 'conflict');
    assert.equal(far.library.text('Ideen.xlsx'), 'two');
  });

  it('put a large file in pieces, go on where the line broke, and begin anew where that is forgotten', async () => {
    far.sessions.breakNext(2);
    assert.notEqual(await place('groß.docx', large), 'conflict');
    assert.ok(Buffer.compare(Buffer.from(far.library.find('groß.docx')?.bytes ?? []), large) === 0);
    far.stumble(/^PUT \/upload/u, refusal(404, 'itemNotFound'));
    assert.notEqual(await place('noch größer.docx', large), 'conflict');
    assert.deepEqual(far.library.files(), ['groß.docx', 'noch größer.docx']);
  });

  it('wait as long as they are told, and are refused what IT has not granted', async () => {
    far.stumble(/content$/u, refusal(429, 'tooManyRequests', { 'retry-after': '17' }));
    assert.deepEqual(await trouble(place('a.docx', 'a')), ['later', '429', 17]);
    far.stumble(/content$/u, refusal(503, 'serviceNotAvailable'));
    assert.deepEqual(await trouble(place('a.docx', 'a')), ['later', '503', undefined]);
    far.stumble(/content$/u, refusal(507, 'quotaLimitReached'));
    assert.deepEqual(await trouble(place('a.docx', 'a')), ['refused', '507', undefined]);
    far.granted = 'read';
    assert.deepEqual(await trouble(place('a.docx', 'a')), ['refused', '403', undefined]);
    const without = { ...far.needs, authorize: () => Promise.reject(new Error('no token')) };
    assert.deepEqual(await trouble(findLibrary(without, { site: SITE })), ['later', 'no-token', undefined]);
  });

  it('tell what has changed page by page, what is gone, and when all is told anew', async () => {
    for (const name of ['a.docx', 'b.docx', 'c.docx']) far.library.put(`Regelwerke/${name}`, name);
    const [first, since] = await all(fromTheBeginning(DRIVE));
    assert.deepEqual(first, ['root folder', 'Regelwerke folder', 'a.docx file', 'b.docx file', 'c.docx file']);
    far.library.remove('Regelwerke/b.docx');
    far.library.put('Regelwerke/c.docx', 'new');
    const [second, later] = await all(since);
    assert.deepEqual(second, ['b.docx deleted', 'c.docx file']);
    far.tokens.expire('resyncChangesUploadDifferences');
    const anew = await changesAt(far.needs, later);
    assert.ok('forgotten' in anew && anew.forgotten === 'keep');
    assert.deepEqual((await all(anew.next))[0], ['root folder', 'Regelwerke folder', 'a.docx file', 'c.docx file']);
  });

  async function all(link: string): Promise<[string[], string]> {
    const told: string[] = [];
    for (let at: string | undefined = link; at !== undefined; ) {
      const page: Changes = (await changesAt(far.needs, at)) as Changes;
      told.push(...page.items.map(({ name, kind }) => `${name} ${kind}`));
      if (page.since !== undefined) return [told, page.since];
      at = page.next;
    }
    return assert.fail('no end');
  }

  it('fetch a file within a size, from SharePoint alone and without a token', async () => {
    const { id } = far.library.put('a.docx', 'content');
    const fetched = await download(far.needs, DRIVE, { id, most: MOST });
    assert.equal(Buffer.from(fetched ?? []).toString(), 'content');
    assert.equal(await download(far.needs, DRIVE, { id: '01NOBODY', most: MOST }), undefined);
    assert.deepEqual(await trouble(download(far.needs, DRIVE, { id, most: 3 })), ['refused', 'size', undefined]);
    far.stumble(/content$/u, { status: 302, headers: { location: 'https://sharepoint.com.example.org/a' } });
    assert.deepEqual(await trouble(download(far.needs, DRIVE, { id, most: MOST })), ['refused', 'host', undefined]);
  });

  it('say to whom more a folder is open than to named people', async () => {
    const look = () => openTo(far.needs, DRIVE, { item: far.library.root.id });
    assert.deepEqual(await look(), []);
    far.permissions.push(
      { id: 'b', link: { scope: 'organization' } },
      { id: 'c', grantedToV2: { siteUser: { loginName: 'c:0-.f|rolemanager|spo-grid-all-users/6f1c' } } },
    );
    assert.deepEqual(await look(), ['organisation-link', 'everyone']);
  });
});

describe('names and addresses of SharePoint', () => {
  it('are those that SharePoint takes', () => {
    const names = [
      'Frage: „Wer?“ 1/2.docx',
      '~$a.docx',
      ' .a. .docx',
      'con.docx',
      `${'ä'.repeat(300)}.docx`,
      '???',
      'a_vti_b.docx',
    ];
    for (const name of names) {
      const placed = placeableName(name);
      assert.equal(isForbidden(placed), false, placed);
      assert.ok(placed.length <= 120);
    }
    assert.equal(
      placeableName('Niederschrift 3 vom 12.10.2023, Fassung 2.docx'),
      'Niederschrift 3 vom 12.10.2023, Fassung 2.docx',
    );
    assert.notEqual(placeableName(`${'a'.repeat(200)}1.docx`), placeableName(`${'a'.repeat(200)}2.docx`));
  });

  it('are hosts of Microsoft, encrypted, and sites', () => {
    assert.deepEqual(siteIn(`${SITE}/Dokumente`), { host: 'contoso.sharepoint.com', path: '/sites/Kreisrunde' });
    for (const wrong of [
      'http://contoso.sharepoint.com/sites/a',
      'https://contoso.sharepoint.com',
      'https://sharepoint.com.evil.org/sites/a',
      'https://u:p@contoso.sharepoint.com/sites/a',
    ])
      assert.equal(siteIn(wrong), undefined, wrong);
    assert.deepEqual(
      [isGraph('https://graph.microsoft.com/v1.0/x'), isGraph('https://graph.microsoft.com.evil.org/v1.0/x')],
      [true, false],
    );
    assert.equal(isSharePoint('https://contoso.sharepoint.com:444/'), false);
  });
});

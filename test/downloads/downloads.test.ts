import assert from 'node:assert/strict';
import type { FileMaker } from '../../src/conversation/feature.ts';
import { type Downloads, openDownloads, renewKey } from '../../src/downloads/index.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { PUBLIC_URL, samplePlan } from '../support/sample.ts';

const HAAN = samplePlan.people.find(({ office }) => office === 'Sozialamt Haan')?.objectId ?? '';
const file: FileMaker = async (_db, { subject, member }) =>
  subject === 'gone'
    ? undefined
    : { name: `${subject}.txt`, contentType: 'text/plain', body: Buffer.from(member.office) };

onEveryDatabase('a file by link', (database) => {
  let round: TestRound;
  let downloads: Downloads;
  const open = async () => {
    const { db, clock } = round;
    const opened = openDownloads({ db, clock, publicUrl: PUBLIC_URL, files: () => ({ 'test.file': file }) });
    await opened.load(db);
    return opened;
  };
  const linkTo = (subject: string, kind = 'test.file') =>
    downloads.file({ roundId: samplePlan.id, personId: HAAN, kind, subject, now: round.clock.now() });
  const signed = (link: string) => link.slice(`${PUBLIC_URL}/files/`.length);

  beforeEach(async () => {
    round = await openRound(database);
    downloads = await open();
  });
  afterEach(() => round.close());

  it('is made for the person whom the link names', async () => {
    const found = await downloads.open(signed(linkTo('liste')));
    assert.equal(found?.name, 'liste.txt');
    assert.equal(Buffer.from(found?.body ?? '').toString(), 'Sozialamt Haan');
  });

  it('is handed out by another instance too', async () => {
    assert.ok(await (await open()).open(signed(linkTo('liste'))));
  });

  it('ends with the key that signed its link, in every instance, and is offered anew with the next', async () => {
    const other = await open();
    const link = signed(linkTo('liste'));
    assert.ok(await renewKey(round.db, round.clock.now()));
    for (const instance of [downloads, other]) assert.equal(await instance.open(link), undefined);
    assert.ok(await downloads.open(signed(linkTo('liste'))));
    assert.ok(await other.open(signed(linkTo('liste'))));
  });

  it('is handed out for a week', async () => {
    const link = signed(linkTo('liste'));
    round.clock.set('2023-10-12T08:59');
    assert.ok(await downloads.open(link));
    round.clock.set('2023-10-12T09:00');
    assert.equal(await downloads.open(link), undefined);
  });

  it('is not handed out to somebody who has left the round', async () => {
    const people = samplePlan.people.filter(({ objectId }) => objectId !== HAAN);
    await applyRound(round.db, { ...samplePlan, people }, round.clock.now());
    assert.equal(await downloads.open(signed(linkTo('liste'))), undefined);
  });

  it('is not handed out when its feature has none, or there is no such feature', async () => {
    assert.equal(await downloads.open(signed(linkTo('gone'))), undefined);
    assert.equal(await downloads.open(signed(linkTo('liste', 'other.file'))), undefined);
  });

  it('has a lasting address where its feature revokes it', async () => {
    const of = { roundId: samplePlan.id, personId: HAAN, kind: 'test.file', subject: 'kalender' };
    const [link = '', name] = signed(downloads.lasting({ ...of, name: 'sitzungen.ics' })).split('/');
    round.clock.set('2024-10-12T09:00');
    assert.ok(await downloads.open(link));
    assert.equal(name, 'sitzungen.ics');
  });
});

import assert from 'node:assert/strict';
import { type Errands, openErrands } from '../../src/errands/index.ts';
import { openShelf } from '../../src/guidelines/index.ts';
import { watchErrands } from '../../src/outside/watching.ts';
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts';
import { readHere } from '../support/read-here.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { SITE } from './answers.ts';
import { openSharePoint, type SharePoint } from './server.ts';

const K = 'Koordination';
const FOLDER = 'Kreisrunde/Wissen';
const plan = { ...samplePlan, starterKnowledge: false, sharepoint: { site: SITE, watched: FOLDER } };
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const QUESTION = 'Sind Schulungen für Ehrenamtliche förderfähig?';
const RULES =
  '# Merkblatt Schulungen\n\n## Schulungen\n\nSchulungen für Ehrenamtliche sind förderfähig bis 500 Euro.\n';
const NEXT = RULES.replace('500', '800');
const PATH = `${FOLDER}/Merkblatt.md`;

onEveryDatabase('a watched folder in SharePoint', (database: TestDatabase) => {
  let round: TestRound;
  let far: SharePoint;
  let errands: Errands;
  beforeEach(async () => {
    far = await openSharePoint();
    far.library.folder(FOLDER);
    round = await openRound(database, { plan });
    await round.openChat(K);
    errands = instance();
  });
  afterEach(async () => {
    await errands.close();
    await round.close();
    await far.close();
  });

  const instance = () => {
    const { db, clock } = round;
    const handlers = watchErrands({ db, log: silent, graph: far.needs, shelf: openShelf(), readFile: readHere });
    return openErrands({ db, clock, log: silent, handlers });
  };
  /** Looks after a while, and does and delivers all that comes of it; gives what the Koordination was sent. */
  const look = async (...by: readonly Errands[]) => {
    round.clock.advance(16 * 60_000);
    const before = round.arrived.length;
    for (let times = 0; times < 4; times += 1)
      for (const one of by.length > 0 ? by : [errands]) {
        await one.look();
        await one.idle();
      }
    await round.settle();
    return round.arrived.slice(before).map(({ shown }) => shown.text);
  };
  const say = async (text: string) => (await round.say(K, text)).text;
  const ask = async () => JSON.stringify((await round.say('Sozialamt Haan', QUESTION)).card);

  it('offers a document, which is cited with its address there once it is confirmed, and not before', async () => {
    assert.match(await say('wissensordner'), /noch nicht angesehen/u);
    far.library.put(PATH, RULES);
    const [offered = '', ...others] = await look();
    assert.deepEqual(others, []);
    assert.match(offered, /Merkblatt Schulungen[\s\S]*Ordner „Wissen“ in SharePoint/u);
    assert.match(offered, /\[Übernehmen\]/u);
    assert.doesNotMatch(await ask(), /500 Euro/u);
    await say('import 1 übernehmen');
    assert.match(await ask(), /500 Euro[\s\S]*contoso\.sharepoint\.com[^"]*Wissen\/Merkblatt\.md/u);
    assert.deepEqual(await look(), []);
    assert.match(await say('wissensordner'), /1\. Merkblatt\.md[\s\S]*„Merkblatt Schulungen“ gilt/u);
  });

  it('offers a changed document as its next version; the one before holds until that is confirmed', async () => {
    far.library.put(PATH, RULES);
    await look();
    await say('import 1 übernehmen');
    round.clock.set('2023-10-09T09:00');
    far.library.put(PATH, NEXT);
    const [offered = ''] = await look();
    assert.match(offered, /Ersetzt[\s\S]*05\.10\.2023/u);
    assert.match(await ask(), /500 Euro/u);
    await say('import 2 übernehmen');
    assert.match(await ask(), /800 Euro/u);
    far.library.put(PATH, NEXT);
    assert.deepEqual(await look(), []);
  });

  it('follows a new name with the link alone', async () => {
    far.library.put(PATH, RULES);
    await look();
    await say('import 1 übernehmen');
    far.library.rename(PATH, 'Regeln.md');
    assert.deepEqual(await look(), []);
    assert.match(await ask(), /500 Euro[\s\S]*Wissen\/Regeln\.md/u);
  });

  it('ends nothing when a document is deleted or moved out, but offers to', async () => {
    far.library.put(PATH, RULES);
    await look();
    await say('import 1 übernehmen');
    far.library.move(PATH, 'Kreisrunde/Anderes');
    const [told = ''] = await look();
    assert.match(told, /Im Ordner gelöscht: „Merkblatt Schulungen“ gilt weiter\.[\s\S]*\[Gültigkeit beenden …\]/u);
    assert.match(await ask(), /500 Euro/u);
    assert.deepEqual(await look(), []);
    assert.match(await say('wissensordner 1 beenden'), /Gültig bis/u);
    assert.match(await say('wissensordner 1 gilt bis: 2.10.2023'), /nicht vor dem ersten Tag/u);
    assert.match(await say('wissensordner 1 gilt bis: 9.10.2023'), /Gilt bis 09\.10\.2023/u);
    assert.match(await say('wissensordner'), /kein Dokument/u);
    assert.match(await say('wissen'), /05\.10\.2023 bis 09\.10\.2023/u);
    assert.match(await ask(), /500 Euro/u);
    round.clock.set('2023-10-20T09:00');
    assert.doesNotMatch(await ask(), /gilt ab/u);
  });

  it('offers nothing twice when SharePoint has forgotten from where changes were asked for', async () => {
    far.library.put(PATH, RULES);
    far.library.put(`${FOLDER}/Weg.md`, RULES.replaceAll('Schulungen', 'Fahrten'));
    await look();
    await say('import 1 übernehmen');
    await say('import 2 übernehmen');
    far.library.remove(`${FOLDER}/Weg.md`);
    far.tokens.expire('resyncChangesApplyDifferences');
    const [told = '', ...others] = await look();
    assert.match(told, /„Merkblatt Fahrten“ gilt weiter/u);
    assert.deepEqual(others, []);
    far.tokens.expire('resyncChangesUploadDifferences');
    assert.deepEqual(await look(), []);
  });

  it('lists a full folder on one card, and reads of it what is wanted', async () => {
    for (let at = 1; at <= 12; at += 1)
      far.library.put(`${FOLDER}/Teil ${at % 2}/Blatt ${at}.md`, RULES.replaceAll('Schulungen', `Kurse ${at}`));
    const [listed = '', ...others] = await look();
    assert.deepEqual(others, []);
    assert.match(listed, /12\u00a0Dokumente[\s\S]*Ordner „Wissen“[\s\S]*Noch nicht gelesen/u);
    await say('wissensordner 3 lesen');
    const [offered = ''] = await look();
    assert.match(offered, /Merkblatt Kurse \d+[\s\S]*\[Übernehmen\]/u);
  });

  it('offers several together, says once what cannot be read, and lets one that cannot be fetched hold up no other', async () => {
    far.library.put(PATH, RULES);
    far.library.put(`${FOLDER}/Fahrten.md`, RULES.replaceAll('Schulungen', 'Fahrten'));
    far.library.put(`${FOLDER}/Bild.png`, new Uint8Array([137, 80, 78, 71, 1, 2, 3]));
    const slow = far.library.put(`${FOLDER}/Spät.md`, RULES.replaceAll('Schulungen', 'Kurse'));
    far.stumble(new RegExp(`GET .*${slow.id}/content`, 'u'), { status: 429, headers: { 'retry-after': '600' } });
    const [offered = '', ...others] = await look();
    assert.deepEqual(others, []);
    assert.match(offered, /2 Dokumente warten auf Übernahme[\s\S]*Bild\.png wurde nicht gelesen/u);
    assert.match((await look()).join(), /Merkblatt Kurse/u);
    assert.deepEqual(await look(), []);
  });

  it('offers each document once, though a process dies in the middle and two look at once', async () => {
    far.library.put(PATH, RULES);
    far.stumble(/GET .*\/content$/u, { status: 503 });
    const other = instance();
    round.clock.advance(60_000);
    await errands.look();
    await errands.close();
    errands = instance();
    const cards = [...(await look(errands, other)), ...(await look(errands, other)), ...(await look(other, errands))];
    assert.equal(cards.filter((text) => /Merkblatt Schulungen/u.test(text)).length, 1);
    assert.match(await say('importe'), /Import 1: Merkblatt Schulungen/u);
    assert.doesNotMatch(await say('importe'), /Import 2/u);
    await other.close();
  });

  it('tells the Koordination once when the folder cannot be looked at, and goes on when it can', async () => {
    far.granted = 'none';
    const [told = '', ...others] = await look();
    assert.match(told, /Der Ordner „Kreisrunde\/Wissen“ lässt sich nicht ansehen[\s\S]*Recht „read“/u);
    assert.deepEqual(others, []);
    round.clock.advance(60 * 60_000);
    assert.deepEqual(await look(), []);
    assert.match(await say('status'), /Wissensordner/u);
    far.granted = 'write';
    far.library.put(PATH, RULES);
    round.clock.advance(60 * 60_000);
    assert.match((await look()).join(), /Merkblatt Schulungen/u);
  });
});

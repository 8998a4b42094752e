import assert from 'node:assert/strict';
import { type Errands, openErrands } from '../../src/errands/index.ts';
import { placeables } from '../../src/outside/placing.ts';
import { PLACE, placing } from '../../src/sharepoint/index.ts';
import { merged } from '../../src/wiring.ts';
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { refusal, SITE } from './answers.ts';
import { openSharePoint, type SharePoint } from './server.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const FOLDER = 'Kreisrunde/Ablage';
const IDEAS = `${FOLDER}/Ideen/Ideen und gute Beispiele.xlsx`;
const plan = { ...samplePlan, sharepoint: { site: SITE, folder: FOLDER } };
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

onEveryDatabase('files in SharePoint', (database: TestDatabase) => {
  let round: TestRound;
  let far: SharePoint;
  let errands: Errands;
  beforeEach(async () => {
    far = await openSharePoint();
    round = await openRound(database, { plan });
    errands = instance();
  });
  afterEach(async () => {
    await errands.close();
    await round.close();
    await far.close();
  });

  const instance = () => {
    const { db, clock, bot } = round;
    const files = merged(bot.features.map((feature) => feature.files));
    const handlers = { [PLACE]: placing({ db, graph: far.needs, placeables, files }) };
    return openErrands({ db, clock, log: silent, handlers });
  };
  const pass = (minutes: number) => round.clock.advance(minutes * 60_000);
  /** Looks and places until nothing is to be done at this moment. */
  const place = async (by = errands) => {
    await round.settle();
    for (let times = 0; times < 4; times += 1) {
      await by.look();
      await by.idle();
    }
  };
  const idea = (title: string) =>
    round.say(HAAN, `idee einreichen: ${title}; Beschreibung: Für alle; Themenfeld: Energie`);
  const placed = () => far.library.files().filter((path) => !/Themenfelder|07\.02\.2023/u.test(path));
  const ideaPuts = () => far.calls.filter((call) => /^PUT .*(?:Ideen und|upload)/u.test(call)).length;
  const told = () => round.arrived.filter(({ shown }) => /SharePoint ablegen/u.test(shown.text));

  it('are agreed minutes as a Word file in the folder, once, however often it is looked; never a draft', async () => {
    await round.say(
      K,
      'sitzung anlegen: Austausch; Datum: 12.10.2023; Uhrzeit: 14:00; Dauer: 60; Ort: Kreishaus; TOPs: Mittel',
    );
    await round.say(K, 'sitzung 1 veröffentlichen');
    round.clock.set('2023-10-12T16:30');
    await round.say(K, 'protokoll 1 entwerfen');
    await round.say(K, 'protokoll 1 top 1: Die Mittel sind gebunden.');
    await round.say(K, 'protokoll 1 umlauf bis 20.10.2023 12 Uhr');
    await place();
    assert.deepEqual(placed(), []);
    round.clock.set('2023-10-20T12:00');
    await round.settle();
    pass(10);
    await place();
    const [path = ''] = placed();
    assert.match(path, /^Kreisrunde\/Ablage\/Niederschriften\/Niederschrift 1 vom 12\.10\.2023, Fassung \d\.docx$/u);
    const read = await readDocument('a.docx', far.library.find(path)?.bytes ?? new Uint8Array());
    assert.match(JSON.stringify(read), /Die Mittel sind gebunden/u);
    const calls = far.calls.length;
    pass(10);
    await place();
    assert.deepEqual([placed().length, far.calls.length], [1, calls]);
  });

  it('are lists that keep one name and follow what stands in them', async () => {
    await idea('Wärmestube');
    await place();
    const before = far.library.find(IDEAS);
    await idea('Tafelmobil');
    pass(10);
    await place();
    assert.deepEqual([placed(), far.library.find(IDEAS)?.id], [[IDEAS], before?.id]);
    assert.equal(far.library.find(IDEAS)?.content, 2);
  });

  it('that somebody has changed or renamed stay theirs, and ours is placed beside them', async () => {
    await idea('Wärmestube');
    await place();
    far.library.put(IDEAS, 'by hand');
    await idea('Tafelmobil');
    pass(10);
    await place();
    const beside = IDEAS.replace('.xlsx', ', Stand 05.10.2023.xlsx');
    assert.deepEqual(
      [far.library.text(IDEAS), placed()],
      ['by hand', [beside, IDEAS].toSorted((a, b) => a.localeCompare(b))],
    );
    far.library.remove(beside);
    pass(10);
    await place();
    assert.deepEqual(placed(), [IDEAS]);
  });

  it('are placed once where a process dies in the middle, and by two instances', async () => {
    await idea('Wärmestube');
    await round.settle();
    const dying = instance();
    const gone = placing({
      ...{ db: round.db, graph: far.needs, placeables },
      files: merged(round.bot.features.map((feature) => feature.files)),
    });
    const now = round.clock.now();
    const given = {
      roundId: plan.id,
      subject: 'ideas.excel',
      payload: {},
      attempts: 1,
      now,
      signal: new AbortController().signal,
    };
    await gone.run(given);
    await Promise.all([dying.look(), errands.look()]);
    await Promise.all([dying.idle(), errands.idle()]);
    await dying.close();
    await place();
    assert.deepEqual(placed(), [IDEAS]);
  });

  it('hold what all see once a survey has ended, and nothing that the Koordination alone sees', async () => {
    const ask = (who: string, title: string) =>
      `rundfrage anlegen: ${title}; Felder: Betrag: Betrag; Frist: 13.10.2023 12:00; Antworten sehen: ${who}`;
    await round.say(K, ask('nur die Koordination', 'Geheim'));
    await round.say(K, ask('alle nach Ende', 'Offen'));
    for (const number of [1, 2]) await round.say(K, `rundfrage ${number} veröffentlichen`);
    await round.say(HAAN, 'rundfrage 2 antworten: 100');
    await place();
    assert.deepEqual(placed(), []);
    round.clock.set('2023-10-13T12:00');
    await round.settle();
    pass(10);
    await place();
    assert.deepEqual(placed(), [`${FOLDER}/Rundfragen/Rundfrage 2, Offen.xlsx`]);
  });

  it('wait as long as SharePoint asks, and one in trouble keeps no other back', async () => {
    await idea('Wärmestube');
    far.stumble(/^PUT .*Ideen und/u, refusal(429, 'tooManyRequests', { 'retry-after': '120' }));
    await place();
    assert.deepEqual([placed(), far.library.files().length], [[], 2]);
    pass(1);
    await place();
    assert.equal(ideaPuts(), 1);
    pass(2);
    await place();
    assert.deepEqual(placed(), [IDEAS]);
  });

  it('tell the Koordination once what IT must do where the right is missing, and come when it is there', async () => {
    await round.openChat(K);
    await idea('Wärmestube');
    far.granted = 'read';
    await place();
    for (let hours = 0; hours < 3; hours += 1) {
      pass(61);
      await place();
    }
    await round.settle();
    assert.equal(told().length, 1);
    assert.match(told()[0]?.shown.text ?? '', /das Recht „write“/u);
    far.granted = 'write';
    pass(61);
    await place();
    assert.deepEqual(placed(), [IDEAS]);
  });
});

describe('a round without a place in SharePoint', () => {
  it('places nothing', async () => {
    const { sqlite } = await import('../support/databases.ts');
    const round = await openRound(sqlite);
    await round.say(HAAN, 'idee einreichen: Wärmestube; Beschreibung: Für alle; Themenfeld: Energie');
    await round.settle();
    const planned = await round.db
      .withTables<{ errands: { kind: string; round_id: string } }>()
      .selectFrom('errands')
      .selectAll()
      .execute();
    assert.deepEqual(planned, []);
    await round.close();
  });
});

import assert from 'node:assert/strict';
import { lookAtSharePoint } from '../../src/cli/doctor/sharepoint.ts';
import type { Settings } from '../../src/config.ts';
import { openErrands } from '../../src/errands/index.ts';
import { placeables } from '../../src/outside/placing.ts';
import { PLACE, placing } from '../../src/sharepoint/index.ts';
import { merged } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { SITE } from './answers.ts';
import { openSharePoint, type SharePoint } from './server.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const place = { site: SITE, folder: 'Kreisrunde' };

onEveryDatabase('where files lie', (database) => {
  it('is told with links in the chat, and in the status with what IT has to do', async () => {
    const far = await openSharePoint();
    const round = await openRound(database, { plan: { ...samplePlan, sharepoint: place } });
    const files = merged(round.bot.features.map((feature) => feature.files));
    const { db, clock } = round;
    const errands = openErrands({
      ...{ db, clock, log: { info: () => undefined, warn: () => undefined, error: () => undefined } },
      handlers: { [PLACE]: placing({ db, graph: far.needs, placeables, files }) },
    });
    const run = async () => {
      await round.settle();
      await errands.look();
      await errands.idle();
    };
    far.granted = 'none';
    await run();
    assert.match((await round.say(K, 'status')).text, /SharePoint ablegen\.[\s\S]*„write“/u);
    assert.match((await round.say(HAAN, 'ablage')).text, /noch keine Datei[\s\S]*noch abgelegt/u);
    far.granted = 'write';
    round.clock.advance(61 * 60_000);
    await run();
    assert.match((await round.say(K, 'status')).text, /SharePoint: zuletzt abgelegt[\s\S]*nichts wartet/u);
    const text = (await round.say(HAAN, 'Wo liegt die Niederschrift im SharePoint?')).text;
    assert.match(text, /Niederschrift vom 07\.02\.2023, Fassung 1\.docx[\s\S]*In SharePoint öffnen/u);
    await errands.close();
    await round.close();
    await far.close();
  });

  it('is over links alone where no place is named', async () => {
    const round = await openRound(database);
    assert.match((await round.say(HAAN, 'ablage')).text, /Dateien kommen hier über Links/u);
    assert.doesNotMatch((await round.say(K, 'status')).text, /SharePoint/u);
    await round.close();
  });
});

describe('the look at SharePoint', () => {
  let far: SharePoint;
  beforeEach(async () => {
    far = await openSharePoint();
  });
  afterEach(() => far.close());
  const look = async () => {
    const settings = { round: { ...samplePlan, sharepoint: place } } as unknown as Settings;
    return (await lookAtSharePoint(settings, { graph: far.needs })).map(({ says }) => says).join('\n');
  };

  it('finds all well, and leaves nothing there', async () => {
    assert.match(
      await look(),
      /legt Kreisrunde beim ersten Ablegen an[\s\S]*In Ordnung: In der Bibliothek „Dokumente“/u,
    );
    assert.deepEqual(far.library.files(), []);
  });

  it('says what is missing, and that more people may look than those of the channel', async () => {
    far.granted = 'read';
    far.permissions.push({ id: 'b', grantedToV2: { siteUser: { displayName: 'Everyone except external users' } } });
    assert.match(await look(), /für alle Beschäftigten der Organisation offen[\s\S]*darf die App nur lesen/u);
    far.granted = 'none';
    assert.match(await look(), /lässt sich nichts ablegen \(403\)[\s\S]*„write“/u);
  });
});

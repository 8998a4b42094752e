import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const COORDINATION = 'Koordination';
const HAAN = 'Sozialamt Haan';
const END = 'Frist: 13.10.2023 12:00';

/** How each is drafted, typed and called, and by whom; the Koordination alone opens a collection. */
const KINDS = [
  { called: 'Abstimmung', many: 'abstimmungen', by: HAAN, draft: `abstimmung stellen: Gilt das?; ${END}` },
  {
    called: 'Rundfrage',
    many: 'rundfragen',
    by: HAAN,
    draft: `rundfrage anlegen: Gilt das?; Felder: Zahl: Zahl; ${END}`,
  },
  {
    called: 'Kenntnisnahme',
    many: 'kenntnisnahmen',
    by: HAAN,
    draft: `kenntnisnahme anlegen: Gilt das?; Text: Ja.; ${END}`,
  },
  {
    called: 'Terminfindung',
    many: 'terminfindungen',
    by: HAAN,
    draft: `terminfindung anlegen: Gilt das?; Termine: 20.10.2023 14:00 | 21.10.2023 10:00; ${END}`,
  },
  { called: 'Sammlung', many: 'sammlungen', by: COORDINATION, draft: `sammlung anlegen: Gilt das?; ${END}` },
] as const;

onEveryDatabase('a draft that is discarded', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(async () => {
    const broken = await brokenIn(round.db, owingOf(round.bot.features));
    await round.close();
    assert.deepEqual(broken, []);
  });

  const say = async (text: string, office: string) => (await round.say(office, text)).text.replaceAll('\u00a0', ' ');

  for (const { called, many, by, draft } of KINDS)
    describe(called, () => {
      const name = called.toLowerCase();

      it('stays until who asks for it has said so again', async () => {
        assert.match(await say(draft, by), /\[Entwurf verwerfen …\]/u);
        const asked = await say(`${name} 1 verwerfen`, by);
        assert.match(
          asked,
          /Diesen Entwurf verwerfen\?[\s\S]*„Gilt das\?“[\s\S]*\[Entwurf verwerfen\] \[Entwurf ansehen\]/u,
        );
        assert.match(await say(`${name} 1`, by), /Gilt das\?/u);
      });

      it('is there for nobody any more, waits for nobody, and its number is not given again', async () => {
        await say(draft, by);
        assert.match(await say(`${name} 1 endgültig verwerfen`, by), /Der Entwurf ist verworfen/u);
        for (const typed of [`${name} 1`, many, 'offen', `${name} 1 verwerfen`])
          assert.doesNotMatch(await say(typed, COORDINATION), /Gilt das\?/u, typed);
        assert.match(await say(`${name} 1 veröffentlichen`, COORDINATION), /gibt es nicht/u);
        assert.match(await say(draft.replace('Gilt das', 'Gilt dies'), by), new RegExp(`${called} 2\\b`, 'u'));
      });

      it('is no draft any more where it was published in the same moment', async () => {
        await say(draft, by);
        const texts = await Promise.all([
          say(`${name} 1 veröffentlichen`, COORDINATION),
          say(`${name} 1 endgültig verwerfen`, COORDINATION),
        ]);
        assert.equal(
          texts.filter((text) => /gibt es nicht|schon veröffentlicht/u.test(text)).length,
          1,
          texts.join('\n'),
        );
      });

      it('is nobody else’s to discard', async () => {
        await say(draft, by);
        await say(`${name} 1 endgültig verwerfen`, 'Sozialamt Ratingen');
        assert.match(await say(`${name} 1`, COORDINATION), /Gilt das\?/u);
      });
    });

  it('is told to the municipality that had prepared it, when the Koordination discards it', async () => {
    await round.openChat(HAAN);
    await say(KINDS[0].draft, HAAN);
    await say('abstimmung 1 endgültig verwerfen', COORDINATION);
    await round.settle();
    assert.match(
      JSON.stringify(round.arrived.map(({ shown }) => shown?.text)),
      /Gilt das\?[^"]*hat den Entwurf verworfen/u,
    );
  });

  for (const { called, by, draft } of KINDS)
    it(`is offered to be discarded in plain words, and asked about: ${called}`, async () => {
      await say(draft, by);
      assert.match(
        await say(`Bitte den Entwurf der ${called} 1 verwerfen`, by),
        new RegExp(`Der Entwurf der ${called} 1 wird verworfen[\\s\\S]*\\[Entwurf verwerfen …\\]`, 'u'),
      );
      assert.match(await say(`${called.toLowerCase()} 1`, by), /Gilt das\?/u);
    });

  it('leaves what has been published', async () => {
    await say(KINDS[0].draft, HAAN);
    await say('abstimmung 1 veröffentlichen', COORDINATION);
    assert.match(
      await say('abstimmung 1 endgültig verwerfen', COORDINATION),
      /Abstimmung 1 ist schon veröffentlicht[\s\S]*mit einem Grund abbrechen/u,
    );
  });

  it('is said in the channel without what it asks', async () => {
    await say(KINDS[0].draft, HAAN);
    const asked = (await round.say(HAAN, 'abstimmung 1 verwerfen', { place: 'channel' })).text;
    assert.doesNotMatch(asked, /Gilt das\?/u);
  });
});

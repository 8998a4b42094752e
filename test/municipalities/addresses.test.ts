import assert from 'node:assert/strict';
import { addressesIn, addressOf, markRefused } from '../../src/municipalities/addresses.ts';
import { applyRound, differences, standingOf } from '../../src/municipalities/apply.ts';
import { endMembership } from '../../src/municipalities/memberships.ts';
import type { RoundPlan } from '../../src/municipalities/round.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const HAAN = 'Sozialamt Haan';
const personId = `person-${HAAN}`;
const OLD = 'sozialamt@haan.example';
const NEW = 'soziales@haan.example';

const reachedAt = (mail: string | undefined): RoundPlan => ({
  ...samplePlan,
  people: samplePlan.people.map((one) => (one.office === HAAN && mail ? { ...one, mail } : one)),
});

onEveryDatabase('an address for e-mail', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: reachedAt(OLD) });
  });
  afterEach(() => round.close());

  const roundId = samplePlan.id;
  const who = { roundId, personId };
  const known = async () => (await addressesIn(round.db, roundId)).map(({ address }) => address);
  const changes = async (plan: RoundPlan) => differences(await standingOf(round.db, roundId), plan);

  it('follows the round file, which shows what changes; a new one counts as good again', async () => {
    assert.deepEqual(await changes(reachedAt(OLD)), []);
    const refused = { address: OLD, at: round.clock.now(), reason: 'Postfach unbekannt' };
    for (const isNew of [true, false]) assert.equal(await markRefused(round.db, who, refused), isNew);
    await applyRound(round.db, reachedAt(OLD), round.clock.now());
    assert.equal((await addressOf(round.db, who))?.refused?.reason, 'Postfach unbekannt');
    assert.deepEqual(await changes(reachedAt(NEW)), [`E-Mail-Adresse von ${HAAN}: ${OLD} → ${NEW}`]);
    await applyRound(round.db, reachedAt(NEW), round.clock.now());
    assert.deepEqual(await addressOf(round.db, who), { personId, address: NEW });
    assert.equal(await markRefused(round.db, who, refused), false);
    await applyRound(round.db, reachedAt(undefined), round.clock.now());
    assert.deepEqual(await known(), []);
  });

  it('stands in one place, and goes with the access of its person', async () => {
    assert.doesNotMatch(JSON.stringify((await standingOf(round.db, roundId))?.plan), /haan\.example/u);
    await endMembership(round.db, roundId, { personId, municipalityId: 'haan', at: round.clock.now() });
    assert.deepEqual(await known(), []);
  });

  it('is shown to its person, and deleted with what else is kept of them', async () => {
    await round.openChat(HAAN);
    const shown = await round.say(HAAN, 'meine daten');
    const signed = /\/files\/(?<signed>[^"\s/]+)/u.exec(JSON.stringify(shown.card))?.groups?.['signed'] ?? '';
    const file = await round.bot.file(signed);
    const read = JSON.stringify(await readDocument('d.docx', file?.body ?? assert.fail('no file')));
    assert.ok(read.includes(`E-Mail-Adresse: ${OLD}`));
    const [opens] = buttonsOf(shown.card);
    await round.click(HAAN, opens?.verb ?? '', {});
    const asked = await round.click(HAAN, 'privacy.confirm', { name: '' });
    const [deletes] = buttonsOf(asked.card);
    await round.click(HAAN, deletes?.verb ?? '', deletes?.data);
    assert.deepEqual(await known(), []);
  });
});

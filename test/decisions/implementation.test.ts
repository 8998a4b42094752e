import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { fillImplementation } from '../../src/decisions/index.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { cast, close, publish } from '../votes/poll.ts';

const K = 'Koordination';
const [HAAN, HILDEN, WUELFRATH] = ['Sozialamt Haan', 'Sozialamt Hilden', 'Sozialamt Wülfrath'];
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('the implementation of a decision', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await publish(round);
    await cast(round, 'yes', ...CITIES.slice(0, 9));
    await cast(round, 'abstain', ...CITIES.slice(9));
    await close(round);
    await round.say(K, 'beschluss 2023/01 umzusetzen bis 30.11.2023');
    await round.settle();
  });
  afterEach(async () => {
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
    await round.close();
  });

  const say = async (office: string, text: string) => (await round.say(office, text)).text;
  const goes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
  };
  const posted = () => round.channel().map(({ shown }) => shown.text);
  const overview = () => say(HAAN, 'beschluss 2023/01 umsetzung');
  const paper = (municipality: { id: string; name: string }, on: string) =>
    round.db.transaction().execute((tx) =>
      fillImplementation(tx, plan.id, {
        ...{ decision: { year: 2023, number: 1 }, municipality, on, paper: 'Ausschussvorlage 3' },
        ...{ office: `Sozialamt ${municipality.name}`, at: round.clock.now() },
      }),
    );

  it('asks only those that agreed, and shows the others as such', async () => {
    const shown = posted().find((text) => text.startsWith('Umsetzung'));
    assert.match(shown ?? '', /umgesetzt in 0\u00a0von\u00a09\u00a0Kommunen[\s\S]*Haan: ohne Rückmeldung/u);
    assert.match(shown ?? '', /Wülfrath: nicht gefragt, hat nicht zugestimmt/u);
    assert.match(await say(WUELFRATH, 'beschluss 2023/01 umgesetzt'), /Wülfrath ist hier nicht gefragt/u);
    assert.doesNotMatch(await say(WUELFRATH, 'offen'), /Umsetzung/u);
    assert.match(await say(HAAN, 'offen'), /Rückmeldung zur Umsetzung von Beschluss\u00a02023\/01/u);
    assert.match(await say(HAAN, 'termine'), /Frist zur Umsetzung von Beschluss[\s\S]*30\.\s*November 2023\n/u);
  });

  it('keeps what each says in versions, with its day and its note, also after the day', async () => {
    await say(HAAN, 'beschluss 2023/01 vorgesehen: Rat im November');
    assert.match(await say(HAAN, 'beschluss 2023/01 umgesetzt am 11.10.2023'), /Haan: umgesetzt am 11\.10\.2023/u);
    const shown = await overview();
    assert.match(shown, /umgesetzt in 1\u00a0von\u00a09[\s\S]*Frühere Rückmeldungen[\s\S]*Haan: vorgesehen/u);
    assert.match(await say(HILDEN, 'beschluss 2023/01 umgesetzt am 11.12.2023'), /liegt noch nicht zurück/u);
    await goes('2023-12-01T08:00');
    assert.match(
      posted().at(-1) ?? '',
      /Frist abgelaufen[\s\S]*umgesetzt in 1\u00a0von\u00a09[\s\S]*Ohne Rückmeldung: Erk/u,
    );
    assert.match(await say(HILDEN, 'offen'), /Umsetzung von Beschluss[\s\S]*überfällig seit 30\.\sNovember 2023/u);
    assert.match(await say(HILDEN, 'beschluss 2023/01 in arbeit'), /Hilden: in Arbeit/u);
    assert.doesNotMatch(await say(HILDEN, 'offen'), /Umsetzung/u);
  });

  it('reminds the silent alone on the last days, and follows when the day is moved, also afterwards', async () => {
    await say(HAAN, 'beschluss 2023/01 in arbeit');
    await goes('2023-11-29T08:00');
    const post = posted().at(-1) ?? '';
    assert.match(post, /Umsetzung von Beschluss[\s\S]*Hilden/u);
    await goes('2023-12-04T09:00');
    const moved = await say(K, 'beschluss 2023/01 umzusetzen bis 31.01.2024: Ratssitzung im Januar');
    assert.match(moved, /Umzusetzen bis 31\.\sJanuar 2024[\s\S]*Haan: in Arbeit/u);
    assert.match(moved, /Frist geändert am 04\.12\.2023, vorher bis 30\.11\.2023\. Grund: Ratssitzung im Januar/u);
    assert.doesNotMatch(await say(HILDEN, 'offen'), /überfällig/u);
    assert.match(await say(K, 'beschluss 2023/01 umzusetzen bis 01.02.2023'), /liegt schon zurück/u);
  });

  it('takes what was told marked, which its municipality can replace', async () => {
    const told = await say(
      K,
      'beschluss 2023/01 für Hilden per E-Mail am 10.10.2023: umgesetzt am 09.10.2023; Satzung',
    );
    assert.match(told, /per E-Mail mitgeteilte Rückmeldung für Hilden erfasst/u);
    await round.settle();
    assert.match(
      await overview(),
      /Hilden: umgesetzt am 09\.10\.2023\nSatzung[^\n]*per E-Mail mitgeteilt am 10\.\sOktober 2023, erfasst durch die Koord/u,
    );
    assert.match(await say(HILDEN, 'beschluss 2023/01 in arbeit'), /Hilden: in Arbeit/u);
    assert.match(
      await say(K, 'beschluss 2023/01 für Hilden per E-Mail: fertig'),
      /nicht gespeichert[\s\S]*Bitte wählen/u,
    );
  });

  it('is filled by a committee paper, unless the municipality has said more or later', async () => {
    const [haan, hilden] = ['Haan', 'Hilden'].map((name) => ({ id: name.toLowerCase(), name })) as [never, never];
    await say(HAAN, 'beschluss 2023/01 vorgesehen');
    await goes('2023-10-20T10:00');
    assert.equal(await paper(haan, '2023-10-18'), 'filled');
    assert.equal(await paper(haan, '2023-10-18'), 'stands');
    assert.match(await overview(), /Haan: dem Ausschuss vorgelegt am 18\.10\.2023\nlaut Ausschussvorlage 3/u);
    await say(HILDEN, 'beschluss 2023/01 umgesetzt am 15.10.2023');
    assert.equal(await paper(hilden, '2023-10-19'), 'stands');
    assert.equal(await paper({ id: 'wuelfrath', name: 'Wülfrath' }, '2023-10-19'), 'not-asked');
  });

  it('is no longer asked once the decision is replaced', async () => {
    await round.say(K, 'abstimmung stellen: Soll es anders werden?; Regel: Konsent; Frist: 19.10.2023 12:00');
    await round.say(K, 'abstimmung 2 veröffentlichen');
    for (const city of CITIES) await round.click(`Sozialamt ${city}`, 'votes.cast', { vote: 2, choice: 'yes' });
    await goes('2023-10-19T12:00');
    await round.say(K, 'beschluss 2023/01 ersetzt durch 2023/02');
    assert.doesNotMatch(await say(HILDEN, 'offen'), /Umsetzung/u);
    assert.match(await say(HILDEN, 'beschluss 2023/01 umgesetzt'), /gilt nicht mehr/u);
    assert.match(await say(K, 'beschluss 2023/01 umzusetzen bis 31.12.2023'), /gilt nicht mehr/u);
  });
});

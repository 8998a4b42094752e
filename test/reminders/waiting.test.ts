import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { learnUser } from '../../src/delivery/conversations.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import type { RoundPlan } from '../../src/municipalities/round.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { ASK } from '../surveys/asked.ts';

const FIRST = 'Koordination';
const SECOND = 'Koordination, Vertretung';
const HAAN = 'Sozialamt Haan';
const DRAFT = 'abstimmung stellen: Soll die Wärmestube bleiben?; Frist: 27.10.2023 12:00';
const plan: RoundPlan = {
  ...samplePlan,
  starterKnowledge: false,
  people: [
    ...samplePlan.people,
    { objectId: `person-${SECOND}`, office: SECOND, municipality: 'kreis', roles: ['coordinator', 'deputy'] },
  ],
};

onEveryDatabase('what waits for the Koordination', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    for (const office of [FIRST, SECOND, HAAN]) await round.openChat(office);
  });
  afterEach(async () => {
    assert.deepEqual(await brokenIn(round.db, owingOf(round.bot.features)), []);
    await round.close();
  });

  const comes = async (...moments: readonly string[]) => {
    for (const local of moments) {
      round.clock.set(local);
      await round.settle();
    }
  };
  const waits = / auf die Koordination$/u;
  const told = () =>
    round.arrived
      .filter(({ shown }) => waits.test(shown.text.split('\n')[1] ?? ''))
      .map(({ conversationId, shown }) => `${conversationId.split(';')[0]}: ${shown.text.split('\n')[1]}`);
  const to = (office: string, title = 'Ein Punkt wartet auf die Koordination') => `chat-person-${office}: ${title}`;
  const STILL = 'Ein Punkt wartet noch auf die Koordination';
  const until = (day: string) => [
    '2023-10-06T08:00',
    '2023-10-09T08:59',
    '2023-10-09T09:00',
    '2023-10-09T17:00',
    ...(day > '2023-10-09' ? ['2023-10-10T08:00', '2023-10-11T08:00', '2023-10-12T08:59'] : []),
  ];

  it('is told to every coordinator after two working days, and after five to its author, each once', async () => {
    await round.say(HAAN, DRAFT);
    await comes('2023-10-06T08:00', '2023-10-09T08:59');
    assert.deepEqual(told(), []);
    await comes('2023-10-09T09:00');
    assert.deepEqual(new Set(told()), new Set([to(FIRST), to(SECOND)]));
    const { text } = round.arrived.at(-1)?.shown ?? assert.fail();
    assert.match(text, /Entwurf der Abstimmung\u00a01: Soll die Wärmestube bleiben\?/u);
    assert.match(text, /seit Donnerstag, 5\.\u00a0Oktober 2023 \(Sozialamt Haan\)/u);
    assert.match(text, /\[Entwurf prüfen\]/u);
    await comes('2023-10-09T17:00', '2023-10-10T08:00', '2023-10-11T08:00', '2023-10-12T08:59');
    assert.equal(told().length, 2);
    await comes('2023-10-12T09:00', '2023-10-13T08:00', '2023-10-20T08:00');
    assert.deepEqual(told().slice(2), [to(HAAN, STILL)]);
    assert.match(
      round.arrived.find(({ shown }) => shown.text.includes(STILL))?.shown.text ?? '',
      /\[Weiter bearbeiten …\]/u,
    );
  });

  it('leads to the preview, from which it is published', async () => {
    await round.say(HAAN, DRAFT);
    const { text } = await round.click(FIRST, 'votes.show', { vote: 1 });
    assert.match(text, /\[Veröffentlichen\]/u);
  });

  it('is not told of once it is done', async () => {
    await round.say(HAAN, DRAFT);
    await comes('2023-10-06T08:00');
    await round.say(FIRST, 'abstimmung 1 veröffentlichen');
    await comes(...until('2023-10-12'), '2023-10-12T09:00');
    assert.deepEqual(told(), []);
  });

  it('is not told of where it was done while the message could not go out', async () => {
    await round.say(HAAN, DRAFT);
    await comes('2023-10-06T08:00');
    for (let at = 0; at < 8; at += 1) round.outcomes.push({ kind: 'again', reason: '503' });
    await comes('2023-10-09T09:00');
    assert.deepEqual(told(), []);
    round.outcomes.length = 0;
    await round.say(FIRST, 'abstimmung 1 veröffentlichen');
    await comes('2023-10-09T11:00', '2023-10-10T11:00');
    assert.deepEqual(told(), []);
  });

  it('is told at the next allowed hour after an outage, once, whatever starts anew', async () => {
    await round.say(HAAN, DRAFT);
    await comes('2023-10-15T12:00');
    await round.bot.load();
    await comes('2023-10-16T06:59');
    assert.deepEqual(told(), []);
    await comes('2023-10-16T07:00');
    await round.bot.load();
    await comes('2023-10-16T08:00', '2023-10-17T08:00');
    assert.deepEqual([told().length, new Set(told())], [3, new Set([to(FIRST), to(SECOND), to(HAAN, STILL)])]);
  });

  it('is not told to a coordinator who has left', async () => {
    await round.say(HAAN, DRAFT);
    await comes('2023-10-06T08:00', '2023-10-09T08:59');
    const people = plan.people.filter(({ office }) => office !== SECOND);
    await applyRound(round.db, { ...plan, people }, round.clock.now());
    await comes('2023-10-09T09:00');
    assert.deepEqual(told(), [to(FIRST)]);
  });

  it('is told of together where it waits equally long', async () => {
    await round.say(HAAN, DRAFT);
    await round.say('Sozialamt Hilden', ASK);
    await comes('2023-10-06T08:00', '2023-10-09T09:00');
    const title = '2\u00a0Punkte warten auf die Koordination';
    assert.deepEqual(new Set(told()), new Set([to(FIRST, title), to(SECOND, title)]));
  });

  it('stands in what is open for the Koordination, whatever it is, each with what settles it', async () => {
    const said: readonly (readonly [string, string])[] = [
      [HAAN, DRAFT],
      [HAAN, ASK],
      [HAAN, 'kenntnisnahme anlegen: Erlass; Text: Bitte lesen; Frist: 20.10.2023 12:00'],
      [HAAN, 'terminfindung anlegen: Klausur; Termine: 26.10.2023 14:00 | 27.10.2023 10:00; Frist: 20.10.2023 12:00'],
      [HAAN, 'sitzung anlegen: Treffen; Datum: 26.10.2023; Uhrzeit: 14:00; Ort: Haan'],
      ['Gast aus Bonn', 'zugang anfragen'],
      [FIRST, 'kenntnisnahme anlegen: Merkblatt; Text: Bitte lesen; Frist: 20.10.2023 12:00'],
      [FIRST, 'kenntnisnahme 2 veröffentlichen'],
      [HAAN, 'kenntnisnahme 2 rückfrage: Gilt das auch für Honorarkräfte?'],
    ];
    for (const [office, text] of said) await round.say(office, text);
    const { text } = await round.say(SECOND, 'offen');
    for (const sentence of [
      'Entwurf der Abstimmung\u00a01: Soll die Wärmestube bleiben?',
      'Entwurf der Rundfrage\u00a01:',
      'Entwurf der Kenntnisnahme\u00a01: Erlass',
      'Entwurf der Terminfindung\u00a01: Klausur',
      'Entwurf der Sitzung\u00a01: Treffen',
      'Anfrage\u00a01 um Zugang: Gast aus Bonn',
      'Rückfrage zur Kenntnisnahme\u00a02: Gilt das auch für Honorarkräfte?',
    ])
      assert.ok(text.includes(sentence), `${sentence}\n${text}`);
    assert.match(text, /Für Kreis Mettmann ist ein Punkt offen, 7\u00a0Punkte warten auf die Koordination/u);
    assert.match(text, /\[Zugang geben …\] \[Anfrage ablehnen\]/u);
    assert.match(text, /\[Rückfrage beantworten …\]/u);
  });

  it('stands in what is open for its author while it is a draft, and for nobody else', async () => {
    await round.say(HAAN, DRAFT);
    const own = (await round.say('Sozialamt Haan, Sachbearbeitung', 'offen')).text;
    assert.match(own, /Für Haan ist keine Antwort offen, ein Entwurf wartet auf die Koordination/u);
    assert.match(own, /Entwurf der Abstimmung\u00a01[\s\S]*\[Weiter bearbeiten …\]/u);
    assert.doesNotMatch(own, /Veröffentlichen/u);
    assert.match((await round.say('Sozialamt Hilden', 'offen')).text, /Für Hilden ist nichts mehr offen/u);
    await round.say(FIRST, 'abstimmung 1 veröffentlichen');
    assert.doesNotMatch((await round.say(HAAN, 'offen')).text, /Entwurf/u);
  });

  it('stands there for three months', async () => {
    await round.say(HAAN, DRAFT);
    round.clock.set('2024-01-05T08:00');
    assert.match((await round.say(FIRST, 'offen')).text, /Entwurf der Abstimmung/u);
    round.clock.set('2024-01-06T08:00');
    assert.doesNotMatch((await round.say(FIRST, 'offen')).text, /Entwurf der Abstimmung/u);
    assert.match((await round.say(FIRST, 'abstimmungen')).text, /Soll die Wärmestube bleiben/u);
  });

  it('is a proposed Fassung until the Koordination has published it', async () => {
    await round.say(FIRST, DRAFT.replace('Frist', 'Regel: Konsent; Frist'));
    await round.say(FIRST, 'abstimmung 1 veröffentlichen');
    await round.say(HAAN, 'abstimmen 1 einwand: Der Betrag fehlt.');
    await round.say(HAAN, 'abstimmung 1 fassung vorschlagen: Die Runde verständigt sich auf 5.000 Euro.');
    assert.match((await round.say(SECOND, 'offen')).text, /Vorschlag für Fassung\u00a02 der Abstimmung\u00a01/u);
    await round.say(FIRST, 'abstimmung 1 fassung 2 veröffentlichen');
    assert.doesNotMatch((await round.say(SECOND, 'offen')).text, /Vorschlag/u);
  });

  it('is a date that nobody has chosen when a date poll has ended', async () => {
    await round.say(
      HAAN,
      'terminfindung anlegen: Klausur; Termine: 26.10.2023 14:00 | 27.10.2023 10:00; Frist: 10.10.2023 12:00',
    );
    await round.say(FIRST, 'terminfindung 1 veröffentlichen');
    await comes('2023-10-10T12:00');
    assert.match((await round.say(FIRST, 'offen')).text, /Termin der Terminfindung\u00a01: Klausur/u);
    await round.say(FIRST, 'terminfindung 1 termin 2');
    assert.doesNotMatch((await round.say(FIRST, 'offen')).text, /Termin der Terminfindung/u);
  });

  it('is told of a request for access to whoever asked, who is not of the round', async () => {
    await round.openChat('Gast aus Bonn');
    await round.say('Gast aus Bonn', 'zugang anfragen');
    await comes(...until('2023-10-12'), '2023-10-12T09:00');
    assert.deepEqual(told().slice(2), ['chat-unknown-Gast aus Bonn: Ein Punkt wartet noch auf die Koordination']);
    const { text } = round.arrived.at(-1)?.shown ?? assert.fail();
    assert.match(text, /Ihre Anfrage um Zugang zur Runde/u);
    assert.doesNotMatch(text, /\[/u);
  });
});

onEveryDatabase('what waits for a Koordination without personal chats', (database) => {
  const lines = async (showsAlone: boolean) => {
    const round = await openRound(database, { plan, showsAlone: () => showsAlone });
    const user = { roundId: plan.id, personId: `person-${FIRST}`, userId: '29:first' };
    await learnUser(round.db, user);
    await round.say(HAAN, DRAFT);
    for (const local of ['2023-10-06T08:00', '2023-10-09T09:00']) {
      round.clock.set(local);
      await round.settle();
    }
    const found = round.arrived
      .filter(({ shown }) => shown.text.includes('wartet auf die Koordination'))
      .map(({ recipient, shown }) => ({ recipient, isNamed: shown.text.includes('Wärmestube') }));
    await round.close();
    return found;
  };

  it('is shown to each alone in the channel, and named to nobody else there', async () => {
    assert.deepEqual(await lines(true), [
      { recipient: '29:first', isNamed: true },
      { recipient: undefined, isNamed: false },
    ]);
  });

  it('is said there without saying what it is, where the platform shows it to nobody alone', async () => {
    const all = await lines(false);
    assert.ok(all.length > 0);
    assert.ok(all.every(({ recipient, isNamed }) => recipient === undefined && !isNamed));
  });
});

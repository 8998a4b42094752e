import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, posts, publish } from './poll.ts';

const QUESTION = 'Soll im Verfügungsfonds ein Höchstbetrag gelten?';
const FIRST = 'Die Runde verständigt sich auf höchstens 300 € je Haushalt.';
const SECOND = 'Die Runde verständigt sich auf höchstens 400 €, in Härtefällen 500 € je Haushalt.';
const REASON = '300 € reichen bei einer Stromsperre nicht aus.';
const FORM = { 'question~1': QUESTION, 'text~1': FIRST };
const OPERATION = '8f9619ff-8b86-4d01-b42d-00cf4fc964ff';

onEveryDatabase('a vote in several Fassungen', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await publish(round, FORM);
  });
  afterEach(async () => {
    const broken = await brokenIn(round.db, owingOf(round.bot.features));
    await round.close();
    assert.deepEqual(broken, []);
  });

  const say = async (text: string, office = 'Sozialamt Haan') => (await round.say(office, text)).text;
  const click = async (office: string, verb: string, data: Record<string, unknown>) =>
    (await round.click(office, verb, { vote: 1, ...data })).text;
  const object = (city: string) => click(`Sozialamt ${city}`, 'votes.cast', { choice: 'objection', reason: REASON });
  const propose = (office: string, text = SECOND) =>
    click(office, 'votes.amend', { operation: OPERATION, attempt: 1, 'question~1': QUESTION, 'text~1': text });
  const amended = async (text = SECOND) => {
    await propose(COORDINATION, text);
    await click(COORDINATION, 'votes.publish-wording', {});
    await round.settle();
  };
  /** The heads of these cities answer the second Fassung. */
  const again = async (choice: string, ...cities: readonly string[]) => {
    for (const city of cities) await click(`Sozialamt ${city}`, 'votes.cast', { choice, wording: 2 });
  };
  const ends = async (local: string) => {
    round.clock.set(local);
    await round.settle();
  };
  const last = () => posts(round).at(-1) ?? '';
  /** The card of the second Fassung. */
  const second = () => posts(round).find((text) => /Beschlusstext mit 1/u.test(text)) ?? '';

  it('shows an objection with its reason to all at once, though the result is hidden', async () => {
    await cast(round, 'yes', 'Haan', 'Velbert');
    assert.match(await click('Sozialamt Ratingen', 'votes.objection', {}), /sehen alle Kommunen sofort/u);
    await object('Ratingen');
    round.clock.advance(2000);
    await round.settle();
    assert.match(last(), /Einwand\n[\s\S]*Ratingen[\s\S]*300 € reichen/u);
    assert.doesNotMatch(last(), /Haan: Zustimmung|Zustimmung: 2/u);
  });

  it('leads from an objection to a running amended vote in three clicks', async () => {
    await cast(round, 'yes', 'Haan');
    await object('Ratingen');
    assert.match(await say('abstimmung 1', COORDINATION), /\[Vorschlag anpassen …\]/u);
    const form = await click(COORDINATION, 'votes.amend-form', {});
    assert.match(
      form,
      /Frage: Soll im Verfügungsfonds[\s\S]*Beschlusstext: Die Runde verständigt sich auf höchstens 300/u,
    );
    const preview = await propose(COORDINATION);
    assert.match(preview, /\[entfällt: 300 €\] \[neu: 400 €, in Härtefällen 500 €\] je Haushalt/u);
    assert.match(preview, /\[Fassung\u00a02 veröffentlichen\]/u);
    await click(COORDINATION, 'votes.publish-wording', { proposal: 1 });
    await round.settle();
    assert.match(second(), /Abstimmung\u00a01\u00a0· Fassung\u00a02[\s\S]*Beschlusstext mit 1\u00a0Änderung/u);
    assert.match(second(), /Haben zu Fassung\u00a02 geantwortet: 0/u);
    assert.match(second(), /Stimme galt einer früheren Fassung, Antwort fehlt: 1\nHaan/u);
    assert.match(second(), /Einwand, Antwort steht aus: 1\nRatingen/u);
  });

  it('tells the Koordination of an objection in the personal chat, with the way on', async () => {
    await round.openChat(COORDINATION);
    await object('Ratingen');
    await round.settle();
    const { reply, shown } = round.arrived.at(-1) ?? assert.fail('nobody was told');
    assert.match(reply.summary, /^Einwand in Abstimmung\u00a01 \(Ratingen\)/u);
    assert.match(shown.text, /Bleibt der Einwand, kommt kein Beschluss zustande\.[\s\S]*\[Vorschlag anpassen …\]/u);
  });

  it('is a new post, and the one before says what is asked now', async () => {
    await amended();
    const [before, now] = posts(round);
    assert.equal(posts(round).length, 2);
    assert.match(before ?? '', /überholt[\s\S]*Gefragt ist jetzt Fassung\u00a02/u);
    assert.match(now ?? '', /\[Zustimmung\] \[Enthaltung\] \[Einwand …\]/u);
  });

  it('is proposed by the municipality that drafted or objects; the Koordination is told and publishes', async () => {
    assert.match(await propose('Sozialamt Velbert'), /Eine geänderte Fassung schlagen andere vor/u);
    await object('Ratingen');
    await round.openChat(COORDINATION);
    const shown = await propose('Sozialamt Ratingen');
    assert.doesNotMatch(shown, /veröffentlichen\]/u);
    await round.settle();
    assert.match(
      round.arrived.at(-1)?.shown.text ?? '',
      /Vorgeschlagen: Sozialamt Ratingen[\s\S]*\[Fassung\u00a02 veröffentlichen\]/u,
    );
    assert.match(
      await say('abstimmung 1 fassung 2 veröffentlichen', 'Sozialamt Ratingen'),
      /ist die Koordination zuständig/u,
    );
    assert.match(await say('abstimmung 1 fassung 2 veröffentlichen', COORDINATION), /Fassung\u00a02/u);
  });

  it('counts no consent to the Fassung before, and asks who gave it once more', async () => {
    await cast(round, 'yes', 'Haan', 'Mettmann', 'Velbert', 'Erkrath', 'Hilden', 'Langenfeld');
    await amended();
    const own = await say('abstimmung 1', 'Sozialamt Velbert');
    assert.match(own, /Die Zustimmung aus Velbert galt Fassung\u00a01\./u);
    assert.match(own, /\[Auch Fassung\u00a02 zustimmen\] \[Enthaltung\] \[Einwand …\]/u);
    assert.match(
      await say('offen', 'Sozialamt Velbert'),
      /Abstimmung\u00a01\u00a0· Fassung\u00a02[\s\S]*\[Lesen und abstimmen\]/u,
    );
    await again('yes', 'Velbert');
    await ends('2023-10-12T12:00');
    assert.match(last(), /ohne Quorum[\s\S]*1\u00a0von\u00a011\u00a0Kommunen hat abgestimmt/u);
    assert.match(last(), /Haan: Zustimmung zu Fassung\u00a01, zählt nicht/u);
  });

  it('takes no answer that names another Fassung or none, clicked, typed or told by telephone', async () => {
    await amended();
    const refused = [
      await click('Sozialamt Haan', 'votes.cast', { choice: 'yes' }),
      await say('abstimmen 1 zustimmung'),
      await say('abstimmen 1 fassung 1 zustimmung'),
      await say('abstimmen 1 für Hilden: zustimmung', COORDINATION),
    ];
    for (const text of refused) assert.match(text, /Gefragt ist Fassung\u00a02[\s\S]*Es wurde nichts gespeichert/u);
    assert.match(await say('abstimmen 1 fassung 2 zustimmung'), /Haan hat abgestimmt: Zustimmung/u);
  });

  it('lets an objection stand until its municipality says that it is settled', async () => {
    await object('Ratingen');
    await amended();
    await again('yes', 'Haan', 'Mettmann', 'Velbert', 'Erkrath', 'Hilden', 'Langenfeld');
    const own = await say('abstimmung 1', 'Sozialamt Ratingen');
    assert.match(own, /Ist der Einwand von Ratingen behoben\?\nOhne Antwort gilt er auch gegen Fassung\u00a02\./u);
    assert.match(own, /\[Behoben, Zustimmung\] \[Behoben, Enthaltung\] \[Einwand bleibt …\]/u);
    await ends('2023-10-12T12:00');
    assert.match(last(), /nicht angenommen[\s\S]*Es gibt einen begründeten Einwand\./u);
  });

  it('is carried once the objection is settled, as one decision, of which the register shows who agreed to what', async () => {
    await cast(round, 'yes', 'Haan', 'Monheim am Rhein');
    await object('Ratingen');
    await amended();
    await again('yes', 'Haan', 'Mettmann', 'Velbert', 'Erkrath', 'Hilden');
    assert.match(
      await click('Sozialamt Ratingen', 'votes.lift', { choice: 'abstain', wording: 2 }),
      /Ratingen hat abgestimmt: Enthaltung/u,
    );
    await ends('2023-10-12T12:00');
    assert.match(last(), /Fassung\u00a02\u00a0· Beschluss\u00a02023\/01 · angenommen/u);
    assert.match(last(), /Beschlusstext\nDie Runde verständigt sich auf höchstens 400 €/u);
    const decision = await say('beschluss 2023/01');
    assert.match(decision, /höchstens 400 €, in Härtefällen 500 € je Haushalt/u);
    assert.match(decision, /Fassung: Fassung\u00a02 vom 5\.\u00a0Oktober 2023/u);
    assert.match(decision, /Haan: Zustimmung zu Fassung\u00a02[\s\S]*Ratingen: Enthaltung zu Fassung\u00a02/u);
    assert.match(decision, /Monheim am Rhein \(Zustimmung zu Fassung\u00a01, zählt nicht\)/u);
    assert.match(decision, /Einwand aus Ratingen zu Fassung\u00a01[^\n]*Stromsperre/u);
    assert.match(decision, /Fassung\u00a01 vom[^\n]*\nDie Runde verständigt sich auf höchstens 300 €/u);
  });

  it('is settled by typing, too, and only by who has objected', async () => {
    await object('Ratingen');
    await amended();
    assert.match(await say('einwand 1 fassung 2 behoben: zustimmung'), /Ihre Kommune hat keinen Einwand erhoben/u);
    assert.match(await say('einwand 1 behoben', 'Sozialamt Ratingen'), /\[Behoben, Zustimmung\]/u);
    assert.match(
      await say('einwand 1 fassung 2 behoben: zustimmung', 'Sozialamt Ratingen'),
      /Ratingen hat abgestimmt: Zustimmung/u,
    );
  });

  it('runs three working days at least, and never ends earlier than before', async () => {
    await ends('2023-10-11T15:00');
    await amended();
    assert.match(second(), /Frist: Dienstag, 17\.\u00a0Oktober 2023, 12:00\u00a0Uhr/u);
    await ends('2023-10-12T12:00');
    assert.match(await say('abstimmung 1'), /läuft bis 17\.10\./u);
  });

  it('shows a municipality the change before who has answered, which is closed up; the Koordination sees both', async () => {
    await amended();
    assert.match(
      await say('abstimmung 1', 'Sozialamt Velbert'),
      /Frist: [\s\S]*Stand der Kommunen\nHaben zu Fassung\u00a02/u,
    );
    assert.doesNotMatch(await say('abstimmung 1', COORDINATION), /Stand der Kommunen/u);
  });

  it('is shown with each Fassung in full', async () => {
    await amended();
    assert.match(
      await say('fassungen 1'),
      /Fassung\u00a02[\s\S]*\[entfällt: 300 €\][\s\S]*Wortlaut\nDie Runde verständigt sich auf höchstens 400 €/u,
    );
    assert.match(
      await say('abstimmung 1 fassung 1'),
      /Diese Fassung ist überholt\.[\s\S]*Wortlaut\nDie Runde verständigt sich auf höchstens 300/u,
    );
    assert.match(await say('abstimmung 1 fassung 3'), /hat diese Fassung nicht/u);
  });

  it('is proposed and typed by its words', async () => {
    const shown = await say(
      `abstimmung 1 fassung vorschlagen: ${SECOND}; Frage: Welcher Höchstbetrag gilt?`,
      COORDINATION,
    );
    assert.match(shown, /Welcher Höchstbetrag gilt\?[\s\S]*Frage bisher: „Soll im Verfügungsfonds/u);
    assert.match(await say('abstimmung 1 vorschlag', COORDINATION), /Vorschlag für Fassung\u00a02/u);
    await say('abstimmung 1 fassung 2 veröffentlichen', COORDINATION);
    assert.match(await say('abstimmungen'), /Welcher Höchstbetrag gilt\?/u);
  });

  it('is offered to who asks for other words in their own, and proposed by the form alone', async () => {
    const offered = await say('Wir hätten gern eine andere Formulierung bei Abstimmung 1', COORDINATION);
    assert.match(offered, /Abstimmung\u00a01[\s\S]*\[Vorschlag anpassen …\]/u);
    assert.match(await say('abstimmung 1 vorschlag', COORDINATION), /Dazu liegt kein Vorschlag vor/u);
    await propose(COORDINATION);
    assert.match(
      await say('Zeige die vorgeschlagene Fassung zu Abstimmung 1', COORDINATION),
      /Verstanden als „abstimmung 1 vorschlag“[\s\S]*\[entfällt: 300 €\]/u,
    );
  });

  it('is no Fassung where nothing was changed', async () => {
    assert.match(await propose(COORDINATION, FIRST), /Am Text ist nichts geändert/u);
  });

  it('is published once on a double click, and not from a proposal that changes an earlier one', async () => {
    await propose(COORDINATION);
    await round.click(COORDINATION, 'votes.amend', {
      ...{ vote: 1, operation: '9f9619ff-8b86-4d01-b42d-00cf4fc964ff', attempt: 1 },
      ...{ 'question~1': QUESTION, 'text~1': 'Höchstens 450 € je Haushalt.' },
    });
    await Promise.all([1, 2].map(() => click(COORDINATION, 'votes.publish-wording', { proposal: 1 })));
    await round.settle();
    assert.equal(posts(round).length, 2);
    assert.match(
      await click(COORDINATION, 'votes.publish-wording', { proposal: 2 }),
      /Der Vorschlag ändert eine frühere Fassung[\s\S]*\[Vorschlag anpassen …\]/u,
    );
  });

  it('publishes the Fassung that is named and no other, however often it is typed', async () => {
    await propose(COORDINATION);
    const published = () => say('abstimmung 1 fassung 2 veröffentlichen', COORDINATION);
    assert.match(await say('abstimmung 1 fassung 3 veröffentlichen', COORDINATION), /hat diese Fassung nicht/u);
    await published();
    await say('abstimmung 1 fassung vorschlagen: Höchstens 450 € je Haushalt.', COORDINATION);
    assert.match(await published(), /Fassung\u00a02/u);
    assert.doesNotMatch(await say('abstimmung 1'), /Fassung\u00a03/u);
  });

  it('can have a third', async () => {
    await cast(round, 'yes', 'Haan');
    await amended();
    await again('yes', 'Haan');
    await click(COORDINATION, 'votes.amend', {
      ...{ operation: '9f9619ff-8b86-4d01-b42d-00cf4fc964ff', attempt: 1 },
      ...{ 'question~1': QUESTION, 'text~1': 'Höchstens 450 € je Haushalt.' },
    });
    await click(COORDINATION, 'votes.publish-wording', { proposal: 2 });
    assert.match(await say('abstimmung 1'), /Die Zustimmung aus Haan galt Fassung\u00a02\./u);
    assert.match(await click('Sozialamt Haan', 'votes.cast', { choice: 'yes', wording: 3 }), /Haan hat abgestimmt/u);
  });

  it('is for consent alone', async () => {
    await round.click(COORDINATION, 'votes.submit', {
      ...{ operation: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff', attempt: 1, 'rule~1': 'simple', 'question~1': QUESTION },
      ...{ 'closesOn~1': '2023-10-12', 'closesTime~1': '12:00', 'results~1': 'hidden' },
    });
    await round.click(COORDINATION, 'votes.open', { vote: 2 });
    assert.match(await say('abstimmung 2 anpassen', COORDINATION), /Fassungen gibt es nur im Konsent/u);
  });
});

import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const RATINGEN = 'Sozialamt Ratingen';
const VELBERT = 'Sozialamt Velbert';
const OTHERS = ['Erkrath', 'Haan', 'Hilden', 'Langenfeld', 'Mettmann', 'Velbert', 'Wülfrath', 'Monheim am Rhein'].map(
  (city) => `Sozialamt ${city}`,
);
const plan = { ...samplePlan, starterKnowledge: false, programme: { ...samplePlan.programme, deadlines: [] } };

onEveryDatabase('a common guideline from its draft to its second version', (database) => {
  let round: TestRound;
  let step = 0;
  beforeEach(async () => {
    round = await openRound(database, { plan });
  });
  afterEach(() => round.close());

  /** Every message arrives twice. */
  const say = async (text: string, office = HAAN) => {
    step += 1;
    const where = { activity: `guideline-${step}` };
    const first = await round.say(office, text, where);
    const second = await round.say(office, text, where);
    assert.equal(second.text, first.text, text);
    return first.text;
  };
  const vote = async (number: number, objection?: string) => {
    await say('richtlinie 1 zur abstimmung abschnittsweise', K);
    await say(`abstimmung ${number} veröffentlichen`, K);
    if (objection !== undefined) await say(`abstimmung ${number} punkte: ${objection}`, RATINGEN);
    for (const office of OTHERS) await say(`abstimmung ${number} allen zustimmen`, office);
    await say(`abstimmung ${number} schließen: Alle haben geantwortet`, K);
    await round.settle();
  };

  it('is lived through once, though every step is delivered twice', async () => {
    await say('richtlinie anlegen: Kreiseinheitliche Richtlinie; Entwurf bei: Haan', K);
    await say('richtlinie 1 abschnitt 1: Die Wärmestubenpauschale hilft in Notlagen.; Überschrift: Zweck');
    await say('richtlinie 1 abschnitt 2: Die Hilfe beträgt höchstens 300 €.; Überschrift: Höhe');
    await say('richtlinie 1 abschnitt 3: Nachweise richten sich nach Abschnitt 2.; Überschrift: Nachweise');
    await say('richtlinie 1 umlauf bis 20.10.2023 12 Uhr', K);
    await say('richtlinie 1 abschnitt 3 anmerkung: Welche Nachweise?', VELBERT);
    assert.match(await say('richtlinie 1 anmerkungen'), /1.Anmerkung\n/u);

    await say('richtlinie 1 abschnitt 2 änderung: Die Hilfe beträgt höchstens 500 €.; Begründung: Strom', HILDEN);
    await say('änderungsvorschlag 1 geändert übernehmen: Die Hilfe beträgt höchstens 400 €.; Begründung: Die Mittel');
    await say('richtlinie 1 abschnitt 1 änderung: Die Wärmestubenpauschale hilft allen.; Begründung: Kürzer', VELBERT);
    await say('änderungsvorschlag 2 ablehnen: Zu weit');
    await say('richtlinie 1 abschnitt 3 änderung: Nachweise entfallen.; Begründung: Aufwand', HILDEN);
    await say('änderungsvorschlag 3 ablehnen: Ohne Nachweis geht es nicht');
    await say('änderungsvorschlag 3 aufrechterhalten', HILDEN);
    assert.match(await say('richtlinie 1 abschnitt 2'), /höchstens 400 €/u);

    assert.doesNotMatch(await say('Was gilt zur Wärmestubenpauschale?', VELBERT), /hilft in Notlagen/u);
    await vote(1, '3.0.3 Einwand: Ohne Nachweise geht es nicht');
    const first = await say('richtlinie version', HILDEN);
    assert.match(first, /Version.1[\s\S]*hilft in Notlagen[\s\S]*höchstens 400 €[\s\S]*richten sich nach Abschnitt 2/u);
    assert.match(await say('änderungsvorschlag 3'), /nicht beschlossen/u);
    const cited = await say('Was gilt zur Wärmestubenpauschale?', VELBERT);
    assert.match(cited, /hilft in Notlagen[\s\S]*Absprache der Runde/u);

    await say('richtlinie 1 abschnitt 1: Die Wärmestubenpauschale hilft in Notlagen und im Winter.');
    await vote(2);
    assert.match(await say('richtlinie version'), /Version.2[\s\S]*und im Winter/u);
    const now = await say('Was gilt zur Wärmestubenpauschale?', HILDEN);
    assert.match(now, /und im Winter[\s\S]*Absprache der Runde/u);
    assert.match(now, /und im Winter[\s\S]*\(Version.1;[^\n]*gilt nicht mehr/u);
    assert.equal(round.channel().filter(({ shown }) => /Version.1 \(05\.10\.2023\)/u.test(shown.text)).length, 1);
  });
});

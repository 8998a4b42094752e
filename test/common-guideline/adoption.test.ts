import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const RATINGEN = 'Sozialamt Ratingen';
const OTHERS = ['Erkrath', 'Haan', 'Langenfeld', 'Mettmann', 'Velbert', 'Wülfrath', 'Monheim am Rhein'].map(
  (city) => `Sozialamt ${city}`,
);

onEveryDatabase('the vote on a common guideline', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await say('richtlinie 1 abschnitt 1: Die Wärmestubenpauschale hilft in Notlagen.; Überschrift: Zweck');
    await say('richtlinie 1 abschnitt 2: Die Hilfe beträgt höchstens 300 €.; Überschrift: Höhe');
    await say('richtlinie 1 abschnitt 3: Nachweise richten sich nach Abschnitt 2.; Überschrift: Nachweise');
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const posts = () => round.channel().map(({ shown }) => shown.text);
  const begin = async (mode = 'abschnittsweise', number = 1) => {
    const text = await say(`richtlinie 1 zur abstimmung ${mode}`, K);
    await say(`abstimmung ${number} veröffentlichen`, K);
    return text;
  };
  const end = async (number = 1) => {
    for (const office of OTHERS) await say(`abstimmung ${number} allen zustimmen`, office);
    await say(`abstimmung ${number} schließen: Alle haben geantwortet`, K);
    await round.settle();
  };
  const uphold = async () => {
    await say('richtlinie 1 abschnitt 2 änderung: Die Hilfe beträgt höchstens 500 €.; Begründung: Strom', HILDEN);
    await say('änderungsvorschlag 1 ablehnen: Zu teuer');
    await say('änderungsvorschlag 1 aufrechterhalten', HILDEN);
  };

  it('is drawn up by the Koordination, names what refers to what, and shows the draft as being voted on', async () => {
    assert.match(await say('richtlinie 1 zur abstimmung abschnittsweise'), /Hierfür ist die Koordination zuständig/u);
    const text = await begin();
    assert.match(text, /Abstimmung.1 liegt als Entwurf bereit[\s\S]*Abschnitt.3 verweist auf Abschnitt.2\./u);
    assert.match(await say('richtlinie'), /in Abstimmung[\s\S]*Abstimmung.1/u);
    assert.match(await say('richtlinie 1 zur abstimmung abschnittsweise', K), /Abstimmung.1 liegt als Entwurf bereit/u);
    assert.match(await say('abstimmung 1 punkte', HILDEN), /1 Zweck[\s\S]*2 Höhe[\s\S]*3 Nachweise/u);
  });

  it('makes a version of what is carried, with number, decision and day', async () => {
    await begin();
    await end();
    const text = await say('richtlinie version', HILDEN);
    assert.match(text, /Version.1 \(05\.10\.2023\)[\s\S]*2 Höhe[\s\S]*höchstens 300 €[\s\S]*Beschluss.2023\/01/u);
    assert.match(posts().join('\n'), /3.von.3.Abschnitten sind vereinbart/u);
    assert.match(await say('richtlinie 1 zur abstimmung abschnittsweise', K), /Es gibt nichts abzustimmen/u);
  });

  it('prints a section that was not carried as not agreed to, and names what refers to it', async () => {
    await begin();
    await say('abstimmung 1 punkte: 2 Einwand: Zu niedrig', RATINGEN);
    await end();
    const text = await say('richtlinie version');
    assert.match(text, /2 Höhe\nnicht vereinbart \(Einwand Ratingen\)/u);
    assert.doesNotMatch(text, /höchstens 300/u);
    assert.match(text, /Abschnitt.3 verweist auf Abschnitt.2, der nicht vereinbart ist/u);
    assert.match(posts().join('\n'), /2.von.3.Abschnitten sind vereinbart/u);
  });

  it('decides on an amendment that was upheld before its section', async () => {
    await uphold();
    assert.match(await say('richtlinie 1 zur abstimmung im ganzen', K), /Im Ganzen kann nicht abgestimmt werden/u);
    await begin();
    assert.match(await say('abstimmung 1 punkte', HILDEN), /2\.0\.1 Änderungsvorschlag.1 aus Hilden[\s\S]*2 Höhe/u);
    await end();
    assert.match(await say('richtlinie version'), /höchstens 500 €[\s\S]*nach Änderungsvorschlag.1/u);
    assert.match(await say('richtlinie 1 abschnitt 2'), /höchstens 500 €[\s\S]*Beschluss 2023\/01|Beschluss.2023\/01/u);
    assert.match(await say('änderungsvorschlag 1'), /beschlossen/u);
  });

  it('leaves the section as it is where an amendment that was upheld is not carried', async () => {
    await uphold();
    await begin();
    await say('abstimmung 1 punkte: 2.0.1 Einwand: Zu teuer', RATINGEN);
    await end();
    assert.match(await say('richtlinie version'), /höchstens 300 €/u);
    assert.match(await say('änderungsvorschlag 1'), /nicht beschlossen/u);
  });

  it('asks next time for what has changed alone; what is not carried then stays as it was', async () => {
    await begin();
    await end();
    await say('richtlinie 1 abschnitt 2: Die Hilfe beträgt höchstens 450 €.');
    await begin('abschnittsweise', 2);
    assert.doesNotMatch(await say('abstimmung 2 punkte', HILDEN), /Zweck/u);
    await say('abstimmung 2 punkte: 2 Einwand: Zu hoch', RATINGEN);
    await end(2);
    assert.match(await say('richtlinie version'), /Version.1/u);
    await say('richtlinie 1 abschnitt 4: Dies gilt ab Januar.; Überschrift: Beginn');
    await begin('abschnittsweise', 3);
    await say('abstimmung 3 punkte: 2 Einwand: Zu hoch', RATINGEN);
    await end(3);
    const text = await say('richtlinie version');
    assert.match(text, /Version.2[\s\S]*höchstens 300 €[\s\S]*unverändert, nicht vereinbart[\s\S]*4 Beginn/u);
    assert.match(await say('richtlinie 1 version 1'), /Version.1/u);
  });

  it('lets an agreed section fall away only where that is carried', async () => {
    await begin();
    await end();
    await say('richtlinie 1 abschnitt 2 streichen');
    await say('richtlinie 1 abschnitt 1: Die Wärmestubenpauschale hilft immer.');
    await begin('abschnittsweise', 2);
    assert.match(
      await say('abstimmung 2 punkte', HILDEN),
      /1 Zweck[\s\S]*2 Höhe \(entfällt\)[\s\S]*Abschnitt.2 entfällt\. Bisheriger Wortlaut: [^\n]*300 €/u,
    );
    await say('abstimmung 2 punkte: 2 Einwand: Wird gebraucht', RATINGEN);
    await end(2);
    assert.match(
      await say('richtlinie version'),
      /Version.2[\s\S]*höchstens 300 €[\s\S]*unverändert, nicht vereinbart \(Einwand Ratingen\)/u,
    );
    await begin('abschnittsweise', 3);
    await end(3);
    assert.match(await say('richtlinie version'), /Version.3/u);
    assert.doesNotMatch(await say('richtlinie version'), /höchstens 300|2 Höhe/u);
  });

  it('says in the form which words are being voted on', async () => {
    await begin();
    assert.match(
      await say('richtlinie 1 abschnitt 2 bearbeiten'),
      /In Abstimmung.1 steht: „Die Hilfe beträgt höchstens 300 €\.“[\s\S]*nächste Abstimmung/u,
    );
  });

  it('adopts the draft as a whole, and cites each section as what the round agreed to', async () => {
    await begin('im ganzen');
    for (const office of OTHERS) await say('abstimmen 1 zustimmung', office);
    await say('abstimmung 1 schließen: Alle haben geantwortet', K);
    await round.settle();
    assert.match(await say('richtlinie version'), /Version.1/u);
    const text = await say('Was gilt zur Wärmestubenpauschale?', HILDEN);
    assert.match(text, /hilft in Notlagen[\s\S]*Absprache der Runde/u);
  });

  it('cites no draft', async () => {
    assert.doesNotMatch(await say('Was gilt zur Wärmestubenpauschale?', HILDEN), /hilft in Notlagen/u);
  });
});

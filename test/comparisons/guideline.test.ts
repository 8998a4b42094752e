import assert from 'node:assert/strict';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const OTHERS = ['Erkrath', 'Haan', 'Hilden', 'Langenfeld', 'Mettmann', 'Ratingen', 'Velbert', 'Wülfrath'].map(
  (city) => `Sozialamt ${city}`,
);
const HIGH = 'Die Hilfe beträgt je Haushalt höchstens 300 € im Bewilligungszeitraum.';

onEveryDatabase('the versions of the common guideline, side by side', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await twice('richtlinie 1 abschnitt 1: Die Wärmestubenpauschale hilft in Notlagen.; Überschrift: Zweck');
    await twice(`richtlinie 1 abschnitt 2: ${HIGH}; Überschrift: Höhe`);
    await twice('richtlinie 1 abschnitt 3: Nachweise sind aufzubewahren.; Überschrift: Nachweise');
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text.replaceAll('\u00a0', ' ');
  /** Each message comes twice, as Teams may deliver it. */
  const twice = async (text: string, office = HAAN) => {
    await say(text, office);
    return say(text, office);
  };
  const adopt = async (number: number) => {
    await say('richtlinie 1 zur abstimmung abschnittsweise', K);
    await twice(`abstimmung ${number} veröffentlichen`, K);
    for (const office of OTHERS) await say(`abstimmung ${number} allen zustimmen`, office);
    await twice(`abstimmung ${number} schließen: Alle haben geantwortet`, K);
    await round.settle();
  };
  const adoptTwo = async () => {
    await adopt(1);
    await twice(`richtlinie 1 abschnitt 2: ${HIGH.replace('300 €', '400 €')}; Überschrift: Höhe`);
    await twice('richtlinie 1 abschnitt 4: Härtefälle entscheidet die Kommune selbst.; Überschrift: Härtefälle');
    await adopt(2);
  };

  it('say calmly that there is none yet, or one, and lead to the draft', async () => {
    assert.match(await say('änderungen richtlinie'), /Es gibt noch keine Version/u);
    await adopt(1);
    const reply = await round.say(HILDEN, 'änderungen richtlinie');
    assert.match(reply.text, /Es gibt erst Version.1/u);
    assert.doesNotMatch(reply.text, /300 €/u);
    await twice(`richtlinie 1 abschnitt 2: ${HIGH.replace('300 €', '500 €')}; Überschrift: Höhe`);
    const text = await say('änderungen richtlinie 1 version 1 zu entwurf', HILDEN);
    assert.match(text, /Der Entwurf ist nicht vereinbart[\s\S]*1 geändert, 2 unverändert/u);
    assert.match(text, /\[entfällt: 300 €\] \[neu: 500 €\]/u);
  });

  it('show what is new, changed and not, of the last two where none are named, and by number', async () => {
    await adoptTwo();
    const text = await say('änderungen richtlinie', HILDEN);
    assert.match(text, /1 geändert, 1 neu, 2 unverändert/u);
    assert.match(text, /Version 1 · Absprache der Runde · Beschluss 2023\/01/u);
    assert.match(text, /2 Höhe · geändert[\s\S]*\[entfällt: 300 €\] \[neu: 400 €\][\s\S]*4 Härtefälle · neu/u);
    assert.doesNotMatch(text, /Wärmestubenpauschale|Entwurf ist/u);
    for (const typed of ['änderungen richtlinie 1 version 1 zu 2', 'synopse richtlinie 1 version 2 zu version 1'])
      assert.equal(await say(typed, HILDEN), text);
    for (const said of ['Was hat sich an der Richtlinie geändert?', 'Unterschied zwischen Version 1 und 2'])
      assert.match(await say(said, HILDEN), /1 geändert, 1 neu, 2 unverändert/u, said);
    assert.match(await say('änderungen richtlinie 1 version 1 zu 7'), /Eine Version 7 gibt es nicht[\s\S]*Version 2/u);
    assert.match(await say('änderungen richtlinie 1 version 2 zu 2'), /mit einer anderen verglichen/u);
    assert.match(await say('änderungen richtlinie 9'), /gibt es nicht/u);
  });

  it('are led to from the version and from the channel, once it is adopted', async () => {
    await adoptTwo();
    const data = { document: 'guideline:1', before: '1', after: '2' };
    const version = await round.say(HILDEN, 'richtlinie version');
    assert.deepEqual(buttonsOf(version.card).find(({ verb }) => verb === 'comparisons.show')?.data, data);
    const posted = round.channel().filter(({ shown }) => shown.text.includes('Änderungen ansehen'));
    assert.equal(posted.length, 1);
    assert.match((await round.click(HILDEN, 'comparisons.show', data)).text, /1.geändert, 1.neu/u);
  });

  it('come as a Word file that only its reader loads', async () => {
    await adoptTwo();
    const reply = await round.say(HILDEN, 'synopse richtlinie word');
    assert.match(reply.text, /Version.1 und Version.2 nebeneinander/u);
    const address = /\/files\/(?<signed>[^"]+)"/u.exec(JSON.stringify(reply.card))?.groups?.['signed'] ?? '';
    const file = await round.bot.file(address);
    assert.equal(file?.name, 'Synopse-2023-10-05.docx');
  });
});

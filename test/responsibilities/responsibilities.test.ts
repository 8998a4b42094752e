import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const SHELTER =
  'zuständigkeit erfassen: Wohnungslosenhilfe und Notunterkünfte; Themenfeld: Wohnungslosenhilfe; Zuständig: Velbert; Netzwerk: Runder Tisch Wohnen; Ansprechstelle: Sozialamt Velbert; Vertretung: Kreissozialamt; Gilt ab: 01.02.2023; Quelle: Absprache a) vom 07.02.2023';

onEveryDatabase('responsibilities', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const say = async (text: string, office = K) => plain((await round.say(office, text)).text);
  const click = async (verb: string, data: Record<string, unknown>, activity?: string) =>
    plain((await round.click(K, verb, data, activity === undefined ? {} : { activity })).text);

  it('begin with an empty list that says what to do', async () => {
    assert.match(await say('zuständigkeiten'), /Noch ist keine Zuständigkeit festgehalten\. Erfassen Sie die erste/u);
    assert.match(await say('zuständigkeiten', HAAN), /Die Koordination trägt ein, was die Runde klärt/u);
  });

  it('live through form, change, end and history, each step delivered twice', async () => {
    const form = {
      operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      attempt: 1,
      'task~1': 'Notunterkünfte',
      'municipality~1': 'velbert',
      'topicArea~1': 'Wohnungslosenhilfe',
      'contact~1': 'Sozialamt Velbert',
      'validFrom~1': '2023-02-01',
    };
    for (const activity of ['one', 'two'])
      assert.match(await click('responsibilities.submit', form, activity), /^Zuständigkeit 1 · gespeichert/u);
    const seen = { operation: '7f9619ff-8b86-4d01-b42d-00cf4fc964ff', responsibility: 1, version: 1 };
    const changed = { ...form, ...seen, 'contact~1': 'Fachdienst Wohnen Velbert' };
    for (const activity of ['three', 'four'])
      assert.match(await click('responsibilities.submit', changed, activity), /Die Änderung ist gespeichert/u);
    for (const activity of ['five', 'six'])
      assert.match(
        plain((await round.say(K, 'zuständigkeit 1 beenden zum 31.10.2023', { activity })).text),
        /Die Zuständigkeit gilt bis 31\. Oktober 2023/u,
      );
    const { text } = await round.say(HAAN, 'zuständigkeit 1');
    assert.match(plain(text), /Zuständig: Velbert\nAnsprechstelle: Fachdienst Wohnen Velbert/u);
    assert.match(plain(text), /Gilt: von 1\. Februar 2023 bis 31\. Oktober 2023/u);
    const shown = plain(text);
    assert.match(shown, /Ansprechstelle: Fachdienst Wohnen Velbert \(bisher: Sozialamt Velbert\)/u);
    assert.equal(shown.split('Koordination, 5. Oktober 2023, 09:00 Uhr').length - 1, 3);
    assert.doesNotMatch(text, /ändern/u);
    round.clock.set('2023-11-02T09:00');
    assert.doesNotMatch(await say('zuständigkeiten', HAAN), /Notunterkünfte/u);
    assert.match(await say('zuständigkeit 1', HAAN), /Zuständigkeit 1 · beendet/u);
    assert.match(await say('zuständigkeiten stand 01.03.2023', HAAN), /Stand 01\.03\.2023\nNotunterkünfte/u);
  });

  it('are found by words and municipality: its own, that of every city, and that of the Kreis', async () => {
    await say(SHELTER);
    await say('zuständigkeit erfassen: Fachberatung Wohnungslose; Themenfeld: Wohnungslosenhilfe; Zuständig: Kreis');
    await say('zuständigkeit erfassen: Schuldnerberatung; Zuständig: jede Stadt für sich');
    await say('zuständigkeit erfassen: Tafelladen Hilden; Zuständig: Hilden');
    const found = await say('zuständig wohnungslosenhilfe in Velbert', HAAN);
    assert.match(
      found,
      /Notunterkünfte\nVelbert · Wohnungslosenhilfe\nAnsprechstelle: Sozialamt Velbert · Vertretung/u,
    );
    assert.match(found, /Fachberatung Wohnungslose\nKreis Mettmann/u);
    assert.doesNotMatch(found, /Schuldnerberatung|Tafelladen/u);
    assert.doesNotMatch(await say('zustaendig Wohnungslosenhilfe in Haan', HAAN), /Sozialamt Velbert/u);
    const all = await say('zuständigkeiten velbert', HAAN);
    assert.match(all, /3 Einträge\n[\s\S]*Schuldnerberatung\njede Stadt für sich/u);
    assert.match(await say('zuständig raumfahrt', HAAN), /Dazu ist noch keine Zuständigkeit festgehalten/u);
  });

  it('answer a question above the passages found, and beside what was agreed', async () => {
    await say(SHELTER);
    const text = await say('Wer macht Wohnungslosenhilfe in Velbert?', HAAN);
    assert.match(text, /Zuständigkeit 1, Velbert: Wohnungslosenhilfe und Notunterkünfte\. Ansprechstelle: Sozialamt/u);
    const everywhere = await say('Wer macht bei uns im Kreis die Wohnungslosenhilfe?', HAAN);
    assert.match(everywhere, /Zuständigkeit 1, Velbert[\s\S]*\nSoziale Infrastruktur: [\s\S]*Weitere Fundstellen/u);
    const asked = await say('Wer ist zuständig für Wohnungslosenhilfe?', HAAN);
    assert.match(asked, /Zuständigkeit 1, Velbert/u);
    assert.doesNotMatch(asked, /noch nicht festgehalten/u);
    assert.match(await say('Wer ist zuständig für die gemeinsame Richtlinie?', HAAN), /Absprache 3, Haan/u);
  });

  it('name what is wrong at its field and keep what was typed', async () => {
    const text = await say(
      'zuständigkeit erfassen: Kleiderkammer; Zuständig: Solingen; Themenfeld: Raumfahrt; Gilt ab: bald; Quelle: Beschluss 2023/99',
    );
    assert.match(text, /Kleiderkammer[\s\S]*„bald“ ist kein Datum/u);
    const more = await say(
      'zuständigkeit erfassen: Kleiderkammer; Zuständig: Solingen; Themenfeld: Raumfahrt; Gilt ab: 2.10.2023; Gilt bis: 1.10.2023; Quelle: 2023/99',
    );
    for (const said of [
      /oder eine Kommune der Runde angeben: Erkrath/u,
      /eines dieser Themenfelder wählen/u,
      /Das Ende liegt vor dem Beginn/u,
      /Einen Beschluss 2023\/99 gibt es nicht/u,
    ])
      assert.match(more, said);
    assert.match(await say('zuständigkeit 1'), /Eine Zuständigkeit 1 gibt es nicht/u);
  });

  it('tell whoever saved an older version, and overwrite nothing', async () => {
    await say(SHELTER);
    await say('zuständigkeit 1 beenden zum 31.12.2023');
    const fields = { 'task~1': 'Anderes', 'municipality~1': 'velbert', attempt: 1 };
    const form = { operation: '8f9619ff-8b86-4d01-b42d-00cf4fc964ff', responsibility: 1, version: 1, ...fields };
    const text = await click('responsibilities.submit', form);
    assert.match(text, /nicht gespeichert[\s\S]*inzwischen geändert/u);
    assert.match(await say('zuständigkeit 1'), /Wohnungslosenhilfe und Notunterkünfte/u);
  });
});

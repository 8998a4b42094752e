import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const HILDEN = 'Sozialamt Hilden';
const STAFF = 'Sozialamt Haan, Sachbearbeitung';
const FIRST = 'Die Hilfe beträgt je Haushalt höchstens 300 €.';
const SECOND = 'Die Hilfe beträgt je Haushalt höchstens 500 €.';

onEveryDatabase('a common guideline', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const write = (text = FIRST, office = HAAN) =>
    say(`richtlinie 1 abschnitt 3.2: ${text}; Überschrift: Höhe der Hilfe`, office);

  it('is there from the start, empty and held by Haan, as was agreed on 07.02.2023', async () => {
    const text = await say('richtlinie', HILDEN);
    assert.match(text, /Gemeinsame Richtlinie\u00a01[\s\S]*Kreiseinheitliche Richtlinie Stärkungspakt NRW/u);
    assert.match(text, /Noch ist kein Abschnitt entworfen\. Den Entwurf führt Haan\./u);
  });

  it('is begun once, however often the bot starts', async () => {
    await round.bot.load();
    assert.match(await say('richtlinien'), /Gemeinsame Richtlinien der Runde: 1/u);
  });

  it('has sections with numbers, in their order, however they came', async () => {
    for (const [number, heading] of [
      ['3.10', 'Nachweise'],
      ['3.2', 'Höhe'],
      ['3', 'Hilfe'],
      ['10', 'Schluss'],
    ])
      await say(`richtlinie 1 abschnitt ${number}: Der Wortlaut.; Überschrift: ${heading}`);
    assert.match(await say('richtlinie'), /3 Hilfe[\s\S]*3\.2 Höhe[\s\S]*3\.10 Nachweise[\s\S]*10 Schluss/u);
  });

  it('is drafted by the municipality that holds it, its head or deputy, and by the Koordination', async () => {
    assert.match(await write(FIRST, HILDEN), /Den Entwurf führt Haan/u);
    assert.match(await write(FIRST, STAFF), /Hierfür sind die Sozialamtsleitung/u);
    assert.match(await write(), /Höhe der Hilfe[\s\S]*höchstens 300 €/u);
    assert.match(await write(SECOND, K), /höchstens 500 €/u);
  });

  it('passes to another municipality by the word of the Koordination', async () => {
    assert.match(await say('richtlinie 1 entwurf bei Hilden', HAAN), /Hierfür ist die Koordination zuständig/u);
    assert.match(await say('richtlinie 1 entwurf bei Hilden', K), /Entwurf\u00a0bei: Hilden/u);
    assert.match(await write(), /Den Entwurf führt Hilden/u);
    assert.match(await write(FIRST, HILDEN), /höchstens 300 €/u);
    assert.match(await say('richtlinie 1 entwurf bei Bonn', K), /Bitte die Kommune wählen/u);
  });

  it('shows a section to all, and the way to write it to those who draft it', async () => {
    await write();
    assert.match(await say('richtlinie 1 abschnitt 3.2'), /\[Bearbeiten …\]/u);
    assert.doesNotMatch(await say('richtlinie abschnitt 3.2', HILDEN), /Bearbeiten/u);
    assert.match(
      await say('richtlinie 1 abschnitt 4'),
      /Einen Abschnitt\u00a04 gibt es nicht[\s\S]*\[Inhalt ansehen\]/u,
    );
  });

  it('keeps every wording of a section with office and time, the change marked', async () => {
    await write();
    round.clock.set('2023-10-06T10:15');
    await say(`richtlinie 1 abschnitt 3.2: ${SECOND}`, K);
    const text = await say('richtlinie 1 abschnitt 3.2 verlauf', HILDEN);
    assert.match(text, /\[entfällt: 300 €\][\s\S]*\[neu: 500 €\][\s\S]*Koordination.· 6..Oktober.2023, 10:15.Uhr/u);
    assert.match(text, /Erster Wortlaut[\s\S]*höchstens 300 €[\s\S]*Sozialamt Haan.· 5..Oktober.2023/u);
  });

  it('keeps nothing anew where the same is written again', async () => {
    await write();
    await write();
    assert.doesNotMatch(await say('richtlinie 1 abschnitt 3.2'), /Verlauf ansehen/u);
  });

  it('asks for the heading of a new section, and keeps what was typed', async () => {
    const { text, reply } = await round.say(HAAN, `richtlinie 1 abschnitt 3.2: ${FIRST}`);
    assert.match(text, /Bitte die Überschrift des Abschnitts eingeben/u);
    assert.match(JSON.stringify(reply.data), /höchstens 300 €/u);
  });

  it('does not overwrite what another has written meanwhile', async () => {
    await write();
    await write(SECOND, K);
    const data = { number: 1, section: '3.2', base: 1, heading: 'Höhe der Hilfe', text: 'Die Hilfe beträgt 400 €.' };
    const { text, reply } = await round.click(HAAN, 'guideline.write', data);
    assert.match(text, /Koordination hat den Abschnitt inzwischen geändert[\s\S]*höchstens 500 €/u);
    assert.match(JSON.stringify(reply.data), /400 €/u);
    assert.match(await say('richtlinie 1 abschnitt 3.2'), /höchstens 500 €/u);
  });

  it('strikes a section, whose wordings stay on record, and takes it up again', async () => {
    await write();
    assert.match(await say('richtlinie 1 abschnitt 3.2 streichen', HILDEN), /Den Entwurf führt Haan/u);
    assert.doesNotMatch(await say('richtlinie 1 abschnitt 3.2 streichen'), /Höhe der Hilfe/u);
    await say('richtlinie 1 abschnitt 3.2 streichen');
    assert.match(await say('richtlinie 1 abschnitt 3.2 verlauf'), /gestrichen[\s\S]*Gestrichen[\s\S]*höchstens 300 €/u);
    await write();
    assert.match(await say('richtlinie 1 abschnitt 3.2 verlauf'), /Wieder aufgenommen/u);
  });

  it('is one of several, of which the latest is meant where none is named', async () => {
    await say('richtlinie anlegen: Regeln für Gutscheine; Entwurf bei: Koordination', K);
    assert.match(await say('richtlinie'), /Regeln für Gutscheine[\s\S]*Entwurf\u00a0bei: die Koordination/u);
    assert.match(await say('richtlinien'), /Regeln für Gutscheine[\s\S]*Kreiseinheitliche Richtlinie/u);
    assert.match(await say('richtlinie 7'), /Gemeinsame Richtlinie\u00a07 gibt es nicht/u);
  });

  it('is begun once with a form that is sent twice', async () => {
    const data = { operation: '6f9619ff-8b86-4d01-b42d-00cf4fc964aa', title: 'Regeln für Gutscheine', holder: 'haan' };
    await round.click(K, 'guideline.submit', data);
    await round.click(K, 'guideline.submit', data);
    assert.match(await say('richtlinien'), /Gemeinsame Richtlinien der Runde: 2/u);
  });

  it('is found in plain words', async () => {
    await write();
    assert.match(await say('Wie weit ist Haan mit der gemeinsamen Richtlinie?'), /Kreiseinheitliche Richtlinie/u);
    assert.match(await say('Was steht in Abschnitt 3.2 der gemeinsamen Richtlinie?', HILDEN), /Höhe der Hilfe/u);
  });
});

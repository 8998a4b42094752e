import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { readDocument } from '../support/read-document.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { datedPlan, PUBLIC_URL } from '../support/sample.ts';

const ENTERED =
  'maßnahme 1 träger anlegen: Caritasverband; weitergeleitet: 12.000 €; Vereinbarung vom: 01.03.2023; Link zur Vereinbarung: https://www.beispiel.de/vertrag; Nachweis fällig: 20.10.2023';

onEveryDatabase('the providers of a measure', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...datedPlan, starterKnowledge: false } });
    await say(
      'maßnahme anlegen: Schuldnerberatung; Themenfeld: sozial; Träger: Caritasverband e. V.; verplant: 15.000',
    );
  });
  afterEach(() => round.close());
  const say = async (text: string, office = 'Sozialamt Haan') =>
    (await round.say(office, text)).text.replaceAll('\u00a0', ' ');
  /** The same form sent twice: the second time it is delivered as something new. */
  const twice = async (verb: string, data: Record<string, unknown>) => {
    await round.click('Sozialamt Haan', verb, data);
    return (await round.click('Sozialamt Haan', verb, data)).text.replaceAll('\u00a0', ' ');
  };
  const file = async (text: string) => {
    const { card } = await round.say('Sozialamt Haan', text);
    const [, signed = ''] = new RegExp(`${PUBLIC_URL}/files/([^"]+)`, 'u').exec(JSON.stringify(card)) ?? [];
    const made = await round.bot.file(signed);
    const { sections } = await readDocument(made?.name ?? '', made?.body ?? new Uint8Array());
    return sections
      .map(({ heading, text: words }) => `${heading}\n${words}`)
      .join('\n')
      .replaceAll('\u00a0', ' ');
  };

  it('live from the agreement to what is paid back, each step once though it is delivered twice', async () => {
    const operation = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    const entered = { operation, measure: 1, name: 'Caritasverband', passedOn: '12.000', proofDue: '2023-10-20' };
    assert.match(await twice('grants.add-provider', entered), /Träger 1 · Maßnahme 1 · eingetragen\nCaritasverband/u);
    assert.equal((await say('träger')).match(/Träger 1 · Maßnahme 1/gu)?.length, 1);
    await twice('grants.change-provider', { ...entered, number: 1, version: 1, agreedOn: '2023-03-01' });
    await twice('grants.proof-received', { number: 1, proofReceived: '2023-10-04' });
    await twice('grants.proof-accepted', { number: 1, proofReceived: '2023-10-04', proofAccepted: '2023-10-05' });
    const last = await twice('grants.repaid', { number: 1, repaid: '500,50', repaidOn: '2023-10-05' });
    assert.match(last, /= Verblieben · 11\.499,50 €/u);
    assert.match(last, /Vereinbarung: vom 1\. März 2023[\s\S]*anerkannt am 5\. Oktober 2023[\s\S]*Änderung 4/u);
    await twice('grants.drop-provider', { number: 1 });
    assert.match(await say('träger 1 verlauf'), /Gestrichen[\s\S]*Zurückgezahlt: 500,50 € \(vorher leer\)/u);
    assert.equal((await say('träger 1 verlauf')).match(/Sozialamt Haan/gu)?.length, 6);
  });

  it('are typed step by step as by their forms', async () => {
    await say(ENTERED);
    await say('träger 1 ändern: weitergeleitet: 14.000,50');
    await say('träger 1 nachweis eingegangen am 02.10.2023');
    await say('träger 1 nachweis anerkannt am 5.10.');
    const shown = await say('träger 1 rückzahlung 500 € am 4.10.2023');
    assert.match(shown, /Weitergeleitet · 14\.000,50 €\nZurückgezahlt · 500 €/u);
    assert.match(
      shown,
      /eingegangen am 2\. Oktober 2023, anerkannt am 5\. Oktober 2023\nRückzahlung: am 4\. Oktober 2023/u,
    );
    assert.match(await say('maßnahme 1'), /An Träger weitergeleitet · 14\.000,50 €/u);
    assert.match(await say('träger 1 streichen'), /gestrichen[\s\S]*\[Streichung zurücknehmen\]/u);
    assert.match(await say('träger 1 ändern: weitergeleitet: 14.000,50'), /geändert/u);
    assert.match(await say('träger 7'), /Einen Träger 7 gibt es nicht/u);
  });

  it('show a name that stands with a measure alone as one without anything entered, to be completed', async () => {
    const list = await round.say('Sozialamt Haan', 'träger');
    assert.match(list.text, /Caritasverband e\. V\.[\s\S]*noch ohne Angaben/u);
    const form = await round.click('Sozialamt Haan', 'grants.provider-form', {
      measure: 1,
      name: 'Caritasverband e. V.',
    });
    assert.match(JSON.stringify(form.card), /"value":"Caritasverband e\. V\."/u);
    await say(ENTERED);
    assert.doesNotMatch(await say('träger'), /ohne Angaben/u);
  });

  it('are told of in plain words, which offer the form with what was said and change nothing', async () => {
    await say(ENTERED);
    const offered = await round.say('Sozialamt Haan', 'Der Träger hat den Verwendungsnachweis abgegeben');
    assert.match(offered.text, /Träger\s1[\s\S]*Caritasverband[\s\S]*\[Eingang eintragen …\]/u);
    const form = await round.click('Sozialamt Haan', 'grants.proof-form', { number: 1, step: 'eingegangen' });
    assert.match(JSON.stringify(form.card), /"value":"2023-10-05"/u);
    assert.match(await say('Welche Nachweise fehlen noch von Trägern?'), /Fehlende Nachweise[\s\S]*Caritasverband/u);
  });

  it('refuse at its field what contradicts the rest, and warn of what may be right', async () => {
    await say(ENTERED);
    assert.match(await say('träger 1 nachweis eingegangen am 01.12.2023'), /liegt in der Zukunft/u);
    assert.match(
      await say('träger 1 nachweis anerkannt am 04.10.2023'),
      /Tag eingeben, an dem der Nachweis eingegangen ist/u,
    );
    assert.match(await say('träger 1 ändern: zurückgezahlt: 500'), /auch den Tag der Rückzahlung eingeben/u);
    const over = await say('träger 1 ändern: weitergeleitet: 20.000; Nachweis fällig: 30.04.2024');
    assert.match(over, /Weitergeleitet sind 5\.000 € mehr, als für Maßnahme 1 verplant ist\./u);
    assert.match(over, /erst nach Ihrem eigenen Verwendungsnachweis fällig, den Sie bis 31\. März 2024 abgeben/u);
  });

  it('are an open point of their own municipality alone, and never stand in the channel', async () => {
    await say(ENTERED);
    assert.match(
      await say('offen'),
      /Nachweis von Caritasverband einholen \(Maßnahme 1\)\nbis Freitag, 20\. Oktober 2023/u,
    );
    assert.match(await say('termine'), /Nachweis von Caritasverband fällig/u);
    const inChannel = await round.say('Sozialamt Haan', 'termine', { place: 'channel' });
    assert.doesNotMatch(inChannel.text, /Caritas/u);
    for (const [office, text] of [
      ['Koordination', 'offen in der runde'],
      ['Koordination', 'offen'],
      ['Koordination', 'mittel der runde'],
      ['Koordination', 'termine'],
      ['Sozialamt Hilden', 'offen'],
      ['Sozialamt Hilden', 'träger'],
    ] as const)
      assert.doesNotMatch(await say(text, office), /Caritas|Nachweis von/u, text);
    assert.match(await say('träger 1', 'Koordination'), /Einen Träger 1 gibt es nicht/u);
    for (const time of ['2023-10-06T08:00', '2023-10-20T08:00', '2023-10-23T08:00']) {
      round.clock.set(time);
      await round.settle();
    }
    assert.doesNotMatch(JSON.stringify(round.arrived.map(({ shown }) => shown.text)), /Caritas|Träger/u);
    assert.match(await say('offen'), /einholen[^\n]*\nüberfällig seit 20\. Oktober 2023/u);
    await say('träger 1 nachweis eingegangen am 23.10.2023');
    assert.doesNotMatch(await say('offen'), /Caritas/u);
  });

  it('stand in the funds by what was passed on, waits and is overdue, and the files name missing proofs first', async () => {
    await say(ENTERED);
    await say('träger anlegen: Diakonie; Maßnahme: 1; weitergeleitet: 1.500; Nachweis fällig am: 31.01.2024');
    round.clock.set('2023-11-02T09:00');
    const funds = await say('mittel');
    assert.match(funds, /1 Nachweis eines Trägers ist überfällig \(12\.000 €\)\./u);
    assert.match(
      funds,
      /Weitergeleitet · 2 Träger · 13\.500 €\nNachweis steht noch aus · 1 Träger · 1\.500 €\nNachweis überfällig · 1 Träger · 12\.000 €/u,
    );
    assert.match(await say('fehlende nachweise'), /Caritasverband[\s\S]*Diakonie/u);
    const proof = await file('verwendungsnachweis laden');
    assert.match(proof, /Nachweis eines Trägers fehlt[^\n]*Caritasverband[\s\S]*Diakonie[\s\S]*Kommune[\s\S]*Haan/u);
    assert.match(await file('mittel word'), /Fehlende Nachweise von Trägern[\s\S]*Caritasverband[\s\S]*Überblick/u);
  });
});
